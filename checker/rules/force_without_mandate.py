"""A third-party force is to keep the peace, and neither a mandate nor rules for the use of force are given.

What it does: finds a peacekeeping, stabilisation, third-party or multinational force with a task, in a draft that
    nowhere speaks of a mandate, rules of engagement, the use of force or a resolution of the Security Council.
Why it matters to negotiators: contributors will not send troops without knowing when they may shoot, and the parties
    will differ on it at the first roadblock.
Better: "shall keep the peace" becomes "shall patrol and report under the mandate in Annex D".
What it cannot see: a mandate in a separate resolution or agreement.
Source: candidate TPF-02; the conditions of contributors (TR-01, CN-01).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="TPF002",
    name="force-without-mandate",
    since="0.1",
    examples=(
        bad("1. A «third-party force» shall patrol the Zone.", says="mandate"),
        bad("1. A «peacekeeping force» of Cland shall keep the peace in the Zone."),
        good("1. A third-party force shall patrol the Zone under the mandate in Annex D."),
        good("1. A peacekeeping force shall patrol the Zone. It may use force in self-defence only."),
        good("1. No peacekeeping force shall be established."),
        good("1. The multinational force shall not exceed 500 personnel."),
    ),
)

FORCES = Wording(
    "peacekeeping (?:force|mission|contingent)", "peace-keeping force", "stabilisation force", "stabilization force",
    "third-party force", "multinational (?:peace )?force", "interposition force", "reassurance force",
)  # fmt: skip
TASK = re.compile(
    r"^[^.;]{0,80}?\b(?:shall|will|may)\s+(?:patrol|keep|maintain|secure|protect|ensure|monitor|guard|supervise|"
    r"enforce|control)\b"
)
MANDATE = Wording(
    "mandate", "rules of engagement", "use of (?:armed )?force", "use force", "security council", "terms of reference"
)


@RULE.check
def force_without_mandate(draft: Draft) -> Iterator[Finding]:
    hit = next((hit for hit in FORCES.hits(draft, {"operative"}) if TASK.search(hit.after)), None)
    if hit and not mentions(draft, MANDATE) and not re.search(r"\bno\s+$", hit.before):
        yield RULE.finding(
            hit.span, "the draft gives this force neither a mandate nor rules for the use of force", at=hit.at,
            help="name the mandate and say when it may use force",
        )  # fmt: skip
