"""A whole draft, read: its sentences with their status, their clauses, and what could not be read."""

from attrs import field, frozen

from treatylint.clauses.clause import Clause
from treatylint.grammar.problems import Problem
from treatylint.grammar.source import Source, Span

__all__ = ["ChoicePoint", "Coverage", "Document", "ReadSentence"]


@frozen
class ChoicePoint:
    """A point where the text leaves more than one way open.

    ``kind``: "bracket" (the drafter chooses), "reading" (an adversary chooses), "unknown" (nobody knows yet).
    ``options`` are (id, plain-English description) pairs, the default first.
    """

    id: str
    kind: str
    question: str
    options: tuple[tuple[str, str], ...]
    span: Span
    at: str = ""


@frozen
class ReadSentence:
    """``status``: "understood", "partly", "not_understood", or "" for text that is not operative.
    ``reasons`` says why a sentence is not (fully) understood: the unknown words, the construction. ``mentions`` serves
    the question whether a sentence that was not understood bears on a red line."""

    span: Span
    at: str
    role: str
    status: str
    clauses: tuple[Clause, ...] = ()
    reasons: tuple[str, ...] = ()
    choice: tuple[tuple[str, str], ...] = ()
    lead_in: int | None = None
    mentions: tuple[tuple[str, str], ...] = ()  # (kind, id) of every actor, act, force and place named in it


@frozen
class Coverage:
    operative: int
    understood: int
    partly: int
    not_understood: int


@frozen
class Document:
    """The result of reading; reading never raises on a draft."""

    source: Source
    sentences: tuple[ReadSentence, ...]
    points: tuple[ChoicePoint, ...] = ()
    problems: tuple[Problem, ...] = ()
    parties: tuple[str, ...] = ()  # the states and organisations that the draft makes parties to it
    terms: dict[str, object] = field(factory=dict, repr=False)  # the draft's own defined terms, by folded name
    own_names: dict[str, str] = field(factory=dict, repr=False)  # states and bodies that only the draft names: form, id

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(c for s in self.sentences for c in s.clauses)

    @property
    def coverage(self) -> Coverage:
        status = [s.status for s in self.sentences if s.status]
        return Coverage(
            len(status), status.count("understood"), status.count("partly"), status.count("not_understood")
        )
