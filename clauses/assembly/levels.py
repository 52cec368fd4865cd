"""Ceilings without a figure: a strength, level or number that stands elsewhere or is that of a certain moment.

"Above the number held at signature", "to the levels of 1 January", "than it had on that date", "at its present
strength": each is a bound of its own kind, whose words are kept because no figure can be.
"""

from collections.abc import Iterator, Sequence

from treatylint.clauses.assembly.page import Page
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity, Ref, Verbs
from treatylint.clauses.values import Bound
from treatylint.grammar.chunk import Chunk

__all__ = ["LEVELS", "levels_in"]

LEVELS = frozenset(
    "number numbers level levels limit limits limitation limitations ceiling ceilings strength strengths amount "
    "amounts figure figures quantity quantities quota quotas size sizes total totals tonnage tonnages maximum maxima "
    "allowance allowances allotment allotments entitlement entitlements establishment establishments proportion "
    "effectiveness footing maximums that those numerical scale scales complement status-quo proportions rate rates "
    "displacement calibre".split()
)
_KEEPS = frozenset("limit hold keep maintain freeze reduce confine restrict bring remain stay lower cut fix set have "
                   "stand retain adhere observe cap diminish".split())  # fmt: skip
_AT_MOST = frozenset({"to", "at", "within", "on", "up to", "in line with"})
_ABOVE = frozenset({"above", "beyond", "over", "outside"})
_BELOW = frozenset({"below", "under"})
_MORE = frozenset({"more", "greater", "larger", "higher", "stronger", "additional"})
_NO_SIZES = frozenset({"km", "mi", "nm", "m", "years", "months", "weeks", "days", "hours"})
_PARTS_OF_TERM = frozenset({"LOOSE", "BE", "HAVE", "AUX", "MANNER", "STATE", "WHEN", "AND", "NOT"})


def levels_in(frame: Frame, page: Page) -> Iterator[Bound]:
    """Bounds by comparison with something that is no figure, in the order of the text."""
    items = frame.items
    inner = [item.object if isinstance(item, PrepPhrase) else item for item in items]
    figures = [item for item in inner if isinstance(item, Quantity)]
    if any(figure.kind in ("counted", "bare", "share") for figure in figures):
        return  # a figure stands in the clause: what it is measured by is its own
    sizes = [figure.start for figure in figures if figure.unit is not None and figure.unit.value not in _NO_SIZES]
    for at, item in enumerate(items):
        op = _operator(frame, items, at)
        if op and not any(start >= item.start for start in sizes):
            start = item.end if isinstance(item, Loose) else item.start
            if isinstance(item, PrepPhrase):
                start = item.preposition.end
            row = items[: len(frame.lead)] if at < len(frame.lead) else items  # a level ends before the verb
            end = _end(row, at if start < item.end else at + 1)
            words = page.words(start, end)
            if words:
                yield Bound(op, None, relative=words, text=page.words(item.start, end), span=page.span(item.start, end))
                return


def _operator(frame: Frame, items: Sequence[Item], at: int) -> str:
    """What ``items[at]`` says of the level that it names, or that follows it; "" where it names none."""
    item = items[at]
    if isinstance(item, Loose):
        follows = (at + 1 < len(items) and not isinstance(items[at + 1], Loose)) or _goes_on(items, at + 1)
        if item.type == "BOUND_OPEN":
            return item.chunk.value if follows else ""
        return "<=" if item.chunk.key == "than" and follows and _compares(items[:at]) else ""
    if isinstance(item, PrepPhrase):
        if item.preposition.key == "than" and _compares(items[:at]):
            return "<="
        return _of_preposition(frame, item) if _names_level(item.object) else ""
    if "exceed" in frame.does and frame.negated and isinstance(item, NounPhrase) and item in frame.tail:
        return "<=" if _names_level(item) else ""
    return ""


def _goes_on(items: Sequence[Item], at: int) -> bool:
    return at < len(items) and isinstance(items[at], Loose) and items[at].type in ("LOOSE", "BE", "STATE")  # type: ignore[union-attr]


def _of_preposition(frame: Frame, item: PrepPhrase) -> str:
    key = item.preposition.key
    if key in _ABOVE:
        return ">" if frame.negated else ""
    if key in _BELOW:
        return "<"
    keeps = bool(frame.lemmas & _KEEPS) or "limit" in frame.does or not frame.does
    return "<=" if key in _AT_MOST and keeps and item in frame.tail else ""


def _names_level(phrase: object) -> bool:
    """ "The numbers in the schedule", "its present level": a level is what the phrase is about."""
    if not isinstance(phrase, NounPhrase):
        return False
    first = phrase.parts[0]
    return any(c.key in LEVELS for c in first.nouns) or (not first.nouns and any(q.key in LEVELS for q in first.quants))


def _compares(before: Sequence[Item]) -> bool:
    """ "No more troops … than", "no greater … than"."""
    for item in before:
        if not isinstance(item, NounPhrase):
            continue
        first = item.parts[0]
        less = any(q.value == "no" for q in first.quants)
        if less and first.nouns and first.nouns[0].key in _MORE:
            return True
    return False


def _end(items: Sequence[Item], at: int) -> int:
    """Where the words of a level end: at a condition, an exception, a comma or another clause."""
    end = items[at].start if at < len(items) else items[-1].end
    for item in items[at:]:
        if isinstance(item, Loose) and item.type not in _PARTS_OF_TERM:
            break
        if (isinstance(item, Group) and item.type != "REL") or _is_deadline(item):
            break
        if not isinstance(item, Loose | PrepPhrase | NounPhrase | Verbs | Ref | Group | Quantity):
            break
        end = max(end, item.end)
    return end


def _is_deadline(item: Item) -> bool:
    """ "By 1 May", "within three years", "not later than …": by when, which is no word of the level."""
    if not isinstance(item, PrepPhrase):
        return False
    length = isinstance(item.object, Quantity) and item.object.kind == "duration"
    return length or (item.type == "BY" and isinstance(item.object, Chunk)) or item.preposition.value == "before"
