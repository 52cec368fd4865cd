"""Lines into blocks: hierarchy, paths, kinds."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (
            "Article 3\n\n1. One.\n\n2. Two:\n(a) x;\n(b) y.\n",
            ["art-3", "art-3/para-1", "art-3/para-2", "art-3/para-2/a", "art-3/para-2/b"],
        ),
        ("Article 3\n1. One.\n2. Two.\n", ["art-3", "art-3/para-1", "art-3/para-2"]),
        ("PROTOCOL ON THE ISLES\n1. One.\n2. Two.\n", ["title", "para-1", "para-2"]),
        ("Section I. Zones\n(a) One.\n(b) Two.\n", ["sec-1", "sec-1/a", "sec-1/b"]),
        ("ARTICLE III\n\nOne.\n\nTwo.\n", ["art-3", "art-3/para-2"]),
        ("## Article 3. No expansion\n\nText.\n\n## Article 4\n\nText.", ["art-3", "art-4"]),
        ("Art. 3. The Parties shall go.", ["art-3"]),
        ("Article 999\n\nOne.\n\nArticle 1000\n\nTwo.\n\nArticle 1001\n\nThree.", ["art-999", "art-1000", "art-1001"]),
        ("Article One\nScope\n\nText.\n\nArticle Two\n\nText.", ["art-1", "art-2"]),
        (
            "Chapter I\nGeneral\n\nArticle 1\n\nOne.\n\nChapter II\n\nArticle 2\n\nTwo.",
            ["chap-1", "art-1", "chap-2", "art-2"],
        ),
        ("Section II\n\n1. One.\n2. Two.", ["sec-2", "sec-2/para-1", "sec-2/para-2"]),
        (
            "ANNEX I\n\nArticle 1\n\nOne.\n\nAnnex II: Maps\n\nTwo.",
            ["annex-1", "annex-1/art-1", "annex-2", "annex-2/para-1"],
        ),
        ("Article 1\n\nOne.\n\nArticle 1\n\nTwo.", ["art-1", "art-1~2"]),
        ("(1) One.\n(2) Two.", ["para-1", "para-2"]),
        ("1) One.\n2) Two.", ["para-1", "para-2"]),
        ("1\\. One.\n\n2\\. Two.", ["para-1", "para-2"]),
        ("1.Each Party shall go.\n2.Section II shall end.", ["para-1", "para-2"]),
        ("1. One:\nA) x; and\nB) y.", ["para-1", "para-1/a", "para-1/b"]),
        ("1. One:\n a. x\n b. y\n", ["para-1", "para-1/a", "para-1/b"]),
        ("1. One:\n(i) x;\n(ii) y.\n", ["para-1", "para-1/i", "para-1/ii"]),
        ("1. One:\n(h) x;\n(i) y;\n(j) z.", ["para-1", "para-1/h", "para-1/i", "para-1/j"]),
        ("1. (a) One.\n(b) Two.\n2. Three.", ["para-1", "para-1/a", "para-1/b", "para-2"]),
        ("1. One:\n(a) x:\n(i) p;\n(ii) q;\n(b) y.", ["para-1", "para-1/a", "para-1/a/i", "para-1/a/ii", "para-1/b"]),
        ("1. One.\n1.1 Sub.\n1.2 Sub.\n2. Two.", ["para-1", "para-1/1.1", "para-1/1.2", "para-2"]),
        ("Article 2\n\n2.1 One.\n\n2.2 Two.", ["art-2", "art-2/para-2.1", "art-2/para-2.2"]),
        (
            "The Parties shall:\n\n- go;\n- stay:\n    - here;\n    - there;\n- come.",
            [
                "para-1",
                "para-1/item-1",
                "para-1/item-2",
                "para-1/item-2/item-1",
                "para-1/item-2/item-2",
                "para-1/item-3",
            ],
        ),
        ("The Parties shall\n• go\n• stay", ["para-1", "para-1/item-1", "para-1/item-2"]),
        ("- **D1** One.\n- **D2** Two.", ["d1", "d2"]),
        ("D1. One.\nD2. Two.", ["d1", "d2"]),
        ("2 bis. One.", ["para-2bis"]),
        ("## 1. Zones\n\nText.\n\n## 2. Caps\n\n(a) One.", ["sec-1", "sec-2", "sec-2/a"]),
        ("One.\n\nTwo.", ["para-1", "para-2"]),
        ("No Party shall deploy.", ["para-1"]),
    ],
)
def test_paths_follow_the_markers(read: Read, text: str, paths: list[str]) -> None:
    reading = read(text, "d.md" if "**" in text or "##" in text else "d.txt")
    assert reading.paths == paths
    assert "".join(reading.source[block.span] for block in reading.blocks) == text


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Numbers do not exceed: A) 5 tanks; B) 6 guns; and C) 7 jets.", ["5 tanks;", "6 guns; and", "7 jets."]),
        (
            "It shall give notice of (a)all moves; (b)all stays; and (c)any change.",
            ["all moves;", "all stays; and", "any change."],
        ),
        ("1. Parties shall: (a) go: (i) now; or (ii) soon; (b) stay.", ["go:", "now; or", "soon;", "stay."]),
        ("1. One. 2. Two. 3. Three.", ["Two.", "Three."]),
    ],
)
def test_items_inside_a_running_line_are_blocks(read: Read, text: str, items: list[str]) -> None:
    reading = read(text)
    assert [reading.source[block.text_span] for block in reading.blocks[1:]] == items


@pytest.mark.parametrize(
    "text",
    [
        "Subject to paragraphs 1 (a) and (b), and to paragraph 2 (c), each Party shall go.",
        "Article 5 of the Charter applies to\nArticle 6 as well.",
        "Numbers shall be not more than\n30. The Parties agree.",
        "The range is not more than 1.5 km, under category (a) or (b).",
        "They shall go in\n2026. They shall stay.",
        "Forces of type T-72 shall leave.\nT-80 tanks stay.",
        "The zone - as defined\n- is empty.",
    ],
)
def test_what_only_looks_like_a_marker_opens_no_block(read: Read, text: str) -> None:
    assert len(read(text).blocks) == 1


def test_an_unmarked_line_in_small_letters_after_a_chapeau_is_an_item(read: Read) -> None:
    reading = read("The Parties shall:\n\nwithdraw their forces;\n\nkeep the peace.")
    assert reading.paths == ["para-1", "para-1/item-1", "para-1/item-2"]


def test_the_text_after_a_list_takes_up_its_chapeau(read: Read) -> None:
    reading = read("1. Each Party shall:\n(a) go; and\n(b) stay,\n\nexcept under Article 3.\n\n2. Two.")
    assert reading.paths == ["para-1", "para-1/a", "para-1/b", "para-1/tail", "para-2"]


def test_an_unnumbered_paragraph_belongs_to_the_numbered_one_before_it(read: Read) -> None:
    reading = read("Article 1\n\n1. One.\n\nMore of one.\n\n2. Two.")
    assert reading.paths == ["art-1", "art-1/para-1", "art-1/para-1/text-2", "art-1/para-2"]


def test_titles_preamble_headings_and_signatures_have_their_kinds(read: Read) -> None:
    text = (
        "TREATY BETWEEN ARLAND AND BORLAND\n\nSigned at Geneva, 1 May 2026\n\nThe Parties,\n\n"
        "Recalling the Charter,\n\n"
        "Convinced that peace shall last,\n\nHave agreed as follows:\n\n"
        'Article 1\nTerms\n\n(a) "Zone" means the area.\n\n'
        "Final provisions\n\nArticle 2\n\nThis ends.\n\n"
        "IN WITNESS WHEREOF they have signed.\n\nFor Arland:\n\n_________\n"
    )
    reading = read(text)
    assert reading.kinds == [
        "title",
        "title",
        "preamble",
        "preamble",
        "preamble",
        "preamble",
        "article",
        "definition",
        "heading",
        "article",
        "signature",
        "signature",
        "signature",
    ]
    article = reading.blocks[6]
    assert article.marker == "Article 1"
    assert reading.source[article.heading] == "Terms"
    assert reading.text("art-2") == "This ends."


@pytest.mark.parametrize(
    "text",
    [
        "Withdrawal of Arland Forces from Borland Within 30 Days",
        "Recalling the Charter, the Parties shall withdraw.",
        "In view of the above, Arland cannot allow any base.",
        "Recalling the Charter, the Parties agree to withdraw.",
    ],
)
def test_a_provision_alone_is_never_taken_for_a_title_or_a_recital(read: Read, text: str) -> None:
    assert [s.role for s in read(text).sentences] == ["operative"]


def test_a_heading_that_provides_is_operative(read: Read) -> None:
    reading = read("# Title\n\n## No Party shall deploy forces in the Zone\n\nText.\n", "d.md")
    assert [s.role for s in reading.sentences] == ["title", "operative", "operative"]


def test_numbered_decisions_stand_beside_the_recitals_before_them(read: Read) -> None:
    reading = read(
        "The Council,\n\nRecalling its decision,\n\n1. Decides to act;\n\n2. Calls upon all to:\n(a) go;\n(b) stay."
    )
    assert reading.paths == ["preamble", "preamble~2", "para-1", "para-2", "para-2/a", "para-2/b"]


def test_a_table_gives_an_item_a_row(read: Read) -> None:
    reading = read("The limits are:\n\n| State | Cap |\n|---|---|\n| Arland | 5,000 |\n| Borland | 6,000 |\n", "d.md")
    assert reading.paths == ["para-1", "para-1/row-1", "para-1/row-2", "para-1/row-3"]


def test_the_second_instrument_of_a_file_is_read_after_the_signatures_of_the_first(read: Read) -> None:
    text = "Article 1\n\nOne.\n\nDone at Geneva, 1 May 2026.\n\nFor Arland:\n\nAnnex\n\nArticle 1\n\nArland shall go.\n"
    reading = read(text)
    assert reading.kinds == ["article", "signature", "signature", "annex", "article"]


@pytest.mark.parametrize("levels", [50, 2_000])
def test_deep_lists_are_read_to_a_bounded_depth(read: Read, levels: int) -> None:
    reading = read(
        "\n".join(" " * (i % 400) + "- x" for i in range(levels))
        + "\n"
        + "".join(f"{m} x:\n\n" for m in ("1.", "(a)", "(i)", "A)", "-") * levels)
    )
    assert max(block.depth for block in reading.blocks) <= 24
