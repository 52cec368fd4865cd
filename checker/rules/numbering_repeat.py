"""Two articles, paragraphs or items of one series have the same number.

What it does: follows the numbers and letters of neighbours on the same level and finds one that comes twice, unless
    the two stand in different options of a bracket.
Why it matters to negotiators: a reference to that number names two provisions, and each side will read the one it
    prefers.
Better: renumber; if the two are rival texts, put them in brackets as options.
What it cannot see: a number that comes back in another part of the draft, where the count may start anew.
Source: the generic checks of lawyers' proof-reading tools.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.numbering import neighbours_of

__all__ = ["RULE"]

RULE = Rule(
    code="REF005",
    name="numbering-repeat",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("## Article 1\n\nArland goes.\n\n## Article 2\n\nIt shall report.\n\n«## Article 2»\n\nIt shall demine.",
            says="Article 2 comes twice"),
        bad("1. Arland shall withdraw.\n\n2. It shall report.\n\n«2.» It shall demine."),
        good("1. Arland shall withdraw.\n\n2. It shall report.\n\n3. It shall demine."),
        good("## Article 2\n\nArland shall withdraw.\n\n## Article 2 bis\n\nIt shall report."),
        good("## Article 1\n\n1. A shall withdraw.\n\n## Article 2\n\n1. It shall report."),
    ),
)  # fmt: skip


@RULE.check
def numbering_repeat(draft: Draft) -> Iterator[Finding]:
    for before, after in neighbours_of(draft):
        if after.value == before.value and after.label == before.label:
            yield RULE.finding(
                after.marker_span,
                f"{after.label} comes twice",
                at=after.block.path,
                related=(Related(before.marker_span, "the other one", before.block.path),),
                help="renumber, or put rival texts in brackets as options",
            )
