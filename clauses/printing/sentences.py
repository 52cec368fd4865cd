"""A clause as one sentence: subject, modal, verb, objects, place, time, condition, exceptions, in one fixed order."""

from collections.abc import Iterator

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.printing.amounts import amounts, level, measure
from treatylint.clauses.printing.ground import place
from treatylint.clauses.printing.moments import conditions, deadline, exception, override, period
from treatylint.clauses.printing.names import actors, force, name_of
from treatylint.clauses.values import Modality, Reference

__all__ = ["MODALS", "modal", "qualifiers", "reference", "sentence", "tail", "things"]

MODALS = {
    Modality.OBLIGATION: "shall",
    Modality.PROHIBITION: "shall not",
    Modality.PERMISSION: "may",
    Modality.POWER: "shall have the right to",
    Modality.STATEMENT: "",
}
COUNTED = ("", "total_tons")
MANNERS = {"permanent": "permanently", "temporary": "temporarily", "armed_force": "by the use of armed force"}


def modal(clause: Clause) -> str:
    """ "No Party shall": where the subject already says no, the modal must not say it again."""
    said = clause.actor is not None and clause.actor.quantifier == "no"
    return "shall" if said and clause.modality is Modality.PROHIBITION else MODALS[clause.modality]


def sentence(*parts: str) -> str:
    """Parts that are not empty, with one space between, a capital first and a full stop last."""
    text = " ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}."


def things(clause: Clause, gazetteer: Gazetteer) -> str:
    """What the verb takes: "more than 2,000 personnel of its armed forces", "missiles with a range above 40 km"."""
    counts = [item for item in clause.bounds if item.attribute in COUNTED and not item.relative]
    sizes = [item for item in clause.bounds if item.attribute not in COUNTED]
    measures = " ".join(measure(item, gazetteer) for item in sizes)
    kinds = _kinds(clause, gazetteer) if clause.force is not None else ""
    words = f"{kinds} {measures}".strip()
    if not counts:
        return words
    words_of = amounts(counts, gazetteer, barred=clause.modality is Modality.PROHIBITION)
    together = " together" if counts[-1].per == "together" else " each" if counts[-1].per == "each" else ""
    counted = {item.unit for item in counts}
    same = clause.force is not None and set(clause.force.ids) <= counted
    whose = _owner(clause, gazetteer, bool(counted & gazetteer.echelons.keys()))
    joined = f"{words_of} of {words}" if words and not same else f"{words_of}{whose} {measures}"
    return f"{joined.strip()}{together}"


def _kinds(clause: Clause, gazetteer: Gazetteer) -> str:
    assert clause.force is not None
    if clause.force.of is not None and clause.force.of == clause.actor:
        return f"its {force(clause.force, gazetteer, owner=False)}"
    return force(clause.force, gazetteer)


def _owner(clause: Clause, gazetteer: Gazetteer, always: bool) -> str:
    owner = clause.force.of if clause.force else None
    return f" of {actors(owner, gazetteer)}" if owner is not None and (always or owner != clause.actor) else ""


def qualifiers(clause: Clause) -> str:
    return " ".join(MANNERS.get(word, word) for word in clause.qualifiers)


def reference(found: Reference, gazetteer: Gazetteer) -> str:
    """"Article 5 of the North Atlantic Treaty", "Articles 7 and 8"."""
    if found.instrument is None:
        return found.text or (f"Article {found.provision}" if found.provision else "this Agreement")
    named = found.instrument.removeprefix("opaque:")
    instrument = named if named != found.instrument else name_of(found.instrument, gazetteer)
    instrument = instrument if instrument.startswith("the ") else f"the {instrument}"
    return f"Article {found.provision} of {instrument}" if found.provision else instrument


def tail(clause: Clause, gazetteer: Gazetteer, *, places: bool = True) -> str:
    """Everything that hangs on a clause, whatever its verb."""
    return " ".join(part for part in _tail(clause, gazetteer, places) if part)


def _tail(clause: Clause, gazetteer: Gazetteer, places: bool) -> Iterator[str]:
    if places:
        yield from (place(item, gazetteer) for item in clause.places)
    if clause.deadline is not None:
        yield deadline(clause.deadline, gazetteer)
    yield period(clause.period, gazetteer)
    yield from (words for _, words in conditions(clause.when, gazetteer))
    yield from (f", {exception(item, gazetteer)}" for item in clause.exceptions)
    yield from (f", {override(item)}" for item in clause.overrides)
    yield level([item for item in clause.bounds if item.relative])
