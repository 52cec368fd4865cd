"""Edges of the engine that no larger test would notice."""

from attrs import evolve
from drafting import BAN, DUTY, MAY, after, box, cap, limit, line, norm, verdict

from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.norms import Edge
from treatylint.clauses.times import Duration, Moment, Period

TWO = box("FR GB", "presence", "UA")
FRENCH = box("FR", "presence", "UA")


def test_a_right_fits_under_a_ceiling_on_each_as_often_as_it_has_holders() -> None:
    ceiling = norm("art-1", BAN, TWO, limit(5, each=True))
    asked = line("permit", TWO, limit(10))
    assert verdict([ceiling, norm("art-2", MAY, TWO, limit(10))], asked).kind is K.RESPECTED
    assert verdict([ceiling, norm("art-2", MAY, TWO, limit(11))], asked).kind is not K.CROSSED
    eleven = line("permit", TWO, limit(11))
    assert verdict([ceiling, norm("art-2", MAY, TWO, limit(11))], eleven).kind is K.DISPUTED
    assert verdict([ceiling, norm("art-2", MAY, TWO, limit(10))], eleven).kind is K.CROSSED


def test_fewer_than_one_brigade_is_still_many_people() -> None:
    ban = norm("art-1", BAN, FRENCH, limit(1, "brigade", strict=True))
    found = verdict([ban], line("not_permit", FRENCH))
    assert (found.kind, found.unit) == (K.UNGUARDED, "personnel")


def test_a_period_before_its_anchor_ends_before_it() -> None:
    until = Period(end=Moment("ceasefire", Duration(days=30), before=True))
    asked = Period(end=Moment("ceasefire", Duration(days=40), before=True))
    later = Period(end=Moment("ceasefire", Duration(days=20), before=True))
    ban = norm("art-1", BAN, FRENCH, period=until)
    assert verdict([ban], line("not_permit", FRENCH, period=asked)).kind is K.RESPECTED
    assert verdict([ban], line("not_permit", FRENCH, period=later)).kind is K.UNGUARDED


def test_a_total_that_a_lasting_duty_adds_to_is_not_worked_out() -> None:
    duty = norm("art-1", DUTY, FRENCH, limit(100))
    total = limit(500, cumulative=True)
    found = verdict([duty], line("not_require", FRENCH, total))
    assert (found.kind, "total over a period" in found.reasons[0]) == (K.UNKNOWN, True)
    once = norm("art-1", DUTY, FRENCH, limit(100, cumulative=True))
    assert verdict([once], line("not_require", FRENCH, total)).kind is K.RESPECTED


def test_a_total_over_a_year_does_not_bound_that_of_ten() -> None:
    yearly = evolve(limit(500, cumulative=True), window=8760)
    draft = [norm("art-1", BAN, FRENCH, yearly)]
    assert verdict(draft, line("not_permit", FRENCH, yearly)).kind is K.RESPECTED
    found = verdict(draft, line("not_permit", FRENCH, limit(500, cumulative=True)))
    assert found.kind is K.UNGUARDED
    whole = [norm("art-1", BAN, FRENCH, limit(500, cumulative=True))]
    assert verdict(whole, line("not_permit", FRENCH, yearly)).kind is K.RESPECTED


def test_a_ceiling_that_stands_under_every_option_needs_no_option() -> None:
    first, second = cap("art-1", FRENCH, 400), cap("art-2", FRENCH, 600, when=after_signature())
    found = verdict([*first, *second], line("not_permit", FRENCH, limit(600)))
    assert found.kind is K.RESPECTED


def after_signature():  # type: ignore[no-untyped-def]
    from drafting import happens

    return happens("ratification")


def test_an_override_of_everything_spares_its_own_provision() -> None:
    own = norm("art-2", BAN, FRENCH, id="art-2-ban")
    leave = norm("art-2", MAY, FRENCH, id="art-2-may", edges=(Edge("notwithstanding", ("",)),))
    assert verdict([own, leave], line("permit", FRENCH)).kind is not K.RESPECTED
    other = norm("art-1", BAN, FRENCH)
    assert verdict([other, leave], line("permit", FRENCH)).kind is K.RESPECTED


def test_a_line_about_the_time_before_meets_only_what_binds_then() -> None:
    early = evolve(norm("art-1", BAN, FRENCH), force=Period(Moment("signature")))
    before = line("not_permit", FRENCH, period=Period(end=Moment("entry-into-force")))
    assert verdict([early], before).kind is K.RESPECTED
    assert verdict([norm("art-1", BAN, FRENCH)], before).kind is K.UNGUARDED
    ten = evolve(norm("art-1", BAN, FRENCH), force=Period(Moment("entry-into-force"), after(10)))
    for_years = [line("not_permit", FRENCH, period=Period(end=after(years))) for years in (10, 11)]
    assert [verdict([ten], asked).kind for asked in for_years] == [K.RESPECTED, K.UNGUARDED]
