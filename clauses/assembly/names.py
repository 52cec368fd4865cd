"""Noun phrases to names: who is meant, what kind of force, which of them whose."""

from collections.abc import Iterator

from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Nominal, NounPhrase
from treatylint.clauses.values import Actor, Actors
from treatylint.grammar.chunk import Chunk

__all__ = ["actors_of", "agrees", "head_type", "heads", "is_actor", "is_force", "key_of"]

_TRANSPARENT = frozenset(
    "size strength number numbers total level levels holdings part parts portion members member personnel contingent "
    "contingents government governments units unit aggregate peacetime majority use rest remainder types type kind "
    "kinds sum quantity composition introduction stock stocks area command leadership nationals".split()
)


def head_type(nominal: Nominal) -> str:
    head = nominal.head
    return head.type if head is not None else ""


def heads(phrase: NounPhrase) -> Iterator[Nominal]:
    """The coordinated heads: the first nominal and those joined to it, not what hangs on an "of"."""
    below, articled = False, not is_actor(phrase.parts[0].head)  # "brigades of France and the United States"
    for part in phrase.parts:
        if part.link == "of" and is_actor(phrase.parts[0].head):
            articled = _has_article(part)
        # "the Government of A and the B Front": an article that the first owner lacked begins another head
        below = part.link == "of" or (below and part.link == "join" and (articled or not _has_article(part)))
        if not below:
            yield part


def _has_article(part: Nominal) -> bool:
    first = (part.quants or part.nouns)[0]
    return first.det or first.key == "the"


def is_actor(chunk: Chunk | None) -> bool:
    return chunk is not None and (chunk.type in ("ACTOR", "NAME") or chunk.sense("ACTOR") is not None)


def is_force(chunk: Chunk | None) -> bool:
    return chunk is not None and (chunk.type == "FORCE" or chunk.sense("FORCE") is not None)


def key_of(page: Page, start: int, end: int) -> str:
    """Folded words, without articles: equal keys are the same thing."""
    words = page.words(start, end).replace("\u2019", "'").split()
    return " ".join(
        word.lower().strip(",.;:\"()'\u201c\u201d")
        for at, word in enumerate(words)
        if word.lower() not in _SMALL and not (word == "a" or (word == "A" and not at and len(words) > 1))
    )


_SMALL = frozenset({"the", "an", "said", "such", "this", "that"})
"""And "a"; but not the A of "Zone A"."""


# ---- actors --------------------------------------------------------------------------------------------------------


def actors_of(phrase: NounPhrase, page: Page) -> Actors | None:
    """Who a noun phrase names; None where its head is no actor. ``text`` is the whole phrase."""
    first = phrase.parts[0]
    names: list[Actor] = []
    if not first.nouns:
        names = _of_quantifier(phrase, page)
    else:
        for part in heads(phrase):
            names.extend(_names(part, phrase, page))
    if not names:
        return None
    found = Actors(
        tuple(dict.fromkeys(names)),
        quantifier_of(first),
        page.words(phrase.start, phrase.end),
        page.span(phrase.start, phrase.end),
    )
    last = page.last
    if len(names) == 1 and names[0].id == "they" and last is not None and agrees(_pronoun(phrase), last):
        meant = last if last.text else found
        return Actors(last.names, found.quantifier or last.quantifier, meant.text, meant.span)
    return found


_SINGULAR = frozenset({"it", "itself", "he", "him", "himself", "she", "herself"})
_ONE_AT_A_TIME = frozenset({"each", "any", "no"})


def agrees(pronoun: str, actors: Actors) -> bool:
    """Whether a pronoun can mean these: "it" one of them, "they" more than one, or each of a group."""
    head = actors.text.lower().split(" of ")[0].split()
    several = len(actors.names) > 1 or (bool(head) and head[-1].endswith("s") and not head[-1].endswith("ss"))
    if actors.quantifier in _ONE_AT_A_TIME or actors.text.lower().startswith(("one ", "either", "neither")):
        return True
    return several != (pronoun in _SINGULAR) or not actors.text


def _pronoun(phrase: NounPhrase) -> str:
    return next(chunk.key for part in phrase.parts for chunk in part.nouns if chunk.value == "they")


def quantifier_of(nominal: Nominal) -> str:
    for quant in nominal.quants:
        if quant.key.endswith(("other", "others")) and quant.value in ("any", "all", "no", "such"):
            return quant.value if quant.value != "such" else ""
        if quant.value in ("each", "any", "only", "no"):
            return quant.value
    return ""


def _of_quantifier(phrase: NounPhrase, page: Page) -> list[Actor]:
    """ "Each of them", "neither of the Parties": the quantifier is the head, the actors hang on it."""
    return [name for part in phrase.parts[1:] for name in _names(part, phrase, page)]


def _names(part: Nominal, phrase: NounPhrase, page: Page) -> Iterator[Actor]:
    head = part.head
    if head is None or not is_actor(head):
        return
    sense = head.sense("ACTOR")
    value = sense.value if sense and head.type != "NAME" else (sense.value if sense else head.value)
    start, end = part.nouns[0].start, part.nouns[-1].end
    if value == "generic":
        owner = _complement(part, phrase)
        if owner and head.key.rstrip("s") in _WHOSE_NAME_FOLLOWS:
            yield from _names(owner, phrase, page)
            return
        adjective = next((c for c in part.nouns if c is not head and c.sense("ACTOR") and c.value != "generic"), None)
        if adjective is not None and head.key.rstrip("s") in ("government", "side", "authoritie", "party"):
            yield Actor(_plain_actor(adjective), page.words(start, end), page.span(start, end))
            return
        tail = owner.end if owner else end
        value = f"opaque:{key_of(page, start, tail)}"
    elif value == "party" and part.nouns[0] is not head:
        value = (
            "party"
            if all(c.key in _PARTY_WORDS for c in part.nouns if c is not head)
            else f"opaque:{key_of(page, start, end)}"
        )
    elif value == "they":
        yield Actor("they", page.words(start, end), page.span(start, end))
        return
    elif sense is not None and sense.form == "adjective" and head.sense("ACTOR"):
        value = _plain_actor(head)
    yield Actor(value, page.words(start, end), page.span(start, end))


_WHOSE_NAME_FOLLOWS = frozenset("government member people nation republic kingdom federation state union".split())
_PARTY_WORDS = frozenset("contracting high state states signatory other present concerned".split())


def _plain_actor(chunk: Chunk) -> str:
    """The actor behind an adjective: "Russian" is Russia; "NATO troops" are those of the members."""
    return chunk.ids("ACTOR")[0]


def _complement(part: Nominal, phrase: NounPhrase) -> Nominal | None:
    at = phrase.parts.index(part)
    following = phrase.parts[at + 1] if at + 1 < len(phrase.parts) else None
    return following if following is not None and following.link == "of" else None


# ---- forces --------------------------------------------------------------------------------------------------------
