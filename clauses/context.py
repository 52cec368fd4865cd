"""What the phrases of a clause stand for: names resolved against the gazetteer, the date and the draft's own terms.

Where a phrase can be taken in more than one way the context opens a choice point, once for the whole draft: "the
coalition" has the same members in Article 2 as in Article 9. How large a brigade is and what "the west" covers are
left to the checker, which knows what they are compared with.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import define, field

from treatylint.clauses.box import Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.document import ChoicePoint, Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Choice
from treatylint.clauses.places import Zone
from treatylint.clauses.values import NOWHERE
from treatylint.clauses.ways import Way
from treatylint.grammar.source import Span

__all__ = ["DEEPEST", "Context"]


DEEPEST = 12
"""Levels of a provision that references reach."""


@define(slots=False, eq=False)
class Context:
    """The draft (None for a red line read alone), the names, the date; and the choice points opened so far."""

    gazetteer: Gazetteer
    on: date
    document: Document | None = None
    points: dict[str, ChoicePoint] = field(factory=dict)
    open_terms: list[str] = field(factory=list)  # terms now being resolved: a term defined by itself ends here
    known_terms: dict[str, tuple[Way[Box], ...]] = field(factory=dict)  # those that have been resolved

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(self.document.parties) if self.document else frozenset()

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return self.document.clauses if self.document else ()

    @cached_property
    def clauses_at(self) -> Mapping[str, list[Clause]]:
        """The clauses of each provision and of every provision above it: "art-3" has those of "art-3/para-1"."""
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            steps = clause.at.split("/")
            for depth in range(1, min(len(steps), DEEPEST) + 1):
                found.setdefault("/".join(steps[:depth]), []).append(clause)
        return found

    @cached_property
    def clauses_in_zone(self) -> Mapping[str, list[Clause]]:
        """The clauses that name each zone of the draft's own."""
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            for key in {place.expr.key for place in clause.places if isinstance(place.expr, Zone)}:
                found.setdefault(key, []).append(clause)
        return found

    @cached_property
    def drawings(self) -> Mapping[str, list[tuple[Zone, tuple[Choice, ...]]]]:
        """Each way in which some clause draws a zone or says where it lies, under the clause's choices, once."""
        found: dict[str, dict[tuple[Zone, tuple[Choice, ...]], None]] = {}
        for clause in self.clauses:
            for zone in (place.expr for place in clause.places if isinstance(place.expr, Zone)):
                if zone.covers is not None or zone.inside is not None:
                    choice = tuple(Choice(*pair) for pair in clause.choice)
                    found.setdefault(zone.key, {})[zone, choice] = None
        return {key: list(drawn) for key, drawn in found.items()}

    @cached_property
    def compositions(self) -> Mapping[str, list[Clause]]:
        """The clauses that say who makes up each force or body, by its id."""
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            if clause.kind == "composition" and clause.actor is not None and getattr(clause, "makes_up", True):
                for id_ in things_in(clause):
                    found.setdefault(id_, []).append(clause)
        return found

    @cached_property
    def _gaps(self) -> list[tuple[int, int, str]]:
        points = self.document.points if self.document else ()
        return sorted((p.span.start, p.span.end, p.id) for p in points if p.kind == "unknown")

    @cached_property
    def _open(self) -> list[tuple[int, Span, str]]:
        points = self.document.points if self.document else ()
        return sorted((p.span.start, p.span, p.id) for p in points if p.kind == "unknown" and not p.options)

    def open_in(self, span: Span) -> list[tuple[Span, str]]:
        """The placeholders without any proposed value that stand within a stretch of the draft, with their groups."""
        first = bisect_left(self._open, span.start, key=lambda one: one[0])
        last = bisect_left(self._open, span.end, key=lambda one: one[0])
        return [(found, group) for _, found, group in self._open[first:last]]

    def gap_in(self, span: Span) -> str:
        """The placeholder that stands in these words, such as "[X]" or "[15]"; "" where there is none."""
        at = bisect_right(self._gaps, (span.end, 0, "")) - 1
        if at < 0 or span.start == span.end or self._gaps[at][1] <= span.start:
            return ""
        return self._gaps[at][2]

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


def things_in(clause: Clause) -> set[str]:
    """The terms that a clause of composition may be about."""
    named = {name.id for name in clause.counterpart.names} if clause.counterpart else set()
    if clause.force is not None:
        named |= set(clause.force.ids)
        named |= {name.id for name in clause.force.of.names} if clause.force.of else set()
    return named | {f"term:{' '.join(words.text.lower().split()).removeprefix('the ')}" for words in clause.objects}
