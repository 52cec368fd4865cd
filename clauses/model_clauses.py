"""The clause library: model clauses in plain words, with slots to fill, for every family of provisions.

``library/`` holds one TOML file a family; ``slots.toml`` says what each slot takes, ``terms.toml`` the definitions that
some clauses lean on.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from attrs import field, frozen

from treatylint.clauses.gazetteer.errors import DataError, did_you_mean
from treatylint.clauses.gazetteer.rows import Row, parse_toml, read_text

__all__ = ["Library", "ModelClause", "Slot", "load_library"]

HERE = Path(__file__).parent / "library"
SLOT = re.compile(r"\{([a-z_]+)\}")
CLAUSE_KEYS = ("id", "variant_of", "title", "text", "note", "example", "terms", "after")


@frozen
class Slot:
    """A gap in a model clause. ``like`` says what kind of words fit, ``example`` is one that does."""

    name: str
    like: str
    says: str
    example: str


@frozen(kw_only=True)
class ModelClause:
    """``text`` has its slots in braces. ``terms`` are terms that must be defined; ``after`` is the clause that it
    continues, without which it says nothing."""

    id: str
    family: str
    family_title: str
    title: str
    text: str
    note: str
    slots: tuple[Slot, ...] = ()
    variant_of: str = ""
    terms: tuple[str, ...] = ()
    after: str = ""

    def filled(self, values: Mapping[str, str] | None = None) -> str:
        """The text with ``values`` in its slots, and the examples in those that are not given. Raises ``DataError``
        for a slot that the clause does not have."""
        given = dict(values or {})
        names = {slot.name: slot.example for slot in self.slots}
        for name in given:
            if name not in names:
                raise DataError(f'{self.id} has no slot "{name}"{did_you_mean(name, names)}')
        text = SLOT.sub(lambda gap: (names | given)[gap[1]], self.text)
        return text[:1].upper() + text[1:]


@frozen
class Library:
    """All model clauses by id, in the order of their families, and what examples are set in."""

    clauses: Mapping[str, ModelClause]
    preamble: str
    _terms: Mapping[str, tuple[str, tuple[str, ...]]] = field(repr=False)

    def find(self, id_: str) -> ModelClause:
        """The clause with an id; ``DataError`` with a near miss where there is none."""
        if id_ not in self.clauses:
            raise DataError(f'there is no model clause "{id_}"{did_you_mean(id_, self.clauses)}')
        return self.clauses[id_]

    def definitions(self, clause: ModelClause) -> tuple[str, ...]:
        """The definitions that a clause leans on, each after those it leans on itself."""
        found: dict[str, str] = {}
        for term in clause.terms:
            self._define(term, found)
        return tuple(found.values())

    def _define(self, term: str, found: dict[str, str]) -> None:
        text, needs = self._terms[term]
        for other in needs:
            if other not in found:
                self._define(other, found)
        found.setdefault(term, text)

    def example_draft(self, clause: ModelClause, values: Mapping[str, str] | None = None) -> str:
        """A small draft around the clause: parties, the definitions it needs, what it continues, and the clause."""
        before = [self.find(clause.after).filled()] if clause.after else []
        body = [*self.definitions(clause), *before, clause.filled(values)]
        articles = (f"## Article {n}\n\n{text}" for n, text in enumerate(body, 1))
        return "\n\n".join([self.preamble, "Have agreed as follows:", *articles]) + "\n"


@cache
def load_library() -> Library:
    """The library that ships with the package, read once."""
    slots = _slots(HERE / "slots.toml")
    terms = _file(HERE / "terms.toml")
    known = {name: _term(terms, name) for name in terms.table("term")}
    families = [path for path in HERE.glob("*.toml") if path.name not in ("slots.toml", "terms.toml")]
    tables = sorted(map(_file, families), key=lambda table: int(table.text("family")[1:]))
    clauses = [_clause(row, table, slots, known) for table in tables for row in table.rows("clause")]
    by_id: dict[str, ModelClause] = {}
    for clause in clauses:
        if by_id.setdefault(clause.id, clause) is not clause:
            raise DataError(f'the id "{clause.id}" is used twice', HERE)
    for clause in clauses:
        for other in filter(None, (clause.variant_of, clause.after)):
            if other not in by_id:
                raise DataError(f'"{clause.id}" points at "{other}", which is no clause', HERE)
    return Library(by_id, terms.text("preamble"), known)


def _file(path: Path) -> Row:
    text = read_text(path)
    return Row("", "", parse_toml(text, path), path, source=text)


def _slots(path: Path) -> dict[str, tuple[str, str]]:
    table = _file(path).table("slot")
    return {name: (str(row["like"]), str(row["says"])) for name, row in table.items() if isinstance(row, dict)}


def _term(terms: Row, name: str) -> tuple[str, tuple[str, ...]]:
    row = terms.table("term")[name]
    assert isinstance(row, dict)
    return str(row["text"]), tuple(row.get("needs", ()))


def _clause(row: Row, table: Row, slots: Mapping[str, tuple[str, str]], terms: Mapping[str, object]) -> ModelClause:
    row.only(CLAUSE_KEYS)
    text, example = row.text("text"), row.table("example")
    names = tuple(dict.fromkeys(SLOT.findall(text)))
    for name in names:
        if name not in slots or name not in example:
            raise row.error(f'slot "{name}" of "{row.text("id")}" has no kind or no example', "text")
    for name in {*example} - {*names}:
        raise row.error(f'example for "{name}", which is no slot of "{row.text("id")}"', "example")
    for term in row.texts("terms"):
        if term not in terms:
            raise row.error(f'term "{term}" is not in terms.toml{did_you_mean(term, terms)}', "terms")
    return ModelClause(
        id=row.text("id"),
        family=table.text("family"),
        family_title=table.text("title"),
        title=row.text("title"),
        text=text,
        note=row.text("note"),
        slots=tuple(Slot(name, *slots[name], str(example[name])) for name in names),
        variant_of=row.text("variant_of", ""),
        terms=row.texts("terms"),
        after=row.text("after", ""),
    )
