"""Set phrases: wordings by which treaties of all times say a thing, whatever the build of the sentence.

Most of what a clause says is told from its verb, subject and objects. Some things are said in formulas whose words mean
little one by one ("without prejudice to", "open to inspection", "be placed under the orders of"). They stand in
``wordings.toml``, as patterns over the words of one frame in lower case. Every gap in a pattern is bounded.
"""

from functools import cache
from pathlib import Path

from treatylint.clauses.frame import Frame
from treatylint.clauses.sought import Part, Sought, part_of
from treatylint.grammar.kept import kept

__all__ = ["civil", "civil_words", "everyday", "said"]

_FILE = Path(__file__).with_suffix(".toml")
_WITH_GROUPS = frozenset({"by leave", "leave needed", "told first", "to see"})
"""What is asked or told first often stands in an exception: "except with the consent of A"."""


@cache
def _patterns() -> dict[str, Sought]:
    """The set phrases by name, and the two lists of words that have nothing military."""
    made_of = [_FILE, *(_FILE.with_name(name) for name in ("wordings.py", "sought.py", "letters.py"))]
    return {name: Sought(parts) for name, parts in kept("wordings", made_of, "", _parts).items()}


def _parts() -> dict[str, list[Part]]:
    import tomllib  # late: what comes of it is kept

    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    lists: dict[str, str] = table["lists"]
    found = {name: [part_of(_filled(row, lists)) for row in rows] for name, rows in table["phrases"].items()}
    return found | {name: [part_of(pattern)] for name, pattern in table["unmilitary"].items()}


def _filled(pattern: str, lists: dict[str, str]) -> str:
    for name, words in lists.items():
        pattern = pattern.replace(f"<{name}>", words)
    return pattern


def said(frame: Frame, name: str) -> bool:
    """Whether one of the set phrases of that name stands in the frame."""
    return _patterns()[name].stands_in(frame.text if name in _WITH_GROUPS else frame.own_text)


def civil(frame: Frame) -> bool:
    """Whether the frame speaks of money, courts, trade, elections: words that military clauses do without."""
    return _patterns()["civil"].stands_in(frame.own_words)


def civil_words(text: str) -> bool:
    """The same of any words: of a condition, say, that speaks of a vacancy or a failure of supplies."""
    return _patterns()["civil"].stands_in(text.lower())


def everyday(frame: Frame) -> bool:
    """Whether the frame is about the daily life of a force or of an organ: permits, pay, courts, schools, pensions."""
    return _patterns()["everyday"].stands_in(frame.own_words)
