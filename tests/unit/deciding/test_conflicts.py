"""Conflicts between provisions, held against the plainest reckoning: every amount in every cell, in every world."""

from itertools import product

import pytest
from drafting import BAN, DUTY, MAY, ON, box, happens, limit, names, norm
from hypothesis import given, settings
from hypothesis import strategies as st

from treatylint.checker import engine
from treatylint.checker.conflicts.ceilings import idle_ceilings
from treatylint.checker.conflicts.clashes import clashes_of
from treatylint.checker.conflicts.implied import implied_norms
from treatylint.checker.conflicts.permissions import dead_permissions
from treatylint.checker.draft import Draft
from treatylint.clauses.document import Document
from treatylint.clauses.guards import Always
from treatylint.clauses.norms import Edge, Meaning, Norm
from treatylint.clauses.places import Known, PlaceExpr, Union
from treatylint.grammar.source import Source

ACTORS, PLACES, EVENTS, MOST = ("FR", "PL"), ("UA-46", "UA-07"), ("ceasefire", "crisis"), 2
BOTH = Union(tuple(map(Known, PLACES)))
CELLS = tuple(product(ACTORS, PLACES))


def draft(norms: list[Norm]) -> Draft:
    return Draft(Document(Source("d", ""), ()), names(), ON, meaning=Meaning(norms=tuple(norms)))


@st.composite
def drafts(draw: st.DrawFn) -> list[Norm]:
    """Up to five duties, bans and permissions on one or two states at one or two places, some only after an event."""
    found = []
    for n in range(draw(st.integers(2, 5))):
        modality = draw(st.sampled_from((BAN, BAN, DUTY, MAY)))
        figure = draw(st.integers(0 if modality is BAN else 1, MOST))
        who = " ".join(draw(st.sets(st.sampled_from(ACTORS), min_size=1)))
        where = draw(st.sampled_from((*PLACES, BOTH)))
        more = {"when": happens(draw(st.sampled_from(EVENTS)))} if draw(st.booleans()) else {}
        ground = box(who, "station", where, force="tank")
        found.append(norm(f"art-{n}", modality, ground, limit(figure, "tank"), **more))
    return found


def holds(one: Norm, world: dict[str, bool]) -> bool:
    return isinstance(one.when, Always) or world[one.when.event.key]  # type: ignore[attr-defined]


def total(one: Norm, amounts: dict[tuple[str, str], int]) -> int:
    actors, places = one.box.dims["actor"].items, _places(one)
    return sum(n for (who, where), n in amounts.items() if who in actors and where in places)


def _places(one: Norm) -> tuple[str, ...]:
    place = one.box.place
    return PLACES if isinstance(place, Union) else (place.id,) if isinstance(place, Known) else ()


def kept(one: Norm, amounts: dict[tuple[str, str], int]) -> bool:
    assert one.limit is not None
    assert one.limit.number is not None
    if one.modality is MAY:
        return True
    here = total(one, amounts)
    return here <= one.limit.number if one.modality is BAN else here >= one.limit.number


def lawful(norms: list[Norm], world: dict[str, bool]) -> list[dict[tuple[str, str], int]]:
    running = [one for one in norms if holds(one, world)]
    every = (dict(zip(CELLS, amounts, strict=True)) for amounts in product(range(MOST * 2 + 1), repeat=len(CELLS)))
    return [amounts for amounts in every if all(kept(one, amounts) for one in running)]


def worlds() -> list[dict[str, bool]]:
    return [dict(zip(EVENTS, taken, strict=True)) for taken in product((False, True), repeat=len(EVENTS))]


