"""What may be asked of a world: whether a lawful situation reaches a number or stays under it, or none is lawful."""

from collections.abc import Callable

from attrs import frozen

from treatylint.checker.situations import Holding, Situations
from treatylint.checker.solve.program import Solution

__all__ = ["ANYTHING", "Test", "above", "below", "exceeds", "forbidden", "impossible"]


@frozen
class Test:
    """A property of a world. ``freer`` tells whether freedom makes it more likely: it may then be refuted on loose
    terms and proved on strict ones, and the other way round otherwise."""

    holds: Callable[[Situations, Holding], bool]
    freer: bool = True


ANYTHING = Test(lambda situations, holding: True)
"""Holds in every world: whether there is one at all."""


def exceeds(number: int, covered: bool = False) -> Test:
    """Some lawful situation reaches the number (with every bit of it allowed by a clause, if ``covered``)."""

    def holds(situations: Situations, holding: Holding) -> bool:
        return reaches(situations.most(holding, covered), number)

    return Test(holds)


def reaches(most: Solution, number: int) -> bool:
    return most.status == "unbounded" or (most.value is not None and most.value >= number)


def below(number: int) -> Test:
    """Some lawful situation stays at the number or under it."""

    def holds(situations: Situations, holding: Holding) -> bool:
        least = situations.least(holding)
        return least.value is not None and least.value <= number

    return Test(holds)


def above(number: int) -> Test:
    """No lawful situation stays under the number."""

    def holds(situations: Situations, holding: Holding) -> bool:
        least = situations.least(holding)
        return least.value is None or least.value >= number

    return Test(holds, freer=False)


def forbidden(number: int) -> Test:
    """The norms can be kept, but no lawful situation reaches the number."""

    def holds(situations: Situations, holding: Holding) -> bool:
        return not reaches(situations.most(holding), number)

    return Test(holds, freer=False)


def impossible() -> Test:
    """Nothing at all is lawful: the norms cannot all be kept."""

    def holds(situations: Situations, holding: Holding) -> bool:
        return situations.least(holding).status == "infeasible"

    return Test(holds, freer=False)
