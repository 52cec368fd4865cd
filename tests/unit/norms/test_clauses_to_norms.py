"""What each sort of clause does to the space of situations, on clauses made by hand."""

from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from attrs import evolve, frozen

from treatylint.clauses.box import Atoms
from treatylint.clauses.clause import Clause, Exemption
from treatylint.clauses.context import Context
from treatylint.clauses.document import ChoicePoint, Document, ReadSentence
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.guards import All, Happens, Not
from treatylint.clauses.norms import Meaning, Norm
from treatylint.clauses.places import Known, Place, Union, Zone
from treatylint.clauses.times import Deadline, Duration, Event, Moment, Override
from treatylint.clauses.to_norms import norms_of
from treatylint.clauses.values import Actor, Actors, Bound, Force, Modality, Reference
from treatylint.grammar.source import Source, Span

ON = date(2026, 3, 1)
P, O, M, POWER = Modality.PROHIBITION, Modality.OBLIGATION, Modality.PERMISSION, Modality.POWER  # noqa: E741


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def meaning_of(*clauses: Clause, parties: tuple[str, ...] = ()) -> Meaning:
    sentences = tuple(ReadSentence(Span(0, 0), c.at, "", "understood", (c,)) for c in clauses)
    return norms_of(Document(Source("", "draft.md"), sentences, parties=parties), gazetteer(), ON)


def norms(*clauses: Clause, **more: Any) -> tuple[Norm, ...]:
    return meaning_of(*clauses, **more).norms


def actors(*ids: str, quantifier: str = "") -> Actors:
    return Actors(tuple(Actor(id_) for id_ in ids), quantifier)


def within(*ids: str, only: bool = False) -> tuple[Place, ...]:
    return tuple(Place("within", Known(id_), only) for id_ in ids)


def station(modality: Modality = M, **slots: Any) -> Clause:
    base = {"actor": actors("FR"), "force": Force(("armed_forces",)), "places": within("UA")}
    return Clause(modality=modality, act="station", **{**base, **slots})


def at_most(number: int | None, unit: str = "personnel", **more: Any) -> tuple[Bound, ...]:
    return (Bound("<=", None if number is None else Fraction(number), unit, **more),)


def test_a_prohibition_without_a_figure_forbids_the_box_and_permits_nothing() -> None:
    (ban,) = norms(station(P))
    assert (ban.modality, ban.limit, ban.box.place) == (P, None, Known("UA"))
    assert ban.box.dims["actor"] == Atoms(frozenset({"FR"}))


def test_an_upper_bound_in_any_clothing_forbids_what_is_above_it() -> None:
    for modality in (P, O, M):
        ban, leave = norms(station(modality, bounds=at_most(5000)))
        assert (ban.modality, ban.limit and ban.limit.number) == (P, 5000)
        assert (leave.modality, leave.limit and leave.limit.number) == (M, 5000)


def test_the_permission_that_a_cap_supposes_is_marked_as_implied_and_a_granted_one_is_not() -> None:
    assert norms(station(P, bounds=at_most(5000)))[1].implied
    assert not norms(station(M, bounds=at_most(5000)))[1].implied


def test_a_cap_at_nought_implies_no_permission() -> None:
    assert [norm.modality for norm in norms(station(P, bounds=at_most(0)))] == [P]


def test_a_cap_below_a_number_excludes_the_number_itself() -> None:
    ban, leave = norms(station(O, bounds=(Bound("<", Fraction(5000), "personnel"),)))
    assert ban.limit is not None
    assert ban.limit.strict
    assert leave.limit is not None
    assert (leave.limit.number, leave.limit.strict) == (4999, False)


def test_not_more_than_after_shall_not_is_the_same_cap() -> None:
    worded = (Bound(">", Fraction(5000), "personnel"),)
    assert [n.limit for n in norms(station(P, bounds=worded))] == [
        n.limit for n in norms(station(P, bounds=at_most(5000)))
    ]


def test_a_lower_bound_is_a_duty_to_have_at_least_that_many() -> None:
    (duty,) = norms(station(O, bounds=(Bound(">", Fraction(100), "personnel"),)))
    assert (duty.modality, duty.limit and duty.limit.number) == (O, 101)


def test_a_figure_in_brackets_keeps_the_name_of_its_placeholder() -> None:
    figure = Bound("<=", None, "personnel", span=Span(20, 34))
    sentence = ReadSentence(Span(0, 40), "", "", "understood", (station(O, bounds=(figure,)),))
    point = ChoicePoint("g1", "unknown", "What is to be filled in?", (), Span(30, 33))
    ban, leave = norms_of(Document(Source("", "d"), (sentence,), points=(point,)), gazetteer(), ON).norms
    assert ban.limit is not None
    assert leave.limit is not None
    assert (ban.limit.placeholder, leave.limit.placeholder) == ("g1", "g1")


