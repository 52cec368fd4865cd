"""Questions about ceilings: is there a limit on how many forces, weapons or inspections, or a ban on growth?"""

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import PRESENCE, is_military, is_weapon
from treatylint.clauses.frame import Frame
from treatylint.clauses.once import answered_once
from treatylint.clauses.phrases import NounPhrase
from treatylint.clauses.standstill import counts_as, is_standstill
from treatylint.clauses.strengths import is_strength
from treatylint.clauses.values import Bound, Modality
from treatylint.clauses.wordings import civil

__all__ = [
    "counted_acts",
    "counts_forces",
    "figures_forces",
    "is_ceiling",
    "is_quota",
    "of_weapons",
]

_HOLDING = PRESENCE | frozenset(
    "maintain possess limit exceed count acquire concentrate provide establish produce include increase consent become "
    "verify admit_inspection do patrol use_force carry use keep supply submit".split()
)
"""What is done with forces that are counted: to have, make, place or let in so many."""
_UNCOUNTED = frozenset(
    "withdraw remove disarm cease release pay meet appoint exchange negotiate ratify vote consult assist respond "
    "attack define terminate notify determine recover cede invoke remain_in_force".split()
)
"""Acts whose figure is how many it befalls, not how many there may be: "shall surrender not more than 50 guns"."""
_COUNTED_ACTS = frozenset({"inspection", "inspections", "flights", "flight"})


@answered_once
def is_ceiling(frame: Frame, slots: Slots) -> bool:
    """A figure, or a strength fixed by a date, above which there must not be any more of a force."""
    if frame.modality is Modality.PERMISSION and "exceed" in frame.does and not frame.negated:
        return False  # leave to pass a ceiling sets none
    if is_quota(frame, slots):
        return True
    if counts_as(frame) or (
        frame.modality is Modality.STATEMENT and not frame.result and not is_strength(frame.subject)
    ):
        return False
    still = is_standstill(frame, slots) and all(bound.number is None for bound in slots.counts)
    if still or "notify" in frame.does or _seats(frame):
        return False
    bounds = [bound for bound in slots.counts if _limits(bound, frame, slots)]
    if not bounds:
        return _limits_without_figure(frame)
    plain = not frame.does or frame.result or bool(frame.does & _HOLDING)
    return plain or (any(b.op for b in bounds) and not frame.does & _UNCOUNTED and not civil(frame))


def is_quota(frame: Frame, slots: Slots) -> bool:
    """ "Shall not be obliged to accept more than three inspections a year"."""
    need_not = frame.modal is not None and frame.modality is Modality.STATEMENT
    return need_not and any(bound.op == ">" and bound.unit == "inspection" for bound in slots.counts)


_ORGANS = frozenset(
    "committee commission council court tribunal board panel conference secretariat delegation".split()
)


def _seats(frame: Frame) -> bool:
    """ "The Committee shall consist of ten persons": members of an organ are no forces."""
    heads = frame.subject.parts[0].nouns if frame.subject is not None else []
    return bool(frame.does & {"include", "compose"}) and any(c.key.split()[-1] in _ORGANS for c in heads)


def _limits(bound: Bound, frame: Frame, slots: Slots) -> bool:
    """Whether a bound is a ceiling on what the clause counts."""
    if bound.share and not is_military(frame) and not is_strength(frame.subject):
        return False
    if bound.number is None and not bound.unit and not (is_strength(frame.subject) or _forces_beside(bound, frame)):
        return False
    if bound.attribute == "total_tons":
        return bool(bound.op)
    if bound.attribute == "tons":  # of one vessel; a ban on larger ones is one on weapons
        held = is_military(frame) and bool(frame.does & _WEIGHED)
        return bool(bound.op) and held and frame.modality is not Modality.PROHIBITION
    return _counts(bound, frame, slots) and _points_up(bound, frame)


def _forces_beside(bound: Bound, frame: Frame) -> bool:
    """Whether forces are spoken of outside the words of the bound itself."""
    if frame.main is not None and is_military(frame.main):
        return True
    named = [*frame.chunks, *(frame.subject.chunks() if frame.subject is not None else ())]
    return any(is_force(chunk) and not bound.span.start <= chunk.start < bound.span.end for chunk in named)


_WEIGHED = frozenset({"exceed", "limit", "maintain", "possess", "count", "include", "deploy", "concentrate"})


def _counts(bound: Bound, frame: Frame, slots: Slots) -> bool:
    """Whether the figure counts forces, weapons or sites, by its own noun or by what the clause is about."""
    bare = not bound.unit or bool(bound.share) or (bound.number is None and bool(bound.relative))
    return _counts_forces(bound, slots) or (bare and (_about_forces(frame) or _team(frame.subject)))


