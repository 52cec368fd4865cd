"""What the reader itself can know that it is not sure of: the sentence then is called partly understood.

Each doubt is one on the whole sentence, over all its clauses; no clause is taken back, no verdict rests on it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.unread import without_slot
from treatylint.clauses.values import Force, Modality
from treatylint.grammar.chunk import Chunk

__all__ = ["unsure_of"]


def unsure_of(clauses: Sequence[Clause], chunks: Sequence[Chunk], gazetteer: Gazetteer) -> tuple[str, ...]:
    """One sentence for each thing said that no clause carries. ``chunks`` are those of the sentence."""
    of_clauses = (*_catch_all(clauses, gazetteer), *_mere_presence(clauses), *_without_matter(clauses))
    return tuple(dict.fromkeys((*of_clauses, *_shared_only(clauses, chunks), *_figures(clauses, chunks))))


def _catch_all(clauses: Sequence[Clause], gazetteer: Gazetteer) -> Iterator[str]:
    """Something is promised of forces or weapons, and no kind but the one for the rest knows what."""
    for clause in clauses:
        if clause.kind != "commitment":
            return
        if clause.force is not None and clause.act not in _OF_WAR and _in_arms(clause.force, gazetteer):
            yield f'what is to be done with "{clause.force.text}" is not fully understood'


_OF_WAR = frozenset({"attack", "respond"})


def _in_arms(force: Force, gazetteer: Gazetteer) -> bool:
    """Whether it is people or things; what is not done with bases or operations is as it stands."""
    nodes = gazetteer.forces.nodes
    return all(id_ in nodes and nodes[id_].measures in ("personnel", "items") for id_ in force.ids)


def _mere_presence(clauses: Sequence[Clause]) -> Iterator[str]:
    """ "The army shall occupy such points as …": a duty to be somewhere is seldom all that is said."""
    if len(clauses) == 1 and clauses[0].kind == "presence" and not clauses[0].families:
        clause = clauses[0]
        if clause.modality is Modality.OBLIGATION and clause.force is not None:
            yield f'what is said of "{clause.force.text}" beside where it is to be is not understood'


def _without_matter(clauses: Sequence[Clause]) -> Iterator[str]:
    """Arms given without a word of which, forces sent without a word of which, a right to tell and no more."""
    for clause in clauses:
        if clause.kind == "enabling_support" and clause.act == "supply_arms" and clause.force is None:
            yield "what is given to others is not understood"
        if clause.kind == "reactive_deployment" and clause.force is None:
            yield "what is sent in answer is not understood"
        if len(clauses) == 1 and clause.kind == "notification" and clause.modality in _FREE:
            yield "what the right to bring it to notice is for is not understood"


_FREE = frozenset({Modality.PERMISSION, Modality.POWER})

_EXCLUSIVE = frozenset({"alone", "only", "exclusively"})
_CARRY = frozenset({"confinement", "demilitarized_zone", "exclusion"})
"""Kinds that carry what is allowed somewhere, or to some end, and no other."""


def _shared_only(clauses: Sequence[Clause], chunks: Sequence[Chunk]) -> Iterator[str]:
    """ "Only" in words that no kind carries; "only when" is a condition, "alone or
    together" shuts out nobody."""
    if any(clause.kind in _CARRY or any(place.only for place in clause.places) for clause in clauses):
        return
    for chunk, behind in pairwise(chunks):
        if chunk.key in _EXCLUSIVE and behind.type not in ("COND", "TIME", "MOMENT", "JOIN", "AND"):
            yield f'what "{chunk.key}" shuts out is not understood'


_FIGURE = frozenset({"NUM", "NUM_L", "NUM_N"})
_COUNTED = frozenset({"FORCE", "UNIT", "LENGTH"})


def _figures(clauses: Sequence[Clause], chunks: Sequence[Chunk]) -> Iterator[str]:
    """A figure of forces that stands in no slot, or any figure beside a ceiling or in a list."""
    limits = any("cap" in clause.families for clause in clauses) or any(chunk.type == "COLON" for chunk in chunks)
    behind = {chunk: after.type for chunk, after in pairwise(chunks)}
    for chunk in without_slot(clauses, [chunk for chunk in chunks if chunk.type in _FIGURE]):
        after = behind.get(chunk, "")
        if chunk.key not in ("one", "two") and after != "ACTOR" and (limits or after in _COUNTED):
            yield f'"{chunk.key}" is a figure that no clause has'
