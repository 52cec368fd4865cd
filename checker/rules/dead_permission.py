"""A permission lies wholly within a ban: it is either dead, or an unnamed exception.

What it does: asks the engine, for each express permission, whether anything of it can be used in any case in which it
    is given, with the bans beside it kept and no word to say which prevails. Several bans that only together leave
    nothing are found too, and so is a permission that is dead for one of its holders or places.
Why it matters to negotiators: the side that is permitted calls it an exception, the other calls it overtaken. A verdict
    on a red line that turns on it is disputed.
Better: "except as provided in Article 4" in the ban, or "notwithstanding Article 9" in the permission.
What it cannot see: a permission of which some part can be used; where places that nobody has drawn decide, see CON010.
Source: candidate CON-01; LAW-08.
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.words import beside, notes, provisions
from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

RULE = Rule(
    code="CON003",
    name="dead-permission",
    since="0.1",
    examples=(
        bad("1. «France may station 500 personnel in Ukraine».\n\n2. France shall not station personnel in "
            "Ukraine.", says="within"),
        bad("1. «France may station 500 personnel in Lviv oblast and Volyn oblast».\n\n2. France shall not station "
            "personnel in Lviv oblast.\n\n3. France shall not station personnel in Volyn oblast.", says="within"),
        good("1. France may station 500 personnel in Ukraine.\n\n2. France shall not station personnel in Lviv "
             "oblast."),
        good("1. France may station 500 personnel in Ukraine.\n\n2. France shall not station personnel in Ukraine in "
             "peacetime."),
        good("1. France may station 500 personnel in Ukraine.\n\n2. France shall not station personnel in Poland."),
        good("1. France may station 500 personnel in Ukraine.\n\n2. Except as provided in paragraph 1, France "
             "shall not station "
             "personnel in Ukraine."),
        good("1. France may station personnel in Ukraine.\n\n2. Germany shall not station personnel in Ukraine."),
        good("1. [A: France may station 500 personnel in Ukraine.] [B: France shall not station personnel in "
             "Ukraine.]"),
        good("1. France may station 500 personnel in Ukraine.\n\n2. France shall not station more than 500 "
             "personnel in Ukraine."),
    ),
)  # fmt: skip


@RULE.check
def dead_permission(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.conflicts.permissions import dead_permissions

    for dead in dead_permissions(draft):
        if dead.strength == "open":
            continue
        whom = f" for {' and '.join(draft.gazetteer.label(one) for one in dead.holders)}" if dead.holders else ""
        yield RULE.finding(
            dead.permission.span, f"this permission lies within the ban in {provisions(dead.bans)}{whom}",
            at=dead.permission.at, related=beside(dead.bans, "the ban"),
            notes=notes(dead.situation, dead.choices),
            help='write "except as provided in …" into the ban, or "notwithstanding …" into the permission',
        )  # fmt: skip
