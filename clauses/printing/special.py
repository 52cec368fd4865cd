"""Kinds whose sentences are shaped by something other than a verb and its object."""

from collections.abc import Callable

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.places import Belt, Known, Union, Zone
from treatylint.clauses.printing.amounts import bound
from treatylint.clauses.printing.ground import ground, place
from treatylint.clauses.printing.names import actors, force, listed, name_of
from treatylint.clauses.printing.sentences import modal, reference, sentence, tail
from treatylint.clauses.values import Modality

__all__ = ["FORMS"]


def _who(clause: Clause, gazetteer: Gazetteer, otherwise: str = "the Parties") -> str:
    return actors(clause.actor, gazetteer) if clause.actor and clause.actor.names else otherwise


def _references(clause: Clause, gazetteer: Gazetteer, otherwise: str = "this Agreement") -> str:
    return listed([reference(item, gazetteer) for item in clause.references]) if clause.references else otherwise


def _cessation(clause: Clause, gazetteer: Gazetteer) -> str:
    if clause.actor is None:
        return sentence("cessation of hostilities", tail(clause, gazetteer))
    return sentence(_who(clause, gazetteer), modal(clause), "cease hostilities", tail(clause, gazetteer))


def _zone(clause: Clause, gazetteer: Gazetteer) -> str:
    """What draws a zone tells its width and line; what else is said of it hangs on its name."""
    zones = [place.expr for place in clause.places if isinstance(place.expr, Zone)]
    belt = next((zone.covers for zone in zones if isinstance(zone.covers, Belt)), None)
    if belt is not None:
        named = belt.line.partition(":")[2]
        along = ground(Known(belt.line), gazetteer) if belt.line in gazetteer.lines else f"the {named}"
        return sentence(f"a {zones[0].key}", modal(clause), f"extend {belt.km:g} km on each side of {along}")
    named = f"the {zones[0].key}" if zones else "the zone"
    by = f"by {actors(clause.actor, gazetteer)}" if clause.actor else ""
    return sentence(named, modal(clause), "be marked", by, tail(clause, gazetteer, places=not zones))


def _duration(clause: Clause, gazetteer: Gazetteer) -> str:
    return sentence("this Agreement shall remain in force", tail(clause, gazetteer))


def _entry_into_force(clause: Clause, gazetteer: Gazetteer) -> str:
    return sentence("this Agreement shall enter into force", tail(clause, gazetteer))


def _non_application(clause: Clause, gazetteer: Gazetteer) -> str:
    if clause.counterpart is not None:
        to = actors(clause.counterpart, gazetteer)
    else:
        to = f"the territory of {listed([ground(place.expr, gazetteer) for place in clause.places] or ['the Parties'])}"
    return sentence(_references(clause, gazetteer), "shall not apply to", to, tail(clause, gazetteer, places=False))


def _application(clause: Clause, gazetteer: Gazetteer) -> str:
    to = actors(clause.counterpart, gazetteer) if clause.counterpart else "the Parties"
    return sentence(_references(clause, gazetteer), "shall apply to", to, tail(clause, gazetteer, places=False))


def _non_coverage(clause: Clause, gazetteer: Gazetteer) -> str:
    article = _references(clause, gazetteer, "Article 5 of the North Atlantic Treaty")
    return sentence(_who(clause, gazetteer), modal(clause), "invoke", article, tail(clause, gazetteer))


def _non_expansion(clause: Clause, gazetteer: Gazetteer) -> str:
    limits = f"the limits in {_references(clause, gazetteer)}"
    if clause.actor is not None:
        return sentence(_who(clause, gazetteer), modal(clause), "raise", limits, tail(clause, gazetteer))
    return sentence(limits, modal(clause), "be raised", tail(clause, gazetteer))


def _recognition(clause: Clause, gazetteer: Gazetteer) -> str:
    exprs = [place.expr for place in clause.places]
    parts = [part for expr in exprs for part in (expr.parts if isinstance(expr, Union) else (expr,))]
    what = listed([ground(part, gazetteer) for part in parts]) if parts else "the territory"
    owner = f"as part of {actors(clause.counterpart, gazetteer)}" if clause.counterpart else ""
    does = modal(clause) if clause.modality is not Modality.STATEMENT else ""
    return sentence(_who(clause, gazetteer), does, "recognise", what, owner, tail(clause, gazetteer, places=False))


def _suspension(clause: Clause, gazetteer: Gazetteer) -> str:
    may = "may" if clause.modality is Modality.POWER else modal(clause)
    return sentence(_who(clause, gazetteer), may, "suspend", _references(clause, gazetteer), tail(clause, gazetteer))


