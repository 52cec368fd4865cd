"""Kinds whose sentences are shaped by something other than a verb and its object."""

from collections.abc import Callable

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import Gazetteer

__all__ = ["FORMS"]

FORMS: dict[str, Callable[[Clause, Gazetteer], str]] = {}
