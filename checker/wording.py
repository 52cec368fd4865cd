"""A situation in plain words: "10,001 personnel of France in Lviv oblast, once the ceasefire has happened"."""

from collections.abc import Sequence
from datetime import date

from treatylint.checker.evaluate_situation import Amount, Situation
from treatylint.checker.naming import Names
from treatylint.checker.places import parts_of
from treatylint.checker.problem import BAN, Problem
from treatylint.checker.search import Open
from treatylint.checker.space import DIMS
from treatylint.checker.verdicts import NOTHING, Witness, WitnessCell
from treatylint.checker.witnesses import moment_named
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.places import Known
from treatylint.clauses.times import Duration, Moment

__all__ = ["counted", "duration_words", "event_words", "moment_words", "worded"]


LEAVING = "withdraw_forces"
ACT, FORCE = DIMS.index("act"), DIMS.index("force")


def worded(problem: Problem, world: Open, situation: Situation, matters: frozenset[int]) -> Witness:
    """The witness with its words: they name only the events and moments on which the answer hangs (``matters``, the
    numbers of their variables) and only what the question asks of: no forces and no place for an accession."""
    names = Names(problem.engine.gazetteer, problem.engine.meaning.written)
    told = {problem.variables.keys[variable] for variable in matters}
    cells = tuple(_cell(amount) for amount in situation.amounts)
    happened = tuple(sorted(key for key, value in situation.events.items() if value))
    not_happened = tuple(sorted(key for key, value in situation.events.items() if not value))
    moment = _moment(problem, {v: domain for v, domain in world.items() if v in matters}, names)
    parts = [" and ".join(_amount_words(problem, amount, names) for amount in situation.amounts if amount.asked)]
    parts = [parts[0] or NOTHING]
    parts += [event_words(key, names) for key in _narrowest(happened) if ("event", key) in told]
    parts += [_not_so(event_words(key, names)) for key in not_happened if ("event", key) in told]
    parts += [f"with the power of {name} used" for name in sorted(situation.used)]
    parts += [moment] if moment else []
    return Witness(cells, happened, not_happened, moment, ", ".join(dict.fromkeys(parts)))


def _narrowest(happened: Sequence[str]) -> list[str]:
    """Without what goes without saying: an attack by A on B is an attack on B."""
    told = {key.partition(">")[2] for key in happened if key.startswith("attack:") and not key.startswith("attack:*>")}
    return [key for key in happened if not (key.startswith("attack:*>") and key.removeprefix("attack:*>") in told)]


def _not_so(words: str) -> str:
    """The case in which an event has not happened."""
    for opening, instead in (("with ", "without "), ("after ", "before "), ("in the case", "other than in the case")):
        if words.startswith(opening):
            return instead + words[len(opening) :]
    return f"not {words}"


def _cell(amount: Amount) -> WitnessCell:
    values = [(dim, atom) for dim, atom in amount.atoms.items() if atom]
    values += [("place", amount.place)] if amount.place else []
    values += [(name, str(value)) for name, value in amount.measured.items()]
    values += [("ground", key) for _, key, _ in sorted(amount.ground)]
    return WitnessCell(amount.quantity, tuple(values))


def _amount_words(problem: Problem, amount: Amount, names: Names) -> str:
    who = f" of {names.of(amount.atoms['actor'])}" if amount.atoms["actor"] else ""
    placed = problem.query.box.place is not None or any(
        local.rule is not None and local.rule.norm.box.place is not None for local in problem.locals
    )
    leaving = amount.atoms["act"] == LEAVING
    grounds = sorted(amount.ground) if placed else []
    # A line about a zone that nobody can draw names no state: the one it happens to lie in says nothing.
    own = grounds and not any(isinstance(part, Known) for part in parts_of(problem.query.box.place))
    where = f" {'from' if leaving else 'in'} {names.of(amount.place)}" if amount.place and placed and not own else ""
    asked = problem.query.box.dims.get("object") is not None
    toward = f" to {names.of(amount.atoms['object'])}" if asked and amount.atoms["object"] else ""
    ground = "".join(f"{',' if where or n else ''} {_ground_words(kind, key, km, names)}"
                     for n, (kind, key, km) in enumerate(grounds))  # fmt: skip
    which = _unreached(problem, amount, names) if problem.unit else ""
    ground = ground.replace(" in ", " from ", 1) if leaving and not where else ground
    return f"{_thing(problem, amount, names)}{who}{toward}{where}{ground}{which}"


