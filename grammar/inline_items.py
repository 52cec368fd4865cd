"""Items inside a running line: "… do not exceed: A) 1,800 tanks; B) 3,700 vehicles; and C) 3,000 pieces"."""

import re

from attrs import define

from treatylint.grammar.markers import Marker, read_marker

_CANDIDATE = re.compile(
    r"(?<![\w(])(?:\( ?[A-Za-z]{1,5} ?\)|\( ?\d{1,2} ?\)|[A-Za-z]\)|[ivx]{2,5}\)|\d{1,2}\))(?=\s*[^\s),.;:])"
)
_NUMBERED_SENTENCE = re.compile(r"(?<=[.;:])\s{1,4}(?P<marker>\d{1,3}\.)\s{0,3}(?=[A-Z])")
_LAST_WORD = re.compile(r"(\w+)\W*$")
_ENDS_AN_ITEM = re.compile(r"(?:[;,:.–—-]|[;,.]\s*(?:and|or|and/or|but))\s*$")
# "paragraphs 1 (a) and (b)": a letter in brackets after these words, or after a figure, refers and does not list.
_REFERS = frozenset(
    "article articles paragraph paragraphs subparagraph subparagraphs clause clauses section sections annex "
    "item items point points "
    "option options category categories letter letters note notes and or to in under of see with".split()
)
_FIRST_MAY_FOLLOW = frozenset("and or to in under of with".split())
_LOOK_BACK = 40


@define(eq=False)
class _Run:
    style: str
    value: int
    members: list[Marker]
    fewest: int  # members without which it is no list


def inline_items(text: str, start: int, end: int, seed: Marker | None, following: Marker | None = None) -> list[Marker]:
    """The markers that make items between two offsets, in order. ``seed`` is the marker of the block itself,
    ``following`` the one that opens the next block: an "(a)" inside counts when "(b)" follows on a line of its own.

    A run starts at the first of its series, each further one comes in order after a comma, stop or semicolon, and one
    alone is none.
    """
    open_runs: list[_Run] = []
    if seed is not None and not seed.bullet:
        open_runs = [_Run(style, value, [], 1) for style, value in seed.readings]
    runs = list(open_runs)
    for marker in [*_candidates(text, start, end), *([following] if following else [])]:
        before = text[max(start, marker.start - _LOOK_BACK) : marker.start]
        if _continue(open_runs, marker, before):
            continue
        style = next((style for style, value in marker.readings if value == 1), None)
        if style is not None and not marker.text.endswith(".") and not refers(before):
            # One open run a style: the older one of this style, and what is nested in it, can never be resumed.
            open_runs = [*_before_style(open_runs, style), _Run(style, 1, [marker], 2)]
            runs.append(open_runs[-1])
    kept = (
        marker for run in runs if len(run.members) >= run.fewest for marker in run.members if marker is not following
    )
    return sorted(kept, key=lambda marker: marker.start)


def _before_style(open_runs: list[_Run], style: str) -> list[_Run]:
    for position, run in enumerate(open_runs):
        if run.style == style:
            return open_runs[:position]
    return open_runs


def _candidates(text: str, start: int, end: int) -> list[Marker]:
    found = [read_marker(text, match.start(), end, 0) for match in _CANDIDATE.finditer(text, start, end)]
    found += [
        read_marker(text, match.start("marker"), end, 0) for match in _NUMBERED_SENTENCE.finditer(text, start, end)
    ]
    return sorted((marker for marker in found if marker), key=lambda marker: marker.start)


def _continue(open_runs: list[_Run], marker: Marker, before: str) -> bool:
    if not _ENDS_AN_ITEM.search(before):
        return False
    for position in range(len(open_runs) - 1, -1, -1):
        run = open_runs[position]
        if (run.style, run.value + 1) in marker.readings:
            run.value += 1
            run.members.append(marker)
            del open_runs[position + 1 :]
            return True
    return False


def refers(before: str) -> bool:
    """Whether these words make a marker after them a reference ("paragraphs 1 (a) and (b)") and no list item."""
    tail = before.rstrip()[-1:]
    if tail in tuple(":;,–—-"):
        return False
    word = _LAST_WORD.search(before)
    if not word:
        return True
    last = word[1].lower()
    return last[-1:].isdigit() or (last in _REFERS and last not in _FIRST_MAY_FOLLOW)
