"""Acts that no verb names: by the heads of a noun phrase, by what a ban is on, by "be" with a place behind it."""

from collections.abc import Sequence

from treatylint.clauses.phrases import Item, Loose, NounPhrase, PrepPhrase
from treatylint.grammar.chunk import Chunk

__all__ = ["acts_of", "banned_acts", "imposes_ban", "keeps", "lies_somewhere"]


_PAPERS = frozenset(
    "document documents plan plans schedule schedules timetable timetables cost costs certificate certificates card "
    "cards payment payments pay record records list lists map maps allowance allowances expenses".split()
)


def acts_of(phrase: NounPhrase | None) -> set[str]:
    """The acts that a noun phrase's heads name: "withdrawal of", "inspections", "free movement"."""
    if phrase is None:
        return set()
    found: set[str] = set()
    right = False
    for part in phrase.parts:
        if part.link == "of" and not right:
            break
        if part.nouns and part.nouns[-1].key in _PAPERS:
            continue  # "a demobilisation document", "the withdrawal plan": paper, no act
        head = part.head
        right = head is not None and head.key in ("right", "freedom", "liberty", "rights")
        if head is not None and head.type in ("ACT", "EVENT"):
            found.update(sense.value for sense in head.senses if sense.type == "ACT")
            if head.type == "ACT":
                found.add(head.value)
        elif head is not None and head.sense("ACT"):
            found.update(head.ids("ACT"))
    return found


_IMPOSES = frozenset({"impose", "establish", "institute", "introduce", "decree", "declare", "order"})


def imposes_ban(lemma: str, what: NounPhrase | None) -> bool:
    """ "Decides to impose a ban on flights": what is done is to forbid."""
    return lemma in _IMPOSES and "forbid" in acts_of(what)


def banned_acts(ban: NounPhrase | None, tail: Sequence[Item]) -> set[str]:
    """ "A ban on flights over R", "prohibition of the laying of mines": the act that is banned."""
    behind = [i.object for i in tail if isinstance(i, PrepPhrase) and i.preposition.key in ("on", "against")]
    acts = {act for phrase in behind if isinstance(phrase, NounPhrase) for act in acts_of(phrase)}
    of = ban.parts[1:] if ban is not None else []
    return acts.union(*(part.head.ids("ACT") for part in of if part.head is not None))


_BELLIGERENTS = frozenset("party parties side sides belligerents governments armies combatants factions".split())


def keeps(subject: NounPhrase | None, matter: NounPhrase | None) -> bool:
    """ "The Parties shall observe the ceasefire": a truce is kept by those who made it, and watched by all others."""
    head = matter.parts[0].head if matter is not None else None
    truce = head is not None and any(sense.type == "EVENT" for sense in head.senses)
    return truce and subject is not None and any(_fights(chunk) for chunk in subject.chunks())


def _fights(chunk: Chunk) -> bool:
    return chunk.type == "NAME" or any(word in _BELLIGERENTS for word in chunk.key.split())


def lies_somewhere(modal: Chunk | None, tail: Sequence[Item]) -> bool:
    """ "The forces of A shall be west of the line": "be" with a place right behind it."""
    be = modal is not None and modal.key.endswith(" be")
    for item in tail:
        if be and isinstance(item, PrepPhrase):
            return item.type == "IN" and isinstance(item.object, NounPhrase)
        if not isinstance(item, Loose):
            return False
        be = be or item.type == "BE"
    return False
