"""Which series of provision labels (``D1``, ``D2`` …) a draft uses; "T-72" at the start of a line is none."""

import re
from collections import defaultdict

from treatylint.grammar.source import Source

_LINE_LABEL = re.compile(
    r"(?m)^[ \t>]*(?:[-*•–][ \t]+)?(?P<label>(?P<series>[A-Z]{1,3})-?(?P<number>\d{1,3}))(?P<close>[.:)]"
    r"|[ \t]*[–—-](?=\s)|(?=\s))"
)


def label_series(source: Source, text: str) -> frozenset[str]:
    """The letters of each series that labels provisions: set off by markup or punctuation, or running on from one to
    the next.
    """
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    set_off: set[str] = set()
    for match in _LINE_LABEL.finditer(text):
        numbers[match["series"]].add(int(match["number"]))
        emphasised = source.markup.marked and source.text[match.start("label") - 1 : match.start("label")] in ("*", "_")
        if emphasised or match["close"] in (".", ":", ")"):
            set_off.add(match["series"])
    runs_on = {series for series, found in numbers.items() if any(number + 1 in found for number in found)}
    return frozenset(set_off | runs_on)
