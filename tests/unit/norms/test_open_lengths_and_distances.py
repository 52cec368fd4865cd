"""A length or a distance that a draft leaves open decides nothing by itself, and is never dropped silently."""

from datetime import date

import pytest

from treatylint.checker.judge import judge
from treatylint.checker.verdicts import Verdict, VerdictKind
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)


def verdict(text: str, line: str) -> Verdict:
    gazetteer = load_gazetteer()
    document = read_document(Source("draft.md", f"Article 1\n\n{text}\n"), gazetteer)
    red_line = RedLine(id="L-1", party="arland", text=f"The Agreement shall {line}.")
    return judge(document, norms_of(document, gazetteer, ON), red_line, gazetteer, ON)


@pytest.mark.parametrize(
    ("text", "line", "figure"),
    [
        (
            "Norway shall not deploy its armed forces within [●] km of the border of Poland.",
            "not permit the presence of armed forces of Norway in Poland", "[●] km",
        ),
        ("Poland shall not join NATO for [X] years.", "not permit the accession of Poland to NATO", "[X] years"),
        (
            "Norway may station forces in Poland for [X] months.",
            "not permit the presence of armed forces of Norway in Poland", "[X] months",
        ),
        (
            "Norway shall assist Poland for [N] years after entry into force.", "require Norway to assist Poland",
            "[N] years",
        ),
    ],
)  # fmt: skip
def test_a_line_that_rests_on_an_open_length_or_distance_is_unknown_and_says_which(
    text: str, line: str, figure: str
) -> None:
    found = verdict(text, line)
    assert found.kind is VerdictKind.UNKNOWN
    assert f'the figure for "{figure}" is left open' in found.message


def test_an_open_figure_of_another_clause_changes_nothing() -> None:
    ban = "Poland shall not join NATO."
    line = "not permit the accession of Poland to NATO"
    assert verdict(f"{ban} Norway shall assist Poland for [N] years.", line).kind is VerdictKind.RESPECTED


def test_a_proposed_figure_stands_as_it_is_proposed() -> None:
    assert verdict("Poland shall not join NATO for [20] years.", "not permit the accession of Poland to NATO").kind is (
        VerdictKind.UNGUARDED
    )


def test_an_open_quantity_stays_a_limit_without_a_number() -> None:
    document = read_document(
        Source("draft.md", "The armed forces of Poland shall not exceed [X] personnel."), load_gazetteer()
    )
    norms = norms_of(document, load_gazetteer(), ON).norms
    assert [(norm.limit and norm.limit.number, norm.doubts) for norm in norms] == [(None, ())] * len(norms)
    assert norms
