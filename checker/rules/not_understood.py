"""An operative sentence was not understood, so no verdict takes it into account as a provision.

What it does: names every sentence of the operative part of which no clause could be made.
Why it matters to negotiators: a red line may hang on exactly that sentence; the summary counts it, and a verdict that
    it bears on becomes unknown, never clean.
Better: put it in the usual form (who shall, may or shall not do what, where, from when), one provision a sentence, or
    read it yourself beside the verdicts. It is for information, since the draft may be in order; a team that wants to
    stop at such sentences sets `severity = { PRS001 = "warning" }`.
What it cannot see: a sentence that was read, but otherwise than its authors meant; `treatylint show clauses` prints
    what was understood.
Source: the closing line counts these sentences; no verdict is clean on text that was not understood.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.rule import Rule, bad, good
from treatylint.clauses.document import ReadSentence

__all__ = ["RULE"]

RULE = Rule(
    code="PRS001",
    name="not-understood",
    severity=Severity.INFO,  # it speaks of our reading: treaties that work are full of such sentences
    since="0.1",
    examples=(
        bad("# Agreement\n\n1. «Wibble the frobs on Tuesdays all the while.»\n", says="was not understood"),
        good("# Agreement\n\n1. Ukraine shall not station more than 500 personnel in Lviv oblast.\n"),
        good("# Agreement\n\n1. Withdrawal of the guns of Ukraine from Lviv oblast within 30 days of signature.\n"),
        good(
            "# Agreement\n\nConvinced that peace is better,\n\n1. Ukraine shall withdraw its guns from Lviv oblast.\n"
        ),
    ),
)


@RULE.check
def not_understood(sentence: ReadSentence) -> Iterator[Finding]:
    if sentence.status == "not_understood":
        yield RULE.finding(
            sentence.span,
            "this sentence was not understood",
            at=sentence.at,
            notes=sentence.reasons,
            help="say who shall, may or shall not do what, and where; `treatylint show tree` prints what was read",
        )
