"""Fighting stops; arms are laid down, handed over or destroyed."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.phrases import NounPhrase
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import said


class Cessation(Clause):
    """Fighting stops; arms are laid down, handed over or destroyed."""

    __slots__ = ()
    kind: ClassVar[str] = "cessation"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


_KEEPS = frozenset({"observe", "respect", "honour", "keep", "maintain", "break", "violate", "comply", "abide"})


def _is_truce(phrase: NounPhrase | None) -> bool:
    """ "The ceasefire", "the truce": as an event, an act or the text that lays it down."""
    if head_is(phrase, "EVENT", ("ceasefire",)) or head_is(phrase, "ACT", ("cease",)):
        return True
    if phrase is not None and _is_line(phrase):
        return True
    return phrase is not None and any(c.key.split()[-1] in _TRUCES for c in phrase.parts[0].nouns)


def _is_line(phrase: NounPhrase) -> bool:
    """ "The line of control", "the armistice line": a line that parts armies, and is kept as the truce is."""
    words = " ".join(c.key for c in phrase.chunks())
    return any(line in words for line in _LINES)


_LINES = (
    "line of control", "line of contact", "contact line", "ceasefire line", "cease-fire line", "demarcation line",
    "armistice line", "line of separation", "line of demarcation",
)  # fmt: skip
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice", "standstill"})


def _says(frame: Frame, slots: Slots) -> bool:
    fighting = (frame.does | frame.acts_of(frame.object)) & {"attack", "use_force"}
    stops = "cease" in frame.does and (is_military(frame) or bool(fighting) or frame.nominal)
    if head_is(frame.subject, "EVENT", ("ceasefire",)) and frame.does & {
        "go",
        "apply",
        "enter_into_force",
        "establish",
        "remain_in_force",
        "cease",
    }:
        return True
    if frame.lemmas & _KEEPS and _is_truce(frame.subject if frame.passive else frame.object):
        return frame.modality is not Modality.STATEMENT
    return frame.modality is Modality.OBLIGATION and (
        said(frame, "handed over") or stops or ("disarm" in frame.does and (is_military(frame) or frame.nominal))
    )


KIND = Kind(
    cls=Cessation,
    says=_says,
    act=lambda frame, slots: ("cease_hostilities",),
    yields_to=frozenset({"notification", "withdrawal_of_forces", "confinement", "verification", "exclusion"}),
    accepts=(
        "The Parties shall cease all hostilities by land, sea and air.",
        "Immediate cessation of hostilities at sea.",
    ),
    rejects=("The Parties shall cease to apply customs duties.",),
)
