"""Which verbs only carry another: refrain from, agree to, be allowed to."""

from collections.abc import Sequence
from itertools import pairwise

from treatylint.clauses.frame import PROMISES
from treatylint.clauses.phrases import Item, Loose, NounPhrase, PrepPhrase, Quantity, Verbs
from treatylint.clauses.set_verbs import set_verb
from treatylint.clauses.values import Modality
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Sense, Senses

__all__ = ["is_passive", "unwrap"]


def is_passive(chunks: Sequence[Chunk], tail: Sequence[Item], verbs: Verbs | None, modals: Sequence[Chunk]) -> bool:
    """A participle behind "be", or behind a modal that ends in it."""
    if not chunks or chunks[0].form != "ed":
        return False
    return _be_before(tail, verbs) or any(" be" in m.key or m.key == "to be" for m in modals)


def _be_before(tail: Sequence[Item], verbs: Verbs | None) -> bool:
    return verbs is not None and any(isinstance(i, Loose) and i.type == "BE" and i.end <= verbs.start for i in tail)


Unwrapped = tuple[list[Chunk], list[Item], Modality]


def unwrap(
    chunks: list[Chunk], tail: list[Item], modality: Modality, passive: bool, negated: bool = False
) -> Unwrapped:
    """Verbs that only carry another one: refrain from V-ing, agree to V, be prohibited from it, be allowed to V.
    ``negated`` says that the subject is "no troops", "none"."""
    if not chunks:
        return chunks, tail, modality
    _take_away(chunks[0], tail)
    tail = set_verb(chunks[0], tail)
    kept_out = _kept_out(chunks[0], tail)
    if kept_out is not None and modality is not Modality.PROHIBITION:
        return chunks, kept_out, Modality.PROHIBITION
    forbidding = next((i for i in tail if isinstance(i, Verbs) and _is_forbidding(i)), None)
    if forbidding is not None:
        return forbidding.chunks, [i for i in tail if i.start > forbidding.start], Modality.PROHIBITION
    if chunks[0].lemma == "have" and any(_names_right(i) for i in tail[:2]) and modality is not Modality.PROHIBITION:
        return chunks, tail, Modality.POWER
    inner = _inner(tail, chunks[0].end)
    if chunks[0].lemma in ("refrain", "abstain", "desist"):
        return _carried(inner, [], tail, Modality.PROHIBITION) if inner else (chunks, tail, Modality.PROHIBITION)
    if passive and inner is not None and chunks[0].lemma in _BINDS:  # "is obliged, under Article 3, to assist"
        asked = Modality.OBLIGATION if modality is Modality.STATEMENT else modality
        return _carried(inner, [], tail, Modality.STATEMENT if negated else asked)
    return _of_passive(chunks, inner, tail, modality, negated) if passive else _of_active(chunks, inner, tail, modality)


_BINDS = frozenset({"oblige", "obliged", "obligate", "obligated", "require", "compel", "compelled", "bind", "bound"})


_MOVES = frozenset({"take", "move", "bring", "draw", "get", "carry", "send", "march", "haul", "ship"})


def _take_away(verb: Chunk, tail: Sequence[Item]) -> None:
    """ "Take its brigade | out of R", "move its guns | away from the line": the verb and its preposition withdraw."""
    away = any(isinstance(i, PrepPhrase) and i.preposition.key in ("out of", "away from") for i in tail[:3])
    if verb.lemma in _MOVES and away:
        verb.take(Sense("VERB", "withdraw", verb.lemma, verb.form))
        verb.senses = Senses()


def _kept_out(verb: Chunk, tail: Sequence[Item]) -> list[Item] | None:
    """ "Stay out of R", "are kept away from R": a ban on being in R; the tail with R as the place where not."""
    at = next((at for at, i in enumerate(tail) if isinstance(i, PrepPhrase) and i.preposition.key in _OUT), None)
    if verb.lemma not in ("stay", "keep", "remain") or at is None:
        return None
    out = tail[at]
    assert isinstance(out, PrepPhrase)
    within = Chunk("IN", out.preposition.start, out.preposition.end, out.preposition.key)
    within.value = "within"
    verb.take(Sense("VERB", "station", verb.lemma, verb.form))
    verb.senses = Senses()
    return [*tail[:at], PrepPhrase(out.start, out.end, within, out.object), *tail[at + 1 :]]


_OUT = frozenset({"out of", "away from", "off", "outside of"})


def _of_passive(
    chunks: list[Chunk], inner: Verbs | None, tail: list[Item], modality: Modality, negated: bool
) -> Unwrapped:
    """ "Is prohibited (from V-ing)", "is allowed to V": both verbs tell of the act."""
    if chunks[0].value == "forbid":
        modality = Modality.PERMISSION if modality is Modality.PROHIBITION else Modality.PROHIBITION
    elif chunks[0].lemma in ("permit", "allow", "authorise", "authorize"):
        denied = negated or any(isinstance(i, Loose) and i.type == "NOT" and i.end <= chunks[0].start for i in tail)
        modality = Modality.PROHIBITION if modality is Modality.PROHIBITION or denied else Modality.PERMISSION
    else:
        return _of_active(chunks, inner, tail, modality)
    return _carried(inner, chunks, tail, modality) if inner else (chunks, tail, modality)


