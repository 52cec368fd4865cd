"""The command line: picks a command, loads its file and nothing else, and turns every failure into one clear line."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from treatylint.checker.misuse import Misuse
from treatylint.grammar.programs import with_kept_methods

__all__ = ["COMMANDS", "run"]

COMMANDS = {
    "check": "hold drafts against red lines and drafting rules",
    "parse": "print how drafts were read, and what was not understood",
    "show": "print one stage of reading a draft: blocks, sentences, tree, clauses or norms",
    "explain": "say how one red line came to its verdict on one draft",
    "redlines": "list, show or check the red lines of the parties",
    "options": "say which texts a bracketed draft can become, and who could live with which",
    "compare": "say what a new draft permits, forbids or requires that the old one did not",
    "matrix": "print provisions and bracket options by parties, each cell with its verdicts",
    "repair": "find the smallest edits that make a draft respect a red line",
    "clauses": "list the model clauses of the library, or show one",
    "baseline": "write down the present findings as accepted, so that only new ones are reported",
    "config": "print the settings that hold for a draft, and where each was made",
    "init": "write a commented settings file to start from",
    "rule": "explain a drafting rule, or list them all",
}


def run(argv: Sequence[str]) -> int:
    """Run one command; gives its exit code. Never raises but for a closed output and an interrupt from the keyboard."""
    try:
        return _dispatch(list(argv))
    except SystemExit as stop:  # argparse: --help is 0, a wrong option 2
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        return _fail("interrupted")
    except BrokenPipeError:
        raise
    except Misuse as error:
        return _fail(str(error))
    except Exception as error:
        return _fail(_in_one_line(error))


def _dispatch(argv: list[str]) -> int:
    name = argv[0] if argv else "--help"
    if name in ("-V", "--version"):
        from treatylint import __version__

        print(f"treatylint {__version__}")
        return 0
    if name in ("-h", "--help", "help"):
        print(_overview())
        return 0 if argv else 2
    if name not in COMMANDS:
        raise Misuse(_unknown_command(name))
    if name != "check":  # which may know the answer, and then loads nothing
        with_kept_methods()
    command = import_module(f"treatylint.checker.commands.{name}")
    code: int = command.run(command.parser().parse_args(argv[1:]))
    return code


def _unknown_command(name: str) -> str:
    from treatylint.clauses.gazetteer.errors import did_you_mean

    if os.path.exists(name):
        return f"{name!r} is no command; to check that file: treatylint check {name}"
    return f"there is no command {name!r}{did_you_mean(name, COMMANDS)}"


def _overview() -> str:
    width = max(map(len, COMMANDS)) + 2
    lines = [f"  {name:<{width}}{what}" for name, what in COMMANDS.items()]
    return "\n".join(
        [
            "usage: treatylint COMMAND …",
            "",
            "Reads draft security agreements and each party's red lines, and says which line each draft",
            "respects, crosses, leaves unguarded or leaves open to dispute.",
            "",
            *lines,
            "",
            "treatylint COMMAND --help tells more; treatylint --version names the version.",
            "Exit codes: 0 nothing to report, 1 findings, 2 the run failed.",
        ]
    )


def _in_one_line(error: Exception) -> str:
    """Data errors and unreadable files carry their own line; anything else is a fault of ours, and says so."""
    from treatylint.clauses.gazetteer.errors import DataError
    from treatylint.grammar.problems import UnreadableFile

    if isinstance(error, DataError | UnreadableFile):
        return str(error)
    if os.environ.get("TREATYLINT_DEBUG"):
        raise error
    what = " ".join(str(error).split())[:200]
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f"{os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}" if frame else "?"
    return (
        f"internal error in {where} ({type(error).__name__}: {what}); "
        "this is a fault of treatylint, not of the draft: please report it with the draft, or with "
        "TREATYLINT_DEBUG=1 for the whole trace"
    )


def _fail(message: str) -> int:
    print(f"treatylint: error: {message}", file=sys.stderr)
    return 2
