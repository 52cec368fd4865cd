"""The value types that clauses are made of: who, what with, how many, where, when, unless.

Every value knows its own words (``text``, ``span``); neither counts in equality, so that a clause read back from its
own print equals the clause that was printed.
"""

from enum import Enum
from fractions import Fraction

from attrs import field, frozen

from treatylint.grammar.source import Span

__all__ = ["Actor", "Actors", "Bound", "Force", "Modality", "Reference", "Words", "words_field"]

NOWHERE = Span(0, 0)


class Modality(Enum):
    """What a clause does with an act. A statement does nothing: it declares."""

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    POWER = "power"
    STATEMENT = "statement"


def words_field() -> str:
    """The words of the source that a value was read from; "" in a value made by hand."""
    return field(default="", eq=False, repr=False)


def span_field() -> Span:
    """Where those words stand; the empty span in a value made by hand."""
    return field(default=NOWHERE, eq=False, repr=False)


@frozen
class Words:
    """Free words that no data knows: kept, compared word by word, never interpreted."""

    text: str
    span: Span = span_field()


@frozen
class Actor:
    """One name of an actor. ``id`` is a state code ("UA"), "org:…", "group:…", "party" for a party of the agreement
    at large, "term:…" for a term that the draft defines, or "opaque:…" for a name that no data knows."""

    id: str
    text: str = words_field()
    span: Span = span_field()


@frozen
class Actors:
    """Who bears or does something. ``quantifier``: "" (plain list), "each", "any", "together", "only", "no"."""

    names: tuple[Actor, ...]
    quantifier: str = ""
    text: str = words_field()
    span: Span = span_field()


@frozen
class Reference:
    """A provision that the text points at: ``paths`` in this draft, or an external ``instrument``."""

    paths: tuple[str, ...] = ()
    instrument: str | None = None
    provision: str = ""
    text: str = words_field()
    span: Span = span_field()


@frozen
class Bound:
    """A limit on how many. ``op`` is one of <= < >= > =; ``number`` is exact, None where the text gives no figure
    (a placeholder, or the strength of a reference date, which ``relative`` then names).

    ``high`` is the upper figure of a range ("four to five"). ``unit`` is a unit or force id of the gazetteer.
    ``share`` is "percent" or "fraction" where the figure is a part of something. ``per`` says over whom the figure
    counts: "each", "together", or "" where the text does not say. ``attribute`` names what is measured where it is not
    a count of things: "range_km", "tons" (of one vessel), "total_tons" (of all together), "depth_km", "calibre_mm",
    "duration". ``cumulative``: over a time, not at any one time; ``window`` is that time in hours ("in any calendar
    year"), 0 the whole time of the agreement. ``whichever`` is "greater" or "less" where only one of several holds.
    """

    op: str
    number: Fraction | None
    unit: str = ""
    high: Fraction | None = None
    share: str = ""
    per: str = ""
    relative: str = ""
    attribute: str = ""
    cumulative: bool = False
    window: int = 0
    whichever: str = ""
    text: str = words_field()
    span: Span = span_field()


@frozen
class Force:
    """What is limited, placed or moved: forces, personnel, weapons, facilities. ``ids`` are gazetteer force ids, or
    "opaque:…". ``of`` says whose they are. ``attributes`` narrow a kind ("missiles with a range above 40 km")."""

    ids: tuple[str, ...]
    of: Actors | None = None
    attributes: tuple[Bound, ...] = ()
    qualifiers: tuple[str, ...] = ()
    text: str = words_field()
    span: Span = span_field()
