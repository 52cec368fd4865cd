"""Questions that several kinds ask of a frame: is a force spoken of, a zone, a treaty; is the act one of being
there."""

from collections.abc import Iterable

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.frame import Frame
from treatylint.clauses.once import answered_once
from treatylint.clauses.phrases import NounPhrase, PrepPhrase

__all__ = [
    "PRESENCE",
    "activity_of",
    "head_is",
    "is_military",
    "is_weapon",
    "plain_act",
    "presence_or_facility",
    "zone_in",
]

PRESENCE = frozenset({"station", "deploy", "rotate", "present", "enter", "transit", "patrol", "exercise"})
_HOSTILE = frozenset({"hostilities", "use_force"})

# The gazetteer's activity for each act that the lexicon knows.
_ACTIVITY = {
    "station": "station",
    "deploy": "presence",
    "rotate": "rotate",
    "present": "presence",
    "enter": "presence",
    "transit": "transit",
    "patrol": "patrol",
    "exercise": "exercise",
    "maintain": "maintain",
    "possess": "possess",
    "carry": "possess",
    "acquire": "acquire",
    "produce": "produce",
    "supply": "supply_arms",
    "assist": "assist_other",
    "attack": "attack",
    "respond": "respond",
    "answer": "respond",
    "use_force": "respond",
    "consult": "consult",
    "accede": "accede",
    "recognise": "recognise",
    "withdraw": "withdraw_forces",
    "remove": "withdraw_forces",
    "cease": "cease_hostilities",
    "verify": "verify",
    "notify": "notify",
    "admit_inspection": "admit",
    "determine": "determine",
    "suspend": "suspend",
    "terminate": "terminate",
    "vary": "amend",
    "occupy": "presence",
    "concentrate": "presence",
    "lift": "sanction_relief",
    "readmit": "readmit",
    "demilitarise": "demilitarise",
    "ratify": "ratify",
    "guarantee": "guarantee",
    "amend": "amend",
    "operate": "operate_facility",
    "recover": "recover_assets",
    "vote": "hold_vote",
    "cede": "transfer_territory",
    "establish": "establish_base",
    "train": "train_abroad",
    "exchange": "exchange_prisoners",
}


def plain_act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    """The activity of the deciding verb; "other" where the data has none for it."""
    if frame.lemmas & {"reimpose", "impose", "snap back", "reinstate", "bring back into effect"}:
        return ("sanction_snapback",)
    if frame.lemmas & {"refrain", "abstain", "desist"} and (acts := _refrained(frame)):
        return acts
    found = [_ACTIVITY[act] for act in sorted(frame.does) if act in _ACTIVITY]
    if frame.verb == "determine" and frame.passive and slots.agent is None:
        return ("other",)  # "its independence is confirmed": nobody is said to find anything
    own = _ACTIVITY.get(frame.verb)
    return (own,) if own else (found[0],) if found else ("other",)


def _refrained(frame: Frame) -> tuple[str, ...]:
    """ "Refrain from any attack", "from the threat or use of force": what is not to be done."""
    behind = [i.object for i in frame.tail if isinstance(i, PrepPhrase) and i.type == "FROM"]
    acts = {act for phrase in behind if isinstance(phrase, NounPhrase) for act in frame.acts_of(phrase)}
    return tuple(_ACTIVITY[act] for act in sorted(acts) if act in _ACTIVITY)[:1]


def activity_of(act: str) -> str:
    """The gazetteer's activity for an act of the lexicon; "other" where there is none."""
    return _ACTIVITY.get(act, "other")


def presence_or_facility(frame: Frame, slots: Slots) -> tuple[str, ...]:
    """One activity for each sort of thing that is there: people, sites, weapons."""
    if slots.force is None:
        return (_presence(frame),)
    nodes = slots.page.gazetteer.forces.nodes
    sorts: dict[str, None] = {}
    for id_ in slots.force.ids:
        measures = nodes[id_].measures if id_ in nodes else "personnel"
        if measures == "sites":
            sorts["establish_base" if "establish" in frame.does or "produce" in frame.does else "facility"] = None
        elif measures == "items":
            sorts["deploy_weapon"] = None
        else:
            sorts[_presence(frame)] = None
    return tuple(sorts)


def _presence(frame: Frame) -> str:
    for act in (frame.verb, *sorted(frame.does)):
        if act in PRESENCE:
            return _ACTIVITY[act]
    return "attack" if "attack" in frame.does else "presence"


@answered_once
def is_military(frame: Frame) -> bool:
    """Whether the clause names forces, weapons, bases or fighting at all."""
    named = [*frame.chunks, *(frame.subject.chunks() if frame.inherited and frame.subject is not None else ())]
    return any(is_force(chunk) or chunk.key in _MILITARY for chunk in named) or bool(
        frame.does & {"attack", "use_force"} or frame.lemmas & {"fortify", "garrison"}
    )


_MILITARY = frozenset({"military", "armed", "nuclear", "naval", "warlike", "effectives", "tonnage"})


def is_weapon(slots: Slots) -> bool:
    nodes = slots.page.gazetteer.forces.nodes
    return slots.force is not None and any(id_ in nodes and nodes[id_].measures == "items" for id_ in slots.force.ids)


def head_is(phrase: NounPhrase | None, type_: str, values: Iterable[str] = ()) -> bool:
    """Whether the head noun of a phrase has a sense of that class (and one of those values)."""
    if phrase is None or phrase.parts[0].head is None:
        return False
    wanted = frozenset(values)
    return any(s.type == type_ and (not wanted or s.value in wanted) for s in phrase.parts[0].head.senses)


def zone_in(frame: Frame, slots: Slots) -> bool:
    """Whether a zone (not just any area) is the subject, an object or the place of the clause."""
    phrases = [frame.subject, *frame.objects]
    phrases += [
        i.object
        for i in frame.items
        if isinstance(i, PrepPhrase) and isinstance(i.object, NounPhrase) and i.type in ("IN", "FROM", "TO", "WITH")
    ]
    return any(_is_zone(phrase) for phrase in phrases if phrase is not None)


def _is_zone(phrase: NounPhrase) -> bool:
    for part in phrase.parts:
        for chunk in part.nouns:
            if any(
                s.type == "PLACE"
                and (s.value == "zone" or (s.lemma == "term" and any(w in s.value for w in _ZONE_WORDS)))
                for s in chunk.senses
            ):
                return True
    return False


_ZONE_WORDS = ("zone", "buffer", "strip", "belt", "corridor", "locality")
