"""One text that avoids a set of partial choices, by search with propagation: the quick answer to "does any fit?"."""

from collections.abc import Iterable, Sequence

from attrs import define, field

from treatylint.checker.options.partial import Partial

__all__ = ["TooLong", "find_text"]


class TooLong(Exception):
    """The search was given up at its budget; another method has to answer."""


def find_text(sizes: Sequence[int], parts: Iterable[Partial], steps: int = 20_000) -> tuple[int, ...] | None:
    """An option for each group so that none of ``parts`` holds, later options preferred where nothing speaks against
    them; None where there is none. Raises ``TooLong`` after ``steps`` tries."""
    search = _Search(sizes, tuple(parts))
    stack = [search.start()]
    while stack:
        masks, changed = stack.pop()
        if not search.narrowed(masks, changed):
            continue
        branch = search.open_pair(masks)
        if branch is None:
            return tuple(mask.bit_length() - 1 for mask in masks)
        steps -= 1
        if steps < 0:
            raise TooLong
        group, mask = branch
        inside, outside = list(masks), list(masks)
        inside[group] &= mask
        outside[group] &= ~mask
        stack += [(inside, [group]), (outside, [group])]
    return None


@define
class _Search:
    sizes: Sequence[int]
    parts: tuple[Partial, ...]
    _near: list[list[int]] = field(init=False)

    @_near.default
    def _index(self) -> list[list[int]]:
        near: list[list[int]] = [[] for _ in self.sizes]
        for at, part in enumerate(self.parts):
            for group, _ in part:
                near[group].append(at)
        return near

    def start(self) -> tuple[list[int], list[int]]:
        return [(1 << size) - 1 for size in self.sizes], list(range(len(self.sizes)))

    def narrowed(self, masks: list[int], changed: list[int]) -> bool:
        """Take out, in place, the options that would complete a part; False where a part holds already."""
        if () in self.parts:
            return False
        while changed:
            for at in self._near[changed.pop()]:
                open_pairs = self._open(masks, self.parts[at])
                if open_pairs is None:
                    continue
                if not open_pairs:
                    return False
                if len(open_pairs) == 1:
                    group, mask = open_pairs[0]
                    masks[group] &= ~mask
                    changed.append(group)
        return True

    def open_pair(self, masks: list[int]) -> tuple[int, int] | None:
        """A condition that is still undecided and matters; None where every part is out of reach."""
        for part in self.parts:
            open_pairs = self._open(masks, part)
            if open_pairs:
                return open_pairs[0]
        return None

    @staticmethod
    def _open(masks: list[int], part: Partial) -> list[tuple[int, int]] | None:
        """The undecided conditions of a part; None where it cannot hold any more."""
        pairs = []
        for group, mask in part:
            here = masks[group]
            if not here & mask:
                return None
            if here & ~mask:
                pairs.append((group, mask))
        return pairs
