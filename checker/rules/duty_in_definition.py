"""A definition also lays down a duty.

What it does: finds "shall" after the verb of a formal definition in the same sentence, beyond "shall mean" and "shall
    include".
Why it matters to negotiators: a duty that hides among the definitions is easily overlooked in a review of what each
    side must do, and whether it binds at all is open to argument.
Better: define the term, and put the duty among the provisions.
What it cannot see: a duty in the next sentence of the definition.
Source: EU Joint Practical Guide (definitions contain no autonomous provisions).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="DEF009",
    name="duty-in-definition",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad('1. "Zone" means the strip on Map 1, from which Arland «shall» withdraw. Patrols shall enter the Zone.',
            says="duty"),
        good('1. "Zone" means the strip on the map. Arland shall withdraw from the Zone.'),
        good('1. "Zone" shall mean the strip on Map 1. Patrols may enter the Zone.'),
        good('1. "Zone" means the strip that shall be shown on Map 1. Patrols may enter the Zone.'),
    ),
)  # fmt: skip

DUTY = re.compile(r"\b(?:shall|must)\b(?!\s+(?:mean|include|be|not\s+include|comprise|consist|refer))")


@RULE.check
def duty_in_definition(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for term in definitions_of(draft):
        sentence = prose.sentence_at(term.span.start)
        if not term.formal or sentence is None:
            continue
        duty = DUTY.search(prose.lower, term.span.end, sentence.span.end)
        if duty:
            yield RULE.finding(
                Span(*duty.span()), f'the definition of "{term.term}" also lays down a duty', at=term.at,
                help="put the duty among the provisions",
            )  # fmt: skip
