"""What: kinds of force as sets of leaves, narrowed by the words that go with them.

A narrowing word makes the box smaller and is never dropped: a ban on "combat troops" leaves other troops free, and a
ban on "permanent" stationing leaves rotation free. Each such word is a measure of its own that is 1 where the word
is true of the thing and 0 where it is not, so that the checker treats it like any other measured attribute.
"""

from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import range_of, some, union
from treatylint.clauses.meaning.sizes import size_of
from treatylint.clauses.meaning.terms import is_term, ways_of_term
from treatylint.clauses.values import Bound, Force
from treatylint.clauses.ways import Way, join, one

__all__ = ["PEOPLE", "TRUE", "Range", "narrowed", "ranges_of", "things", "ways_of_force"]

Range = tuple[Fraction | None, Fraction | None]
TRUE: Range = (Fraction(1), None)
PEOPLE = "force"
"""The gazetteer's root of all personnel: what a figure in persons or in brigades counts where no kind is named."""


def ways_of_force(force: Force | None, context: Context) -> tuple[Way[Box], ...]:
    """The leaves that the force stands for; a box without "force" where none is named.

    A term of the draft brings along who makes it up and where it is; its kind is what the draft says, else armed
    forces, as the word "force" is read everywhere.
    """
    if force is None:
        return one(Box())
    plain = tuple(id_ for id_ in force.ids if not is_term(id_))
    dims = {"force": things(plain, context)} if plain else {}
    ways: tuple[Way[Box], ...] = one(Box(dims))
    for id_ in force.ids:
        if is_term(id_):
            ways = join(ways, ways_of_term(id_, context), lambda have, term: _joined(have, term, context))
    ranges = {**narrowed(force.qualifiers, context), **ranges_of(force.attributes, context)}
    return tuple(evolve(way, value=evolve(way.value, ranges={**way.value.ranges, **ranges})) for way in ways)


def _joined(have: Box, term: Box, context: Context) -> Box:
    dims = dict(have.dims)
    for name, atoms in {"force": things(("armed_forces",), context), **term.dims}.items():
        dims[name] = union(dims[name], atoms) if name in dims else atoms
    return Box(dims, {**have.ranges, **term.ranges}, have.place or term.place)


def things(ids: Iterable[str], context: Context) -> Atoms:
    found: set[str] = set()
    for id_ in ids:
        if id_ in context.gazetteer.forces.nodes:
            found |= context.gazetteer.force_leaves(id_)
        elif id_ in context.gazetteer.echelons or id_ == "personnel":
            found |= context.gazetteer.force_leaves(PEOPLE if id_ == "personnel" else "armed_forces")
        else:
            found.add(id_)
    return some(found)


def narrowed(qualifiers: Iterable[str], context: Context) -> dict[str, Range]:
    """The words that narrow, as measures. "Non-combat" is the word "combat" being false."""
    known = {*context.gazetteer.roles, *context.gazetteer.postures}
    found: dict[str, Range] = {}
    for word in qualifiers:
        base = word.removeprefix("non-")
        if base != word and base in known:
            found[base] = (None, Fraction(1))
        else:
            found[word] = TRUE
    return found


def ranges_of(attributes: Iterable[Bound], context: Context) -> dict[str, Range]:
    return {
        bound.attribute: range_of(bound.op, size_of(bound, context))
        for bound in attributes
        if bound.attribute and bound.number is not None
    }
