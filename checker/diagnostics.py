"""One diagnostic type for every finding of every rule; the renderers know nothing else."""

from enum import Enum

from attrs import frozen

from treatylint.grammar.source import Span

__all__ = ["Finding", "Fix", "Related", "Severity"]


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen
class Related:
    """Other words that belong to a finding."""

    span: Span
    message: str
    at: str = ""


@frozen
class Fix:
    """``edits`` are (span, new text) pairs. ``applicability``: "safe" (editorial only) or "suggestion"."""

    message: str
    edits: tuple[tuple[Span, str], ...]
    applicability: str = "suggestion"


@frozen(kw_only=True)
class Finding:
    """``message`` says in plain words what is wrong; ``notes`` state facts; ``help`` says what to do."""

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    at: str = ""
    related: tuple[Related, ...] = ()
    notes: tuple[str, ...] = ()
    help: str = ""
    fix: Fix | None = None
    red_line: str = ""  # the id of the red line that it is about
