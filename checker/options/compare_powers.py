"""What a power lets happen: a situation that the norms it switches off would otherwise forbid.

A power changes norms rather than acts, so it is shown by what it frees: each norm within its reach is put to its own
draft with the power and without it, until one is found that holds only where there is no power.
"""

from collections.abc import Callable
from itertools import islice

from attrs import evolve

from treatylint.checker.decide import decide
from treatylint.checker.precedence import covers
from treatylint.checker.settings import Settings
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning, Norm, Query
from treatylint.clauses.values import Modality

__all__ = ["MOST_PUT", "freed_by"]

MOST_PUT = 8
"""Norms within reach of one power that are put to the draft; a power over a whole agreement reaches all of them."""

HOLDING = (Modality.PROHIBITION, Modality.OBLIGATION)


def freed_by(
    power: Norm, meaning: Meaning, query: Callable[[Norm], Query], gazetteer: Gazetteer, settings: Settings
) -> str:
    """A situation, in words, that is lawful in the draft only because ``power`` is used; "" where none was found.

    ``query`` says what a norm asks.
    """
    without = evolve(meaning, norms=tuple(norm for norm in meaning.norms if norm is not power))
    held = (
        norm for norm in meaning.norms
        if norm.modality in HOLDING and any(covers(path, norm.at) for path in power.suspends)
    )  # fmt: skip
    for norm in islice(held, MOST_PUT):
        asked = [query(norm)]
        found = decide(meaning, asked, gazetteer, settings)
        lets = found.kind in (VerdictKind.CROSSED, VerdictKind.UNGUARDED) and found.witness is not None
        if lets and decide(without, asked, gazetteer, settings, explain=False).kind is VerdictKind.RESPECTED:
            return found.witness.text if found.witness else ""
    return ""
