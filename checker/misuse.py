"""The one exception of the command line: something was asked for that cannot be done."""

__all__ = ["Misuse"]


class Misuse(Exception):
    """``str()`` is one line that names the place, says what is wrong and gives the way out. The run ends with 2."""
