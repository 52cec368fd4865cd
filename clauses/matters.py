"""Which words name matters of security: fighting, arms, war between states, and the peace of a line or zone."""

from collections.abc import Iterable, Iterator

from treatylint.clauses.assembly.names import heads, is_force
from treatylint.clauses.bodies import is_committee
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Nominal, NounPhrase, PrepPhrase
from treatylint.grammar.chunk import Chunk

__all__ = ["hostile_words", "is_vague", "names_matter", "theme"]

_MATTERS = frozenset(
    "truce ceasefire cease-fire armistice standstill peace war warfare belligerency hostilities aggression "
    "non-aggression attack attacks attacked counter-attack counter-attacks reprisal reprisals retaliation provocation "
    "provocations incursion incursions infiltration sabotage subversion terrorism propaganda blockade mobilisation "
    "interference "
    "mobilization occupation requisition pillage looting hostages destruction mercenaries paramilitaries insurgents "
    "military armed warlike hostile offensive aggressive paramilitary security defence defense self-defence disputes "
    "weapons weaponry arms armaments ammunition troops combatants fighters sovereignty independence integrity "
    "inviolability armies demolition trafficking smuggling violence intimidation terror terrorist terrorists "
    "arson ambush ambushes raids".split()
)
_NO_MATTERS = frozenset(
    "person persons people personnel police vehicle vehicles vessel vessels ship ships aircraft equipment observer "
    "observers monitor monitors headquarters contractor contractors infrastructure facility facilities member members "
    "language".split()
)
"""Of a force, and yet in everyday business too: they alone make no duty one of security."""
_LIGHT = frozenset(
    "act acts action actions form forms kind kinds use threat state cessation end halt release all some both number "
    "means policy policies lawless collection control prevention protection safety return stocks flow supply supplies "
    "introduction conduct activity activities case resort recourse right rights group groups members process programme "
    "program violation violations breach breaches outbreak resumption recurrence renewal".split()
)
"""Nouns that leave it to the next one to say what they are of."""


def hostile_words(words: Iterable[str]) -> bool:
    """Whether one of the words is a word of war or arms."""
    return any(word.strip(",;:()") in _MATTERS for word in words)


def names_matter(phrase: NounPhrase) -> bool:
    """Whether what a phrase is about is a matter of security: its heads, or what a light head is of."""
    found = list(heads(phrase))
    found += [p for before, p in zip(phrase.parts, phrase.parts[1:], strict=False) if _is_light(before.head)]
    return any(_is_matter(chunk) for part in found if not _only_talks(part) for chunk in part.nouns)


def is_vague(phrase: NounPhrase) -> bool:
    """ "Any act which …": what it is stands in the clause that follows."""
    return _is_light(phrase.parts[0].head)


def theme(frame: Frame) -> Iterator[NounPhrase]:
    """What the duty is about: what is acted on, kept from or comes to an end, never who acts."""
    given = frame.verb == "provide" and bool(frame.objects)  # "the Force shall be granted the use of the railway"
    undergoes = (frame.passive and not given) or frame.nominal or not frame.verbs or _happens(frame)
    if frame.subject is not None and undergoes:
        yield frame.subject
    yield from frame.objects
    for item in frame.tail:
        if isinstance(item, PrepPhrase) and isinstance(item.object, NounPhrase) and _points(item):
            yield item.object


def _happens(frame: Frame) -> bool:
    """ "All fighting shall come to an end": an event is the subject, and nobody does anything to it."""
    return not frame.objects and bool(frame.does & _RUNS)


_RUNS = frozenset({"terminate", "cease", "begin", "go"})


def _points(item: PrepPhrase) -> bool:
    """ "From reprisals", "against incursions", "to a halt"."""
    return item.type == "FROM" or item.preposition.key in ("against", "to")


def _only_talks(part: Nominal) -> bool:
    """ "A defence committee", "security matters": what follows the military word is a body or a topic."""
    last = part.nouns[-1].key.split()[-1] if part.nouns else ""
    return last in _TOPICS or is_committee(NounPhrase(part.start, part.end, [part]))


_TOPICS = frozenset(
    "matters questions issues topics policy policies authorities interests dialogue concept law".split()
)


def _is_light(head: Chunk | None) -> bool:
    return head is None or head.key in _LIGHT


def _is_matter(chunk: Chunk) -> bool:
    if chunk.key in _NO_MATTERS:
        return False
    return is_force(chunk) or any(word in _MATTERS for word in chunk.key.split()) or chunk.value in _ACTS


_ACTS = frozenset({"attack", "use_force"})
