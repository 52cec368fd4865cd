"""Worlds: guards, exceptions, periods, powers, and events that exclude each other."""

from drafting import BAN, DUTY, MAY, POWER, after, box, cap, happens, limit, line, norm, verdict

from treatylint.checker.decide import decide
from treatylint.checker.settings import Closed, Settings
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.guards import Not
from treatylint.clauses.norms import Meaning
from treatylint.clauses.times import Period

FRENCH = box("FR", "presence", "UA-46")
LINE = line("not_permit", FRENCH)


def test_a_ban_with_a_case_in_which_it_sleeps_leaves_that_case_unguarded() -> None:
    found = verdict([norm("art-1", BAN, FRENCH, unless=(happens("trigger"),))], LINE)
    assert found.kind is K.UNGUARDED
    assert found.witness is not None
    assert found.witness.happened == ("trigger",)


def test_a_line_for_one_case_only_looks_at_that_case() -> None:
    draft = [norm("art-1", BAN, FRENCH, when=happens("peacetime"))]
    assert verdict(draft, line("not_permit", FRENCH, when=happens("peacetime"))).kind is K.RESPECTED
    assert verdict(draft, line("not_permit", FRENCH, when=Not(happens("peacetime")))).kind is K.UNGUARDED


def test_two_bans_for_opposite_cases_make_one_whole() -> None:
    draft = [
        norm("art-1", BAN, FRENCH, when=happens("peacetime")),
        norm("art-2", BAN, FRENCH, unless=(happens("peacetime"),)),
    ]
    found = verdict(draft, LINE)
    assert (found.kind, found.clauses) == (K.RESPECTED, ("art-1", "art-2"))


def test_a_ban_for_a_term_of_years_says_nothing_after_it() -> None:
    fifteen = Period(None, after(15))
    draft = [norm("art-1", BAN, FRENCH, period=fifteen)]
    found = verdict(draft, LINE)
    assert found.kind is K.UNGUARDED
    assert found.witness is not None
    assert found.witness.moment == "from 15 years after entry into force on"
    assert verdict(draft, line("not_permit", FRENCH, period=Period(None, after(10)))).kind is K.RESPECTED


def test_the_time_before_entry_into_force_is_no_gap() -> None:
    draft = [norm("art-1", BAN, FRENCH, period=Period(after(0)))]
    assert verdict(draft, LINE).kind is K.RESPECTED


def test_a_duty_by_a_deadline_holds_a_line_that_names_no_time() -> None:
    draft = [norm("art-1", DUTY, box("UA", "withdraw_forces", "UA-14"), period=Period(None, after(days=60)))]
    found = verdict(draft, line("require", box("UA", "withdraw_forces", "UA-14")))
    assert found.kind is K.RESPECTED
    assert any("names no time" in note for note in found.assumptions)


def test_a_power_can_switch_a_ban_off_and_that_crosses_the_line() -> None:
    power = norm("art-9", POWER, box("UA", "suspend"), suspends=("art-1",), when=happens("trigger"))
    draft = [norm("art-1", BAN, FRENCH), power]
    found = verdict(draft, LINE)
    assert (found.kind, found.clauses) == (K.CROSSED, ("art-1", "art-9"))
    assert found.witness is not None
    assert "where the power in Article 9 is used" in found.witness.text
    assert verdict(draft, line("not_permit", FRENCH, when=Not(happens("trigger")))).kind is K.RESPECTED


def test_a_power_to_suspend_a_duty_releases_from_it() -> None:
    duty = norm("art-1", DUTY, FRENCH)
    power = norm("art-9", POWER, box("FR", "suspend"), suspends=("art-1",))
    assert verdict([duty, power], line("require", FRENCH)).kind is K.CROSSED
    assert verdict([duty], line("require", FRENCH)).kind is K.RESPECTED


def test_a_power_to_leave_the_treaty_changes_no_verdict() -> None:
    power = norm("art-9", POWER, box("FR", "withdraw_from_treaty"), suspends=("art-1",))
    assert verdict([norm("art-1", BAN, FRENCH), power], LINE).kind is K.RESPECTED


def test_a_permission_must_hold_in_every_case_of_the_line_unless_some_are_asked_for() -> None:
    draft = [norm("art-1", BAN, FRENCH, unless=(happens("trigger"),))]
    assert verdict(draft, line("permit", FRENCH)).kind is K.CROSSED
    assert verdict(draft, line("permit", FRENCH), permit_in="some").kind is K.RESPECTED
    assert verdict(draft, line("permit", FRENCH, when=happens("trigger"))).kind is K.RESPECTED


def test_events_that_exclude_each_other_never_hold_together() -> None:
    draft = [norm("art-1", BAN, FRENCH, when=Not(happens("wartime")))]
    assert verdict(draft, line("not_permit", FRENCH, when=happens("peacetime"))).kind is K.RESPECTED
    assert verdict(draft, line("not_permit", FRENCH, when=happens("peacetime")), exclusions=()).kind is K.UNGUARDED


def test_a_closed_class_of_acts_needs_leave_and_says_so() -> None:
    closed = (Closed("presence", place="UA"),)
    found = verdict([], LINE, closed=closed)
    assert found.kind is K.RESPECTED
    assert any("taken to be forbidden" in note for note in found.assumptions)
    leave = cap("art-1", FRENCH, 400)
    assert verdict(leave, line("not_permit", FRENCH, limit(399)), closed=closed).kind is K.CROSSED
    assert verdict(leave, line("not_permit", FRENCH, limit(400)), closed=closed).kind is K.RESPECTED


def test_the_partys_own_consent_is_refused_against_its_line_and_given_for_it() -> None:
    from drafting import names

    consent = happens("consent:UA")
    draft = Meaning(norms=(norm("art-1", BAN, FRENCH, unless=(consent,)), norm("art-2", MAY, FRENCH, when=consent)))
    own = frozenset({"consent:UA"})
    assert decide(draft, (LINE,), names(), withheld=own).kind is K.RESPECTED
    assert decide(draft, (line("permit", FRENCH),), names(), withheld=own).kind is K.RESPECTED
    assert decide(draft, (LINE,), names(), Settings()).kind is K.CROSSED
