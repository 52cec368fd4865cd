"""The parties as a title or a preamble lists them: "between A and B", "The Governments of A and B,"."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.words import Word, read_words

__all__ = ["Named", "party_list"]

MOST_WORDS = 120
"""Words of a stretch that are looked at: a list of parties is shorter."""

_BETWEEN = re.compile(r"\b(?:between|among|amongst)\b(?: and among\b)?|^\W*parties\s*:", re.IGNORECASE | re.MULTILINE)
_OPENING = re.compile(r"^\W*(?:the parties(?: to (?:this|the present) \w+)?\s*[,:]\s*)?", re.IGNORECASE)
_FUNCTION = frozenset("and of the on for to in with by at from as or between among concerning regarding".split())
_OFFICES = frozenset("government governments state states people peoples authorities".split())
_POLITIES = frozenset(
    "republic kingdom federation principality commonwealth union duchy state sultanate emirate confederation".split()
)
_BODIES = frozenset(
    "front movement army council coalition alliance organization organisation forces force authority party committee "
    "militia congress command league group administration resistance mission commission government".split()
)
_NO_PARTIES = frozenset("parties party states signatories preamble contracting high undersigned following".split())


@frozen
class Named:
    """One party. ``id`` is the gazetteer's; "" where only this draft knows the ``name``, with its other forms."""

    name: str
    id: str = ""
    is_state: bool = True
    also: tuple[str, ...] = ()


def party_list(head: Sequence[tuple[str, str]], lexicon: Lexicon) -> tuple[Named, ...]:
    """The parties in order, each once; () where no stretch of the head (its role and words) lists any."""
    found: dict[str, Named] = {}
    for role, stretch in head:
        for start in _starts(role, stretch):
            listed = list(_listed(stretch[start.end() :], lexicon))
            several = listed if len(listed) > 1 else []
            found |= {named.id or named.name.casefold(): named for named in several}
    return tuple(found.values())


def _starts(role: str, stretch: str) -> Iterator[re.Match[str]]:
    """A title says "between" anywhere; a preamble that does so further in may speak of another instrument."""
    for between in _BETWEEN.finditer(stretch):
        if role == "title" or not re.search(r"\w", stretch[: between.start()]):
            yield between
    opening = _OPENING.match(stretch)
    if opening is not None:
        yield opening


def _listed(text: str, lexicon: Lexicon) -> Iterator[Named]:
    words = _plain(read_words(text[: MOST_WORDS * 12])[:MOST_WORDS])
    at, last = 0, False
    while at < len(words):
        at, article = _skipped(words, at)
        at, named = _one(words, at, article, lexicon)
        if named is None:
            return
        at, also = _short_name(words, at)
        yield evolve(named, name=also, also=(named.name, *named.also)) if also and not named.id else named
        joined = at
        while joined < len(words) and words[joined].key in (",", "and", ";"):
            joined += 1
        ended, last = last, any(word.key == "and" for word in words[at:joined])
        if joined == at or (ended and not last):
            return  # "A, B and C, Desiring …": what follows "and" is the last
        at = joined


def _plain(words: list[Word]) -> list[Word]:
    """A list all in capitals with its small words in small letters."""
    if any(word.text.islower() for word in words[:8]):
        return words
    return [word._replace(text=word.key) if word.key in _FUNCTION else word for word in words]


def _skipped(words: list[Word], at: int) -> tuple[int, bool]:
    """Past "the Governments of"; whether an article stood right before the name."""
    article = False
    while at < len(words):
        key = words[at].key
        office = key in _OFFICES and at + 1 < len(words) and words[at + 1].key == "of"
        if not (office or key in ("the", "both") or (key == "of" and words[at - 1].key in _OFFICES)):
            break
        article = key == "the"
        at += 1
    return at, article


def _one(words: list[Word], at: int, article: bool, lexicon: Lexicon) -> tuple[int, Named | None]:
    if at >= len(words):
        return at, None
    used, senses = lexicon.longest(words, at)
    known = next((s.value for s in senses if _is_known_actor(s.type, s.lemma, s.form)), "")
    if known and not (at + used < len(words) and words[at + used].text[:1].isupper() and not _all_capitals(words)):
        return at + used, Named(_text(words[at : at + used]), known)
    end = _name_end(words, at)
    name = words[at:end]
    recites = len(name) == 1 and name[0].key.endswith("ing") and end < len(words) and words[end].text.islower()
    if not name or recites or name[0].key in _NO_PARTIES or not name[0].text[:1].isupper():
        return at, None
    return end, _own(name, article)


def _is_known_actor(type_: str, lemma: str, form: str) -> bool:
    return type_ == "ACTOR" and lemma in ("actor", "organisation") and form != "adjective"


def _all_capitals(words: list[Word]) -> bool:
    return all(word.text.isupper() for word in words if word.key not in _FUNCTION and word.key[:1].isalpha())


def _name_end(words: list[Word], at: int) -> int:
    """Capitalised words, with "of (the)" between them."""
    end = at
    while end < len(words):
        step = end
        if end > at and words[step].key == "of":
            step += 2 if step + 1 < len(words) and words[step + 1].key == "the" else 1
        if step >= len(words) or not words[step].text[:1].isupper():
            return end
        end = step + 1
    return end


def _own(name: list[Word], article: bool) -> Named:
    """ "The Republic of A" is A, a state; "the A Liberation Front" is a body; "A" is a state."""
    keys = [word.key for word in name]
    full = _text(name)
    if "of" in keys and any(key in _POLITIES for key in keys[: keys.index("of")]):
        short = name[keys.index("of") + 1 :]
        short = short[1:] if short and short[0].key == "the" else short
        return Named(_text(short), also=(full,)) if short else Named(full)
    body = any(key in _BODIES for key in keys) or (article and keys[-1] not in _POLITIES)
    return Named(full, is_state=not body)


def _short_name(words: list[Word], at: int) -> tuple[int, str]:
    """Past "(hereinafter "Norland")" or ", hereinafter referred to as the Parties,": the short name, if it is one."""
    if at < len(words) and words[at].key == "(":
        end = next((k for k in range(at, len(words)) if words[k].key == ")"), at)
        return end + 1, _quoted(words[at:end])
    return at, ""


def _quoted(words: list[Word]) -> str:
    """The capitalised words at the end of the bracket, without an article before them and no word for all parties."""
    name: list[Word] = []
    for word in reversed([word for word in words if word.key[:1].isalpha()]):
        if not word.text[:1].isupper() or word.key in _NO_PARTIES or word.key in ("hereinafter", "hereafter"):
            break
        name.insert(0, word)
    before = [word.key for word in words if name and word.end <= name[0].start and word.key[:1].isalpha()]
    return "" if before[-1:] == ["the"] else _text(name)


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)
