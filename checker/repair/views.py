"""Repairs in words and as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from treatylint.checker.options.table import Outcome
from treatylint.checker.options.words import OUTCOMES, listed
from treatylint.checker.renderers._words import counted
from treatylint.checker.repair.repair import Repair, Repairs
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.source import Source

__all__ = ["repairs_json", "repairs_text"]


def repairs_text(found: Repairs, names: Mapping[str, str], most: int) -> Iterator[str]:
    """One paragraph a repair, after a headline."""
    line = found.line
    head = f"{names.get(line.party, line.party)} {line.id}: {line.text}"
    if found.before is Outcome.RESPECTED:
        yield f"{head} The draft respects it; there is nothing to repair."
        return
    yield f"{head} It is {OUTCOMES[found.before]}; {_how_many(found)} ({_tried(found)})."
    number = len(found.found)
    for n, repair in enumerate(found.found[:most], 1):
        yield f"{n}. {_words(repair, names)}"
    if number > most:
        yield f"{number - most} more: --most {number} shows all."
    if found.at_a_price:
        first = found.at_a_price[0]
        yield (
            f"Not offered: {len(found.at_a_price)} more would clear it and make the draft cross a line that it does "
            f"not cross now. The cheapest: {_says(first)}; it would cross {_lines(first.crossed, names)}."
        )


def _tried(found: Repairs) -> str:
    left = f", {found.untried} more that were thought of were not" if found.untried else ""
    return f"{counted(found.tried, 'edit')} {'was' if found.tried == 1 else 'were'} tried{left}"


def _how_many(found: Repairs) -> str:
    if not found.found:
        return "nothing clears it without crossing another line" if found.at_a_price else "none of them clears it"
    number, together = len(found.found), max(len(repair.edits) for repair in found.found)
    if together == 1:
        return f"{number} single edits clear it" if number > 1 else "one single edit clears it"
    return f"no single edit clears it, {counted(number, 'combination')} of {together} do{'es' * (number == 1)}"


def _words(repair: Repair, names: Mapping[str, str]) -> str:
    costs = f"costs {_lines(repair.harmed, names)}" if repair.harmed else "costs nobody"
    helps = f", and helps {_lines(repair.helped, names)}" if repair.helped else ""
    return f"{_says(repair)}. It {costs}{helps}; {counted(repair.size, 'word')} change{'s' * (repair.size == 1)}."


def _says(repair: Repair) -> str:
    return "; then ".join(edit.says.rstrip(".") for edit in repair.edits)


def _lines(lines: tuple[RedLine, ...], names: Mapping[str, str]) -> str:
    return listed(f"{names.get(line.party, line.party)} ({line.id})" for line in lines)


def repairs_json(found: Repairs, source: Source) -> dict[str, Any]:
    """Spans are places in the text that the edits before made."""
    return {
        "format": 1,
        "path": source.path,
        "red_line": found.line.id,
        "before": OUTCOMES[found.before],
        "tried": found.tried,
        "untried": found.untried,
        "repairs": [_as_json(one) for one in found.found],
        "at_a_price": [_as_json(one) for one in found.at_a_price],
    }


def _as_json(one: Repair) -> dict[str, Any]:
    return {
        "edits": [
            {
                "kind": edit.kind,
                "at": edit.at,
                "span": {"start": edit.span.start, "end": edit.span.end},
                "text": edit.text,
                "says": edit.says,
            }
            for edit in one.edits
        ],
        "words": one.size,
        "cost": one.cost,
        "harmed": [line.id for line in one.harmed],
        "helped": [line.id for line in one.helped],
        "crossed": [line.id for line in one.crossed],
    }
