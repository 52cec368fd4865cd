"""What the phrases of a clause stand for: names resolved against the gazetteer, the date and the draft's own terms.

Where a phrase can be taken in more than one way the context opens a choice point, once for the whole draft: "the
coalition" has the same members in Article 2 as in Article 9. How large a brigade is and what "the west" covers are
left to the checker, which knows what they are compared with.
"""

from datetime import date

from attrs import define, field

from treatylint.clauses.clause import Clause
from treatylint.clauses.document import ChoicePoint, Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Choice
from treatylint.clauses.values import NOWHERE
from treatylint.clauses.ways import Way
from treatylint.grammar.source import Span

__all__ = ["Context"]


@define
class Context:
    """The draft (None for a red line read alone), the names, the date; and the choice points opened so far."""

    gazetteer: Gazetteer
    on: date
    document: Document | None = None
    points: dict[str, ChoicePoint] = field(factory=dict)
    open_terms: list[str] = field(factory=list)  # terms now being resolved: a term defined by itself ends here

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(self.document.parties) if self.document else frozenset()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return self.document.clauses if self.document else ()

    def options(self, group: str) -> tuple[str, ...]:
        """The options of a choice group, of the draft's brackets or opened here."""
        own = self.document.points if self.document else ()
        points = {point.id: point for point in (*own, *self.points.values())}
        return tuple(option for option, _ in points[group].options) if group in points else ()

    def open(
        self, group: str, question: str, options: tuple[tuple[str, str], ...], *, kind: str = "reading",
        span: Span = NOWHERE, at: str = "",
    ) -> tuple[tuple[Choice, ...], ...]:  # fmt: skip
        """A choice for each option, in order; the point is noted for whoever lists the readings."""
        self.points.setdefault(group, ChoicePoint(group, kind, question, options, span, at))
        return tuple((Choice(group, option),) for option, _ in options)

    def ways_of_group(self, group: str) -> tuple[Way[frozenset[str]], ...]:
        """Who belongs to a dated group. Those who may belong all do, or none does: the two ends of what is possible."""
        held = self.gazetteer.members(group, self.on)
        if not held.uncertain:
            return (Way(held.states),)
        name = self.gazetteer.label(group)
        attested, wide = self.open(
            f"unknown:members:{group}",
            f"Who belongs to {name}?",
            (("attested", f"{name} is its attested members only"), ("wide", f"{name} is everyone who may belong")),
            kind="unknown",
        )
        return (Way(held.states, attested), Way(held.states | held.uncertain, wide))

    def provision_act(self, instrument: str, provision: str) -> str | None:
        """The act of invoking an article of another instrument; None where no data says what the article does."""
        if instrument not in self.gazetteer.instruments:
            return None
        article = provision.casefold().removeprefix("article").strip()
        does = self.gazetteer.provision(instrument, article)
        return f"invoke_{does}" if does else None
