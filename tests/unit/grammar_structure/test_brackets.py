"""Square brackets into choice groups."""

from collections.abc import Callable
from typing import Any

import pytest

from treatylint.grammar.brackets import read_brackets
from treatylint.grammar.source import Source, Span

Read = Callable[..., Any]


def outline(text: str, **how: Any) -> list[tuple[str, list[str | None]]]:
    source = Source("d.txt", text)
    groups = read_brackets(source, **how).groups
    return [(g.kind, [o.text_span and source[o.text_span].strip() for o in g.options]) for g in groups]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("[four] [six] brigades", [("alternatives", ["four", "six"])]),
        ("[four][six] brigades", [("alternatives", ["four", "six"])]),
        ("[four] or [six] / [eight] brigades", [("alternatives", ["four", "six", "eight"])]),
        ("shall [not] deploy", [("in_or_out", ["not", None])]),
        ("[The Parties] [Each Party] shall", [("alternatives", ["The Parties", "Each Party"])]),
        ("extend [A: 10 km] [B: 20 km]", [("alternatives", ["10 km", "20 km"])]),
        ("[Option 1: go] [Option 2: stay]", [("alternatives", ["go", "stay"])]),
        ("[Option A (RU): go] [Option B: stay]", [("alternatives", ["go", "stay"])]),
        ("[Alternative I: go] [Alternative II: stay]", [("alternatives", ["go", "stay"])]),
        ("[1: go] [2: stay]", [("alternatives", ["go", "stay"])]),
        ("- [A: go];\n- [B: stay];", [("alternatives", ["go", "stay"])]),
        ("[A: go] [B: no text]", [("alternatives", ["go", None])]),
        ("[A: go] [A: come] [B: stay]", [("in_or_out", ["go", None]), ("alternatives", ["come", "stay"])]),
        ("[go] [deleted]", [("alternatives", ["go", None])]),
        ("[RU: go] [UA: stay]", [("alternatives", ["go", "stay"])]),
        ("[RU/UA: go] [US and UK: stay]", [("alternatives", ["go", "stay"])]),
        ("[Arland: go]", [("in_or_out", ["go", None])]),
        ("UK, FR [, DE] [, PL] may", [("in_or_out", [", DE", None]), ("in_or_out", [", PL", None])]),
        ("UK [and DE] [and PL] may", [("in_or_out", ["and DE", None]), ("in_or_out", ["and PL", None])]),
        ("A [and] [or] B", [("alternatives", ["and", "or"])]),
        ("[2. Go.]\n\n[3. Stay.]", [("in_or_out", ["2. Go.", None]), ("in_or_out", ["3. Stay.", None])]),
        ("[2. Go.]\n\n[2. Stay.]", [("alternatives", ["2. Go.", "2. Stay."])]),
        ("for [15] years", [("placeholder", ["15"])]),
        ("within [thirty (30)] days", [("placeholder", ["thirty (30)"])]),
        ("[10 km]", [("placeholder", ["10 km"])]),
        ("[10] [X] days", [("alternatives", ["10", "[X]"]), ("placeholder", [])]),
        ("[X] [additional] days", [("placeholder", []), ("in_or_out", ["additional", None])]),
        ("see [12:00] here", [("in_or_out", ["12:00", None])]),
        ("[Article 5: The zone]", [("in_or_out", ["Article 5: The zone", None])]),
        ("the [agreed] limits", [("in_or_out", ["agreed", None])]),
        ("Go. [agreed ad ref]", []),
        ("Go. [RU reserves its position]\n[Scrutiny reservation by Arland]", []),
        ("[Variant 1] Go.\n[Variant 2] Stay.", [("alternatives", ["Go.", "Stay."])]),
        ("[note the report]", [("in_or_out", ["note the report", None])]),
    ],
)
def test_brackets_are_grouped_as_drafters_mean_them(text: str, groups: list[tuple[str, list[str | None]]]) -> None:
    assert outline(text) == groups


@pytest.mark.parametrize(
    "words",
    [
        "X",
        "N",
        "XX",
        "●",
        "…",
        "...",
        "__",
        "____",
        "date",
        "number",
        "name",
        "tbd",
        "TBC",
        "to be determined",
        " ",
        "name of the host",
    ],
)
def test_placeholders_stay_in_the_text_as_they_are(words: str) -> None:
    text = f"not more than [{words}] brigades"
    brackets = read_brackets(Source("d.txt", text))
    assert [group.kind for group in brackets.groups] == ["placeholder"]
    assert brackets.masked == text


