"""All bounds of a frame: those that limit what the clause limits, with the operator that their surroundings give."""

from collections.abc import Iterator

from attrs import evolve

from treatylint.clauses.assembly.levels import levels_in
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.quantities import bound_of
from treatylint.clauses.assembly.windows import over_time
from treatylint.clauses.frame import Frame, chunks_in
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.values import Bound, Modality

__all__ = ["bounds_in"]

_HOLDS = frozenset(
    "station deploy present enter maintain possess acquire transit rotate exercise patrol produce increase "
    "provide consent verify".split()
)
_LIMITING = frozenset({"limit", "exceed", "concentrate"})


def bounds_in(frame: Frame, page: Page) -> Iterator[Bound]:
    """Bounds in the order of the text. "Exceed N" forbidden is a ceiling; "be set at N" is neither floor nor
    ceiling."""
    items = frame.items
    per, whichever = _loose(frame, "TOGETHER"), _loose(frame, "WHICHEVER")
    for at, item in enumerate(items):
        quantity = item if isinstance(item, Quantity) else None
        if isinstance(item, PrepPhrase) and isinstance(item.object, Quantity):
            quantity = item.object if item.type != "IN" or item.object.bounds or _within(item, frame) else None
        if quantity is None:
            if isinstance(item, Group) and item.type == "REL":
                yield from _reach(item, page)
            continue
        bound = bound_of(quantity, page, _operator(frame, items, at))
        if bound is None or _counts_actors(quantity):
            continue
        attribute = _attribute(bound, item, items[:at])
        if attribute == "tons" and _sums(frame, items[at + 1 :]):
            attribute = "total_tons"
        op = ">" if attribute in _SIZES and bound.op == "<=" and frame.negated else bound.op  # what is barred is larger
        window = over_time(" ".join(text for text, _ in page.pieces)) if not bound.attribute else None
        told = evolve(bound, op=op, per=per, attribute=attribute, whichever=whichever)
        yield told if window is None else evolve(told, cumulative=True, window=window)
    yield from levels_in(frame, page)


def _within(item: PrepPhrase, frame: Frame) -> bool:
    """ "Shall keep its navy within 40,000 tons": not within 40 kilometres, or days."""
    figure = item.object
    counts = isinstance(figure, Quantity) and (
        figure.kind in ("counted", "bare", "share") or (figure.unit is not None and figure.unit.value == "tons")
    )
    return counts and item.preposition.key == "within" and bool(frame.does & _KEPT)


_KEPT = frozenset({"maintain", "possess", "limit", "exceed"})


def _counts_actors(quantity: Quantity) -> bool:
    """ "The three Parties together" are not a figure of anything."""
    head = quantity.what.parts[0].head if quantity.what is not None else None
    return head is not None and head.type == "ACTOR" and not quantity.bounds


def _reach(group: Group, page: Page) -> Iterator[Bound]:
    """ "Missiles that can reach further than N km": a limit on what they are, in a clause of its own."""
    if not any(chunk.key in _FLIES | {"range"} for item in group.items for chunk in chunks_in(item)):
        return
    for item in group.items:
        bound = bound_of(item, page) if isinstance(item, Quantity) and item.kind == "length" else None
        if bound is not None:
            yield evolve(bound, attribute="range_km")


def _operator(frame: Frame, items: list[Item], at: int) -> str:
    item, before = items[at], items[at - 1] if at else None
    if isinstance(item, PrepPhrase) and _within(item, frame):
        return "<="
    if isinstance(before, Loose) and before.type == "BOUND_OPEN":
        return before.chunk.value
    if "exceed" in frame.does and frame.negated:
        return "<="
    if _LIMITING & frame.does:
        return "<="
    granted = frame.modality is Modality.PERMISSION or (frame.modality is Modality.POWER and "verify" in frame.does)
    if granted and not frame.negated and frame.does & _HOLDS:
        return "<="
    for item in reversed(items[:at]):
        if isinstance(item, Loose) and item.type == "BOUND_OPEN":
            return item.chunk.value
    return ""


_SIZES = frozenset({"tons", "calibre_mm", "range_km"})
_TOTALS = frozenset({"tonnage", "total", "aggregate", "combined"})


def _sums(frame: Frame, after: list[Item]) -> bool:
    """Tons of all vessels together: "the tonnage of the fleet", "20,000 tons of warships", "its navy … 40,000 tons"."""
    if after and isinstance(after[0], PrepPhrase) and after[0].type == "OF_AFTER":
        return True
    heads = [phrase.parts[0] for phrase in (frame.subject, *frame.objects) if phrase is not None]
    named = any(chunk.key in _TOTALS for part in heads for chunk in part.nouns)
    people = any(part.head is not None and part.head.value in ("naval_forces", "armed_forces") for part in heads)
    return named or people


def _loose(frame: Frame, type_: str) -> str:
    return next((item.chunk.value for item in frame.items if isinstance(item, Loose) and item.type == type_), "")


def _reaches(before: list[Item]) -> bool:
    """ "Capable of reaching further than N km", "able to strike beyond N km": how far a weapon goes."""
    words = [chunk.key for item in before[-3:] for chunk in chunks_in(item)]
    return any(word in ("capable", "able") for word in words) and any(word in _FLIES for word in words)


_FLIES = frozenset("reach reaching strike striking hit hitting fly flying travel travelling".split())


def _attribute(bound: Bound, item: Item, before: list[Item]) -> str:
    """A length is a range of missiles where "with a range" stands before it; else a distance on the ground."""
    if isinstance(item, Quantity) and any("range" in chunk.key for chunk in item.bounds):
        return "range_km"
    near = before[-1] if before else None
    if bound.attribute == "distance_km" and _reaches(before):
        return "range_km"
    if bound.attribute != "distance_km" or not isinstance(near, PrepPhrase) or not isinstance(near.object, NounPhrase):
        return bound.attribute
    ranged = near.preposition.key == "with" and any(chunk.key == "range" for chunk in near.object.chunks())
    return "range_km" if ranged else bound.attribute
