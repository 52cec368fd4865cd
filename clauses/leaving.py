"""Questions about leaving: forces leave places, parties leave treaties."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, said

__all__ = ["ends_treaty", "leaves_treaty"]


def leaves_treaty(frame: Frame) -> bool:
    """ "Withdraw from this Agreement", "denounce", "cease to be a party", "such withdrawal"; no force is named."""
    if (
        not frame.does & {"withdraw", "terminate", "cease", "notify", "enter_into_force"}
        and "withdrawal" not in frame.keys
    ):
        return False
    if (
        frame.does & {"enter_into_force"}
        and head_is(frame.subject, "ACT", ("withdraw", "terminate"))
        and not frame.has("FORCE")
    ):
        return True
    if frame.does & {"withdraw"}:
        return (
            _from_treaty(frame)
            or _from_league(frame)
            or (
                bool(frame.keys & {"party", "parties", "notice"})
                and not frame.has("FORCE")
                and not frame.has("PLACE")
                and not frame.has("FROM")
            )
        )
    if ("cease" in frame.does and "party" in frame.keys) or frame.lemmas & {
        "cease to be a party",
        "step out of",
        "opt out of",
    }:
        return True
    return "notify" in frame.does and _of_leaving(frame)


def _from_treaty(frame: Frame) -> bool:
    return any(
        isinstance(i, PrepPhrase)
        and i.type == "FROM"
        and isinstance(i.object, NounPhrase)
        and (head_is(i.object, "INSTRUMENT") or (head_is(i.object, "ACTOR", ("they",)) and _gives_notice(frame)))
        for i in frame.items
    )


def _gives_notice(frame: Frame) -> bool:
    """ "May withdraw from it on twelve months' notice": what is left by notice is the treaty."""
    return bool(frame.keys & {"notice", "notification"}) and not frame.has("FORCE") and not frame.has("PLACE")


_LEAGUES = frozenset("league alliance organisation organization union association pact coalition".split())


def _from_league(frame: Frame) -> bool:
    """ "Any member may retire from the League"."""
    return any(
        isinstance(i, PrepPhrase)
        and i.type == "FROM"
        and isinstance(i.object, NounPhrase)
        and any(c.key in _LEAGUES for c in i.object.parts[0].nouns)
        for i in frame.items
    )


def _of_leaving(frame: Frame) -> bool:
    """ "Notice of such withdrawal", "such notice shall include"."""
    return bool(frame.keys & {"denunciation"}) or (
        "withdrawal" in frame.keys and not frame.has("FORCE") and not frame.has("PLACE")
    )


def ends_treaty(frame: Frame, slots: Slots) -> bool:
    """ "Shall expire", "may terminate this Agreement", "shall cease to be binding"."""
    if head_is(frame.subject, "ACT", ("terminate",)) and not frame.verbs:
        return True
    guaranteed = frame.subject is not None and any(
        c.key in ("guarantee", "guarantees", "commitment", "commitments", "arrangement", "obligations")
        for c in frame.subject.chunks()
    )
    about = (
        guaranteed
        or frame.has("INSTRUMENT")
        or frame.has("REFN")
        or "party" in frame.keys
        or frame.inherited
        or "it" in frame.keys
    )
    if "end" in frame.lemmas and head_is(frame.subject, "INSTRUMENT") and frame.modality is not Modality.PROHIBITION:
        return True
    if said(frame, "over") and not civil(frame) and not frame.has("FORCE"):
        return True
    if "terminate" in frame.does:
        return about and frame.modality is not Modality.PROHIBITION
    return "cease" in frame.does and bool(frame.keys & {"binding", "effect"} or "in force" in frame.text)
