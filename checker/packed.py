"""Conditions as bits of one number: asked thousands of times in a search, each in one or two operations.

All domains are laid side by side in a single whole number. A condition that wants one value set of each of some
variables holds for sure where nothing outside those sets is left, and cannot hold where one of the sets is empty.
"""

from collections.abc import Callable, Iterable

from treatylint.checker.worlds import TRUE, Both, Condition, Domains, Is, truth

__all__ = ["Asked", "Packed"]

Asked = Callable[[int, Domains], int]


class Packed:
    """Where each variable lies in the number. Made once the variables of a question are all known."""

    def __init__(self, full: Domains) -> None:
        self.full = full
        self.offset: dict[int, int] = {}
        end = 0
        for variable, domain in full.items():
            self.offset[variable] = end
            end += domain.bit_length()

    def pack(self, domains: Domains) -> int:
        found = 0
        for variable, offset in self.offset.items():
            found |= domains[variable] << offset
        return found

    def asked(self, condition: Condition) -> Asked:
        """The truth of a condition (0, 1 or 2) as a function of the packed domains."""
        if condition is TRUE:
            return _always
        parts = (condition,) if isinstance(condition, Is) else condition.parts if isinstance(condition, Both) else None
        if parts is None or not all(isinstance(part, Is) for part in parts):
            return lambda _, domains: truth(condition, domains)
        wanted = [part for part in parts if isinstance(part, Is)]
        return _reader(self._outside(wanted), [part.mask << self.offset[part.variable] for part in wanted])

    def _outside(self, parts: Iterable[Is]) -> int:
        found = 0
        for part in parts:
            size = (1 << self.full[part.variable].bit_length()) - 1
            found |= (size & ~part.mask) << self.offset[part.variable]
        return found


def _always(_: int, __: Domains) -> int:
    return 2


def _reader(outside: int, inside: list[int]) -> Asked:
    if not inside:
        return _always
    if len(inside) == 1:
        (one,) = inside
        return lambda packed, _: (1 if packed & one else 0) if packed & outside else 2

    def several(packed: int, _: Domains) -> int:
        if not packed & outside:
            return 2
        for part in inside:
            if not packed & part:
                return 0
        return 1

    return several
