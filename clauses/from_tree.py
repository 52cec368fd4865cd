"""The grammar's tree, turned into phrases. Beside ``grammar/`` this is the only place that sees Lark."""

from collections.abc import Callable, Sequence
from typing import Any

from lark import Tree

from treatylint.clauses.phrases import Group, Item, Loose, Nominal, NounPhrase, PrepPhrase, Quantity, Ref, Verbs
from treatylint.clauses.segments import Predicate, Segment
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.parser import parse
from treatylint.grammar.scanner import Piece

__all__ = ["read_segments"]

Node = Tree[Chunk]


def read_segments(pieces: Sequence[Piece], lexicon: Lexicon, seen: list[Chunk] | None = None) -> list[Segment]:
    """The clauses (in the grammar's sense) of one sentence. ``seen`` collects its chunks, for whoever asks of names."""
    segments: list[Segment] = []
    opener: Chunk | None = None
    for node in parse(pieces, lexicon, seen).children:
        if _tree(node).data == "part":
            opener = _leaf(_tree(node))
        else:
            segments.append(_segment(_tree(node), opener))
    return segments


def _tree(node: Any) -> Node:
    return node  # type: ignore[no-any-return]


def _leaf(node: Node) -> Chunk:
    return node.children[0]  # type: ignore[return-value]


def _segment(node: Node, opener: Chunk | None) -> Segment:
    segment = Segment(opener)
    for child in map(_tree, node.children):
        if child.data == "predicate":
            modal = _leaf(_tree(child.children[0]))
            segment.predicates.append(Predicate(modal, _items(child.children[1:])))
        else:
            segment.lead.append(_item(child))
    segment.lead = _with_afters(segment.lead)
    return segment


def _items(nodes: Sequence[Any]) -> list[Item]:
    return _with_afters([_item(_tree(node)) for node in nodes])


def _with_afters(items: list[Item]) -> list[Item]:
    """ "Five or more": a comparison after its figure goes to the figure."""
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


def _item(node: Node) -> Item:
    return _MAKERS[node.data](node)


def _noun_phrase(node: Node) -> NounPhrase:
    parts: list[Nominal] = []
    link = separator = ""
    for child in node.children:
        if isinstance(child, Chunk):
            link, separator = ("of", "") if child.type == "OF" else ("join", child.key)
        else:
            parts.append(_nominal(_tree(child), link, separator))
    return NounPhrase(parts[0].start, parts[-1].end, parts)


def _nominal(node: Node, link: str, separator: str) -> Nominal:
    quants = [_leaf(_tree(child)) for child in node.children if not isinstance(child, Chunk)]
    return Nominal(quants, [child for child in node.children if isinstance(child, Chunk)], link, separator)


def _quantity(node: Node) -> Quantity:
    children = [_tree(child) for child in node.children]
    bounds = [_leaf(child) for child in children if child.data == "bound"]
    lower = next((_leaf(child) for child in children if child.data == "range"), None)
    figure = next(child for child in children if child.data in ("counted", "length", "duration", "share", "bare"))
    number = _leaf(figure)
    second = figure.children[1] if len(figure.children) > 1 else None
    what = None if second is None or isinstance(second, Chunk) else _noun_phrase(_tree(second))
    unit = second if isinstance(second, Chunk) else None
    ends = [number.end, *(c.end for c in bounds), what.end if what else 0, unit.end if unit else 0]
    starts = [number.start, *(c.start for c in bounds), lower.start if lower else number.start]
    return Quantity(min(starts), max(ends), str(figure.data), number, bounds, lower, unit, what)


def _reference(node: Node) -> Ref:
    chunks = [child for child in node.children if isinstance(child, Chunk)]
    return Ref(chunks[0].start, chunks[-1].end, chunks)


def _preposition(node: Node) -> PrepPhrase:
    preposition, object_ = _leaf(_tree(node.children[0])), _tree(node.children[1])
    if object_.data == "date":
        date = _leaf(object_)
        return PrepPhrase(preposition.start, date.end, preposition, date)
    made = _item(object_)
    return PrepPhrase(preposition.start, made.end, preposition, made)  # type: ignore[arg-type]


def _verbs(node: Node) -> Verbs:
    chunks = [child for child in node.children if isinstance(child, Chunk) and child.type == "VERB"]
    return Verbs(chunks[0].start, chunks[-1].end, chunks)


def _infinitive(node: Node) -> Verbs:
    verbs = _verbs(_tree(node.children[1]))
    return Verbs(_leaf(node).start, verbs.end, verbs.chunks, infinitive=True)


def _loose(node: Node) -> Loose:
    chunk = _leaf(node)
    return Loose(chunk.start, chunk.end, chunk)


def _group(node: Node) -> Group:
    opener, close = _leaf(node), node.children[-1]
    items = _items(node.children[1:-1])
    end = items[-1].end if items else opener.end
    assert isinstance(close, Chunk)
    return Group(opener.start, end, opener, items)


_MAKERS: dict[str, Callable[[Node], Item]] = {
    "np": _noun_phrase,
    "quantity": _quantity,
    "reference": _reference,
    "pp": _preposition,
    "verb": _verbs,
    "infinitive": _infinitive,
    "be": _loose,
    "note": _loose,
    "loose": _loose,
    "group": _group,
}
