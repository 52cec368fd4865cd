"""What is printed can be read: a clause comes back from its own text, whatever states, places and figures it holds."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatylint import strategies
from treatylint.checker.strategies import varied
from treatylint.checker.strategies_pool import pool, read_sentence, same_slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.kind import all_kinds

# Kinds whose examples turn on words that no slot keeps: what a term means, how a body meets, an act without a name.
WORDED = frozenset({"consequence", "definition", "procedure"})

SHAPES = pool()


def test_every_kind_can_be_printed_but_those_that_consist_of_words() -> None:
    assert {kind.name for kind in all_kinds()} - {kind for kind, _ in SHAPES} == WORDED


@pytest.mark.parametrize(("kind", "shape"), SHAPES, ids=[f"{kind}-{n}" for n, (kind, _) in enumerate(SHAPES)])
@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_printed_clause_reads_back_with_every_slot_it_had(kind: str, shape: Clause, data: st.DataObject) -> None:
    clause = data.draw(varied(shape))
    read = read_sentence(clause.to_text())
    assert same_slots(read, clause), (kind, clause.to_text(), read)


@given(strategies.clauses())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_reading_back_what_was_printed_changes_nothing(clause: Clause) -> None:
    assert read_sentence(clause.to_text()) == (clause,)


@given(st.from_type(Clause))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_clause_can_be_asked_for_by_its_type(clause: Clause) -> None:
    assert isinstance(clause, Clause)