@pytest.mark.parametrize(
    "text", ["troops[1] may", "troops.[12] They", "teh [sic] zone", "go [Note by the Chair: open]"]
)
def test_notes_are_no_choice_and_no_text(text: str) -> None:
    brackets = read_brackets(Source("d.txt", text))
    assert brackets.groups == brackets.problems == ()
    assert "[" not in brackets.masked
    assert not any(word in brackets.masked for word in ("1", "sic", "Chair"))


def test_neighbours_are_independent_on_request() -> None:
    assert [kind for kind, _ in outline("[four] [six]", neighbours="independent")] == ["placeholder", "placeholder"]
    assert [kind for kind, _ in outline("[go] [stay]", neighbours="independent")] == ["in_or_out", "in_or_out"]
    assert [kind for kind, _ in outline("[go] or [stay]", neighbours="independent")] == ["alternatives"]
    assert [kind for kind, _ in outline("[A: go] [B: stay]", neighbours="independent")] == ["alternatives"]


def test_attributions_are_kept_and_known_names_decide_where_they_are_given() -> None:
    first, second = read_brackets(Source("d.txt", "[RU: go] [UA: stay], [Duration of stay: five] years")).groups
    assert first.attribution is None
    assert [option.attribution for option in first.options] == ["RU", "UA"]
    assert second.attribution is None
    (group,) = read_brackets(Source("d.txt", "[Arland: go]"), names={"Arland"}).groups
    assert group.attribution == "Arland"
    (group,) = read_brackets(Source("d.txt", "[Arland: go]"), names={"Borland"}).groups
    assert group.attribution is None


def test_a_bracket_inside_an_option_has_that_option_as_parent() -> None:
    brackets = read_brackets(Source("d.txt", "[A: range of [C: 40] [D: 280] km] [B: none at all]"))
    outer, inner = brackets.groups
    assert outer.parent is None
    assert inner.parent == (outer.id, "A")


def test_masks_keep_the_words_and_the_length_and_blank_signs_and_labels() -> None:
    text = "shall [A: go] [B: stay] [RU: now]"
    brackets = read_brackets(Source("d.txt", text))
    assert len(brackets.masked) == len(text)
    assert brackets.masked.split() == ["shall", "go", "stay", "now"]


def test_a_choice_leaves_its_own_words() -> None:
    text = "[UA shall hold [A: 40] [B: 280] km.]\n[It] shall end."
    brackets = read_brackets(Source("d.txt", text))
    outer, inner, last = brackets.groups
    assert brackets.resolve({outer.id: "in", inner.id: "B"}).split() == "UA shall hold 280 km. It shall end.".split()
    assert brackets.resolve({outer.id: "out", last.id: "out"}).split() == ["shall", "end."]
    assert brackets.resolve({}).split() == "UA shall hold 40 km. It shall end.".split()


def test_a_choice_within_a_stretch_is_the_whole_choice_cut_to_it() -> None:
    text = "One [a] [b]. Two [c] [d]."
    brackets = read_brackets(Source("d.txt", text))
    span = Span(text.index("Two"), len(text))
    choice = {brackets.groups[1].id: "2"}
    assert brackets.resolve_within(span, choice) == span.text(brackets.resolve(choice))


@pytest.mark.parametrize("choice", [{"g9": "1"}, {"g1": "7"}])
def test_an_unknown_choice_is_refused_by_name(choice: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"g[19]"):
        read_brackets(Source("d.txt", "[go] [stay]")).resolve(choice)


def test_a_span_stands_only_with_the_options_around_it() -> None:
    text = "[A: range of [C: 40] [D: 280] km] [B: none]"
    brackets = read_brackets(Source("d.txt", text))
    outer, inner = brackets.groups
    at = text.index("280")
    assert brackets.enclosing(Span(at, at + 3)) == ((outer.id, "A"), (inner.id, "D"))
    assert brackets.enclosing(Span(0, len(text))) == ()
    assert brackets.within(Span(0, len(text))) == (outer, inner)
    assert brackets.within(Span(2, at + 10)) == (inner,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[A: 10 km] [C: 20 km]", "one between them is missing"),
        ("[B: 10 km]", "stands alone"),
        ("[B: 10] [C: 20]", "an earlier one is missing"),
        ("shall [not deploy", "never closed"),
        ("shall not] deploy", "closes none"),
    ],
)
def test_defects_are_problems_at_their_place_and_the_rest_is_read(text: str, message: str) -> None:
    brackets = read_brackets(Source("d.txt", f"{text}. Then [now]."))
    (problem,) = brackets.problems
    assert problem.code == "BRK002"
    assert message in problem.message
    assert problem.span.text(text) != ""
    assert any(g.kind == "in_or_out" and g.options[0].text_span for g in brackets.groups)


