"""Ground told by description: "the line they held on 1 May", "the front from A to B", "the area between L and M".

A common noun of ground says little by itself. What stands right behind it, with no comma between, says which ground is
meant: a participle, a relative clause, the two ends of a line, a distance from something.
"""

from collections.abc import Sequence

from treatylint.clauses.assembly.ground import is_generic, is_place, place_expr
from treatylint.clauses.assembly.names import key_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity, Ref, Verbs
from treatylint.clauses.places import Known, Place, PlaceExpr, Zone

__all__ = ["after", "described_end", "described_place"]

_ALONG = frozenset(
    {"on", "along", "around", "near", "close to", "on either side of", "on both sides of"}
)
_ARTICLES = frozenset({"", "the", "a", "an"})
_MEASURES = frozenset({"distance", "depth", "width", "breadth", "height", "altitude", "radius"})
_RELATES = frozenset(
    "which;that;where;who;in which;on which;at which;to which;from which;as shall;as may;as may be;as will".split(";")
)
_POINTS = ("described", "referred", "defined", "specified", "mentioned", "indicated", "set out", "shown", "laid down")
"""Participles that only point at another provision: the ground is the same as without them."""


def after(phrase: NounPhrase, items: Sequence[Item]) -> list[Item]:
    """What stands behind a phrase."""
    return [item for item in items if item.start >= phrase.end]


def described_place(
    relation: str,
    phrase: NounPhrase,
    behind: Sequence[Item],
    page: Page,
    only: bool = False,
) -> Place:
    """The ground that a phrase names, with the words behind it that say which."""
    expr = place_expr(phrase, page)
    end = described_end(phrase, behind, page)
    if end > phrase.end and not _only_points(behind):
        expr = _narrowed(expr, phrase.start, end, page)
    return Place(relation, expr, only, page.words(phrase.start, end), page.span(phrase.start, end))


def _narrowed(expr: PlaceExpr, start: int, end: int, page: Page) -> PlaceExpr:
    return Zone(key_of(page, start, end), expr if isinstance(expr, Known) else None)


def _only_points(behind: Sequence[Item]) -> bool:
    first = behind[0] if behind else None
    return isinstance(first, Verbs) and first.chunks[0].key.startswith(_POINTS)


def described_end(phrase: NounPhrase, behind: Sequence[Item], page: Page, generic: bool = False) -> int:
    """Where the words end that describe what ``phrase`` names, where that is no name. ``generic`` says so; without it
    only common nouns of ground are described."""
    if not generic and not is_generic(phrase.parts[0]) and not is_generic(phrase.parts[-1]):
        return phrase.end
    end = phrase.end
    near: list[Item] = []
    for item in behind[:8]:
        if page.words(end, item.start).lower() not in _ARTICLES:
            break  # a comma or a dash parts what follows
        near.append(item)
        end = max(end, item.end)
    return max(phrase.end, _end(near), _by_participle(phrase, near))


def _by_participle(phrase: NounPhrase, near: Sequence[Item]) -> int:
    """ "A period fixed | by A", "a line drawn | at R": the phrase itself ends in a participle."""
    last = phrase.parts[-1].nouns[-1:]
    first = near[0] if near else None
    done = len(phrase.parts[-1].nouns) > 1 and any(s.type == "VERB" and s.form == "ed" for c in last for s in c.senses)
    if not (done or (last and last[0].key.endswith("ed"))) or not isinstance(first, PrepPhrase):
        return 0
    lasts = isinstance(first.object, Quantity) and first.object.kind == "duration"
    return 0 if lasts else max(first.end, _measured(near))


def _end(near: Sequence[Item]) -> int:
    first = near[0] if near else None
    if isinstance(first, Group):
        return first.end if first.type == "REL" and first.opener.key in _RELATES else 0
    if isinstance(first, Loose):
        return _after_loose(near)
    if isinstance(first, Verbs):
        return _participle(near)
    if isinstance(first, Quantity) and first.kind == "length" and len(near) > 1:
        return near[1].end if isinstance(near[1], PrepPhrase) else 0  # "a line drawn | 50 km | east of R"
    if isinstance(first, PrepPhrase):
        return _prepositional(first, near)
    return 0


def _after_loose(near: Sequence[Item]) -> int:
    """ "Points | to be | named by A"; "the valley | from | south of A | to B"."""
    first, second = near[0], near[1] if len(near) > 1 else None
    if isinstance(first, Loose) and first.type == "AUX" and isinstance(second, Verbs):
        return _participle(near[1:])
    if not isinstance(first, Loose):
        return 0
    if first.chunk.key == "from" and isinstance(second, PrepPhrase) and second.type == "IN":
        return _two_ends(near[1:])
    return _participle(near[1:]) if first.type == "MANNER" else 0


def _participle(near: Sequence[Item]) -> int:
    first, second = near[0] if near else None, near[1] if len(near) > 1 else None
    if not isinstance(first, Verbs) or first.infinitive or first.chunks[0].form not in ("ed", "ing"):
        return 0
    if isinstance(second, PrepPhrase):
        lasts = isinstance(second.object, Quantity) and second.object.kind == "duration"
        return first.end if lasts else max(second.end, _two_ends(near[1:]), _measured(near[1:]))
    if isinstance(second, Quantity):
        third = near[2] if len(near) > 2 else None
        return third.end if isinstance(third, PrepPhrase) else second.end
    return second.end if isinstance(second, NounPhrase | Ref) else first.end


def _prepositional(first: PrepPhrase, near: Sequence[Item]) -> int:
    if first.preposition.key == "between" and isinstance(first.object, NounPhrase | Quantity):
        return max(first.end, _second_bound(near))
    if first.preposition.value.startswith("part:"):
        return max(first.end, _measured(near))
    if first.preposition.key in _ALONG and isinstance(first.object, NounPhrase) and is_place(first.object):
        return first.end
    return max(_two_ends(near), _measured(near))


def _second_bound(near: Sequence[Item]) -> int:
    """ "Between the line | drawn in Article 2 | and | the river": what the first bound is described by parts it from
    the second."""
    if len(near) < 5 or not isinstance(near[1], Verbs) or not isinstance(near[2], Ref | PrepPhrase):
        return 0
    joined = isinstance(near[3], Loose) and near[3].chunk.key == "and" and isinstance(near[4], NounPhrase)
    return near[4].end if joined else 0


def _two_ends(near: Sequence[Item]) -> int:
    """ "From the sea | to the lake": a stretch has two ends."""
    first, second = near[0], near[1] if len(near) > 1 else None
    if not isinstance(first, PrepPhrase) or not isinstance(second, PrepPhrase) or second.type != "TO":
        return 0
    starts = first.type in ("FROM", "IN") and isinstance(first.object, NounPhrase)
    return second.end if starts and isinstance(second.object, NounPhrase) else 0


def _measured(near: Sequence[Item]) -> int:
    """ "At a distance | of 15 km | from the coast"."""
    first = near[0]
    if not isinstance(first, PrepPhrase) or not isinstance(first.object, NounPhrase):
        return 0
    head = first.object.parts[0].head
    if head is None or head.key not in _MEASURES:
        return 0
    end = first.end
    for item in near[1:3]:
        if not isinstance(item, PrepPhrase):
            break
        end = item.end
    return end
