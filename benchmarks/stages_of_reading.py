"""How long each stage of reading takes by itself: a clock around its function, the stages inside it taken off."""

import gc
import statistics
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

from treatylint.clauses import clausing, reading, readings
from treatylint.grammar import parser

__all__ = ["timed_stages"]

STAGES: tuple[tuple[ModuleType, str, str], ...] = (
    (reading, "read_brackets", "brackets"),
    (reading, "read_blocks", "blocks"),
    (reading, "read_sentences", "sentences"),
    (reading, "find_own_names", "own names and terms"),
    (reading, "find_terms", "own names and terms"),
    (parser, "scan", "scan: words to chunks"),
    (parser, "narrow", "look-ahead, groups, mending"),
    (parser, "close_groups", "look-ahead, groups, mending"),
    (parser, "mend", "look-ahead, groups, mending"),
    (readings, "read_segments", "parse: chunks to phrases"),
    (readings, "frames_of", "frames"),
    (clausing, "kinds_of", "kinds, with slots asked for"),
    (readings, "clauses_of", "clauses, with slots left"),
    (readings, "mentions_in", "mentions"),
    (reading, "read_document", "the rest"),
)


class Clocks:
    """Milliseconds of processor time by stage, of what runs while a stage is the innermost one."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._inner: list[float] = []

    def around(self, work: Callable[..., Any], stage: str) -> Callable[..., Any]:
        def timed(*values: Any, **named: Any) -> Any:
            self._inner.append(0.0)
            begun = time.process_time()
            try:
                return work(*values, **named)
            finally:
                took = time.process_time() - begun
                self.spent[stage] = self.spent.get(stage, 0.0) + 1000 * (took - self._inner.pop())
                if self._inner:
                    self._inner[-1] += took

        return timed


def timed_stages(work: Callable[[], object], rounds: int) -> dict[str, float]:
    """The median of each stage over rounds of ``work``, which reads a draft."""
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        for stage, took in _once(work).items():
            found.setdefault(stage, []).append(took)
    return {stage: statistics.median(found[stage]) for stage in dict.fromkeys(stage for *_, stage in STAGES)}


def _once(work: Callable[[], object]) -> dict[str, float]:
    clocks = Clocks()
    before = [(module, name, getattr(module, name)) for module, name, _ in STAGES]
    gc.collect()
    gc.disable()
    try:
        for module, name, stage in STAGES:
            setattr(module, name, clocks.around(getattr(module, name), stage))
        clocks.around(work, "the rest")()
    finally:
        gc.enable()
        for module, name, function in before:
            setattr(module, name, function)
    return clocks.spent
