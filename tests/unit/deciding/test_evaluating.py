"""The second opinion on witnesses: it accepts what is lawful, refuses what is not, and cannot be talked round."""

from fractions import Fraction

import pytest
from drafting import BAN, DUTY, MAY, box, cap, limit, line, names, norm, verdict

from treatylint.checker import witnesses
from treatylint.checker.evaluate import faults
from treatylint.checker.evaluate_situation import Amount, Situation
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.norms import Edge

FRENCH = box("FR", "presence", "UA-46")
CELL = {"actor": "FR", "act": "station", "force": "", "object": ""}


def spot() -> str:
    return min(names().place_atoms("UA-46")[0])


def here(quantity: int, *excused: tuple[str, str]) -> Situation:
    return Situation(amounts=(Amount(quantity, CELL, spot(), excused=excused),), unit="personnel")


def test_a_situation_under_the_ceiling_stands_and_one_above_does_not() -> None:
    ban = norm("art-1", BAN, FRENCH, limit(10))
    assert not faults([ban], here(10), names())
    assert faults([ban], here(11), names()) == ("art-1 forbids more than 10, and there are 11",)


def test_an_excuse_counts_only_where_the_words_give_it_and_only_up_to_its_figure() -> None:
    ban = norm("art-1", BAN, FRENCH)
    leave = norm("art-2", MAY, FRENCH, limit(10))
    over = norm("art-2", MAY, FRENCH, limit(10), edges=(Edge("notwithstanding", ("art-1",)),))
    assert faults([ban, leave], here(5, ("art-1", "art-2")), names()) == ("art-2 does not prevail over art-1",)
    assert not faults([ban, over], here(10, ("art-1", "art-2")), names())
    assert faults([ban, over], here(11, ("art-1", "art-2")), names()) == ("art-2 allows 10, and 11 rely on it",)


def test_a_duty_left_undone_is_a_fault() -> None:
    duty = norm("art-1", DUTY, FRENCH, limit(10))
    assert faults([duty], here(9), names()) == ("art-1 asks for 10, and there are 9",)
    assert not faults([duty], here(10), names())


def test_a_witness_must_break_the_line_it_is_a_witness_against() -> None:
    asked = line("not_permit", FRENCH, limit(7))
    assert faults([], here(7), names(), query=asked, bound=7) == ("it does not exceed 7 on what the line counts",)
    assert faults([], here(8), names(), query=asked, bound=7, covered=True) == ("no clause covers all of it",)


def test_a_situation_that_leaves_an_event_open_is_refused() -> None:
    from drafting import happens

    ban = norm("art-1", BAN, FRENCH, when=happens("attack"))
    assert "leaves open" in faults([ban], here(1), names())[0]


def test_measured_attributes_are_compared_at_their_edges() -> None:
    from attrs import evolve

    far = evolve(FRENCH, ranges={"range_km": (Fraction(40), None)})
    ban = norm("art-1", BAN, far)
    at_40 = Situation(amounts=(Amount(1, CELL, spot(), measured={"range_km": Fraction(40)}),))
    below = Situation(amounts=(Amount(1, CELL, spot(), measured={"range_km": Fraction(39)}),))
    assert faults([ban], at_40, names())
    assert not faults([ban], below, names())


def test_a_bug_planted_in_the_engine_is_caught_and_shown_as_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    real = witnesses.situation_of

    def doubled(*args: object) -> Situation:
        from attrs import evolve

        situation = real(*args)  # type: ignore[arg-type]
        return evolve(situation, amounts=tuple(evolve(a, quantity=a.quantity * 3) for a in situation.amounts))

    monkeypatch.setattr("treatylint.checker.explain_decision.situation_of", doubled)
    found = verdict(cap("art-1", FRENCH, 10), line("not_permit", FRENCH, limit(5)))
    assert (found.kind, found.witness) == (K.UNKNOWN, None)
    assert found.reasons[0].startswith("internal error: the witness does not stand (art-1-ban forbids more than 10")
