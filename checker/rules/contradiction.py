"""One provision demands what another forbids.

What it does: compares each duty with each ban on the same act of the same actors, forces and place, at the same time
    and under the same condition, where no word says which of the two prevails.
Why it matters to negotiators: nobody can keep both. The rule that the later or the more special provision prevails is
    for two treaties, and each side will apply it to the provision that it dislikes.
Better: "Article 9 applies despite Article 4", or strike out one of them.
What it cannot see: a clash that depends on a condition, on words that were not understood or on a place that cannot be
    drawn.
Source: candidate CON-01; LAW-08; Article 30 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.norm_pairs import amount_above, pairs_of
from treatylint.clauses.values import Modality

__all__ = ["RULE"]

RULE = Rule(
    code="CON002",
    name="contradiction",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("1. «France shall station 500 personnel in Ukraine».\n\n2. France shall not station personnel in "
            "Ukraine.", says="forbids"),
        good("1. France shall station 500 personnel in Ukraine.\n\n2. France shall not station personnel in Poland."),
        good("1. France shall station 500 personnel in Ukraine.\n\n2. France shall not station more than 500 "
             "personnel in Ukraine."),
        good("1. [A: France shall station 500 personnel in Ukraine.] [B: France shall not station personnel in "
             "Ukraine.]"),
        good("1. France shall station 500 personnel in Ukraine.\n\n2. Except as provided in paragraph 1, France "
             "shall not station "
             "personnel in Ukraine."),
        good("1. France shall withdraw its personnel from Ukraine.\n\n2. France shall not station personnel in "
             "Ukraine."),
    ),
)  # fmt: skip


@RULE.check
def contradiction(draft: Draft) -> Iterator[Finding]:
    for pair in pairs_of(draft, Modality.OBLIGATION, Modality.PROHIBITION):
        if amount_above(pair.one, pair.other):
            yield RULE.finding(
                pair.one.span, f"{provision_in_words(pair.other.at) or 'another provision'} forbids what this demands",
                at=pair.one.at, related=(Related(pair.other.span, "the ban", pair.other.at),),
                help="say which of the two prevails, or strike out one of them",
            )  # fmt: skip
