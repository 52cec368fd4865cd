"""Who counts as a force or a body of observers, as one of its officers, or as a committee that only sits and talks."""

from collections.abc import Iterator

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import NounPhrase
from treatylint.grammar.chunk import Chunk

__all__ = ["is_body", "is_committee", "is_officer", "is_part_of_body"]

_BODIES = frozenset(
    "force forces contingent contingents mission observers monitors units troops personnel inspectors formations "
    "formation teams team observer monitor monitoring supervisors corps guard guards squadron squadrons legion police "
    "brigade brigades battalion battalions regiment regiments platoon platoons gendarmerie constabulary militia "
    "operation staff headquarters garrison peacekeepers advisers".split()
)
_COMMITTEES = frozenset(
    "committee committees commission commissions council board panel conference assembly group tribunal court "
    "secretariat delegation cabinet government authority".split()
)
"""They may have soldiers for members; how they are made up is their own affair and moves nobody."""
_OFFICERS = frozenset(
    "commander commanders commander-in-chief chief chiefs officer officers general admiral commissioner head "
    "observer observers monitor monitors inspectors instructors advisers reserve component command leadership".split()
)
_THINGS = frozenset({"weapons", "facilities", "hostilities"})
_LEAST_CAPITALS = 3


def is_body(phrase: NounPhrase | None, page: Page) -> bool:
    """Whether a phrase names people under a command: a force, a mission, a team, or a body known by its initials."""
    head = phrase.parts[0].head if phrase is not None else None
    if phrase is None or head is None or head.type in ("ACT", "EVENT") or is_committee(phrase):
        return False
    if is_force(head) and not set(head.ids("FORCE")) <= _THINGS and _is_people(head, page):
        return True
    return any(word in _BODIES for word in _words(phrase)) or any(_is_initials(c, page) for c in phrase.parts[0].nouns)


def is_officer(phrase: NounPhrase | None) -> bool:
    """ "The Commander of the Force", "the chief of the military mission"."""
    return phrase is not None and any(word in _OFFICERS for word in _words(phrase)) and not is_committee(phrase)


def is_part_of_body(phrase: NounPhrase) -> bool:
    """ "Members of the Force", "the battalion's doctor": a force stands somewhere in the phrase."""
    return any(is_force(c) or c.key in _BODIES for c in phrase.chunks())


def is_committee(phrase: NounPhrase | None) -> bool:
    """Whether the first noun is one of those who sit, vote and report: no force, whoever their members are."""
    words = [word for chunk in phrase.parts[0].nouns for word in chunk.key.split()] if phrase is not None else []
    return bool(words) and words[-1] in _COMMITTEES and not set(words) & _BODIES


def _is_people(head: Chunk, page: Page) -> bool:
    nodes = page.gazetteer.forces.nodes
    ids = [id_ for id_ in head.ids("FORCE") if id_ in nodes]
    return not ids or any(nodes[id_].measures == "personnel" for id_ in ids)


def _words(phrase: NounPhrase) -> Iterator[str]:
    return (word for part in phrase.parts[:2] for chunk in part.nouns for word in chunk.key.split())


def _is_initials(chunk: Chunk, page: Page) -> bool:
    """ "The UNMOB", "the EUFOR": what a mission is called for short, where no table knows it as anything else."""
    if chunk.type != "NAME" or (chunk.senses and not chunk.sense("ACTOR")):
        return False
    words = page.words(chunk.start, chunk.end)
    return len(words) >= _LEAST_CAPITALS and words.isupper() and words.isalpha()
