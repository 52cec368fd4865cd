"""Places as the text names them: a small algebra of named places, zones, belts along lines, unions and differences.

What a place covers is not decided here: the gazetteer knows the named ones, the checker asks it, and whatever no data
knows stays open (overlap unknown) unless the draft says.
"""

from attrs import frozen

from treatylint.clauses.values import span_field, words_field
from treatylint.grammar.source import Span

__all__ = ["Belt", "Inside", "Known", "Minus", "Place", "PlaceExpr", "Union", "Zone"]


class PlaceExpr:
    """A set of points on the ground."""


@frozen
class Known(PlaceExpr):
    """A place of the gazetteer (or of the draft's own vocabulary), by id: "UA", "UA-46", "place:western-ukraine"."""

    id: str


@frozen
class Zone(PlaceExpr):
    """A place that only the draft knows. ``key`` is its name in folded words; equal keys are the same place.
    ``inside`` is what the draft says it lies in; ``covers`` what the draft says it is (a belt, a list of places)."""

    key: str
    inside: PlaceExpr | None = None
    covers: PlaceExpr | None = None


@frozen
class Belt(PlaceExpr):
    """All points within ``km`` kilometres of a line. ``side``: "" (both), a bank or a point of the compass, or the
    id of the actor on whose side it lies. ``beyond`` turns it round: all points farther away than that. ``km`` may be
    ``math.inf``: all that lies on one side, however far away."""

    line: str
    km: float
    side: str = ""
    beyond: bool = False


@frozen
class Inside(PlaceExpr):
    """The part of ``whole`` that words narrow down and no data can draw: "the part of A west of B"."""

    whole: PlaceExpr
    key: str


@frozen
class Union(PlaceExpr):
    parts: tuple[PlaceExpr, ...]


@frozen
class Minus(PlaceExpr):
    whole: PlaceExpr
    less: PlaceExpr


@frozen
class Place:
    """Where. ``relation``: "within", "outside", "beyond", "from" (left), "to" (destination), "through"."""

    relation: str
    expr: PlaceExpr
    only: bool = False
    text: str = words_field()
    span: Span = span_field()
