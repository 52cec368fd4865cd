"""A ceiling can never be reached: the limits on its parts, or a lower limit around it, leave less.

What it does: works out, for each ceiling, the most that the bans and ceilings beside it leave of what it counts,
    exactly and over every case in which it holds, and finds those that are out of reach: parts that come to less than
    the whole, and a part that may be larger than the whole. Parts that come to more than the whole are in order: they
    share it.
Why it matters to negotiators: the higher figure is what one side will announce at home, the lower one is what it may
    have. When the lower one is amended, the higher one is found to have been agreed long ago.
Better: let the parts come to the whole, or say that what one leaves over another may use.
What it cannot see: parts that no data compares; two figures for exactly the same thing are NUM009, parts within one
    sentence NUM005.
Source: candidates NUM-05 and NUM-08; the closure arithmetic of the disarmament tables of the peace treaties of 1947.
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.words import beside, notes, provisions
from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

WHOLE = "1. «France and Germany together shall not station more than 900 personnel in Ukraine».\n\n"
PARTS = (
    "2. France shall not station more than {} personnel in Ukraine.\n\n"
    "3. Germany shall not station more than {} personnel in Ukraine."
)
PLAIN = WHOLE.replace("«", "").replace("»", "")

RULE = Rule(
    code="CON009",
    name="idle-ceiling",
    since="0.1",
    examples=(
        bad(WHOLE + PARTS.format(300, 400), says="700"),
        bad("1. France shall not station more than 5,000 personnel in Ukraine.\n\n2. «France shall not station more "
            "than 8,000 personnel in Lviv oblast».", says="5,000"),
        good(PLAIN + PARTS.format(600, 600)),
        good(PLAIN + PARTS.format(500, 400)),
        good("1. France shall not station more than 5,000 personnel in Ukraine.\n\n2. France shall not station more "
             "than 3,000 personnel in Lviv oblast."),
        good("1. In peacetime France shall not station more than 5,000 personnel in Ukraine.\n\n2. France shall not "
             "station more than 8,000 personnel in Lviv oblast."),
        good(PLAIN + "2. France shall not station more than 300 personnel in Ukraine."),
    ),
)  # fmt: skip


@RULE.check
def idle_ceiling(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.amount_words import counted
    from treatylint.checker.conflicts.ceilings import IdleCeiling, idle_ceilings

    def told(idle: IdleCeiling) -> str:
        left, figure = (counted(n, idle.unit, draft.gazetteer) for n in (idle.most, idle.figure))
        where = provisions(idle.others)
        if idle.within:
            return f"this allows {figure} where {where} allows no more than {left} in all"
        return f"the parts in {where} come to {left}, so the whole of {figure} is never reached"

    for idle in idle_ceilings(draft):
        if idle.most > 0 and not idle.same:
            yield RULE.finding(
                idle.ceiling.span, told(idle), at=idle.ceiling.at, related=beside(idle.others, "a limit beside it"),
                notes=notes(f"{idle.situation} is within this ceiling and unlawful all the same", idle.choices),
                help="let the figures agree, or say what may use what the parts leave over",
            )  # fmt: skip
