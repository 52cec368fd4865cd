"""A party's red lines: one TOML file, read and checked. The sentences themselves are read elsewhere.

``docs/red-line-files.md`` shows every key. Checked here: keys, types, dates, ids, and that each sentence opens as
one of the four forms.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from attrs import frozen

from treatylint.clauses.gazetteer.errors import DataError, did_you_mean
from treatylint.clauses.gazetteer.rows import GRADES, Row, parse_toml, read_text

__all__ = ["OFFICIAL", "Profile", "RedLine", "bundled_profiles", "find_profile", "in_force", "load_profile"]

OFFICIAL = "official"
HARDNESS = ("absolute", "conditional", "preference")
LEAD_IN = re.compile(r"The Agreement shall (?:not )?(?:permit|require)\s+\S", re.IGNORECASE)
FOUR_FORMS = '"The Agreement shall [not] permit …" or "The Agreement shall [not] require …"'
PROFILE_KEYS = ("party", "name", "actor", "as_of", "confidential", "note", "red_line")
ROW_KEYS = (
    "id", "text", "hardness", "when", "unless", "grade", "layer", "valid_from", "valid_to", "supersedes",
    "contested", "confidential", "source", "sayable", "reason", "note",
)  # fmt: skip


@frozen(kw_only=True)
class RedLine:
    """One red line. ``text`` is a sentence in the four forms; ``when`` and ``unless`` hold more of them.

    It counts from ``valid_from`` (included; None: always has) to ``valid_to`` (not included; None: open).
    ``sayable`` False marks a row that the four forms cannot say, for the ``reason`` given: shown, never decided.
    """

    id: str
    party: str
    text: str
    hardness: str = "absolute"
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    grade: str = OFFICIAL
    layer: str = OFFICIAL
    valid_from: date | None = None
    valid_to: date | None = None
    supersedes: tuple[str, ...] = ()
    contested: bool = False
    confidential: bool = False
    source: str = ""
    sayable: bool = True
    reason: str | None = None
    note: str = ""
    path: Path | None = None
    line: int | None = None

    def holds(self, on: date) -> bool:
        """Whether ``on`` lies within the dates of the row."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on < self.valid_to)


@frozen(kw_only=True)
class Profile:
    """A party's red lines as known on ``as_of``. ``actor`` is the party's id in the gazetteer ("UA", "org:NATO")."""

    party: str
    name: str
    as_of: date
    red_lines: tuple[RedLine, ...]
    actor: str = ""
    note: str = ""
    path: Path | None = None


def load_profile(path_or_text: Path | str) -> Profile:
    """A profile from a file, or from TOML text (any string with a line break). What cannot be used is a DataError."""
    if isinstance(path_or_text, str) and "\n" in path_or_text:
        return _profile(path_or_text, None)
    path = Path(path_or_text)
    return _profile(read_text(path), path)


def bundled_profiles() -> dict[str, Path]:
    """The files that ship with the package, by party."""
    return {path.stem: path for path in sorted((Path(__file__).parent / "parties").glob("*.toml"))}


def find_profile(name: str) -> Profile:
    """The bundled profile of a party, by its id, its name or its actor's code ("ukraine", "Ukraine", "UA")."""
    known = _bundled_by_word()
    if name.casefold() in known:
        return known[name.casefold()]
    raise DataError(f'no party "{name}" comes with treatylint{did_you_mean(name, bundled_profiles())}')


@cache
def _bundled_by_word() -> dict[str, Profile]:
    profiles = {party: load_profile(path) for party, path in bundled_profiles().items()}
    return {
        word.casefold(): profile for party, profile in profiles.items() for word in (profile.name, profile.actor, party)
    }


def in_force(profile: Profile, on: date, layers: Iterable[str] = (OFFICIAL,)) -> tuple[RedLine, ...]:
    """The rows of ``layers`` that hold on a date, less those that another row among them supersedes."""
    wanted = frozenset(layers)
    held = tuple(line for line in profile.red_lines if line.layer in wanted and line.holds(on))
    replaced = {id_ for line in held for id_ in line.supersedes}
    return tuple(line for line in held if line.id not in replaced)


def _profile(text: str, path: Path | None) -> Profile:
    table = Row("", "", parse_toml(text, path), path, source=text)
    table.only(PROFILE_KEYS)
    party, as_of = table.text("party"), table.day("as_of")
    if as_of is None:
        raise table.error('needs "as_of": the date on which the rows were last checked, such as 2026-03-01')
    rows = table.rows("red_line")
    lines = tuple(_red_line(row, party, table.flag("confidential", False)) for row in rows)
    _check_ids(rows, lines)
    return Profile(
        party=party,
        name=table.text("name", party),
        as_of=as_of,
        red_lines=lines,
        actor=table.text("actor", ""),
        note=table.text("note", ""),
        path=path,
    )


def _red_line(row: Row, party: str, confidential: bool) -> RedLine:
    row.only(ROW_KEYS)
    line = RedLine(
        id=row.text("id"),
        party=party,
        text=row.text("text"),
        hardness=row.one_of("hardness", HARDNESS),
        when=row.texts("when"),
        unless=row.texts("unless"),
        grade=row.one_of("grade", GRADES),
        layer=row.text("layer", OFFICIAL),
        valid_from=row.day("valid_from"),
        valid_to=row.day("valid_to"),
        supersedes=row.texts("supersedes"),
        contested=row.flag("contested", False),
        confidential=row.flag("confidential", confidential),
        source=row.text("source", ""),
        sayable=row.flag("sayable", True),
        reason=row.text("reason", "") or None,
        note=row.text("note", ""),
        path=row.path,
        line=row.line(),
    )
    _check_dates(row, line)
    _check_sentences(row, line)
    return line


def _check_dates(row: Row, line: RedLine) -> None:
    if line.valid_from and line.valid_to and line.valid_to <= line.valid_from:
        raise row.error(
            f'"{line.id}" ends on {line.valid_to}, before it begins; valid_to is the first day it no longer holds',
            "valid_to",
        )


def _check_sentences(row: Row, line: RedLine) -> None:
    if not line.sayable:
        if line.reason is None:
            raise row.error(f'"{line.id}" is not sayable and gives no reason; say why in "reason"', "sayable")
        return
    for key, sentences in (("text", (line.text,)), ("when", line.when), ("unless", line.unless)):
        for sentence in sentences:
            if not LEAD_IN.match(sentence):
                quoted = "" if line.confidential else f', not "{sentence[:40]}"'
                raise row.error(f'"{line.id}": a red line opens {FOUR_FORMS}{quoted}', key)


def _check_ids(rows: Sequence[Row], lines: Sequence[RedLine]) -> None:
    seen: set[str] = set()
    for row, line in zip(rows, lines, strict=True):
        if line.id in seen:
            raise row.error(f'id "{line.id}" is used twice; give each red line an id of its own', "id")
        seen.add(line.id)
    for row, line in zip(rows, lines, strict=True):
        for id_ in line.supersedes:
            if id_ not in seen or id_ == line.id:
                raise row.error(
                    f'"{line.id}" supersedes "{id_}", which is no other red line here{did_you_mean(id_, seen)}',
                    "supersedes",
                )