def _unreached(problem: Problem, amount: Amount, names: Names) -> str:
    """Which of all that is asked about escapes a ceiling that holds for the rest: " (contractors, in transit)"."""
    space = problem.engine.space
    bits = {dim: 1 << space.bit(dim, amount.atoms[DIMS[dim]]) for dim in (ACT, FORCE) if amount.atoms[DIMS[dim]]}
    ceilings = [local for local in problem.locals if local.kind == BAN and local.rule is not None and local.figure]
    missed = {dim for local in ceilings for box in local.boxes for dim, bit in bits.items() if not box[dim] & bit}
    held = any(all(box[dim] & bit for dim, bit in bits.items()) for local in ceilings for box in local.boxes)
    said = [names.kind(amount.atoms[DIMS[dim]]) for dim in (FORCE, ACT) if dim in missed]
    return f" ({', '.join(said)})" if said and not held else ""


def _thing(problem: Problem, amount: Amount, names: Names) -> str:
    quantity = amount.quantity
    if problem.unit:
        return "personnel" if (quantity, problem.unit) == (1, "personnel") else counted(
            quantity, problem.unit, names.gazetteer
        )
    # Without a unit there is nothing to count: the act itself, or the forces themselves, are what may happen.
    forces = problem.query.box.dims.get("force") is not None
    kind = (amount.atoms["force"] if forces else "") or amount.atoms["act"] or amount.atoms["force"]
    words = names.kind(kind) if kind else "some"
    if forces and amount.atoms["act"] == LEAVING:
        return f"the withdrawal of {words}"
    return f"{words} ({quantity:,})" if quantity > 1 else words


def counted(quantity: int, unit: str, gazetteer: Gazetteer) -> str:
    """"1 brigade", "5 brigades", "10,001 personnel"."""
    name = gazetteer.label(unit) if unit else ""
    plain = quantity == 1 or not name or name.endswith(("s", "personnel", "craft", "artillery", "police"))
    return f"{quantity:,} {name if plain else f'{name}s'}".strip()


def _ground_words(kind: str, key: str, km: float, names: Names) -> str:
    if kind == "near":
        return f"within {round(km, 1):g} km of {names.of(key)}"
    if kind == "side":
        side, _, line = key.partition(":")
        return f"on the {names.of(side).replace('_', ' ')} side of {names.of(line)}"
    return f"in {names.of(key)}"


def event_words(key: str, names: Names) -> str:
    """A key as words: "consent:UA" is "with the consent of Ukraine"."""
    kind, _, rest = key.partition(":")
    if kind == "consent" and rest:
        whose = " and ".join(names.of(one) for one in rest.split("+") if one != "*")
        return f"with the consent of {whose}" if whose else "with consent"
    if kind == "attack" and ">" in rest:
        one, _, other = rest.partition(">")
        by, on = (" and ".join(names.of(part) for part in side.split("+") if part != "*") for side in (one, other))
        return "after an armed attack" + (f" by {by}" if by else "") + (f" on {on}" if on else "")
    if kind == "opaque":
        return f'in the case "{names.of(key)}"'
    if kind == "term":
        return f"after {names.of(key)}"
    return {"peacetime": "in peacetime", "wartime": "in wartime"}.get(
        key, f"after {(rest or kind).replace('-', ' ')}"
    )


def _moment(problem: Problem, world: Open, names: Names) -> str:
    named = []
    for variable, (kind, axis) in enumerate(problem.variables.keys):
        if kind == "axis" and variable in world:
            moment = moment_named(problem, axis, world[variable].bit_length() - 1)
            named.append(moment_words(moment, names) if moment else _before(problem, axis, names))
    return ", ".join(name for name in named if name)


def _before(problem: Problem, axis: str, names: Names) -> str:
    cuts = problem.variables.cuts[axis]
    return f"before {_point(cuts[min(cuts)], names)}"


def moment_words(moment: Moment, names: Names) -> str:
    if moment.anchor.startswith("date:") and moment.offset == Duration():
        return f"on {_day(moment.anchor[5:])}"
    return f"from {_point(moment, names)} on"


def _point(moment: Moment, names: Names) -> str:
    anchor = _day(moment.anchor[5:]) if moment.anchor.startswith("date:") else _anchor_words(moment.anchor, names)
    length = duration_words(moment.offset)
    return f"{length} {'before' if moment.before else 'after'} {anchor}" if length else anchor


def _day(iso: str) -> str:
    """ "1 January 2035"; a date that is not whole stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _anchor_words(key: str, names: Names) -> str:
    if key.startswith("opaque:"):
        return names.of(key)
    words = event_words(key, names)
    return words.removeprefix("after ").removeprefix("with ")


def duration_words(duration: Duration) -> str:
    named = (
        ("year", duration.years),
        ("month", duration.months),
        ("day", duration.days),
        ("hour", duration.hours),
    )
    return " and ".join(f"{n:,} {unit}{'s' if n != 1 else ''}" for unit, n in named if n)
