"""Noun phrases to forces: what kind, and whose."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from treatylint.clauses.assembly.names import actors_of, is_actor, is_force
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.phrases import Nominal, NounPhrase
from treatylint.clauses.values import Actor, Actors, Force

__all__ = ["force_of"]

_PLAIN = frozenset(
    "its their his own such said the respective military armed other our whole entire any all these those "
    "related associated similar like ancillary "
    "capable able regular relevant concerned remaining total aggregate overall numerical permanent-member".split()
)


def force_of(phrase: NounPhrase, page: Page) -> Force | None:
    """What kind of force a noun phrase names, and whose; None where none is named."""
    chosen = [part for part in phrase.parts if is_force(part.head) and not _is_owner(part, phrase)]
    first = next((part for part in phrase.parts if is_force(part.head)), None)
    if first is None or not _reaches(phrase, first):
        return None
    chosen = _joined_from(phrase, first) or chosen
    ids: list[str] = []
    for part in chosen:
        ids.extend(_force_ids(part))
    owner = _owner(phrase, chosen, page)
    qualifiers = tuple(dict.fromkeys(word for part in chosen for word in _qualifiers(part, page)))
    spans = [owner.span] if owner and len(owner.span) else []  # "its forces": the owner stands in no word of these
    end = max([chosen[-1].end, *(span.end for span in spans)])
    start = min([chosen[0].start, *(span.start for span in spans)])
    return Force(tuple(dict.fromkeys(ids)), owner, (), qualifiers, page.words(start, end), page.span(start, end))


def _is_owner(part: Nominal, phrase: NounPhrase) -> bool:
    return part.link == "of" and is_actor(part.head) and part.head is not None and part.head.type != "FORCE"


def _reaches(phrase: NounPhrase, first: Nominal) -> bool:
    """Whether the force is what the phrase is about: the head, or behind a transparent head ("the strength of")."""
    for part in phrase.parts:
        if part is first:
            return True
        head = part.head
        if head is not None and head.type in ("PLACE", "EVENT", "INSTRUMENT"):
            return False
    return True


def _joined_from(phrase: NounPhrase, first: Nominal) -> list[Nominal]:
    at = phrase.parts.index(first)
    found = [first]
    for part in phrase.parts[at + 1 :]:
        if part.link == "join" and is_force(part.head):
            found.append(part)
        elif part.link == "of" and is_force(part.head) and (_is_transparent(found[-1]) or _is_term(part)):
            found[-1] = part
        elif part.link == "join":
            continue
        elif not (part.link == "of" and is_actor(part.head)):
            break
    return found


def _is_transparent(part: Nominal) -> bool:
    """ "Personnel of its armed forces", "units of the national guard": the second noun says what they are."""
    return part.head is not None and part.head.key in (
        "personnel",
        "units",
        "formations",
        "elements",
        "members",
        "contingents",
        "forces",
    )


def _is_term(part: Nominal) -> bool:
    """ "No brigade of the Force": what is part of a force that the draft names is that force's."""
    sense = part.head.sense("FORCE") if part.head is not None else None
    return sense is not None and sense.lemma == "term"


def _force_ids(part: Nominal) -> Iterator[str]:
    head = part.head
    assert head is not None
    sense = head.sense("FORCE")
    yield sense.value if sense else f"opaque:{head.key}"


def _owner(phrase: NounPhrase, chosen: list[Nominal], page: Page) -> Actors | None:
    before = [
        c
        for part in chosen[:1]
        for c in part.nouns
        if c is not part.head and is_actor(c) and c.type in ("ACTOR", "NAME") and c.value != "generic"
    ]
    if before:
        names = tuple(
            Actor((c.ids("ACTOR") or (c.value,))[0], page.words(c.start, c.end), page.span(c.start, c.end))
            for c in before
        )
        return Actors(
            names, "", page.words(before[0].start, before[-1].end), page.span(before[0].start, before[-1].end)
        )
    at = phrase.parts.index(chosen[-1])
    tail = phrase.parts[at + 1 :]
    if not tail or tail[0].link != "of" or not is_actor(tail[0].head):
        if any(q.value == "own" for part in phrase.parts for q in part.quants):
            return Actors(page.last.names, page.last.quantifier) if page.last else None
        return None
    owners = [tail[0], *(part for part in tail[1:] if is_actor(part.head))]
    below = NounPhrase(owners[0].start, owners[-1].end, [_unlinked(owners[0]), *owners[1:]])
    return actors_of(below, page)


def _unlinked(part: Nominal) -> Nominal:
    return Nominal(part.quants, part.nouns)


def _qualifiers(part: Nominal, page: Page) -> Iterable[str]:
    """Narrowing words before the noun: role and posture ids of the gazetteer where it knows them, else the words."""
    roles = _roles(page.gazetteer)
    for chunk in part.nouns:
        if chunk is part.head or chunk.type in ("POSS", "ACTOR", "NAME") or chunk.key in _PLAIN:
            continue
        if chunk.type in ("WORD", "ACT", "FORCE"):
            yield roles.get(chunk.key, chunk.key)


@lru_cache(maxsize=4)
def _roles(gazetteer: Gazetteer) -> dict[str, str]:
    known = {**gazetteer.roles, **gazetteer.postures}
    return {form.lower(): id_ for id_, forms in known.items() for form in (*forms, id_)}
