"""Hypothesis strategies for clauses, drafts, red lines and situations: ``from treatylint import strategies``.

This module and ``treatylint.checker.strategies`` are the only ones that import Hypothesis, which is no dependency of
treatylint: install it beside it. ``docs/property-based-tests.md`` shows how to use them.
"""

from treatylint.checker.strategies import (
    actors,
    bracketed_drafts,
    clauses,
    drafts,
    library_drafts,
    places,
    red_lines,
    situations,
)  # fmt: skip

__all__ = ["actors", "bracketed_drafts", "clauses", "drafts", "library_drafts", "places", "red_lines", "situations"]
