"""What a new draft permits, forbids or requires that the old one did not: by what the norms do, never by their words.

Each prohibition and each duty of one draft is put to the other as a question. Where the other already answers it there
is no difference, however it is worded; where it does not, the situation that shows it is the difference.
"""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from treatylint.checker.decide import Decision, decide
from treatylint.checker.options.compare_powers import freed_by
from treatylint.checker.options.essence import essence_of
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.checker.verdicts import Verdict, VerdictKind
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning, Norm, Query
from treatylint.clauses.values import Modality

__all__ = ["Change", "Comparison", "Difference", "Reading", "Sentence", "compare"]


class Change(Enum):
    """What the new draft does that the old one did not."""

    FORBIDS = "forbids"
    PERMITS = "permits"
    REQUIRES = "requires"
    RELEASES = "no longer requires"
    EMPOWERS = "gives a power"
    DISEMPOWERS = "takes a power away"


@frozen(eq=False)
class Reading:
    """One draft, read."""

    document: Document
    meaning: Meaning
    verdicts: tuple[Verdict, ...] = ()


@frozen
class Difference:
    """One change. ``norm`` is the one that makes it (of the old draft for PERMITS, RELEASES and DISEMPOWERS); ``case``
    is a situation that shows it, lawful under one draft only; ``certain`` is False where that cannot be told.
    ``actors`` are those whom the norm binds or lets, by name; () for everybody."""

    change: Change
    norm: Norm
    case: str
    certain: bool = True
    actors: tuple[str, ...] = ()


@frozen
class Sentence:
    """A provision: ``same`` words; ``reworded`` with equal meaning; ``changed`` in meaning; ``rewritten`` where it
    makes no norm by itself or was not understood; ``new`` or ``gone``."""

    at: str
    how: str


@frozen
class Comparison:
    """``verdicts`` are pairs (old, new) of the lines whose verdict changed."""

    differences: tuple[Difference, ...]
    sentences: tuple[Sentence, ...]
    verdicts: tuple[tuple[Verdict, Verdict], ...]

    @property
    def equal(self) -> bool:
        return not self.differences


def compare(old: Reading, new: Reading, gazetteer: Gazetteer, settings: Settings = DEFAULT) -> Comparison:
    """The differences in meaning between two drafts, and the verdicts that changed with them."""
    differences = [
        *_put(old, new, Modality.PROHIBITION, Change.PERMITS, gazetteer, settings),
        *_put(new, old, Modality.PROHIBITION, Change.FORBIDS, gazetteer, settings),
        *_put(new, old, Modality.OBLIGATION, Change.REQUIRES, gazetteer, settings),
        *_put(old, new, Modality.OBLIGATION, Change.RELEASES, gazetteer, settings),
        *_powers(new, old, Change.EMPOWERS, gazetteer, settings),
        *_powers(old, new, Change.DISEMPOWERS, gazetteer, settings),
    ]
    return Comparison(tuple(differences), tuple(_sentences(old, new, differences)), tuple(_changed(old, new)))


def _put(
    asked: Reading, other: Reading, modality: Modality, change: Change, gazetteer: Gazetteer, settings: Settings
) -> Iterator[Difference]:
    """Put each norm of one draft to the other, but those that it has as they are."""
    known = {essence_of(norm) for norm in other.meaning.norms}
    seen: set[object] = set()
    for norm in asked.meaning.norms:
        essence = essence_of(norm)
        if norm.modality is not modality or essence in known or essence in seen:
            continue
        seen.add(essence)
        queries = [_query(norm)]
        found = decide(other.meaning, queries, gazetteer, settings)
        if found.kind is VerdictKind.RESPECTED:
            continue
        own = decide(asked.meaning, queries, gazetteer, settings)
        certain = found.kind is not VerdictKind.UNKNOWN
        difference = Difference(change, norm, _case(found), certain, _actors(norm, gazetteer))
        if _standing(own) != _standing(found) and (change, norm.at, difference.case) not in seen:
            seen.add((change, norm.at, difference.case))
            yield difference


def _standing(found: Decision) -> object:
    """What one draft makes of a norm's question: a norm may be set aside in its own draft too, by a power or by another
    provision, and then only the figures that remain can differ."""
    return found.kind is VerdictKind.RESPECTED or (found.found, found.unbounded, found.kind)


def _query(norm: Norm) -> Query:
    form = "not_permit" if norm.modality is Modality.PROHIBITION else "require"
    return Query(
        form=form, box=norm.box, limit=norm.limit, when=norm.when, unless=norm.unless, holes=norm.holes,
        period=norm.period, doubts=norm.doubts,
    )  # fmt: skip


def _case(found: Decision) -> str:
    if found.witness is not None and found.witness.text:
        return found.witness.text
    return "; ".join(found.reasons)


def _powers(
    asked: Reading, other: Reading, change: Change, gazetteer: Gazetteer, settings: Settings
) -> Iterator[Difference]:
    """Powers change norms rather than acts: one that the other draft does not have, in these terms, is a change; the
    situation is one that it frees."""
    known = {essence_of(norm) for norm in other.meaning.norms}
    for norm in asked.meaning.norms:
        if norm.modality is Modality.POWER and essence_of(norm) not in known:
            case = freed_by(norm, asked.meaning, _query, gazetteer, settings)
            yield Difference(change, norm, case, actors=_actors(norm, gazetteer))


def _actors(norm: Norm, gazetteer: Gazetteer) -> tuple[str, ...]:
    found = norm.box.dims.get("actor")
    if found is None or found.all_but:
        return ()
    return tuple(sorted(gazetteer.label(actor) for actor in found.items))


def _sentences(old: Reading, new: Reading, differences: list[Difference]) -> Iterator[Sentence]:
    before, after = _words_by_path(old.document), _words_by_path(new.document)
    touched = {difference.norm.at for difference in differences}
    working = [{norm.at for norm in reading.meaning.norms} & _read_paths(reading.document) for reading in (old, new)]
    for at in dict.fromkeys([*after, *before]):
        if at not in before:
            yield Sentence(at, "new")
        elif at not in after:
            yield Sentence(at, "gone")
        elif before[at] == after[at]:
            yield Sentence(at, "same")
        elif at in touched:
            yield Sentence(at, "changed")
        else:
            yield Sentence(at, "reworded" if all(at in paths for paths in working) else "rewritten")


def _words_by_path(document: Document) -> dict[str, str]:
    words: dict[str, list[str]] = {}
    for sentence in document.sentences:
        if sentence.status:
            words.setdefault(sentence.at, []).extend(sentence.span.text(document.source.text).split())
    return {at: " ".join(found) for at, found in words.items()}


def _read_paths(document: Document) -> set[str]:
    """Provisions of which everything was understood."""
    paths = {sentence.at for sentence in document.sentences if sentence.status}
    return paths - {sentence.at for sentence in document.sentences if sentence.status in ("partly", "not_understood")}


def _changed(old: Reading, new: Reading) -> Iterator[tuple[Verdict, Verdict]]:
    before = {verdict.red_line.id: verdict for verdict in old.verdicts}
    for verdict in new.verdicts:
        was = before.get(verdict.red_line.id)
        if was is not None and (was.kind, was.applies) != (verdict.kind, verdict.applies):
            yield was, verdict
