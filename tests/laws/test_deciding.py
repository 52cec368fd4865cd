"""Laws of deciding: what must hold of any draft and any line, whatever the engine does inside."""

from random import Random

from attrs import evolve
from drawn_drafts import POINTS, draw
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from treatylint.checker.decide import Decision, decide
from treatylint.checker.settings import Settings
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.norms import Edge, Limit, Meaning, Norm, Query
from treatylint.clauses.values import Modality

FEW = settings(max_examples=120, deadline=None)
NAMES = load_gazetteer()


@st.composite
def cases(draw_: st.DrawFn) -> tuple[tuple[Norm, ...], Query]:
    """A small draft and a line, drawn as for the oracle; places are those of the real gazetteer."""
    rng = Random(draw_(st.integers(0, 10**9)))
    norms, _, query = draw(rng)
    return tuple(_known(norm) for norm in norms), _known(query)


def _known(holder):  # type: ignore[no-untyped-def]
    """The oracle's joint place has a name of its own in the gazetteer: the whole country."""
    from treatylint.clauses.places import Known

    def there(box: Box) -> Box:
        return evolve(box, place=Known("UA")) if box.place == Known("place:both") else box

    return evolve(holder, box=there(holder.box), holes=tuple(there(hole) for hole in holder.holes))


def decided(norms: tuple[Norm, ...], query: Query, explain: bool = False, **more: object) -> Decision:
    meaning = Meaning(norms=norms, points=tuple(POINTS))
    return decide(meaning, (query,), NAMES, Settings(**more), explain=explain)  # type: ignore[arg-type]


def fails(decision: Decision) -> bool:
    return decision.kind in (K.CROSSED, K.UNGUARDED)


def numbered(query: Query) -> Query:
    """The same line with a figure of its own, and none for each."""
    return evolve(query, limit=Limit(query.limit.number if query.limit else 2, "personnel"))  # type: ignore[arg-type]


