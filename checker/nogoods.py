"""Partial choices under which a line fails, and what they come to when nobody has chosen yet.

The drafter chooses a bracket, an adversary a reading; nobody chooses what is unknown. So a line that fails under some
readings is disputed, and one whose answer turns on an unknown is unknown.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from attrs import frozen

from treatylint.checker.verdicts import VerdictKind

__all__ = ["Group", "Literals", "Nogood", "Undecidable", "minimised", "overall", "without"]

Literals = frozenset[tuple[str, str]]
MOST_CASES = 4096
FAILS = {VerdictKind.CROSSED, VerdictKind.UNGUARDED}


class Undecidable(Exception):
    """More cases than the budget allows; the verdict is then unknown."""


@frozen
class Nogood:
    """A minimal partial choice, as (group, option) pairs, under which the line fails; () fails whatever is chosen.
    ``crossed``: under some completion a clause says so; else the draft is silent."""

    choices: Literals
    crossed: bool


@frozen
class Group:
    """``kind``: "bracket", "reading" or "unknown"; ``options`` in the order of the text."""

    id: str
    kind: str
    options: tuple[str, ...]


def overall(
    failing: Sequence[Literals],
    crossing: Sequence[Literals],
    groups: Mapping[str, Group],
    possible: Callable[[Mapping[str, str]], bool],
) -> VerdictKind:
    """The verdict while everything is open, from the partial choices that fail and those where a clause says so.
    ``possible`` rules out what facts exclude about the unknown."""
    if not any(failing) and not any(crossing):
        # Nothing hangs on a choice: it fails whatever is chosen, or not at all.
        fails = VerdictKind.CROSSED if crossing else VerdictKind.UNGUARDED
        return fails if failing else VerdictKind.RESPECTED
    pairs = {pair for choices in (*failing, *crossing) for pair in choices}
    names = sorted({name for name, _ in pairs if groups[name].kind == "unknown"})
    answers = set()
    for known in _cases([groups[name] for name in names]):
        if possible(known):
            answers.add(_for_known(failing, crossing, known, groups))
        if len(answers) > 1 and not (answers == FAILS and all(map(_is_ground, names))):
            return VerdictKind.UNKNOWN
    # However the land lies it fails; what is certain is no more than that no clause guards it.
    return VerdictKind.UNGUARDED if answers == FAILS else answers.pop() if answers else VerdictKind.UNKNOWN


def _is_ground(name: str) -> bool:
    """Whether a group asks where a place lies, not whether a clause is understood."""
    return name.startswith("ground:")


def _cases(groups: Sequence[Group]) -> Iterator[dict[str, str]]:
    for n, options in enumerate(product(*(group.options for group in groups))):
        if n >= MOST_CASES:
            raise Undecidable("it turns on more unknowns than can be laid out")
        yield {group.id: option for group, option in zip(groups, options, strict=True)}


def _for_known(
    failing: Sequence[Literals], crossing: Sequence[Literals], known: Mapping[str, str], groups: Mapping[str, Group]
) -> VerdictKind:
    left = [rest for choices in failing if (rest := _given(choices, known)) is not None]
    if not left:
        return VerdictKind.RESPECTED
    if not _always(left, groups):
        return VerdictKind.DISPUTED
    crossed = any(_given(choices, known) is not None for choices in crossing)
    return VerdictKind.CROSSED if crossed else VerdictKind.UNGUARDED


def _given(choices: Literals, known: Mapping[str, str]) -> Literals | None:
    """What is left of a partial choice once some groups are settled; None where it does not come about."""
    if any(known.get(group, option) != option for group, option in choices):
        return None
    return frozenset(pair for pair in choices if pair[0] not in known)


def _always(nogoods: Iterable[Literals], groups: Mapping[str, Group]) -> bool:
    """Whether every choice contains one of them."""
    waiting: list[list[Literals]] = [list(nogoods)]
    for _ in range(MOST_CASES):
        if not waiting:
            return True
        left = waiting.pop()
        if frozenset() in left:
            continue
        if not left:
            return False
        shortest = min(left, key=lambda choices: (len(choices), sorted(choices)))
        group = min(shortest)[0]
        for option in groups[group].options:
            taken = {group: option}
            waiting.append([rest for choices in left if (rest := _given(choices, taken)) is not None])
    raise Undecidable("it turns on more combinations of readings than can be laid out")


def without(choices: Literals, others: Iterable[Literals], groups: Mapping[str, Group]) -> list[Literals]:
    """The part of a partial choice in which none of the others comes about, as partial choices."""
    parts = [choices]
    for other in others:
        kept: list[Literals] = []
        for part in parts:
            taken = dict(part)
            rest = _given(other, taken)
            if rest is None:
                kept.append(part)
                continue
            for group, option in sorted(rest):
                kept += [frozenset({*taken.items(), (group, o)}) for o in groups[group].options if o != option]
                taken[group] = option
        parts = kept
        if len(parts) > MOST_CASES:
            raise Undecidable("it turns on more combinations of readings than can be laid out")
    return parts


def minimised(nogoods: Iterable[Nogood], groups: Mapping[str, Group]) -> tuple[Nogood, ...]:
    """The same failing choices with no pair too many: a group all of whose options fail does not matter."""
    given = list(nogoods)
    if not any(nogood.choices for nogood in given):
        return (Nogood(frozenset(), any(nogood.crossed for nogood in given)),) if given else ()
    bare = [nogood.choices for nogood in given]
    found: dict[Literals, bool] = {}
    for nogood in given:
        choices = nogood.choices
        for pair in sorted(choices):
            fewer = choices - {pair}
            left = [rest for other in bare if (rest := _given(other, dict(fewer))) is not None]
            if _always(left, groups):
                choices = fewer
        found[choices] = found.get(choices, False) or nogood.crossed
    return tuple(
        Nogood(choices, crossed or any(found[other] for other in found if choices < other))
        for choices, crossed in found.items()
        if not any(other < choices for other in found)
    )
