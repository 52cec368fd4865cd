"""Every clause kind reads its own examples, and only where it should."""

import pytest

from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.kind import Kind, all_kinds
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source

ACCEPTS = [(kind, text) for kind in all_kinds() for text in kind.accepts]
REJECTS = [(kind, text) for kind in all_kinds() for text in kind.rejects]


def kinds_in(text: str) -> set[str]:
    return {clause.kind for clause in read_document(Source("x.txt", text), load_gazetteer()).clauses}


@pytest.mark.parametrize(("kind", "text"), ACCEPTS, ids=lambda value: value.name if isinstance(value, Kind) else None)
def test_a_kind_reads_its_examples(kind: Kind, text: str) -> None:
    assert kind.name in kinds_in(text)


@pytest.mark.parametrize(("kind", "text"), REJECTS, ids=lambda value: value.name if isinstance(value, Kind) else None)
def test_a_kind_leaves_what_it_rejects(kind: Kind, text: str) -> None:
    assert kind.name not in kinds_in(text)


def test_every_kind_has_examples_on_both_sides_and_a_name_of_its_own() -> None:
    names = [kind.name for kind in all_kinds()]
    assert len(set(names)) == len(names)
    assert all(kind.accepts and kind.rejects for kind in all_kinds())
    assert all(kind.cls.__doc__ for kind in all_kinds())
