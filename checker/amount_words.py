"""One quantity of a situation in words: how many of what, whose, where; as general as the question where no norm tells
its kinds apart, and as narrow as it takes where one does.
"""

from treatylint.checker.evaluate_situation import Amount
from treatylint.checker.naming import Names
from treatylint.checker.places import parts_of
from treatylint.checker.problem import BAN, Problem
from treatylint.checker.space import ACTOR, DIMS, PLACE
from treatylint.clauses.box import Atoms
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.gazetteer.trees import Tree
from treatylint.clauses.places import Known

__all__ = ["amount_words", "counted"]

MASSES = ("s", "personnel", "police", "artillery", "craft")
LEAVING = "withdraw_forces"
ACT, FORCE = DIMS.index("act"), DIMS.index("force")


def amount_words(problem: Problem, amount: Amount, names: Names) -> str:
    """ "5,001 personnel of France in Lviv oblast (in transit)"."""
    placed = problem.query.box.place is not None or any(
        local.rule is not None and local.rule.norm.box.place is not None for local in problem.locals
    )
    leaving = amount.atoms["act"] == LEAVING
    grounds = sorted(amount.ground) if placed else []
    # A line about a zone that nobody can draw names no state: the one it happens to lie in says nothing.
    own = grounds and not any(isinstance(part, Known) for part in parts_of(problem.query.box.place))
    named = amount.place and placed and not own
    where = f" {'from' if leaving else 'in'} {_place(problem, amount, names)}" if named else ""
    asked = problem.query.box.dims.get("object") is not None
    toward = f" to {names.of(amount.atoms['object'])}" if asked and amount.atoms["object"] else ""
    ground = "".join(f"{',' if where or n else ''} {_ground_words(kind, key, km, names)}"
                     for n, (kind, key, km) in enumerate(grounds))  # fmt: skip
    ground = ground.replace(" in ", " from ", 1) if leaving and not where else ground
    what, who, which = (words(problem, amount, names) for words in (_thing, _who, _which))
    return f"{what}{who}{toward}{where}{ground}{which}"


def _who(problem: Problem, amount: Amount, names: Names) -> str:
    actor = amount.atoms["actor"]
    if not actor:
        return ""
    asked = problem.query.box.dims.get("actor")
    anyone = (asked is None or asked.all_but) and not _tells_apart(problem, ACTOR, actor)
    if anyone:
        return " of any State" if asked is None else " of any other State"
    return f" of {names.of(actor)}"


def _place(problem: Problem, amount: Amount, names: Names) -> str:
    """The whole place of the question where no norm draws a line through it."""
    asked = problem.query.box.place
    if isinstance(asked, Known) and problem.cells is None and not _splits(problem, PLACE):
        return names.of(asked.id)
    return names.of(amount.place)


def _splits(problem: Problem, dim: int) -> bool:
    """Whether some norm tells apart what the question lumps together in a dimension."""
    asked = 0
    for box in problem.asked:
        asked |= box[dim]
    here = (box[dim] & asked for local in problem.locals if local.rule for box in local.boxes)
    return any(part and part != asked for part in here)


def _tells_apart(problem: Problem, dim: int, atom: str) -> bool:
    """Whether some norm speaks of just this atom, or of all but this one."""
    bit = 1 << problem.engine.space.bit(dim, atom)
    sets = (box[dim] for local in problem.locals if local.rule for box in local.boxes)
    return any(bit & (mask if mask >= 0 else ~mask) for mask in sets)


def _which(problem: Problem, amount: Amount, names: Names) -> str:
    """Which of all that is asked about escapes a ban that holds for the rest: " (contractors, in transit)"."""
    space = problem.engine.space
    dims = (ACT, FORCE) if problem.unit else (ACT,) if problem.query.box.dims.get("force") else ()
    bits = {dim: 1 << space.bit(dim, amount.atoms[DIMS[dim]]) for dim in dims if amount.atoms[DIMS[dim]]}
    bans = [local for local in problem.locals if local.kind == BAN and local.rule is not None]
    missed = {dim for local in bans for box in local.boxes for dim, bit in bits.items() if not box[dim] & bit}
    spot = {**bits, PLACE: _place_bit(problem, amount)}
    caps = [box for local in bans if local.figure for box in local.boxes]
    held = any(all(box[dim] & bit for dim, bit in spot.items()) for box in caps)
    said = [names.kind(amount.atoms[DIMS[dim]]) for dim in (FORCE, ACT) if dim in missed]
    return f" ({', '.join(said)})" if said and not held else ""


def _place_bit(problem: Problem, amount: Amount) -> int:
    """The spot as a bit; everywhere, where the ground is cut into cells of its own."""
    if problem.cells is not None or not amount.place:
        return -1
    return 1 << problem.engine.space.bit(PLACE, amount.place)


def _thing(problem: Problem, amount: Amount, names: Names) -> str:
    quantity = amount.quantity
    if problem.unit:
        said = counted(quantity, problem.unit, names.gazetteer)
        return said.removeprefix("1 ") if quantity == 1 and said.endswith(MASSES) else said
    # Without a unit there is nothing to count: the act itself, or the forces themselves, are what may happen.
    forces = problem.query.box.dims.get("force")
    kind = (amount.atoms["force"] if forces else "") or amount.atoms["act"] or amount.atoms["force"]
    tree, dim = (names.gazetteer.forces, FORCE) if kind == amount.atoms["force"] else (names.gazetteer.activities, ACT)
    kind = kind if _splits(problem, dim) else _whole_kind(problem.query.box.dims.get(DIMS[dim]), tree) or kind
    words = names.kind(kind) if kind else "some"
    if forces and amount.atoms["act"] == LEAVING:
        return f"the withdrawal of {words}"
    return f"{words} ({quantity:,})" if quantity > 1 else words


def _whole_kind(asked: Atoms | None, tree: Tree) -> str:
    """The one word for all the kinds of force or of act that are asked about; "" where there is none."""
    known = [] if asked is None or asked.all_but else [id_ for id_ in tree.nodes if tree.leaves(id_) == asked.items]
    return min(known, key=lambda id_: (len(id_), id_), default="")


def counted(quantity: int, unit: str, gazetteer: Gazetteer) -> str:
    """ "1 brigade", "5 brigades", "10,001 personnel"."""
    name = gazetteer.label(unit) if unit else ""
    plain = quantity == 1 or not name or name.endswith(MASSES)
    return f"{quantity:,} {name if plain else f'{name}s'}".strip()


def _ground_words(kind: str, key: str, km: float, names: Names) -> str:
    if kind == "near":
        return f"within {round(km, 1):g} km of {names.of(key)}"
    if kind == "side":
        side, _, line = key.partition(":")
        return f"on the {names.of(side).replace('_', ' ')} side of {names.of(line)}"
    return f"in {names.of(key)}"
