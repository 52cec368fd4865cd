"""The parse tables of the bundled grammar, stored beside it so that reading a draft does not load Lark.

The ``.lark`` files are the only source. ``tables.json`` is made from them by ``python -m treatylint.grammar.tables``
and carries their checksum; where the two differ (someone is working on the grammar) the tables are made anew in memory.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

__all__ = ["GRAMMAR", "Rule", "State", "Tables", "grammar_text", "load_tables"]

HERE = Path(__file__).parent
GRAMMAR = ("sentence.lark", "phrase.lark")  # two files for the reader, one grammar for Lark
STORED = HERE / "tables.json"
_FORM = 1  # the shape of the stored file


class Rule(NamedTuple):
    """``origin`` is made of ``symbols``. A rule with ``alone`` leaves a single symbol as it is."""

    origin: str
    symbols: tuple[str, ...]
    alone: bool


class State(NamedTuple):
    """``shift`` gives the next state for a symbol (terminal or not), ``reduce`` the number of the rule that ends before
    it; ``usual`` the one that ends before any other symbol, -1 for none."""

    shift: dict[str, int]
    reduce: dict[str, int]
    usual: int


class Tables(NamedTuple):
    """State 0 is the first; ``end`` is the one in which the row of chunks is a sentence."""

    rules: tuple[Rule, ...]
    states: tuple[State, ...]
    end: int


def grammar_text() -> str:
    """The grammar as Lark is given it."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in GRAMMAR)


@cache
def load_tables() -> Tables:
    """The stored tables; those that Lark makes now where the grammar has changed since, or the file cannot be used."""
    text = grammar_text()
    try:
        stored = json.loads(STORED.read_text(encoding="utf-8"))
        if stored["form"] == _FORM and stored["grammar"] == crc32(text.encode()):
            return _unpacked(stored)
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return _made(text)


def _made(text: str) -> Tables:
    from treatylint.grammar.by_lark import lark_parser, tables_of  # late: the only way to Lark

    return tables_of(lark_parser(text))


def _unpacked(stored: dict[str, Any]) -> Tables:
    rules = tuple(Rule(origin, tuple(symbols.split()), alone) for origin, symbols, alone in stored["rules"])
    return Tables(rules, tuple(State(*row) for row in stored["states"]), stored["end"])


def _packed(tables: Tables) -> str:
    """One line a rule or a state."""
    rules = [json.dumps([rule.origin, " ".join(rule.symbols), rule.alone]) for rule in tables.rules]
    states = [json.dumps(state) for state in tables.states]
    head = f'{{"form": {_FORM}, "grammar": {crc32(grammar_text().encode())}, "end": {tables.end},'
    return "\n".join((head, '"rules": [', ",\n".join(rules), '],\n"states": [', ",\n".join(states), "]}\n"))


if __name__ == "__main__":
    STORED.write_text(_packed(_made(grammar_text())), encoding="utf-8")
