"""Whether a duty that no other kind claims is one of security: force, arms, war, alliances, the settlement of
disputes."""

from treatylint.clauses.aligning import concludes
from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.matters import hostile_words, is_vague, names_matter, theme
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil

__all__ = ["commits"]

_CIVIL = frozenset(
    "prisoners merchant customs taxes cost costs expenses elections refugees trade tourism "
    "economic jurists arbitrator wording reading claims".split()
)
_DOES_NOTHING = frozenset(
    "meet ratify pay appoint encourage say comply enter_into_force define remain_in_force procedure negotiate "
    "consult".split()
)
_QUARRELS = frozenset(
    {
        "dispute",
        "disputes",
        "difference",
        "differences",
        "conflict",
        "conflicts",
        "controversies",
        "settlement of disputes",
        "quarrels",
    }
)
_TOGETHER = frozenset({"act", "cooperate", "co-operate", "coordinate", "concert", "develop", "contribute to", "unite"})
"""To do a thing in common is a duty of security where the thing is: defence, arms, resistance to attack."""
_COMMON = frozenset(
    {
        "defence",
        "defense",
        "subversion",
        "armaments",
        "attack",
        "armed attack",
        "aggression",
        "self-help",
        "armed forces",
        "mutual aid",
        "common defence",
    }
)
_OF_WAR = frozenset({"attack", "use_force", "disarm", "cease"})
_AGAINST = frozenset({"prevent", "suppress", "repress", "combat"})
"""What these verbs are turned against is hostile wherever it is named."""
_SAY_NOTHING = frozenset(
    "use consent participate negotiate apply examine_question become go interpret define lose".split()
)


def commits(frame: Frame, slots: Slots) -> bool:
    if concludes(frame) and frame.modality is Modality.PROHIBITION and not civil(frame):
        return True
    if _binds_nobody(frame) or _is_everyday(frame):
        return False
    return _in_common(frame) if _acts_together(frame) else _by_act(frame) or _of_matter(frame)


def _binds_nobody(frame: Frame) -> bool:
    """Statements, permissions, and participles that are no verb of the clause at all."""
    if frame.modality is Modality.STATEMENT and not frame.nominal:
        return True
    describes = bool(frame.verbs) and frame.verbs[0].form == "ing"  # "factors affecting peace"
    if describes and not (frame.nominal or frame.modality is Modality.PROHIBITION):
        return True
    return frame.modality is Modality.PERMISSION and not frame.does & {"attack", "use_force"}


def _is_everyday(frame: Frame) -> bool:
    """Civil matters, and what organs do: they meet, sign, pay and consult."""
    kept = frame.verb == "comply" and any(names_matter(phrase) for phrase in theme(frame))  # "respect the frontiers"
    nothing = frame.verb in _DOES_NOTHING and not frame.lemmas & _TOGETHER and not kept
    return nothing or bool(frame.keys & _CIVIL) or civil(frame)


def _acts_together(frame: Frame) -> bool:
    return bool(frame.lemmas & _TOGETHER) and frame.modality is Modality.OBLIGATION


def _in_common(frame: Frame) -> bool:
    return bool(frame.keys & _COMMON)


def _by_act(frame: Frame) -> bool:
    """The act alone tells: to attack, to cease fire, to disarm, to settle a quarrel, to renounce arms."""
    if "settle" in frame.does:
        return bool(frame.keys & _QUARRELS)
    ended = bool(frame.lemmas & {"dissolve", "abolish"}) and head_is(frame.subject, "ACTOR")  # an organ, and no band
    if (frame.does & _OF_WAR and not ended) or _moves_freely(frame) or _opens_ground(frame):
        return True
    military = any(is_force(chunk) or hostile_words([chunk.key]) for chunk in frame.chunks)
    forbidden = frame.modality is Modality.PROHIBITION and (frame.verb == "consent" or "use" in frame.does)
    return military and (forbidden or "renounce" in frame.does)


def _opens_ground(frame: Frame) -> bool:
    """ "Opening of the strait", "free use of all ports by the ships of A": verbless, as terms of a truce are."""
    ground = frame.has("PLACE") or any(is_force(chunk) for chunk in frame.chunks)
    opened = frame.subject is not None and any(c.key in ("opening", "free use") for c in frame.subject.chunks())
    return frame.nominal and not frame.negated and opened and ground


def _moves_freely(frame: Frame) -> bool:
    """ "The Mission shall enjoy freedom of movement": leave to go anywhere is given to soldiers."""
    return bool(frame.keys & _FREE) and not frame.keys & _TRAVELLERS


_FREE = frozenset({"freedom of movement", "free movement", "freedom of passage", "unimpeded movement"})
_TRAVELLERS = frozenset("civilians persons citizens inhabitants residents population goods refugees people".split())


def _moves_people(frame: Frame) -> bool:
    """ "Repatriation of the inhabitants": whoever lives somewhere is no force."""
    return bool(frame.does & {"withdraw", "remove"}) and bool(frame.keys & _DWELLERS)


_DWELLERS = frozenset({"inhabitants", "hostages", "civilians", "population", "internees", "bodies", "remains"})


def _of_matter(frame: Frame) -> bool:
    """Arms, war or sovereignty as what the duty is about; in a ban, wherever they stand."""
    if frame.nominal and frame.negated and frame.subject is not None and not frame.does:
        return names_matter(frame.subject)  # "no more weapons for the militias"
    if frame.verb in _SAY_NOTHING or _moves_people(frame) or (frame.nominal and not frame.does):
        return False
    about = list(theme(frame))
    if frame.lemmas & _AGAINST and hostile_words(frame.own_text.split()):
        return True
    if frame.modality is Modality.PROHIBITION:
        text = frame.text if any(is_vague(phrase) for phrase in about) else frame.own_text
        return hostile_words(text.split()) or any(names_matter(phrase) for phrase in about)
    return any(names_matter(phrase) for phrase in about)
