"""Which verb of a predicate decides, and which verbs only carry another: refrain from, agree to, be allowed to."""

from collections.abc import Iterator, Sequence

from treatylint.clauses.phrases import Item, Loose, NounPhrase, Verbs
from treatylint.clauses.values import Modality
from treatylint.grammar.chunk import Chunk

__all__ = ["be_before", "split_verbs", "unwrap"]


def split_verbs(items: Sequence[Item]) -> Iterator[tuple[Verbs | None, list[Item]]]:
    """Verbs that share a modal but not their objects: "withdraw its forces and notify the Commission"."""
    cuts = [0]
    seen = False
    for at, item in enumerate(items):
        if isinstance(item, Verbs) and not item.infinitive:
            joined = _joined(items, at)
            if seen and joined and item.chunks[0].form in ("base", "ed") and _same_form(items[cuts[-1] :], item):
                cuts.append(at)
            seen = True
    for start, end in zip(cuts, [*cuts[1:], len(items)], strict=True):
        piece = list(items[start:end])
        verbs = _deciding(piece)
        yield verbs, [item for item in piece if item is not verbs]


def _joined(items: Sequence[Item], at: int) -> bool:
    """Whether "and" stands before a verb, with nothing but adverbs between."""
    for item in reversed(items[:at]):
        if isinstance(item, Loose) and item.type == "AND":
            return True
        if not (isinstance(item, Loose) and item.type in _ADVERBS) and not _is_plain_word(item):
            return False
    return False


def _same_form(piece: Sequence[Item], verbs: Verbs) -> bool:
    first = next((i for i in piece if isinstance(i, Verbs) and not i.infinitive), None)
    return first is not None and (first.chunks[0].form == verbs.chunks[0].form)


def _deciding(piece: Sequence[Item]) -> Verbs | None:
    """The verb of the predicate: in its base form, or a participle after "be"; other participles only describe."""
    verbs = [item for item in piece if isinstance(item, Verbs)]
    for at, item in enumerate(verbs):
        if item.chunks[0].lemma == "have" and at + 1 < len(verbs) and _completes(piece, item, verbs[at + 1]):
            return verbs[at + 1]
        if item.chunks[0].form == "base" and not item.infinitive:
            return item
        if item.chunks[0].form in ("ed", "ing") and _follows_be(piece, item):
            return item
        if item.chunks[0].form == "s":
            return item
    return verbs[0] if verbs else None


def _completes(piece: Sequence[Item], have: Verbs, verbs: Verbs) -> bool:
    """ "Shall have withdrawn", "must have been evacuated": a participle right behind "have"."""
    between = [item for item in piece if have.end <= item.start < verbs.start]
    return verbs.chunks[0].form == "ed" and all(isinstance(item, Loose) for item in between)


def _follows_be(piece: Sequence[Item], verbs: Verbs) -> bool:
    """Whether "be" stands before a participle, with nothing but adverbs between."""
    at = next(i for i, item in enumerate(piece) if item is verbs)
    for item in reversed(piece[:at]):
        if isinstance(item, Loose) and item.type in ("BE", "HAVE"):
            return True
        if not (isinstance(item, Loose) and item.type in _ADVERBS) and not _is_plain_word(item):
            return False
    return at == 0 or all(isinstance(i, Loose) for i in piece[:at])


_ADVERBS = frozenset({"WHEN", "MANNER", "STATE", "TOGETHER", "NOT", "COMMA", "LEAD"})


def _is_plain_word(item: Item) -> bool:
    """An unknown adverb between "be" and its participle."""
    return (
        isinstance(item, NounPhrase)
        and len(item.parts) == 1
        and all(c.type == "WORD" and c.key.endswith("ly") for c in item.parts[0].nouns)
    )


def be_before(tail: Sequence[Item], verbs: Verbs | None) -> bool:
    return verbs is not None and any(isinstance(i, Loose) and i.type == "BE" and i.end <= verbs.start for i in tail)


def unwrap(
    chunks: list[Chunk], tail: list[Item], modality: Modality, passive: bool
) -> tuple[list[Chunk], list[Item], Modality]:
    """Verbs that only carry another one: refrain from V-ing, agree to V, be prohibited (from V-ing), be allowed to
    V."""
    if not chunks:
        return chunks, tail, modality
    inner = _inner(tail, chunks[0].end)
    forbidding = next(
        (i for i in tail if isinstance(i, Verbs) and i.chunks[0].value == "forbid" and i.chunks[0].form == "ing"), None
    )
    if forbidding is not None:
        return forbidding.chunks, [i for i in tail if i.start > forbidding.start], Modality.PROHIBITION
    if chunks[0].lemma == "have" and any(_names_right(i) for i in tail[:2]) and modality is not Modality.PROHIBITION:
        return chunks, tail, Modality.POWER
    if chunks[0].lemma in ("refrain", "abstain", "desist"):
        modality = Modality.PROHIBITION
        return (
            (list(inner.chunks), [i for i in tail if i is not inner], modality) if inner else (chunks, tail, modality)
        )
    if chunks[0].value == "forbid" and passive:
        modality = Modality.PERMISSION if modality is Modality.PROHIBITION else Modality.PROHIBITION
        return (
            ([*inner.chunks, *chunks], [i for i in tail if i is not inner], modality)
            if inner
            else (chunks, tail, modality)
        )
    if chunks[0].lemma in ("permit", "allow", "authorise", "authorize") and passive:
        modality = Modality.PROHIBITION if modality is Modality.PROHIBITION else Modality.PERMISSION
        return (
            ([*inner.chunks, *chunks], [i for i in tail if i is not inner], modality)
            if inner
            else (chunks, tail, modality)
        )
    if chunks[0].value == "provide" and inner is not None and any(_names_right(i) for i in tail):
        return list(inner.chunks), [i for i in tail if i is not inner], Modality.PERMISSION
    allowed = _to_be_done(tail) if chunks[0].value == "consent" and not passive else None
    if allowed is not None:
        return [*allowed.chunks, *chunks], [i for i in tail if i is not allowed], modality
    if chunks[0].value in ("demand", "consent") and not passive and inner is not None:
        asked = Modality.PERMISSION if chunks[0].value == "consent" else Modality.OBLIGATION
        modality = modality if modality is Modality.PROHIBITION else asked
        return list(inner.chunks), [i for i in tail if i is not inner], modality
    if chunks[0].value in ("agree", "attempt", "determine") and inner is not None:
        if modality is Modality.STATEMENT:
            modality = Modality.OBLIGATION
        return list(inner.chunks), [i for i in tail if i is not inner], modality
    return chunks, tail, modality


def _names_right(item: Item) -> bool:
    return (
        isinstance(item, NounPhrase)
        and item.parts[0].head is not None
        and item.parts[0].head.key in ("right", "rights", "permission", "freedom")
    )


def _to_be_done(tail: Sequence[Item]) -> Verbs | None:
    """ "Will not allow troops to be stationed": what is not allowed to be done."""
    for before, item in zip(tail, tail[1:], strict=False):
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
