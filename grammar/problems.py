"""What went wrong while reading: data for a bad draft, one exception for a file that is no text at all."""

from attrs import frozen

from treatylint.grammar.span import Span


class UnreadableFile(Exception):
    """The bytes of a file give no text. The message is one line, names the file and says what would help."""


@frozen
class Problem:
    """One defect met while reading a draft; reading goes on after it.

    ``code`` is a finding code (``BRK002``), ``at`` the path of the block it lies in, empty where none is known yet.
    """

    code: str
    message: str
    span: Span
    at: str = ""
