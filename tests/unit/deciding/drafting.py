"""Norms and queries in a few words, for the tests of the engine."""

from datetime import date
from fractions import Fraction
from functools import cache

from treatylint.checker.decide import Decision, decide
from treatylint.checker.settings import Settings
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.guards import Guard, Happens
from treatylint.clauses.norms import Limit, Meaning, Norm, Query
from treatylint.clauses.places import Known, PlaceExpr
from treatylint.clauses.times import Duration, Event, Moment
from treatylint.clauses.values import Modality

ON = date(2026, 3, 1)
PRESENCE = ("station", "rotate", "transit", "exercise")
BAN, DUTY, MAY, POWER = (
    Modality.PROHIBITION, Modality.OBLIGATION, Modality.PERMISSION, Modality.POWER,
)  # fmt: skip


@cache
def names() -> Gazetteer:
    return load_gazetteer()


def box(who: str = "", act: str = "", where: "str | PlaceExpr | None" = None, **dims: str) -> Box:
    """Space-separated atoms; an act "presence" stands for all kinds of presence."""
    listed = {"actor": who, "act": " ".join(PRESENCE) if act == "presence" else act, **dims}
    atoms = {dim: Atoms(frozenset(words.split())) for dim, words in listed.items() if words}
    place = Known(where) if isinstance(where, str) else where
    return Box(atoms, {}, place)


def limit(number: "int | str | None", unit: str = "personnel", **more: bool) -> Limit:
    return Limit(None if number is None else Fraction(number), unit, **more)  # type: ignore[arg-type]


def norm(at: str, modality: Modality, where: Box, most: Limit | None = None, **more: object) -> Norm:
    return Norm(id=str(more.pop("id", at)), modality=modality, box=where, limit=most, at=at, **more)  # type: ignore[arg-type]


def cap(at: str, where: Box, most: int, unit: str = "personnel", **more: object) -> tuple[Norm, Norm]:
    """A ceiling with the permission that it carries."""
    ban = norm(at, BAN, where, limit(most, unit), id=f"{at}-ban", **more)
    return ban, norm(at, MAY, where, limit(most, unit), id=f"{at}-may", implied=True, **more)


def line(form: str, where: Box, most: Limit | None = None, **more: object) -> Query:
    return Query(form=form, box=where, limit=most, **more)  # type: ignore[arg-type]


def verdict(
    norms: "list[Norm] | tuple[Norm, ...]", *queries: Query, points: tuple[ChoicePoint, ...] = (), **settings: object
) -> Decision:
    meaning = Meaning(norms=tuple(norms), points=points)
    return decide(meaning, queries, names(), Settings(**settings))  # type: ignore[arg-type]


def happens(key: str) -> Guard:
    return Happens(Event(key))


def after(years: int = 0, anchor: str = "entry-into-force", **more: int) -> Moment:
    return Moment(anchor, Duration(years=years, **more))
