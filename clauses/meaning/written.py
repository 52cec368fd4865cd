"""How the draft itself writes what its norms name: "the Korrin Valley", not the folded key of it."""

import re
from collections.abc import Iterator, Sequence

from treatylint.clauses.document import Document
from treatylint.clauses.guards import All, AnyOf, Guard, Happens, Not
from treatylint.clauses.norms import Norm
from treatylint.clauses.places import Belt, Inside, Known, Minus, PlaceExpr, Union, Zone

__all__ = ["as_written"]

LONGEST = 200
MOST_LOOKED_FOR = 60
"""Names that their own provision does not have; each is looked for in the whole draft."""
_PREFIXES = ("opaque:", "term:")
_BETWEEN = r"[\s\"\u201c\u201d*_]+(?:(?:the|a|an|said|such|this|that)\s+)*"


def as_written(norms: Sequence[Norm], document: Document | None) -> dict[str, str]:
    """Each folded key with its words in the first provision that has them, with "the" where that stands before."""
    found: dict[str, str] = {}
    if document is None:
        return found
    wanted: set[str] = set()
    for norm in norms:
        words = document.source.text[max(norm.span.start - len("the "), 0) : norm.span.end]
        keys = {key for key in _keys(norm) if key and len(key) <= LONGEST and ":" not in key} - found.keys()
        found.update({key: said for key in keys if (said := _said(key, words))})
        wanted |= keys
    whole = document.source.text
    left = sorted(wanted - found.keys())[:MOST_LOOKED_FOR]
    return {**found, **{key: said for key in left if (said := _said(key, whole))}}


def _said(key: str, words: str) -> str:
    pattern = rf"\b(?:the\s+)?{_BETWEEN.join(map(re.escape, key.split()))}(?!\w)"
    match = re.search(pattern, words, re.IGNORECASE)
    if match is None:
        return ""
    said = " ".join(re.sub(r"[\"\u201c\u201d*_]", "", match.group()).split())
    return f"the {said[4:]}" if said.startswith("The ") else said


def _keys(norm: Norm) -> Iterator[str]:
    for atoms in norm.box.dims.values():
        yield from (_bare(item) for item in atoms.items if item.startswith(_PREFIXES))
    for expr in (norm.box.place, *(hole.place for hole in norm.holes)):
        yield from _of_place(expr)
    for guard in (norm.when, *norm.unless):
        yield from _of_guard(guard)


def _bare(id_: str) -> str:
    return id_.partition(":")[2] if id_.startswith(_PREFIXES) else id_


def _of_place(expr: PlaceExpr | None) -> Iterator[str]:
    waiting = [expr]
    while waiting:
        match waiting.pop():
            case Zone(key=key, inside=inside, covers=covers):
                yield key
                waiting += [inside, covers]
            case Inside(whole=whole, key=key):
                yield key
                waiting.append(whole)
            case Belt(line=line):
                yield _bare(line)
            case Union(parts=parts):
                waiting += parts
            case Minus(whole=whole, less=less):
                waiting += [whole, less]
            case Known() | None:
                pass


def _of_guard(guard: Guard) -> Iterator[str]:
    waiting = [guard]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Happens):
            yield from (_bare(id_) for name in part.event.key.split("+") for id_ in re.split(r"[>]", name))
            yield from (_bare(id_.partition(":")[2]) for id_ in [part.event.key] if ":" in id_)
        elif isinstance(part, Not):
            waiting.append(part.guard)
        elif isinstance(part, All | AnyOf):
            waiting.extend(part.parts)
