"""A kind of weapon must not be held, made or passed on, wherever."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import activity_of, is_weapon, plain_act
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Modality


class WeaponProhibition(Clause):
    """A kind of weapon must not be held, made or passed on, wherever."""

    __slots__ = ()
    kind: ClassVar[str] = "weapon_prohibition"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    sizes = [bound.attribute for bound in slots.bounds]
    sized = "exceed" in frame.does and bool(_SIZES & set(sizes))
    counted = any(bound.attribute in ("", "total_tons") for bound in slots.counts)
    barred = bool(frame.does & _ACTS) or sized
    return frame.modality is Modality.PROHIBITION and barred and is_weapon(slots) and not counted


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    """A gun that must not exceed a calibre, or be mounted above it, is one that must not be had."""
    if frame.does & {"exceed", "carry"}:
        return ("possess",)
    acts = (activity_of(verb.value) for verb in frame.verbs if verb.value in _ACTS)  # "may be built or acquired"
    return tuple(dict.fromkeys(act for act in acts if act != "other")) or plain_act(frame, slots)


_SIZES = frozenset({"tons", "calibre_mm", "range_km"})


_ACTS = frozenset("possess acquire produce supply maintain provide deploy station carry establish".split())


KIND = Kind(
    cls=WeaponProhibition,
    says=_says,
    act=_act,
    yields_to=frozenset({"confinement", "enabling_support", "exclusion", "own_force_ceiling"}),
    accepts=(
        "Ukraine shall not possess nuclear weapons.",
        "Ukraine shall not possess missiles with a range above 40 km.",
    ),
    rejects=("Ukraine shall not deploy tanks in the zone.",),
)
