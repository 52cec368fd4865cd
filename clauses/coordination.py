"""Verbs that stand side by side in one predicate: where each one's part of it begins, and which verb decides."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from treatylint.clauses.phrases import Item, Loose, NounPhrase, PrepPhrase, Quantity, Verbs

__all__ = ["split_verbs"]


def split_verbs(items: Sequence[Item], to: bool = False) -> Iterator[tuple[Verbs | None, list[Item]]]:
    """Verbs that share a modal but not their objects: "withdraw its forces and notify the Commission". ``to`` says
    that the modal ends in "to", so that the next verb may have a "to" of its own."""
    items = _with_to(items)
    cuts = [0]
    seen = False
    for at, item in enumerate(items):
        if isinstance(item, Verbs) and not item.infinitive:
            joined = _joined(items, at)
            if seen and joined and item.chunks[0].form in ("base", "ed", "s") and _same_form(items[cuts[-1] :], item):
                cuts.append(at)
            seen = True
    for start, end in zip(cuts, [*cuts[1:], len(items)], strict=True):
        for piece in _by_infinitives(list(items[start:end]), to and start == 0):
            verbs = _deciding(piece)
            yield verbs, [item for item in piece if item is not verbs]


def _with_to(items: Sequence[Item]) -> list[Item]:
    """ "Calls upon A to cease … and withdraw …": the second verb shares the "to" of the first."""
    found: list[Item] = []
    carried = False  # an infinitive stands to the left, and no other verb in its base form
    for at, item in enumerate(items):
        if isinstance(item, Verbs) and carried and item.chunks[0].form == "base" and _joined(items, at):
            item = Verbs(item.start, item.end, item.chunks, infinitive=True)
        elif isinstance(item, Verbs) and (item.infinitive or item.chunks[0].form == "base"):
            carried = item.infinitive
        found.append(item)
    return found


def _by_infinitives(items: list[Item], to: bool) -> Iterator[list[Item]]:
    """ "Undertakes to V … and to V …", "calls upon A to V … and to V …": each infinitive with what it shares."""
    marks = [at for at, item in enumerate(items) if isinstance(item, Verbs) and item.infinitive]
    joined = [at for at in marks if _joined(items, at) or (at and _is_mark(items[at - 1], "COMMA"))]
    first = [at for at in marks if at not in joined]
    if not any(_joined(items, at) for at in joined) or not _share(items, first, to):
        yield items
        return
    shared = [] if to else items[: first[0]]
    yield items[: joined[0]]
    for start, end in zip(joined, [*joined[1:], len(items)], strict=True):
        yield [*shared, *items[start:end]]


def _share(items: Sequence[Item], first: Sequence[int], to: bool) -> bool:
    """Whether the infinitives hang on one thing: on the modal, or on a verb that has an infinitive for its object. An
    infinitive of purpose would leave that open."""
    if to:
        return not first
    carrier = next((item for item in items if isinstance(item, Verbs)), None)
    return len(first) == 1 and carrier is not None and (carrier.infinitive or carrier.chunks[0].value in _CARRIES)


_CARRIES = frozenset({"call", "demand", "consent", "agree", "attempt", "determine"})


def _is_mark(item: Item, type_: str) -> bool:
    return isinstance(item, Loose) and item.type == type_


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
    if _is_so_many(piece) and all(item.chunks[0].form == "ed" for item in verbs):
        return None  # "shall be | limited to N of those held": what is "held" only describes
    for at, item in enumerate(verbs):
        if item.chunks[0].lemma == "have" and at + 1 < len(verbs) and _completes(piece, item, verbs[at + 1]):
            return verbs[at + 1]
        if item.chunks[0].form == "base" and not item.infinitive:
            return item
        if item.chunks[0].form in ("ed", "ing") and _follows_be(piece, item):
            return item
        if item.chunks[0].form == "s":
            return item
    if verbs and _describes(piece, verbs[0]):
        return None
    return next((item for item in verbs if not _tells_how(piece, item)), verbs[0] if verbs else None)


def _describes(piece: Sequence[Item], verbs: Verbs) -> bool:
    """ "Shall be west of the line | designated as Line A": with a place right behind "be" there is no other verb."""
    at = next(i for i, item in enumerate(piece) if item is verbs)
    if at < 2 or verbs.chunks[0].form != "ed":
        return False
    be, place = piece[at - 2 : at]
    ground = place.object if isinstance(place, PrepPhrase) and place.type == "IN" else None
    head = ground.parts[0].head if isinstance(ground, NounPhrase) else None
    return head is not None and head.sense("PLACE") is not None and isinstance(be, Loose) and be.type == "BE"


def _is_so_many(piece: Sequence[Item]) -> bool:
    """ "Be" and right behind it how many."""
    return any(
        isinstance(item, Loose) and item.type == "BE" and isinstance(after, Quantity) and bool(after.bounds)
        for item, after in pairwise(piece)
    )


def _tells_how(piece: Sequence[Item], verbs: Verbs) -> bool:
    """ "By giving notice": how a thing is done, where another verb says what."""
    at = next(i for i, item in enumerate(piece) if item is verbs)
    before = piece[at - 1] if at else None
    return verbs.chunks[0].form == "ing" and isinstance(before, Loose) and before.chunk.key in ("by", "in", "through")


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