@FEW
@given(cases())
def test_the_order_of_the_norms_does_not_matter(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    assert decided(norms, query).kind is decided(tuple(reversed(norms)), query).kind


@FEW
@given(cases())
def test_renaming_the_actors_changes_nothing(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    swap = {"FR": "DE", "GB": "PL"}

    def renamed(box: Box) -> Box:
        atoms = box.dims.get("actor")
        if atoms is None:
            return box
        return evolve(box, dims={**box.dims, "actor": evolve(atoms, items=frozenset(swap[a] for a in atoms.items))})

    def under_new_names(holder):  # type: ignore[no-untyped-def]
        return evolve(holder, box=renamed(holder.box), holes=tuple(renamed(hole) for hole in holder.holes))

    there = decided(tuple(under_new_names(norm) for norm in norms), under_new_names(query))
    assert decided(norms, query).kind is there.kind


@FEW
@given(cases())
def test_a_norm_about_something_else_changes_nothing(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    other = Norm(
        id="far", at="art-99", modality=Modality.PROHIBITION,
        box=Box({"actor": Atoms(frozenset({"JP"})), "act": Atoms(frozenset({"accede"}))}),
    )  # fmt: skip
    assume(all(norm.modality is not Modality.OBLIGATION for norm in norms))
    assert decided(norms, query).kind is decided((*norms, other), query).kind


@FEW
@given(cases(), st.integers(0, 3))
def test_a_ban_more_never_turns_a_line_of_not_permitting_from_respected_to_failing(
    case: tuple[tuple[Norm, ...], Query], figure: int
) -> None:
    norms, query = case
    query = evolve(query, form="not_permit")
    # A ceiling over the line itself, so that many of the drafts keep to it.
    lid = Norm(id="lid", at="art-97", modality=Modality.PROHIBITION, box=query.box, limit=query.limit)
    before = decided((*norms, lid), query)
    ban = Norm(id="more", at="art-98", modality=Modality.PROHIBITION, box=query.box, limit=_figure(figure))
    if before.kind is K.RESPECTED:
        assert not fails(decided((*norms, lid, ban), query))


def _figure(number: int) -> Limit:
    from fractions import Fraction

    return Limit(Fraction(number), "personnel")


@FEW
@given(cases(), st.integers(1, 3))
def test_a_lower_ceiling_finds_no_more(case: tuple[tuple[Norm, ...], Query], drop: int) -> None:
    norms, query = case
    query = evolve(numbered(query), form="not_permit")
    lid = Norm(id="lid", at="art-97", modality=Modality.PROHIBITION, box=query.box, limit=_figure(drop + 2))
    bans = (lid, *(norm for norm in norms if norm.modality is Modality.PROHIBITION))
    lower = (_lowered(lid, drop), *bans[1:])
    if decided(bans, query).kind is K.RESPECTED:
        assert decided(lower, query).kind is K.RESPECTED


def _lowered(norm: Norm, drop: int) -> Norm:
    assert norm.limit is not None
    assert norm.limit.number is not None
    return evolve(norm, limit=evolve(norm.limit, number=max(norm.limit.number - drop, 0)))  # type: ignore[type-var]


@FEW
@given(cases())
def test_a_looser_line_of_not_permitting_is_no_harder_to_keep(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    query = evolve(numbered(query), form="not_permit")
    assert query.limit is not None
    looser = evolve(query, limit=evolve(query.limit, number=query.limit.number + 1))  # type: ignore[operator]
    if decided(norms, query).kind is K.RESPECTED:
        assert decided(norms, looser).kind is K.RESPECTED


@FEW
@given(cases())
def test_to_permit_one_more_is_what_not_to_permit_rules_out(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    number = query.limit.number // 1 if query.limit and query.limit.number else 0
    assume(not any(norm.choice or norm.doubts for norm in norms) and not query.choice)
    ban = evolve(query, form="not_permit", limit=Limit(number, "personnel"))  # type: ignore[arg-type]
    leave = evolve(query, form="permit", limit=Limit(number + 1, "personnel"))  # type: ignore[arg-type]
    barred, free = decided(norms, ban, permit_in="some"), decided(norms, leave, permit_in="some")
    assume(K.UNKNOWN not in (barred.kind, free.kind) and K.DISPUTED not in (barred.kind, free.kind))
    assert fails(barred) is (free.kind is K.RESPECTED)


@FEW
@given(cases())
def test_a_ban_split_into_two_halves_bans_the_same(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    norms = tuple(norm for norm in norms if norm.modality is Modality.PROHIBITION or norm.implied)
    norm = Norm(id="whole", at="art-97", modality=Modality.PROHIBITION, box=query.box, when=query.when)
    norms = (norm, *norms)
    acts = "station"
    halves = tuple(
        evolve(norm, id=f"{norm.id}{n}", box=evolve(norm.box, dims={**norm.box.dims, "act": _half(norm, acts, n == 0)}))
        for n in (0, 1)
    )
    split = tuple(part for other in norms for part in (halves if other is norm else (other,)))
    split = tuple(part for part in split if part.box.dims.get("act") != Atoms())
    assert decided(norms, query).kind is decided(split, query).kind


def _half(norm: Norm, act: str, first: bool) -> Atoms:
    """What a norm bans of one act, or of every other act."""
    atoms = norm.box.dims.get("act", Atoms(all_but=True))
    has = (act in atoms.items) != atoms.all_but
    if first:
        return Atoms(frozenset({act})) if has else Atoms()
    return evolve(atoms, items=atoms.items | {act}) if atoms.all_but else evolve(atoms, items=atoms.items - {act})


@FEW
@given(cases())
def test_the_deciding_clauses_decide_by_themselves_and_none_is_idle(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    found = decided(norms, query, explain=True)
    kept = tuple(norm for norm in norms if norm.id in found.norms)
    assert decided(kept, query).kind is found.kind
    for clause in {norm.at for norm in kept}:
        fewer = tuple(norm for norm in kept if norm.at != clause)
        assert decided(fewer, query).kind is not found.kind


@FEW
@given(cases())
def test_no_witness_is_refused_and_each_failing_ban_has_one(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    found = decided(norms, query, explain=True)
    assert not any(reason.startswith("internal error") for reason in found.reasons)
    if query.form == "not_permit" and fails(found):
        assert found.witness is not None


@FEW
@given(cases())
def test_deciding_twice_says_the_same_to_the_letter(case: tuple[tuple[Norm, ...], Query]) -> None:
    norms, query = case
    assert decided(norms, query, explain=True) == decided(norms, query, explain=True)


@FEW
@given(cases(), st.sampled_from(["notwithstanding", "subject_to", "except_as_provided", "without_prejudice"]))
def test_a_circle_of_overrides_never_hangs(case: tuple[tuple[Norm, ...], Query], kind: str) -> None:
    norms, query = case
    ring = tuple(evolve(norm, edges=(Edge(kind, (f"art-{(n + 1) % len(norms)}",)),)) for n, norm in enumerate(norms))
    assert isinstance(decided(ring, query), Decision)
