"""A zone or a limit on forces says nothing of the air, the sea or unmanned systems.

What it does: in a draft that confines, excludes or withdraws forces, looks for any word on air, sea and unmanned or
    space systems; the first such provision is named where the draft has none on one of them.
Why it matters to negotiators: "forces shall leave the zone" is silent on drones over it and ships off it. Earlier
    settlements had an air safety zone of their own for that reason.
Better: "forces" becomes "ground, air, naval and unmanned forces".
What it cannot see: a definition of forces in another paper; a landlocked zone, for which the sea does not matter.
Source: candidate GEO-05; the air safety zone of the Kumanovo agreement.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.calendar_dates import dates_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="GEO005",
    name="silent-domain",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. The armed «forces» of Arland shall not be present in the Zone.", says="air"),
        good("1. The armed forces of Arland shall not be present in the Zone by land, by sea or in the air, nor shall "
             "its unmanned systems."),
        good("1. The ground forces of Arland shall not be present in the Zone. Aircraft and drones of Arland shall not "
             "fly over it."),
        good("1. The ground forces of Arland shall report."),
    ),
)  # fmt: skip

FORCES = Wording("forces", "troops", "military presence")
PRESENCE = re.compile(r"\b(?:be present|stationed?|deploy\w*|withdraw\w*|leave|confined)\b")
DOMAINS = (
    ("air", ("air", "aircraft", "airspace", "aerial", "flights", "aviation", "fly", "helicopters")),
    ("unmanned systems", ("unmanned", "drones", "drone", "uncrewed", "uavs", "uav")),
)


@RULE.check
def silent_domain(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    asked = DOMAINS[:1] if _is_old(draft) else DOMAINS
    silent = [name for name, words in asked if not any(word in prose.words for word in words)]
    hit = next((hit for hit in FORCES.hits(draft, {"operative"}) if PRESENCE.search(hit.context)), None)
    if silent and hit:
        yield RULE.finding(
            hit.span, f"the draft says nothing of {' or '.join(silent)}", at=hit.at,
            help="say whether the provision covers them",
        )  # fmt: skip


def _is_old(draft: Draft) -> bool:
    """Whether the text was made before unmanned systems were common: all its dates are before 2000."""
    years = [written.day.year for written in dates_of(draft) if written.day]
    return bool(years) and max(years) < 2000
