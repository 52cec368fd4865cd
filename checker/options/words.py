"""Words for groups, options, counts and lines: what the terminal, the matrix and the notes share."""

from collections.abc import Iterable, Mapping, Sequence

from treatylint.checker.options.placeholders import Interval
from treatylint.checker.options.table import Group, Outcome, Stake
from treatylint.checker.provisions import provision_in_words

__all__ = [
    "OUTCOMES",
    "count_words",
    "group_words",
    "interval_words",
    "lines_words",
    "listed",
    "option_words",
    "possessive",
]

OUTCOMES = {
    Outcome.BROKEN: "not respected",
    Outcome.DISPUTED: "disputed",
    Outcome.UNKNOWN: "unknown",
    Outcome.RESPECTED: "respected",
}
LONGEST = 60
ANY_FIGURE = "any figure"


def count_words(count: int | None) -> str:
    """A count with its thousands parted; beyond reach it says so."""
    return "not counted" if count is None else f"{count:,}"


def group_words(group: Group) -> str:
    """Where a bracket stands: ``Article 3(1) [g1]``."""
    where = provision_in_words(group.at)
    return f"{where} [{group.id}]" if where else f"[{group.id}]"


def option_words(group: Group, option: int) -> str:
    """An option by its letter and the beginning of its words: ``A "10 km"``; ``out`` for a text that falls."""
    id_, words = group.options[option]
    if not words:
        return f"{id_} (no text)" if id_ != "out" else "out"
    short = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f'{id_} "{short}"'


def listed(words: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    found = list(words)
    return ", ".join(found[:-1]) + " and " + found[-1] if len(found) > 1 else "".join(found)


def possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def interval_words(intervals: Sequence[Interval]) -> str:
    """``at least 800,000``, ``at most 600,000``, ``2,000 to 3,000``; "" where there is none."""
    if intervals == ((0, None),):
        return ANY_FIGURE
    parts = []
    for low, high in intervals:
        if high is None:
            parts.append(f"at least {low:,}")
        elif low == high:
            parts.append(f"exactly {low:,}")
        else:
            parts.append(f"{low:,} to {high:,}" if low else f"at most {high:,}")
    return " or ".join(parts)


def lines_words(stakes: Iterable[Stake], names: Mapping[str, str]) -> str:
    """The lines with their parties, a party named once: ``Russia RU-02, RU-03 and Ukraine UA-04``."""
    by_party: dict[str, list[str]] = {}
    for stake in stakes:
        by_party.setdefault(names.get(stake.party, stake.party), []).append(stake.line.id)
    return listed(f"{name} {', '.join(ids)}" for name, ids in by_party.items())
