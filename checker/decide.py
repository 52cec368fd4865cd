"""Does a draft respect a red line? The queries of the line, held against all that the draft makes lawful."""

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from treatylint.checker.choice_names import readings_of
from treatylint.checker.engine import Engine
from treatylint.checker.engines import engine_for
from treatylint.checker.explain_decision import FAULT, deciding, show
from treatylint.checker.failures import Case, Outcome, outcome_of
from treatylint.checker.fewer_places import settled_by_the_drawn
from treatylint.checker.locating import TooManyFeatures
from treatylint.checker.nogoods import Group, Nogood, Undecidable
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.checker.situations import Unsettled
from treatylint.checker.verdicts import VerdictKind, Witness
from treatylint.checker.world_tests import ANYTHING
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning, Query

__all__ = ["Decision", "decide", "nogoods", "optimum"]

K = VerdictKind


@frozen(kw_only=True)
class Decision:
    """``bound`` and ``found`` are figures in ``unit`` (found None: no end, or none to name; "" where a line has several
    parts). ``also`` are clauses that would decide in place of ``clauses``. ``nogoods`` are the minimal partial choices
    under which it fails, with ``groups`` for their options."""

    kind: VerdictKind
    form: str = ""
    unit: str = ""
    bound: int | None = None
    found: int | None = None
    unbounded: bool = False
    clauses: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    witness: Witness | None = None
    nogoods: tuple[Nogood, ...] = ()
    groups: Mapping[str, Group] = field(factory=dict)
    readings: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


def decide(
    meaning: Meaning, queries: Sequence[Query], gazetteer: Gazetteer, settings: Settings = DEFAULT, *,
    explain: bool = True, withheld: frozenset[str] = frozenset(),
) -> Decision:  # fmt: skip
    """The decision on a line: it holds where each of its queries holds. ``explain`` adds the minimal deciding clauses,
    the witness and the figure found; without it only the kind and the partial choices are worked out. ``withheld``
    are events in the hands of the party whose line it is: refused where it wants a ban, given where it asks leave."""
    return decide_with(engine_for(meaning, gazetteer, settings), queries, explain=explain, withheld=withheld)


def nogoods(
    meaning: Meaning, queries: Sequence[Query], gazetteer: Gazetteer, settings: Settings = DEFAULT
) -> tuple[Nogood, ...]:
    """The minimal partial choices (of brackets, readings, unknowns) under which a line fails."""
    return decide(meaning, queries, gazetteer, settings, explain=False).nogoods


def optimum(
    meaning: Meaning, query: Query, gazetteer: Gazetteer, settings: Settings = DEFAULT
) -> tuple[int | None, bool]:
    """The most (or, for the two "require" forms, the least) of what is asked about, under the default choices:
    (figure, False), (None, True) where it has no end, (None, False) where nothing is lawful."""
    shown = [show(Case.of(engine_for(meaning, gazetteer, settings), query)[0], {}, witness=False)]
    return shown[0].found, shown[0].unbounded


def decide_with(
    engine: Engine, queries: Sequence[Query], *, explain: bool = True, withheld: frozenset[str] = frozenset()
) -> Decision:
    """As ``decide``, for a draft that is compiled already."""
    if not queries:
        return Decision(kind=K.UNKNOWN, reasons=("the red line is not understood",))
    doubts = tuple(dict.fromkeys(doubt for query in queries for doubt in query.doubts))
    unstated = [query for query in queries if query.limit is not None and query.limit.number is None]
    if doubts or unstated:
        return Decision(
            kind=K.UNKNOWN, form=queries[0].form, reasons=doubts or ("the red line states no figure",)
        )
    try:
        outcome = outcome_of(engine, queries, None, withheld)
    except (Unsettled, Undecidable) as error:
        return Decision(kind=K.UNKNOWN, form=queries[0].form, reasons=(str(error),))
    except TooManyFeatures:
        known = settled_by_the_drawn(engine, queries, withheld)
        if known is None:
            return Decision(kind=K.UNKNOWN, form=queries[0].form, reasons=(TOO_MANY_PLACES,))
        outcome = known
    if outcome.kind is K.RESPECTED and not all(_arises(case) for case in outcome.cases):
        return Decision(kind=K.UNKNOWN, form=queries[0].form, reasons=(NO_CASE,))
    return _decision(engine, queries, outcome, explain, withheld)


TOO_MANY_PLACES = "it turns on more places than can be told apart without a map"
NO_CASE = "the case that the line speaks of can never arise"


def _arises(case: Case) -> bool:
    """Whether there is a world in which the line's own condition holds; without one, nothing shows that it is kept."""
    return case.search.world(ANYTHING, case.search.start(), sure=False) is not None


def _paths(engine: Engine, norms: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n.at for n in engine.meaning.norms if n.id in norms and n.at))


def _readings(engine: Engine, outcome: Outcome) -> tuple[str, ...]:
    """What the verdict turns on. Where the line fails whatever is chosen, and only whether by a clause or by silence
    cannot be told, it is what that turns on."""
    found = readings_of(engine, outcome.cases, outcome.nogoods)
    if found or outcome.kind is not K.UNKNOWN:
        return found
    return readings_of(engine, outcome.cases, outcome.crossing)


def _decision(
    engine: Engine, queries: Sequence[Query], outcome: Outcome, explain: bool, withheld: frozenset[str]
) -> Decision:
    base = Decision(
        kind=outcome.kind,
        form=queries[0].form,
        nogoods=outcome.nogoods,
        groups=outcome.groups,
        reasons=outcome.reasons,
    )
    if not explain:
        return base
    case, partial = outcome.first_failure or (outcome.cases[0], {})
    shown = show(case, partial, witness=outcome.first_failure is not None)
    norms, *others = deciding(engine, outcome, lambda only: outcome_of(engine, queries, only, withheld, kind_only=True))
    return evolve(
        base,
        kind=K.UNKNOWN if any(reason.startswith(FAULT) for reason in shown.reasons) else base.kind,
        unit=case.problem.unit,
        bound=case.form.bound,
        found=shown.found,
        unbounded=shown.unbounded,
        witness=shown.witness,
        norms=norms,
        clauses=_paths(engine, norms),
        also=tuple(dict.fromkeys(path for other in others for path in _paths(engine, other))),
        assumptions=case.problem.notes_for(norms),
        reasons=(*outcome.reasons, *shown.reasons),
        readings=_readings(engine, outcome),
    )
