"""The grammar is total, has no conflict that is not on the approved list, and reads what its banners say."""

import logging
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Tree, logger

from treatylint.clauses.from_tree import read_segments
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Lexicon, core_entries
from treatylint.grammar.mend import mend
from treatylint.grammar.parser import GRAMMAR, build_parser, chunks_of, parse

FOLDER = Path(__file__).parents[3] / "grammar"
LEXICON = Lexicon(core_entries())
PARSER = build_parser()
DECLARED = re.findall(
    r"^%declare (.*)$", "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in GRAMMAR), re.M
)
# Openers and their closing mark come in pairs, which the groups see to.
TERMINALS = sorted(
    {word for line in DECLARED for word in line.split()} - {"CLOSE", "COND", "EXC", "REL", "PURPOSE", "REFN_MORE"}
)
BANNERS = [
    (name, match[1])
    for name in GRAMMAR
    for match in re.finditer(r"^// accepts: (.*?)(?:\s{4,}\(.*)?$", (FOLDER / name).read_text(encoding="utf-8"), re.M)
]


def reported_conflicts() -> set[tuple[str, str]]:
    """(rule, terminal) of every conflict in Lark's own debug report."""
    lines: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        build_parser(debug=True)
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
    found, terminal = set(), ""
    for line in lines:
        match = re.match(r"(Shift|Reduce)/Reduce conflict for terminal (\w+)", line)
        if match:
            assert match[1] == "Shift", f"a reduce/reduce conflict is never approved: {line}"
            terminal = match[2]
        elif rule := re.match(r"\s*\*\s*<(\w+)\s*:", line):
            found.add((rule[1], terminal))
    return found


def test_every_conflict_is_approved_and_every_approval_is_needed() -> None:
    approved = tomllib.loads((FOLDER / "conflicts.toml").read_text(encoding="utf-8"))
    assert all(row["reason"] for row in approved.values())
    allowed = {(rule, terminal) for row in approved.values() for rule in row["rules"] for terminal in row["terminals"]}
    assert reported_conflicts() == allowed


@given(st.lists(st.sampled_from(TERMINALS), max_size=40))
def test_any_row_of_chunks_parses(types: list[str]) -> None:
    chunks = mend([Chunk(type_, at, at + 1, "x") for at, type_ in enumerate(types)])
    assert isinstance(PARSER.parse(chunks), Tree)  # type: ignore[arg-type]


WORDS = [
    "of",
    "the",
    "and",
    ",",
    "shall",
    "if",
    "except",
    "which",
    "12",
    "not more than",
    "km",
    "within",
    "Article",
    "5",
    "to",
    "be",
    "(",
    ")",
]
WORDS += [
    "Arland",
    "forces",
    "withdraw",
    "withdrawn",
    "zone",
    "days",
    "no",
    "exceed",
    ";",
    ":",
    "any",
    "attack",
    "or",
    "half",
    "per cent",
    '"',
]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_row_of_words_parses_and_keeps_every_chunk(words: list[str]) -> None:
    text = " ".join(words)
    leaves = list(parse(((text, 0),), LEXICON).scan_values(lambda _: True))
    assert [id_(leaf) for leaf in leaves] == [id_(chunk) for chunk in chunks_of(((text, 0),), LEXICON)]


def id_(chunk: Chunk) -> tuple[str, int, int]:
    return chunk.type, chunk.start, chunk.end


@pytest.mark.parametrize(("name", "sentence"), BANNERS)
def test_what_a_banner_accepts_parses(name: str, sentence: str) -> None:
    assert read_segments(((sentence, 0),), LEXICON)


def test_the_banners_hold_examples() -> None:
    assert {name for name, _ in BANNERS} == set(GRAMMAR)


@pytest.mark.parametrize(
    ("sentence", "rule", "words"),
    [
        (
            "Arland shall not station troops in Borland, except with the consent of Corland.",
            "group",
            "except with the consent of Corland",
        ),
        ("If Arland is attacked, Borland may deploy troops.", "group", "If Arland is attacked"),
        ("the armed forces of Arland, Borland and Corland", "np", "armed forces of Arland, Borland and Corland"),
        ("not more than four to five brigades", "quantity", "not more than four to five brigades"),
        (
            "Articles 2 and 3, paragraph 1, of this Section",
            "reference",
            "Articles 2 and 3, paragraph 1, of this Section",
        ),
    ],
)
def test_a_phrase_has_the_words_that_it_should(sentence: str, rule: str, words: str) -> None:
    found = [spoken(sentence, tree) for tree in parse(((sentence, 0),), LEXICON).find_data(rule)]
    assert words in found


def spoken(sentence: str, tree: "Tree[Chunk]") -> str:
    leaves = list(tree.scan_values(lambda _: True))
    return sentence[min(leaf.start for leaf in leaves) : max(leaf.end for leaf in leaves)]
