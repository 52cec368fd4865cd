"""Questions about triggers: an event, and what it sets off."""

from attrs import evolve

from treatylint.clauses.assembly.conditions import event_of_items, points_back
from treatylint.clauses.assembly.events import chunks_of
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import PRESENCE, head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.guards import Happens
from treatylint.clauses.phrases import Group, NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, civil_words
from treatylint.grammar.chunk import Chunk

__all__ = ["defined_event", "defines_trigger", "guarantees", "happening", "only_asked", "reacts"]

_ALARMING = frozenset(
    "threatened threat attack attacked aggression aggressor war hostilities violation violations breach "
    "breaches violated dispute invades invaded "
    "conflict danger emergency incident sanctions invasion incursion complaint trigger mobilisation "
    "broken breaks infringed infringement menaced menace menaces assault assaulted bombardment bombarded "
    "hostile outbreak collapse disturbance "
    "disturbances blockade unprovoked renewed casus non-compliance "
    "fail fails failed failure failures failing refused refuses "
    "expelled violates violate resumed resume "
    "resumes endangered jeopardised jeopardized fire fired crossed cross insurrection insurgency disorder "
    "disorders disturbed unrest riot riots rising uprising revolt coup rebellion "
    "mobilization act acts evacuates deterioration deteriorates tension crisis".split()
)
_REACTS = frozenset(
    {
        "consult",
        "assist",
        "respond",
        "use_force",
        "attack",
        "lift",
        "negotiate",
        "support",
        "invoke",
        "supply",
        "recognise",
        "exchange",
    }
)


_ASKED = frozenset(
    "ask asks asked request requests requested wish wishes desire desires agree agrees agreed consent consents "
    "approve approves approved invite invites invited".split()
)


def only_asked(group: Group) -> bool:
    """ "Whenever a Party asks for it", "if the parties so agree": a wish, no event."""
    chunks = chunks_of(group.items)
    at_will = bool(chunks) and all(c.key in _AT_WILL for c in chunks[:1])  # "where appropriate"
    return not _alarms(chunks) and (at_will or any(c.key in _ASKED for c in chunks))


_AT_WILL = frozenset("appropriate possible practicable feasible applicable needed".split())


def happening(frame: Frame, slots: Slots) -> bool:
    """A condition with an event, or "after an attack": not a mere request or opinion on procedure."""
    return any(not only_asked(group) for group in slots.conditions) or _after_alarm(frame)


def _after_alarm(frame: Frame) -> bool:
    """ "After an attack", "upon a violation of the neutrality of A"."""
    return any(
        isinstance(i, PrepPhrase)
        and (i.type == "TIME" or i.preposition.key in ("upon", "on"))
        and isinstance(i.object, NounPhrase)
        and _alarms(list(i.object.chunks()))
        for i in frame.items
    )


def _alarms(chunks: list[Chunk]) -> bool:
    return any(
        c.key in _ALARMING
        or c.value in ("attack", "hostilities", "use_force", "endanger", "violate")
        or (c.value.startswith("term:") and "date" not in c.value and c.type == "EVENT")
        for c in chunks
    )


def alarming(slots: Slots) -> bool:
    """Whether a condition speaks of attack, threat, breach, war or a defined trigger, or points back at one that
    does."""
    case = slots.page.that_case
    return any(
        _alarms(chunks_of(group.items))
        or (points_back(group) and case is not None and not _ALARMING.isdisjoint(case.text.lower().split()))
        for group in slots.conditions
    )


def guarantees(frame: Frame, slots: Slots) -> bool:
    if (
        not frame.does & {"assist", "respond", "answer", "use_force", "consult", "support"}
        or frame.modality is Modality.PROHIBITION
    ):
        return False
    if _of_daily_life(frame, slots):
        return False
    if frame.does & {"consult"} and not frame.does & {"assist", "respond"}:
        return alarming(slots) or (happening(frame, slots) and not _on_the_text(frame))
    return (
        alarming(slots)
        or _after_alarm(frame)
        or (happening(frame, slots) and ("assist" in frame.does or _answers_by_force(frame, slots)))
        or _aids_attacked(frame)
    )


