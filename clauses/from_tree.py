"""The rules of the grammar, turned into phrases as they are read. Beside ``grammar/`` only this file knows them."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from treatylint.clauses.phrases import Group, Item, Loose, Nominal, NounPhrase, PrepPhrase, Quantity, Ref, Verbs
from treatylint.clauses.segments import Predicate, Segment
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.driver import Driver, Maker, only
from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.parser import chunks_of, driver_of
from treatylint.grammar.scanner import Piece

__all__ = ["read_segments"]

Children = list[Any]
"""Of a rule, in order: chunks, and what the makers below made of the rules inside it."""


def read_segments(pieces: Sequence[Piece], lexicon: Lexicon, seen: list[Chunk] | None = None) -> list[Segment]:
    """The clauses (in the grammar's sense) of one sentence. ``seen`` collects its chunks, for whoever asks of names."""
    chunks = chunks_of(pieces, lexicon)
    if seen is not None:
        seen.extend(chunks)
    segments: list[Segment] = _driver().run(chunks)
    return segments


@cache
def _driver() -> Driver:
    return driver_of(_MAKERS)


def _start(children: Children) -> list[Segment]:
    segments: list[Segment] = children[::2]
    for segment, opener in zip(segments[1:], children[1::2], strict=True):
        segment.opened_by = opener
    return segments


def _segment(children: Children) -> Segment:
    lead = [child for child in children if not isinstance(child, Predicate)]
    return Segment(None, _with_afters(lead), children[len(lead) :])


def _predicate(children: Children) -> Predicate:
    return Predicate(children[0], _with_afters(children[1:]))


def _with_afters(items: list[Item]) -> list[Item]:
    """ "Five or more": a comparison after its figure goes to the figure."""
    if not any(type(item) is Loose and item.chunk.type == "BOUND_AFTER" for item in items):
        return items
    found: list[Item] = []
    for item in items:
        last = found[-1] if found else None
        quantity = last.object if isinstance(last, PrepPhrase) else last
        if isinstance(item, Loose) and item.type == "BOUND_AFTER" and isinstance(quantity, Quantity):
            quantity.bounds.append(item.chunk)
            quantity.end = item.end
        else:
            found.append(item)
    return found


def _noun_phrase(children: Children) -> NounPhrase:
    """The first nominal, then a link before each further one."""
    for at in range(1, len(children), 2):
        chunk, nominal = children[at], children[at + 1]
        nominal.link, nominal.separator = ("of", "") if chunk.type == "OF" else ("join", chunk.key)
    parts: list[Nominal] = children[::2]
    return NounPhrase(parts[0].start, parts[-1].end, parts)


def _nominal(children: Children) -> Nominal:
    at, last = 0, len(children)
    while at < last and children[at].type == "QUANT":
        at += 1
    return Nominal(children[:at], children[at:])


def _figure(kind: str) -> Maker:
    def make(children: Children) -> Quantity:
        number, second = children[0], children[1] if len(children) > 1 else None
        end = number.end if second is None else max(number.end, second.end)
        unit, what = (None, second) if kind == "counted" else (second, None)
        return Quantity(number.start, end, kind, number, [], None, unit, what)

    return make


def _quantity(children: Children) -> Quantity:
    """A figure with what stands before it: comparisons, and the first figure of a range."""
    quantity: Quantity = children.pop()
    if children:
        quantity.bounds = [chunk for chunk in children if chunk.type == "BOUND"]
        quantity.lower = next((chunk for chunk in children if chunk.type == "NUMBER"), None)
        lower = [quantity.lower] if quantity.lower else []
        quantity.start = min(quantity.start, *(chunk.start for chunk in (*quantity.bounds, *lower)))
        quantity.end = max([quantity.end, *(chunk.end for chunk in quantity.bounds)])
    return quantity


def _reference(children: Children) -> Ref:
    return Ref(children[0].start, children[-1].end, children)


def _preposition(children: Children) -> PrepPhrase:
    preposition, object_ = children
    return PrepPhrase(preposition.start, object_.end, preposition, object_)


def _verbs(children: Children) -> Verbs:
    """The verbs without what joins them."""
    chunks = children[::2]
    return Verbs(chunks[0].start, chunks[-1].end, chunks)


def _infinitive(children: Children) -> Verbs:
    opener, verbs = children
    return Verbs(opener.start, verbs.end, verbs.chunks, infinitive=True)


def _loose(children: Children) -> Loose:
    chunk = children[0]
    return Loose(chunk.start, chunk.end, chunk)


def _group(children: Children) -> Group:
    opener, items = children[0], _with_afters(children[1:-1])
    return Group(opener.start, items[-1].end if items else opener.end, opener, items)


_FIGURES = ("counted", "length", "duration", "share", "bare")
_LEAVES = ("part", "modal", "quant", "bound", "range", "preposition", "date")
_MAKERS: dict[str, Maker] = {
    "start": _start,
    "segment": _segment,
    "predicate": _predicate,
    "np": _noun_phrase,
    "nominal": _nominal,
    "quantity": _quantity,
    "reference": _reference,
    "pp": _preposition,
    "verb": _verbs,
    "infinitive": _infinitive,
    "be": _loose,
    "note": _loose,
    "loose": _loose,
    "group": _group,
    **dict.fromkeys(_LEAVES, only),
    **{name: _figure(name) for name in _FIGURES},
}
