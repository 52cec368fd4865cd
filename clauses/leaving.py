"""Questions about leaving: forces leave places, parties leave treaties."""

from treatylint.clauses.assembly.events import chunks_of
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, said
from treatylint.grammar.chunk import Chunk

__all__ = ["ends_treaty", "leaves_treaty", "notice_in"]


def leaves_treaty(frame: Frame) -> bool:
    """ "Withdraw from this Agreement", "denounce", "cease to be a party", "such withdrawal"; no force is named."""
    if (
        not frame.does & {"withdraw", "terminate", "cease", "notify", "enter_into_force", "include", "say"}
        and "withdrawal" not in frame.keys
    ):
        return False
    if frame.does & {"enter_into_force"} and _is_leaving(frame.subject) and not frame.has("FORCE"):
        return True
    if frame.does & {"withdraw"}:
        return _from_treaty(frame) or _from_league(frame) or _without_forces(frame)
    if ("cease" in frame.does and "party" in frame.keys) or frame.lemmas & {
        "cease to be a party",
        "step out of",
        "opt out of",
    }:
        return True
    return bool(frame.does & {"notify", "include", "say"}) and _of_leaving(frame)


def _is_leaving(phrase: NounPhrase | None) -> bool:
    """Withdrawal or denunciation, be it of a treaty or of forces."""
    return head_is(phrase, "ACT", ("withdraw", "terminate"))


def _without_forces(frame: Frame) -> bool:
    """ "Any Party may withdraw", "withdrawal shall be effected by notice": nobody's forces, and from no place."""
    told = frame.keys & {"party", "parties"} or notice_in(frame)
    return bool(told) and not (frame.has("FORCE") or frame.has("PLACE") or frame.has("FROM"))


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
    return notice_in(frame) and not frame.has("FORCE") and not frame.has("PLACE")


def notice_in(frame: Frame) -> bool:
    """Whether notice is given, be it only in a proviso: "…, provided that it has given one year's notice"."""
    provisos = (chunk for group in frame.groups if group.type == "EXC" for chunk in chunks_of(group.items))
    return any(_tells(chunk) for chunk in (*frame.chunks, *frame.verbs, *provisos))


def _tells(chunk: Chunk) -> bool:
    return chunk.key in ("notice", "notification", "note") or any(sense.value == "notify" for sense in chunk.senses)


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


_ENVOYS = frozenset("ambassador ambassadors envoy envoys consul consuls delegation delegate candidature".split())


def _of_leaving(frame: Frame) -> bool:
    """ "Notice of such withdrawal", "gives notice of its intention to terminate this Agreement"; what a depositary
    passes on is none."""
    if frame.keys & (_KEPT | _ENVOYS) or frame.has("FORCE") or frame.has("PLACE"):
        return False
    if frame.keys & {"denunciation", "withdrawal"}:
        return True
    ends = any(sense.value in ("terminate", "withdraw") for chunk in frame.chunks for sense in chunk.senses)
    return ends and (frame.has("INSTRUMENT") or "intention" in frame.keys)


_KEPT = frozenset({"deposit", "deposited", "ratification", "ratifications", "accession", "accessions"})


def ends_treaty(frame: Frame, slots: Slots) -> bool:
    """ "Shall expire", "may terminate this Agreement", "shall cease to be binding"."""
    if "notify" in frame.does and frame.keys & _KEPT:
        return False
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
