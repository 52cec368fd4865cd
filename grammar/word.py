"""Word archives into text (being built)."""

from typing import Literal


def read_word(path: str, data: bytes, view: Literal["accepted", "original"] = "accepted") -> str:
    from treatylint.grammar.problems import UnreadableFile
    raise UnreadableFile(f"{path}: Word files are not read yet; save the draft as .txt or .md")
