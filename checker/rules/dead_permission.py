"""A permission lies wholly within a ban: it is either dead, or an unnamed exception.

What it does: compares each express permission with each complete ban on the same act of the same actors, forces and
    place, where no word says which of the two prevails.
Why it matters to negotiators: the side that is permitted calls it an exception, the other calls it overtaken. A verdict
    on a red line that turns on it is disputed.
Better: "except as provided in Article 4" in the ban, or "notwithstanding Article 9" in the permission.
What it cannot see: a permission that goes beyond the ban in part.
Source: candidate CON-01; LAW-08.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.norm_pairs import is_whole_ban, pairs_of
from treatylint.clauses.values import Modality

__all__ = ["RULE"]

RULE = Rule(
    code="CON003",
    name="dead-permission",
    since="0.1",
    examples=(
        bad("1. «France may station 500 personnel in Ukraine».\n\n2. France shall not station personnel in "
            "Ukraine.", says="within"),
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
    for pair in pairs_of(draft, Modality.PERMISSION, Modality.PROHIBITION):
        limit = pair.one.limit
        if is_whole_ban(pair.other) and not (limit and limit.number == 0):
            yield RULE.finding(
                pair.one.span,
                f"this permission lies within the ban in {provision_in_words(pair.other.at) or 'another provision'}",
                at=pair.one.at, related=(Related(pair.other.span, "the ban", pair.other.at),),
                help='write "except as provided in …" into the ban, or "notwithstanding …" into the permission',
            )  # fmt: skip
