"""Where: places with a preposition, ground that is acted upon itself, one's own ground."""

from attrs import evolve

from treatylint.clauses.assembly.doers import Doers
from treatylint.clauses.assembly.ground import is_place, place_expr
from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.places import places_in
from treatylint.clauses.assembly.times import tails_in
from treatylint.clauses.once import cached_property
from treatylint.clauses.phrases import Loose, NounPhrase
from treatylint.clauses.places import Known, Place, PlaceExpr, Zone

__all__ = ["Grounds"]


_OF_GROUND = frozenset({"recognise", "occupy", "cede", "operate", "patrol", "enter", "withdraw", "transit", "verify"})


_DONE_TO_GROUND = frozenset({"forbid", "establish", "use", "attack", "demilitarise", "use_force"})
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
        found = places_in(self.frame.items, self.page, tails_in(self.frame.items))
        if not found and (self.frame.does & _OF_GROUND or self._into()):
            found = [self._ground(phrase) for phrase in self.frame.objects[:1] if is_place(phrase)]
        if not any(place.relation == "from" for place in found):
            found = [
                *(
                    place
                    for phrase in (self.frame.subject, self.frame.object)
                    if (place := self._ground_behind(phrase))
                ),
                *found,
            ]
        if (
            not found
            and self.frame.passive
            and self.frame.subject is not None
            and self.frame.does & (_OF_GROUND | _DONE_TO_GROUND)
            and is_place(self.frame.subject)
        ):
            found = [self._ground(self.frame.subject)]
        if self.above is not None and (self.frame.result or not found):
            found += self.above.places
        return tuple(dict.fromkeys([*found, *self._own_ground()]))

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
        return Place(
            relation,
            place_expr(below, self.page),
            False,
            self.page.words(below.start, below.end),
            self.page.span(below.start, below.end),
        )

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
        return Place(
            relation,
            place_expr(phrase, self.page),
            False,
            self.page.words(phrase.start, phrase.end),
            self.page.span(phrase.start, phrase.end),
        )
