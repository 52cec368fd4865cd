"""Provisions that build on a force for which nothing provides: "the force referred to in Article 9", and no Article 9
that lets one come."""

from collections.abc import Iterator

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.precedence import covers
from treatylint.clauses.clause import Clause
from treatylint.clauses.values import Modality, Reference

__all__ = ["Unfounded", "unfounded"]

GRANTS = (Modality.PERMISSION, Modality.OBLIGATION, Modality.POWER)


@frozen(eq=False)
class Unfounded:
    """``clause`` permits, limits, supports or guarantees the force called ``term``, of which the definition says that
    ``paths`` provide for it; they do not."""

    clause: Clause
    term: str
    paths: tuple[str, ...]


def unfounded(draft: Draft) -> Iterator[Unfounded]:
    """The first provision on each such force, in the order of the draft."""
    missing = dict(_missing(draft))
    for clause in draft.document.clauses if missing else ():
        for id_ in _named(clause):
            if id_ in missing and clause.modality is not Modality.STATEMENT:
                yield Unfounded(clause, id_.partition(":")[2], missing.pop(id_))


def _missing(draft: Draft) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Terms that point at provisions of this draft, none of which gives anybody leave or a duty."""
    for name, value in draft.document.terms.items():
        parts = value if isinstance(value, tuple) else (value,)
        paths = tuple(path for part in parts if isinstance(part, Reference) for path in part.paths)
        if paths and not any(_provides(draft, path) for path in paths):
            yield f"term:{name}", paths


def _provides(draft: Draft, path: str) -> bool:
    """Whether something under a path lets a force come, or was not understood and may."""
    unread = any(s.status in ("partly", "not_understood") and covers(path, s.at) for s in draft.document.sentences)
    return unread or any(norm.modality in GRANTS and covers(path, norm.at) for norm in draft.meaning.norms)


def _named(clause: Clause) -> tuple[str, ...]:
    actors = [one for group in (clause.actor, clause.counterpart) if group for one in group.names]
    return (*(actor.id for actor in actors), *(clause.force.ids if clause.force else ()))
