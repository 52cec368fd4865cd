"""A ban or limit speaks of "forces" or "troops", and the draft elsewhere tells guards or police apart from them.

What it does: finds bans and limits on "forces", "troops" or "military personnel" in a draft that does not define those
    words, but speaks of a national guard, interior troops, border guards, gendarmerie, police or volunteers elsewhere.
Why it matters to negotiators: a National Guard brigade with armoured vehicles is no "troops" to its government. Where
    the text itself keeps the two apart, the ban will be read to leave guards out.
Better: "no troops" becomes "no armed forces, guard or interior units".
What it cannot see: which side keeps what kind of guard.
Source: candidate DEF-03; the dispute over guard units in the talks of 2025.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="DEF005",
    name="incomplete-force-kind",
    since="0.1",
    examples=(
        bad("1. No «troops» of Arland shall be present in the Zone.\n\n2. National guards may train in it.",
            says="guard"),
        good("1. No troops or national guard units of Arland shall be present in the Zone."),
        good('1. "Forces" means armed forces and national guard.\n\n2. No Forces shall be present in the Zone.'),
        good("1. No troops of Arland shall be present in the Zone.\n\n2. Borland shall report."),
        good("1. Arland may keep troops in the Zone.\n\n2. National guard units may train in it."),
    ),
)  # fmt: skip

FORCES = Wording("troops", "armed forces", "forces", "military personnel", "military forces")
BAN = re.compile(r"\b(?:no|not|neither|nor|free of)\b")
GUARDS = re.compile(
    r"\b(?:national guards?|interior (?:troops|forces)|border (?:guards?|troops)|gendarmerie|militia|police)\b"
)
OTHERS = Wording(
    "national guards?", "interior (?:troops|forces|units)", "border (?:guards?|troops)", "gendarmerie", "militias?"
)  # fmt: skip


@RULE.check
def incomplete_force_kind(draft: Draft) -> Iterator[Finding]:
    defined = {definition.key for definition in definitions_of(draft)}
    if defined & {"forces", "troops", "armed forces", "military forces"} or not mentions(draft, OTHERS):
        return
    for hit in FORCES.hits(draft, {"operative"}):
        if BAN.search(hit.before[-120:]) and not GUARDS.search(hit.context):
            yield RULE.finding(
                hit.span, f'"{hit.words}" may leave out the guards and police that the draft names elsewhere',
                at=hit.at, help="name every kind that is meant, or define the word",
            )  # fmt: skip
