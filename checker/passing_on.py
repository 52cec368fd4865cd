"""Which output leaves the machine, and the guard of commands whose whole answer would give confidential lines away."""

import os
from collections.abc import Iterable

from treatylint.checker.misuse import Misuse
from treatylint.checker.renderers import FOR_THE_TERMINAL
from treatylint.clauses.red_lines import RedLine

__all__ = ["is_redacted", "keep_here", "stays_here"]


def stays_here(form: str) -> bool:
    """Whether what is printed in a form is read on this machine alone: no log of continuous integration is."""
    return form in FOR_THE_TERMINAL and os.environ.get("CI", "") in ("", "0", "false")


def is_redacted(choice: bool | None, form: str) -> bool:
    """Whether confidential lines are to be hidden: as ``--redact`` and ``--no-redact`` say, else by the form."""
    return not stays_here(form) if choice is None else choice


def keep_here(lines: Iterable[RedLine], form: str, *, allowed: bool) -> None:
    """``Misuse`` where figures worked out from confidential lines would be passed on and nobody has said that they may.

    Other commands can leave out what a line says and still say how it fares; an explanation, or an edit that makes the
    draft respect the line, tells the line itself.
    """
    secret = sorted({line.party for line in lines if line.confidential})
    if secret and not allowed and not stays_here(form):
        where = f"--format {form} is made to be passed on" if form not in FOR_THE_TERMINAL else "this log is public"
        raise Misuse(
            f"{where}, and red lines of {', '.join(secret)} are confidential: leave them out, or say --no-redact"
        )
