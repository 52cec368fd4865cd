"""What identifies a finding from one version of a draft to the next: its rule, provision and words, not its line."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from treatylint.checker.diagnostics import Finding
from treatylint.checker.report import Report

__all__ = ["keyed", "shared_path"]


def keyed(report: Report, suppressed: bool = False) -> Iterator[tuple[str, Finding]]:
    """Each finding with its key; the suppressed ones last, if they are asked for.

    Findings that are alike in all else are numbered, since equal keys would be merged.
    """
    seen: Counter[str] = Counter()
    path = shared_path(report.path)
    accepted = (one.finding for one in report.suppressed) if suppressed else ()
    for finding in (*report.findings, *accepted):
        words = " ".join(report.source[finding.span].split()).casefold()
        subject = finding.message.partition(":")[0] if finding.code.startswith("RED") else ""
        parts = "\n".join((path, finding.at, finding.code, subject, words))
        seen[parts] += 1
        yield hashlib.sha256(f"{parts}\n{seen[parts]}".encode()).hexdigest()[:32], finding


def shared_path(path: str) -> str:
    """A path as others know it: from the folder of the run, with forward slashes; whole only if it lies elsewhere."""
    whole, here = PurePath(path), PurePath(os.getcwd())
    return (whole.relative_to(here) if whole.is_absolute() and whole.is_relative_to(here) else whole).as_posix()
