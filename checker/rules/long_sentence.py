"""One sentence carries several duties, or runs over sixty words.

What it does: counts the words and the duties ("shall", "will", "undertakes") of each operative sentence; a lead-in and
    its list count item by item. More than 60 words with two duties, or more than 100 words, are a finding.
Why it matters to negotiators: each "and" is a place where the parties can later disagree about what belongs to what,
    and an interpreter will settle it for them.
Better: "shall withdraw, report and demine, and …" becomes three sentences with one duty each.
What it cannot see: whether the sentence is clear all the same.
Source: candidate STY-01; EU Joint Practical Guide, point 4.4.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.clauses.document import ReadSentence

__all__ = ["RULE"]

MANY = "of the northern and the southern group, the river flotilla, the border service and the railway troops, "
TWICE = "Arland shall withdraw all its units " + MANY * 2 + "and Borland shall report the same in writing " + MANY

RULE = Rule(
    code="STY001",
    name="long-sentence",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(f"1. {TWICE}without delay.", says="2 duties"),
        good("1. Arland shall withdraw.\n\n2. Borland shall report.\n\n3. Both shall demine."),
        good(f"1. Arland shall withdraw all its units {MANY * 2}and the guards."),
        good("1. Arland shall withdraw its forces, and Borland shall report the withdrawal."),
    ),
)

WORD = re.compile(r"\w[\w'’-]*")
DUTY = re.compile(r"\b(?:shall|will|undertakes?|must)\b")


@RULE.check
def long_sentence(sentence: ReadSentence, draft: Draft) -> Iterator[Finding]:
    if sentence.role != "operative" or len(sentence.span) < 300:
        return
    text = prose_of(draft).lower[sentence.span.start : sentence.span.end]
    words, duties = len(WORD.findall(text)), len(DUTY.findall(text))
    if (words > 60 and duties > 1) or words > 100:
        said = f"{duties} duties" if duties != 1 else "one duty"
        yield RULE.finding(
            sentence.span,
            f"this sentence has {words} words and {said}",
            at=sentence.at,
            help="give each duty a sentence of its own",
        )
