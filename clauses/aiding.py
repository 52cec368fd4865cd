"""Coming to somebody's aid, however far the words stand apart: "shall go without delay to the aid of A"."""

from collections.abc import Sequence

from treatylint.clauses.phrases import Item, Nominal, NounPhrase, PrepPhrase
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Sense, Senses

__all__ = ["come_to_aid"]

_GOES = frozenset({"come", "go", "hasten", "hurry", "rush", "rally", "spring", "fly"})
_AID = frozenset({"aid", "assistance", "help", "rescue", "support", "relief", "succour", "defence", "defense", "side"})


def come_to_aid(verb: Chunk, tail: list[Item]) -> list[Item]:
    """The verb made one of assisting, and whom it helps its object; the tail as it was where nobody is helped."""
    if verb.lemma not in _GOES:
        return tail
    at = next((at for at, item in enumerate(tail) if _names_aid(item)), None)
    if at is None:
        return tail
    verb.take(Sense("VERB", "assist", verb.lemma, verb.form))
    verb.senses = Senses()
    return [*tail[:at], *_helped(tail[at]), *tail[at + 1 :]]


def _names_aid(item: Item) -> bool:
    return (
        isinstance(item, PrepPhrase)
        and item.type == "TO"
        and isinstance(item.object, NounPhrase)
        and any(chunk.key.removesuffix(" of") in _AID for chunk in item.object.parts[0].nouns)
    )


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
