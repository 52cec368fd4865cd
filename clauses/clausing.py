"""Frames to clauses: every kind that recognises a frame makes a clause of it, unless it yields to another."""

from collections.abc import Iterator, Sequence
from functools import cache

from treatylint.clauses.assembly.conditions import event_in, points_back
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.deeming import event_spoken_of
from treatylint.clauses.doubts import doubts_of
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind, all_kinds
from treatylint.clauses.of_which import parts_of_figure
from treatylint.clauses.shares_out import shares_of
from treatylint.clauses.values import Modality, Words
from treatylint.clauses.wordings import everyday

__all__ = ["clauses_of", "kinds_of"]


def clauses_of(frames: Sequence[Frame]) -> list[Clause]:
    """The clauses of one sentence, in order."""
    found: list[Clause] = []
    for frame in frames:
        frame.page.last = frame.antecedent or frame.page.last
        slots = Slots(frame)
        for kind in kinds_of(frame, slots):
            found.extend(_made(kind, frame, slots))
        _remember_case(frame, slots)
        frame.page.ground = slots.places[-1] if slots.places else frame.page.ground
    return _without_catch_alls(found)


def _remember_case(frame: Frame, slots: Slots) -> None:
    """What "in that event" will point back to: the one event that this frame hangs on, or speaks of."""
    own = [group for group in slots.conditions if not points_back(group)]
    spoken = event_spoken_of(frame) or (own[0] if len(own) == 1 else None)
    if spoken is not None or own:
        slots.page.case = (slots.page.article, event_in(spoken, slots.page)) if spoken is not None else None


def kinds_of(frame: Frame, slots: Slots) -> list[Kind]:
    """The kinds that a frame makes, after each has yielded to those it gives way to."""
    if _tells_of_the_past(frame):
        return []
    kinds, catch_alls = _asked(everyday(frame))
    said = [kind for kind in kinds if kind.says(frame, slots)]
    if not said:
        said = [kind for kind in catch_alls if kind.says(frame, slots)]
    names = {kind.name for kind in said}
    if "release" in names:  # that nothing need be done is all that is said
        said = [kind for kind in said if "waiver" in kind.cls.families]
    return [kind for kind in said if not kind.yields_to & names]


@cache
def _asked(daily: bool) -> tuple[tuple[Kind, ...], tuple[Kind, ...]]:
    """The kinds that a frame is asked for, and those that yield to any other: asked when no other has spoken."""
    kinds = [kind for kind in all_kinds() if not daily or not kind.cls.families or kind.name in _OF_STATES]
    return (
        tuple(kind for kind in kinds if "ANY" not in kind.yields_to),
        tuple(kind for kind in kinds if "ANY" in kind.yields_to),
    )


_OF_STATES = frozenset({"sanctions", "readmission", "recognition", "undertaking", "treaty_withdrawal", "suspension"})
"""Kinds that may well speak of money or courts: sanctions on banks, the use of frozen assets."""


def _tells_of_the_past(frame: Frame) -> bool:
    """ "The strength was reduced", "a claim has been met": a report, not a provision."""
    return frame.modality is Modality.STATEMENT and any(
        c.type == "BE" and c.key.split()[0] in _PAST for c in frame.chunks
    )


_PAST = frozenset({"was", "were", "had", "has", "have"})


def _without_catch_alls(clauses: list[Clause]) -> list[Clause]:
    """A commitment in general terms says nothing beside a clause that says something."""
    named = [
        clause for clause in clauses if clause.kind not in ("commitment", "procedure", "definition", "entry_into_force")
    ]
    if named:
        return [clause for clause in clauses if clause.kind != "commitment" or clause.act in _OF_WAR]
    return clauses


