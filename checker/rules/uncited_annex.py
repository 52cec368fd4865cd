"""An annex is attached and no provision mentions it.

What it does: looks for each annex, appendix and map of the draft in the text of the articles.
Why it matters to negotiators: an annex has effect through the provision that refers to it. One that nothing refers to
    is either forgotten, or its provision has been struck out.
Better: refer to it ("the weapons listed in Annex B"), or take it off.
What it cannot see: a general clause that makes all annexes part of the agreement counts as a mention of each.
Source: lawyers' proof-reading tools.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.grammar.blocks import Block
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="REF008",
    name="uncited-annex",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("## Article 1\n\nArland shall withdraw.\n\n«## Annex A»\n\nMortars of all kinds.", says="Annex A"),
        good("## Article 1\n\nArland shall withdraw the weapons listed in Annex A.\n\n## Annex A\n\nMortars."),
        good("## Article 1\n\nThe annexes form part of this Agreement.\n\n## Annex A\n\nMortars."),
        good("## Article 1\n\nArland shall withdraw to the line on Map 1.\n\n## Map 1\n\nThe line."),
    ),
)


@RULE.check
def uncited_annex(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    if any(word in prose.words for word in ("annexes", "appendices", "schedules")):
        return
    for block in prose.blocks:
        if block.kind == "annex" and not _is_cited(prose, block):
            end = prose.text.find("\n", block.span.start)
            yield RULE.finding(
                Span(block.span.start, end if end > 0 else block.span.end),
                f"no provision mentions {block.marker or 'this annex'}",
                at=block.path,
                help="refer to it where it has effect, or take it off",
            )


def _is_cited(prose: Prose, block: Block) -> bool:
    """Whether the words of the marker stand anywhere but in the marker itself."""
    first, *rest = block.marker.lower().split() or [""]
    name = re.compile(r"\s+".join(map(re.escape, [first, *rest])) + r"\b")
    uses = (at for at in prose.words.get(first, ()) if not block.span.start <= at < block.text_span.start)
    return not first or any(name.match(prose.lower, at) for at in uses)