def test_a_range_is_capped_at_its_upper_end() -> None:
    ban, _ = norms(station(M, bounds=(Bound("=", Fraction(4), "brigade", high=Fraction(5)),)))
    assert ban.limit is not None
    assert (ban.limit.number, ban.limit.unit) == (5, "brigade")


def test_a_figure_without_direction_is_read_in_three_ways() -> None:
    meaning = meaning_of(station(O, bounds=(Bound("=", Fraction(800_000), "personnel"),)))
    (point,) = meaning.points
    assert (point.kind, [option for option, _ in point.options]) == ("reading", ["level", "ceiling", "floor"])
    found = {(norm.modality, norm.choice[0].option) for norm in meaning.norms if not norm.implied}
    assert found == {(P, "level"), (P, "ceiling"), (O, "level"), (O, "floor")}


def test_a_figure_for_several_states_is_for_each_or_for_all_unless_the_text_says() -> None:
    meaning = meaning_of(station(M, actor=actors("FR", "GB"), bounds=at_most(5000)))
    assert [option for option, _ in meaning.points[0].options] == ["together", "each"]
    assert {(n.choice[0].option, n.limit and n.limit.each) for n in meaning.norms} == {
        ("together", False),
        ("each", True),
    }
    said = meaning_of(station(M, actor=actors("FR", "GB"), bounds=at_most(5000, per="together")))
    assert not said.points


def test_only_in_a_place_forbids_elsewhere_and_permits_inside() -> None:
    outside, inside = norms(station(O, places=within("UA-46", only=True)))
    assert (outside.modality, outside.box.place, outside.holes[0].place) == (P, None, Known("UA-46"))
    assert (inside.modality, inside.implied, inside.box.place) == (M, True, Known("UA-46"))


def test_only_some_actors_may_forbids_it_to_all_others() -> None:
    theirs, others = norms(station(M, actor=actors("FR", quantifier="only")))
    assert (theirs.modality, others.modality) == (M, P)
    assert others.box.dims["actor"] == Atoms(frozenset({"FR"}), all_but=True)


def test_an_exception_is_a_hole_and_unless_is_a_case() -> None:
    case = Happens(Event("consent:UA"))
    (ban,) = norms(station(P, exceptions=(Exemption("except", places=within("UA-46")), Exemption("unless", case))))
    assert ban.holes[0].place == Known("UA-46")
    assert ban.unless == (case,)


def test_a_hole_that_opens_only_in_a_case_is_shut_in_every_other_case() -> None:
    case = Happens(Event("consent:UA"))
    shut, opened = norms(station(P, exceptions=(Exemption("except", case, places=within("UA-46")),)))
    assert (shut.holes, shut.unless) == ((), (case,))
    assert (opened.holes[0].place, opened.when) == (Known("UA-46"), case)


def test_an_exception_in_words_that_nobody_knows_is_a_doubt() -> None:
    (ban,) = norms(station(P, exceptions=(Exemption("except", words="as custom has it"),)))
    assert "as custom has it" in ban.doubts[0]


def test_each_override_names_its_targets_and_nothing_else() -> None:
    over = Override("notwithstanding", (Reference(("art-3",)),))
    (ban,) = norms(station(P, overrides=(over,)))
    assert [(edge.kind, edge.paths) for edge in ban.edges] == [("notwithstanding", ("art-3",))]


def test_words_that_narrow_a_ban_make_its_box_smaller() -> None:
    (ban,) = norms(station(P, force=Force(("armed_forces",), qualifiers=("combat",)), qualifiers=("permanent",)))
    assert set(ban.box.ranges) == {"combat", "permanent"}


def test_a_rotational_posture_narrows_the_acts() -> None:
    (ban,) = norms(Clause(modality=P, act="presence", actor=actors("FR"), qualifiers=("rotational",)))
    assert ban.box.dims["act"] == Atoms(frozenset({"rotate"}))
    assert not ban.box.ranges


def test_a_host_is_told_about_the_forces_of_others_on_its_own_ground() -> None:
    hosted = Force(("armed_forces",), of=actors("FR"))
    (ban,) = norms(Clause(modality=P, act="station", actor=actors("UA"), force=hosted))
    assert ban.box.dims["actor"] == Atoms(frozenset({"FR"}))
    assert ban.box.place == Known("UA")


def test_a_group_has_its_members_of_the_day() -> None:
    (ban,) = norms(station(P, actor=actors("group:NATO")))
    assert len(ban.box.dims["actor"].items) == 32
    ban_on_nato = station(P, actor=actors("group:NATO"))
    draft = Document(Source("", "d"), (ReadSentence(Span(0, 0), "", "", "", (ban_on_nato,)),))
    then = norms_of(draft, gazetteer(), date(2023, 1, 1))
    assert len(then.norms[0].box.dims["actor"].items) == 30


