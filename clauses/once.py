"""A property worked out when first asked for, and kept on the object."""

import sys
from functools import cached_property

__all__ = ["cached_property"]

if sys.version_info < (3, 12):

    class cached_property(cached_property):  # type: ignore[no-redef, type-arg]  # noqa: N801 - takes the place of that one
        """The same without the lock that it had up to Python 3.11: one thread reads a draft, and each sentence asks
        for dozens of these."""

        def __get__(self, instance, owner=None):  # type: ignore[no-untyped-def]
            if instance is None:
                return self
            value = instance.__dict__[self.attrname] = self.func(instance)
            return value
