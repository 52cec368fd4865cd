"""From boxes to a programme: cut the ground that is asked about into pieces, each with the limits that count there.

A piece that a ban of nought covers is dropped. Where a permission reaches into a ban, a piece is laid out twice: once
against the ban's own limit, once against the permission's; how much goes where is the solver's to find.
"""

from collections.abc import Sequence

from attrs import define, field, frozen

from treatylint.checker.solve.program import Program
from treatylint.checker.space import ACTOR, Masks, cut_out, meet, single_bits

__all__ = ["Ban", "Duty", "Excuse", "Layout", "Piece", "TooManyPieces"]


class TooManyPieces(Exception):
    """The budget of pieces is used up."""


@frozen
class Piece:
    """``rows``: the limits that count here. ``uses``: (ban, permission) pairs, where the permission excuses the piece
    from the ban. ``share``: the most that one of many unnamed actors may hold, where a limit is for each of them."""

    box: Masks
    rows: int
    counted: bool
    uses: tuple[tuple[int, int], ...] = ()
    share: int | None = None


@frozen(eq=False)
class Excuse:
    """What takes a hole out of a ban: where, and how much (None: without limit). ``key`` names the permission."""

    key: int
    boxes: tuple[Masks, ...]
    most: int | None
    each: bool = False


@frozen(eq=False)
class Ban:
    key: int
    boxes: tuple[Masks, ...]
    most: int
    each: bool = False
    excuses: tuple[Excuse, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Nothing at all, and nothing up to a figure: such a ban only removes ground."""
        return self.most == 0 and all(excuse.most is None for excuse in self.excuses)


@frozen(eq=False)
class Duty:
    key: int
    boxes: tuple[Masks, ...]
    least: int
    each: bool = False


@define(eq=False)
class Layout:
    """The pieces left after each limit, and the rows so far. ``budget`` bounds the pieces ever cut; ``named`` are the
    actors that some norm or the question tells apart."""

    pieces: list[Piece]
    budget: int
    named: int = 0
    low: list[int] = field(factory=list)
    high: list[int | None] = field(factory=list)
    rows: dict[tuple[str, int, int], int] = field(factory=dict)

    def ban_all(self, bans: Sequence[Ban], until_free: bool = False) -> None:
        """Lay each piece out against every ban, piece by piece and in depth: with ``until_free`` the first counted
        piece that no limit reaches ends the work, since it alone says that there is no most."""
        steps = [(ban, box) for ban in bans for box in ban.boxes]
        boxes = [box for _, box in steps]
        waiting = [(piece, 0) for piece in reversed(self.pieces)]
        done: list[Piece] = []
        while waiting:
            piece, start = waiting.pop()
            box = piece.box
            actor, act, _, _, place = box[:5]
            for at in range(start, len(steps)):
                other = boxes[at]
                # Nearly all pairs lie apart, so this is unrolled like the sieve of the engine.
                if not (other[1] & act and other[0] & actor and other[4] & place):
                    continue
                shared = meet(box, other)
                if shared is not None:
                    kept = [_moved(piece, part) for part in cut_out(box, other)]
                    self._limit(steps[at][0], _moved(piece, shared), kept)
                    self._spend(len(kept))
                    waiting += [(part, at + 1) for part in reversed(kept)]
                    break
            else:
                done.append(piece)
                if until_free and piece.counted and not piece.rows:
                    break
        self.pieces = done

    def _limit(self, ban: Ban, piece: Piece, kept: list[Piece]) -> None:
        """Lay out the part of a piece that lies in a ban: free under an open permission, else against limits."""
        left = [piece.box]
        for excuse in ban.excuses:
            if excuse.most is None:
                left = self._open(excuse, piece, left, ban, kept)
        for part in left:
            rest = _moved(piece, part)
            for excuse in ban.excuses:
                if excuse.most is not None:
                    self._excused(ban, excuse, rest, kept)
            if ban.most:
                self._count(("ban", ban.key), ban.most, ban.each, rest, kept)

    def _open(
        self, excuse: Excuse, piece: Piece, left: list[Masks], ban: Ban, kept: list[Piece]
    ) -> list[Masks]:
        for box in excuse.boxes:
            rest: list[Masks] = []
            for part in left:
                both = meet(part, box)
                if both is None:
                    rest.append(part)
                    continue
                kept.append(_moved(piece, both, (ban.key, excuse.key)))
                rest.extend(cut_out(part, box))
            left = rest
        self._spend(len(left))
        return left

    def _excused(self, ban: Ban, excuse: Excuse, piece: Piece, kept: list[Piece]) -> None:
        for box in excuse.boxes:
            both = meet(piece.box, box)
            if both is not None:
                used = _moved(piece, both, (ban.key, excuse.key))
                self._count(("leave", excuse.key), excuse.most or 0, excuse.each, used, kept)

    def _count(self, key: tuple[str, int], most: int, each: bool, piece: Piece, kept: list[Piece]) -> None:
        if not each:
            row = self._row(key, 0, most)
            kept.append(Piece(piece.box, piece.rows | row, piece.counted, piece.uses, piece.share))
            return
        named, unnamed = self.by_actor(piece.box)
        for box in named:
            row = self._row(key, box[ACTOR], most)
            kept.append(Piece(box, piece.rows | row, piece.counted, piece.uses, piece.share))
        if unnamed and most:
            share = most if piece.share is None else min(piece.share, most)
            kept.append(Piece(unnamed, piece.rows, piece.counted, piece.uses, share))

    def by_actor(self, box: Masks) -> tuple[list[Masks], Masks | None]:
        """A box for each actor that somebody names, and one for all others where the set is open."""
        actors = box[ACTOR]
        if actors > 0:
            return [(bit, *box[1:]) for bit in single_bits(actors)], None
        return [(bit, *box[1:]) for bit in single_bits(actors & self.named)], (actors & ~self.named, *box[1:])

    def _row(self, key: tuple[str, int], actor: int, most: int | None, least: int = 0) -> int:
        full = (*key, actor)
        if full not in self.rows:
            self.rows[full] = len(self.low)
            self.low.append(least)
            self.high.append(most)
        return 1 << self.rows[full]

    def ask(self, duty: Duty) -> None:
        """Lay a floor under the pieces that lie in a duty; a floor with no piece left stays, and cannot be met."""
        if not duty.each:
            self._floor(duty, 0, duty.boxes)
            return
        actors = 0
        for box in duty.boxes:
            actors |= box[ACTOR]
        for bit in single_bits(actors & self.named if actors < 0 else actors):
            self._floor(duty, bit, tuple((bit, *box[1:]) for box in duty.boxes if box[ACTOR] & bit))
        if actors < 0:
            rest = actors & ~self.named
            self._floor(duty, rest, tuple((rest, *box[1:]) for box in duty.boxes if box[ACTOR] & rest))

    def _floor(self, duty: Duty, actor: int, boxes: tuple[Masks, ...]) -> None:
        row = self._row(("duty", duty.key), actor, None, duty.least)
        for box in boxes:
            kept: list[Piece] = []
            for piece in self.pieces:
                shared = meet(piece.box, box)
                if shared is None:
                    kept.append(piece)
                    continue
                kept.extend(_moved(piece, part) for part in cut_out(piece.box, box))
                kept.append(Piece(shared, piece.rows | row, piece.counted, piece.uses, piece.share))
            self._spend(len(kept))
            self.pieces = kept

    def _spend(self, amount: int) -> None:
        self.budget -= amount
        if self.budget < 0:
            raise TooManyPieces

    def program(self) -> tuple[Program, list[Piece]]:
        """One column for each different set of limits; the piece beside it stands for all that share them."""
        shown: dict[tuple[int, bool], Piece] = {}
        for piece in self.pieces:
            shown.setdefault((piece.rows, piece.counted), piece)
        counted = 0
        for j, (_, is_counted) in enumerate(shown):
            counted |= is_counted << j
        columns = tuple(rows for rows, _ in shown)
        return Program(columns, counted, tuple(self.low), tuple(self.high)), list(shown.values())


def _moved(piece: Piece, box: Masks, use: tuple[int, int] | None = None) -> Piece:
    uses = piece.uses if use is None else (*piece.uses, use)
    return Piece(box, piece.rows, piece.counted, uses, piece.share)