def test_members_that_nobody_has_listed_are_an_unknown_that_the_verdict_can_see() -> None:
    context = Context(gazetteer(), ON)
    name = next(g for g in gazetteer().groups if gazetteer().members(g, ON).uncertain)
    attested, wide = context.ways_of_group(name)
    assert attested.value < wide.value
    assert context.points[f"unknown:members:{name}"].kind == "unknown"


def test_a_range_of_a_weapon_is_forbidden_beyond_it_and_left_within_it() -> None:
    range_ = (Bound("<=", Fraction(40), attribute="range_km"),)
    ban, leave = norms(Clause(modality=P, act="possess", actor=actors("UA"), force=Force(("missile",)), bounds=range_))
    assert (ban.modality, ban.box.ranges["range_km"][1]) == (P, None)
    assert (leave.implied, leave.box.ranges["range_km"][0]) == (True, None)
    assert ban.box.ranges["range_km"][0] == leave.box.ranges["range_km"][1]


@frozen(kw_only=True)
class Leaving(Clause):
    kind = "withdrawal_of_forces"


def test_forces_that_must_leave_must_not_be_there_after_the_deadline() -> None:
    deadline = Deadline(Duration(days=60), anchor=Event("referendum:UA"))
    duty, ban = norms(
        Leaving(modality=O, act="withdraw_forces", actor=actors("UA"), force=Force(("police",), actors("UA")),
                places=(Place("from", Known("UA-14")),), deadline=deadline)
    )  # fmt: skip
    by_then = Moment("referendum:UA", Duration(days=60))
    assert (duty.modality, duty.period.start, duty.period.end) == (O, by_then, None)
    assert (ban.modality, ban.period.start) == (P, by_then)
    assert "transit" in ban.box.dims["act"].items


def test_a_duty_of_two_in_two_places_is_four_duties() -> None:
    places = (Place("within", Union((Known("UA-43"), Known("UA-14")))),)
    found = norms(
        Clause(modality=O, act="recognise", actor=actors("UA", "US"), counterpart=actors("RU"), places=places)
    )
    assert {(next(iter(n.box.dims["actor"].items)), n.box.place) for n in found} == {
        (state, Known(place)) for state in ("UA", "US") for place in ("UA-43", "UA-14")
    }


@frozen(kw_only=True)
class Waiver(Clause):
    kind = "non_coverage"


def test_a_waiver_of_article_5_forbids_what_article_5_provides_for() -> None:
    article = Reference(instrument="NAT", provision="5")
    (ban,) = norms(Waiver(modality=P, act="other", actor=actors("TR"), references=(article,)))
    assert ban.box.dims["act"] == Atoms(frozenset({"invoke_mutual_defence"}))


@frozen(kw_only=True)
class Suspends(Clause):
    kind = "suspension"


def test_a_power_to_suspend_names_what_it_can_switch_off() -> None:
    case = Happens(Event("term:trigger"))
    (power,) = norms(
        Suspends(modality=M, act="suspend", actor=actors("UA"), when=case, references=(Reference(("art-7", "art-8")),))
    )
    assert (power.modality, power.suspends, power.when) == (POWER, ("art-7", "art-8"), case)


@frozen(kw_only=True)
class Disapplies(Clause):
    kind = "non_application"


def test_what_does_not_apply_to_somebody_is_a_hole_in_the_norm_for_that_actor() -> None:
    ban = evolve(station(P, actor=actors("FR", "GB")), at="art-3")
    gone = Disapplies(modality=P, act="other", actor=actors("GB"), references=(Reference(("art-3",)),), at="art-9")
    found = next(norm for norm in norms(ban, gone) if norm.at == "art-3")
    assert found.holes[0].dims == {"actor": Atoms(frozenset({"GB"}))}


def test_a_norm_stays_whole_under_the_options_that_do_not_touch_it() -> None:
    ban = evolve(station(P), at="art-3")
    gone = Disapplies(modality=P, act="other", references=(Reference(("art-3",)),), at="art-9",
                      when=Happens(Event("x")), choice=(("g", "A"),))  # fmt: skip
    document = Document(Source("", "d"), tuple(ReadSentence(Span(0, 0), c.at, "", "", (c,)) for c in (ban, gone)))
    point = ChoicePoint("g", "bracket", "?", (("A", ""), ("B", "")), Span(0, 0))
    found = norms_of(evolve(document, points=(point,)), gazetteer(), ON).norms
    at_3 = {norm.choice[0].option: norm.unless for norm in found if norm.at == "art-3"}
    assert at_3 == {"A": (Happens(Event("x")),), "B": ()}


