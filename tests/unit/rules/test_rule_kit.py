"""What rules share: prose, wordings, definitions, citations, numbering, dates, names and the drafting style."""

from datetime import date

import pytest

from treatylint.checker.check import draft_of, read_draft
from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.calendar_dates import dates_of
from treatylint.checker.rule_kit.citations import citations_of
from treatylint.checker.rule_kit.definitions import definitions_of, uses_of
from treatylint.checker.rule_kit.drafting_style import drafting_style
from treatylint.checker.rule_kit.instrument import is_extract, is_instrument, title_of
from treatylint.checker.rule_kit.names import names_of
from treatylint.checker.rule_kit.numbering import neighbours_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.grammar.source import Source

TWO = "## Article 1\n\nArland shall go.\n\n## Article 2\n\n1. Borland shall go.\n\n2. {}\n"


def draft_from(text: str) -> Draft:
    gazetteer = load_gazetteer()
    return draft_of(read_draft(Source("a.md", text), gazetteer, "all"), (), gazetteer, date(2026, 3, 1))


def test_prose_has_the_length_of_the_draft_and_keeps_every_option() -> None:
    draft = draft_from("1. The zone is [A: 10 km] [B: 20 km] wide. İ\n")
    prose = prose_of(draft)
    assert len(prose.text) == len(prose.lower) == len(draft.source.text)
    assert "10 km" in prose.text
    assert "[" not in prose.text


def test_a_wording_is_found_across_a_line_break_and_not_across_sentences() -> None:
    draft = draft_from("1. They shall act where\nappropriate. Where\n\n2. Appropriate measures follow.\n")
    found = [hit.words for hit in Wording("where appropriate").hits(draft)]
    assert found == ["where appropriate"]


@pytest.mark.parametrize("phrase", ["demilitari[sz]ed zone", "ha(?:s|ve) to", "?x"])
def test_a_wording_that_could_never_be_found_is_a_mistake(phrase: str) -> None:
    with pytest.raises(ValueError, match="whole word"):
        Wording(phrase)


def test_the_last_letter_of_a_first_word_may_be_optional() -> None:
    draft = draft_from("1. Arland hopes to go and they hope to go.\n")
    assert [hit.words for hit in Wording("hopes? to").hits(draft)] == ["hopes to", "hope to"]


@pytest.mark.parametrize(
    ("text", "term", "formal"),
    [
        ('1. "Zone" means the strip.', "Zone", True),
        ("1. The strip (hereinafter “the Zone”) is closed.", "Zone", False),
        ("1. The Governments are hereby designated the Depositary Governments.", "Depositary Governments", False),
        (
            "1. For the purposes of this Accord, a testing State is one that has tested.",
            "testing State",
            True,
        ),
    ],
)
def test_a_definition_is_known_in_each_usual_form(text: str, term: str, formal: bool) -> None:
    (found,) = definitions_of(draft_from(text))
    assert (found.term, found.formal) == (term, formal)


def test_a_term_is_used_in_singular_and_plural() -> None:
    draft = draft_from('1. Arland and Borland (hereinafter "the Parties") agree. A Party may go.\n')
    assert len(uses_of(draft, "Parties")) == 2


@pytest.mark.parametrize(
    ("words", "external", "paths"),
    [
        ("See paragraph 1 of this Article.", False, ("art-2/para-1",)),
        ("See Articles 1 and 2.", False, ("art-1", "art-2")),
        ("See Article 9.", False, None),
        ("See Article 51 of the Charter of the United Nations.", True, None),
        ("See Article 1 of this Agreement.", False, ("art-1",)),
        ("See Article 2(1).", False, ("art-2/para-1",)),
    ],
)
def test_a_citation_is_resolved_or_belongs_to_another_instrument(
    words: str, external: bool, paths: tuple[str, ...] | None
) -> None:
    (found,) = citations_of(draft_from(TWO.format(words)))
    assert (found.external, found.paths) == (external, paths)


def test_neighbours_are_of_one_series_and_of_one_text() -> None:
    draft = draft_from("1. A shall go.\n\n(a) b;\n\n(b) c.\n\n3. D shall go.\n")
    pairs = [(before.label, after.label) for before, after in neighbours_of(draft)]
    assert ("1.", "3.") in pairs
    assert ("(a)", "(b)") in pairs


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 March 2026", date(2026, 3, 3)), ("March 3, 2026", date(2026, 3, 3)), ("2026-03-03", date(2026, 3, 3)),
        ("the 3rd of March 2026", date(2026, 3, 3)), ("31 June 2026", None),
    ],
)  # fmt: skip
def test_a_date_is_read_in_each_usual_spelling(words: str, day: date | None) -> None:
    (found,) = dates_of(draft_from(f"1. Arland shall go by {words}.\n"))
    assert found.day == day


def test_the_longest_name_counts_at_each_place() -> None:
    draft = draft_from("1. The United Kingdom shall leave Donetsk oblast.\n")
    assert [draft.source.text[n.span.start : n.span.end] for n in names_of(draft)][:1] == ["United Kingdom"]


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("1. Arland shall go. Borland shall go. Both shall go. Each shall go.", "treaty"),
        ("1. Arland will go. Borland will go. Both will go. Each will go.", "will"),
        ("1. Arland will go. Borland shall go.", "mixed"),
        ("# Memorandum of Understanding\n\n1. The Participants will go. They shall go.", "understanding"),
    ],
)
def test_the_style_is_read_off_the_verbs_and_the_title(text: str, style: str) -> None:
    assert drafting_style(draft_from(text)) == style


def test_a_paper_is_an_extract_or_something_or_a_whole_instrument() -> None:
    whole = "# Agreement on Lists\n\n" + "".join(
        f"## Article {n}\n\nArland shall go. Borland shall go. Both shall meet.\n\n" for n in range(1, 6)
    )
    assert is_extract(draft_from("1. Arland shall go."))
    assert not is_instrument(draft_from("1. Arland shall go.\n\n2. Borland shall go."))
    assert is_instrument(draft_from(whole))
    assert title_of(draft_from(whole)) == "agreement on lists"
