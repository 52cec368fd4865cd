"""What can end the agreement itself, or put all of it to sleep: a verdict that rests on its provisions says so.

A power over single provisions is part of the decision. Leaving, ending or suspending the whole agreement is not: every
line would fail by it. So a line that provisions keep is respected while they bind, and the way out is named beside it.
"""

from collections.abc import Iterator

from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.wording import duration_words
from treatylint.clauses.norms import Meaning, Norm
from treatylint.clauses.values import Modality

__all__ = ["ways_out"]

_DOES = {
    "withdraw_from_treaty": "a party withdraw from the agreement",
    "terminate": "the agreement be ended",
    "suspend": "the agreement be suspended",
}


def ways_out(meaning: Meaning) -> Iterator[str]:
    """One sentence for each thing that provisions of the draft do to the agreement as a whole."""
    found: dict[str, list[str]] = {}
    for norm in meaning.norms:
        if norm.modality is Modality.POWER and not norm.suspends:
            found.setdefault(_DOES.get(_act(norm), ""), []).append(norm.at)
    for does, paths in found.items():
        if does:
            lets = "let" if len(set(paths)) > 1 else "lets"
            by = provisions_in_words(tuple(paths)) or "a provision"
            yield f"it holds while the agreement binds; {by} {lets} {does}"
    end = next((norm.force.end for norm in meaning.norms if norm.force.end), None)
    if end is not None:
        length = duration_words(end.offset)
        yield f"it holds while the agreement binds{f', for {length}' if length else ', until a date that it names'}"


def _act(norm: Norm) -> str:
    acts = norm.box.dims.get("act")
    return min(acts.items, default="") if acts and not acts.all_but else ""
