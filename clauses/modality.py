"""Modals to modality: shall, may, must not; no subject, no modal at all."""

from collections.abc import Sequence

from treatylint.clauses.phrases import Item, Loose, NounPhrase
from treatylint.clauses.values import Modality
from treatylint.grammar.chunk import Chunk

__all__ = ["is_no", "modality_of"]

_MODALITY = {
    "must": Modality.OBLIGATION,
    "must_not": Modality.PROHIBITION,
    "may": Modality.PERMISSION,
    "right": Modality.POWER,
    "need_not": Modality.STATEMENT,
}


_PRESENT_DUTY = frozenset(
    "station deploy withdraw remove cease notify verify assist disarm limit supply support provide respond lift "
    "host pay renounce demand".split()
)


def modality_of(
    modals: Sequence[Chunk], tail: Sequence[Item], verbs: Sequence[Chunk], subject: NounPhrase | None, passive: bool
) -> tuple[Modality, bool]:
    negated = subject is not None and is_no(subject)
    negated ^= (
        any(m.value == "must_not" for m in modals)
        or any(isinstance(i, Loose) and i.type == "NOT" and not (verbs and i.start > verbs[0].start) for i in tail)
        or any(isinstance(i, NounPhrase) and i.parts[0].quants and i.parts[0].quants[0].key in ("none", "neither", "no") for i in tail[:2])
    )
    value = next((m.value for m in reversed(modals) if m.value not in ("must_not",)), "must" if modals else "")
    if not modals:
        return _present(tail, verbs, passive, negated), negated
    modality = _MODALITY.get(value, Modality.OBLIGATION)
    if negated and value in ("must", "may", "right"):
        modality = Modality.PROHIBITION
    return modality, negated


def _present(tail: Sequence[Item], verbs: Sequence[Chunk], passive: bool, negated: bool) -> Modality:
    """The present tense states; but "all fighting stops" and "A to maintain" command, and "is prohibited" forbids."""
    if verbs and not passive and (verbs[0].form == "base" and not negated and not tail):
        return Modality.OBLIGATION
    if verbs and verbs[0].value == "forbid" and not passive:
        return Modality.PROHIBITION
    if verbs and passive and not _past(tail) and verbs[0].value in ("notify", "withdraw", "remove", "limit", "concentrate"):
        return Modality.PROHIBITION if negated else Modality.OBLIGATION
    if verbs and not passive and verbs[0].value in _PRESENT_DUTY and verbs[0].form in ("s", "base"):
        return Modality.PROHIBITION if negated else Modality.OBLIGATION
    return Modality.STATEMENT


def _past(tail: Sequence[Item]) -> bool:
    """ "Was reduced", "have been withdrawn": a report."""
    return any(
        isinstance(i, Loose) and i.type == "BE" and i.chunk.key.split()[0] in ("was", "were", "has", "have", "had")
        for i in tail
    )


def is_no(phrase: NounPhrase) -> bool:
    quants = phrase.parts[0].quants
    head = phrase.parts[0].nouns[0] if phrase.parts[0].nouns else None
    return any(q.value == "no" for q in quants) or (head is not None and head.key == "nothing")
