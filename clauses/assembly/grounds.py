"""Where: places with a preposition, ground that is acted upon itself, one's own ground."""

from attrs import evolve

from treatylint.clauses.assembly.described import after, described_place
from treatylint.clauses.assembly.doers import Doers
from treatylint.clauses.assembly.ground import is_place
from treatylint.clauses.assembly.levels import levels_in
from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.places import places_in
from treatylint.clauses.assembly.times import tails_in
from treatylint.clauses.once import cached_property
from treatylint.clauses.phrases import Loose, NounPhrase
from treatylint.clauses.places import Known, Place, PlaceExpr, Zone
from treatylint.grammar.source import Span

__all__ = ["Grounds"]


_OF_GROUND = frozenset({"recognise", "occupy", "cede", "operate", "patrol", "enter", "withdraw", "transit", "verify"})


_DONE_TO_GROUND = frozenset({"forbid", "establish", "use", "attack", "demilitarise", "use_force"})
_LEAVES = frozenset({"vacate", "evacuate", "leave", "quit", "depart", "clear"})
_OVER = frozenset({"enter", "transit", "occupy"})
"""What these have for their object is ground, before any place that a preposition names."""
_THERE = frozenset({"there", "therein", "therefrom", "thereon"})
_REACHING = frozenset({"into", "in", "through", "on", "upon", "over", "to"})


class Grounds(Doers):
    """The slots of place."""

    def _into(self) -> bool:
        """Verbs and modals whose last word is a preposition: "bring into R", "is barred from R", "use R as a base"."""
        frame = self.frame
        if not frame.verbs:
            return frame.modal is not None and frame.modal.key.split()[-1] in ("from", "of")
        return any(lemma.split()[-1] in _REACHING for lemma in frame.lemmas if " " in lemma) or "use" in frame.does

    @cached_property
    def places(self) -> tuple[Place, ...]:
        found = self._named_places()
        if not any(place.relation == "from" for place in found):
            behind = [self._ground_behind(phrase) for phrase in (self.frame.subject, self.frame.object)]
            found = _apart([place for place in behind if place is not None], found)
        found = found or self._there()
        subject = self.frame.subject
        done_to = self.frame.passive and self.frame.does & (_OF_GROUND | _DONE_TO_GROUND)
        if not found and done_to and subject is not None and is_place(subject):
            found = [self._ground(subject)]
        if self.above is not None and (self.frame.result or not found):
            found += self.above.places
        if self.holding is not None and not found:
            found = places_in(self.holding.items, self.page)
        return tuple(dict.fromkeys([*found, *self._own_ground()]))

    @cached_property
    def _levels(self) -> list[Span]:
        return [bound.span for bound in levels_in(self.frame, self.page)]

    def in_level(self, span: Span) -> bool:
        """ "Above the number held | in the schedule": words of a level say neither where nor when of the clause."""
        return any(level.start <= span.start < level.end for level in self._levels)

    def _there(self) -> list[Place]:
        """ "Shall be kept there", "shall be excluded therefrom": the ground spoken of last."""
        back = next((i for i in self.frame.tail if isinstance(i, Loose) and i.chunk.key in _THERE), None)
        if back is None or self.page.ground is None:
            return []
        words, span = self.page.words(back.start, back.end), self.page.span(back.start, back.end)
        return [Place("within", self.page.ground.expr, False, words, span)]

    def _named_places(self) -> list[Place]:
        """Places with a preposition; ground that is the object of the verb itself goes before them."""
        named = places_in(self.frame.items, self.page, tails_in(self.frame.items))
        found = [place for place in named if not self.in_level(place.span)]
        takes = self.frame.does & _OF_GROUND or self._into()
        first = self.frame.lemmas & _LEAVES or self.frame.does & _OVER or self._goes_to()
        if (found and (not first or self.frame.passive)) or not (found or takes):
            return found
        own = [self._ground(phrase) for phrase in self.frame.objects[:1] if is_place(phrase)]
        return [*own, *(place for place in found if not own or place.span.start >= own[0].span.end)] if first else own

    def _goes_to(self) -> bool:
        """ "Go back to R": the verb's last word is the preposition."""
        return any(lemma.endswith(" to") for lemma in self.frame.lemmas)

    def _ground_behind(self, phrase: NounPhrase | None) -> Place | None:
        """ "The evacuation of R", "overflights of R": the ground hangs on the act's noun."""
        if phrase is None or len(phrase.parts) < 2 or phrase.parts[1].link != "of":
            return None
        head = phrase.parts[0].head
        if head is None or head.type != "ACT" or head.value not in _OF_GROUND | {"transit"}:
            return None
        below = NounPhrase(phrase.parts[1].start, phrase.end, [evolve(phrase.parts[1], link=""), *phrase.parts[2:]])
        named = below.parts[0].head
        if named is None or not is_place(below) or any(is_force(c) for c in below.parts[0].nouns):
            return None
        relation = "from" if head.value == "withdraw" else "within"
        return described_place(relation, below, after(below, self.frame.items), self.page)

    def _own_ground(self) -> list[Place]:
        """ "On its territory": the ground of the state that is spoken of."""
        owner = self.actor or self.page.last
        states = [name.id for name in owner.names if self.page.gazetteer.is_state(name.id)] if owner is not None else []
        found: list[Place] = []
        for item in self.frame.items:
            if isinstance(item, Loose) and item.type == "HERE":
                expr: PlaceExpr = Known(states[0]) if len(states) == 1 else Zone("own territory")
                found.append(
                    Place(
                        "within",
                        expr,
                        False,
                        self.page.words(item.start, item.end),
                        self.page.span(item.start, item.end),
                    )
                )
        return found

    def _ground(self, phrase: NounPhrase) -> Place:
        """Ground that is acted upon itself: "recognise Crimea as part of A"."""
        relation = "from" if "withdraw" in self.frame.does else "within"
        relation = "to" if self._goes_to() else relation
        return described_place(relation, phrase, after(phrase, self.frame.items), self.page)


def _apart(own: list[Place], found: list[Place]) -> list[Place]:
    """Without what only describes the ground of the act: "the valleys still held in R" are one place."""
    return [*own, *(p for p in found if not any(o.span.start < p.span.start and p.span.end <= o.span.end for o in own))]
