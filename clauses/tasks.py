"""Tasks: whose mandate it is to do a thing, or who is charged with it, is who does it."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from treatylint.clauses.phrases import Item, NounPhrase, PrepPhrase, Verbs
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Sense, Senses

__all__ = ["tasked"]

Tasked = tuple[NounPhrase | None, list[Chunk], list[Item]]


def tasked(
    verbs: Verbs | None, subject: NounPhrase | None, tail: list[Item]
) -> Tasked | None:
    """ "The mandate of the Mission is to V", "its tasks include V-ing", "is charged with V-ing", "shall have the task
    to V": whose task it is does what the inner verb says."""
    main = verbs.chunks[0].lemma if verbs is not None and not verbs.infinitive else "be"
    owner = _whose_task(subject) if main in ("be", "include", "comprise", "cover") else None
    if verbs is not None and verbs.infinitive:
        return (owner, list(verbs.chunks), tail) if owner is not None else None
    does = next((i for i in tail if isinstance(i, Verbs) and (i.infinitive or i.chunks[0].form == "ing")), None)
    if does is None:
        return _by_name(verbs, owner or (subject if main in _CHARGED else None), tail)
    given = main in _CHARGED or (main == "have" and any(_whose_task(i, any_=True) for i in _phrases(tail, does)))
    if owner is None and not given:
        return None
    return owner or subject, list(does.chunks), [i for i in tail if i is not does and (owner or i.start > does.start)]


def _by_name(verbs: Verbs | None, owner: NounPhrase | None, tail: list[Item]) -> Tasked | None:
    """ "Its tasks include | monitoring of the line", "is charged with | verification": the act as a noun."""
    named = [(i.object if isinstance(i, PrepPhrase) and i.preposition.key == "with" else i) for i in tail]
    act = next((i for i in named if isinstance(i, NounPhrase) and _is_act(i)), None)
    if owner is None or verbs is None or act is None:
        return None
    verb = verbs.chunks[0]
    verb.take(Sense("VERB", "do", verb.lemma, verb.form))
    verb.senses = Senses()
    return owner, [verb], [act, *(i for i in tail if i.start >= act.end)]


def _is_act(phrase: NounPhrase) -> bool:
    head = phrase.parts[0].head
    return head is not None and head.type == "ACT"


def _phrases(tail: Sequence[Item], until: Item) -> Iterator[NounPhrase]:
    return (i for i in tail if isinstance(i, NounPhrase) and i.start < until.start)


def _whose_task(phrase: NounPhrase | None, any_: bool = False) -> NounPhrase | None:
    """The owner of a task: what stands behind "of"; ``any_`` asks only whether a task is named."""
    head = phrase.parts[0].head if phrase is not None else None
    if phrase is None or head is None or head.key not in _TASKS:
        return None
    owner = [part for part in phrase.parts[1:] if part.link == "of"][:1]
    return NounPhrase(owner[0].start, owner[0].end, [evolve(owner[0], link="")]) if owner else phrase if any_ else None


_CHARGED = frozenset({"charged", "entrusted", "task", "mandated"})
_TASKS = frozenset(
    "task tasks mandate function functions role duty duties responsibility responsibilities mission".split()
)
