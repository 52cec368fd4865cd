"""Plain words for ids: what a witness or a message calls a state, a piece of ground, a kind of force."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treatylint.clauses.gazetteer.gazetteer import Gazetteer

__all__ = ["label"]


def label(gazetteer: "Gazetteer", id_: str) -> str:
    """The name of ``id_`` in running text, without an article; ``id_`` itself where no data names it."""
    return _own(id_) or _actor(gazetteer, id_) or _place(gazetteer, id_) or _kind(gazetteer, id_) or id_


def _own(id_: str) -> str:
    """A name that only the draft knows stands in its id as written; "sort:…" is whoever else a common noun means."""
    kind, _, name = id_.partition(":")
    return name if kind in ("own", "body") else f"another {name}" if kind == "sort" else ""


def _actor(gazetteer: "Gazetteer", id_: str) -> str:
    for named in (gazetteer.states, gazetteer.organisations, gazetteer.groups):
        if id_ in named:
            return named[id_].name
    return ""


def _place(gazetteer: "Gazetteer", id_: str) -> str:
    ground = gazetteer.ground
    if id_ in gazetteer.lines:
        return gazetteer.lines[id_].name
    if id_.startswith("place:"):
        return next((row.text("name") for row in gazetteer.rows("place") if f"place:{row.key}" == id_), "")
    unit, _, tags = id_.partition("/")
    if tags and unit in ground.units:
        return f"{_unit(gazetteer, unit)}, {_part(gazetteer, unit, (tags,))}"
    unit = id_.partition(".")[0]
    if unit not in ground.units:
        return ""
    tagged = ground.units[unit].atoms.get(id_)
    if id_ == unit or tagged is None:
        return _unit(gazetteer, unit) if id_ == unit else ""
    return f"{_unit(gazetteer, unit)}, {_part(gazetteer, unit, tuple(sorted(tagged)))}"


def _unit(gazetteer: "Gazetteer", unit: str) -> str:
    return gazetteer.ground.units[unit].label


def _part(gazetteer: "Gazetteer", unit: str, tags: tuple[str, ...]) -> str:
    """Only what tells this part from the unit's others is said."""
    cut = gazetteer.ground.units[unit]
    parts = gazetteer.parts
    said = (parts[cut.state, tag] for tag in tags if (cut.state, tag) in parts and cut.is_cut_by(tag))
    return ", ".join(part.text("name", part.key) for part in said)


def _kind(gazetteer: "Gazetteer", id_: str) -> str:
    for tree in (gazetteer.forces, gazetteer.activities):
        if id_ in tree.nodes:
            return tree.nodes[id_].name
    if id_ in gazetteer.instruments:
        return gazetteer.instruments[id_].name
    return id_.replace("_", " ") if id_ in gazetteer.units or id_ in gazetteer.echelons else ""
