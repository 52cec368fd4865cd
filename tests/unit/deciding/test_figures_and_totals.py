"""The figures shown, the assumptions that go with an answer, and totals over a period."""

from drafting import BAN, DUTY, box, cap, happens, limit, line, names, norm, verdict

from treatylint.checker.decide import optimum
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.norms import Meaning

FRENCH = box("FR", "presence", "UA-46")


def test_the_figure_of_a_line_that_holds_is_the_one_nearest_to_breaking_it() -> None:
    duty = [norm("art-1", DUTY, FRENCH, limit(2, "brigade"))]
    found = verdict(duty, line("require", FRENCH, limit(3_000)))
    assert (found.kind, found.found) == (K.RESPECTED, 4_000)
    five = cap("art-1", FRENCH, 5, "brigade")
    assert verdict(five, line("not_permit", FRENCH, limit(30_000))).found == 25_000


def test_an_assumption_is_listed_only_where_the_answer_rests_on_it() -> None:
    draft = [*cap("art-1", FRENCH, 5, "brigade"), norm("art-2", BAN, box("", "presence", "UA"))]
    found = verdict(draft, line("not_permit", FRENCH, limit(100)))
    assert (found.kind, found.clauses, found.assumptions) == (K.RESPECTED, ("art-2",), ())


def test_the_optimum_is_a_figure_no_end_or_nothing() -> None:
    asked = line("not_permit", FRENCH, limit(1))
    assert optimum(Meaning(norms=cap("art-1", FRENCH, 70)), asked, names()) == (70, False)
    assert optimum(Meaning(norms=()), asked, names()) == (None, True)


def test_duties_elsewhere_are_kept_by_the_witness_and_left_out_of_its_words() -> None:
    draft = [
        norm("art-1", DUTY, FRENCH, limit(40)),
        norm("art-2", BAN, box("FR GB", "presence", "UA"), limit(100)),
    ]
    found = verdict(draft, line("not_permit", box("GB", "presence", "UA"), limit(10)))
    assert found.witness is not None
    assert sorted(cell.quantity for cell in found.witness.cells) == [11, 40]
    assert "40" not in found.witness.text
    assert found.found == 60


def test_a_ceiling_at_any_one_time_bounds_no_total() -> None:
    total = line("not_permit", FRENCH, limit(500, cumulative=True))
    ban, _ = cap("art-1", FRENCH, 100)
    assert verdict([ban], total).kind is K.UNGUARDED
    assert verdict(cap("art-1", FRENCH, 100), total).kind is K.CROSSED  # a hundred at a time, and others after them
    overall = [norm("art-1", BAN, FRENCH, limit(500, cumulative=True))]
    assert verdict(overall, total).kind is K.RESPECTED
    assert verdict([norm("art-1", BAN, FRENCH)], total).kind is K.RESPECTED


def test_a_total_bounds_each_moment_too() -> None:
    overall = [norm("art-1", BAN, FRENCH, limit(500, cumulative=True))]
    assert verdict(overall, line("not_permit", FRENCH, limit(500))).kind is K.RESPECTED


def test_totals_that_change_with_the_case_are_not_guessed() -> None:
    shifting = [norm("art-1", BAN, FRENCH, limit(500, cumulative=True), when=happens("peacetime"))]
    found = verdict(shifting, line("not_permit", FRENCH, limit(500, cumulative=True)))
    assert found.kind is K.UNKNOWN
    assert "total over a period" in found.reasons[0]
