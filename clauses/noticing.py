"""Questions about telling: notice, reports, lists that are handed over."""

from attrs import evolve

from treatylint.clauses.aligning import aligns
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.leaving import ends_treaty, leaves_treaty, notice_in
from treatylint.clauses.phrases import Nominal, NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, civil_words, said

__all__ = ["matter_of", "notifies"]


def notifies(frame: Frame, slots: Slots) -> bool:
    """A duty or right to tell. A statement that something was told, and the notice of ratification, are none."""
    if frame.modality is Modality.PROHIBITION:
        told = any(group.type == "EXC" for group in frame.groups) and said(frame, "told first")
        return told and not aligns(frame, slots)
    if leaves_with_notice(frame, slots):
        return True
    if civil(frame) or civil_words(frame.text) or _passes_on(frame) or _sends_text(frame):
        return False
    if said(frame, "telling") and not _tells_of_entry(frame):
        return True
    if frame.lemmas & {"declare", "state"} and ("whether" in frame.text or _says_to_someone(frame)):
        return frame.modality is not Modality.STATEMENT
    if _NOTICE_SAYS & frame.does and frame.acts_of(frame.subject) & {"notify"}:
        return frame.modality is not Modality.STATEMENT
    if frame.modality is Modality.STATEMENT or not (frame.does & {"notify"} or _hands_over_news(frame)):
        return False
    return frame.verb != "limit" and not _tells_of_entry(frame)


def _sends_text(frame: Frame) -> bool:
    """ "This Convention shall be communicated to the League": the treaty itself, to be registered."""
    return frame.passive and head_is(frame.subject, "INSTRUMENT", ("this",))


def _passes_on(frame: Frame) -> bool:
    """ "Shall inform the others of such notice", "shall circulate such reports": whoever keeps the treaty hands on what
    it was told."""
    if not frame.does & {"notify", "submit", "provide"}:
        return False
    told = [i.object for i in frame.tail if isinstance(i, PrepPhrase) and i.preposition.key in ("of", "about")]
    phrases = (phrase for phrase in (*told, *frame.objects) if isinstance(phrase, NounPhrase))
    return any(_is_notice_received(part) for phrase in phrases for part in phrase.parts)


def _is_notice_received(part: Nominal) -> bool:
    """ "Such notice", "each report"."""
    told = part.head is not None and any(sense.value in ("notify", "terminate") for sense in part.head.senses)
    return told and any(quant.value in ("such", "each", "any", "all") for quant in part.quants)


def _says_to_someone(frame: Frame) -> bool:
    """ "Shall declare to the Organisation …"."""
    return any(
        isinstance(i, PrepPhrase) and i.type == "TO" and isinstance(i.object, NounPhrase) and head_is(i.object, "ACTOR")
        for i in frame.tail
    )


_NOTICE_SAYS = frozenset({"say", "include", "define"})


def _tells_of_entry(frame: Frame) -> bool:
    """The life of the treaty itself: who has signed, joined or amended it."""
    matters = [i.object for i in frame.tail if isinstance(i, PrepPhrase) and i.preposition.key in ("of", "about")]
    named = (c.key for m in matters if isinstance(m, NounPhrase) for part in m.parts for c in part.nouns)
    parts = frame.subject.parts if frame.subject is not None else []
    if any(part.head is not None and part.head.value == "meet" for part in parts):
        return True  # "notice of meetings"
    return "enter_into_force" in frame.does or bool(frame.keys & _OF_ENTRY) or any(key in _LIFE for key in named)


_OF_ENTRY = frozenset({"ratification", "ratifications", "certified"})
_LIFE = frozenset(
    {"signature", "signatures", "accession", "deposit", "acceptance", "amendment", "amendments", "entry into force"}
)


_NEWS = frozenset(
    "information data list lists table tables details particulars statement report reports notice notification "
    "returns figures schedule "
    "declaration inventory warning account plan plans location positions charts chart maps summary summaries "
    "calendar schedules copies copy "
    "return white paper documents strengths accounts names ranks".split()
)
_GIVES = frozenset({"provide", "supply", "do", "exchange", "say"})


def _hands_over_news(frame: Frame) -> bool:
    """ "Shall furnish B with a list of …", "shall provide information on …": telling by handing over."""
    if frame.does & {"withdraw", "remove"}:
        return False
    if (
        not frame.does & _GIVES
        and "submit" not in frame.does
        and "disarm" not in frame.does
        and not frame.lemmas
        & {
            "forward",
            "send",
            "pass",
            "submit",
            "present",
            "address",
            "circulate",
            "make known",
        }
    ):
        return False
    given = frame.objects[:3]
    arms = next((at for at, phrase in enumerate(given) if any(c.type == "FORCE" for c in phrase.parts[0].nouns)), 3)
    given = given[:arms]
    phrases = [*given, *([frame.subject] if frame.passive and frame.subject else [])]
    phrases += [
        i.object
        for i in frame.tail
        if isinstance(i, PrepPhrase) and isinstance(i.object, NounPhrase) and i.preposition.key == "with"
    ]
    nouns = (chunk for phrase in phrases for chunk in phrase.parts[0].nouns)
    return any(c.key in _NEWS or (c.type == "ACT" and c.value == "notify") for c in nouns)


def leaves_with_notice(frame: Frame, slots: Slots) -> bool:
    """A right to leave, end or suspend a treaty that is used by telling the others: the notice is a duty of its own."""
    ended = ends_treaty(frame, slots) and slots.actor is not None
    suspended = "suspend" in frame.does and frame.has("INSTRUMENT")
    return (leaves_treaty(frame) or ended or suspended) and notice_in(frame)


def _told(frame: Frame) -> NounPhrase | None:
    """ "Shall notify | all changes": what is told, where the verb has it for its object."""
    first = frame.object
    if "notify" not in frame.does or first is None or first.parts[0].head is None:
        return None
    known = first.parts[0].head.type in ("WORD", "ACT", "EVENT") and not frame.acts_of(first) & {"notify"}
    return first if known and len(first.parts[0].nouns) > 0 and not head_is(first, "ACTOR") else None


def matter_of(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """What has to be told sets the duty off: "notify B of any exercise", "losses shall be reported"."""
    duty = (
        Modality.OBLIGATION if clause.modality is Modality.PERMISSION and "withdraw" in frame.does else clause.modality
    )
    if clause.trigger is not None:
        return evolve(clause, modality=duty)
    matter: NounPhrase | None = frame.subject if frame.passive else None
    if matter is not None and frame.acts_of(matter) & {"notify"} and len(matter.parts) > 1:
        matter = NounPhrase(matter.parts[1].start, matter.end, [evolve(matter.parts[1], link=""), *matter.parts[2:]])
    matter = matter or _told(frame)
    for item in frame.tail if matter is None else ():
        if (
            isinstance(item, PrepPhrase)
            and isinstance(item.object, NounPhrase)
            and item.preposition.key in ("of", "about", "regarding", "concerning", "on")
        ):
            matter = item.object
            break
        if isinstance(item, NounPhrase) and len(item.parts) > 1 and item.parts[-1].link == "of":
            last = item.parts[-1]
            matter = NounPhrase(last.start, last.end, [evolve(last, link="")])
            break
    if matter is None:
        return evolve(clause, modality=duty)
    return evolve(clause, trigger=frame.words_of(matter), modality=duty)
