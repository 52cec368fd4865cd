"""Pieces into blocks: their kinds, their paths, their depth."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from treatylint.grammar.block import Block, BlockKind
from treatylint.grammar.pieces import Piece
from treatylint.grammar.roles import has_operative_modal, is_definition, is_recital
from treatylint.grammar.span import Span


def name_blocks(text: str, pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The blocks of a draft, in order. The first one starts at 0 and each ends where the next starts, so their spans
    tile the text.
    """
    paths = _paths(pieces, preamble := _preamble(text, pieces))
    blocks: list[Block] = []
    start = 0
    for index, piece in enumerate(pieces):
        end = pieces[index + 1].start if index + 1 < len(pieces) else len(text)
        body = _trimmed(text, piece.body, end)
        blocks.append(
            Block(
                kind=_kind(text, piece, index in preamble, body),
                marker=piece.marker,
                path=paths[index],
                span=Span(start, end),
                text_span=body,
                parent=piece.parent,
                heading=_trimmed(text, *piece.heading) if piece.heading else None,
                depth=0 if piece.parent is None else blocks[piece.parent].depth + 1,
            )
        )
        start = end
    return tuple(blocks)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _preamble(text: str, pieces: Sequence[Piece]) -> frozenset[int]:
    """The text before the first provision that only recites. Before an article, anything without a modal in a main
    clause does.
    """
    before_article = any(piece.form == "part" and piece.kind == "article" for piece in pieces)
    found: set[int] = set()
    for index, piece in enumerate(pieces):
        if piece.form in ("title", "heading"):
            continue
        words = text[piece.body : piece.end].strip()
        recites = is_recital(words) or (before_article and not has_operative_modal(words))
        if not recites or not _may_recite(piece, found):
            break
        found.add(index)
    return frozenset(found)


def _may_recite(piece: Piece, recitals: set[int]) -> bool:
    """Whether a piece can belong to the preamble: a paragraph, or a lettered or bulleted recital, not below a
    provision.
    """
    if piece.parent is not None and piece.parent not in recitals:
        return False
    return piece.form in ("text", "tail") or (piece.form == "item" and not piece.numbered)


def _kind(text: str, piece: Piece, recital: bool, body: Span) -> BlockKind:
    if piece.form == "part":
        return "annex" if piece.kind == "annex" else "article" if piece.kind == "article" else "heading"
    if piece.form == "label":
        return "article"
    if piece.form in ("title", "heading", "signature"):
        return piece.form  # type: ignore[return-value]
    if recital:
        return "preamble"
    if is_definition(text[body.start : min(body.end, body.start + 600)]):
        return "definition"
    return (
        "paragraph"
        if piece.form in ("text", "tail") or (piece.numbered and piece.component.startswith("para-"))
        else "item"
    )


def _paths(pieces: Sequence[Piece], preamble: frozenset[int]) -> list[str]:
    numbered = {piece.parent for piece in pieces if piece.form == "item" and piece.numbered}
    counts: defaultdict[tuple[int | None, str], int] = defaultdict(int)
    taken: Counter[str] = Counter()
    paths: list[str] = []
    for index, piece in enumerate(pieces):
        component = "preamble" if index in preamble else _component(piece, pieces, numbered, counts)
        above = _above(piece, pieces, paths)
        path = f"{above}/{component}" if above else component
        taken[path] += 1
        if taken[path] > 1:
            path = f"{path}~{taken[path]}"
        piece.component = path.rpartition("/")[2]
        paths.append(path)
    return paths


def _above(piece: Piece, pieces: Sequence[Piece], paths: Sequence[str]) -> str:
    """The path of the parent, without the chapters and sections that an article may stand in: articles number through
    them.
    """
    parent = piece.parent
    if piece.form in ("part", "label"):
        while parent is not None and pieces[parent].kind != "annex":
            parent = pieces[parent].parent
    return paths[parent] if parent is not None else ""


def _component(
    piece: Piece, pieces: Sequence[Piece], numbered: set[int | None], counts: defaultdict[tuple[int | None, str], int]
) -> str:
    if piece.form in ("part", "label"):
        return piece.component
    if piece.form in ("title", "signature", "tail"):
        return piece.form
    above = pieces[piece.parent] if piece.parent is not None else None
    under_part = above is None or above.form in ("part", "label")
    if piece.form == "item" and piece.component:
        return f"para-{piece.component}" if piece.numbered and under_part else piece.component
    name = {"item": "item", "row": "row", "heading": "heading"}.get(piece.form)
    if name is None:
        name = "para" if under_part and piece.parent not in numbered else "text"
    counts[piece.parent, name] += 1
    first = 1 + (name in ("para", "text") and above is not None and (name == "text" or _has_own_text(above)))
    return f"{name}-{counts[piece.parent, name] + first - 1}"


def _has_own_text(piece: Piece) -> bool:
    """An article whose first paragraph stands in the article's own block: the next one is its second."""
    return piece.kind == "article"
