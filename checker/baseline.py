"""The file of accepted findings: each known by its place in the law and the words of its clause, never by its line.

No counts and no line numbers: text may move around a clause, and a clause that changes comes back.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from attrs import asdict, evolve, fields, frozen

from treatylint.checker.clause_words import ClauseWords
from treatylint.checker.diagnostics import Finding
from treatylint.checker.misuse import Misuse
from treatylint.checker.report import Report, Suppressed

__all__ = ["NAME", "Entry", "accepted", "entries_of", "load_baseline", "place_of", "write_baseline"]

NAME = "treatylint-baseline.json"


@frozen(order=True)
class Entry:
    """An accepted finding. ``path`` starts from the folder of the file; ``clause`` is a hash of the clause's words."""

    path: str
    at: str
    rule: str
    red_line: str
    clause: str


def entries_of(report: Report, folder: Path) -> Iterator[tuple[Finding, Entry]]:
    """Each finding of a draft with its entry; none for findings on confidential red lines, nor on suppressions."""
    secret = {verdict.red_line.id for verdict in report.verdicts if verdict.red_line.confidential}
    words = ClauseWords(report.source, [sentence.span for sentence in report.document.sentences])
    path = place_of(folder, report.path)
    for finding in report.findings:
        if finding.red_line not in secret and not finding.code.startswith("SUP"):
            digest = hashlib.sha256(words.at(finding.span.start).encode("utf-8", "surrogateescape")).hexdigest()[:24]
            yield finding, Entry(path, finding.at, finding.code, finding.red_line, digest)


def place_of(folder: Path, path: str) -> str:
    """How the file names a draft: its path from the folder of the file, with forward slashes."""
    try:
        return PurePath(os.path.relpath(os.path.abspath(path), folder.resolve())).as_posix()
    except ValueError:  # another drive
        return PurePath(path).as_posix()


def accepted(report: Report, known: frozenset[Entry], folder: Path) -> Report:
    """The report with the findings that the file knows set aside."""
    in_file = [finding for finding, entry in entries_of(report, folder) if entry in known]
    if not in_file:
        return report
    kept = tuple(finding for finding in report.findings if finding not in in_file)
    aside = tuple(Suppressed(finding, "in the file of accepted findings", "baseline") for finding in in_file)
    return evolve(report, findings=kept, suppressed=(*report.suppressed, *aside))


def load_baseline(path: Path) -> frozenset[Entry]:
    """The entries of a file. ``Misuse``, in one line, where it is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] != 1:
            raise Misuse(f"{path}: written by another version (format {data['format']}); write it anew")
        names = [attribute.name for attribute in fields(Entry)]
        return frozenset(Entry(*(str(row[name]) for name in names)) for row in data["findings"])
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Misuse(f"{path}: cannot be read ({why}); to write it: treatylint baseline") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Misuse(f"{path}: this is no file of accepted findings; write it anew: treatylint baseline") from error


def write_baseline(path: Path, entries: Iterable[Entry]) -> None:
    """Write the entries, sorted, whole or not at all."""
    from treatylint.checker.atomic import replace_file

    rows = [asdict(entry) for entry in sorted(set(entries))]
    lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
    body = f"[\n{lines}\n ]" if rows else "[]"
    replace_file(path, f'{{"format": 1,\n "findings": {body}}}\n'.encode())
