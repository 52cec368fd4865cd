"""Repairs in words and as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from treatylint.checker.options.table import Outcome
from treatylint.checker.options.words import OUTCOMES, listed
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
    if not found.found:
        yield f"{head} It is {OUTCOMES[found.before]}; none of {found.tried} single edits that were tried clears it."
        return
    number = len(found.found)
    yield f"{head} It is {OUTCOMES[found.before]}; {number} of {found.tried} single edits clear it."
    for n, repair in enumerate(found.found[:most], 1):
        yield f"{n}. {_words(repair, names)}"
    if number > most:
        yield f"{number - most} more: --most {number} shows all."


def _words(repair: Repair, names: Mapping[str, str]) -> str:
    costs = f"costs {_lines(repair.harmed, names)}" if repair.harmed else "costs nobody"
    helps = f", and helps {_lines(repair.helped, names)}" if repair.helped else ""
    return f"{repair.edit.says.rstrip('.')}. It {costs}{helps}; {repair.size} words change."


def _lines(lines: tuple[RedLine, ...], names: Mapping[str, str]) -> str:
    return listed(f"{names.get(line.party, line.party)} ({line.id})" for line in lines)


def repairs_json(found: Repairs, source: Source) -> dict[str, Any]:
    return {
        "format": 1,
        "path": source.path,
        "red_line": found.line.id,
        "before": OUTCOMES[found.before],
        "tried": found.tried,
        "repairs": [
            {
                "kind": one.edit.kind,
                "at": one.edit.at,
                "span": {"start": one.edit.span.start, "end": one.edit.span.end},
                "text": one.edit.text,
                "says": one.edit.says,
                "words": one.size,
                "cost": one.cost,
                "harmed": [line.id for line in one.harmed],
                "helped": [line.id for line in one.helped],
            }
            for one in found.found
        ],
    }
