"""Zones that a draft names in full once and by their common noun after that: "a buffer zone … the zone".

The short name is the same ground where one zone of the article, or else of the whole draft, has a longer name with that
noun in it. Where two have, nobody can tell which is meant, and the short name stays a place of its own.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.document import ReadSentence
from treatylint.clauses.places import Inside, Minus, Place, PlaceExpr, Union, Zone

__all__ = ["with_full_zone_names", "with_zones_of"]

Keys = frozenset[str]


def with_full_zone_names(sentences: Sequence[ReadSentence]) -> tuple[ReadSentence, ...]:
    """The sentences, each short name of a zone replaced by the full one that it can only mean."""
    by_article: dict[str, set[str]] = {}
    for sentence in sentences:
        by_article.setdefault(_article(sentence), set()).update(_keys_in(sentence.clauses))
    everywhere = frozenset(key for keys in by_article.values() for key in keys)
    if len(everywhere) < 2:
        return tuple(sentences)
    return tuple(_renamed(s, frozenset(by_article[_article(s)]), everywhere) for s in sentences)


def with_zones_of(clauses: Iterable[Clause], sentences: Sequence[ReadSentence]) -> tuple[Clause, ...]:
    """The clauses of a red line, in which a short name means the one zone of the draft that it can mean."""
    known = frozenset(key for sentence in sentences for key in _keys_in(sentence.clauses))
    made = tuple(clauses)
    meant = {key: _full(key, known) for key in _keys_in(made) if key not in known}
    return _with_names(made, {key: long for key, long in meant.items() if long})


def _article(sentence: ReadSentence) -> str:
    return sentence.at.partition("/")[0]


def _renamed(sentence: ReadSentence, here: Keys, everywhere: Keys) -> ReadSentence:
    full = {key: _full(key, here) or _full(key, everywhere) for key in _keys_in(sentence.clauses)}
    meant = {key: long for key, long in full.items() if long}
    return evolve(sentence, clauses=_with_names(sentence.clauses, meant)) if meant else sentence


def _with_names(clauses: tuple[Clause, ...], meant: dict[str, str]) -> tuple[Clause, ...]:
    if not meant:
        return clauses
    return tuple(evolve(c, places=tuple(evolve(p, expr=_put(p.expr, meant)) for p in c.places)) for c in clauses)


def _full(key: str, keys: Iterable[str]) -> str:
    """The one longer name with this noun at its end, or at its beginning ("zone of separation")."""
    if " " in key:
        return ""
    longer = {other for other in keys if other.endswith(f" {key}") or other.startswith(f"{key} ")}
    return longer.pop() if len(longer) == 1 else ""


def _keys_in(clauses: Iterable[Clause]) -> set[str]:
    return {zone.key for clause in clauses for place in clause.places for zone in _zones(place)}


def _zones(place: Place) -> Iterator[Zone]:
    todo: list[PlaceExpr] = [place.expr]
    while todo:
        part = todo.pop()
        if isinstance(part, Zone):
            yield part
        elif isinstance(part, Union):
            todo.extend(part.parts)
        elif isinstance(part, Inside):
            todo.append(part.whole)
        elif isinstance(part, Minus):
            todo += [part.whole, part.less]


def _put(expr: PlaceExpr, meant: dict[str, str]) -> PlaceExpr:
    if isinstance(expr, Zone):
        return evolve(expr, key=meant.get(expr.key, expr.key))
    if isinstance(expr, Union):
        return Union(tuple(_put(part, meant) for part in expr.parts))
    if isinstance(expr, Inside):
        return evolve(expr, whole=_put(expr.whole, meant))
    if isinstance(expr, Minus):
        return Minus(_put(expr.whole, meant), _put(expr.less, meant))
    return expr
