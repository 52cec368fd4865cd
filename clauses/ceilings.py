"""Questions about ceilings: is there a limit on how many forces, weapons or inspections, or a ban on growth?"""

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import PRESENCE, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase
from treatylint.clauses.values import Bound, Modality

__all__ = ["counted_acts", "counts_forces", "figures_forces", "is_ceiling", "is_standstill", "raises_works"]

_HOLDING = PRESENCE | {
    "maintain",
    "possess",
    "limit",
    "exceed",
    "count",
    "acquire",
    "concentrate",
    "provide",
    "establish",
    "produce",
    "include",
    "increase",
    "consent",
    "become",
    "verify",
    "do",
    "patrol",
    "use_force",
}
_STRENGTH = frozenset(
    "staff garrison tonnage holding fleet contingent contingents battalions strength ceiling ceilings limit "
    "limits number numbers holdings level levels total totals effectives size force forces personnel".split()
)
_COUNTED_ACTS = frozenset({"inspection", "inspections", "flights", "flight"})


def is_ceiling(frame: Frame, slots: Slots) -> bool:
    """A figure, or a strength fixed by a date, above which there must not be any more of a force."""
    if frame.modality is Modality.PERMISSION and "exceed" in frame.does and not frame.negated:
        return False  # leave to pass a ceiling sets none
    if _fixed_by_date(frame, slots):
        return True
    if "notify" in frame.does or (
        frame.modality is Modality.STATEMENT and not frame.result and not _strength(frame.subject)
    ):
        return False
    if is_standstill(frame, slots) and all(bound.number is None for bound in slots.counts):
        return False
    bounds = [bound for bound in slots.counts if _limits(bound, frame, slots)]
    if bounds:
        return bool(frame.does & _HOLDING) or frame.result or not frame.does or _copular(frame)
    return _limits_without_figure(frame)


def _limits(bound: Bound, frame: Frame, slots: Slots) -> bool:
    if bound.share and not is_military(frame):
        return False
    if bound.op in ("", "=") and frame.does & {"disarm", "withdraw"}:
        return False  # "surrender of fifteen submarines": so many go, whatever stays
    if bound.number is None and not is_military(frame) and not _strength(frame.subject):
        return False
    if bound.attribute == "tons":
        return bool(
            frame.subject
            and any(c.key in ("tonnage", "displacement", "total", "aggregate") for c in frame.subject.chunks())
        ) and bool(bound.op)
    if not (
        _counts_forces(bound, slots)
        or ((not bound.unit or bound.share or bound.number is None) and _about_forces(frame))
    ):
        return False
    if bound.op in ("<=", "<"):
        return (
            frame.modality is not Modality.PROHIBITION
            or "exceed" in frame.does
            or (bound.op == "<=" and (bool(frame.verbs) or _strength(frame.subject)))
        )
    if bound.op in (">", ">="):
        return frame.modality is Modality.PROHIBITION or bound.op == ">="
    if bound.op == "=":
        return frame.modality is not Modality.STATEMENT
    return (
        frame.modality is not Modality.STATEMENT
        and not frame.nominal
        and bool(frame.does & {"maintain", "station", "present", "limit"})
    ) or _copular(frame)


_LIMITS = frozenset({"limit", "ceiling", "maximum", "quota", "total"})


def _copular(frame: Frame) -> bool:
    """ "The strength of the army shall be 30,000"."""
    limit = frame.subject is not None and any(c.key in _LIMITS for c in frame.subject.parts[0].nouns)
    return not frame.does and (_strength(frame.subject) or (limit and is_military(frame)))


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
    return _strength(frame.subject) or is_military(frame)


def _strength(phrase: NounPhrase | None) -> bool:
    """Whether a phrase speaks of a number of forces: "the strength of the army", "its holdings of tanks"."""
    if phrase is None:
        return False
    chunks = list(phrase.chunks())
    return any(c.key in _STRENGTH for c in chunks) and (any(is_force(c) or c.sense("ACT") for c in chunks))


def _fixed_by_date(frame: Frame, slots: Slots) -> bool:
    """ "The armed forces of A shall not exceed their strength as at D"."""
    stated = any(bound.number is None and bound.text.casefold().startswith("shall") for bound in slots.counts)
    own = any(chunk.key.split()[-1] in _STRENGTH for phrase in frame.objects for chunk in phrase.parts[0].nouns)
    return stated and own and is_military(frame)


def _limits_without_figure(frame: Frame) -> bool:
    """ "Comply with the numerical limitations", "exceed the limitations": a ceiling that stands elsewhere."""
    if "as at" in frame.text and _strength(frame.subject) and frame.modality is Modality.PERMISSION:
        return True
    if frame.negated and "exceed" in frame.does and _strength(frame.subject):
        return True
    if "freeze" in frame.lemmas and (is_military(frame) or _strength(frame.subject)):
        return frame.modality is Modality.OBLIGATION
    words = frame.keys & {"limitations", "limits", "ceilings", "ceiling", "limit"}
    counted = bool(frame.keys & {"numerical", "ceiling", "ceilings"}) or is_military(frame)
    return (
        bool(words)
        and counted
        and bool(frame.does & {"exceed", "comply", "count"})
        and frame.modality is not Modality.STATEMENT
    )


def is_standstill(frame: Frame, slots: Slots) -> bool:
    """ "Shall not increase", "shall not be raised", "may be increased with the consent of A"."""
    if not frame.does & {"increase"} or raises_works(frame, slots):
        return False
    about = (
        is_military(frame)
        or bool(frame.keys & (_STRENGTH - {"number", "level", "levels", "total", "staff", "holding", "fleet"}))
        or any(_strength(phrase) for phrase in (frame.subject, *frame.objects))
    )
    return about and frame.modality is not Modality.STATEMENT and frame.modality is not Modality.OBLIGATION


def raises_works(frame: Frame, slots: Slots) -> bool:
    """ "No fort shall be raised in R": what is built there, not a figure that grows."""
    nodes = slots.page.gazetteer.forces.nodes
    works = slots.force is not None and all(id_ in nodes and nodes[id_].measures == "sites" for id_ in slots.force.ids)
    return "raise" in frame.lemmas and works and not slots.counts


def counted_acts(slots: Slots) -> tuple[str, ...]:
    """Where a bound counts inspections or flights rather than forces."""
    for bound in slots.counts:
        if any(word in _COUNTED_ACTS for word in bound.unit.split()):
            return ("verify",)
    subject = slots.frame.subject
    if subject is not None and slots.counts and any(c.key in _COUNTED_ACTS for c in subject.chunks()):
        return ("verify",)
    return ()
