"""The lexicon: every known wording in one trie of words, each with the senses it can have.

The function words, verbs and treaty nouns are data beside this file. Names, forces and defined terms are handed in by
the caller: this folder knows no country.
"""

import marshal
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from treatylint.grammar.inflection import forms_of
from treatylint.grammar.words import Word, fold, read_words

__all__ = ["Entry", "Lexicon", "Sense", "Senses", "core_entries"]

HERE = Path(__file__).parent / "lexicon"
_ENDS = "\0"  # the key under which a trie node keeps the senses that end there; no word holds it


# Which class is tried first where a wording has several: the narrower the earlier.
_ORDER = (
    "MODAL BE NOT COND EXC OVR RESULT THAT REL PURPOSE BASIS WHICHEVER DURATION LENGTH SHARE REFN BOUND QUANT "
    "TOGETHER LEAD WHEN STATE MANNER AND OF TO FROM BY IN FOR WITH TIME EVENT ACTOR FORCE ACT PLACE INSTRUMENT "
    "UNIT VERB"
).split()
_RANKS = {type_: rank for rank, type_ in enumerate(_ORDER)}


class Sense(NamedTuple):
    """One meaning of a wording. ``type`` is the class of chunk, ``value`` what it stands for (an id, an act, an
    operator). ``form`` is "base", "s", "ed" or "ing" for a verb, "adjective" for a name that only stands before nouns.
    ``exact`` is the only letter case it is read in; "" is any."""

    type: str
    value: str
    lemma: str = ""
    form: str = ""
    exact: str = ""


class Senses(tuple[Sense, ...]):
    """The senses of one wording, in the order of the data, and what is told of them once and for all."""

    @cached_property
    def first(self) -> Sense:
        """The one that is tried first: a term that the draft defines, else that of the narrowest class."""
        return min(self, key=_rank)

    @cached_property
    def cased(self) -> bool:
        """Whether one of them is read in one letter case only."""
        return any(sense.exact for sense in self)


def _rank(sense: Sense) -> tuple[bool, int]:
    return sense.lemma != "term", _RANKS.get(sense.type, len(_RANKS))


_NOTHING: tuple[int, Senses] = (0, Senses())
_MOST_MET = 50_000


class Entry(NamedTuple):
    """A wording and one of its senses."""

    text: str
    sense: Sense


class Lexicon:
    """A trie of words. Layers lie over one another without copying: ``extended`` is cheap."""

    def __init__(
        self, entries: Iterable[Entry] = (), below: "Lexicon | None" = None, packed: Mapping[str, bytes] | None = None
    ) -> None:
        self._root: dict[str, Any] = _Packed(packed) if packed else {}
        self._layers: tuple[dict[str, Any], ...] = (self._root, *(below._layers if below else ()))
        self._met: dict[str, list[dict[str, Any]]] = {}  # where the wordings begin that open with a word met before
        for entry in entries:
            self._add(entry)

    def extended(self, entries: Iterable[Entry]) -> "Lexicon":
        """These entries over the ones already known; where both match the same words, the new ones win."""
        return Lexicon(entries, self)

    def _add(self, entry: Entry) -> None:
        node = self._root
        for word in read_words(entry.text):
            node = node.setdefault(word.key, {})
        if node is not self._root:
            senses = node.setdefault(_ENDS, Senses())
            if entry.sense not in senses:
                node[_ENDS] = Senses((*senses, entry.sense))

    def longest(self, words: list[Word], at: int) -> tuple[int, "Senses"]:
        """How many words the longest wording that starts at ``words[at]`` takes, and its senses: (0, ()) for none."""
        first = words[at].key
        nodes = self._met.get(first)
        if nodes is None:
            nodes = self._meet(first)
        best = _NOTHING
        for node in nodes:
            found = _walk(node, words, at + 1)
            if found[0] > best[0]:
                best = found
            elif found[0] and found[0] == best[0]:
                best = (best[0], Senses((*best[1], *found[1])))
        return best

    def _meet(self, first: str) -> list[dict[str, Any]]:
        if len(self._met) >= _MOST_MET:
            self._met.clear()
        found = (layer.get(first) for layer in self._layers)
        nodes = self._met[first] = [node for node in found if node is not None]
        return nodes

    def packed(self) -> dict[str, bytes]:
        """The uppermost layer in bytes, by first words: a draft begins with few of all the words there are."""
        return {first: marshal.dumps(_bare(node)) for first, node in self._root.items()}


class _Packed(dict[str, Any]):
    """A layer whose wordings are unpacked by their first words, when a draft uses those."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        super().__init__()
        self._packed = packed

    def get(self, first: str, default: Any = None) -> Any:
        if first not in self and first in self._packed:
            self[first] = marshal.loads(self._packed[first])
        return super().get(first, default)


def _bare(node: Mapping[str, Any]) -> dict[str, Any]:
    """A node in what ``marshal`` knows; no deeper than a wording has words."""
    return {key: [tuple(sense) for sense in value] if key == _ENDS else _bare(value) for key, value in node.items()}


def _walk(node: dict[str, Any], words: list[Word], at: int) -> tuple[int, Senses]:
    start, best, total = at - 1, _NOTHING, len(words)
    while True:
        senses = node.get(_ENDS)
        if senses is not None:
            if type(senses) is list:  # as it was unpacked
                senses = node[_ENDS] = Senses(Sense(*sense) for sense in senses)
            if senses.cased:
                senses = Senses(s for s in senses if not s.exact or _written(words, start, at) == s.exact)
            if senses:
                best = (at - start, senses)
        if at == total or (node := node.get(words[at].key)) is None:  # type: ignore[assignment]
            return best
        at += 1


def _written(words: list[Word], start: int, end: int) -> str:
    return " ".join(word.text for word in words[start:end])


def _spread(pattern: str) -> Iterator[str]:
    """``{is,are} to`` -> "is to", "are to"; ``tank(s)`` -> "tank", "tanks"."""
    match = re.search(r"\{([^{}]*)\}|\(s\)", pattern)
    if not match:
        yield pattern.strip()
        return
    for option in match[1].split(",") if match[1] is not None else ("", "s"):
        yield from _spread(pattern[: match.start()] + option + pattern[match.end() :])


def _function_entries(table: Mapping[str, Mapping[str, str]]) -> Iterator[Entry]:
    for type_, rows in table.items():
        for value, patterns in rows.items():
            for pattern in patterns.split(";"):
                yield from (Entry(text, Sense(type_, value)) for text in _spread(pattern.strip()) if text)


def _verb_entries(table: Mapping[str, Mapping[str, str]]) -> Iterator[Entry]:
    for act, lemmas in table["verbs"].items():
        for lemma in lemmas.split(","):
            for form, text in forms_of(lemma.strip(), table["inflect"]):
                yield Entry(text, Sense("VERB", act, lemma.strip(), form))
    for act, nouns in table["nouns"].items():
        for noun in nouns.split(","):
            yield from (Entry(text, Sense("ACT", act, noun.strip())) for text in _spread(noun.strip()))


@cache
def core_entries() -> tuple[Entry, ...]:
    """The bundled lexicon: function words, verbs, treaty nouns."""
    import tomllib  # late: what comes of it is kept

    function = tomllib.loads((HERE / "function.toml").read_text(encoding="utf-8"))
    verbs = tomllib.loads((HERE / "verbs.toml").read_text(encoding="utf-8"))
    return (*_function_entries(function), *_verb_entries(verbs))


def folded(text: str) -> str:
    """The words of ``text`` as the trie keys them: for comparing names."""
    return " ".join(word.key for word in read_words(fold(text)))
