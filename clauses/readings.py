"""One sentence, read once for each way in which its own brackets can be settled."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from attrs import evolve

from treatylint.clauses.announcing import without_announcement
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.clause import Clause
from treatylint.clauses.clausing import clauses_of
from treatylint.clauses.document import ReadSentence
from treatylint.clauses.framing import frames_of
from treatylint.clauses.from_tree import read_segments
from treatylint.clauses.mentions import mentions_in, mentions_of
from treatylint.clauses.size import most_ways, too_large
from treatylint.clauses.terms import without_short_names
from treatylint.clauses.unsure import unsure_of
from treatylint.grammar.brackets import Brackets, ChoiceGroup
from treatylint.grammar.scanner import Piece
from treatylint.grammar.sentences import Sentence

__all__ = ["read_sentence"]

_PROVISIONS = ("operative", "definition")
Choice = tuple[tuple[str, str], ...]


def read_sentence(
    sentence: Sentence, sentences: Sequence[Sentence], brackets: Brackets, page: Page, completed: bool = False
) -> ReadSentence:
    """The sentence with its status and clauses. A lead-in that items complete is read with each of them instead."""
    if sentence.role not in _PROVISIONS or completed:
        return _unread(sentence, brackets, page)
    page.at = sentence.at
    page.seen.clear()
    chain = _chain(sentence, sentences)
    groups = list(
        dict.fromkeys(group for part in chain for group in brackets.within(part.span) if len(group.options) > 1)
    )
    clauses: list[Clause] = []
    reasons: list[str] = []
    ways, left = _choices(groups), False
    for choice in islice(ways, most_ways(sum(len(part.span) for part in chain))):
        page.pieces = _without_announcements([_piece(part, brackets, choice, page) for part in chain])
        found, why, whole = _read(page)
        left = left or not whole
        made = (*sentence.choice, *choice.items())
        clauses += [evolve(clause, choice=made) for clause in found] if made else found
        reasons += why
    if next(ways, None) is not None:
        left = True
        reasons.append("the sentence has too many brackets to read in every way")
    doubts = [doubt for clause in clauses for doubt in clause.doubts]
    # what is left may touch any line that it names: no verdict is clean on it, whatever else was read
    status = "not_understood" if left or not clauses else "partly" if doubts or reasons else "understood"
    return ReadSentence(
        sentence.span,
        sentence.at,
        sentence.role,
        status,
        tuple(clauses),
        tuple(dict.fromkeys([*reasons, *doubts])),
        sentence.choice,
        sentence.lead_in,
        _all_mentions(chain, brackets, page) if left else mentions_in(page.seen),
    )


def _all_mentions(chain: Sequence[Sentence], brackets: Brackets, page: Page) -> tuple[tuple[str, str], ...]:
    """Also those of the options that no reading has chosen."""
    return mentions_of([(part.span.text(brackets.masked), part.span.start) for part in chain], page)


def _unread(sentence: Sentence, brackets: Brackets, page: Page) -> ReadSentence:
    """Text that provides nothing by itself: titles, recitals, lead-ins that items complete."""
    named = mentions_of(((sentence.span.text(brackets.masked), sentence.span.start),), page)
    return ReadSentence(
        sentence.span, sentence.at, sentence.role, "", (), (), sentence.choice, sentence.lead_in, mentions=named
    )


def _chain(sentence: Sentence, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The lead-ins above a list item, outermost first, then the item."""
    chain = [sentence]
    while chain[0].lead_in is not None and len(chain) < 8:
        chain.insert(0, sentences[chain[0].lead_in])
    return chain


def _choices(groups: Sequence[ChoiceGroup]) -> Iterator[dict[str, str]]:
    for options in product(*(group.options for group in groups)):
        yield {group.id: option.id for group, option in zip(groups, options, strict=True)}


def _piece(sentence: Sentence, brackets: Brackets, choice: dict[str, str], page: Page) -> Piece:
    inside = {group.id for group in brackets.within(sentence.span)}
    own = {id_: option for id_, option in choice.items() if id_ in inside}
    return without_short_names(brackets.resolve_within(sentence.span, own), page.terms), sentence.span.start


def _without_announcements(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    *leads, (item, _) = pieces
    return (*((without_announcement(words, item), start) for words, start in leads), pieces[-1])


def _read(page: Page) -> tuple[list[Clause], list[str], bool]:
    """The clauses; why not all was understood; whether the whole was read."""
    before = len(page.seen)
    segments = read_segments(page.pieces, page.lexicon, page.seen)
    if why := too_large(segments):
        return [], [why], False
    clauses = clauses_of(frames_of(segments, page))
    if clauses:
        return clauses, list(unsure_of(clauses, page.seen[before:], page.gazetteer)), True
    return [], ["no clause could be made of it"], True
