"""Ground that is banned whatever happens: by one clause in one case, by another in the other.

Neither ban holds for sure, so a search would have to look at both cases, at each such place anew, and cases multiply.
Here each piece of ground is looked at by itself: if no world and no choice lifts every ban on it, it stays banned.
"""

from treatylint.checker.problem import BAN, Local, Problem
from treatylint.checker.space import Masks, cut_out, meet, single_bits
from treatylint.checker.worlds import TRUE, Both, Condition, truth, variables_in

__all__ = ["ban_what_is_certain"]

MOST_PIECES = 2_000
MOST_CASES = 64
"""Cases tried for one piece; a piece that needs more is left to the search."""


def ban_what_is_certain(problem: Problem) -> None:
    """Add a ban without conditions on each piece of the question that conditional bans cover in every case."""
    excused = {edge.under for edge in problem.edges}
    _cap_what_is_certain(problem, excused)
    bans = [local for local in problem.locals if _may_help(local) and local.key not in excused]
    if len(bans) < 2:
        return
    pieces = _pieces(problem.asked, bans)
    known: dict[int, bool] = {}
    certain = tuple(box for box, over in pieces if over and _always(problem, bans, over, known))
    if certain:
        problem.add_local(BAN, certain, 0, TRUE)


def _cap_what_is_certain(problem: Problem, excused: set[int]) -> None:
    """Add the ceiling that holds in every case, where one stands in each: four under one bracket, six under another."""
    alike: dict[tuple[tuple[Masks, ...], bool, bool], list[Local]] = {}
    for local in problem.locals:
        if local.kind == BAN and local.figure and local.key not in excused:
            alike.setdefault((local.boxes, local.each, local.cumulative), []).append(local)
    for (boxes, each, cumulative), bans in alike.items():
        for most in sorted({ban.figure or 0 for ban in bans}) if len(bans) > 1 else ():
            lifted = tuple(problem.negated(ban.condition) for ban in bans if (ban.figure or 0) <= most)
            if not _possible(problem, Both((*lifted, problem.when))):
                problem.add_local(BAN, boxes, most, TRUE, None, each, cumulative)
                break


def _may_help(local: Local) -> bool:
    conditional = not (isinstance(local.condition, Both) and not local.condition.parts)
    return local.kind == BAN and local.figure == 0 and conditional


def _pieces(asked: tuple[Masks, ...], bans: list[Local]) -> list[tuple[Masks, int]]:
    """The question cut along the bans, each piece with the bit set of those over it; [] if there are too many."""
    pieces = [(box, 0) for box in asked]
    for n, box in ((n, box) for n, ban in enumerate(bans) for box in ban.boxes):
        kept = []
        for piece, over in pieces:
            shared = meet(piece, box)
            if shared is None:
                kept.append((piece, over))
                continue
            kept.append((shared, over | 1 << n))
            kept.extend((part, over) for part in cut_out(piece, box))
        pieces = kept
        if len(pieces) > MOST_PIECES:
            return []
    return pieces


def _always(problem: Problem, bans: list[Local], over: int, known: dict[int, bool]) -> bool:
    """Whether at least one of the bans in a bit set holds in every case of the question."""
    if over not in known:
        lifted = tuple(problem.negated(ban.condition) for n, ban in enumerate(bans) if over >> n & 1)
        known[over] = not _possible(problem, Both((*lifted, problem.when)))
    return known[over]


def _possible(problem: Problem, condition: Condition) -> bool:
    """Whether some case fulfils a condition; also where that would take too long to rule out."""
    waiting = [dict(problem.variables.full)]
    for _ in range(MOST_CASES):
        if not waiting:
            return False
        domains = waiting.pop()
        value = truth(condition, domains)
        if value == 2:
            return True
        open_ = (v for v in variables_in(condition) if domains[v] & (domains[v] - 1))
        variable = next(open_, None) if value else None
        if variable is not None:
            waiting.extend({**domains, variable: bit} for bit in single_bits(domains[variable]))
    return bool(waiting)
