"""One term is defined twice.

What it does: finds two definitions of the same words, in any letter case, unless they stand in different options of a
    bracket. A name that is given twice to the same thing ("the Parties" in title and preamble) counts as well.
Why it matters to negotiators: each side will rely on the definition that suits it, and the rule that the later one
    prevails does not hold within one text.
Better: keep one definition and let the other provision refer to it.
What it cannot see: two terms that mean the same; see synonym-drift.
Source: EU Joint Practical Guide, point 6; the generic checks of lawyers' proof-reading tools.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import Definition, definitions_of
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

RULE = Rule(
    code="DEF003",
    name="doubly-defined-term",
    since="0.1",
    examples=(
        bad('1. "Zone" means the strip. Troops shall leave the Zone.\n\n2. "«Zone»" means the territory in Annex A.',
            says="defined twice"),
        bad('1. The strip (hereinafter "the Zone") shall be cleared.\n\n2. "«Zone»" means the Zone in Annex A.'),
        good('1. "Zone" means the strip.\n\n2. "Line" means the eastern edge of the Zone. It follows the Line.'),
        good('1. [A: "Zone" means the strip.] [B: "Zone" means the valley.]\n\n2. Troops shall leave the Zone.'),
        good('1. "Zone" means the strip.\n\n2. The "Zone" shall be cleared.'),
    ),
)  # fmt: skip


@RULE.check
def doubly_defined_term(draft: Draft) -> Iterator[Finding]:
    first: dict[str, Definition] = {}
    for term in definitions_of(draft):
        earlier = first.setdefault(term.key, term)
        if earlier is term:
            continue
        if prose_of(draft).can_stand_together(earlier.span, term.span):
            yield RULE.finding(
                term.span,
                f'"{term.term}" is defined twice',
                at=term.at,
                related=(Related(earlier.span, "the other definition", earlier.at),),
                help="keep one definition and refer to it",
            )
