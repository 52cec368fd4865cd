"""How far each suppression reaches: the next provision and all below it, the sentence before, a stretch, the draft."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import evolve, field, frozen

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.checker.suppressions.directives import MOST, Directive, read_directives
from treatylint.grammar.block import Block
from treatylint.grammar.source import Span

__all__ = ["Scoped", "scoped"]

_VISIBLE = re.compile(r"\S")


@frozen
class Scoped:
    """The suppressions of a draft, each with the stretch of text whose findings it takes away.

    Those that can do nothing stand in ``idle``, with their problem.
    """

    reaching: tuple[tuple[Directive, Span], ...] = ()
    idle: tuple[Directive, ...] = field(default=())

    @property
    def directives(self) -> tuple[Directive, ...]:
        return (*(directive for directive, _ in self.reaching), *self.idle)


def scoped(draft: Draft) -> Scoped:
    """The suppressions of a draft with their scopes; worked out once for all that ask."""
    return draft.once(_scoped)


def _scoped(draft: Draft) -> Scoped:
    directives = read_directives(draft.source)
    if not directives:
        return Scoped()
    reaching: list[tuple[Directive, Span]] = []
    idle = [d for d in directives if d.problem]
    idle += [evolve(d, problem=f"only the first {MOST} suppressions of a draft count") for d in directives[MOST:]]
    sound = [d for d in directives[:MOST] if not d.problem]
    prose = prose_of(draft)
    for directive in sound:
        if directive.verb == "ignore":
            near = _touched(directive.span, prose) if directive.put_on else None
            reaching.append((directive, near or _beside(directive.span, prose, draft.source.masked)))
        elif directive.verb == "ignore-file":
            late = _first_article(prose.blocks) < directive.span.start
            problem = (
                "ignore-file stands before the first article; for a part of a draft use ignore-start" if late else ""
            )
            idle += [evolve(directive, problem=problem)] if late else []
            reaching += [] if late else [(directive, Span(0, len(draft.source.text)))]
    _pair(sound, reaching, idle)
    return Scoped(tuple(sorted(reaching, key=lambda pair: pair[0].span.start)), tuple(idle))


def _first_article(blocks: Sequence[Block]) -> int:
    return min((block.span.start for block in blocks if block.kind in ("article", "annex")), default=2**62)


def _touched(span: Span, prose: Prose) -> Span:
    """Of a comment in Word: the sentences that its words belong to; on a heading, the heading and all below it."""
    first, last = prose.sentence_at(span.start), prose.sentence_at(max(span.end - 1, span.start))
    index = bisect_right([block.span.start for block in prose.blocks], span.start) - 1
    if (first is None or first.role == "heading") and index >= 0:
        below = _with_all_below(prose.blocks, index)
        return Span(below.start, max(below.end, last.span.end if last else span.end))
    return Span(first.span.start if first else span.start, max(span.end, last.span.end if last else 0))


def _beside(span: Span, prose: Prose, masked: str) -> Span:
    """After words on its own line it means the sentence that they end; otherwise the provision that comes next."""
    line = max(masked.rfind(sign, 0, span.start) for sign in "\n\r") + 1
    before = masked[line : span.start].rstrip()
    sentence = prose.sentence_at(line + len(before) - 1) if before else None
    if sentence is not None:
        return sentence.span
    visible = _VISIBLE.search(masked, span.end)
    words = visible.start() if visible else len(masked)
    index = max(bisect_right([block.span.start for block in prose.blocks], words) - 1, 0)
    if index < len(prose.blocks) and not masked[prose.blocks[index].span.start : words].strip():
        return _with_all_below(prose.blocks, index)
    following = prose.sentence_at(words)  # in the middle of a paragraph: the sentence that goes on there
    return following.span if following else Span(span.end, span.end)


def _with_all_below(blocks: Sequence[Block], index: int) -> Span:
    depth, start = blocks[index].depth, blocks[index].span.start
    after = (block.span.start for block in blocks[index + 1 :] if block.depth <= depth)
    return Span(start, next(after, blocks[-1].span.end))


def _pair(directives: Iterable[Directive], reaching: list[tuple[Directive, Span]], idle: list[Directive]) -> None:
    """Each ignore-start goes with the next ignore-end of the same targets."""
    waiting: dict[frozenset[str], Directive] = {}
    for directive in directives:
        key = frozenset(target.word.casefold() for target in directive.targets)
        if directive.verb == "ignore-start" and key in waiting:
            idle.append(evolve(directive, problem="the same targets are ignored from an earlier ignore-start on"))
        elif directive.verb == "ignore-start":
            waiting[key] = directive
        elif directive.verb == "ignore-end" and key in waiting:
            start = waiting.pop(key)
            reaching.append((start, Span(start.span.end, directive.span.start)))
        elif directive.verb == "ignore-end":
            idle.append(evolve(directive, problem="no ignore-start with the same targets stands before it"))
    idle += [evolve(d, problem="no ignore-end with the same targets follows") for d in waiting.values()]
