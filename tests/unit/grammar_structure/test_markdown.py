"""Markdown masked with same-length blanks; its block structure against an independent reader."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from treatylint.grammar.source import Source

TREATIES = Path(__file__).parents[4] / "shared" / "corpus" / "treaties"


def masked(text: str, path: str = "d.md") -> str:
    source = Source(path, text)
    assert len(source.masked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, source.masked, strict=True))
    return " ".join(source.masked.split())


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("## Article 3 ##", "Article 3"),
        ("Zones\n-----\ntext", "Zones text"),
        ("**No** Party _shall_ deploy", "No Party shall deploy"),
        ("***No*** *Party*", "No Party"),
        ("see [the Treaty](https://example.org/a_(b)) here", "see the Treaty here"),
        ("see [the Treaty][t].\n\n[t]: https://example.org", "see the Treaty ."),
        ("![map](map.png) Zone", "Zone"),
        ("troops[^1] may\n\n[^1]: Arland reserves.", "troops may Arland reserves."),
        ("> quoted\n> > twice", "quoted twice"),
        ("one <!-- hidden\nwords --> two", "one two"),
        ("| A | 5 |\n|---|---|\n| B | 6 |", "A 5 B 6"),
        ("1\\. The Parties", "1 . The Parties"),
        ("\\[A: four\\]", "[A: four ]"),
        ("```toml\nx = 1\n```\ntext", "text"),
        ("```\nNo Party shall deploy.\n```", "No Party shall deploy."),
        ("---\ntitle: x\n---\ntext", "text"),
        ("one\n\n* * *\n\ntwo", "one two"),
        ("a&nbsp;b<br>c", "a b c"),
        ("`code` <https://example.org>", "code https://example.org"),
    ],
)
def test_markup_is_blanked_and_words_stay(text: str, seen: str) -> None:
    assert masked(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "[four] [six] brigades",
        "[thirty](30) days",
        "[__] units",
        "[*] units",
        "snake_case_name",
        "5 * 3",
        "- a\n* b",
        "[X]: five",
    ],
)
def test_what_is_no_markup_is_left_alone(text: str) -> None:
    assert Source("d.md", text).masked == text


def test_a_plain_text_is_masked_only_where_it_is_plainly_markdown() -> None:
    assert Source("d.txt", "* a\n_b_ 5*3*2").masked == "* a\n_b_ 5*3*2"
    assert masked("# Title\n\n**No** Party", "d.txt") == "Title No Party"
    assert masked("1\\. No Party <!-- why -->", "d.treaty") == "1 . No Party"


def test_the_levels_of_headings_are_kept_by_line() -> None:
    source = Source("d.md", "# One\n\ntext\n\nTwo\n===\n\n### Three\n")
    assert list(source.markup.headings.items()) == [(0, 1), (13, 1), (22, 3)]


SAMPLE = """# Title

Intro *text* with a
second line.

## Article 1

1. One
2. Two

Setext heading
--------------

> quoted heading below
> # Not at the top

| A | B |
|---|---|
| 1 | 2 |

### Closing ###

```text
# no heading
```
"""


def headings_by_line(text: str) -> set[tuple[int, int]]:
    """The lines and levels of headings as markdown-it-py has them."""
    tokens = MarkdownIt().enable("table").parse(text)
    return {(t.map[0], int(t.tag[1])) for t in tokens if t.type == "heading_open" and t.map is not None}


@pytest.mark.parametrize("text", [SAMPLE, SAMPLE.replace("\n\n", "\n\n\n"), "a\nb\n===\n", "# a\n## b\ntext\n"])
def test_headings_stand_where_an_independent_reader_sees_them(text: str) -> None:
    source = Source("d.md", text)
    mine = {(source.line_column(at)[0] - 1, level) for at, level in source.markup.headings.items()}
    theirs = headings_by_line(text)
    # A paragraph of several lines over a rule is a heading to Markdown; to a drafter it is a paragraph over a line.
    assert mine == {(line, level) for line, level in theirs if text != "a\nb\n===\n"}


def test_tables_stand_where_an_independent_reader_sees_them() -> None:
    source = Source("d.md", SAMPLE)
    tokens = MarkdownIt().enable("table").parse(SAMPLE)
    theirs = {t.map[0] for t in tokens if t.type == "tr_open" and t.map is not None}
    assert {source.line_column(at)[0] - 1 for at in source.markup.rows} == theirs


@pytest.mark.skipif(not TREATIES.is_dir(), reason="the treaties are not beside the checkout")
@pytest.mark.parametrize("name", sorted(path.name for path in TREATIES.glob("*.md")) if TREATIES.is_dir() else [])
def test_headings_of_whole_treaties_stand_where_an_independent_reader_sees_them(name: str) -> None:
    text = (TREATIES / name).read_text(encoding="utf-8")
    source = Source(name, text)
    mine = {(source.line_column(at)[0] - 1, level) for at, level in source.markup.headings.items()}
    assert mine == headings_by_line(text)
