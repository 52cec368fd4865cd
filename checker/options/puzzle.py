"""The question that the counting core answers: groups of options, what must not be chosen, and what it costs."""

from attrs import field, frozen

from treatylint.checker.options.partial import Partial

__all__ = ["Puzzle", "Soft"]


@frozen
class Soft:
    """A cost that is paid once where any of ``parts`` holds."""

    cost: int
    parts: tuple[Partial, ...]

    @property
    def groups(self) -> tuple[int, ...]:
        return tuple(sorted({group for part in self.parts for group, _ in part}))


@frozen
class Puzzle:
    """``sizes`` gives the number of options of each group; a text takes one option of each, so that none of ``hard``
    holds. Its cost is the sum of the ``soft`` that it pays."""

    sizes: tuple[int, ...]
    hard: tuple[Partial, ...] = ()
    soft: tuple[Soft, ...] = field(default=())
