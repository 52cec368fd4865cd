"""Paths of provisions in the terms of the trade: ``art-3/para-2/a`` is Article 3(2)(a)."""

import re

__all__ = ["provision_in_words", "provisions_in_words"]

_NAMES = {
    "art": "Article", "annex": "Annex", "appendix": "Appendix", "schedule": "Schedule", "protocol": "Protocol",
    "part": "Part", "chap": "Chapter", "sec": "Section", "clause": "Clause", "para": "paragraph", "item": "item",
    "preamble": "Preamble", "title": "Title", "signature": "Signatures", "tail": "closing words",
}  # fmt: skip


def provision_in_words(path: str) -> str:
    """``art-3/para-2/a`` gives ``Article 3(2)(a)``; a part that has no such form stands as it is."""
    words = ""
    for part in filter(None, path.split("/")):
        component = part.partition("~")[0]  # what a second block of the same name adds says nothing to a reader
        name, _, number = component.partition("-")
        if words and name == "para" and number:
            words += f"({number})"
        elif words and re.fullmatch(r"[a-z]{1,3}|[ivxlc]+|\d{1,3}", component):
            words += f"({component})"
        elif not words and re.fullmatch(r"[a-z]|[ivxlc]+", component):
            words = f"point {component.upper()}"
        else:
            words += (", " if words else "") + f"{_NAMES.get(name, name)} {number}".rstrip()
    return words


def provisions_in_words(paths: tuple[str, ...]) -> str:
    """A list of provisions, ``Article`` (or ``paragraph``) said once: ``Articles 9 and 10(2)``."""
    words = list(dict.fromkeys(provision_in_words(path) for path in paths if path))
    for one, several in (("Article ", "Articles "), ("paragraph ", "paragraphs ")):
        plain = [word.removeprefix(one) for word in words if word.startswith(one)]
        if len(plain) > 1 and len(plain) == len(words):
            return several + _listed(plain)
    return _listed(words)


def _listed(words: list[str]) -> str:
    return ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else "".join(words)