def is_possible(norms: list[Norm], world: dict[str, bool]) -> bool:
    every = (dict(zip(CELLS, amounts, strict=True)) for amounts in product(range(MOST + 1), repeat=len(CELLS)))
    running = [one for one in norms if holds(one, world)]
    return any(all(kept(one, amounts) for one in running) for amounts in every)


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_a_clash_is_found_where_some_world_leaves_nothing_lawful_and_nowhere_else(norms: list[Norm]) -> None:
    broken = [world for world in worlds() if not is_possible(norms, world)]
    found = clashes_of(draft(norms))
    assert bool(found) == bool(broken)
    for clash in found:
        few = [*clash.duties, *clash.bans]
        stuck = [world for world in worlds() if not is_possible(few, world)]
        assert stuck
        assert bool(clash.events) == all(any(world.values()) for world in stuck)
        for left_out in few:
            rest = [one for one in few if one is not left_out]
            assert all(is_possible(rest, world) for world in worlds())


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_a_permission_is_dead_where_the_bans_leave_nothing_of_it_in_any_world(norms: list[Norm]) -> None:
    bans = [one for one in norms if one.modality is BAN]
    found = {dead.permission.id for dead in dead_permissions(draft(norms))}
    for one in (one for one in norms if one.modality is MAY):
        parts = [one, *(_part(one, who, one.box.place) for who in one.box.dims["actor"].items)]
        parts += [_part(one, " ".join(one.box.dims["actor"].items), Known(where)) for where in _places(one)]
        usable = [
            any(total(part, amounts) for world in worlds() if holds(one, world) for amounts in lawful(bans, world))
            for part in parts
        ]
        assert (one.id in found) == (not all(usable))


def _part(one: Norm, who: str, where: PlaceExpr | None) -> Norm:
    return norm(one.at, MAY, box(who, "station", where, force="tank"), one.limit, when=one.when)


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_a_ceiling_is_idle_where_the_other_bans_never_let_it_be_reached(norms: list[Norm]) -> None:
    found = {idle.ceiling.id: idle.most for idle in idle_ceilings(draft(norms))}
    bans = [one for one in norms if one.modality is BAN]
    for one in bans:
        assert one.limit is not None
        assert one.limit.number is not None
        if not one.limit.number:
            continue
        others = [other for other in bans if other is not one]
        most = max(total(one, amounts) for world in worlds() if holds(one, world) for amounts in lawful(others, world))
        assert (one.id in found) == (most < one.limit.number)
        assert found.get(one.id, most) == most


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_what_is_implied_can_be_left_out_and_nothing_changes(norms: list[Norm]) -> None:
    for implied in implied_norms(draft(norms)):
        rest = [one for one in norms if one.id != implied.norm.id]
        assert all(lawful(norms, world) == lawful(rest, world) for world in worlds())


def test_precedence_in_words_leaves_no_clash_and_no_dead_permission() -> None:
    ground = box("FR", "station", "UA-46", force="tank")
    ban = norm("art-1", BAN, ground, edges=(Edge("subject_to", ("art-2", "art-3")),))
    assert not clashes_of(draft([ban, norm("art-2", DUTY, ground, limit(2, "tank"))]))
    assert not dead_permissions(draft([ban, norm("art-3", MAY, ground, limit(2, "tank"))]))


def test_each_finding_carries_its_situation() -> None:
    ground = box("FR", "station", "UA-46", force="tank")
    duty = norm("art-2", DUTY, ground, limit(4, "tank"), when=happens("ceasefire"))
    (clash,) = clashes_of(draft([norm("art-1", BAN, ground, limit(3, "tank")), duty]))
    assert clash.situation == "4 tanks of France in Lviv oblast, after ceasefire"
    assert clash.events == ("ceasefire",)
    assert clash.strength == "certain"


def test_norms_that_differ_in_figure_alone_are_held_against_one_another_once() -> None:
    ground = box("FR", "station", "UA-46", force="tank")
    many = [norm(f"art-{n}", (BAN, DUTY)[n % 2], ground, limit(100 + n, "tank")) for n in range(400)]
    looked = draft(many)
    clashes_of(looked)
    from treatylint.checker.conflicts.beside import MOST_LOOKS, beside_of

    assert MOST_LOOKS - beside_of(looked).looks < 3 * len(many)


def test_past_the_budget_of_a_draft_conflicts_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    where = box("FR", "station", "UA-46", force="tank")
    norms = [norm("art-1", BAN, where, limit(1, "tank")), norm("art-2", DUTY, where, limit(2, "tank"))]
    assert clashes_of(draft(norms))
    monkeypatch.setattr(engine, "PURSE", 0)
    assert not clashes_of(draft(norms))
