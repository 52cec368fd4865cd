"""What the strategies draw from: every kind's own examples, read, with the slots that may be varied.

A new kind brings its examples along, so it is drawn as soon as its file exists.
"""

from collections.abc import Mapping
from functools import cache

from attrs import evolve, fields

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.kind import all_kinds
from treatylint.clauses.places import Known, Minus, Place, PlaceExpr, Union
from treatylint.clauses.reading import read_document
from treatylint.clauses.values import Actors, Force
from treatylint.grammar.source import Source

__all__ = ["WORDS", "exchange", "names_in", "pool", "read_sentence", "same_slots"]

WORDS = ("objects", "trigger")
"""Slots that keep the writer's own words: they follow from the print and say nothing that other slots do not."""

Names = Mapping[str, str]
"""Which state or place stands in for which."""


@cache
def pool() -> tuple[tuple[str, Clause], ...]:
    """(kind, clause) of every example that the reader finds its kind in and the printer can write."""
    found = []
    for kind in all_kinds():
        for text in kind.accepts:
            clauses = [clause for clause in read_sentence(text) if clause.kind == kind.name]
            if clauses and same_slots(read_sentence(clauses[0].to_text()), clauses[0]):
                found.append((kind.name, clauses[0]))
    return tuple(found)


@cache
def read_sentence(text: str) -> tuple[Clause, ...]:
    """The clauses of a text, read as a draft of its own."""
    return read_document(Source.from_bytes("sentence.txt", text.encode()), load_gazetteer()).clauses


def same_slots(read: tuple[Clause, ...], clause: Clause) -> bool:
    """Whether what was read is that one clause, in every slot that says something."""
    return len(read) == 1 and type(read[0]) is type(clause) and all(
        getattr(read[0], slot.name) == getattr(clause, slot.name)
        for slot in fields(type(clause))
        if slot.eq and slot.name not in WORDS
    )  # fmt: skip


def names_in(clause: Clause) -> tuple[str, ...]:
    """The states that may be exchanged for others: those named as actors or as places."""
    states = load_gazetteer().states
    groups = [clause.actor, clause.counterpart, clause.force.of if clause.force else None]
    ids = [name.id for group in groups if group for name in group.names]
    ids += [id_ for place in clause.places for id_ in _places_in(place.expr)]
    units = load_gazetteer().ground.units
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ in states or id_ in units))


def _places_in(expr: PlaceExpr) -> list[str]:
    if isinstance(expr, Known):
        return [expr.id]
    parts = expr.parts if isinstance(expr, Union) else (expr.whole, expr.less) if isinstance(expr, Minus) else ()
    return [id_ for part in parts for id_ in _places_in(part)]


def exchange(clause: Clause, names: Names) -> Clause:
    """The clause with other states and places in the same slots."""
    force = clause.force
    return evolve(
        clause,
        actor=_actors(clause.actor, names),
        counterpart=_actors(clause.counterpart, names),
        force=_force(force, names) if force else None,
        places=tuple(Place(p.relation, _place(p.expr, names), p.only) for p in clause.places),
    )


def _actors(found: Actors | None, names: Names) -> Actors | None:
    if found is None:
        return None
    return evolve(found, names=tuple(evolve(name, id=names.get(name.id, name.id), text="") for name in found.names))


def _force(found: Force, names: Names) -> Force:
    return evolve(found, of=_actors(found.of, names))


def _place(expr: PlaceExpr, names: Names) -> PlaceExpr:
    if isinstance(expr, Known):
        return Known(names.get(expr.id, expr.id))
    if isinstance(expr, Union):
        return Union(tuple(_place(part, names) for part in expr.parts))
    return Minus(_place(expr.whole, names), _place(expr.less, names)) if isinstance(expr, Minus) else expr
