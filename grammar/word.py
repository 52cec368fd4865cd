"""Word archives (``.docx``) into plain text, with tracked changes as one view of the draft or the other.

Only the standard library reads them, and nothing in an archive is trusted: sizes, entry counts, nesting and document
types are checked before anything is built. What Word shows as a number or a bullet is written as a marker in front of
the paragraph.
"""

import zipfile
import zlib
from io import BytesIO
from typing import Literal

from treatylint.grammar.problems import UnreadableFile
from treatylint.grammar.word_comments import Comments, WordComment
from treatylint.grammar.word_numbering import read_numbering
from treatylint.grammar.word_text import WordReader
from treatylint.grammar.word_xml import Element, UnsafeXml, parse_xml

__all__ = ["read_word"]

View = Literal["accepted", "original"]

ARCHIVE_LIMIT = 64 * 2**20
"""Largest archive read, in bytes."""
PART_LIMIT = 48 * 2**20
"""Largest part read, in bytes once unpacked; a draft of a thousand pages needs a tenth of it."""
ENTRY_LIMIT = 5000

_OLD_WORD = b"\xd0\xcf\x11\xe0"


def read_word(path: str, data: bytes, view: View = "accepted") -> tuple[str, tuple[WordComment, ...]]:
    """The text of a Word file: paragraphs apart by blank lines, table rows as lines, notes at the end; and its comments
    that begin with ``treatylint:``.

    ``accepted`` takes insertions and leaves deletions out, ``original`` the other way round. ``path`` only names the
    file in errors. Raises ``UnreadableFile`` for a broken, encrypted, oversized or hostile archive.
    """
    if data[:4] == _OLD_WORD:
        raise UnreadableFile(
            f"{path}: an old or password-protected Word file; save it as an unprotected .docx, or as text"
        )
    if len(data) > ARCHIVE_LIMIT:
        raise UnreadableFile(
            f"{path}: larger than {ARCHIVE_LIMIT >> 20} MiB; remove pictures, or save the draft as text"
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _read_archive(path, archive, view)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, OSError, ValueError) as error:
        raise UnreadableFile(
            f"{path}: a damaged Word file ({_one_line(error)}); open and save it again, or save it as text"
        ) from error
    except UnsafeXml as error:
        raise UnreadableFile(
            f"{path}: not a Word file that can be read safely ({error}); save the draft as text"
        ) from error


def _read_archive(path: str, archive: zipfile.ZipFile, view: View) -> tuple[str, tuple[WordComment, ...]]:
    if len(archive.infolist()) > ENTRY_LIMIT:
        raise UnreadableFile(f"{path}: holds more than {ENTRY_LIMIT} entries; save the draft as text")
    document = _part(archive, _main_part(archive))
    if document is None:
        raise UnreadableFile(
            f"{path}: a zip archive without a Word document in it; save the draft as .docx, .md or .txt"
        )
    numbering = read_numbering(_part(archive, "word/numbering.xml"), _part(archive, "word/styles.xml"))
    comments = Comments.read(_part(archive, "word/comments.xml"))
    reader = WordReader(numbering, inserted=view == "accepted", comments=comments)
    return reader.read(document, _part(archive, "word/footnotes.xml"), _part(archive, "word/endnotes.xml"))


def _main_part(archive: zipfile.ZipFile) -> str:
    """The name of the main document part, as the package's own relationships give it."""
    relations = _part(archive, "_rels/.rels")
    for relation in relations.iter("Relationship") if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    # The size in the directory may lie, so the reading itself is bounded too.
    if info.file_size > PART_LIMIT:
        raise UnsafeXml(f"{name} would unpack to {info.file_size >> 20} MiB")
    with archive.open(info) as part:
        content = part.read(PART_LIMIT + 1)
    if len(content) > PART_LIMIT:
        raise UnsafeXml(f"{name} unpacks to more than {PART_LIMIT >> 20} MiB")
    return parse_xml(name, content)


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
