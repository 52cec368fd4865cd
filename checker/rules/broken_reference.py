"""A provision points at an article or paragraph that the draft does not have.

What it does: resolves every reference to an article, paragraph, section or the like of the draft itself against the
    numbering of the draft. References to other instruments are left alone, and so is a fragment without articles.
Why it matters to negotiators: most drafts start from an older text, and old numbers are the commonest trace of it. An
    exception "as provided in Article 14" that is not there is no exception.
Better: point at the provision that is meant; let a person who did not renumber check it.
What it cannot see: a reference that points at an existing provision, but at the wrong one.
Source: candidate REF-01; EU Joint Practical Guide, point 16.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.citations import citations_of
from treatylint.checker.rule_kit.instrument import is_extract
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

TWO = "## Article 1\n\nArland shall withdraw.\n\n## Article 2\n\n"

RULE = Rule(
    code="REF001",
    name="broken-reference",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad(TWO + "Except as provided in «Article 14», Borland shall withdraw.", says="Article 14"),
        bad(TWO + "1. Borland shall withdraw.\n\n2. The units named in «paragraph 5 of this Article» may stay."),
        good(TWO + "Except as provided in Article 1, Borland shall withdraw."),
        good(TWO + "Nothing affects Article 51 of the Charter of the United Nations."),
        good("1. Arland shall withdraw, subject to Article 9."),
        good(TWO + "1. Borland shall withdraw.\n\n2. The units named in paragraph 1 of this Article may stay."),
    ),
)

ANNEXES = ("annex", "appendi", "schedule", "protocol")  # these may be papers of their own: see missing-annex


@RULE.check
def broken_reference(draft: Draft) -> Iterator[Finding]:
    articles = sum(block.kind == "article" for block in prose_of(draft).blocks)
    for citation in () if is_extract(draft) else citations_of(draft):
        if citation.external or citation.paths is not None or citation.kind.startswith(ANNEXES):
            continue
        of_article = "article" in citation.words.lower() and "this" not in citation.words.lower()
        if (articles or not of_article) and not re.search(r"(?i)annex|appendi|schedule|protocol", citation.words):
            yield RULE.finding(
                citation.span,
                f"the draft has no {citation.words}",
                at=citation.at,
                help="point at the provision that is meant",
                severity=Severity.ERROR if articles > 1 else Severity.WARNING,
            )
