"""References into block paths."""

from collections.abc import Callable
from typing import Any

import pytest

from treatylint.grammar.references import article_index, read_reference

Read = Callable[..., Any]

DRAFT = """Article 1

1. One.
2. Two:
(a) x;
(b) y.

Article 2

Only paragraph.

Article III

1. One.

Section IV

1. One.

Annex II

Article 1

The line.
"""


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("Article 3, paragraph 2", [(("article", "3"), ("paragraph", "2"))]),
        ("paragraph 2 of Article 3", [(("article", "3"), ("paragraph", "2"))]),
        ("Article 3(2)(a)", [(("article", "3"), ("paragraph", "2"), ("subparagraph", "a"))]),
        ("paragraphs 1 (a) and (b)", [(("paragraph", "1"), ("subparagraph", x)) for x in "ab"]),
        ("Articles IV, V and VI", [(("article", x),) for x in ("IV", "V", "VI")]),
        ("Articles 9 to 11", [(("article", "9-11"),)]),
        ("D9–D11", [(("label", "D9-D11"),)]),
        ("paragraph 3 or 4 of this Section", [(("section", "this"), ("paragraph", x)) for x in "34"]),
        ("Article 3 and Article 5", [(("article", "3"),), (("article", "5"),)]),
        ("Section II, subparagraph 10(D)", [(("section", "II"), ("subparagraph", "10"), ("subparagraph", "D"))]),
        ("Section III, paragraph 1, of this Document", [(("section", "III"), ("paragraph", "1"))]),
        ("the Treaty", []),
        ("", []),
    ],
)
def test_words_are_read_as_steps_inwards(words: str, steps: list[tuple[tuple[str, str], ...]]) -> None:
    assert list(read_reference(words)) == steps


@pytest.mark.parametrize(
    ("reference", "current", "paths"),
    [
        ((("article", "1"),), "", ("art-1",)),
        ((("article", "I"),), "", ("art-1",)),
        ((("article", "3"),), "", ("art-3",)),
        ((("article", "1"), ("paragraph", "2"), ("subparagraph", "b")), "", ("art-1/para-2/b",)),
        ((("paragraph", "1"),), "art-1/para-2/a", ("art-1/para-1",)),
        ((("article", "this"),), "art-1/para-2/a", ("art-1",)),
        ((("article", "this"), ("paragraph", "1")), "art-3/para-1", ("art-3/para-1",)),
        ((("section", "this"), ("paragraph", "1")), "sec-4/para-1", ("sec-4/para-1",)),
        ((("article", "2"), ("paragraph", "1")), "", ("art-2",)),
        ((("article", "1-3"),), "", ("art-1", "art-2", "art-3")),
        ((("article", "1"), ("paragraph", "1-2")), "", ("art-1/para-1", "art-1/para-2")),
        ((("article", "1"),), "annex-2/art-1", ("annex-2/art-1",)),
        ((("annex", "II"), ("article", "1")), "", ("annex-2/art-1",)),
        ((("article", "9"),), "", None),
        ((("article", "1"), ("paragraph", "9")), "", None),
        ((), "", None),
    ],
)
def test_references_resolve_to_paths(read: Read, reference: Any, current: str, paths: tuple[str, ...] | None) -> None:
    assert article_index(read(DRAFT).blocks).resolve(reference, current) == paths


def test_named_stretches_include_what_stands_below(read: Read) -> None:
    reading = read(DRAFT)
    (span,) = article_index(reading.blocks).spans_named("Articles 1 to 2")
    assert reading.source[span].startswith("Article 1")
    assert reading.source[span].rstrip().endswith("Only paragraph.")


def test_every_offset_lies_in_a_block(read: Read) -> None:
    reading = read(DRAFT)
    index = article_index(reading.blocks)
    assert index.path_at(DRAFT.index("(b) y")) == "art-1/para-2/b"
    assert index.path_at(len(DRAFT)) == "annex-2/art-1"
