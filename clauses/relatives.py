"""Relative clauses about a force that provide something of their own: "a Force, which shall be drawn from A"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from treatylint.clauses.assembly.page import Page
from treatylint.clauses.bodies import is_body, is_officer
from treatylint.clauses.finite import is_comma
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity, Verbs
from treatylint.grammar.chunk import Chunk

__all__ = ["Relative", "relatives_in"]

_PROVIDES = frozenset({"shall", "will", "must", "shall not", "will not", "must not"})
_RELATES = frozenset({"which", "who", "whose"})


@frozen
class Relative:
    """``subject`` is the antecedent (behind "whose", what it owns), ``tail`` what follows the modal. ``limits``: it
    says how many or how large, so that it is a ceiling on what its main clause is about."""

    modal: Chunk
    subject: NounPhrase
    tail: list[Item]
    limits: bool = False


def relatives_in(items: Sequence[Item], page: Page) -> Iterator[Relative]:
    """Those behind a comma with a modal of duty: without the comma they only say which one is meant. Of bodies
    and their officers such clauses say who they are and what they do; of things they mostly describe,
    unless they limit.
    """
    for at, (before, item) in enumerate(pairwise(items)):
        if not (isinstance(item, Group) and item.type == "REL" and is_comma(before) and item.opener.key in _RELATES):
            continue
        cut = next((k for k, inner in enumerate(item.items) if _is_modal(inner)), None)
        subject = _owned(item) if item.opener.key == "whose" else _antecedent(items[:at])
        if cut is None or subject is None:
            continue
        limits = any(_is_limit(inner) for inner in item.items[cut + 1 :])
        if limits or _may_act(subject, page):
            modal = item.items[cut]
            assert isinstance(modal, Loose)
            fronted = [inner for inner in item.items[:cut] if inner is not subject]
            yield Relative(modal.chunk, subject, [*item.items[cut + 1 :], *fronted], limits)


def _may_act(subject: NounPhrase, page: Page) -> bool:
    head = subject.parts[0].head
    return is_body(subject, page) or is_officer(subject) or (head is not None and head.value == "party")


def _is_modal(item: Item) -> bool:
    return isinstance(item, Loose) and item.type == "AUX" and item.chunk.key in _PROVIDES


def _is_limit(item: Item) -> bool:
    if isinstance(item, Verbs):
        return item.chunks[0].value == "exceed"
    return isinstance(item, Quantity) and item.kind != "duration" and any(c.value in ("<=", "<") for c in item.bounds)


def _owned(group: Group) -> NounPhrase | None:
    return next((item for item in group.items if isinstance(item, NounPhrase)), None)


def _antecedent(items: Sequence[Item]) -> NounPhrase | None:
    """The nearest noun phrase that is no ground: "a Force in R, which …" speaks of the Force."""
    for item in reversed(items):
        if isinstance(item, PrepPhrase) and item.type == "IN":
            continue
        phrase = item.object if isinstance(item, PrepPhrase) else item.what if isinstance(item, Quantity) else item
        if isinstance(phrase, NounPhrase) and phrase.parts[0].head is not None:
            return phrase
    return None
