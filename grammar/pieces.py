"""The pieces of a draft before they have kinds and paths."""

from attrs import define


@define
class Piece:
    """A stretch that opens at ``start``; its words stand from ``body`` to the start of the next piece.

    ``form`` is what opened it: ``part`` (a named part), ``label``, ``item`` (a list marker), ``heading`` (a title
    line) or ``text``. ``component`` is its own step in the path, empty where it is still to be counted.
    """

    form: str
    start: int
    body: int
    parent: int | None = None
    marker: str = ""
    component: str = ""
    kind: str = ""
    heading: tuple[int, int] | None = None
    end: int = 0
    level: int = 0  # of a Markdown heading
    numbered: bool = False
    indent: int = 0