def _of_daily_life(frame: Frame, slots: Slots) -> bool:
    """Water that fails, a judgment that is not obeyed, prisoners who go home: nothing that calls for a guarantor."""
    return civil(frame) or any(civil_words(slots.page.words(g.start, g.end)) for g in slots.conditions)


def _answers_by_force(frame: Frame, slots: Slots) -> bool:
    """ "Reserves the right to take action", "shall take steps, including the use of force"."""
    rights = frame.modality in (Modality.PERMISSION, Modality.POWER)
    return bool(frame.does & {"respond", "use_force"}) and (rights or "armed_force" in slots.qualifiers)


_ABOUT_TEXT = frozenset(
    "review revision reviewing revising revise amend amendment amendments interpretation application "
    "implementation wording meaning".split()
)


def _on_the_text(frame: Frame) -> bool:
    """ "Shall consult with a view to revising this Agreement", "if they differ on its meaning": procedure."""
    purposes, cases = (
        {chunk.key for group in frame.groups if group.type == type_ for chunk in chunks_of(group.items)}
        for type_ in ("PURPOSE", "COND")
    )
    own = frame.keys | purposes
    return "provisions" in own or not _ABOUT_TEXT.isdisjoint(own | cases)


def _aids_attacked(frame: Frame) -> bool:
    return bool(frame.does & {"assist", "support"}) and bool(
        frame.keys & {"attacked", "threatened", "aggression", "victim"}
    )


def defines_trigger(frame: Frame, slots: Slots) -> bool:
    """ "An attack on A shall be considered …", "A Trigger is …"."""
    subject = frame.subject
    if subject is None:
        return False
    event = (
        head_is(subject, "ACT", ("attack",))
        or head_is(subject, "EVENT", ("term:trigger",))
        or any(c.key == "trigger" for c in subject.parts[0].nouns)
    )
    deems = "treat as" in frame.lemmas or bool(frame.does & {"interpret", "include", "define"})
    deems = deems or not (frame.verbs or frame.nominal)
    if (
        frame.verb == "interpret"
        and not frame.passive
        and not frame.negated
        and head_is(frame.object, "ACT", ("attack",))
    ):
        return True
    return event and deems and not frame.negated


_SETS_OFF = frozenset(
    "set meet entitle authorise authorize allow permit justify warrant cause bring give oblige bind".split()
)
"""What a breach does: "entitles the guarantors to …", "gives A the right to …", "will cause the return of …"."""


def reacts(frame: Frame, slots: Slots) -> bool:
    subject = frame.subject
    if (
        subject is not None
        and frame.modality in (Modality.PERMISSION, Modality.POWER)
        and frame.verb != "say"
        and any(c.key in _ALARMING for c in subject.parts[0].nouns)
    ):
        return True
    if (
        subject is not None
        and (frame.lemmas & _SETS_OFF or frame.verb == "set")
        and any(c.key in _ALARMING for c in subject.parts[0].nouns)
    ):
        return True
    if frame.modality in (Modality.STATEMENT, Modality.PROHIBITION) or frame.verb == "remain_in_force":
        return False  # a ban under a condition stays a ban
    if not (slots.conditions or _after_alarm(frame)) or _of_daily_life(frame, slots):
        return False
    military = is_military(frame) or bool(frame.does & (_REACTS | PRESENCE | {"verify", "occupy"}))
    military = military or bool(
        frame.does & {"meet", "determine", "suspend", "provide", "cease", "lift", "do", "terminate"}
    )
    if _after_alarm(frame) and military and "lift" not in frame.does:
        return True
    return (alarming(slots) and bool(frame.does - {"lose"})) or (
        military and _inside_military([group for group in slots.conditions if not only_asked(group)])
    )


def _inside_military(groups: list[Group]) -> bool:
    return any(c.type == "FORCE" for group in groups for c in chunks_of(group.items))


def defined_event(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """The event that a definition draws, with who determines it: it happens when the term's event does."""
    term = next((c.value for c in (frame.subject.chunks() if frame.subject else ()) if c.value.startswith("term:")), "")
    event = event_of_items(frame.tail, slots.page)
    key = term or event.key
    when = Happens(evolve(event, key=key))
    words = frame.words_of(frame.subject) if frame.subject else None
    return evolve(clause, when=when, actor=None, deadline=None, trigger=words)
