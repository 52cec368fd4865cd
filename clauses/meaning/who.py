"""Who: actors as sets of states and bodies. Groups by date, the parties of the draft, and its own terms."""

import re

from treatylint.clauses.box import ANY, Atoms
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import everyone_but, some, union
from treatylint.clauses.values import Actor, Actors
from treatylint.clauses.ways import Way, gather, one

__all__ = ["ways_of_actors", "ways_of_name"]

Ways = tuple[Way[Atoms], ...]
SORT = re.compile(r"^(?:(?:any|other|new|foreign) )*")
"""Before a common noun that stands for whatever falls under it: "any military alliance"."""
ANY_STATE = re.compile(r"opaque:(?:(?:any|other|third|foreign) )*(?:states?|country|countries|powers?|nations?)")


def ways_of_actors(actors: Actors, context: Context, apart: frozenset[str] = frozenset()) -> Ways:
    """Everyone the phrase names. "No State" and "any State" name every state; "any other State" and "third States"
    name everyone but those ``apart`` (whom the clause itself is about), or but the parties."""
    if actors.names and all(ANY_STATE.fullmatch(name.id) for name in actors.names):
        return _states_at_large(actors, context, apart)
    parts = [ways_of_name(name, context) for name in actors.names]
    ways = gather(parts, _all_of) if parts else one(ANY)
    if actors.quantifier != "other":
        return ways
    return tuple(Way(everyone_but(way.value), way.choice, way.doubts) for way in ways)


def _states_at_large(actors: Actors, context: Context, apart: frozenset[str]) -> Ways:
    words = set(f"{actors.text} {' '.join(name.id for name in actors.names)}".lower().replace(":", " ").split())
    if words & {"third"}:
        return one(everyone_but(some(context.parties)))
    if words & {"other", "others", "foreign"} or actors.quantifier == "other":
        return one(everyone_but(some(apart or context.parties)))
    return one(ANY)


def _all_of(parts: tuple[Atoms, ...]) -> Atoms:
    found = parts[0]
    for part in parts[1:]:
        found = union(found, part)
    return found


def ways_of_name(name: Actor, context: Context) -> Ways:
    kind = name.id.partition(":")[0]
    if name.id == "party":
        return _parties(context)
    if kind == "group" and name.id in context.gazetteer.groups:
        return tuple(Way(some(w.value), w.choice, w.doubts) for w in context.ways_of_group(name.id))
    if kind == "term":
        return _term(name, context)
    if kind == "opaque":
        return _unnamed(name, context)
    return one(some({name.id}))


def _term(name: Actor, context: Context) -> Ways:
    """Whoever the term stands for; an actor of its own where the draft does not say who makes it up."""
    from treatylint.clauses.meaning.terms import ways_of_term  # terms are made of actors, and actors of terms

    own = some({name.id})
    ways = ways_of_term(name.id, context)
    return tuple(Way(way.value.dims.get("actor", own), way.choice, way.doubts) for way in ways)


def _parties(context: Context) -> Ways:
    if context.parties:
        return one(some(context.parties))
    return one(ANY, "the text does not say who its parties are")


def _unnamed(name: Actor, context: Context) -> Ways:
    """A party that no data knows is an actor like another; any other unknown name leaves open who is meant."""
    if name.id in context.parties:
        return one(some({name.id}))
    words = name.text or name.id.partition(":")[2]
    sort = SORT.sub("", name.id.partition(":")[2]).removesuffix("s")
    if known := context.gazetteer.organisations_of(sort):
        return one(some({f"sort:{sort}", *known}))
    return one(some({name.id}), f'the text does not say who "{words}" is')
