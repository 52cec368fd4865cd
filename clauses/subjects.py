"""Who or what a clause speaks of: before the modal, after "there", or behind a verb of telling."""

from collections.abc import Sequence

from treatylint.clauses.modality import is_no
from treatylint.clauses.phrases import Item, Loose, NounPhrase, Quantity, Verbs
from treatylint.grammar.chunk import Chunk

__all__ = ["outlaws", "subject_of", "there", "told_to"]

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


def there(lead: Sequence[Item]) -> bool:
    """ "There shall be no …", "there shall be prohibited any …": what is spoken of comes after the verb."""
    return any(isinstance(i, Loose) and i.chunk.key == "there" for i in lead)


def subject_of(lead: Sequence[Item]) -> NounPhrase | None:
    """The last noun phrase of the lead outside prepositions and groups, but not one in apposition after the first."""
    phrases = [item for item in lead if isinstance(item, NounPhrase)]
    counted = [item.what for item in lead if isinstance(item, Quantity) and item.what is not None]
    if not phrases:
        return counted[-1] if counted else None
    known = [p for p in phrases if p.parts[0].head is not None and p.parts[0].head.type != "WORD"]
    barred = next((p for p in known[1:] if is_no(p)), None)
    if barred is not None:  # "Allied ships apart, no ship of war shall pass"
        return barred
    return (known or phrases)[0]
