"""Laws of putting clauses together, whatever the clauses are."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatylint import strategies
from treatylint.checker.decide import decide
from treatylint.checker.judge import judge
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.clause import Clause
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.norms import Norm
from treatylint.clauses.reading import read_document, read_statement
from treatylint.clauses.red_lines import RedLine, find_profile
from treatylint.clauses.to_norms import norms_of
from treatylint.clauses.to_query import queries_of
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
SLOW = settings(
    max_examples=25, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)  # fmt: skip
K = VerdictKind

# Clauses whose examples, with Ukraine as the host and European states as contributors, keep partner forces possible.
FRIENDLY = (
    "ceasefire", "deployment-cap", "deployment-cap-each", "enabling-support", "own-force-ceiling", "guarantee-force",
    "status-saving", "entry-into-force", "duration", "treaty-withdrawal", "confinement",
)  # fmt: skip
VALUES = {
    "host": "Ukraine", "state": "Ukraine", "contributors": "France and the United Kingdom", "guarantor": "France",
    "guarantors": "France and the United Kingdom", "places": "Lviv and Volyn oblasts", "parties": "Russia and Ukraine",
}  # fmt: skip


def read(source: Source) -> Document:
    return read_document(source, load_gazetteer())


def norms_in(source: Source) -> tuple[Norm, ...]:
    return norms_of(read(source), load_gazetteer(), ON).norms


def verdict(source: Source, line: RedLine) -> VerdictKind:
    document = read(source)
    meaning = norms_of(document, load_gazetteer(), ON)
    return judge(document, meaning, line, load_gazetteer(), ON).kind


def line_of(party: str, id_: str) -> RedLine:
    return next(line for line in find_profile(party).red_lines if line.id == id_)


@given(strategies.library_drafts(ids=FRIENDLY, values=VALUES))
@SLOW
def test_no_combination_of_these_library_clauses_crosses_line_ua_04(draft: Source) -> None:
    assert verdict(draft, line_of("ukraine", "UA-04")) not in (K.CROSSED, K.UNGUARDED)


def shape_of(norm: Norm) -> tuple[object, ...]:
    """What a norm says, without where it stands."""
    dims = {name: (sorted(atoms.items), atoms.all_but) for name, atoms in norm.box.dims.items() if name != "act"}
    return norm.modality, sorted(dims.items()), norm.limit, norm.when, norm.period, norm.implied


# A clause that points at "Article 2" says something else where another clause is Article 2.
STANDALONE = strategies.clauses().filter(lambda clause: not clause.references and not clause.overrides)


@given(st.lists(STANDALONE, min_size=2, max_size=5), st.randoms(use_true_random=False))
@SLOW
def test_the_order_of_clauses_does_not_change_what_they_say(clauses: list[Clause], random: object) -> None:
    texts = [clause.to_text() for clause in clauses]
    other = list(texts)
    random.shuffle(other)  # type: ignore[attr-defined]
    here, there = (sorted(map(repr, map(shape_of, norms_in(draft(found))))) for found in (texts, other))
    assert here == there


def draft(texts: list[str]) -> Source:
    text = "".join(f"Article {number}\n\n{text}\n\n" for number, text in enumerate(texts, 1))
    return Source.from_bytes("drawn.treaty", text.encode())


BANS = ("exclusion", "weapon_prohibition", "non_accession")


@given(strategies.drafts(), strategies.clauses(kinds=BANS), strategies.red_lines(forms=["not permit"]))
@SLOW
def test_a_further_prohibition_never_makes_a_line_against_permitting_fail(
    before: Source, ban: Clause, line: RedLine
) -> None:
    number = before.text.count("Article ") + 1
    after = Source.from_bytes("after.treaty", f"{before.text}\nArticle {number}\n\n{ban.to_text()}\n".encode())
    if verdict(before, line) is K.RESPECTED:
        assert verdict(after, line) in (K.RESPECTED, K.UNKNOWN)


@given(strategies.drafts(), strategies.red_lines())
@SLOW
def test_every_witness_passes_the_second_evaluator(drawn: Source, line: RedLine) -> None:
    document, names = read(drawn), load_gazetteer()
    queries = queries_of(read_statement(line.text, names, document), names, ON, document)
    decision = decide(norms_of(document, names, ON), queries, names)
    assert not any("internal error" in reason for reason in decision.reasons), decision.reasons
    if decision.kind in (K.CROSSED, K.UNGUARDED) and decision.form == "not_permit":
        assert decision.witness is not None


@given(
    st.text(st.characters(exclude_characters="\x00", codec="utf-8"), max_size=400)
    | strategies.bracketed_drafts().map(lambda source: source.text)
)
@SLOW
def test_no_text_makes_the_reader_or_the_norms_raise(text: str) -> None:
    norms_of(read(Source.from_bytes("any.txt", text.encode("utf-8", "replace"))), load_gazetteer(), ON)
