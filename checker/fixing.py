"""``--fix`` and ``--diff``: the safe fixes of a draft, applied only where every clause stays what it was.

A fix is safe if its rule says so; here that is checked once more on the whole draft. What would change, add or take
away a clause is left to people, and so is what Word files say.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from treatylint.checker.diagnostics import Fix
from treatylint.checker.report import Report
from treatylint.clauses.document import Document
from treatylint.clauses.to_json import document_to_json
from treatylint.grammar.source import Source

__all__ = ["Fixed", "diff_of", "encoder_of", "fixed"]

ROUNDS = 20
"""Times that a draft is looked at again: a fix may uncover another, and none may go on for ever."""

Check = Callable[[Source], Report]


@frozen
class Fixed:
    """A draft after its fixes. ``applied`` counts them; ``held_back`` would have changed a clause."""

    before: Source
    after: Source
    applied: int = 0
    held_back: int = 0


def fixed(source: Source, check: Check) -> Fixed:
    """The draft with all its safe fixes; the same draft where it has none, or is a Word file."""
    if source.word:
        return Fixed(source, source)
    now, applied, held_back = source, 0, 0
    for _ in range(ROUNDS):
        report = check(now)
        fixes = list(_apart(report))
        then, number = _kept(now, report.document, fixes, check)
        held_back = len(fixes) - number
        if not number:
            break
        now, applied = then, applied + number
    return Fixed(source, now, applied, held_back)


def _apart(report: Report) -> Iterator[Fix]:
    """The safe fixes that do not touch one another, in the order of the text."""
    end = -1
    for fix in sorted((f.fix for f in report.findings if f.fix), key=lambda fix: fix.edits[0][0].start):
        spans = sorted(span for span, _ in fix.edits)
        if fix.applicability == "safe" and spans[0].start > end:
            end = spans[-1].end
            yield fix


def _kept(source: Source, document: Document, fixes: list[Fix], check: Check) -> tuple[Source, int]:
    """All fixes at once if no clause changes; else one by one, those by which none does."""
    if not fixes:
        return source, 0
    whole = _edited(source, fixes)
    meaning = _meaning(document)
    if _meaning(check(whole).document) == meaning:
        return whole, len(fixes)
    good = [fix for fix in fixes if _meaning(check(_edited(source, [fix])).document) == meaning]
    together = _edited(source, good)
    return (together, len(good)) if good and _meaning(check(together).document) == meaning else (source, 0)


def _edited(source: Source, fixes: list[Fix]) -> Source:
    text, breaks = source.text, "\r\n" if "\r\n" in source.text else "\n"
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit[0], reverse=True)
    for span, words in edits:
        text = text[: span.start] + words.replace("\n", breaks) + text[span.end :]
    return Source(source.path, text)


def _meaning(document: Document) -> object:
    """Everything that was read, without where it stands."""
    return _placeless(document_to_json(document)["sentences"])


def _placeless(value: object) -> object:
    if isinstance(value, dict):
        return {key: _placeless(inner) for key, inner in value.items() if key != "span"}
    return [_placeless(inner) for inner in value] if isinstance(value, list | tuple) else value


def encoder_of(data: bytes, text: str) -> Callable[[str], bytes] | None:
    """How the text of a file becomes its bytes again, byte order mark and all; None where it does not."""
    marks = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
             (b"", "utf-8"), (b"", "cp1252"))  # fmt: skip
    for mark, encoding in marks:
        try:
            same = mark + text.encode(encoding) == data
        except UnicodeEncodeError:
            continue
        if same:
            return lambda new: mark + new.encode(encoding)
    return None


def diff_of(change: Fixed) -> str:
    """The change as a unified diff; "" where there is none."""
    from difflib import unified_diff

    before, after = (source.text.splitlines(keepends=True) for source in (change.before, change.after))
    path = Path(change.before.path).as_posix()
    lines = [
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(before, after, path, path)
    ]
    return "".join(lines)