def _of_active(chunks: list[Chunk], inner: Verbs | None, tail: list[Item], modality: Modality) -> Unwrapped:
    value = chunks[0].value
    allowed = _to_be_done(tail) if value == "consent" else None
    if allowed is not None:
        return _carried(allowed, chunks, tail, modality)
    if inner is None:
        promised = chunks[0].lemma in PROMISES and modality is Modality.STATEMENT and _names_act(tail[:1])
        return chunks, tail, Modality.OBLIGATION if promised else modality
    if chunks[0].lemma in ("work", "strive", "aim") or (chunks[0].lemma in _TRIES and _names_efforts(tail)):
        return _carried(inner, [], tail, modality)
    if value == "provide" and any(_names_right(i) for i in tail):
        return _carried(inner, [], tail, Modality.PERMISSION)
    if chunks[0].lemma in _STARTS or (chunks[0].lemma == "have" and _has_time(tail)):
        return _carried(inner, [], tail, modality)
    if _takes_measures(chunks[0], tail):
        return _carried(inner, chunks, tail, modality)
    if value in ("demand", "consent"):
        asked = Modality.PERMISSION if value == "consent" else Modality.OBLIGATION
        return _carried(inner, [], tail, modality if modality is Modality.PROHIBITION else asked)
    if value in ("agree", "attempt", "determine"):
        return _carried(inner, [], tail, Modality.OBLIGATION if modality is Modality.STATEMENT else modality)
    return chunks, tail, modality


_TRIES = frozenset({"use", "employ", "exert", "make", "exercise", "devote", "take"})
_EFFORTS = frozenset({"effort", "efforts", "endeavours", "endeavour", "influence", "utmost", "best"})


def _names_efforts(tail: Sequence[Item]) -> bool:
    """ "Use its best efforts to V", "make every effort to V": the trying says nothing beside what is tried."""
    return any(isinstance(i, NounPhrase) and any(c.key in _EFFORTS for c in i.parts[0].nouns) for i in tail[:2])


def _takes_measures(verb: Chunk, tail: Sequence[Item]) -> bool:
    """ "Take all necessary measures to V", "take the steps needed to V": measures are whatever does it."""
    if verb.lemma.startswith("take ") and verb.lemma.split()[-1] in _MEASURES:
        return True
    return verb.lemma == "take" and any(
        isinstance(i, NounPhrase) and any(c.key in _MEASURES for c in i.parts[0].nouns) for i in tail[:1]
    )


_MEASURES = frozenset({"measures", "steps", "action", "measure"})


def _names_act(items: Sequence[Item]) -> bool:
    """ "The clearance of mines": an act as the object."""
    heads = [item.parts[0].head for item in items if isinstance(item, NounPhrase)]
    return any(head is not None and head.type in ("ACT", "EVENT") for head in heads)


_STARTS = frozenset({"begin", "start", "commence", "proceed", "continue", "prepare", "arrange"})


def _has_time(tail: Sequence[Item]) -> bool:
    """ "Shall have four weeks to withdraw", "have a period of four weeks to …"."""
    first = tail[0] if tail else None
    if isinstance(first, Quantity):
        return first.kind == "duration"
    head = first.parts[0].head if isinstance(first, NounPhrase) else None
    return head is not None and head.key in ("period", "time", "term", "delay")


def _carried(inner: Verbs, chunks: list[Chunk], tail: list[Item], modality: Modality) -> Unwrapped:
    tail = set_verb(inner.chunks[0], [item for item in tail if item is not inner])
    return [*inner.chunks, *chunks], tail, modality


def _is_forbidding(verbs: Verbs) -> bool:
    return verbs.chunks[0].value == "forbid" and verbs.chunks[0].form == "ing"


def _names_right(item: Item) -> bool:
    return (
        isinstance(item, NounPhrase)
        and item.parts[0].head is not None
        and item.parts[0].head.key in ("right", "rights", "permission", "freedom")
    )


def _to_be_done(tail: Sequence[Item]) -> Verbs | None:
    """ "Will not allow troops to be stationed": what is not allowed to be done."""
    for before, item in pairwise(tail):
        if (
            isinstance(item, Verbs)
            and item.chunks[0].form == "ed"
            and isinstance(before, Loose)
            and before.type == "AUX"
        ):
            return item
    return None


def _inner(tail: Sequence[Item], after: int) -> Verbs | None:
    return next(
        (i for i in tail if isinstance(i, Verbs) and i.start >= after and (i.infinitive or i.chunks[0].form == "ing")),
        None,
    )
