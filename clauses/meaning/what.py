"""What: kinds of force as sets of leaves, narrowed by the words that go with them.

A narrowing word makes the box smaller and is never dropped: a ban on "combat troops" leaves other troops free, and a
ban on "permanent" stationing leaves rotation free. Each such word is a measure of its own that is 1 where the word
is true of the thing and 0 where it is not, so that the checker treats it like any other measured attribute.
"""

from collections.abc import Iterable
from fractions import Fraction

from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import range_of, some
from treatylint.clauses.norms import Atoms, Box
from treatylint.clauses.values import Bound, Force

__all__ = ["PEOPLE", "TRUE", "Range", "box_of_force", "narrowed", "ranges_of", "things"]

Range = tuple[Fraction | None, Fraction | None]
TRUE: Range = (Fraction(1), None)
PEOPLE = "force"
"""The gazetteer's root of all personnel: what a figure in persons or in brigades counts where no kind is named."""


def box_of_force(force: Force | None, context: Context) -> Box:
    """The leaves that the force stands for; a box without "force" where none is named."""
    if force is None:
        return Box()
    dims = {"force": things(force.ids, context)} if force.ids else {}
    return Box(dims, {**narrowed(force.qualifiers, context), **ranges_of(force.attributes)})


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


def ranges_of(attributes: Iterable[Bound]) -> dict[str, Range]:
    return {
        bound.attribute: range_of(bound.op, bound.number)
        for bound in attributes
        if bound.attribute and bound.number is not None
    }
