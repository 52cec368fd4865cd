"""Questions about help short of fighting, and about titles."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase

__all__ = ["places_named", "support_acts", "supports"]

_SUPPORT = {
    "intelligence": "intelligence", "surveillance": "surveillance", "reconnaissance": "surveillance",
    "command and control": "command_control", "command-and-control": "command_control", "control": "command_control",
    "logistics": "logistics", "logistic": "logistics", "logistical": "logistics", "air-defence": "air_defence_support",
    "air defence": "air_defence_support", "satellite": "surveillance", "isr": "surveillance",
}  # fmt: skip


def support_acts(frame: Frame, slots: Slots) -> tuple[str, ...]:
    """An activity for each sort of support that is named."""
    named = [_SUPPORT[key] for phrase in frame.objects for chunk in phrase.chunks() for key in _keys(chunk.key) if key in _SUPPORT]
    if named:
        return tuple(dict.fromkeys(named))
    if frame.lemmas & {"train"} or "training" in frame.keys:
        return ("train_abroad",)
    return ("supply_arms",) if is_military(frame) and frame.does & {"supply", "provide"} else ("support",)


def _keys(key: str) -> tuple[str, ...]:
    return (key, *key.split())


def supports(frame: Frame, slots: Slots) -> bool:
    if frame.does & {"support", "supply"} and frame.verb != "verify":
        return True
    named = any(chunk.key in _SUPPORT for phrase in frame.objects for chunk in phrase.chunks())
    return bool(frame.does & {"provide", "supply", "support"}) and (named or _arms(frame.objects))


def _arms(objects: list[NounPhrase]) -> bool:
    return any(c.type == "FORCE" for phrase in objects[:1] for c in phrase.parts[0].nouns)


def places_named(frame: Frame) -> list[NounPhrase]:
    """Objects that name ground or a state: what is recognised."""
    return [p for p in frame.objects if any(c.sense("PLACE") or c.type == "NAME" for part in p.parts for c in part.nouns)]
