"""The modules of a folder, for what is extended by adding a file."""

import os
from collections.abc import Iterable

__all__ = ["modules_in"]


def modules_in(path: Iterable[str]) -> list[str]:
    """The names of the modules in a package's ``__path__``, sorted; ``pkgutil`` has more to it than a hook has time."""
    files = (name for folder in path for name in os.listdir(folder))
    return sorted({name[:-3] for name in files if name.endswith(".py") and not name.startswith("__")})
