"""A provision makes itself its own exception.

What it does: finds "subject to", "except as provided in", "notwithstanding" and "without prejudice to" that name the
    very paragraph, or the whole article, in which they stand.
Why it matters to negotiators: the exception is empty, and it is usually the trace of a renumbering: another provision
    was meant, and its exception is lost.
Better: name the provision that was meant.
What it cannot see: a wrong reference that does not come back to its own place.
Source: lawyers' proof-reading tools; the generic check for circular references.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.citations import citations_of
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

ONE = "## Article 1\n\nArland may keep police.\n\n## Article 2\n\n"

RULE = Rule(
    code="REF007",
    name="self-reference",
    since="0.1",
    examples=(
        bad(ONE + "Except as provided in «Article 2», Borland shall withdraw.", says="itself"),
        bad(ONE + "1. Arland shall go.\n\n2. Subject to «paragraph 2», Borland shall go."),
        good(ONE + "Except as provided in Article 1, Borland shall withdraw."),
        good(ONE + "1. Arland shall go.\n\n2. Subject to paragraph 1, Borland shall go."),
        good(ONE + "1. For the purposes of Article 2, police are not forces.\n\n2. Borland shall go."),
    ),
)

OVERRIDES = re.compile(
    r"(?:subject\s+to|except(?:\s+as\s+(?:provided|set\s+out|permitted)(?:\s+(?:in|by|under))?)?|notwithstanding|"
    r"without\s+prejudice\s+to|save\s+as\s+provided\s+in)\s+(?:the\s+(?:provisions\s+of\s+)?)?$"
)


@RULE.check
def self_reference(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for citation in citations_of(draft):
        own = citation.paths or ()
        before = prose.lower[max(0, citation.span.start - 60) : citation.span.start]
        if citation.at in own and OVERRIDES.search(before):
            yield RULE.finding(
                citation.span,
                f"this provision makes itself ({citation.words}) its own exception",
                at=citation.at,
                help="name the provision that was meant",
            )
