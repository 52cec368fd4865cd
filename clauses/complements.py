"""What an act's noun governs where other words stand between: "the surrender, in good order, of all guns".

The grammar joins "of" to the noun right before it. Behind the noun of an act with a phrase of place or doer in between
("the introduction into R | of troops", "the evacuation by A | of R") it belongs to the act.
"""

from attrs import evolve

from treatylint.clauses.assembly.names import is_actor, is_force
from treatylint.clauses.phrases import Item, Loose, Nominal, NounPhrase, PrepPhrase

__all__ = ["with_complements"]

_BETWEEN = frozenset({"BY", "IN", "TO", "FROM", "WITH", "BASIS", "TIME", "FOR"})
_OWNED = frozenset(
    "government governments forces troops units members commander commanders authorities high command element "
    "elements formations contingents personnel".split()
)


def with_complements(items: list[Item]) -> list[Item]:
    """The items with every act's noun completed by the "of" that stands apart from it."""
    at = next((at for at, item in enumerate(items) if _waits(item)), None)
    if at is None:
        return items
    for behind in range(at + 1, len(items)):
        item = items[behind]
        found = _split(item) if isinstance(item, PrepPhrase) else None
        if found is not None:
            act, (kept, parts) = items[at], found
            assert isinstance(act, NounPhrase)
            whole = NounPhrase(act.start, parts[-1].end, [*act.parts, *parts])
            return [*items[:at], whole, *items[at + 1 : behind], *kept, *items[behind + 1 :]]
        if not _passes(item):
            return items
    return items


def _waits(item: Item) -> bool:
    """Whether an act's noun stands alone: "evacuation", "the immediate surrender"."""
    if not isinstance(item, NounPhrase) or len(item.parts) != 1:
        return False
    head = item.parts[0].head
    return head is not None and head.type == "ACT"


def _passes(item: Item) -> bool:
    if isinstance(item, PrepPhrase):
        return item.type in _BETWEEN
    if isinstance(item, Loose):
        return item.type in ("COMMA", "WHEN", "MANNER", "AUX", "LPAR", "RPAR")
    return not isinstance(item, NounPhrase)


def _split(item: PrepPhrase) -> tuple[list[Item], list[Nominal]] | None:
    """What stays of a phrase whose "of" belongs to the act before it, and the nominals that go to the act."""
    if not isinstance(item.object, NounPhrase):
        return None
    parts = item.object.parts
    if item.preposition.key == "of":
        return [], [evolve(parts[0], link="of"), *parts[1:]]
    cut = next((at for at in range(1, len(parts)) if _is_foreign(parts[at - 1], parts[at], item)), None)
    if cut is None:
        return None
    kept = NounPhrase(item.object.start, parts[cut - 1].end, parts[:cut])
    return [PrepPhrase(item.start, kept.end, item.preposition, kept)], parts[cut:]


def _is_foreign(left: Nominal, right: Nominal, item: PrepPhrase) -> bool:
    """Whether the second noun cannot hang on the first: a force on a place, a place or weapons on whoever acts."""
    if right.link != "of" or right.head is None or left.head is None:
        return False
    if item.type in ("IN", "TO", "FROM"):
        return not is_force(left.head) and (is_force(right.head) or _is_name(left))
    if item.type != "BY" or left.head.key in _OWNED & {"government", "governments", "commander", "authorities"}:
        return False
    if is_force(right.head):
        return left.head.key not in _OWNED or set(right.head.ids("FORCE")) <= {"weapons"}
    return right.head.type == "PLACE" and not is_actor(right.head)


def _is_name(part: Nominal) -> bool:
    """ "Poland": a name by itself is of nothing."""
    sense = part.head.sense("PLACE") if part.head is not None else None
    return len(part.nouns) == 1 and part.head is not None and (
        part.head.type == "NAME" or (sense is not None and sense.lemma in ("place", "line"))
    )
