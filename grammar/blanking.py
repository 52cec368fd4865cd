"""Blank stretches of a text with spaces, keeping its length and its line breaks."""

from collections.abc import Iterable


def spaces_for(words: str) -> str:
    """As many characters, all blank; line breaks stay so that the line structure is the same."""
    return "".join(c if c in "\r\n" else " " for c in words) if "\n" in words or "\r" in words else " " * len(words)


def blanked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with the stretches blanked; they may overlap and come in any order. Linear after sorting."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(stretches):
        if end <= done:
            continue
        start = max(start, done)
        pieces += (text[done:start], spaces_for(text[start:end]))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
