"""Questions about joining others: alliances, blocs, unions, and engagements that would cross this one."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil

__all__ = ["aligns", "concludes", "is_admitted"]

_JOINS = frozenset(
    {"conclude", "enter", "enter into", "form", "contract", "participate", "take part", "join in", "make"}
)
_BLOCS = frozenset(
    "alliance alliances coalition coalitions bloc blocs pact pacts union unions federation confederation league "
    "grouping groupings entente".split()
)


_CONCLUDED = frozenset({"armistice", "peace", "truce", "ceasefire", "separate peace"})


def aligns(frame: Frame, slots: Slots) -> bool:
    """Joining an alliance, or another treaty than this one; not the entry of other states into this treaty."""
    if is_admitted(frame):
        return True
    if frame.modality is Modality.PERMISSION and head_is(frame.subject, "ACTOR", ("generic",)):
        return False  # "any other State may join them": to this treaty
    if frame.modality is Modality.PROHIBITION and "forbid" in frame.does and frame.subject is not None:
        return _is_bloc(frame.subject) and not civil(frame)  # "any union between A and B is prohibited"
    if "accede" in frame.does:
        return _joins_allies(frame) or _joins_treaty(frame)
    return bool(frame.lemmas & _JOINS) and any(_is_bloc(phrase) for phrase in _joined(frame)) and not civil(frame)


def concludes(frame: Frame) -> bool:
    """ "Shall not conclude any engagement contrary to this Treaty", "a separate peace": to make one, not to find."""
    made = _joined(frame) if "enter" in frame.lemmas else frame.objects[:2]
    return bool(frame.lemmas & {"conclude", "enter", "enter into", "contract"}) and any(
        head_is(phrase, "INSTRUMENT") or any(c.key in _CONCLUDED for c in phrase.parts[0].nouns) for phrase in made
    )


def is_admitted(frame: Frame) -> bool:
    """ "A shall not be admitted [to the Alliance]": a state, not inspectors or goods."""
    state = head_is(frame.subject, "ACTOR") or head_is(frame.subject, "NAME")
    return "admit" in frame.lemmas and frame.passive and state and not frame.has("FORCE") and not frame.has("PLACE")


def _joins_allies(frame: Frame) -> bool:
    named = frame.has("ACTOR") or frame.has("NAME")
    return named and not head_is(frame.object, "INSTRUMENT") and not frame.has("INSTRUMENT")


def _joins_treaty(frame: Frame) -> bool:
    """ "Shall not accede to the Treaty of A": a duty, and not about this treaty, which states may always join."""
    bound = frame.modality in (Modality.OBLIGATION, Modality.PROHIBITION)
    return bound and any(_is_other_treaty(phrase) for phrase in _joined(frame))


def _is_other_treaty(phrase: NounPhrase) -> bool:
    """ "The North Atlantic Treaty", "the Treaty of Lisbon", "any other treaty": not this one, nor a part of it."""
    head = phrase.parts[0].head
    if head is None or not head_is(phrase, "INSTRUMENT"):
        return False
    known = head.value not in ("this", "other") and not head.value.startswith("term:")
    names = [chunk for chunk in phrase.chunks() if chunk is not head and chunk.type != "INSTRUMENT"]
    other = head.value != "this" and any(quant.key.endswith("other") for quant in phrase.parts[0].quants)
    return known or other or any(chunk.capital or chunk.type in ("NAME", "PLACE") for chunk in names)


def _joined(frame: Frame) -> list[NounPhrase]:
    """What is concluded, or what one takes part in."""
    inside = [i.object for i in frame.tail if isinstance(i, PrepPhrase) and i.type in ("IN", "TO")]
    return [*frame.objects[:2], *(phrase for phrase in inside if isinstance(phrase, NounPhrase))]


def _is_bloc(phrase: NounPhrase) -> bool:
    return any(c.key.split()[-1] in _BLOCS for part in phrase.parts if part.link != "of" for c in part.nouns)
