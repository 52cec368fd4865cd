"""``treatylint`` and ``python -m treatylint``: the process around the command line."""

import gc
import os
import sys

__all__ = ["main"]


def main() -> int:
    """Run the command that ``sys.argv`` asks for; gives the exit code (0 clean, 1 findings, 2 the run failed)."""
    from treatylint.checker.cli import run
    from treatylint.grammar.programs import with_kept_programs

    gc.disable()  # a run is short and its trees hold no cycles worth collecting: twice as fast on long drafts
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without UTF-8 still gets every finding
    try:
        code = with_kept_programs(lambda: run(sys.argv[1:]))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    gc.freeze()  # what is alive goes with the process: nobody need look through it once more
    return code


if __name__ == "__main__":
    sys.exit(main())
