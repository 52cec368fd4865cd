"""One provision demands what another forbids: nobody can keep both.

What it does: puts each duty with the bans and ceilings beside it to the engine and asks whether all of them can be
    kept, with every exception and precedence that the text states. Several duties that only together exceed a ceiling
    are found too. The situation that shows it is named; an error stands whatever bracket is chosen and however the text
    is read, a warning rests on the choice or the nearest reading that is named with it.
Why it matters to negotiators: nobody can keep both. The rule that the later or the more special provision prevails is
    for two treaties, and each side will apply it to the provision that it dislikes.
Better: "Article 9 applies despite Article 4", or strike out one of them.
What it cannot see: a clash in words that were not understood; one that needs an event is CON005, one that turns on what
    nobody has stated is CON010.
Source: candidate CON-01; LAW-08; Article 30 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.words import beside, notes, provisions, weighed
from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

STATION = "1. France shall station {} 500 personnel in Ukraine.\n\n"

RULE = Rule(
    code="CON002",
    name="contradiction",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("1. «France shall station at least 500 personnel in Ukraine».\n\n2. France shall not station personnel in "
            "Ukraine.", says="forbids"),
        bad("1. «France shall station at least 300 personnel in Lviv oblast».\n\n2. France shall station at least 300 "
            "personnel in Volyn oblast.\n\n3. France shall not station more than 500 personnel in Ukraine.",
            says="together"),
        good(STATION.format("at least") + "2. France shall not station personnel in Poland."),
        good(STATION.format("at least") + "2. France shall not station more than 500 personnel in Ukraine."),
        good("1. [A: France shall station at least 500 personnel in Ukraine.] [B: France shall not station personnel "
             "in Ukraine.]"),
        good(STATION.format("at least")
             + "2. Except as provided in paragraph 1, France shall not station personnel in Ukraine."),
        good("1. France shall withdraw its personnel from Ukraine.\n\n2. France shall not station personnel in "
             "Ukraine."),
        good("1. A force of France shall be stationed in Ukraine.\n\n2. France shall withdraw its forces from Ukraine "
             "within 24 months of the entry into force of this Agreement."),
        good("1. Within 60 days of the entry into force of this Agreement, France shall station at least 500 personnel "
             "in Ukraine.\n\n2. For 30 days after the entry into force of this Agreement, France shall not station "
             "personnel in Ukraine."),
        good("1. France shall station at least 500 personnel in Ukraine.\n\n2. France shall not station personnel in "
             "Lviv oblast."),
    ),
)  # fmt: skip


@RULE.check
def contradiction(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.conflicts.clashes import clashes_of

    for clash in clashes_of(draft):
        if clash.strength == "open" or clash.events:
            continue
        first, *others = clash.duties
        together = f" together with {provisions(others)}" if others else ""
        yield RULE.finding(
            first.span, f"{provisions(clash.bans)} forbids what this{together} demands",
            at=first.at, severity=weighed(clash.strength, RULE.severity),
            related=(*beside(others, "another duty"), *beside(clash.bans, "the ban")),
            notes=notes(clash.situation, clash.choices),
            help="say which of the two prevails, or strike out one of them",
        )  # fmt: skip
