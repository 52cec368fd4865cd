"""Where a run goes: the terminal and files, each in its own format, redacted where the format leaves the machine."""

from collections.abc import Iterable, Sequence

from treatylint.checker.config import Config
from treatylint.checker.misuse import Misuse
from treatylint.checker.passing_on import is_redacted
from treatylint.checker.redaction import redacted_run
from treatylint.checker.renderers import render
from treatylint.checker.report import Run
from treatylint.checker.rule import Rule
from treatylint.checker.terminal import Screen

__all__ = ["is_confidential", "rendered", "write_files"]


def rendered(
    run: Run, rules: Sequence[Rule], config: Config, format: str, screen: Screen, *, to_file: bool = False
) -> str:
    """A run in one format; redacted if the settings say so or, where they are silent, if it is made to be passed on."""
    redact = is_redacted(True if to_file and config.redact is None else config.redact, format)
    return render(redacted_run(run, rules) if redact else run, format, screen)


def is_confidential(run: Run) -> bool:
    """Whether any red line of the run is."""
    return any(verdict.red_line.confidential for report in run.reports for verdict in report.verdicts)


def write_files(run: Run, rules: Sequence[Rule], config: Config, outputs: Iterable[tuple[str, str]]) -> None:
    """Write ``run`` to each (file, format). ``Misuse`` where a file cannot be written."""
    for file, format in outputs:
        text = rendered(run, rules, config, format, Screen(), to_file=True)
        try:
            with open(file, "w", encoding="utf-8", newline="\n") as out:
                out.write(text)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise Misuse(f"{file}: cannot be written ({why}); check the folder and its permissions") from error
