"""Modals to modality: shall, may, must not; no subject, no modal at all."""

from collections.abc import Sequence

from treatylint.clauses.phrases import Item, Loose, NounPhrase
from treatylint.clauses.values import Modality
from treatylint.grammar.chunk import Chunk

__all__ = ["is_no", "modality_of", "only_subject"]

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
"""What is done in a draft by being said, whoever is to do it."""
_DEEDS = _PRESENT_DUTY | frozenset(
    "enter transit patrol exercise rotate concentrate attack use_force carry increase exceed accede establish produce "
    "acquire occupy consult train exchange readmit cede demilitarise reopen admit_inspection command move".split()
)
"""What is a duty in the present tense where those who do it are named: "each side keeps", "no army flies"."""


def modality_of(
    modals: Sequence[Chunk], tail: Sequence[Item], verbs: Sequence[Chunk], subject: NounPhrase | None, passive: bool
) -> tuple[Modality, bool]:
    negated = subject is not None and is_no(subject)
    negated ^= (
        any(m.value == "must_not" for m in modals)
        or any(isinstance(i, Loose) and i.type == "NOT" and not (verbs and i.start > verbs[0].start) for i in tail)
        or any(
            isinstance(i, NounPhrase) and i.parts[0].quants and i.parts[0].quants[0].key in ("none", "neither", "no")
            for i in tail[:2]
        )
    )
    value = next((m.value for m in reversed(modals) if m.value not in ("must_not",)), "must" if modals else "")
    if not modals:
        return _present(tail, verbs, passive, negated, subject), negated
    modality = _MODALITY.get(value, Modality.OBLIGATION)
    if negated and value == "must" and not _OBLIGED.isdisjoint(modals[-1].key.split()):
        return Modality.STATEMENT, negated  # "no Party is obliged to": free to, and not barred from it
    if negated and value in ("must", "may", "right"):
        modality = Modality.PROHIBITION
    return modality, negated


_OBLIGED = frozenset({"obliged", "obligated", "required", "bound", "compelled", "obligation", "duty"})
_DONE = frozenset({"notify", "withdraw", "remove", "limit", "concentrate", "suspend", "lift", "exchange", "renounce"})
"""What is a duty in the passive present: "the guns are withdrawn", "all sanctions are lifted"."""


def _present(
    tail: Sequence[Item], verbs: Sequence[Chunk], passive: bool, negated: bool, subject: NounPhrase | None
) -> Modality:
    """The present tense states; but "all fighting stops" and "A to maintain" command, and "is prohibited" forbids."""
    if verbs and not passive and (verbs[0].form == "base" and not negated and not tail):
        return Modality.OBLIGATION
    if verbs and verbs[0].value == "forbid" and not passive:
        return Modality.PROHIBITION
    if (
        verbs
        and passive
        and not _past(tail)
        and verbs[0].value in _DONE
    ):
        return Modality.PROHIBITION if negated else Modality.OBLIGATION
    if verbs and not passive and verbs[0].form in ("s", "base") and _is_deed(verbs[0], subject):
        return Modality.PROHIBITION if negated else Modality.OBLIGATION
    return Modality.STATEMENT


def _past(tail: Sequence[Item]) -> bool:
    """ "Was reduced", "have been withdrawn": a report."""
    return any(
        isinstance(i, Loose) and i.type == "BE" and i.chunk.key.split()[0] in ("was", "were", "has", "have", "had")
        for i in tail
    )


def _is_deed(verb: Chunk, subject: NounPhrase | None) -> bool:
    if verb.value in _PRESENT_DUTY:
        return True
    head = subject.parts[0].head if subject is not None else None
    acts = subject is not None and (head is None or head.type in ("ACTOR", "NAME", "FORCE"))
    return acts and (verb.value in _DEEDS or verb.lemma in ("keep", "stay"))


def is_no(phrase: NounPhrase) -> bool:
    quants = phrase.parts[0].quants
    head = phrase.parts[0].nouns[0] if phrase.parts[0].nouns else None
    return any(q.value == "no" for q in quants) or (head is not None and head.key == "nothing")


def only_subject(subject: NounPhrase | None) -> bool:
    """ "Only A may be there": nobody else."""
    return subject is not None and any(q.value == "only" for q in subject.parts[0].quants)
