"""What was not fully understood in a deciding slot: the clause still stands, and says so."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind

__all__ = ["NOWHERE_SAID", "doubts_of"]

NOWHERE_SAID = "the text does not say where"

_NEEDS_PLACE = frozenset({"withdrawal_of_forces", "presence", "confinement"})
_NEEDS_FORCE = frozenset({"deployment_cap", "exclusion", "confinement", "weapon_limit"})


def _narrowed(frame: Frame, slots: Slots) -> str:
    """ "Troops that are armed with …": only some of them, by words that no table draws."""
    if slots.force is None or slots.force.attributes:
        return ""
    for group in frame.groups:
        between = slots.page.words(slots.force.span.end, group.start)
        relates = group.type == "REL" and group.opener.key in ("that", "which", "who")
        if relates and group.start >= slots.force.span.end and not between:
            return slots.page.words(group.start, group.end)
    return ""


def doubts_of(kind: Kind, frame: Frame, slots: Slots) -> tuple[str, ...]:
    """One sentence for each slot that decides and is missing or opaque."""
    found: list[str] = []
    if kind.name in _NEEDS_FORCE and slots.force is None and "attack" not in frame.does:
        found.append("the text does not name a force that is known")
    if slots.force is not None and any(id_.startswith("opaque:") for id_ in slots.force.ids):
        found.append(f'"{slots.force.text}" is no force that is known')
    if kind.name in _NEEDS_FORCE and (narrowed := _narrowed(frame, slots)):
        found.append(f'what "{narrowed}" leaves of the forces is not known')
    if kind.name in _NEEDS_PLACE and not slots.places:
        found.append(NOWHERE_SAID)
    if frame.verbs and not frame.verb:
        found.append(f'"{frame.verbs[0].key}" is no act that is known')
    elif kind.name == "commitment" and kind.act(frame, slots) == ("other",) and not frame.nominal:
        found.append("the act is none that is known")
    if frame.verbs and frame.verb in ("do", "become") and kind.cls.families:
        found.append(f'the act behind "{frame.verbs[0].key}" is not fully understood')
    return tuple(found)
