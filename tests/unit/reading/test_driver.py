"""The driver makes of each row of chunks what Lark makes of it, from tables that are those of the grammar files."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Tree

from treatylint.grammar import tables
from treatylint.grammar.by_lark import tables_of
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.driver import Driver, Maker, only
from treatylint.grammar.lexicon import Lexicon, core_entries
from treatylint.grammar.mend import mend
from treatylint.grammar.parser import build_parser, chunks_of, driver_of

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus" / "dev.jsonl"
PROBES = ROOT / "tests" / "casebook" / "reading" / "probes" / "general.jsonl"
LEXICON = Lexicon(core_entries())
PARSER = build_parser()


def tree_of(name: str) -> Maker:
    return lambda children: Tree(name, children)


RULES = {rule.origin for rule in tables.load_tables().rules if not rule.origin.startswith("_")}
DRIVER = driver_of({name: tree_of(name) for name in RULES})
TERMINALS = sorted(
    {s for rule in tables.load_tables().rules for s in rule.symbols if s.isupper()}
    - {"CLOSE", "COND", "EXC", "REL", "PURPOSE", "REFN_MORE"}
)


def shape(node: Any) -> Any:
    """A tree with the very chunks that it was made of."""
    return (str(node.data), [shape(child) for child in node.children]) if isinstance(node, Tree) else id(node)


def assert_same(chunks: list[Chunk]) -> None:
    assert shape(DRIVER.run(chunks)) == shape(PARSER.parse(chunks))  # type: ignore[arg-type]


def texts(path: Path) -> list[str]:
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_probes_have_the_tree_that_lark_makes() -> None:
    for text in texts(PROBES):
        assert_same(chunks_of(((text, 0),), LEXICON))


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of provisions is not beside this checkout")
def test_provisions_have_the_tree_that_lark_makes() -> None:
    for text in texts(CORPUS):
        assert_same(chunks_of(((text, 0),), LEXICON))


@given(st.lists(st.sampled_from(TERMINALS), max_size=40))
def test_any_row_of_chunks_has_the_tree_that_lark_makes(types: list[str]) -> None:
    assert_same(mend([Chunk(type_, at, at + 1, "x") for at, type_ in enumerate(types)]))


def test_a_group_has_the_tree_that_lark_makes() -> None:
    for opener in ("COND", "EXC", "REL", "PURPOSE"):
        for inside in ([], ["WORD"], ["INF", "VERB"], ["QUANT", "WORD", "VERB"]):
            assert_same([Chunk(type_, 0, 1) for type_ in ("MODAL", opener, *inside, "CLOSE", "VERB")])


def test_a_row_that_is_no_sentence_is_refused() -> None:
    for row in (["CLOSE"], ["COND"], ["OF"], ["NUM_L", "WORD"], ["NO_SUCH_CLASS"]):
        with pytest.raises(ValueError, match=r"no place for|breaks off"):
            DRIVER.run([Chunk(type_, 0, 1) for type_ in row])


def test_a_maker_for_each_rule_is_all_that_a_driver_needs() -> None:
    counted = Driver(tables.load_tables(), dict.fromkeys(RULES, len) | {"start": only})
    assert counted.run([Chunk("WORD", 0, 1), Chunk("MODAL", 1, 2), Chunk("VERB", 2, 3)]) == 2


# ---- the stored tables ---------------------------------------------------------------------------------------------


def test_the_stored_tables_are_those_of_the_grammar() -> None:
    assert tables.load_tables() == tables_of(PARSER), "python -m treatylint.grammar.tables makes them anew"


def test_the_tables_do_not_hang_on_the_order_in_which_lark_numbers_its_states() -> None:
    say = (
        "from zlib import crc32; from treatylint.grammar import tables; "
        "print(crc32(repr(tables._made(tables.grammar_text())).encode()))"
    )
    seeds = ({**os.environ, "PYTHONHASHSEED": seed} for seed in ("1", "2"))
    command = [sys.executable, "-c", say]
    runs = {subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout for env in seeds}
    assert len(runs) == 1


def test_tables_of_another_grammar_are_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = tables.STORED.read_text(encoding="utf-8")
    for bad in (good.replace('"grammar": ', '"grammar": 1'), good[:500], "[]", ""):
        (tmp_path / "tables.json").write_text(bad, encoding="utf-8")
        monkeypatch.setattr(tables, "STORED", tmp_path / "tables.json")
        tables.load_tables.cache_clear()
        assert tables.load_tables() == tables_of(PARSER)
    tables.load_tables.cache_clear()


def test_reading_a_draft_does_not_load_lark() -> None:
    say = (
        "import sys; from treatylint import Source, load_gazetteer, read_document; "
        "read_document(Source('d', 'France shall withdraw its forces.'), load_gazetteer()); "
        "sys.exit('lark' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", say], check=False).returncode == 0
