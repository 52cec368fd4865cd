"""A situation in plain words: "10,001 personnel of France in Lviv oblast, once the ceasefire has happened"."""

from collections.abc import Sequence
from datetime import date

from treatylint.checker.amount_words import amount_words
from treatylint.checker.evaluate_situation import Amount, Situation
from treatylint.checker.naming import Names
from treatylint.checker.problem import Problem
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.search import Open
from treatylint.checker.verdicts import NOTHING, Witness, WitnessCell
from treatylint.checker.witnesses import moment_named
from treatylint.clauses.times import Duration, Moment

__all__ = ["duration_words", "event_words", "moment_words", "worded"]


def worded(problem: Problem, world: Open, situation: Situation, matters: frozenset[int]) -> Witness:
    """The witness with its words: they name only the events and moments on which the answer hangs (``matters``, the
    numbers of their variables) and only what the question asks of: no forces and no place for an accession."""
    names = Names(problem.engine.gazetteer, problem.engine.meaning.written)
    told = {problem.variables.keys[variable] for variable in matters}
    cells = tuple(_cell(amount) for amount in situation.amounts)
    happened = tuple(sorted(key for key, value in situation.events.items() if value))
    not_happened = tuple(sorted(key for key, value in situation.events.items() if not value))
    moment = _moment(problem, {v: domain for v, domain in world.items() if v in matters}, names)
    parts = [" and ".join(amount_words(problem, amount, names) for amount in situation.amounts if amount.asked)]
    parts = [parts[0] or NOTHING]
    parts += [event_words(key, names) for key in _narrowest(happened) if ("event", key) in told]
    parts += [_not_so(event_words(key, names)) for key in _widest(not_happened) if ("event", key) in told]
    at = {norm.id: norm.at for norm in problem.engine.meaning.norms} if situation.used else {}
    used = dict.fromkeys(provision_in_words(at.get(name, "")) or name for name in sorted(situation.used))
    parts += [f"where the power in {name} is used" for name in used]
    parts += [moment] if moment else []
    return Witness(cells, happened, not_happened, moment, ", ".join(dict.fromkeys(parts)))


def _narrowest(happened: Sequence[str]) -> list[str]:
    """Without what goes without saying: an attack by A on B is an attack on B, the consent of A and B that of A."""
    told = {key.partition(">")[2] for key in happened if key.startswith("attack:") and not key.startswith("attack:*>")}
    joint = [key[8:].split("+") for key in happened if key.startswith("consent:") and "+" in key]
    implied = {f"attack:*>{one}" for one in told} | {f"consent:{one}" for several in joint for one in several}
    return [key for key in happened if key not in implied]


def _widest(not_happened: Sequence[str]) -> list[str]:
    """Without what goes without saying: where A does not consent, A and B together do not."""
    alone = {key for key in not_happened if key.startswith("consent:") and "+" not in key}
    joint = (key for key in not_happened if key.startswith("consent:") and "+" in key)
    implied = {key for key in joint if any(f"consent:{one}" in alone for one in key[8:].split("+"))}
    return [key for key in not_happened if key not in implied]


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
    if kind == "leaves":
        who = " and ".join("a party" if one == "party" else names.of(one) for one in rest.split("+"))
        return f"after the withdrawal of {who} from the agreement"
    if kind == "opaque":
        return f'in the case "{names.of(key)}"'
    if kind == "term":
        return f"after {names.of(key)}"
    return _STATES.get(key) or f"after {(rest or kind).replace('-', ' ')}"


_STATES = {
    "peacetime": "in peacetime", "wartime": "in wartime", "suspension": "while the agreement is suspended",
    "expiry": "after the expiry of the agreement", "entry-into-force": "after entry into force",
}  # fmt: skip


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
