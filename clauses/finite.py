"""A clause without a modal: which of its words is the verb."""

from collections.abc import Sequence

from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity, Verbs
from treatylint.grammar.chunk import Chunk

__all__ = ["finite_verb", "is_comma"]


def finite_verb(lead: Sequence[Item]) -> tuple[list[tuple[list[Chunk], list[Item]]], list[Item]]:
    """A clause in the present tense: everything up to its verb is the lead."""
    if lead and isinstance(lead[0], Verbs) and lead[0].infinitive and not _acts_later(lead):
        return [([], list(lead))], []  # "To separate at once all troops of both sides."
    subject = False  # whether a noun phrase stands before
    bare = True  # whether nothing else does
    for at, item in enumerate(lead):
        if _is_finite(item, lead[at - 1] if at else None, subject, bare):
            return [([], list(lead[at:]))], list(lead[:at])
        subject = subject or isinstance(item, NounPhrase) or (isinstance(item, Quantity) and item.what is not None)
        bare = bare and (isinstance(item, NounPhrase | Group) or is_comma(item) or _is(item, "NOT"))
    return [], list(lead)


def _acts_later(lead: Sequence[Item]) -> bool:
    """Whether a finite verb follows, so that the infinitive only tells what for."""
    verbs = [item for item in lead if isinstance(item, Verbs) and not item.infinitive]
    return any(item.chunks[0].form in ("s", "base") for item in verbs)


def _is_finite(item: Item, before: Item | None, subject: bool, bare: bool) -> bool:
    if isinstance(item, Loose):
        finite = item.type == "BE" or (item.type == "NOT" and item.chunk.value == "does_not")
        return subject and (finite or (item.type == "BOUND_OPEN" and "exceed" in item.chunk.key))
    if not isinstance(item, Verbs):
        return False
    first = item.chunks[0]
    if item.infinitive:  # "A to maintain …"
        return bare and isinstance(before, NounPhrase | Loose | Group)
    if before is None:  # "Bans all flights …", "surrender all arms"
        return first.form == "base" or (
            first.form == "s"
            and first.value in ("forbid", "consent", "demand", "determine", "call", "agree", "command")
        )
    if first.form == "s":
        return subject
    return first.form == "base" and subject and not isinstance(before, PrepPhrase)


def _is(item: Item, type_: str) -> bool:
    return isinstance(item, Loose) and item.type == type_


def is_comma(item: Item) -> bool:
    return isinstance(item, Loose) and item.type in ("COMMA", "LPAR", "RPAR")
