"""An event leads into a case in which two provisions cannot both be kept.

What it does: puts each duty with the bans and ceilings beside it to the engine and finds those that can all be kept
    today and no longer once an attack, a finding, a consent or another event has come about (or has failed to).
Why it matters to negotiators: nobody notices at the table. The day the trigger is pulled, the state that must act
    breaks the agreement by acting and breaks it by waiting, and the adversary who pulled it chooses the complaint.
Better: "notwithstanding Article 7" in the duty that the event brings, or an exception for that event in the ban.
What it cannot see: an event in words that the draft uses only once and never again; a clash without any event is
    CON002.
Source: LAW-08; "situational conflicts" of rule systems for machines.
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.words import beside, notes, provisions
from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

CAP = "2. {}France shall not station more than 5,000 personnel in Ukraine{}."

RULE = Rule(
    code="CON005",
    name="trap",
    since="0.1",
    examples=(
        bad("1. «If Russia attacks Ukraine, France shall station at least 6,000 personnel in Ukraine».\n\n"
            + CAP.format("", ""), says="comes about"),
        bad("1. «France shall station at least 6,000 personnel in Ukraine».\n\n" + CAP.format("", " unless Ukraine "
            "consents"), says="comes about"),
        good("1. If Russia attacks Ukraine, France shall station at least 4,000 personnel in Ukraine.\n\n"
             + CAP.format("", "")),
        good("1. If Russia attacks Ukraine, France shall station at least 6,000 personnel in Ukraine.\n\n"
             + CAP.format("Except as provided in paragraph 1, ", "")),
        good("1. If Russia attacks Ukraine, France shall station at least 6,000 personnel in Ukraine.\n\n"
             + CAP.format("", " unless Russia attacks Ukraine")),
        good("1. If Russia attacks Ukraine, France may station 6,000 personnel in Poland.\n\n" + CAP.format("", "")),
    ),
)  # fmt: skip


@RULE.check
def trap(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.conflicts.clashes import clashes_of

    for clash in clashes_of(draft):
        if clash.strength == "open" or not clash.events:
            continue
        first, *others = clash.duties
        yield RULE.finding(
            first.span, f"a case comes about in which this and {provisions(clash.bans)} cannot both be kept",
            at=first.at, related=(*beside(others, "another duty"), *beside(clash.bans, "the ban")),
            notes=notes(clash.situation, clash.choices),
            help="say which prevails in that case, or make the case an exception from the ban",
        )  # fmt: skip