def _treaty_withdrawal(clause: Clause, gazetteer: Gazetteer) -> str:
    may = "may" if clause.modality is Modality.POWER else modal(clause)
    if clause.act == "terminate" and clause.actor is None:
        return sentence("this Agreement", modal(clause), "expire", tail(clause, gazetteer))
    return sentence(_who(clause, gazetteer), may, "withdraw from this Agreement", tail(clause, gazetteer))


def _trigger(clause: Clause, gazetteer: Gazetteer) -> str:
    upon = [ground(place.expr, gazetteer) for place in clause.places] or ["one of the Parties"]
    return sentence(f"an armed attack on {listed(upon)} shall be considered an attack on all the Parties")


def _saving(clause: Clause, gazetteer: Gazetteer) -> str:
    under = f"under {_references(clause, gazetteer)}" if clause.references else ""
    return sentence("nothing in this Agreement shall affect the rights of", _who(clause, gazetteer), under)


def _support(clause: Clause, gazetteer: Gazetteer) -> str:
    what = SUPPORT.get(clause.act, "support")
    whom = actors(clause.counterpart, gazetteer) if clause.counterpart else ""
    if clause.act == "supply_arms":
        to = f"to {whom}" if whom else ""
        return sentence(_who(clause, gazetteer), modal(clause), "supply arms", to, tail(clause, gazetteer))
    given = f"provide {whom} with {what}" if whom else f"provide {what}"
    return sentence(_who(clause, gazetteer), modal(clause), given, tail(clause, gazetteer))


SUPPORT = {
    "intelligence": "intelligence support", "surveillance": "surveillance support", "logistics": "logistics support",
    "command_control": "command-and-control support", "air_defence_support": "air-defence support",
}  # fmt: skip


def _leaving(clause: Clause, gazetteer: Gazetteer) -> str:
    if clause.actor is not None or clause.force is not None:
        return ""
    return sentence("evacuation", tail(clause, gazetteer))


def _release(clause: Clause, gazetteer: Gazetteer) -> str:
    return sentence(_who(clause, gazetteer), "shall be released from all obligations under this Agreement")


def _readmission(clause: Clause, gazetteer: Gazetteer) -> str:
    to = name_of(clause.counterpart.names[0].id, gazetteer) if clause.counterpart else "the group"
    return sentence(_who(clause, gazetteer), modal(clause), "be readmitted to", to, tail(clause, gazetteer))


def _ceiling(clause: Clause, gazetteer: Gazetteer) -> str:
    """"The armed forces of A in R shall not exceed N personnel"."""
    plain = clause.bounds and all(item.op == "<=" and not item.attribute for item in clause.bounds)
    owner = clause.force.of if clause.force is not None else None
    if clause.modality is not Modality.PROHIBITION or not plain or clause.force is None or owner != clause.actor:
        return ""
    if clause.act not in ACTS_OF_BEING or any(item.relative or item.whichever for item in clause.bounds):
        return ""
    figures = ", ".join(bound(item, gazetteer, "=") for item in clause.bounds)
    together = {"together": " together", "each": " each"}.get(clause.bounds[-1].per, "")
    there = " ".join(place(item, gazetteer) for item in clause.places)
    rest = tail(clause, gazetteer, places=False)
    return sentence("the", force(clause.force, gazetteer), there, "shall not exceed", f"{figures}{together}", rest)


def _counting_rule(clause: Clause, gazetteer: Gazetteer) -> str:
    what = force(clause.force, gazetteer) if clause.force is not None else "forces"
    return sentence(what, modal(clause), "be counted against the ceilings", tail(clause, gazetteer))


def _surge(clause: Clause, gazetteer: Gazetteer) -> str:
    named = f"the ceiling in {_references(clause, gazetteer)}" if clause.references else "this ceiling"
    more = ", ".join(bound(item, gazetteer) for item in clause.bounds)
    return sentence(named, "may be exceeded by", more, tail(clause, gazetteer))


ACTS_OF_BEING = ("maintain", "presence", "possess", "deploy_weapon")
FORMS: dict[str, Callable[[Clause, Gazetteer], str]] = {
    "application": _application,
    "cessation": _cessation,
    "counting_rule": _counting_rule,
    "demilitarized_zone": _zone,
    "deployment_cap": _ceiling,
    "duration": _duration,
    "enabling_support": _support,
    "entry_into_force": _entry_into_force,
    "non_application": _non_application,
    "non_coverage": _non_coverage,
    "non_expansion": _non_expansion,
    "own_force_ceiling": _ceiling,
    "readmission": _readmission,
    "recognition": _recognition,
    "release": _release,
    "saving": _saving,
    "surge": _surge,
    "suspension": _suspension,
    "treaty_withdrawal": _treaty_withdrawal,
    "weapon_limit": _ceiling,
    "trigger_definition": _trigger,
    "withdrawal_of_forces": _leaving,
}
"""An empty answer leaves the clause to the plain form."""
