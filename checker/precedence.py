"""Which norm yields to which: the four override edges, and the bare clashes that no edge settles.

An edge says who prevails. Without one, a permission that a prohibition would make useless is a clash: the text can be
read either way, so it becomes a reading of the draft and is never settled silently.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from treatylint.clauses.norms import Norm
from treatylint.grammar.problems import Problem

__all__ = ["beats", "covers", "override_cycles", "same_source", "settled"]


def covers(path: str, at: str) -> bool:
    """Whether a reference to ``path`` reaches the provision ``at``: a path covers all that lies under it, and the empty
    one the whole agreement."""
    return bool(at) and (not path or at == path or at.startswith(path + "/"))


def same_source(norm: Norm, other: Norm) -> bool:
    """Two norms of one clause: a cap and what it implies, "only in R" and its reverse."""
    return norm is other or (bool(norm.at) and (norm.at, norm.span) == (other.at, other.span))


def beats(norm: Norm, other: Norm) -> bool:
    """Whether the text gives ``norm`` the last word over ``other``."""
    if not (norm.edges or other.edges) or same_source(norm, other):
        return False
    own = any(edge.kind == "notwithstanding" and _names(edge.paths, other, norm) for edge in norm.edges)
    # "Without prejudice to X" leaves X whole, so what X allows or asks stays allowed or asked.
    return own or any(
        edge.kind in ("subject_to", "except_as_provided", "without_prejudice") and _names(edge.paths, norm, other)
        for edge in other.edges
    )


def _names(paths: Iterable[str], target: Norm, speaker: Norm) -> bool:
    # "Notwithstanding this Article" does not turn a provision against itself.
    return target.at != speaker.at and any(covers(path, target.at) for path in paths)


def settled(norm: Norm, other: Norm) -> bool:
    """Whether the text says which of the two prevails (one way, not both ways at once)."""
    return beats(norm, other) != beats(other, norm)


def override_cycles(norms: Sequence[Norm]) -> tuple[Problem, ...]:
    """Provisions that prevail over one another in a circle, each circle once; the words then settle nothing."""
    places = sorted({norm.at for norm in norms if norm.at})
    spans = {norm.at: norm.span for norm in reversed(norms)}
    arrows: dict[str, set[str]] = {at: set() for at in places}
    for over, under in _arrows(norms, places):
        arrows[over].add(under)
    return tuple(Problem("CON001", _circle(ring), spans[ring[0]], ring[0]) for ring in _rings(arrows))


def _circle(ring: tuple[str, ...]) -> str:
    return f"{' prevails over '.join((*ring, ring[0]))}: a circle settles nothing"


def _arrows(norms: Sequence[Norm], places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(what prevails, over what), provision by provision."""
    named = ((norm.at, edge.kind, path) for norm in norms if norm.at for edge in norm.edges for path in edge.paths)
    for own, kind, path in named:
        for at in _under(path, places):
            if at != own:
                yield (own, at) if kind == "notwithstanding" else (at, own)


def _under(path: str, places: Sequence[str]) -> Sequence[str]:
    """The provisions that a path covers; they stand together in sorted order, but for what sorts before a slash."""
    if not path:
        return places
    start = bisect_left(places, path)
    found = [path] if start < len(places) and places[start] == path else []
    below = bisect_left(places, path + "/")
    end = bisect_left(places, path + "0")  # the character after the slash
    return [*found, *places[below:end]]


def _rings(arrows: dict[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """One shortest circle through each provision that lies on one, each set of provisions told once."""
    told: set[frozenset[str]] = set()
    for start in arrows:
        ring = _ring(start, arrows) if arrows[start] else ()
        if ring and frozenset(ring) not in told:
            told.add(frozenset(ring))
            yield ring


def _ring(start: str, arrows: dict[str, set[str]]) -> tuple[str, ...]:
    """A shortest way from a provision back to itself; () where there is none."""
    came: dict[str, str] = {}
    waiting = deque([start])
    while waiting and start not in came:
        here = waiting.popleft()
        new = [there for there in sorted(arrows[here]) if there not in came]
        came.update(dict.fromkeys(new, here))
        waiting.extend(new)
    if start not in came:
        return ()
    ring = [start]
    while came[ring[-1]] != start:
        ring.append(came[ring[-1]])
    return (ring[0], *reversed(ring[1:]))
