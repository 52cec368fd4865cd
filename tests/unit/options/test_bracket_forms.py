"""The bracket forms of negotiating texts, from the file to the texts that they make."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

import pytest

from treatylint.checker.options.clean import clean_text
from treatylint.checker.options.groups import Choices, choices_of
from treatylint.checker.options.puzzle import Puzzle
from treatylint.checker.options.tally import tally
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source

HEAD = "The Parties have agreed as follows:"
BAN = "Norway shall not station forces in Odesa oblast."
CAP = "Norway may station not more than 500 personnel in Odesa oblast."
FORMS: dict[str, tuple[list[str], int]] = {
    "words": (["Norway [shall] [may] station not more than [500] [700] personnel in Odesa oblast."], 4),
    "a word in or out": (["Norway may [permanently] station not more than 500 personnel in Odesa oblast."], 2),
    "one letter each": ([f"[A: {BAN}] [B: {CAP}]"], 2),
    "options by number": ([f"[Option 1: {BAN}]", f"[Option 2: {CAP}]", "[Option 3: no text]"], 3),
    "paragraphs": (["Alternative A", BAN, "Alternative B", CAP], 2),
    "paragraphs in one bracket": (["[Option 1", BAN, "Option 2", f"{CAP}]"], 2),
    "a label in a bracket before the words": ([f"[Variant 1] {BAN}", f"[Variant 2] {CAP}"], 2),
    "whose text it is": ([f"[RU: {BAN}]", f"[UA: {CAP}]"], 2),
    "one inside another": (
        [f"[A: {BAN}] [B: Norway may station not more than [500] [700] personnel in Odesa oblast.]"],
        3,
    ),
    "over two sentences and two paragraphs": ([f"[{BAN} {CAP}", f"{CAP}]"], 2),
    "list items": (
        [
            "Norway shall:",
            "(a) withdraw its forces from Odesa oblast;",
            "[(b) notify Ukraine of each movement;]",
            "(c) notify Poland of each movement.",
        ],
        2,
    ),
    "a whole article": (["[Article 2", "1. " + BAN, "2. Italy shall not station forces in Odesa oblast.]"], 2),
    "an article in two versions": (["[A: Article 2", f"{BAN}]", "[B: Article 2", f"{CAP}]"], 2),
    "notes are no choice": (
        [f"{BAN} [agreed ad ref]", f"{CAP} [RU reserves]", "Italy shall not station forces in Odesa oblast.[1]"],
        1,
    ),
    "a list of states": (["Norway[, Germany][, Poland] and Italy shall not station forces in Odesa oblast."], 4),
}


def as_text(paragraphs: list[str]) -> Source:
    return Source("draft.txt", "\n\n".join(["Agreement", HEAD, "Article 1", *paragraphs, "Article 9", BAN]) + "\n")


def as_markdown(paragraphs: list[str]) -> Source:
    """Headings by signs, also inside a bracket; labels in bold."""
    lines = ["Article 1", *paragraphs, "Article 9", BAN]
    lines = [re.sub(r"^(\[(?:[A-Z]: )?)?(Article \d)", r"\1## \2", line) for line in lines]
    lines = [re.sub(r"^((?:Alternative|Option) \w)$", r"**\1**", line) for line in lines]
    return Source("draft.md", "\n\n".join(["# Agreement", HEAD, *lines]) + "\n")


def as_word(paragraphs: list[str]) -> Source:
    words = ["Agreement", HEAD, "Article 1", *paragraphs, "Article 9", BAN]
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in words)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>')
    return Source.from_bytes("draft.docx", packed.getvalue())


def texts_of(choices: Choices) -> int | None:
    return tally(Puzzle(tuple(len(group.options) for group in choices.groups), choices.idle)).count


@pytest.mark.parametrize("written", [as_text, as_markdown, as_word])
@pytest.mark.parametrize("form", FORMS)
def test_each_form_makes_its_texts_and_each_text_is_read(form: str, written: object) -> None:
    paragraphs, number = FORMS[form]
    source = written(paragraphs)  # type: ignore[operator]
    choices = choices_of(source)
    assert texts_of(choices) == number
    assert not choices.brackets.problems
    assert read_document(source, load_gazetteer()).coverage.not_understood == 0
    for which in range(max((len(group.options) for group in choices.groups), default=1)):
        chosen = {group.id: group.options[min(which, len(group.options) - 1)][0] for group in choices.groups}
        text = clean_text(source, choices.brackets, chosen)
        read = read_document(Source("clean.md", text), load_gazetteer())
        assert "[" not in text.replace("[1]", "")
        assert read.coverage.not_understood == 0, text
        assert "\n\n\n" not in text


@pytest.mark.parametrize("form", ["a whole article", "an article in two versions"])
def test_a_bracket_around_an_article_is_said_to_stand_there(form: str) -> None:
    for written in (as_text, as_markdown, as_word):
        choices = choices_of(written(FORMS[form][0]))
        assert [group.at for group in choices.groups] == ["art-2"]


@pytest.mark.parametrize("words", ["X", "●", "date", "number", "…", "____"])
def test_what_is_to_be_filled_in_is_no_choice_between_texts(words: str) -> None:
    choices = choices_of(as_text([f"Norway may station not more than [{words}] personnel in Odesa oblast."]))
    assert choices.groups == ()
    assert [group.kind for group in choices.brackets.groups] == ["placeholder"]


@pytest.mark.parametrize(
    ("paragraphs", "problem"),
    [
        (["Norway may [station not more than 500 personnel in Odesa oblast."], "never closed"),
        (["Norway may station not more than 500] personnel in Odesa oblast."], "closes none"),
        (["Norway may station [A: 500] [C: 700] personnel in Odesa oblast."], "one between them is missing"),
        ([f"[B: {CAP}]"], "stands alone"),
        ([f"[Alternative to Article 44: {CAP}]"], "which the draft does not hold"),
    ],
)
def test_what_does_not_fit_is_a_finding_and_the_rest_is_read(paragraphs: list[str], problem: str) -> None:
    document = read_document(as_text(paragraphs), load_gazetteer())
    assert any(problem in found.message and len(found.span) for found in document.problems)
    assert document.sentences[-1].status == "understood"
