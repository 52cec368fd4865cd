"""Segments to frames: which verb decides, with which modal, who stands before it and what after."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from treatylint.clauses.acts import imposes_ban
from treatylint.clauses.antecedents import keep_in_mind, note_antecedent
from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.complements import with_complements
from treatylint.clauses.coordination import split_verbs
from treatylint.clauses.declaring import ONLY_DECLARE, denies, fronted_conditions, makes_sure, only_declares
from treatylint.clauses.deeming import answering, event_spoken_of
from treatylint.clauses.finite import finite_verb, is_comma
from treatylint.clauses.frame import Frame
from treatylint.clauses.modality import is_no, modality_of
from treatylint.clauses.origins import PLACING, with_origins
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity, Verbs
from treatylint.clauses.predicates import merged, shares_out
from treatylint.clauses.preventing import kept_from, prevented
from treatylint.clauses.relatives import relatives_in
from treatylint.clauses.segments import Segment
from treatylint.clauses.subjects import apart, asked, no_more, outlaws, spoken_of, subject_of, told_to
from treatylint.clauses.tasks import tasked
from treatylint.clauses.values import Modality
from treatylint.clauses.verbs import is_passive, unwrap
from treatylint.grammar.chunk import Chunk

__all__ = ["frames_of", "with_modality"]


def frames_of(segments: Sequence[Segment], page: Page) -> list[Frame]:
    """The frames of a sentence in order. A segment without a subject takes the one before."""
    frames: list[Frame] = []
    last: Frame | None = None
    event: Group | None = None
    for at, segment in enumerate(segments):
        if not segment.lead and not segment.predicates:
            continue
        if at and only_declares(segments[at - 1], [segment]) and denies(segments[at - 1]):
            continue
        if only_declares(segment, segments[at + 1 : at + 2]) and not denies(segment):
            frames.extend(_done_besides(segment, page))
            _carry_over(segment, segments[at + 1], page)
            continue
        if at and segment.opened_by is not None and segment.opened_by.type == "CLAUSE":
            segment.lead[:0] = fronted_conditions(segments[at - 1])
        for frame in _frames(segment, page):
            made = _inherit(frame, last)
            if made.result and last is not None:
                made = evolve(made, main=last.main or last, modality=last.modality)
            made = answering(made, event)
            event = event_spoken_of(made) or event
            note_antecedent(made)
            frames.append(made)
            last = made
        frames.extend(_relative_frames(segment, page, last))
    return frames


def _relative_frames(segment: Segment, page: Page, main: Frame | None) -> Iterator[Frame]:
    """ "…, which shall be drawn from A": what a relative clause provides of the noun before it."""
    items = [*segment.lead, *(item for predicate in segment.predicates for item in predicate.items)]
    for relative in relatives_in(items, page):
        for verbs, tail in split_verbs(relative.tail):
            frame = _frame(page, [relative.modal], [], relative.subject, verbs, tail, False)
            yield evolve(frame, main=main, inherited=True) if relative.limits else frame


def with_modality(frame: Frame, modality: Modality) -> Frame:
    """The same words under another modality: what a red line speaks of has none of its own."""
    return evolve(frame, modality=modality)


def _done_besides(segment: Segment, page: Page) -> list[Frame]:
    """ "Shall count the arms and agree that …": what is to be done beside the declaring. The last verb declares, unless
    it is an act of its own: "shall verify that …"."""
    made = list(_frames(segment, page)) if segment.predicates else []
    return made[:-1] if made and made[-1].verb in ONLY_DECLARE else made


def _carry_over(segment: Segment, into: Segment, page: Page) -> None:
    """Fronted conditions of the declaring clause hold for what is declared, and "it" is whoever declares it."""
    subject = subject_of(segment.lead)
    fronted = [item for item in segment.lead if subject is None or item.start < subject.start]
    into.lead[:0] = [item for item in fronted if isinstance(item, Group | PrepPhrase)]
    keep_in_mind(actors_of(subject, page) if subject is not None else None, page)


def _inherit(frame: Frame, last: Frame | None) -> Frame:
    if frame.subject is None and last is not None and not frame.nominal:
        own = [item for item in frame.lead if not (isinstance(item, Loose) and item.type == "AND")]
        lead = own or [item for item in last.lead if not is_comma(item)]
        bars = last.subject is not None and is_no(last.subject) and frame.modality in _DENIED
        modality = Modality.PROHIBITION if bars else frame.modality  # "no troops shall enter R; or shall remain there"
        return evolve(
            frame, subject=last.subject, inherited=True, lead=lead, modality=modality, negated=frame.negated or bars
        )
    return frame


def _frames(segment: Segment, page: Page) -> Iterator[Frame]:
    result = segment.opened_by is not None and segment.opened_by.type == "RESULT"
    lead = with_complements(segment.lead)
    predicates = merged(segment.predicates)
    if not predicates:
        predicates, lead = finite_verb(lead)
    else:
        lead = apart(lead)
    lead = with_origins(lead)
    subject = subject_of(lead)
    if not predicates:
        yield from _nominal(lead, page, result)
        return
    for number, (modals, items) in enumerate(predicates):
        shared = lead if number == 0 else [item for item in lead if not is_comma(item)]
        to = bool(modals) and modals[-1].key.endswith(" to") and modals[-1].value != "must_not"
        for verbs, tail in split_verbs(with_complements(items), to):
            frame = _frame(page, modals, shared, subject, verbs, tail, result)
            yield _commanded(frame) if makes_sure(segment) else frame


def _commanded(frame: Frame) -> Frame:
    """What is to be ensured must be so, though its own verb only states it."""
    if frame.modality is not Modality.STATEMENT or frame.nominal:
        return frame
    return evolve(frame, modality=Modality.PROHIBITION if frame.negated else Modality.OBLIGATION)


# ---- no modal ------------------------------------------------------------------------------------------------------


def _nominal(lead: Sequence[Item], page: Page, result: bool) -> Iterator[Frame]:
    """A verbless text: its first noun phrase names the act, as in "Withdrawal of all forces from R within N days"."""
    items = [item for item in lead if not is_comma(item)]
    if not items:
        return
    subject = next((i for i in items if isinstance(i, NounPhrase)), None)
    if subject is None:
        subject = next((i.what for i in items if isinstance(i, Quantity) and i.what), None)
    negated = subject is not None and (is_no(subject) or "forbid" in Frame.acts_of(subject))
    verbs = (
        [c for i in items if isinstance(i, Verbs) and i.chunks[0].form == "ing" for c in i.chunks][:2]
        if subject is None
        else []
    )
    yield Frame(
        page,
        items[0].start,
        max(i.end for i in items),
        Modality.PROHIBITION if negated else Modality.OBLIGATION,
        negated=negated,
        nominal=True,
        lead=[],
        tail=list(items),
        subject=subject,
        result=result,
        verbs=verbs,
    )


# ---- the frame of one predicate
# ---------------------------------------------------------------------------------------


_DENIED = (Modality.OBLIGATION, Modality.PERMISSION)


def _mood(
    modals: list[Chunk],
    lead: list[Item],
    tail: list[Item],
    subject: NounPhrase | None,
    behind: NounPhrase | None,
    verbs: Verbs | None,
    passive: bool,
) -> tuple[Modality, bool]:
    """Modality and negation; ``behind`` is a subject that stands behind its modal."""
    modality, negated = modality_of(modals, tail, list(verbs.chunks) if verbs else [], subject, passive)
    if not modals and lead and isinstance(lead[0], Loose) and lead[0].chunk.key.startswith("nor "):
        negated = True  # "nor do they apply"
    if not modals and verbs is not None and verbs.infinitive:
        modality = Modality.PROHIBITION if negated else Modality.OBLIGATION
    if verbs is not None and modality in (Modality.OBLIGATION, Modality.PERMISSION) and no_more(lead, subject):
        return Modality.PROHIBITION, negated  # "not more than 500 persons shall be admitted"
    if behind is not None and is_no(behind) and modality in _DENIED:
        return Modality.PROHIBITION, True
    return modality, negated


def _cleared(tail: list[Item], verbs: Verbs | None) -> list[Item]:
    """Without "each of them" before the verb; forces that are placed keep where they are from."""
    if verbs is None:
        return tail
    tail = [i for i in tail if not (isinstance(i, NounPhrase) and i.end <= verbs.start and shares_out(i))]
    return with_origins(tail) if PLACING & {chunk.value for chunk in verbs.chunks} else tail


def _outlaws(chunks: Sequence[Chunk], tail: Sequence[Item]) -> bool:
    what = next((item for item in tail if isinstance(item, NounPhrase)), None)
    return imposes_ban(chunks[0].lemma, what) if chunks else outlaws(tail)


def _extent(items: Sequence[Item | Chunk]) -> tuple[int, int]:
    return min(item.start for item in items), max(item.end for item in items)


def _frame(
    page: Page,
    modals: list[Chunk],
    lead: list[Item],
    subject: NounPhrase | None,
    verbs: Verbs | None,
    tail: list[Item],
    result: bool,
) -> Frame:
    chunks = list(verbs.chunks) if verbs else []
    tail = _cleared(tail, verbs)
    again = bool(modals) and modals[0].key.startswith("nor ")  # "…, nor shall it …"
    behind, lead, tail = spoken_of(modals, lead, tail, verbs) if again or subject is None else (None, lead, tail)
    passive = is_passive(chunks, tail, verbs, modals)
    modality, negated = _mood(modals, lead, tail, subject, behind, verbs, passive)
    subject = asked(chunks, tail, passive) or behind or subject
    if modality in (Modality.STATEMENT, Modality.OBLIGATION):
        if told := told_to(chunks, tail) or tasked(verbs, subject, tail):
            subject, chunks, tail = told
            modality, passive = Modality.OBLIGATION, False
        barred = None if passive else kept_from(chunks, tail)
        subject, chunks, tail = barred or (subject, chunks, tail)
        if barred or (not passive and prevented(chunks, tail)):
            modality, negated = Modality.PROHIBITION, True
    chunks, tail, modality = unwrap(chunks, tail, modality, passive, negated)
    passive = passive and chunks[0].form == "ed"  # "is obliged to assist" is said of who assists
    if _outlaws(chunks, tail) and modality in (Modality.STATEMENT, Modality.OBLIGATION):
        modality, negated = Modality.PROHIBITION, True
    start, end = _extent([*lead, *tail, *([verbs] if verbs else []), *modals])
    return Frame(
        page, start, end, modality,
        negated=negated,
        modal=modals[-1] if modals else None,
        verbs=chunks,
        passive=passive,
        lead=[i for i in lead if not is_comma(i)],
        tail=[i for i in tail if not is_comma(i)],
        subject=subject,
        result=result,
    )
