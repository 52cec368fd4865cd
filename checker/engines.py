"""Drafts put to the engine: compiled once, however many lines and rules ask of them."""

from treatylint.checker.engine import Engine
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning

__all__ = ["engine_for"]

_engines: list[Engine] = []


def engine_for(meaning: Meaning, gazetteer: Gazetteer, settings: Settings = DEFAULT) -> Engine:
    """The compiled draft; the last few are kept, since one draft is held against many lines."""
    for engine in _engines:
        if engine.meaning is meaning and engine.gazetteer is gazetteer and engine.settings == settings:
            return engine
    _engines.insert(0, Engine(meaning, gazetteer, settings))
    del _engines[4:]
    return _engines[0]
