"""Questions about who makes up, leads or lets in a force."""

import re

from attrs import evolve

from treatylint.clauses.assembly.doers import BODIES
from treatylint.clauses.assembly.forces import force_of
from treatylint.clauses.assembly.names import actors_of, is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import PRESENCE, head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Loose, NounPhrase, PrepPhrase
from treatylint.clauses.supporting import named_support
from treatylint.clauses.values import Actor, Actors, Modality
from treatylint.clauses.wordings import civil, said

__all__ = ["composes", "named_members", "says_members"]

_LEAVE = re.compile(
    r"\b(?:with|at|subject to|upon|on|without) (?:\w+ ){0,6}?(?:consent|agreement|invitation|approval|request)\b"
)
_BODIES = frozenset(
    "force forces contingent contingents mission observers monitors units troops personnel command inspectors "
    "teams team supervisors corps guard squadron squadrons legion police".split()
)


def composes(frame: Frame, slots: Slots) -> bool:
    if _names_members(frame, slots):
        return True
    if named_support(frame) or _hands_to(frame) or "entitle" in frame.lemmas:
        return False
    return _makes_up(frame) or _leads(frame) or _guards(frame) or _provides(frame, slots) or _by_consent(frame)


def _names_members(frame: Frame, slots: Slots) -> bool:
    """ "The Guarantors are A and B"."""
    plain = not frame.verbs and not frame.nominal and _is_term(frame.subject)
    return plain and bool(frame.objects) and actors_of(frame.objects[0], slots.page) is not None


def _makes_up(frame: Frame) -> bool:
    """A body consists of, is drawn from, is set up; its members are appointed."""
    if frame.does & {"compose", "include"} or (frame.verb == "provide" and frame.passive):
        return _is_body(frame.subject) or (
            frame.verb in ("provide", "compose") and any(_is_body(phrase) for phrase in frame.objects)
        )
    if "appoint" in frame.does:
        named = [phrase for phrase in (frame.subject, *frame.objects) if phrase is not None]
        return _is_officer(frame.subject) or any(_is_part_of_body(phrase) for phrase in named)
    return "establish" in frame.does and frame.modality is not Modality.PROHIBITION and _is_named_force(frame)


def _leads(frame: Frame) -> bool:
    """Who commands, directs or controls it, and who its officers are."""
    if said(frame, "controlling") and is_military(frame):
        return not civil(frame)
    headed = frame.subject is not None and any(c.key.split()[-1] == "command" for c in frame.subject.parts[0].nouns)
    if "command" in frame.does and not frame.passive and frame.verbs:
        return any(_is_body(phrase) for phrase in frame.objects)
    if "command" in frame.does or headed or "under the command of" in frame.text:
        return _is_body(frame.subject) or (is_military(frame) and frame.modality is not Modality.STATEMENT) or headed
    led = said(frame, "leading") and frame.modality is not Modality.PROHIBITION
    if (led or said(frame, "serving")) and not civil(frame):
        return any(_is_body(phrase) for phrase in (frame.subject, *frame.objects)) or _is_officer(frame.subject)
    if frame.verbs or not _is_officer(frame.subject) or frame.modality is Modality.STATEMENT:
        return False
    be = any(isinstance(i, Loose) and i.type == "BE" for i in frame.tail)
    return be or (frame.modal is not None and frame.modal.key.endswith("be"))


def _guards(frame: Frame) -> bool:
    """ "The corridor shall be patrolled by units of A", "the Force shall guard the depots"."""
    if frame.lemmas & {"guard", "police"} and frame.modality is Modality.OBLIGATION and _is_body(frame.subject):
        return True
    by = [
        i.object
        for i in frame.tail
        if isinstance(i, PrepPhrase) and i.type == "BY" and isinstance(i.object, NounPhrase)
    ]
    return frame.verb in ("occupy", "patrol") and frame.passive and any(_is_body(phrase) for phrase in by)


def _provides(frame: Frame, slots: Slots) -> bool:
    """Who sends contingents, units or troops."""
    if frame.verb == "provide" and frame.modality is Modality.OBLIGATION:
        return any(head_is(phrase, "FORCE") and _is_body(phrase) for phrase in frame.objects)
    return frame.modality is not Modality.PROHIBITION and _sends_units(frame, slots)


