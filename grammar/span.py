"""A stretch of the draft, in code points.

Code points are the only measure inside; lines and columns exist at the edge (``source.py``), UTF-16 in the language
server.
"""

from attrs import frozen


@frozen(order=True)
class Span:
    """The half-open stretch ``start .. end`` of a text, in code points, with ``0 <= start <= end``."""

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span must satisfy 0 <= start <= end, not {self.start} and {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """Always true: an empty span is still a place (``len`` alone would make it false)."""
        return True

    def text(self, source: str) -> str:
        """The words of this span in a whole text."""
        return source[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies inside this one; equal spans cover each other."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, n: int) -> "Span":
        """The same stretch, ``n`` code points later (earlier when negative)."""
        return Span(self.start + n, self.end + n)
