"""Questions about who makes up, leads, tasks or lets in a force."""

import re

from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.bodies import is_body, is_committee, is_officer, is_part_of_body
from treatylint.clauses.facts import PRESENCE, head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Loose, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.supporting import named_support
from treatylint.clauses.triggering import only_asked
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, said

__all__ = ["composes", "names_members", "sends"]

_LEAVE = re.compile(
    r"\b(?:with|at|subject to|upon|on|without) (?:\w+ ){0,6}?(?:consent|agreement|invitation|approval|request)\b"
)


def composes(frame: Frame, slots: Slots) -> bool:
    if names_members(frame, slots):
        return True
    if named_support(frame) or _hands_to(frame) or "entitle" in frame.lemmas:
        return False
    return (
        _makes_up(frame)
        or _settles_make_up(frame)
        or _leads(frame)
        or _guards(frame)
        or _provides(frame, slots)
        or _by_consent(frame)
    )


def names_members(frame: Frame, slots: Slots) -> bool:
    """ "The Guarantors are A and B"."""
    plain = not frame.verbs and not frame.nominal and _is_term(frame.subject)
    return plain and bool(frame.objects) and actors_of(frame.objects[0], slots.page) is not None


def _is_term(phrase: NounPhrase | None) -> bool:
    return phrase is not None and any(c.value.startswith("term:") and c.type == "ACTOR" for c in phrase.parts[0].nouns)


# ---- who is in it ---------------------------------------------------------------------------------------------------


def _makes_up(frame: Frame) -> bool:
    """A body consists of, is drawn from, is set up; its members are appointed."""
    if "include" in frame.does and _only_counts(frame):
        return False  # "shall not comprise more than nine vessels": how many, not whose
    page = frame.page
    if frame.modality is Modality.PROHIBITION and "recruit" in frame.lemmas:
        return False  # whom nobody may enlist makes up no force
    if frame.does & {"compose", "include"} or (frame.verb == "provide" and frame.passive and not frame.objects):
        return is_body(frame.subject, page) or (
            frame.verb in ("provide", "compose") and any(is_body(phrase, page) for phrase in frame.objects)
        )
    if "appoint" in frame.does or frame.lemmas & {"employ", "engage", "hire"}:
        named = [phrase for phrase in (frame.subject if frame.passive else None, *frame.objects) if phrase is not None]
        return any(is_officer(p) or ("appoint" in frame.does and is_part_of_body(p)) for p in named)
    return "establish" in frame.does and frame.modality is not Modality.PROHIBITION and _is_named_force(frame)


def _only_counts(frame: Frame) -> bool:
    """Whether the parts are told by their number alone, and nobody is named who provides them."""
    counted = [i for i in frame.tail if isinstance(i, Quantity) and i.what is not None and i.bounds]
    named = any(chunk.type in ("ACTOR", "NAME") for i in counted for chunk in (i.what.chunks() if i.what else ()))
    by = any(isinstance(i, PrepPhrase) and i.type in ("BY", "FROM") for i in frame.tail)
    return bool(counted) and not named and not by


_MAKE_UP = frozenset(
    "composition make-up size strength command organisation organization structure mandate tasks task functions "
    "function".split()
)


_SETTLES = frozenset({"establish", "determine", "agree", "command", "settle"})


def _settles_make_up(frame: Frame) -> bool:
    """ "The composition and command of the Force shall be decided by A": who settles what the body is."""
    subject = frame.subject
    if subject is None or not (frame.does & _SETTLES or frame.lemmas & {"fix", "set"}) or not frame.passive:
        return False
    about = any(c.key.split()[-1] in _MAKE_UP for part in subject.parts for c in part.nouns)
    return about and any(is_part_of_body(NounPhrase(p.start, p.end, [p])) for p in subject.parts if p.link == "of")


def _provides(frame: Frame, slots: Slots) -> bool:
    """Who sends contingents, units or troops, or a share of them."""
    if frame.verb == "provide" and frame.modality is Modality.OBLIGATION:
        shares = [i.object for i in frame.tail if isinstance(i, PrepPhrase) and i.preposition.key == "of"]
        given = (*frame.objects, *(share for share in shares if isinstance(share, NounPhrase)))
        return any(head_is(phrase, "FORCE") and is_body(phrase, frame.page) for phrase in given)
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


