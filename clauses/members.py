"""Who makes up a force or a group that the draft names: the members that a clause of composition gives it."""

from attrs import evolve

from treatylint.clauses.assembly.doers import BODIES
from treatylint.clauses.assembly.forces import force_of
from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.composing import names_members
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.values import Actor, Actors

__all__ = ["named_members", "says_members"]


def says_members(frame: Frame, slots: Slots) -> bool:
    """Whether the clause tells whose units make up the force, not who commands it or lets it in."""
    if names_members(frame, slots):
        return True
    if frame.lemmas & {"grant", "afford", "extend", "render", "lend"} or "establish" in frame.does:
        return False
    return bool(frame.does & {"compose", "include", "provide", "supply"})


def named_members(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """ "The Guarantors are A and B": A and B make up what the subject names."""
    if frame.verbs and frame.does & {"compose", "include"}:
        return _made_up(clause, frame, slots)
    if not names_members(frame, slots):
        return clause
    return evolve(
        clause,
        actor=actors_of(frame.objects[0], slots.page),
        counterpart=actors_of(frame.subject, slots.page) if frame.subject else None,
    )


def _made_up(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """ "The Mission shall consist of contingents provided by A and B": A and B make it up."""
    body = _body_named(frame.subject, slots)
    if body is None:
        return clause
    parts = [force_of(phrase, slots.page) for phrase in (*frame.objects, *_parts(frame))]
    makers = next((part.of for part in parts if part is not None and part.of is not None), None) or slots.agent
    return evolve(clause, actor=makers, counterpart=body) if makers is not None else clause


def _parts(frame: Frame) -> list[NounPhrase]:
    """ "Made up of contingents of A": what stands behind a preposition."""
    return [i.object for i in frame.tail if isinstance(i, PrepPhrase) and isinstance(i.object, NounPhrase)]


def _body_named(subject: NounPhrase | None, slots: Slots) -> Actors | None:
    """The force or body of the draft's own that is spoken of."""
    if subject is None:
        return None
    term = next((s.value for c in subject.parts[0].nouns for s in c.senses if s.lemma == "term"), "")
    if term:
        return Actors((Actor(term),))
    body = actors_of(subject, slots.page)
    return body if body is not None and all(name.id.startswith(BODIES) for name in body.names) else None
