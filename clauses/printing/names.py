"""Names of actors and forces as they stand in a sentence."""

from collections.abc import Sequence

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.values import Actor, Actors, Force

__all__ = ["actors", "force", "listed", "name_of", "plural"]

WITH_ARTICLE = ("United ", "Russian ", "North Atlantic ", "European Union", "Netherlands")


def listed(words: Sequence[str], last: str = "and") -> str:
    """"A", "A and B", "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def name_of(id_: str, gazetteer: Gazetteer) -> str:
    """A name with its article: what no data names is called by the words that its id keeps."""
    kind, _, rest = id_.partition(":")
    if kind == "term":
        return f"the {rest}"
    if kind == "opaque":
        return f"the {rest}"
    if id_ == "party":
        return "the Parties"
    label = gazetteer.label(id_)
    return f"the {label}" if label.startswith(WITH_ARTICLE) or (kind == "org" and " " in label) else label


def actors(found: Actors, gazetteer: Gazetteer) -> str:
    names = [name_of(actor.id, gazetteer) for actor in found.names]
    if found.quantifier == "only":
        return f"only {listed(names)}"
    if found.quantifier in ("each", "any", "no") and len(names) == 1:
        return f"{found.quantifier} {_single(found.names[0], names[0])}"
    if found.quantifier in ("each", "any"):
        return f"{found.quantifier} of {listed(names)}"
    if found.quantifier == "no":
        return f"none of {listed(names)}"
    return listed(names)


def _single(actor: Actor, name: str) -> str:
    """"Each Party", "no NATO member State": the singular where the quantifier wants one."""
    return "Party" if actor.id == "party" else name.removeprefix("the ")


def force(found: Force, gazetteer: Gazetteer, *, owner: bool = True) -> str:
    """"Combat tanks and artillery of A with a range above 40 km"."""
    kinds = listed([plural(id_, gazetteer) for id_ in found.ids]) if found.ids else "forces"
    words = " ".join((*found.qualifiers, kinds))
    if owner and found.of is not None and found.of.names:
        words += f" of {actors(found.of, gazetteer)}"
    return words


def plural(id_: str, gazetteer: Gazetteer) -> str:
    """The plural of a kind or a unit: the first form in the data that is one, else its name."""
    if id_.partition(":")[0] in ("opaque", "term"):
        return id_.partition(":")[2]
    forms: tuple[str, ...] = ()
    if id_ in gazetteer.forces.nodes:
        node = gazetteer.forces.nodes[id_]
        forms = (node.name, *node.forms)
    elif id_ in gazetteer.echelons:
        forms = gazetteer.echelons[id_].forms
    elif id_ in gazetteer.units:
        forms = gazetteer.units[id_].forms
    plurals = [form for form in forms if form.endswith("s") or form in ("personnel", "police", "artillery", "aircraft")]
    return next(iter(plurals), forms[0] if forms else id_)
