"""Two provisions may clash, and the draft does not say enough to tell.

What it does: finds a duty or a permission that the bans beside it defeat under a remoter reading, or if a place that
    nobody has drawn reaches where they apply, or if a figure or a word turns out one way. These stand apart from the
    clashes that are certain (CON002, CON003, CON005).
Why it matters to negotiators: each is a question that somebody will have to answer, and it is cheaper to answer it in
    the text than before a tribunal.
Better: draw the place, state the figure, or say which provision prevails in any case.
What it cannot see: what the parties mean by the place or the word.
Source: LAW-08; conditional conflicts, counted apart, as rule systems for contracts report them.
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.words import beside, notes, provisions
from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

BAN = "\n\n2. France shall not station personnel in Donetsk oblast."

RULE = Rule(
    code="CON010",
    name="undecided-conflict",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. «France may station 500 personnel in the Buffer Zone»." + BAN, says="may lie within"),
        bad("1. «France shall station at least 500 personnel in the Buffer Zone»." + BAN, says="may forbid"),
        good("1. France may station 500 personnel in the Buffer Zone.\n\n2. The Buffer Zone lies within Lviv oblast."
             + BAN.replace("2.", "3.")),
        good("1. France may station 500 personnel in Donetsk oblast." + BAN),
        good("1. France may station 500 personnel in Lviv oblast." + BAN),
        good("1. Notwithstanding paragraph 2, France may station 500 personnel in the Buffer Zone." + BAN),
    ),
)  # fmt: skip


@RULE.check
def undecided_conflict(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.conflicts.clashes import clashes_of
    from treatylint.checker.conflicts.permissions import dead_permissions

    for clash in clashes_of(draft):
        if clash.strength == "open":
            yield RULE.finding(
                clash.duties[0].span, f"{provisions(clash.bans)} may forbid what this demands", at=clash.duties[0].at,
                related=beside((*clash.duties[1:], *clash.bans), "the other provision"),
                notes=notes(clash.situation, clash.choices), help="settle the open point, or say which prevails",
            )  # fmt: skip
    for dead in dead_permissions(draft):
        if dead.strength == "open":
            yield RULE.finding(
                dead.permission.span, f"this permission may lie within the ban in {provisions(dead.bans)}",
                at=dead.permission.at, related=beside(dead.bans, "the ban"),
                notes=notes(dead.situation, dead.choices), help="settle the open point, or say which prevails",
            )  # fmt: skip