def _points_up(bound: Bound, frame: Frame) -> bool:
    """Whether more than the figure is what the clause bars, caps or does not grant."""
    forbids = frame.modality is Modality.PROHIBITION
    if bound.op in ("<=", "<"):
        return not forbids or "exceed" in frame.does or bool(frame.verbs) or bool(bound.relative)
    if bound.op == ">":
        return forbids
    if bound.op == ">=":
        return True
    if frame.modality is Modality.STATEMENT or frame.does & {"disarm", "withdraw"}:
        return _copular(frame)  # "surrender of fifteen submarines": so many go, whatever stays
    if any(word in _COUNTED_ACTS for word in bound.unit.split()):
        return "verify" in frame.does  # "the right to carry out ten inspections a year"
    held = bool(frame.does & {"maintain", "station", "present", "limit", "consent"})
    return bound.op == "=" or (not frame.nominal and held) or _copular(frame)


_LIMITS = frozenset({"limit", "ceiling", "maximum", "quota", "total"})


def _copular(frame: Frame) -> bool:
    """ "The strength of the army shall be 30,000"."""
    limit = frame.subject is not None and any(c.key in _LIMITS for c in frame.subject.parts[0].nouns)
    return not frame.does and (is_strength(frame.subject) or (limit and is_military(frame)))


def counts_forces(slots: Slots) -> bool:
    """Whether a figure in the clause counts forces, weapons or sites (not capes, Parties or phases)."""
    return any(_counts_forces(bound, slots) or bound.number is None or not bound.unit for bound in slots.counts)


def figures_forces(slots: Slots) -> bool:
    """Whether a figure stands in the clause for a number of forces, weapons or sites."""
    return any(b.number is not None and (_counts_forces(b, slots) or not b.unit) for b in slots.counts)


_PEOPLE = frozenset(
    {"members", "officers", "men", "ratings", "observers", "instructors", "gendarmes", "posts", "guns", "fighters"}
)


def _team(phrase: NounPhrase | None) -> bool:
    """A team, group or mission whose members are counted; a commission or board is none."""
    return phrase is not None and any(
        word in ("team", "mission", "group", "contingent", "staff", "force")
        for c in phrase.parts[0].nouns
        for word in c.key.split()
    )


def _counts_forces(bound: Bound, slots: Slots) -> bool:
    gazetteer = slots.page.gazetteer
    return (
        bound.unit in gazetteer.forces.nodes
        or bound.unit in gazetteer.echelons
        or bound.unit in ("personnel", "item", "inspection", "flight", "site")
        or any(
            word in ("inspection", "inspections", "vessels", "vessel", "guns", "submarines")
            for word in bound.unit.split()
        )
        or (bool(_PEOPLE & set(bound.unit.split())) and (is_military(slots.frame) or _team(slots.frame.subject)))
    )


def _about_forces(frame: Frame) -> bool:
    """Whether the clause, or the one that it is the result of, speaks of forces."""
    return is_strength(frame.subject) or is_military(frame) or (frame.main is not None and is_military(frame.main))


def _limits_without_figure(frame: Frame) -> bool:
    """ "Comply with the numerical limitations", "count towards the ceilings": a ceiling that stands elsewhere."""
    if "as at" in frame.text and is_strength(frame.subject) and frame.modality is Modality.PERMISSION:
        return True
    if frame.negated and "exceed" in frame.does and is_strength(frame.subject):
        return True
    if "freeze" in frame.lemmas and (is_military(frame) or is_strength(frame.subject)):
        return frame.modality is Modality.OBLIGATION
    counted = bool(frame.keys & {"numerical", "ceiling", "ceilings"}) or is_military(frame)
    return (
        bool(frame.keys & {"limitations", "limits", "ceilings", "ceiling", "limit"})
        and counted
        and bool(frame.does & {"exceed", "comply", "count"})
        and frame.modality is not Modality.STATEMENT
    )


def of_weapons(slots: Slots) -> bool:
    """Whether it is weapons that are limited: by what is named, or by what each figure counts."""
    nodes = slots.page.gazetteer.forces.nodes
    units = [bound.unit for bound in slots.counts if bound.number is not None]
    return is_weapon(slots) or (
        bool(units) and all(unit in nodes and nodes[unit].measures == "items" for unit in units)
    )


def counted_acts(slots: Slots) -> tuple[str, ...]:
    """Where a bound counts inspections or flights rather than forces."""
    for bound in slots.counts:
        if any(word in _COUNTED_ACTS for word in bound.unit.split()):
            return ("verify",)
    subject = slots.frame.subject
    if subject is not None and slots.counts and any(c.key in _COUNTED_ACTS for c in subject.chunks()):
        return ("verify",)
    return ()
