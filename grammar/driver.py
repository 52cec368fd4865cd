"""Runs the parse tables over a row of chunks and makes what its caller asks for: no tokens, no trees of its own.

What Lark does with the same tables, in the same order: shift a chunk, or end a rule and hand its children to a maker.
A state that a single symbol ends at once is never entered: the step into it makes that rule right away.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from treatylint.grammar.chunk import Chunk
from treatylint.grammar.tables import Rule, State, Tables

__all__ = ["Driver", "Maker", "only"]

Maker = Callable[[list[Any]], Any]
"""Makes of a rule's children (chunks, and what other makers made) what the rule stands for."""
Step = tuple[int, Maker | None]
"""The next state, and what is made first of the symbol that leads there."""
Ending = tuple[int, Maker, dict[int, Step]]
"""How many symbols a rule takes off, its maker, and where to go on from each state below."""


def only(children: list[Any]) -> Any:
    """The maker of a rule that stands for its first child."""
    return children[0]


class Driver:
    """A parser that makes its phrases with ``makers``, one for each rule of the grammar by its name."""

    def __init__(self, tables: Tables, makers: Mapping[str, Maker]) -> None:
        self._end, self._tables = tables.end, tables
        self._units = [_unit_of(state, tables.rules, makers) for state in tables.states]
        self._shifts = [
            {symbol: self._step(at, target) for symbol, target in state.shift.items()}
            for at, state in enumerate(tables.states)
        ]
        onward: dict[str, dict[int, Step]] = {}
        for at, row in enumerate(self._shifts):
            for symbol, step in row.items():
                onward.setdefault(symbol, {})[at] = step
        endings = [(len(rule.symbols), _maker_of(rule, makers), onward.get(rule.origin, {})) for rule in tables.rules]
        self._usual = [endings[state.usual] if state.usual >= 0 else None for state in tables.states]
        self._ends = [{symbol: endings[rule] for symbol, rule in state.reduce.items()} for state in tables.states]

    def run(self, chunks: Sequence[Chunk]) -> Any:
        """What the makers make of a sentence. Raises ValueError where the chunks are none."""
        shifts, ends, usual = self._shifts, self._ends, self._usual
        state, below, values = 0, [0], []  # type: int, list[int], list[Any]
        for chunk in chunks:
            type_ = chunk.type
            while (step := shifts[state].get(type_)) is None:
                ending = ends[state].get(type_) or usual[state]
                if ending is None:
                    raise ValueError(f"no place for {chunk!r}")
                state = _end_rule(ending, below, values)
            state, make = step
            below.append(state)
            values.append(chunk if make is None else make([chunk]))
        return self._ended(state, below, values)

    def _ended(self, state: int, below: list[int], values: list[Any]) -> Any:
        ends, usual = self._ends, self._usual
        while state != self._end:
            ending = ends[state].get("$END") or usual[state]
            if ending is None:
                raise ValueError("the sentence breaks off")
            state = _end_rule(ending, below, values)
        return values[0]

    def _step(self, state: int, target: int) -> Step:
        """Where a symbol leads. Rules of that symbol alone that end there whatever follows are made on the way."""
        made: list[Maker] = []
        while (unit := self._units[target]) is not None:
            origin, make = unit
            if make is not None:
                made.append(make)
            target = self._tables.states[state].shift[origin]
        return target, _chained(made)


def _unit_of(state: State, rules: Sequence[Rule], makers: Mapping[str, Maker]) -> tuple[str, Maker | None] | None:
    """What a state becomes that a rule of one symbol ends at once: the rule's origin, and its maker if it has any."""
    rule = rules[state.usual] if state.usual >= 0 and not (state.shift or state.reduce) else None
    if rule is None or len(rule.symbols) != 1:
        return None
    return rule.origin, None if _passes(rule, makers) else _maker_of(rule, makers)


def _end_rule(ending: Ending, below: list[int], values: list[Any]) -> int:
    size, make, onward = ending
    if size:
        value = make(values[-size:])
        del values[-size:], below[-size:]
    else:
        value = make([])
    state, further = onward[below[-1]]
    values.append(value if further is None else further([value]))
    below.append(state)
    return state


def _passes(rule: Rule, makers: Mapping[str, Maker]) -> bool:
    """Whether a rule of one symbol leaves it as it is."""
    return (rule.alone or makers.get(rule.origin) is only) and not _is_row(rule.symbols[0])


def _maker_of(rule: Rule, makers: Mapping[str, Maker]) -> Maker:
    rows = [at for at, symbol in enumerate(rule.symbols) if _is_row(symbol)]
    if rule.alone and len(rule.symbols) == 1 and not rows:
        return only
    make: Maker = _same if _is_row(rule.origin) else makers[rule.origin]
    if not rows:
        return make
    if rows == [0] and len(rule.symbols) == 2:
        return _grown if make is _same else lambda children: make(_grown(children))
    return lambda children: make(_flat(children, rows))


def _chained(makers: list[Maker]) -> Maker | None:
    if not makers:
        return None
    first, *others = makers
    if not others:
        return first

    def make(children: list[Any]) -> Any:
        value = first(children)
        for other in others:
            value = other([value])
        return value

    return make


def _is_row(symbol: str) -> bool:
    """A name with an underscore is no phrase: its children are those of the phrase around it, kept in a list."""
    return symbol.startswith("_")


def _same(children: list[Any]) -> list[Any]:
    return children


def _grown(children: list[Any]) -> list[Any]:
    row: list[Any] = children[0]
    row.append(children[1])
    return row


def _flat(children: list[Any], rows: list[int]) -> list[Any]:
    found: list[Any] = []
    for at, child in enumerate(children):
        if at in rows:
            found += child
        else:
            found.append(child)
    return found
