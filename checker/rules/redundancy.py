"""A provision says again what another one says.

What it does: finds a duty or a complete ban that another single provision implies: without it the draft would allow and
    demand exactly the same, whatever is chosen, whatever happens and whoever uses a power. Provisions that only overlap
    are silent.
Why it matters to negotiators: what is said twice is amended once. And a reader who assumes that no words are idle will
    look for a difference.
Better: keep one of the two and refer to it.
What it cannot see: a repetition in other words that no data compares; duties to notify, meet or verify, whose content
    is not compared; ceilings (see CON009 and NUM009).
Source: LAW-14; EU Joint Practical Guide.
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.words import beside, provisions
from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

RULE = Rule(
    code="CON004",
    name="redundancy",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. France shall not station personnel in Ukraine.\n\n2. «France shall not station personnel in "
            "Ukraine».", says="again"),
        bad("1. France shall not station personnel in Ukraine.\n\n2. «France shall not station personnel in Lviv "
            "oblast».", says="adds nothing"),
        good("1. France shall not station personnel in Ukraine in peacetime.\n\n2. France shall not station personnel "
             "in Lviv oblast."),
        good("1. France shall not station personnel in Ukraine.\n\n2. Notwithstanding paragraph 3, France may station "
             "personnel in Kyiv oblast.\n\n3. France shall not station personnel in Ukraine at any time."),
        good("1. France shall not station personnel in Ukraine.\n\n2. France shall not station personnel in Poland."),
        good("1. France shall not station personnel in Ukraine.\n\n2. Germany shall not station personnel in Ukraine."),
        good("1. [A: France shall not station personnel in Ukraine.] [B: France shall not station personnel in "
             "Ukraine at any "
             "time.]"),
        good("1. France shall not station more than 400 personnel in Ukraine.\n\n2. France shall not station more "
             "than 500 personnel "
             "in Ukraine."),
    ),
)  # fmt: skip


@RULE.check
def redundancy(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.conflicts.implied import implied_norms

    for implied in implied_norms(draft):
        how = "says again what" if implied.equal else "adds nothing to what"
        yield RULE.finding(
            implied.norm.span, f"this {how} {provisions((implied.by,))} says",
            at=implied.norm.at, related=beside((implied.by,), "the same" if implied.equal else "the wider provision"),
            notes=("the situation: none that is lawful without this provision is unlawful with it",),
            help="keep one of the two and refer to it",
        )  # fmt: skip
