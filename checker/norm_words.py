"""Norms and questions in words, for the trace: what is bound to what, without an id that only the program knows.

What differs in the kind of force alone is told once.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import evolve

from treatylint.checker.amount_words import counted
from treatylint.checker.naming import Names
from treatylint.checker.wording import event_words, moment_words
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.gazetteer.trees import Tree
from treatylint.clauses.guards import Guard, Not, events_in
from treatylint.clauses.norms import Limit, Norm, Query
from treatylint.clauses.places import PlaceExpr, Zone
from treatylint.clauses.printing.ground import ground
from treatylint.clauses.times import Period
from treatylint.clauses.values import Modality

__all__ = ["norms_in_words", "queries_in_words"]

Held = TypeVar("Held", Norm, Query)
MANY = 6
DOES = {
    Modality.OBLIGATION: "a duty", Modality.PROHIBITION: "a ban", Modality.PERMISSION: "leave",
    Modality.POWER: "a power", Modality.STATEMENT: "a statement",
}  # fmt: skip
FIGURE = {Modality.OBLIGATION: " of at least {}", Modality.PROHIBITION: " on more than {}"}


def norms_in_words(norms: Iterable[Norm], names: Names, points: Iterable[ChoicePoint] = ()) -> Iterator[str]:
    """One line for each norm: "a ban on more than 5,000 personnel: presence; France; armed forces; Ukraine", with the
    reading or the option under which it stands."""
    said = {(point.id, option): words for point in points for option, words in point.options}
    for norm in _merged(norms):
        chosen = [said.get((choice.group, choice.option), "") for choice in norm.choice]
        implied = " (implied)" if norm.implied else ""
        figure = _figure(norm.limit, FIGURE.get(norm.modality, " for up to {}"), names)
        holes = "".join(f"; but not: {_box(hole, names)}" for hole in norm.holes)
        doubts = f" (in doubt: {'; '.join(norm.doubts)})" if norm.doubts else ""
        under = "".join(f" (where {words})" for words in chosen if words)
        does, over = f"{DOES[norm.modality]}{implied}{figure}", f"{_box(norm.box, names)}{_case(norm, names)}{holes}"
        yield f"{does}: {over}{doubts}{under}"


def queries_in_words(queries: Iterable[Query], names: Names) -> Iterator[str]:
    """One line for each question that a red line puts."""
    for query in _merged(queries):
        form = query.form.replace("_", " ")
        figure = _figure(query.limit, " more than {}" if form == "not permit" else " at least {}", names)
        holes = "".join(f"; but not: {_box(hole, names)}" for hole in query.holes)
        yield f"{form}{figure}: {_box(query.box, names)}{_case(query, names)}{holes}"


def _merged(holders: Iterable[Held]) -> list[Held]:
    """Those that differ in the kind of force alone as one."""
    found: dict[str, Held] = {}
    for holder in holders:
        key = _but_for_its_force(holder)
        force = holder.box.dims.get("force", Atoms(all_but=True))
        have = found[key].box.dims.get("force", Atoms(all_but=True)) if key in found else Atoms()
        if force.all_but or have.all_but:
            found[f"{key} {len(found)}"] = holder
            continue
        both = {**holder.box.dims, "force": Atoms(have.items | force.items)}
        found[key] = evolve(holder, box=evolve(holder.box, dims=both))
    return list(found.values())


def _but_for_its_force(holder: Norm | Query) -> str:
    box = evolve(holder.box, dims={dim: atoms for dim, atoms in holder.box.dims.items() if dim != "force"})
    return repr(evolve(holder, id="", box=box) if isinstance(holder, Norm) else evolve(holder, box=box))


def _figure(limit: Limit | None, form: str, names: Names) -> str:
    if limit is None:
        return ""
    if limit.number is None:
        return " for a figure that is left open"
    number = counted(int(limit.number), limit.unit, names.gazetteer)
    return form.format(number) + (" each" if limit.each else "") + (" over time" if limit.cumulative else "")


def _box(box: Box, names: Names) -> str:
    acts, forces = names.gazetteer.activities, names.gazetteer.forces
    told = [
        _atoms(box.dims.get("act"), names, acts), _atoms(box.dims.get("actor"), names, None),
        _atoms(box.dims.get("force"), names, forces), _atoms(box.dims.get("object"), names, None),
        _place(box.place, names) if box.place else "",
    ]  # fmt: skip
    return "; ".join(part for part in told if part) or "everything"


def _place(expr: PlaceExpr, names: Names) -> str:
    return names.of(expr.key) if isinstance(expr, Zone) else ground(expr, names.gazetteer)


def _atoms(atoms: Atoms | None, names: Names, tree: Tree | None) -> str:
    if atoms is None or (atoms.all_but and not atoms.items):
        return ""
    whole = [id_ for id_ in tree.nodes if tree.leaves(id_) == atoms.items] if tree and not atoms.all_but else []
    if whole:
        return names.kind(min(whole, key=lambda id_: (len(id_), id_)))
    words = sorted(names.kind(atom) if tree else names.of(atom) for atom in atoms.items)
    few = ", ".join(words[: MANY - 1])
    listed = ", ".join(words) if len(words) <= MANY else f"{few} and {len(words) - MANY + 1} more"
    return f"all but {listed}" if atoms.all_but else listed


def _case(holder: Norm | Query, names: Names) -> str:
    cases = [("", holder.when), *(("unless ", guard) for guard in holder.unless)]
    told = [f"{opening}{words}" for opening, guard in cases for words in _guard(guard, names)]
    return "".join(f", {words}" for words in [*dict.fromkeys(told), *_period(holder.period, names)])


def _guard(guard: Guard, names: Names) -> list[str]:
    words = [event_words(key, names) for key in events_in(guard)]
    return [f"not {one}" for one in words] if isinstance(guard, Not) else words


def _period(period: Period, names: Names) -> Iterator[str]:
    if period.start is not None:
        yield moment_words(period.start, names)
    if period.end is not None:
        yield f"until {moment_words(period.end, names).removeprefix('from ').removeprefix('on ').removesuffix(' on')}"