def _is_named_force(frame: Frame) -> bool:
    """ "A Control Force of four battalions shall be set up": a force is called into being."""
    phrases = [frame.subject] if frame.passive else frame.objects[:1]
    return any(
        c.key.split()[-1] in ("force", "corps", "contingent", "garrison", "squadron", "battalion")
        for p in phrases
        if p is not None
        for c in p.parts[0].nouns
    )


# ---- who leads it, and what it is for -------------------------------------------------------------------------------


def _leads(frame: Frame) -> bool:
    """Who commands, directs or controls it, and who its officers are."""
    page, subject = frame.page, frame.subject
    if said(frame, "controlling") and is_military(frame):
        return not civil(frame)
    headed = subject is not None and any(
        c.key.split()[-1] == "command" and c.type != "ACTOR" for c in subject.parts[0].nouns
    )
    if "command" in frame.does and not frame.passive and frame.verbs:
        return any(is_body(phrase, page) for phrase in frame.objects)
    if "command" in frame.does or headed or "under the command of" in frame.text:
        return (
            is_body(subject, page) or (is_military(frame) and frame.modality is not Modality.STATEMENT) or headed
        ) and not is_committee(subject)
    if said(frame, "leading") and frame.modality is not Modality.PROHIBITION and not civil(frame):
        ground = head_is(frame.object, "PLACE")  # "respect the territory under the control of the other"
        return not ground and (any(is_body(p, page) for p in (subject, *frame.objects)) or is_officer(subject))
    if said(frame, "serving") and not civil(frame):
        within = [i.object for i in frame.tail if isinstance(i, PrepPhrase) and i.type == "IN"]
        phrases = (subject, *frame.objects, *(p for p in within if isinstance(p, NounPhrase)))
        return any(is_body(phrase, page) for phrase in phrases) or is_officer(subject)
    named = is_officer(NounPhrase(subject.start, subject.end, subject.parts[:1])) if subject is not None else False
    if frame.verbs or not named or frame.modality in (Modality.STATEMENT, Modality.PROHIBITION):
        return False
    be = any(isinstance(i, Loose) and i.type == "BE" for i in frame.tail)
    return be or (frame.modal is not None and frame.modal.key.endswith("be"))


def _guards(frame: Frame) -> bool:
    """ "The corridor shall be patrolled by units of A", "the Force shall guard the depots"."""
    page = frame.page
    bound = frame.modality in (Modality.OBLIGATION, Modality.PERMISSION, Modality.POWER)
    if frame.lemmas & {"guard", "police"} and bound and is_body(frame.subject, page):
        return True
    by = [
        i.object
        for i in frame.tail
        if isinstance(i, PrepPhrase) and i.type == "BY" and isinstance(i.object, NounPhrase)
    ]
    return frame.verb in ("occupy", "patrol") and frame.passive and any(is_body(phrase, page) for phrase in by)


_SENT = frozenset({"deploy", "station", "patrol"})


def sends(frame: Frame, slots: Slots) -> bool:
    """ "A may deploy a contingent to R", "a contingent of A shall patrol the line": whose people do what where. What
    only an event lets in is for the triggers."""
    if frame.modality in (Modality.PROHIBITION, Modality.STATEMENT) or not frame.does & _SENT or slots.conditions:
        return False
    active = not frame.passive and bool(frame.objects)
    sent = frame.objects[:1] if active else [frame.subject]
    named = slots.actor is not None or (not active and not frame.passive)
    return named and any(is_body(phrase, frame.page) for phrase in sent)


# ---- by whose leave -------------------------------------------------------------------------------------------------


def _by_consent(frame: Frame) -> bool:
    """ "Forces may enter with the consent of A": whose leave it takes."""
    asked = bool(_LEAVE.search(frame.text)) or said(frame, "by leave") or _if_asked(frame)
    if asked and _are_operations(frame.subject) and frame.modality in (Modality.PERMISSION, Modality.OBLIGATION):
        return True
    acts = (frame.does | frame.acts_of(frame.subject)) & (PRESENCE | {"increase", "remove", "supply", "accede"})
    if asked and acts and is_military(frame) and said(frame, "leave needed"):
        return True
    return asked and bool(acts) and is_military(frame) and frame.modality in (Modality.PERMISSION, Modality.OBLIGATION)


def _if_asked(frame: Frame) -> bool:
    """ "Only at its request may troops come in"."""
    return any(group.type == "COND" and only_asked(group) for group in frame.groups)


def _are_operations(subject: NounPhrase | None) -> bool:
    """ "All military operations shall be conducted with the agreement of A"."""
    return head_is(subject, "FORCE", ("hostilities",))
