"""Whether a duty that no other kind claims is one of security: force, arms, war, alliances, the settlement of
disputes."""

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.frame import Frame
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil

__all__ = ["commits"]

_SECURITY = frozenset(
    "truce ceasefire cease-fire armistice "
    "hostilities aggression non-aggression war peace attack attacked military armed security defence defense "
    "disputes weapons troops occupation "
    "requisition pillage destruction sovereignty independence integrity blockade mobilisation self-defence".split()
)
_CIVIL = frozenset(
    "prisoners merchant customs taxes cost costs expenses elections refugees trade tourism "
    "economic jurists arbitrator wording reading claims".split()
)
_DOES_NOTHING = frozenset(
    {
        "meet",
        "ratify",
        "pay",
        "appoint",
        "encourage",
        "say",
        "comply",
        "enter_into_force",
        "define",
        "remain_in_force",
        "procedure",
    }
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


def is_military_word(frame: Frame) -> bool:
    """Whether a force, an arm or a word of war stands anywhere in the clause itself."""
    return any(is_force(chunk) or chunk.key in _SECURITY for chunk in frame.chunks)


def commits(frame: Frame, slots: Slots) -> bool:
    return not _binds_nobody(frame) and (_of_acts(frame) if _tells_by_act(frame) else _of_matter(frame))


def _binds_nobody(frame: Frame) -> bool:
    """Statements, permissions, civil matters, and participles that are no verb of the clause at all."""
    if frame.modality is Modality.STATEMENT and not frame.nominal:
        return True
    describes = bool(frame.verbs) and frame.verbs[0].form == "ing"  # "factors affecting peace"
    if describes and not (frame.nominal or frame.modality is Modality.PROHIBITION):
        return True
    if frame.modality is Modality.PERMISSION and not frame.does & {"attack", "use_force"}:
        return True
    if frame.keys & _CIVIL or (frame.verb in _DOES_NOTHING and not frame.lemmas & _TOGETHER):
        return True
    return civil(frame) or frame.verb in ("negotiate", "consult")


def _tells_by_act(frame: Frame) -> bool:
    """Whether the act alone tells; else it is told from what the clause is about."""
    if frame.lemmas & _TOGETHER and frame.modality is Modality.OBLIGATION:
        return True
    forbidden = frame.modality is Modality.PROHIBITION and (frame.verb == "consent" or "use" in frame.does)
    return forbidden or bool(frame.does & {"settle", "attack", "use_force", "disarm", "cease", "renounce"})


def _of_acts(frame: Frame) -> bool:
    if frame.lemmas & _TOGETHER and frame.modality is Modality.OBLIGATION:
        return bool(frame.keys & _COMMON)
    if "settle" in frame.does:
        return bool(frame.keys & _QUARRELS)
    return bool(frame.does & {"attack", "use_force", "disarm", "cease"}) or is_military_word(frame)


def _of_matter(frame: Frame) -> bool:
    """Forces, arms, war or sovereignty as the subject or object of a duty; named anywhere in a ban."""
    if frame.verb in ("use", "consent", "participate", "negotiate", "apply", "examine_question", "become", "go") or (
        frame.nominal and not frame.does
    ):
        return False
    if frame.modality is Modality.PROHIBITION and any(
        word in _SECURITY for word in frame.text.replace(",", " ").split()
    ):
        return True
    heads = [part.head for phrase in (frame.subject, *frame.objects) if phrase is not None for part in phrase.parts[:2]]
    return any(
        head is not None and (is_force(head) or head.key in _SECURITY or head.value in ("attack", "use_force"))
        for head in heads
    )
