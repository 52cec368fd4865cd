"""More undrawn places than can be told apart: what is certain all the same, because further bans could not undo it.

Bans in places that the question does not name are left out. What the rest forbids stays forbidden, whatever those
bans add; so a line against an act that is respected then is respected, and one that asks leave and fails then fails.
"""

from collections.abc import Sequence

from treatylint.checker.engine import Engine, Rule
from treatylint.checker.failures import Outcome, outcome_of
from treatylint.checker.locating import TooManyFeatures
from treatylint.checker.places import Feature
from treatylint.checker.problem import DUTY
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.norms import Query

__all__ = ["settled_by_the_drawn"]

CERTAIN = {"not_permit": VerdictKind.RESPECTED, "permit": VerdictKind.CROSSED}


def settled_by_the_drawn(engine: Engine, queries: Sequence[Query], withheld: frozenset[str]) -> Outcome | None:
    """The outcome without the bans in places that only they name; None where it is not certain without them."""
    named = frozenset[Feature]()
    for query in queries:
        places = (query.box.place, *(hole.place for hole in query.holes))
        named = named.union(*(engine.ground.features(place) for place in places))
    kept = frozenset(rule.norm.id for rule in engine.rules if not _left_out(engine, rule, named))
    try:
        outcome = outcome_of(engine, queries, kept, withheld)
    except TooManyFeatures:
        return None
    duties = any(local.kind == DUTY for case in outcome.cases for local in case.problem.locals)
    certain = all(CERTAIN.get(query.form) is outcome.kind for query in queries)
    return outcome if certain and not duties else None


def _left_out(engine: Engine, rule: Rule, named: frozenset[Feature]) -> bool:
    places = (rule.norm.box.place, *(hole.place for hole in rule.norm.holes))
    own = frozenset[Feature]().union(*(engine.ground.features(place) for place in places))
    return rule.is_ban and bool(own) and not own <= named
