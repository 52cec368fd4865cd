"""What never arises proves nothing; and a stretch of time is not a deadline."""

from datetime import date

from drafting import after, box, line, verdict

from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.norms import Period
from treatylint.clauses.reading import read_statement
from treatylint.clauses.to_query import queries_of

FRENCH = box("FR", "presence", "UA-46")


def test_a_line_about_a_stretch_of_no_length_is_not_respected() -> None:
    nowhen = line("require", FRENCH, period=Period(after(15), after(15)))
    found = verdict([], nowhen)
    assert found.kind is K.UNKNOWN
    assert "can never arise" in found.reasons[0]


def test_for_fifteen_years_asks_for_the_years_not_for_what_follows_them() -> None:
    gazetteer = load_gazetteer()
    said = "The Agreement shall require Poland to guarantee the security of Ukraine for 15 years from its signature."
    (query,) = queries_of(read_statement(said, gazetteer), gazetteer, date(2026, 3, 1))
    assert query.period.start is None
    assert query.period.end is not None
