"""A duty waits for a finding that comes too late, or that the one who is bound can withhold.

What it does: finds a duty or ban that holds only once an event has been determined, where the one whom it binds
    determines that alone or can withhold its voice, and a duty that falls due, counted from the attack, before those
    who determine the attack need have spoken.
Why it matters to negotiators: whoever decides whether he is bound is not bound. And a state that must act in twelve
    hours on a finding that may take twenty-four will break the agreement either way.
Better: let others decide, by a majority that the party bound cannot block; count the time for acting from the finding.
What it cannot see: a body whose members the draft does not name; a finding without a time limit.
Source: candidates TRG-03 and TIM-03; UA-09 (no veto of the party constrained).
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.deadlocks import BLOCKED, LATE, OWN, Deadlock, deadlocks
from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

TRIGGER = (
    '1. "Trigger" means an armed attack by Russia on Ukraine, as determined within 24 hours by the United States.\n\n'
)
DEPLOY = (
    "2. {}After a Trigger, France shall deploy not fewer than 3,000 personnel in Ukraine within {} hours of the "
    "attack{}."
)

RULE = Rule(
    code="CON008",
    name="deadlock",
    since="0.1",
    examples=(
        bad(TRIGGER + DEPLOY.format("«", "12", "»"), says="before"),
        bad("1. The «United States shall assist Ukraine with armed force if Ukraine is attacked, as determined by the "
            "United States».", says="itself"),
        bad("1. The «United States shall assist Ukraine with armed force if Ukraine is attacked, as determined by the "
            "United States and France».", says="withhold"),
        good(TRIGGER + DEPLOY.format("", "72", "")),
        good(TRIGGER + DEPLOY.format("", "12", "").replace("the attack", "the Trigger")),
        good("1. The United States shall assist Ukraine with armed force if Ukraine is attacked, as determined by "
             "France."),
        good("1. The United States shall assist Ukraine with armed force if Ukraine is attacked, as determined by a "
             "majority of the United States, Poland and France."),
        good("1. The United States may assist Ukraine with armed force if Ukraine is attacked, as determined by the "
             "United States."),
    ),
)  # fmt: skip


@RULE.check
def deadlock(draft: Draft) -> Iterator[Finding]:
    for found in deadlocks(draft):
        who = " and ".join(draft.gazetteer.label(one) for one in found.who)
        message, situation = _told(found, who)
        related = Related(found.finding.span, "who decides, and how fast", found.finding.at)
        yield RULE.finding(
            found.norm.span, message, at=found.norm.at, notes=(f"the situation: {situation}",),
            related=(related,) if found.finding.at != found.norm.at else (),
            help="let others decide by a majority, and count the time for acting from their finding",
        )  # fmt: skip


def _told(found: Deadlock, who: str) -> tuple[str, str]:
    if found.kind == LATE:
        return (
            "this falls due before the finding on which it rests need be made",
            "the time for acting is over, and those who determine the event may still be silent",
        )
    if found.kind == OWN:
        return f"{who} decides itself whether this binds it", f"the event has happened, and {who} does not say so"
    assert found.kind == BLOCKED
    return (
        f"{who} can withhold the finding without which this does not bind it",
        f"the event has happened, all others say so, and {who} does not",
    )
