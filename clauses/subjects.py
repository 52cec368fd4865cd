"""Who or what a clause speaks of: before the modal, after "there", or behind a verb of telling."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from treatylint.clauses.modality import is_no
from treatylint.clauses.phrases import Group, Item, Loose, Nominal, NounPhrase, PrepPhrase, Quantity, Verbs
from treatylint.grammar.chunk import Chunk

__all__ = ["apart", "asked", "inverted", "no_more", "outlaws", "spoken_of", "subject_of", "told_to"]

_OUTLAWED = frozenset({"unlawful", "inadmissible", "illegal", "impermissible", "illicit"})


def outlaws(tail: Sequence[Item]) -> bool:
    """ "The storage of arms in R shall be unlawful": an adjective that forbids what the subject names."""
    return any(
        isinstance(i, NounPhrase) and i.parts[0].nouns[:1] and i.parts[0].nouns[0].key in _OUTLAWED for i in tail
    )


def told_to(chunks: list[Chunk], tail: list[Item]) -> tuple[NounPhrase, list[Chunk], list[Item]] | None:
    """ "Calls upon A to withdraw", "requests B to send observers": whom it tells must do what the infinitive says."""
    if not chunks or chunks[0].lemma not in _TELLS or chunks[0].form == "ed":
        return None
    whom = next((i for i in tail if isinstance(i, NounPhrase)), None)
    does = next((i for i in tail if isinstance(i, Verbs) and i.infinitive), None)
    if whom is None or does is None or does.start < whom.end:
        return None
    return whom, list(does.chunks), [i for i in tail if i.start > whom.start and i is not does]


_TELLS = frozenset(
    {"call upon", "call on", "request", "urge", "instruct", "order", "direct", "require", "enjoin", "invite"}
)


def _there(lead: Sequence[Item]) -> bool:
    """ "There shall be no …", "there shall be prohibited any …": what is spoken of comes after the verb."""
    return any(isinstance(i, Loose) and i.chunk.key == "there" for i in lead)


def subject_of(lead: Sequence[Item]) -> NounPhrase | None:
    """The last noun phrase of the lead outside prepositions and groups, but not one in apposition after the first."""
    phrases = [item for item in _behind_condition(lead) if isinstance(item, NounPhrase)]
    counted = [item.what for item in lead if isinstance(item, Quantity) and item.what is not None]
    if not phrases:
        return counted[-1] if counted else None
    known = [p for p in phrases if p.parts[0].head is not None and p.parts[0].head.type != "WORD"]
    barred = next((p for p in known[1:] if is_no(p)), None)
    if barred is not None:  # "Allied ships apart, no ship of war shall pass"
        return barred
    return (known or phrases)[0]


def apart(lead: Sequence[Item]) -> list[Item]:
    """ "After a Trigger | Russia shall …": a name right behind an opening event, with no comma between, is who acts."""
    first = lead[0] if lead else None
    if not isinstance(first, PrepPhrase) or first.type != "TIME" or not isinstance(first.object, NounPhrase):
        return list(lead)
    phrase = first.object
    last = phrase.parts[-1]
    if subject_of(lead) is not None or len(last.nouns) < 2 or not _is_name(last.nouns[-1]) or _is_name(last.nouns[-2]):
        return list(lead)
    name = last.nouns[-1]
    event = NounPhrase(phrase.start, last.nouns[-2].end, [*phrase.parts[:-1], evolve(last, nouns=last.nouns[:-1])])
    opening = evolve(first, end=event.end, object=event)
    return [opening, NounPhrase(name.start, name.end, [Nominal([], [name])]), *lead[1:]]


def _is_name(chunk: Chunk) -> bool:
    return bool(chunk.capital) and bool(chunk.ids("ACTOR"))


def _behind_condition(lead: Sequence[Item]) -> Sequence[Item]:
    """ "Despite Article 3 or any other rule, if C, | A shall …": with phrases on both sides of a fronted condition the
    subject stands behind it, where what stands before hangs on a preposition."""
    lead = _behind_doing(lead)
    at = next((i for i in range(len(lead) - 1, 0, -1) if _is_condition(lead[i])), None)
    if at is None or not isinstance(lead[0], PrepPhrase) or not any(isinstance(i, NounPhrase) for i in lead[at:]):
        return lead
    return lead[at + 1 :]


def _behind_doing(lead: Sequence[Item]) -> Sequence[Item]:
    """ "Before relieving B, | A shall …": what is fronted has an object, and it is not the subject."""
    first, second = [*lead, None, None][:2]
    doing = isinstance(first, Loose) and isinstance(second, Verbs) and second.chunks[0].form == "ing"
    comma = next((i for i, item in enumerate(lead) if isinstance(item, Loose) and item.type == "COMMA"), None)
    if not doing or comma is None or not any(isinstance(item, NounPhrase | Quantity) for item in lead[comma:]):
        return lead
    return lead[comma + 1 :]


def _is_condition(item: Item) -> bool:
    return isinstance(item, Group) and item.type == "COND" and item.opener.value != "that_case"


def spoken_of(
    modals: Sequence[Chunk], lead: list[Item], tail: list[Item], verbs: Verbs | None = None
) -> tuple[NounPhrase | None, list[Item], list[Item]]:
    """The subject behind its verb, with lead and tail as they then are: "there shall be no …", "nor shall any …"
    (where "nor" opens, what stands before it is no subject of this clause)."""
    if _there(lead):
        return _first_phrase(tail), lead, tail
    again = bool(modals) and modals[0].key.startswith("nor ")
    subject = inverted(modals, [] if again else lead, tail, verbs)
    return (None, lead, tail) if subject is None else (subject, [*([] if again else lead), tail[0]], tail[1:])


def inverted(
    modals: Sequence[Chunk], lead: Sequence[Item], tail: Sequence[Item], verbs: Verbs | None = None
) -> NounPhrase | None:
    """ "At no time shall | the forces of A | exceed …", "nor shall | any base | be …": the subject behind its modal.
    ``verbs`` is the deciding verb, which stands outside the tail."""
    if not modals or any(isinstance(item, NounPhrase | Quantity) for item in lead) or not tail:
        return None
    first = tail[0].what if isinstance(tail[0], Quantity) else tail[0]
    if not isinstance(first, NounPhrase) or first.parts[0].head is None:
        return None
    acts = any(
        (isinstance(item, Verbs) and item.chunks[0].form == "base" and not item.infinitive)
        or (isinstance(item, Loose) and item.type in ("BE", "BOUND_OPEN"))
        for item in (*tail[1:], *([verbs] if verbs is not None and verbs.start >= first.end else []))
    )
    return first if acts else None


def _first_phrase(tail: Sequence[Item]) -> NounPhrase | None:
    whole = (item.what if isinstance(item, Quantity) else item for item in tail)
    return next((item for item in whole if isinstance(item, NounPhrase)), None)


def asked(chunks: Sequence[Chunk], tail: Sequence[Item], passive: bool) -> NounPhrase | None:
    """ "Requests A to report", "authorises A to use": A is the one who must or may."""
    if passive or not chunks or chunks[0].value not in ("demand", "consent"):
        return None
    for item, after in pairwise(tail):
        if isinstance(after, Verbs) and after.infinitive and isinstance(item, NounPhrase):
            return item
    return None


def no_more(lead: Sequence[Item], subject: NounPhrase | None) -> bool:
    """Whether the subject is so many and no more."""
    return any(
        isinstance(item, Quantity)
        and item.what is subject
        and any(chunk.key.startswith(("no ", "not ")) and chunk.value == "<=" for chunk in item.bounds)
        for item in lead
    )
