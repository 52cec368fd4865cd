"""Where the draft uses a name that the gazetteer knows: actors, groups, places, instruments."""

from bisect import bisect_left
from collections.abc import Collection

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.clauses.vocabulary import Spelling, spellings_of
from treatylint.grammar.source import Span

__all__ = ["Named", "names_in", "names_of"]


@frozen
class Named:
    """A name as it stands in the draft, and each thing it may stand for as (kind, id)."""

    span: Span
    senses: frozenset[tuple[str, str]]

    def ids(self, kinds: Collection[str]) -> frozenset[str]:
        return frozenset(id_ for kind, id_ in self.senses if kind in kinds)


def names_of(draft: Draft) -> tuple[Named, ...]:
    """All names, the longest at each place, in the order of the text; none inside another."""
    return draft.once(_names)


def names_in(draft: Draft, span: Span, kinds: Collection[str]) -> list[Named]:
    """The names of some kinds in a stretch of the draft."""
    starts = draft.once(_starts)
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    return [named for named in names_of(draft)[first:last] if named.ids(kinds)]


def _starts(draft: Draft) -> list[int]:
    return [named.span.start for named in names_of(draft)]


def _names(draft: Draft) -> tuple[Named, ...]:
    prose = prose_of(draft)
    found: list[Named] = []
    spellings = spellings_of(draft.gazetteer)
    places = sorted((at, word) for word, stands in prose.words.items() if word in spellings for at in stands)
    end = -1
    for at, word in places:
        if at >= end and (named := _longest(prose.text, prose.lower, at, spellings[word])):
            found.append(named)
            end = named.span.end
    return tuple(found)


def _longest(text: str, lower: str, at: int, names: list[Spelling]) -> Named | None:
    best: dict[int, set[tuple[str, str]]] = {}
    for name, kind, id_, exact in names:
        held = text.startswith(name, at) if exact else lower.startswith(name.lower(), at)
        end = at + len(name)
        if held and not lower[end : end + 1].isalnum():
            best.setdefault(end, set()).add((kind, id_))
    if not best:
        return None
    end = max(best)
    return Named(Span(at, end), frozenset(best[end]))
