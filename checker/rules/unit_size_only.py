"""A limit is set in brigades or battalions alone, and no headcount stands beside it.

What it does: finds limits and permissions that count brigades, battalions, divisions and the like in a sentence that
    gives no figure for personnel.
Why it matters to negotiators: a brigade is 3,000 people in one army and 5,000 in another; five of them are 15,000 or
    25,000. The limit means what the sending state says that it means.
Better: "five brigades" becomes "five brigades, not more than 20,000 personnel in all".
What it cannot see: a headcount in another provision.
Source: candidate NUM-02; the treaty on conventional forces in Europe.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import FIGURE, PEOPLE, UNITS_OF_TROOPS
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.clauses.document import ReadSentence
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM002",
    name="unit-size-only",
    since="0.1",
    examples=(
        bad("1. Arland may deploy «four brigades» in Ostland.", says="headcount"),
        bad("1. The force shall not exceed «2 battalions»."),
        good("1. Arland may deploy four brigades, not exceeding 20,000 personnel together, in Ostland."),
        good("1. The force shall not exceed 800 troops in 2 battalions."),
        good("1. The commander of the two brigades shall report to the Commission."),
        good("1. Arland shall disband its two guards brigades."),
    ),
)

COUNT = re.compile(rf"\b{FIGURE}(?:\s+(?:or|to)\s+{FIGURE})?\s+(?:[a-z-]+\s+){{0,2}}?{UNITS_OF_TROOPS}\b")
LIMITS = re.compile(
    r"\b(?:not exceed|more than|may|up to|limited to|maximum|at most|not exceeding|no more|allowed|permitted)\b"
)
HEADS = re.compile(
    rf"\d[\d,]*\s+(?:[a-z-]+\s+){{0,2}}{PEOPLE}\b|\b(?:thousand|hundred)\s+(?:[a-z-]+\s+){{0,2}}{PEOPLE}\b|\beach of\b"
)
ENDING = re.compile(r"\b(?:disband|dissolve|withdraw|remove|dismantle|disarm)\w*\b")


@RULE.check
def unit_size_only(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for sentence, text in prose.provisions:
        match = COUNT.search(text)
        if (
            match
            and LIMITS.search(text[: match.start()])
            and not HEADS.search(_with_list(prose, sentence, text))
            and not ENDING.search(text)
        ):
            start = sentence.span.start + match.start()
            yield RULE.finding(
                Span(start, start + len(match[0])), f'"{match[0]}" sets a limit without a headcount', at=sentence.at,
                help="add the greatest number of personnel in all",
            )  # fmt: skip


def _with_list(prose: Prose, sentence: ReadSentence, text: str) -> str:
    """The sentence; where it only leads in, with the beginning of its list."""
    leads_in = text.rstrip().endswith(":")
    return text + prose.lower[sentence.span.end : sentence.span.end + 400] if leads_in else text
