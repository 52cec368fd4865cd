"""Markdown markup, blanked with spaces of the same length so that offsets stay true."""

import re
from collections.abc import Mapping

from attrs import field, frozen


@frozen
class Markup:
    """The masked text and the level (1 to 6) of each heading line, by the offset at which the line starts."""

    masked: str
    headings: Mapping[int, int] = field(factory=dict)
    marked: bool = False  # whether the file was read as Markdown at all


def plain(text: str) -> Markup:
    """No markup at all."""
    return Markup(text)


def looks_like_markdown(text: str) -> bool:
    """Whether a file without a Markdown ending is plainly Markdown."""
    return bool(re.search(r"(?m)^#{1,6} |\*\*\w|\]\(https?:|<!--", text))


def read_markup(text: str) -> Markup:
    return Markup(re.sub(r"\*\*|(?m:^#{1,6} )", lambda m: " " * len(m[0]), text),
                  {m.start(): len(m[1]) for m in re.finditer(r"(?m)^(#{1,6}) ", text)}, True)
