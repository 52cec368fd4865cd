"""The draft's own terms: "the Multinational Force" is whoever Article 9 lets come, with what, and where.

A term is resolved through what defines it: a list of actors, a kind of force, a provision that it points at, or the
clause that says who makes it up. Each bracket option that defines it otherwise is another way to take it.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import some, union
from treatylint.clauses.norms import Choice
from treatylint.clauses.values import Actor, Actors, Force, Modality, Reference
from treatylint.clauses.ways import Way, join, one

__all__ = ["is_provided", "is_term", "ways_of_term"]

Ways = tuple[Way[Box], ...]
KEPT = ("actor", "force")
"""What a term carries into another clause, with the place: who and with what, not the act."""


def is_term(id_: str) -> bool:
    return id_.startswith("term:")


def _otherwise(ways: Ways, context: Context) -> Ways:
    """The ways, and an empty box under each choice of brackets in which none of them stands: the term is then a word
    that nothing explains, and what is said of it is still said."""
    left: list[dict[str, str]] = [{}]
    for way in ways:
        left = [piece for taken in left for piece in _less(taken, way.choice, context)]
    empty = (tuple(Choice(group, option) for group, option in taken.items()) for taken in left)
    return (*ways, *(Way(Box(), choice) for choice in empty)) if ways else ways


def _less(taken: dict[str, str], choice: Iterable[Choice], context: Context) -> Iterator[dict[str, str]]:
    """The choices within ``taken`` that ``choice`` does not cover, as choices that exclude one another."""
    if any(taken.get(item.group, item.option) != item.option for item in choice):
        yield taken
        return
    for item in choice:
        if item.group not in taken:
            others = (other for other in context.options(item.group) if other != item.option)
            yield from [{**taken, item.group: other} for other in others]
            taken = {**taken, item.group: item.option}


def is_provided(id_: str, context: Context) -> bool:
    """Whether a term names a force that a provision of the draft lets come ("the force referred to in Article 9")."""
    value = context.document.terms.get(_words(id_)) if context.document and is_term(id_) else None
    parts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(part, Reference) for part in parts)


def ways_of_term(id_: str, context: Context) -> Ways:
    """What a term stands for, as the box of a force: an empty box where nothing in the draft says."""
    own = _is_own_name(id_, context)
    if own and id_ not in context.compositions:
        return one(Box({"actor": some({id_})}))
    if id_ in context.open_terms:
        return one(Box(), f'"{_words(id_)}" is defined by itself')
    if not context.open_terms and id_ in context.known_terms:
        return context.known_terms[id_]
    context.open_terms.append(id_)
    try:
        made = _otherwise(_composition(id_, context), context)
        meant = one(Box()) if own else _otherwise(_definition(id_, context), context)
        ways = join(meant, made, _put) if made else meant
    finally:
        context.open_terms.remove(id_)
    if not context.open_terms:  # asked from within another term, it may have been cut short
        context.known_terms[id_] = ways
    return ways


def _is_own_name(id_: str, context: Context) -> bool:
    """Whether the term is the draft's short name for a state that no data knows."""
    value = context.document.terms.get(_words(id_)) if context.document else None
    return isinstance(value, Actors) and [name.id for name in value.names] == [id_]


def _words(id_: str) -> str:
    return id_.partition(":")[2]


def _put(meant: Box, made: Box) -> Box:
    """Whoever is said to contribute a force makes it up, whatever else its definition says."""
    return Box({**meant.dims, **made.dims}, meant.ranges, meant.place or made.place)


def _definition(id_: str, context: Context) -> Ways:
    from treatylint.clauses.meaning.what import ways_of_force  # terms are made of forces, and forces of terms
    from treatylint.clauses.meaning.who import ways_of_actors

    value = context.document.terms.get(_words(id_)) if context.document else None
    if isinstance(value, tuple):
        # a force and the provision that lets it come: the provision says who, and with what
        value = next((part for part in value if isinstance(part, Reference)), value[0])
    if isinstance(value, Actor):
        value = Actors((value,))
    if isinstance(value, Actors):
        return tuple(Way(Box({"actor": w.value}), w.choice, w.doubts) for w in ways_of_actors(value, context))
    if isinstance(value, Force):
        return ways_of_force(value, context)
    if isinstance(value, Reference) and value.paths:
        silent = f'nothing in {value.text or value.paths[0]} says who "{_words(id_)}" is'
        return _provided(value.paths, context) or one(Box(), silent)
    return one(Box())


def _provided(paths: tuple[str, ...], context: Context) -> Ways:
    """The force that a provision lets come or be: its doers, kinds and place, for each option of its brackets."""
    found: dict[tuple[tuple[str, str], ...], list[Clause]] = {}
    for clause in (clause for path in paths for clause in context.clauses_at.get(path, ())):
        if (clause.actor or (clause.force and clause.force.of)):
            found.setdefault(clause.choice, []).append(clause)
    ways: list[Way[Box]] = []
    for choice, clauses in found.items():
        giving = [clause for clause in clauses if clause.modality is not Modality.PROHIBITION] or clauses
        for clause in giving[:1]:
            ways.extend(_carried(clause, choice, context))
    return tuple(ways)


def _carried(clause: Clause, choice: tuple[tuple[str, str], ...], context: Context) -> Iterator[Way[Box]]:
    from treatylint.clauses.meaning.shape import ways_of_shape

    chosen = tuple(Choice(group, option) for group, option in choice)
    for way in join((Way((), chosen),), ways_of_shape(clause, context), lambda _, shape: shape.box):
        dims = {name: way.value.dims[name] for name in KEPT if name in way.value.dims}
        yield evolve(way, value=Box(dims, way.value.ranges, way.value.place))


def _composition(id_: str, context: Context) -> Ways:
    """The clauses that say who contributes to a force, joined where they stand side by side."""
    from treatylint.clauses.meaning.who import ways_of_actors

    found: dict[tuple[tuple[str, str], ...], Ways] = {}
    for clause in context.compositions.get(id_, ()):
        assert clause.actor is not None
        chosen = tuple(Choice(group, option) for group, option in clause.choice)
        ways = join((Way((), chosen),), ways_of_actors(clause.actor, context), lambda _, who: Box({"actor": who}))
        before = found.get(clause.choice)
        found[clause.choice] = join(before, ways, _both) if before else ways
    return tuple(way for ways in found.values() for way in ways)


def _both(left: Box, right: Box) -> Box:
    return Box({"actor": union(left.dims.get("actor", Atoms()), right.dims.get("actor", Atoms()))})
