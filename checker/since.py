"""``--diff-base``: what of a draft is new since a revision of git, clause by clause."""

import os
import re
import subprocess
from pathlib import Path

from attrs import evolve

from treatylint.checker.clause_words import ClauseWords
from treatylint.checker.misuse import Misuse
from treatylint.checker.report import Report
from treatylint.grammar.blocks import read_blocks
from treatylint.grammar.brackets import read_brackets
from treatylint.grammar.problems import UnreadableFile
from treatylint.grammar.sentences import read_sentences
from treatylint.grammar.source import Source

__all__ = ["check_revision", "only_changed"]

SECONDS = 60


def check_revision(revision: str, path: str) -> None:
    """``Misuse`` where git knows no such revision in the repository that ``path`` lies in."""
    folder = Path(path if os.path.isdir(path) else os.path.dirname(path) or ".")
    if revision.startswith("-") or _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        raise Misuse(f"--diff-base {revision}: git knows no such revision here; name a branch, a tag or a commit")


def only_changed(report: Report, revision: str) -> Report:
    """The report with the findings on clauses whose words the revision does not have.

    A finding stays if its own clause or one that it names beside it is new; one that concerns the draft as a whole
    stays if anything in the draft is. A draft that the revision does not hold is new throughout.
    """
    old = _old_words(report.path, revision)
    if old is None:
        return report
    words = ClauseWords(report.source, [sentence.span for sentence in report.document.sentences])
    new = {s.span.start for s in report.document.sentences if words.at(s.span.start) not in old}
    kept = []
    for finding in report.findings:
        places = [finding.span.start, *(other.span.start for other in finding.related)]
        if any(words.at(place) not in old for place in places) or (not finding.at and new):
            kept.append(finding)
    return evolve(report, findings=tuple(kept))


def _old_words(path: str, revision: str) -> frozenset[str] | None:
    """The clauses and lines of the draft as the revision has it; None where it has none."""
    where = Path(os.path.abspath(path))
    data = _git(where.parent, "show", f"{revision}:./{where.name}") if where.parent.is_dir() else None
    if data is None:
        return None
    try:
        source = Source.from_bytes(path, data)
    except UnreadableFile:
        return None
    brackets = read_brackets(source)
    spans = [sentence.span for sentence in read_sentences(source, read_blocks(source, brackets), brackets)]
    words = ClauseWords(source, spans)
    starts = [match.start() for match in re.finditer(r"(?m)^.", source.text)]
    return frozenset(words.at(offset) for offset in (*(span.start for span in spans), *starts))


def _git(folder: Path, *words: str) -> bytes | None:
    try:
        made = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        raise Misuse("--diff-base needs git, and git cannot be run") from error
    return made.stdout if made.returncode == 0 else None
