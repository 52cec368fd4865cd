"""A series of articles, paragraphs or items runs backwards.

What it does: follows the numbers and letters of neighbours on the same level and finds one that is lower than the one
    before it, unless the count starts anew at the first.
Why it matters to negotiators: pieces have been moved and the references to them may not have followed.
Better: put the pieces in order, or renumber.
What it cannot see: an order of subjects that makes no sense.
Source: the generic checks of lawyers' proof-reading tools.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.numbering import neighbours_of

__all__ = ["RULE"]

RULE = Rule(
    code="REF006",
    name="list-order",
    since="0.1",
    examples=(
        bad("## Article 2\n\nArland goes.\n\n## Article 3\n\nIt shall report.\n\n«## Article 2»\n\nIt shall demine.",
            says="Article 2 comes after Article 3"),
        good("1. Arland shall withdraw.\n\n2. It shall report.\n\n3. It shall demine."),
        good("## Article 1\n\n1. A shall go.\n\n2. B shall go.\n\n## Article 2\n\n1. C shall go.\n\n2. D shall go."),
        good("1. Arland shall remove:\n\n(a) tanks;\n\n(b) guns.\n\n2. Borland shall send:\n\n(a) tanks;\n\n(b) guns."),
    ),
)  # fmt: skip


@RULE.check
def list_order(draft: Draft) -> Iterator[Finding]:
    for before, after in neighbours_of(draft):
        if 1 < after.value < before.value:
            yield RULE.finding(
                after.marker_span,
                f"{after.label} comes after {before.label}",
                at=after.block.path,
                related=(Related(before.marker_span, "the one before it", before.block.path),),
                help="put the pieces in order, or renumber",
            )
