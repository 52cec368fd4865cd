"""Which block a reference names: "Article 3(2)", "paragraph 2 of this Article", "Articles 9 to 11", "D9"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from treatylint.grammar.block import Block
from treatylint.grammar.figures import ORDINALS, roman_value
from treatylint.grammar.markers import reference_label
from treatylint.grammar.reference_words import Step, read_reference
from treatylint.grammar.span import Span

__all__ = ["ArticleIndex", "article_index", "read_reference"]

_COMPONENTS = {
    "annex": ("annex-{}",), "appendix": ("appendix-{}",), "schedule": ("schedule-{}",), "protocol": ("protocol-{}",),
    "part": ("part-{}",), "chapter": ("chap-{}",), "section": ("sec-{}",), "clause": ("clause-{}", "para-{}"),
    "article": ("art-{}", "sec-{}"), "paragraph": ("para-{}", "{}"), "subparagraph": ("{}", "para-{}"),
    "item": ("{}", "item-{}"),
    "label": ("{}", "para-{}"),
}  # fmt: skip
_ROMAN_KINDS = frozenset(
    {"annex", "appendix", "schedule", "protocol", "part", "chapter", "section", "article", "clause"}
)


@frozen
class ArticleIndex:
    """The blocks of a draft, to be asked for by reference. Paths are those of ``Block.path``."""

    blocks: tuple[Block, ...]
    _by_path: dict[str, int] = field(init=False, repr=False, eq=False)
    _starts: list[int] = field(init=False, repr=False, eq=False)
    _ends: list[int] = field(init=False, repr=False, eq=False)

    @_by_path.default
    def _index_paths(self) -> dict[str, int]:
        return {block.path: index for index, block in enumerate(self.blocks)}

    @_starts.default
    def _index_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @_ends.default
    def _index_ends(self) -> list[int]:
        """Where each block ends when everything below it is counted in."""
        ends = [block.span.end for block in self.blocks]
        for index in range(len(self.blocks) - 1, -1, -1):
            parent = self.blocks[index].parent
            if parent is not None:
                ends[parent] = max(ends[parent], ends[index])
        return ends

    def resolve(self, reference: Sequence[Step], current: str = "") -> tuple[str, ...] | None:
        """The paths that a reference names when read in the block at the path ``current``, a range giving several.

        Steps go from the outermost block inwards; the label ``this`` stands for the block that holds ``current``.
        None when the draft has no such block, or the reference is empty.
        """
        if not reference:
            return None
        (kind, label), *inner = reference
        paths = self._range(kind, label, _ancestors(current), current)
        for kind, label in inner:
            deeper = (self._below(kind, label, path, current) for path in paths)
            paths = [path for found in deeper for path in found]
        return tuple(dict.fromkeys(paths)) or None

    def subtree(self, path: str) -> Span | None:
        """The stretch of a block together with all blocks below it."""
        index = self._by_path.get(path)
        return None if index is None else Span(self.blocks[index].span.start, self._ends[index])

    def spans_named(self, words: str, current: str = "") -> tuple[Span, ...]:
        """The stretches of the blocks that some words name, in text order, neighbours joined; none where one of them
        is missing.
        """
        spans: list[Span] = []
        for reference in read_reference(words):
            paths = self.resolve(reference, current)
            if paths is None:
                return ()
            spans += (span for path in paths if (span := self.subtree(path)) is not None)
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and span.start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
            else:
                joined.append(span)
        return tuple(joined)

    def path_at(self, offset: int) -> str:
        """The path of the block that holds an offset; empty for a draft without blocks."""
        index = bisect_right(self._starts, offset) - 1
        return self.blocks[index].path if index >= 0 else ""

    def _below(self, kind: str, label: str, path: str, current: str) -> list[str]:
        found = self._range(kind, label, [path], current)
        # An article with one unnumbered paragraph is its own paragraph 1.
        return found or (
            [path] if kind == "paragraph" and label == "1" and len(self.blocks[self._by_path[path]].text_span) else []
        )

    def _range(self, kind: str, label: str, bases: Sequence[str], current: str) -> list[str]:
        first, _, last = label.replace("–", "-").replace("—", "-").partition("-")
        if last and not self._one(kind, label, bases, current):
            start, end = self._one(kind, first, bases, current), self._one(kind, last, bases, current)
            return list(self._between(start, end)) if start and end else []
        found = self._one(kind, label, bases, current)
        return [found] if found else []

    def _between(self, first: str, last: str) -> Iterator[str]:
        start, end = self._by_path[first], self._by_path[last]
        parent = self.blocks[start].parent
        if self.blocks[end].parent == parent:
            yield from (block.path for block in self.blocks[start : end + 1] if block.parent == parent and block.marker)

    def _one(self, kind: str, label: str, bases: Sequence[str], current: str) -> str:
        components = list(_components(kind, label))
        if label.lower() == "this":
            return next((path for path in _ancestors(current) if path and _is_a(kind, path)), "")
        for base in bases:
            for component in components:
                path = f"{base}/{component}" if base else component
                if path in self._by_path:
                    return path
        return ""


def article_index(blocks: Sequence[Block]) -> ArticleIndex:
    """An index over the blocks of one draft."""
    return ArticleIndex(tuple(blocks))


def _ancestors(path: str) -> list[str]:
    """The path, then each one above it, then the draft itself (the empty path)."""
    parts = path.split("/") if path else []
    return ["/".join(parts[:length]) for length in range(len(parts), -1, -1)]


def _components(kind: str, label: str) -> Iterator[str]:
    plain = reference_label(label)
    if kind in _ROMAN_KINDS:
        number = (roman_value(label) if label.isupper() else None) or ORDINALS.get(label.lower())
        plain = str(number) if number else plain
    for form in _COMPONENTS.get(kind, ("{}",)):
        yield form.format(plain) if plain else form.format("").rstrip("-")


def _is_a(kind: str, path: str) -> bool:
    last = path.rpartition("/")[2].partition("~")[0]
    return any(
        last == form.format("").rstrip("-") or last.startswith(form.format(""))
        for form in _COMPONENTS.get(kind, ())
        if form != "{}"
    )
