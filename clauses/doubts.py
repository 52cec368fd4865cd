"""What was not fully understood in a deciding slot: the clause still stands, and says so."""

from treatylint.clauses.assembly.conditions import points_back
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.grammar.chunk import Chunk

__all__ = ["NOWHERE_SAID", "doubts_of"]

NOWHERE_SAID = "the text does not say where"

_NEEDS_PLACE = frozenset({"withdrawal_of_forces", "presence", "confinement"})
_NEEDS_FORCE = frozenset({"deployment_cap", "exclusion", "confinement", "weapon_limit"})

_OF_FORCES = _NEEDS_FORCE | {
    "commitment",
    "own_force_ceiling",
    "presence",
    "weapon_prohibition",
    "withdrawal_of_forces",
}


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


_OF_THINGS = frozenset({"withdrawal_of_forces", "cessation", "enabling_support", "non_accession", "verification"})


def _unknown_matter(frame: Frame) -> str:
    """What leaves, is handed over or is helped, where no table knows the word."""
    phrase = frame.subject if frame.passive or frame.nominal else frame.object
    if phrase is None or (frame.passive and not frame.verbs):
        return ""
    of = next((part for part in phrase.parts[1:] if part.link == "of"), None) if frame.nominal else phrase.parts[0]
    head = of.head if of is not None else None
    narrow = frame.nominal or "withdraw" in frame.does
    return head.key if narrow and head is not None and _is_unknown(head) else ""


def _is_unknown(chunk: Chunk) -> bool:
    return chunk.type == "WORD" and not chunk.senses and not chunk.capital


_INTO = frozenset({"in", "within", "inside", "into", "throughout"})
_NO_GROUND = frozenset(
    "number total aggregate addition principle practice way manner case cases framework course context event future "
    "view turn phases stages order light exercise absence presence circumstances whole state time times spirit sense "
    "hands reserve readiness use service period years numbers proportion category categories".split()
)


def _unknown_ground(frame: Frame, slots: Slots) -> str:
    """ "In the meadow": where, in a word that no table draws."""
    if slots.places:
        return ""
    for item in frame.items:
        if isinstance(item, PrepPhrase) and item.preposition.key in _INTO and isinstance(item.object, NounPhrase):
            head = item.object.parts[0].head
            if head is not None and head.det and _is_unknown(head) and head.key not in _NO_GROUND:
                return slots.page.words(item.start, item.end)
    return ""


def doubts_of(kind: Kind, frame: Frame, slots: Slots) -> tuple[str, ...]:
    """One sentence for each slot that decides and is missing or opaque."""
    found: list[str] = []
    if kind.name in _NEEDS_FORCE and slots.force is None and "attack" not in frame.does:
        found.append("the text does not name a force that is known")
    if slots.force is not None and any(id_.startswith("opaque:") for id_ in slots.force.ids):
        found.append(f'"{slots.force.text}" is no force that is known')
    if kind.name in _OF_FORCES and (narrowed := _narrowed(frame, slots)):
        found.append(f'what "{narrowed}" leaves of the forces is not known')
    if kind.name in _OF_THINGS and slots.force is None and (unknown := _unknown_matter(frame)):
        found.append(f'"{unknown}" is nothing that is known')
    if kind.name in _NEEDS_FORCE | {"own_force_ceiling"} and (where := _unknown_ground(frame, slots)):
        found.append(f'"{where}" is no place that is known')
    if kind.name in _NEEDS_PLACE and not slots.places:
        found.append(NOWHERE_SAID)
    if frame.verbs and not frame.verb:
        found.append(f'"{frame.verbs[0].key}" is no act that is known')
    elif kind.name == "commitment" and kind.act(frame, slots) == ("other",) and not frame.nominal:
        found.append("the act is none that is known")
    if frame.verbs and frame.verb in ("do", "become") and kind.cls.families:
        found.append(f'the act behind "{frame.verbs[0].key}" is not fully understood')
    return (*found, *_pointing_nowhere(frame, slots))


def _pointing_nowhere(frame: Frame, slots: Slots) -> tuple[str, ...]:
    """ "In that event" where no event, "it" where nobody has been spoken of."""
    found = []
    back = next((group for group in frame.groups if points_back(group)), None)
    if back is not None and slots.page.that_case is None:
        found.append(f'"{slots.page.words(back.start, back.end)}" points back at no event that is known')
    if slots.actor is not None and any(name.id == "they" for name in slots.actor.names):
        found.append(f'"{slots.actor.text}" points back at nobody that is known')
    return tuple(found)
