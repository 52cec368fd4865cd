"""A day of a process is meant that has a first and a last day.

What it does: finds "day 1 of the withdrawal", "the first day after disengagement" and the like, said of something
    that takes time.
Why it matters to negotiators: the day on which withdrawal begins and the day on which it ends can be weeks apart. What
    is to follow on "day 1 of withdrawal" follows at two different times.
Better: "on day 1 of withdrawal" becomes "on the day after withdrawal is certified complete".
What it cannot see: a definition of the day elsewhere.
Source: candidate TIM-02; the sequence of the Minsk package of 2015.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="TIM002",
    name="day-of-process",
    since="0.1",
    examples=(
        bad("1. Talks shall begin on «day 1 of the withdrawal».", says="beginning or its end"),
        bad("1. Patrols shall start on the «first day after withdrawal»."),
        good("1. Talks shall begin on the day after withdrawal is certified complete."),
        good("1. Talks shall begin on the first day of the month after signature."),
        good("1. Talks shall begin on the first day after the completion of withdrawal."),
        good("1. Talks shall begin on day 30 after entry into force."),
    ),
)

PROCESS = "(?:withdrawal|pull-?back|disengagement|demining|demobilisation|demobilization|disarmament|redeployment)"
DAYS = Wording(
    rf"day (?:1|one) (?:of|after) (?:the )?{PROCESS}", rf"first day (?:of|after) (?:the )?{PROCESS}",
    rf"day of (?:the )?{PROCESS}", rf"days? after (?:the )?{PROCESS}(?! (?:is|has|was|shall|are))",
)  # fmt: skip
END = re.compile(
    r"\b(?:complet\w+|beginning|begins?|start\w*|end\w*|certif\w+|finish\w*|conclu\w+)\s+(?:of\s+)?(?:the\s+)?$"
)


@RULE.check
def day_of_process(draft: Draft) -> Iterator[Finding]:
    for hit in DAYS.hits(draft, {"operative"}):
        if not END.search(hit.before) and not re.match(r"\s*(?:is|has|begins?|ends?|starts?)\b", hit.after):
            yield RULE.finding(
                hit.span, f'"{hit.words}": its beginning or its end?', at=hit.at,
                help="name the beginning, or the day on which its end is certified",
            )  # fmt: skip
