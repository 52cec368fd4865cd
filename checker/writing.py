"""Where a run goes: the terminal and files, each in its own format, redacted where the format leaves the machine."""

import sys
from collections.abc import Iterable, Sequence

from treatylint.checker.config import Config
from treatylint.checker.misuse import Misuse
from treatylint.checker.redaction import redacted_run
from treatylint.checker.renderers import LEAVES_THE_MACHINE, render
from treatylint.checker.report import Run
from treatylint.checker.rule import Rule
from treatylint.checker.terminal import Screen, screen_of

__all__ = ["write"]


def write(
    run: Run, rules: Sequence[Rule], config: Config, *, outputs: Iterable[tuple[str, str]], color: str
) -> None:
    """Write ``run`` to each (file, format); the file "" is standard output. ``Misuse`` where one cannot be written."""
    for file, format in outputs:
        redact = format in LEAVES_THE_MACHINE if config.redact is None else config.redact
        shown = redacted_run(run, rules) if redact else run
        screen = Screen() if file else screen_of(color, sys.stdout)
        text = render(shown, format, screen)
        if not file:
            sys.stdout.write(text)
            continue
        try:
            with open(file, "w", encoding="utf-8", newline="\n") as out:
                out.write(text)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise Misuse(f"{file}: cannot be written ({why}); check the folder and its permissions") from error
