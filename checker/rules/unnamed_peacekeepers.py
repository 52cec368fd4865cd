"""Peacekeepers are to come from "a neutral State", and nobody says what if none is agreed.

What it does: finds forces or observers to be provided by "a neutral State", "third States", "countries acceptable to
    the Parties", in sentences without a fallback.
Why it matters to negotiators: each side can refuse every candidate. The zone is then empty on the day on which the
    forces leave it.
Better: "a neutral State" becomes "State X or, if it is not accepted within 14 days, State Y".
What it cannot see: a selection procedure in an annex.
Source: candidate TPF-01.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="TPF001",
    name="unnamed-peacekeepers",
    since="0.1",
    examples=(
        bad(
            "1. The force shall be contributed by «a neutral State» accepted by Arland and Borland.",
            says="none is agreed",
        ),
        bad("1. Observers of «third States acceptable to the Parties» shall patrol the Zone."),
        good("1. The force shall be contributed by a neutral State or, failing agreement within 14 days, by Cland."),
        good("1. The force shall be contributed by Cland and Dland."),
        good("1. No forces of third States shall enter the Zone."),
        good("1. Arland shall be a neutral State."),
    ),
)

STATES = Wording(
    "a (?:neutral|third|non-aligned|mutually acceptable) (?:state|country|power)", "neutral (?:states|countries|"
                                                                                   "powers)",
    "third (?:states|countries|parties) (?:acceptable to the parties|agreed|accepted|to be)",
    "states acceptable to (?:both|the) (?:parties|sides)", "countries acceptable to (?:both|the) (?:parties|sides)",
)  # fmt: skip
PROVIDE = re.compile(
    r"\b(?:contribut\w+|provid\w+|suppl\w+|compos\w+|consist\w*|made up|patrol\w*|observers?|peacekeep\w+|"
    r"contingents?|drawn)\b"
)
FALLBACK = re.compile(
    r"\b(?:failing|otherwise|if no|if not|in the absence|or, if|appointed by|designated by|selected by|chosen by|"
    r"annex)\b"
)


@RULE.check
def unnamed_peacekeepers(draft: Draft) -> Iterator[Finding]:
    for hit in STATES.hits(draft, {"operative"}):
        if (
            PROVIDE.search(hit.context)
            and not FALLBACK.search(hit.context)
            and not hit.before.lstrip().startswith("no ")
        ):
            yield RULE.finding(
                hit.span, f'"{hit.words}": what if none is agreed?', at=hit.at,
                help="name the states, or say who chooses if the parties do not",
            )  # fmt: skip
