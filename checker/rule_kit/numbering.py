"""The numbers of neighbours: each article, paragraph or item with the one before it on the same level."""

import re
from collections.abc import Iterator

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.grammar.blocks import Block
from treatylint.grammar.figures import ORDINALS, roman_value
from treatylint.grammar.markers import read_marker
from treatylint.grammar.source import Span

__all__ = ["Numbered", "neighbours_of"]

_NAMED = re.compile(r"(?P<kind>[^\W\d_]+\.?)\s+(?P<label>\w+)(?P<bis>\s*(?:bis|ter|quater))?", re.IGNORECASE)


@frozen
class Numbered:
    """A block with the place that its marker claims in its series. ``style`` tells series apart."""

    block: Block
    label: str
    style: str
    value: int
    marker_span: Span


def neighbours_of(draft: Draft) -> tuple[tuple[Numbered, Numbered], ...]:
    """Each numbered block with its elder neighbour, where both are of one series and can stand in one text."""
    return draft.once(_neighbours)


def _neighbours(draft: Draft) -> tuple[tuple[Numbered, Numbered], ...]:
    prose = prose_of(draft)
    last: dict[int | None, Numbered] = {}
    found = []
    for block in prose.blocks:
        before = last.get(block.parent)
        now = _numbered(prose, block, before)
        if now is None:
            continue
        if before and now.style == before.style and prose.can_stand_together(before.block.span, block.span):
            found.append((before, now))
        last[block.parent] = now
    return tuple(found)


def _numbered(prose: Prose, block: Block, before: Numbered | None) -> Numbered | None:
    """The reading of a marker that goes on with the series before it; else its first one. None for a bullet."""
    readings = list(_readings(block.marker))
    if not readings:
        return None
    follows = [(style, value) for style, value in readings if before and style == before.style]
    wanted = before.value + 1 if before else 0
    style, value = min(follows or readings[:1], key=lambda reading: abs(reading[1] - wanted))
    start = prose.text.find(block.marker, block.span.start, block.span.start + len(block.marker) + 200)
    start = start if start >= 0 else block.span.start
    line = prose.source.text.rfind("\n", 0, start) + 1
    # The finding takes in the markup of a heading: "## Article 4".
    heading = prose.source.text[line:start].strip(" #*") == ""
    return Numbered(block, block.marker, style, value, Span(line if heading else start, start + len(block.marker)))


def _readings(marker: str) -> Iterator[tuple[str, int]]:
    named = _NAMED.fullmatch(marker.strip(" .:*"))
    if named and len(named["kind"]) > 2:
        if not named["bis"]:
            label = named["label"]
            value = int(label) if label.isdecimal() else roman_value(label) or ORDINALS.get(label.lower())
            if value:
                yield named["kind"].lower(), value
        return
    read = read_marker(marker, 0, len(marker), 0) if marker else None
    if read and not read.bullet and not re.search(r"bis|ter|quater|\d[a-z]", read.label):
        yield from read.readings
