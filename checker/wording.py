"""A situation in plain words: "10,001 personnel of France in Lviv oblast, once the ceasefire has happened"."""

from treatylint.checker.evaluate_situation import Amount, Situation
from treatylint.checker.problem import Problem
from treatylint.checker.search import Open
from treatylint.checker.verdicts import NOTHING, Witness, WitnessCell
from treatylint.checker.witnesses import moment_named
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.times import Duration, Moment

__all__ = ["counted", "duration_words", "event_words", "moment_words", "worded"]


def worded(problem: Problem, world: Open, situation: Situation, matters: frozenset[int]) -> Witness:
    """The witness with its words: they name only the events and moments on which the answer hangs (``matters``, the
    numbers of their variables) and only what the question asks of: no forces and no place for an accession."""
    gazetteer = problem.engine.gazetteer
    told = {problem.variables.keys[variable] for variable in matters}
    cells = tuple(_cell(amount) for amount in situation.amounts)
    happened = tuple(sorted(key for key, value in situation.events.items() if value))
    not_happened = tuple(sorted(key for key, value in situation.events.items() if not value))
    moment = _moment(problem, {v: domain for v, domain in world.items() if v in matters})
    parts = [" and ".join(_amount_words(problem, amount) for amount in situation.amounts if amount.asked) or NOTHING]
    parts += [event_words(key, gazetteer) for key in happened if ("event", key) in told]
    parts += [f"not {event_words(key, gazetteer)}" for key in not_happened if ("event", key) in told]
    parts += [f"with the power of {name} used" for name in sorted(situation.used)]
    parts += [moment] if moment else []
    return Witness(cells, happened, not_happened, moment, ", ".join(parts))


def _cell(amount: Amount) -> WitnessCell:
    values = [(dim, atom) for dim, atom in amount.atoms.items() if atom]
    values += [("place", amount.place)] if amount.place else []
    values += [(name, str(value)) for name, value in amount.measured.items()]
    values += [("ground", key) for _, key, _ in sorted(amount.ground)]
    return WitnessCell(amount.quantity, tuple(values))


def _amount_words(problem: Problem, amount: Amount) -> str:
    gazetteer = problem.engine.gazetteer
    who = f" of {gazetteer.label(amount.atoms['actor'])}" if amount.atoms["actor"] else ""
    placed = problem.query.box.place is not None or any(
        local.rule is not None and local.rule.norm.box.place is not None for local in problem.locals
    )
    where = f" in {gazetteer.label(amount.place)}" if amount.place and placed else ""
    asked = problem.query.box.dims.get("object") is not None
    toward = f" to {gazetteer.label(amount.atoms['object'])}" if asked and amount.atoms["object"] else ""
    grounds = sorted(amount.ground) if placed else []
    ground = "".join(f", {_ground_words(kind, key, km, gazetteer)}" for kind, key, km in grounds)
    return f"{_thing(problem, amount)}{who}{toward}{where}{ground}"


def _thing(problem: Problem, amount: Amount) -> str:
    gazetteer, quantity = problem.engine.gazetteer, amount.quantity
    if problem.unit:
        return counted(quantity, problem.unit, gazetteer)
    # Without a unit there is nothing to count: the act itself, or the forces themselves, are what may happen.
    forces = problem.query.box.dims.get("force") is not None
    kind = (amount.atoms["force"] if forces else "") or amount.atoms["act"] or amount.atoms["force"]
    words = gazetteer.label(kind) if kind else "some"
    return f"{words} ({quantity:,})" if quantity > 1 else words


def counted(quantity: int, unit: str, gazetteer: Gazetteer) -> str:
    """"1 brigade", "5 brigades", "10,001 personnel"."""
    name = gazetteer.label(unit) if unit else ""
    plain = quantity == 1 or not name or name.endswith(("s", "personnel"))
    return f"{quantity:,} {name if plain else f'{name}s'}".strip()


def _ground_words(kind: str, key: str, km: float, gazetteer: Gazetteer) -> str:
    if kind == "near":
        return f"within {km:g} km of {gazetteer.label(key)}"
    if kind == "side":
        side, _, line = key.partition(":")
        return f"on the {gazetteer.label(side).replace('_', ' ')} side of {gazetteer.label(line)}"
    return f"in {key}" if kind == "zone" else key


def event_words(key: str, gazetteer: Gazetteer) -> str:
    """A key as words: "consent:UA" is "the consent of Ukraine"."""
    kind, _, rest = key.partition(":")
    if kind == "consent" and rest:
        return f"with the consent of {' and '.join(gazetteer.label(one) for one in rest.split('+'))}"
    if kind == "attack" and ">" in rest:
        one, _, other = rest.partition(">")
        by, on = (gazetteer.label(_bare(part)) if _bare(part) else "" for part in (one, other))
        return "after an armed attack" + (f" by {by}" if by else "") + (f" on {on}" if on else "")
    if kind == "opaque":
        return f'in the case "{rest}"'
    return {"peacetime": "in peacetime", "wartime": "in wartime"}.get(
        key, f"after {(rest or kind).replace('-', ' ')}"
    )


def _bare(part: str) -> str:
    """The name inside a key's part; "" where it stands for anybody."""
    return part.removeprefix("opaque:").removeprefix("term:").strip("*")


def _moment(problem: Problem, world: Open) -> str:
    named = []
    for variable, (kind, axis) in enumerate(problem.variables.keys):
        if kind == "axis" and variable in world:
            moment = moment_named(problem, axis, world[variable].bit_length() - 1)
            named.append(moment_words(moment, problem.engine.gazetteer) if moment else _before(problem, axis))
    return ", ".join(name for name in named if name)


def _before(problem: Problem, axis: str) -> str:
    cuts = problem.variables.cuts[axis]
    return f"before {_point(cuts[min(cuts)], problem.engine.gazetteer)}"


def moment_words(moment: Moment, gazetteer: Gazetteer) -> str:
    if moment.anchor.startswith("date:") and moment.offset == Duration():
        return f"on {moment.anchor[5:]}"
    return f"from {_point(moment, gazetteer)} on"


def _point(moment: Moment, gazetteer: Gazetteer) -> str:
    anchor = (
        moment.anchor[5:] if moment.anchor.startswith("date:") else _anchor_words(moment.anchor, gazetteer)
    )
    length = duration_words(moment.offset)
    return f"{length} {'before' if moment.before else 'after'} {anchor}" if length else anchor


def _anchor_words(key: str, gazetteer: Gazetteer) -> str:
    words = event_words(key, gazetteer)
    return words.removeprefix("after ").removeprefix("with ")


def duration_words(duration: Duration) -> str:
    named = (
        ("year", duration.years),
        ("month", duration.months),
        ("day", duration.days),
        ("hour", duration.hours),
    )
    return " and ".join(f"{n:,} {unit}{'s' if n != 1 else ''}" for unit, n in named if n)
