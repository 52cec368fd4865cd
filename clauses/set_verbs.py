"""Acts that a verb names only with a noun behind it, however far the two stand apart.

"Shall go without delay to the aid of A", "may bring any breach of it to the notice of the Council", "shall lay the
dispute at once before the Council".
"""

from collections.abc import Sequence

from treatylint.clauses.phrases import Item, Nominal, NounPhrase, PrepPhrase
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Sense, Senses

__all__ = ["set_verb"]

_GOES = frozenset({"come", "go", "hasten", "hurry", "rush", "rally", "spring", "fly"})
_AID = frozenset({"aid", "assistance", "help", "rescue", "support", "relief", "succour", "defence", "defense", "side"})
_BRINGS = frozenset({"bring", "draw", "call"})
_NOTICE = frozenset({"notice", "attention", "knowledge"})
_LAYS = frozenset({"bring", "lay", "put", "place", "take", "carry"})


def set_verb(verb: Chunk, tail: list[Item]) -> list[Item]:
    """The verb settled on what it means with its noun. The tail is given back, whoever is aided now its object."""
    if verb.lemma in _GOES:
        return _come_to_aid(verb, tail)
    if verb.lemma in _BRINGS and _at(tail, "TO", _NOTICE) is not None:
        _settle(verb, "notify")
    elif verb.lemma in _LAYS and any(_is_bench(item) for item in tail):
        _settle(verb, "submit")
    return tail


def _settle(verb: Chunk, act: str) -> None:
    verb.take(Sense("VERB", act, verb.lemma, verb.form))
    verb.senses = Senses()


def _at(tail: Sequence[Item], type_: str, heads: frozenset[str]) -> int | None:
    """Where a preposition of that class stands with one of those nouns."""
    return next((at for at, item in enumerate(tail) if _names(item, type_, heads)), None)


def _names(item: Item, type_: str, heads: frozenset[str]) -> bool:
    return (
        isinstance(item, PrepPhrase)
        and item.type == type_
        and isinstance(item.object, NounPhrase)
        and any(chunk.key.removesuffix(" of") in heads for chunk in item.object.parts[0].nouns)
    )


def _is_bench(item: Item) -> bool:
    """ "Before the Council": a body that a question is laid before."""
    if not (isinstance(item, PrepPhrase) and item.preposition.key == "before" and isinstance(item.object, NounPhrase)):
        return False
    head = item.object.parts[0].head
    return head is not None and head.type in ("ACTOR", "NAME")


def _come_to_aid(verb: Chunk, tail: list[Item]) -> list[Item]:
    at = _at(tail, "TO", _AID)
    if at is None:
        return tail
    _settle(verb, "assist")
    return [*tail[:at], *_helped(tail[at]), *tail[at + 1 :]]


def _helped(item: Item) -> Sequence[Item]:
    """ "To the aid | of A and B": A and B. "To its aid" names nobody, and stays."""
    if not (isinstance(item, PrepPhrase) and isinstance(item.object, NounPhrase)):
        return [item]
    head, *whom = item.object.parts
    if head.nouns[0].key.endswith(" of") and head.nouns[1:]:  # "the defence of" is one wording
        whom.insert(0, Nominal([], head.nouns[1:]))
    elif not whom or whom[0].link != "of":
        return [item]
    first = Nominal(whom[0].quants, whom[0].nouns)
    return [NounPhrase(first.start, whom[-1].end, [first, *whom[1:]])]