def _hands_to(frame: Frame) -> bool:
    """ "Provide B with a list": B is given something, and does not come from anywhere."""
    return frame.verb in ("provide", "supply") and any(
        isinstance(item, PrepPhrase) and item.preposition.key == "with" for item in frame.tail
    )


def _sends_units(frame: Frame, slots: Slots) -> bool:
    """ "Shall furnish one battalion for the Force": people under a command, not things."""
    if (
        not frame.does & {"provide", "supply"}
        or frame.passive
        or frame.lemmas & {"transfer", "deliver", "sell", "export"}
    ):
        return False
    nodes = slots.page.gazetteer.forces.nodes
    echelons = slots.page.gazetteer.echelons
    heads = [part.head for phrase in frame.objects[:1] for part in phrase.parts[:1]]
    ids = [id_ for head in heads if head is not None for id_ in head.ids("FORCE")]
    units = any(head is not None and head.sense("UNIT") for head in heads)
    return (
        units
        or any(id_ in echelons for id_ in ids)
        or any(id_ in nodes and nodes[id_].measures == "personnel" for id_ in ids)
    )


_OFFICERS = frozenset(
    "commander commanders commander-in-chief chief officer officers observers observer monitors staff reserve "
    "component command command".split()
)


def _is_named_force(frame: Frame) -> bool:
    """ "A Control Force of four battalions shall be set up": a force is called into being."""
    phrases = [frame.subject] if frame.passive else frame.objects[:1]
    return any(
        c.key.split()[-1] in ("force", "corps", "contingent", "garrison", "squadron", "battalion")
        for p in phrases
        if p is not None
        for c in p.parts[0].nouns
    )


def _is_officer(phrase: NounPhrase | None) -> bool:
    """ "The Commander of the Force", "the chief of the military mission"."""
    return phrase is not None and any(
        word in _OFFICERS for part in phrase.parts[:2] for chunk in part.nouns for word in chunk.key.split()
    )


def _by_consent(frame: Frame) -> bool:
    """ "Forces may enter with the consent of A": whose leave it takes."""
    asked = bool(_LEAVE.search(frame.text)) or said(frame, "by leave")
    acts = (frame.does | frame.acts_of(frame.subject)) & (PRESENCE | {"increase", "remove", "supply", "accede"})
    if asked and acts and is_military(frame) and said(frame, "leave needed"):
        return True
    return asked and bool(acts) and is_military(frame) and frame.modality in (Modality.PERMISSION, Modality.OBLIGATION)


def _is_part_of_body(phrase: NounPhrase) -> bool:
    return any(is_force(c) or c.key in _BODIES for c in phrase.chunks())


def _is_term(phrase: NounPhrase | None) -> bool:
    return phrase is not None and any(c.value.startswith("term:") and c.type == "ACTOR" for c in phrase.parts[0].nouns)


def says_members(frame: Frame, slots: Slots) -> bool:
    """Whether the clause tells whose units make up the force, not who commands it or lets it in."""
    if _names_members(frame, slots):
        return True
    if frame.lemmas & {"grant", "afford", "extend", "render", "lend"} or "establish" in frame.does:
        return False
    return bool(frame.does & {"compose", "include", "provide", "supply"})


def named_members(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """ "The Guarantors are A and B": A and B make up what the subject names."""
    if frame.verbs and frame.does & {"compose", "include"}:
        return _made_up(clause, frame, slots)
    if frame.verbs or not _is_term(frame.subject) or not frame.objects:
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


_THINGS = frozenset({"weapons", "facilities", "hostilities"})


def _is_body(phrase: NounPhrase | None) -> bool:
    head = phrase.parts[0].head if phrase is not None else None
    if head is not None and is_force(head) and not set(head.ids("FORCE")) <= _THINGS:
        return True
    return phrase is not None and any(
        word in _BODIES for part in phrase.parts[:2] for chunk in part.nouns for word in chunk.key.split()
    )
