"""What is worked out when first asked for, and kept on the object: a property, or the answer to a question about it."""

import sys
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar, cast

__all__ = ["answered_once", "cached_property"]

F = TypeVar("F", bound=Callable[..., object])


def answered_once(question: F) -> F:
    """A question about a frame (and its slots) that several kinds ask: the answer is kept on the frame."""
    name = f"_{question.__name__}"

    def answer(frame: Any, *slots: object) -> object:
        kept = frame.__dict__
        if name not in kept:
            kept[name] = question(frame, *slots)
        return kept[name]

    answer.__doc__ = question.__doc__
    return cast(F, answer)


if sys.version_info < (3, 12):

    class cached_property(cached_property):  # type: ignore[no-redef, type-arg]  # noqa: N801 - takes the place of that one
        """The same without the lock that it had up to Python 3.11: one thread reads a draft, and each sentence asks
        for dozens of these."""

        def __get__(self, instance, owner=None):  # type: ignore[no-untyped-def]
            if instance is None:
                return self
            value = instance.__dict__[self.attrname] = self.func(instance)
            return value