def _made(kind: Kind, frame: Frame, slots: Slots) -> Iterator[Clause]:
    for act in kind.act(frame, slots):
        clause = kind.cls(
            modality=_modality(kind, frame, slots),
            act=act,
            actor=slots.actor,
            counterpart=slots.counterpart,
            force=slots.force,
            bounds=slots.bounds,
            places=slots.places,
            when=slots.when,
            trigger=slots.trigger,
            period=slots.moments[0],
            deadline=slots.deadline,
            exceptions=slots.exceptions,
            overrides=slots.overrides,
            references=slots.references,
            qualifiers=slots.qualifiers,
            objects=tuple(
                Words(slots.page.words(p.start, p.end), slots.page.span(p.start, p.end)) for p in frame.objects[:2]
            ),
            span=slots.page.span(frame.start, frame.end),
            at=slots.page.at,
            doubts=doubts_of(kind, frame, slots),
        )
        finished = kind.finish(clause, frame, slots)
        yield from shares_of(finished, frame, slots)
        yield from parts_of_figure(finished, frame, slots)


_OF_WAR = frozenset({"attack", "respond"})
"""What is promised beside another provision: not to attack, not to use force."""
_WAIVERS = frozenset({"saving", "non_application", "release"})
_ENDS = frozenset({"treaty_withdrawal", "duration"})
"""A treaty that ends, a denunciation that takes effect: nobody has to do anything."""
_POWERS = frozenset({"treaty_withdrawal", "suspension", "verification"})


def _modality(kind: Kind, frame: Frame, slots: Slots) -> Modality:
    """Savings state; a right to denounce, inspect or suspend is a power however it is worded."""
    if kind.name in _WAIVERS and frame.modality in (Modality.PROHIBITION, Modality.OBLIGATION):
        return Modality.STATEMENT
    if kind.name == "exclusion" and frame.modality is Modality.OBLIGATION:
        return Modality.PROHIBITION
    if kind.name in ("trigger_definition", "definition"):
        return Modality.STATEMENT
    if kind.name in _ENDS and _ends_by_itself(frame):
        return Modality.STATEMENT
    if frame.modality is Modality.OBLIGATION and _only_deems(frame):
        return Modality.STATEMENT
    if kind.name == "verification" and not frame.negated and _has_access(frame):
        return Modality.POWER
    if frame.modality in (Modality.PERMISSION, Modality.POWER):
        return _of_right(kind, frame)
    if kind.name == "non_coverage" and not frame.negated and frame.modality is Modality.OBLIGATION:
        return Modality.PROHIBITION if frame.modal is not None else Modality.STATEMENT
    if kind.name == "cessation" and frame.modality is Modality.STATEMENT:
        return Modality.OBLIGATION
    return frame.modality


def _ends_by_itself(frame: Frame) -> bool:
    """ "This treaty shall expire", "a denunciation shall not take effect until": but notice of it is a duty."""
    if head_is(frame.subject, "ACTOR") or frame.does & {"notify", "include"}:
        return False
    takes_effect = frame.modality is Modality.PROHIBITION and frame.verb == "enter_into_force"
    return frame.modality is Modality.OBLIGATION or takes_effect


def _only_deems(frame: Frame) -> bool:
    """ "Shall be regarded as an attack": nobody has to do anything; but ground that is held neutral must be kept so."""
    return frame.verb == "interpret" and frame.passive and not head_is(frame.subject, "PLACE")


def _of_right(kind: Kind, frame: Frame) -> Modality:
    """ "May denounce" is a power; "is authorised to have forces of not more than" is leave."""
    if kind.name in _POWERS or (kind.name == "demilitarized_zone" and frame.does & _DISPOSES):
        return Modality.POWER
    if "cap" in kind.cls.families and "verify" not in frame.does:
        return Modality.PERMISSION
    return frame.modality


_DISPOSES = frozenset({"vary", "agree", "establish", "determine"})


def _has_access(frame: Frame) -> bool:
    """ "The Mission shall have unhindered access": a right, for those who look."""
    return not frame.passive and bool(frame.lemmas & {"have", "enjoy"}) and not frame.negated
