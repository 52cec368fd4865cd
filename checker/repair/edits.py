"""Edits that might clear a red line. None is offered untried: what is proposed here need only be plausible."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from treatylint.checker.provisions import provision_in_words
from treatylint.clauses.clause import Clause
from treatylint.clauses.document import Document, ReadSentence
from treatylint.clauses.model_clauses import load_library
from treatylint.clauses.statement import Statement
from treatylint.clauses.values import Modality
from treatylint.grammar.span import Span

__all__ = ["Edit", "edits_for"]

MODALS = (
    (re.compile(r"\bshall not\b"), ("may", "shall")),
    (re.compile(r"\bmay not\b"), ("may",)),
    (re.compile(r"\bmay\b"), ("shall not", "shall")),
    (re.compile(r"\bshall\b"), ("may", "shall not")),
)
MODALITY = {
    "not_permit": Modality.PROHIBITION,
    "require": Modality.OBLIGATION,
    "permit": Modality.PERMISSION,
    "not_require": Modality.PERMISSION,
}
PLAIN_OPENINGS = frozenset(
    "A All An Any Armed Each Forces If More Neither No Nothing Nuclear Police The Weapons".split()
)
FIGURE = re.compile(r"\d[\d,]*")


@frozen
class Edit:
    """One change of the text: ``span`` gives way to ``text``. ``kind``: number, modal, drop, subject, insert or option.
    ``size``: how many words go or come; an option that the draft offers counts as one."""

    kind: str
    at: str
    span: Span
    text: str
    says: str
    size: int

    def applied(self, draft: str) -> str:
        return draft[: self.span.start] + self.text + draft[self.span.end :]


def edits_for(document: Document, text: str, deciding: Sequence[str], statement: Statement) -> Iterator[Edit]:
    """Edits of the deciding provisions, then clauses to insert, for a red line read as ``statement``."""
    figures = [f"{int(b.number):,}" for c in statement.clauses for b in c.bounds if b.number is not None]
    for sentence in document.sentences:
        if sentence.status and sentence.at in deciding:
            yield from _numbers(sentence, text, figures)
            yield from _modals(sentence, text)
            yield from _subjections(sentence, deciding)
            yield _dropped(sentence, text)
    yield from _insertions(document, text, deciding, statement)


def _numbers(sentence: ReadSentence, text: str, figures: Iterable[str]) -> Iterator[Edit]:
    """The line's own figure in place of the draft's."""
    for found in FIGURE.finditer(text, sentence.span.start, sentence.span.end):
        for figure in figures:
            if found[0] != figure:
                span = Span(found.start(), found.end())
                yield Edit(
                    "number", sentence.at, span, figure, f'{_where(sentence.at)}: "{figure}" for "{found[0]}"', 2
                )


def _modals(sentence: ReadSentence, text: str) -> Iterator[Edit]:
    for pattern, others in MODALS:
        found = pattern.search(text, sentence.span.start, sentence.span.end)
        if found:
            for other in others:
                says = f'{_where(sentence.at)}: "{other}" for "{found[0]}"'
                size = len(found[0].split()) + len(other.split())
                yield Edit("modal", sentence.at, Span(found.start(), found.end()), other, says, size)
            return


def _subjections(sentence: ReadSentence, deciding: Sequence[str]) -> Iterator[Edit]:
    """The sentence made to yield to another deciding provision."""
    start = Span(sentence.span.start, sentence.span.start)
    for other in deciding:
        article = provision_in_words(other)
        if article.startswith("Article ") and other.split("/")[0] != sentence.at.split("/")[0]:
            says = f'{_where(sentence.at)}: "Subject to {article}," at its beginning'
            yield Edit("subject", sentence.at, start, f"Subject to {article}, ", says, 2 + len(article.split()))


def _dropped(sentence: ReadSentence, text: str) -> Edit:
    words = " ".join(text[sentence.span.start : sentence.span.end].split())
    short = words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"
    return Edit("drop", sentence.at, sentence.span, "", f'{_where(sentence.at)}: drop "{short}"', len(words.split()))


def _insertions(document: Document, text: str, deciding: Sequence[str], statement: Statement) -> Iterator[Edit]:
    """A new Article at the end: what the line says, as a provision; and model clauses that can be filled from it."""
    end = max((sentence.span.end for sentence in document.sentences if sentence.status), default=len(text))
    number = 1 + max((int(n) for s in document.sentences for n in re.findall(r"^art-(\d+)", s.at)), default=0)
    over = [provision_in_words(at) for at in deciding if at.startswith("art-")]
    for clause in _clauses(statement):
        plain = clause.split()[0] in PLAIN_OPENINGS
        lowered = clause[0].lower() + clause[1:] if plain else clause
        for sentence in (clause, *(f"Notwithstanding {article}, {lowered}" for article in over[:1])):
            heading = f"\n\n## Article {number}\n\n" if text.lstrip().startswith("#") else f"\n\nArticle {number}\n\n"
            size = len((heading + sentence).split())
            yield Edit("insert", f"art-{number}", Span(end, end), heading + sentence, f"insert: {sentence}", size)


def _clauses(statement: Statement) -> list[str]:
    printed = [_printed(clause, statement.form) for clause in statement.clauses]
    found = ([" ".join(printed)] if printed else []) + [t for clause in statement.clauses for t in _models(clause)]
    return list(dict.fromkeys(text for text in found if text))


def _printed(clause: Clause, form: str) -> str:
    return evolve(clause, modality=MODALITY[form]).to_text()


def _models(clause: Clause) -> Iterator[str]:
    """Model clauses all of whose slots the line can fill."""
    who = clause.actor or (clause.force.of if clause.force else None)
    values = {
        "state": who.text if who else "",
        "contributors": who.text if who else "",
        "guarantor": who.text if who else "",
        "host": clause.places[0].text if clause.places else "",
        "place": clause.places[0].text if clause.places else "",
        "alliance": clause.counterpart.text if clause.counterpart else "",
        "number": next((f"{int(b.number):,}" for b in clause.bounds if b.number is not None), ""),
    }
    given = {name: words for name, words in values.items() if words}
    for model in load_library().clauses.values():
        names = {slot.name for slot in model.slots}
        if names and names <= set(given) and not model.terms and not model.after:
            yield model.filled({name: given[name] for name in names})


def _where(at: str) -> str:
    return provision_in_words(at) or "the draft"
