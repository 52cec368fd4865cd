"""A number is left out in a series of articles, paragraphs or items.

What it does: follows the numbers and letters of neighbours on the same level and finds jumps ("Article 4" after
    "Article 2", "(d)" after "(b)").
Why it matters to negotiators: a gap is the trace of a provision that was struck out. References to what came after it
    may still count by the old numbers, and the other side will ask what was removed.
Better: renumber, or keep the number with the word "[deleted]" while the text is under negotiation.
What it cannot see: a gap at the end of a series.
Source: the generic checks of lawyers' proof-reading tools.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.numbering import neighbours_of

__all__ = ["RULE"]

RULE = Rule(
    code="REF004",
    name="numbering-gap",
    since="0.1",
    examples=(
        bad("## Article 1\n\nArland shall withdraw.\n\n## Article 2\n\nIt shall report.\n\n«## Article 4»\n\nIt ends.",
            says="Article 4 follows Article 2"),
        bad("1. Arland shall withdraw.\n\n2. It shall report.\n\n«4.» It shall demine."),
        good("1. Arland shall withdraw.\n\n2. It shall report.\n\n3. It shall demine."),
        good("## Article 1\n\nArland shall withdraw.\n\n## Article 1 bis\n\nIt reports.\n\n## Article 2\n\nIt ends."),
        good("## Article 1\n\n1. A shall withdraw.\n\n2. B shall withdraw.\n\n## Article 2\n\n1. It shall report."),
        good("3. Arland shall withdraw.\n\n4. It shall report."),
    ),
)  # fmt: skip


@RULE.check
def numbering_gap(draft: Draft) -> Iterator[Finding]:
    for before, after in neighbours_of(draft):
        if after.value > before.value + 1:
            yield RULE.finding(
                after.marker_span,
                f"{after.label} follows {before.label}",
                at=after.block.path,
                related=(Related(before.marker_span, "the one before it", before.block.path),),
                help="renumber, or mark the number as deleted",
            )