def test_whole_paragraphs_are_options(read: Read) -> None:
    reading = read("1. One.\n\nAlternative A\n2. Two.\n\nAlternative B (Arland)\n2. Three.\n\n3. Four.\n")
    assert reading.options() == [("alternatives", ["2. Two.", "2. Three."])]
    assert [(reading.source[s.span], s.choice) for s in reading.sentences] == [
        ("One.", ()),
        ("Two.", (("g1", "A"),)),
        ("Three.", (("g1", "B"),)),
        ("Four.", ()),
    ]
    assert reading.brackets.groups[0].options[1].attribution == "Arland"


def test_one_bracket_may_hold_all_options(read: Read) -> None:
    reading = read("[Option 1: Arland shall go by [date].\nOption 2: Arland shall stay.]\n\nIt ends.")
    assert reading.options() == [
        ("alternatives", ["Arland shall go by [date].", "Arland shall stay."]),
        ("placeholder", []),
    ]
    assert reading.brackets.problems == ()
    assert [s.choice for s in reading.sentences] == [(("g1", "1"),), (("g1", "2"),), ()]


def test_a_label_may_stand_in_a_bracket_of_its_own(read: Read) -> None:
    reading = read(
        "Article 1\n\n[Alternative 1]\nArland goes.\n[Alternative 2]\nArland stays.\n\nArticle 2\n\nIt ends."
    )
    assert reading.options() == [("alternatives", ["Arland goes.", "Arland stays."])]
    assert reading.words == ["Arland goes.", "Arland stays.", "It ends."]


def test_whole_articles_are_options_and_an_article_ends_any_other_option(read: Read) -> None:
    whole = read("Option A\nArticle 1\n\nOne.\n\nOption B\nArticle 1\n\nTwo.\n\nArticle 2\n\nThree.")
    assert [s.choice for s in whole.sentences] == [(("g1", "A"),), (("g1", "B"),), ()]
    parts = read("Article 1\n\nOption A: One.\n\nOption B: Two.\nArticle 2\n\nThree.\n\nOption C: Four.")
    assert [s.choice for s in parts.sentences] == [(("g1", "A"),), (("g1", "B"),), (), ()]


def test_a_text_may_stand_against_other_blocks(read: Read) -> None:
    reading = read("D1. One.\nD2. Two.\nD3. Three.\n[Alternative to D2–D3: Neither.]\n")
    (group,) = reading.brackets.groups
    assert group.kind == "linked"
    assert [s.choice for s in reading.sentences] == [
        (),
        (("g1", "kept"),),
        (("g1", "kept"),),
        (("g1", "alternative"),),
    ]
    assert reading.brackets.resolve({"g1": "alternative"}).split() == "D1. One. Neither.".split()
    assert reading.brackets.resolve({"g1": "kept"}).split() == "D1. One. D2. Two. D3. Three.".split()


def test_a_text_against_blocks_that_are_not_there_is_a_problem(read: Read) -> None:
    (problem,) = read("Article 1\n\nOne.\n\n[Alternative to Article 7: Two.]").brackets.problems
    assert "Article 7" in problem.message
    assert problem.at == "art-1/para-2"


def test_a_bracket_may_span_articles(read: Read) -> None:
    reading = read("Article 1\n\nOne.\n\n[Article 2\n\nTwo.\n\nArticle 3\n\n1. Three.\n]\n\nArticle 4\n\nFour.\n")
    assert reading.paths == ["art-1", "art-2", "art-3", "art-3/para-1", "art-4"]
    assert [s.choice for s in reading.sentences] == [(), (("g1", "in"),), (("g1", "in"),), ()]


def test_a_bracket_that_cuts_the_sentences_of_two_provisions_is_a_problem(read: Read) -> None:
    (problem,) = read("1. Each Party shall [go.\n\n2. Each Party shall] stay.").brackets.problems
    assert "cutting a sentence" in problem.message
    assert problem.at == "para-1"
    assert read("1. Each Party shall [go.\n\n2. Each Party shall] stay.").words == [
        "Each Party shall [go.",
        "Each Party shall] stay.",
    ]
    assert read("1. Each Party shall:\n[(a) go;\n(b) stay.]\n\n[2. One.\n\n3. Two.]").brackets.problems == ()


def test_ten_thousand_nested_brackets_are_read_to_a_bounded_depth() -> None:
    brackets = read_brackets(Source("d.txt", "[x " * 10_000 + "]" * 10_000))
    assert 0 < len(brackets.groups) <= 64
    assert len(brackets.problems) == 1