@frozen(kw_only=True)
class ZoneClause(Clause):
    kind = "demilitarized_zone"


def test_a_demilitarised_zone_is_empty_of_the_forces_and_weapons_of_those_bound() -> None:
    zone = (Place("within", Zone("the zone", covers=Known("UA-14"))),)
    (ban,) = norms(ZoneClause(modality=O, act="demilitarise", places=zone), parties=("RU", "UA"))
    assert ban.box.dims["actor"].items == {"RU", "UA"}
    assert {"ground_forces", "tank"} <= ban.box.dims["force"].items
    assert ban.doubts


def test_a_clause_that_only_draws_a_zone_leaves_the_ban_to_the_clause_that_states_it() -> None:
    zone = (Place("within", Zone("the zone", covers=Known("UA-14"))),)
    found = norms(
        ZoneClause(modality=O, act="demilitarise", places=zone, at="art-3/para-1"),
        station(P, places=(Place("within", Zone("the zone")),), at="art-3/para-2"),
    )
    assert [norm.at for norm in found] == ["art-3/para-2"]
    assert found[0].box.place == Zone("the zone", None, Known("UA-14"))


def test_whoever_must_agree_to_a_finding_has_a_power() -> None:
    found_by = Happens(Event("term:trigger", determiner=actors("RU", "UA")))
    power = norms(station(M, when=found_by))[-1]
    assert (power.modality, power.box.dims["act"]) == (POWER, Atoms(frozenset({"determine"})))
    assert power.box.dims["actor"].items == {"RU", "UA"}


def test_an_attack_by_one_state_on_another_is_an_attack_on_it() -> None:
    (leave,) = norms(station(M, when=Happens(Event("attack:RU>UA"))))
    assert isinstance(leave.when, All)
    assert Happens(Event("attack:*>UA")) in leave.when.parts


def test_a_trigger_is_the_attack_that_it_is_defined_as() -> None:
    sentence = ReadSentence(Span(0, 0), "", "", "understood", (station(M, when=Happens(Event("term:trigger"))),))
    draft = Document(Source("", "d"), (sentence,), terms={"trigger": Event("attack:RU>UA")})
    (leave,) = norms_of(draft, gazetteer(), ON).norms
    assert isinstance(leave.when, All)
    keys = {part.event.key for part in leave.when.parts if isinstance(part, Happens)}
    assert keys >= {"term:trigger", "attack:RU>UA"}


def test_no_attack_by_one_state_does_not_mean_that_there_is_none() -> None:
    guard = Not(Happens(Event("attack:RU>UA")))
    (leave,) = norms(station(M, when=guard))
    assert leave.when == guard


def test_a_name_that_tells_nobody_is_a_doubt() -> None:
    (leave,) = norms(station(M, actor=actors("opaque:a neutral state")))
    assert "a neutral state" in leave.doubts[0]


@frozen(kw_only=True)
class Release(Clause):
    kind = "release"


def test_not_being_obliged_is_leave_to_do_nothing_and_no_duty() -> None:
    (leave,) = norms(Release(modality=Modality.STATEMENT, act="assist_force", actor=actors("NO")))
    assert (leave.modality, leave.limit and leave.limit.number) == (M, 0)


def test_the_figure_of_what_is_to_be_notified_is_no_number_of_notices() -> None:
    over = (Bound(">", Fraction(5000), "personnel", text="more than 5,000 personnel"),)
    (duty,) = norms(Clause(modality=O, act="notify", actor=actors("NO"), bounds=over))
    assert duty.limit is None
    assert "more than 5,000 personnel" in duty.doubts[0]


def test_a_right_to_at_least_a_number_has_no_ceiling() -> None:
    (leave,) = norms(station(M, bounds=(Bound(">=", Fraction(30_000), "personnel"),)))
    assert (leave.modality, leave.limit) == (M, None)


def test_any_other_state_is_every_state_but_the_host() -> None:
    base = Force(("base",), of=Actors((Actor("opaque:state"),), "any", "any other State"))
    (ban,) = norms(Clause(modality=P, act="establish_base", actor=actors("AT"), force=base))
    assert ban.box.dims["actor"] == Atoms(frozenset({"AT"}), all_but=True)
    assert not ban.doubts


def test_third_states_are_all_but_the_parties() -> None:
    forces = Force(("armed_forces",), of=Actors((Actor("opaque:third states"),), "", "third States"))
    (ban,) = norms(Clause(modality=P, act="presence", force=forces), parties=("RU", "UA"))
    assert ban.box.dims["actor"] == Atoms(frozenset({"RU", "UA"}), all_but=True)
