"""Which sentences not understood bear on a red line: those naming its actor with its act, its force or its place."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import frozen

from treatylint.checker.places import Ground
from treatylint.checker.space import Space
from treatylint.clauses.box import Atoms
from treatylint.clauses.document import Document, ReadSentence
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Query
from treatylint.clauses.places import Known, PlaceExpr

__all__ = ["bearing_on"]

ANYONE = frozenset({"party", "any", "each", "parties"})


def bearing_on(
    document: Document, queries: Sequence[Query], gazetteer: Gazetteer, on: date
) -> tuple[ReadSentence, ...]:
    """The sentences not understood that may touch one of the queries, in the order of the draft."""
    unread = [sentence for sentence in document.sentences if sentence.status == "not_understood"]
    names = _Names(gazetteer, document, on)
    return tuple(s for s in unread if any(names.touches(s.mentions, query) for query in queries))


@frozen(eq=False)
class _Names:
    gazetteer: Gazetteer
    document: Document
    on: date

    def touches(self, mentions: Iterable[tuple[str, str]], query: Query) -> bool:
        said: dict[str, set[str]] = {}
        for kind, id_ in mentions:
            said.setdefault(kind, set()).add(id_)
        actors = query.box.dims.get("actor")
        named = said.get("actor", set())
        doers = named if actors is None else {id_ for id_ in named if _meets(actors, self._people(id_))}
        if actors is not None and not doers:
            # "Crimea will be recognised …": a passive names nobody and may mean anybody.
            return self._any("act", said, query) and self._any("place", said, query)
        # One word cannot be both who acts and where: "Ukraine …" alone names no place in which Ukraine acts.
        elsewhere = said.get("place", set()) - (doers if len(doers) == 1 else set())
        said = {**said, "place": elsewhere}
        return any(self._any(kind, said, query) for kind in ("act", "force", "place"))

    def _any(self, kind: str, said: dict[str, set[str]], query: Query) -> bool:
        return any(self._same(kind, id_, query) for id_ in said.get(kind, ()))

    def _people(self, id_: str) -> Iterator[str]:
        """Whom a name may stand for: itself, the members of a group, the parties."""
        yield id_
        if id_ in self.gazetteer.groups:
            held = self.gazetteer.members(id_, self.on)
            yield from held.states | held.uncertain
        elif id_ in ANYONE:
            yield from self.document.parties
        elif (group := self._members_of(id_)) is not None:
            held = self.gazetteer.members(group, self.on)
            yield from held.states

    def _members_of(self, id_: str) -> str | None:
        return self.gazetteer.member_group(id_) if id_ in self.gazetteer.organisations else None

    def _same(self, kind: str, id_: str, query: Query) -> bool:
        if kind == "place":
            return query.box.place is not None and self._overlap(Known(id_), query.box.place)
        asked = query.box.dims.get(kind)
        if asked is None or asked.all_but:
            return False
        try:
            leaves = (
                self.gazetteer.activity_leaves(id_) if kind == "act" else self.gazetteer.force_leaves(id_)
            )
        except KeyError:
            leaves = frozenset({id_})
        return bool(asked.items & leaves)

    def _overlap(self, place: PlaceExpr, other: PlaceExpr) -> bool:
        ground = Ground(self.gazetteer, Space())
        here = any(
            ground.outer(place, {name: way}) & ground.outer(other, {}) for name, way in _ways(ground, place)
        )
        return here or bool(ground.outer(place, {}) & ground.outer(other, {}))


def _ways(ground: Ground, place: PlaceExpr) -> Iterator[tuple[str, int]]:
    for name in ground.several(place):
        yield from ((name, way) for way in range(len(ground.ways(name))))


def _meets(atoms: Atoms, names: Iterable[str]) -> bool:
    return any((name in atoms.items) != atoms.all_but for name in names)
