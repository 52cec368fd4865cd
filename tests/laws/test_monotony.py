"""Laws of more and less: a wider ban rules out no less, a narrower line is no harder to keep, a better map takes no
answer back.
"""

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from test_deciding import cases, decided, fails

from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.norms import Limit, Norm, Query
from treatylint.clauses.places import Known, PlaceExpr, Zone
from treatylint.clauses.times import Duration, Moment, Period
from treatylint.clauses.values import Modality

FEW = settings(max_examples=80, deadline=None)
Case = tuple[tuple[Norm, ...], Query]
TWO = frozenset({"FR", "GB"})
DAYS = st.integers(0, 4)
ANY_TIME = Period()
KINDS = {
    "place": lambda box: evolve(box, place=Known("UA")),
    "actors": lambda box: evolve(box, dims={**box.dims, "actor": Atoms(TWO)}),
    "acts": lambda box: evolve(box, dims={dim: atoms for dim, atoms in box.dims.items() if dim != "act"}),
}


def ban(box: Box, limit: Limit | None = None, period: Period = ANY_TIME) -> Norm:
    return Norm(id="lid", at="art-97", modality=Modality.PROHIBITION, box=box, limit=limit, period=period)


def stretch(first: int, length: int) -> Period:
    start, end = (Moment("entry-into-force", Duration(days=n)) for n in (first, first + length + 1))
    return Period(start, end)


@FEW
@given(cases(), st.sampled_from(sorted(KINDS)))
def test_a_ban_on_more_places_actors_or_acts_rules_out_no_less(case: Case, more: str) -> None:
    norms, query = case
    query = evolve(query, form="not_permit")
    narrow, wide = ban(query.box, query.limit), ban(KINDS[more](query.box), query.limit)
    if decided((*norms, narrow), query).kind is K.RESPECTED:
        assert not fails(decided((*norms, wide), query))


@FEW
@given(cases(), DAYS, DAYS, DAYS)
def test_a_ban_for_a_longer_time_rules_out_no_less(case: Case, first: int, length: int, more: int) -> None:
    norms, query = case
    query = evolve(query, form="not_permit", period=stretch(first, length))
    short, long = (ban(query.box, query.limit, stretch(first, n)) for n in (length, length + more))
    if decided((*norms, short), query).kind is K.RESPECTED:
        assert not fails(decided((*norms, long), query))


@FEW
@given(cases(), st.sampled_from(sorted(KINDS)))
def test_a_line_about_fewer_places_actors_or_acts_is_no_harder_to_keep(case: Case, fewer: str) -> None:
    norms, query = case
    narrow = evolve(query, form="not_permit", limit=None, holes=())
    wide = evolve(narrow, box=KINDS[fewer](query.box))
    if decided(norms, wide).kind is K.RESPECTED:
        assert not fails(decided(norms, narrow))


@FEW
@given(cases(), DAYS, DAYS, DAYS)
def test_a_line_for_a_shorter_time_is_no_harder_to_keep(case: Case, first: int, length: int, more: int) -> None:
    norms, query = case
    long = evolve(query, form="not_permit", period=stretch(first, length + more))
    short = evolve(long, period=stretch(first, length))
    if decided(norms, long).kind is K.RESPECTED:
        assert not fails(decided(norms, short))


@FEW
@given(cases(), st.sampled_from(["UA", "UA-46", "UA-07", "PL"]))
def test_a_better_map_takes_no_answer_back(case: Case, drawn: str) -> None:
    norms, query = case
    norms = tuple(evolve(norm, doubts=(), choice=()) for norm in norms)
    query = evolve(query, form="not_permit", choice=())

    def with_place(place: PlaceExpr) -> K:
        def there(box: Box) -> Box:
            return evolve(box, place=place) if box.place == Known("UA-07") else box

        redrawn = tuple(
            evolve(norm, box=there(norm.box), holes=tuple(there(hole) for hole in norm.holes)) for norm in norms
        )
        return decided(redrawn, evolve(query, box=there(query.box))).kind

    before, after = with_place(Zone("the zone")), with_place(Zone("the zone", covers=Known(drawn)))
    opposite = {K.RESPECTED: (K.CROSSED, K.UNGUARDED), K.CROSSED: (K.RESPECTED,), K.UNGUARDED: (K.RESPECTED,)}
    assert after not in opposite.get(before, ())


@FEW
@given(cases())
def test_a_permission_split_into_two_halves_permits_the_same(case: Case) -> None:
    norms, query = case
    norms = tuple(norm for norm in norms if norm.modality is Modality.PROHIBITION and not norm.edges)
    leave = Norm(id="leave", at="art-97", modality=Modality.PERMISSION, box=query.box)
    halves = [
        evolve(leave, id=f"leave-{actor}", box=evolve(query.box, dims={**query.box.dims, "actor": part}))
        for actor, part in _halves(query.box)
    ]
    assert decided((*norms, leave), query).kind is decided((*norms, *halves), query).kind


def _halves(box: Box) -> list[tuple[str, Atoms]]:
    """Each actor of a line apart; the lines of these drafts list whom they speak of."""
    return [(actor, Atoms(frozenset({actor}))) for actor in sorted(box.dims["actor"].items)]
