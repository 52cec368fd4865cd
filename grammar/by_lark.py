"""The bundled grammar as Lark reads it: the source of the parse tables, and the parser behind ``show tree``.

Everything here loads Lark; reading a draft needs none of it, unless the stored tables are out of date.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from lark import Lark
from lark.lexer import Lexer
from lark.parsers.lalr_analysis import Shift

from treatylint.grammar.chunk import Chunk
from treatylint.grammar.tables import Rule, State, Tables

__all__ = ["lark_parser", "tables_of"]


class _Chunks(Lexer):
    """Hands chunks to Lark as they are: the scanner has done the lexing."""

    __future_interface__ = True

    def __init__(self, lexer_conf: Any) -> None:
        pass

    def lex(self, lexer_state: Any, _parser_state: Any) -> Iterator[Chunk]:  # type: ignore[override]
        return iter(lexer_state.text)


def lark_parser(grammar: str, **options: Any) -> Lark:
    """A parser of a grammar over chunks. ``options`` go to Lark."""
    return Lark(grammar, parser="lalr", lexer=_Chunks, maybe_placeholders=False, keep_all_tokens=True, **options)


def tables_of(parser: Lark) -> Tables:
    """Lark's parse table with states and rules in an order of their own: Lark numbers states by the hash seed."""
    found = parser.parser.parser._parse_table
    rules = sorted({_rule(rule) for rule in parser.rules})
    numbers = {rule: at for at, rule in enumerate(rules)}
    order = [found.start_states["start"]]
    seen = {order[0]: 0}
    states: list[State] = []
    for state in order:  # grows while it is walked: breadth first, symbols by name
        shift: dict[str, int] = {}
        reduce: dict[str, int] = {}
        for symbol, (action, argument) in sorted(found.states[state].items()):
            if action is not Shift:
                reduce[symbol] = numbers[_rule(argument)]
                continue
            if argument not in seen:
                seen[argument] = len(order)
                order.append(argument)
            shift[symbol] = seen[argument]
        states.append(_state(shift, reduce))
    return Tables(tuple(rules), tuple(states), seen[found.end_states["start"]])


def _state(shift: dict[str, int], reduce: dict[str, int]) -> State:
    """The rule that ends here most often needs no look-ahead: a wrong chunk is then found before it is taken."""
    counts = Counter(reduce.values())
    usual = min(counts, key=lambda rule: (-counts[rule], rule), default=-1)
    return State(shift, {symbol: rule for symbol, rule in reduce.items() if rule != usual}, usual)


def _rule(rule: Any) -> Rule:
    return Rule(rule.origin.name, tuple(symbol.name for symbol in rule.expansion), bool(rule.options.expand1))
