"""The slots of one frame, each filled when it is first asked for."""

from functools import cached_property

from attrs import evolve

from treatylint.clauses.assembly.conditions import exception_of, guard_of, lacks_only, references_in, trigger_of
from treatylint.clauses.assembly.counting import bounds_in
from treatylint.clauses.assembly.forces import force_of
from treatylint.clauses.assembly.ground import is_place, place_expr
from treatylint.clauses.assembly.names import actors_of, is_force, key_of
from treatylint.clauses.assembly.others import excluded_in, others_after
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.places import places_in
from treatylint.clauses.assembly.references import reference_of, reference_to
from treatylint.clauses.assembly.times import deadline_in, moment_words, moments_in, states_in, tails_in
from treatylint.clauses.clause import Exception_
from treatylint.clauses.frame import Frame, chunks_in
from treatylint.clauses.phrases import Group, Loose, NounPhrase, PrepPhrase, Quantity, Ref
from treatylint.clauses.places import Known, Place, PlaceExpr, Zone
from treatylint.clauses.times import ALWAYS, All, Deadline, Guard, Override, Period
from treatylint.clauses.values import Actor, Actors, Bound, Force, Reference, Words

__all__ = ["Slots"]

_NO_ACTORS = frozenset(
    "number strength level total size ceiling limits provisions nothing measures right rights decision amount".split()
)
_OF_GROUND = frozenset({"recognise", "occupy", "cede", "operate", "patrol", "enter", "withdraw", "transit", "verify"})
_FOR_OTHERS = frozenset({"guarantee"})
_POSTURES = {"permanently": "permanent", "temporarily": "temporary", "armed_force": "armed_force"}


class Slots:
    """What fills the slots of a clause that this frame would make. Kinds look at them to decide; the clause keeps them."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.page: Page = frame.page

    @cached_property
    def actor(self) -> Actors | None:
        """Who must, may or must not: the subject of an active verb, "by A" of a passive one, the owner in a nominal."""
        frame = self.frame
        if frame.main is not None:
            return self.above.actor if self.above is not None else None
        if frame.passive or frame.nominal:
            return self._agent() or self._owner_in(frame.subject)
        if frame.subject is None:
            return None
        others = others_after(frame.subject, frame.items, self.page)
        if others is not None:
            return others
        return (
            actors_of(frame.subject, self.page)
            or self._owner_in(frame.subject)
            or self._agent()
            or self._stranger(frame.subject)
        )

    @cached_property
    def above(self) -> "Slots | None":
        """The slots of the clause that this one is a result of."""
        return Slots(self.frame.main) if self.frame.main is not None else None

    def _stranger(self, subject: NounPhrase) -> Actors | None:
        """An active subject that no data knows still is who acts: "the villagers shall …"."""
        head = subject.parts[0].head
        if (
            self.frame.modal is None
            or not self.frame.verbs
            or head is None
            or head.type != "WORD"
            or head.key in _NO_ACTORS
        ):
            return None
        if self.frame.does & {
            "exceed",
            "count",
            "enter_into_force",
            "apply",
            "affect",
            "include",
            "establish",
            "go",
            "become",
        }:
            return None
        words, span = self.page.words(subject.start, subject.end), self.page.span(subject.start, subject.end)
        return Actors((Actor(f"opaque:{key_of(self.page, subject.start, subject.end)}", words, span),), "", words, span)

    def _agent(self) -> Actors | None:
        for item in self.frame.tail:
            if isinstance(item, PrepPhrase) and item.type == "BY" and isinstance(item.object, NounPhrase):
                actors = actors_of(item.object, self.page) or self._owner_in(item.object)
                if actors is not None:
                    return actors
        return None

    def _owner_in(self, phrase: NounPhrase | None) -> Actors | None:
        """The actor behind a force or an act: "the armed forces of A", "the presence of troops of A"."""
        if phrase is None:
            return None
        force = force_of(phrase, self.page)
        if force is not None:
            others = others_after(phrase, self.frame.items, self.page)
            return others if others is not None and force.of is not None else force.of
        for at, part in enumerate(phrase.parts):
            if part.link == "of" and part.head is not None and part.head.type in ("ACTOR", "NAME"):
                below = NounPhrase(part.start, phrase.end, [evolve(part, link=""), *phrase.parts[at + 1 :]])
                return actors_of(below, self.page)
        return None

    @cached_property
    def phrases(self) -> list[NounPhrase]:
        """Noun phrases that may name the force: objects and subject, objects first unless the verb is passive."""
        frame = self.frame
        own = [frame.subject] if frame.subject is not None else []
        return [*own, *frame.objects] if frame.passive or frame.nominal or not frame.verbs else [*frame.objects, *own]

    @cached_property
    def force(self) -> Force | None:
        for phrase in self.phrases:
            found = force_of(phrase, self.page)
            if found is not None:
                others = others_after(phrase, self.frame.items, self.page)
                found = evolve(found, of=others) if others is not None and found.of is not None else found
                return self._with_attributes(found, phrase)
        for item in self.frame.items:
            if (
                isinstance(item, PrepPhrase)
                and isinstance(item.object, Quantity)
                and item.object.what is not None
                and item.preposition.key == "of"
            ):
                found = force_of(item.object.what, self.page)
                if found is not None:
                    return found
            if (
                isinstance(item, PrepPhrase)
                and isinstance(item.object, NounPhrase)
                and item.type in ("WITH", "FOR", "TO")
            ):
                head = item.object.parts[0].head
                if is_force(head) and item.preposition.key in ("of", "with", "against"):
                    return force_of(item.object, self.page)
        return None

    def _with_attributes(self, force: Force, phrase: NounPhrase) -> Force:
        """ "Missiles with a range above 40 km": what is measured of the things themselves."""
        attributes = [bound for bound in self.bounds if bound.attribute in ("range_km", "calibre_mm", "tons")]
        return evolve(force, attributes=tuple(attributes)) if attributes else force

    @cached_property
    def bounds(self) -> tuple[Bound, ...]:
        return tuple(evolve(bound, op=bound.op or "=") for bound in self.stated)

    @cached_property
    def stated(self) -> tuple[Bound, ...]:
        """The bounds with the operator that the text states; "" where a figure stands alone."""
        return tuple(bounds_in(self.frame, self.page))

    @cached_property
    def counts(self) -> tuple[Bound, ...]:
        """Bounds on how many, as stated: not on how far, how heavy, how large a share of a cost."""
        return tuple(bound for bound in self.stated if bound.attribute in ("", "tons"))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        found = places_in(self.frame.items, self.page, tails_in(self.frame.items))
        if not found and self.frame.does & _OF_GROUND:
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
            and self.frame.does & _OF_GROUND
            and is_place(self.frame.subject)
        ):
            found = [self._ground(self.frame.subject)]
        if self.above is not None:
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
        states = [name.id for name in owner.names if name.id in self.page.gazetteer.states] if owner is not None else []
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

    @cached_property
    def conditions(self) -> list[Group]:
        own = [group for group in self.frame.groups if group.type == "COND"]
        return [*own, *(self.above.conditions if self.above is not None else [])]

    @cached_property
    def trigger(self) -> Words | None:
        return trigger_of(self.conditions[0], self.page) if self.conditions else None

    @cached_property
    def moments(self) -> tuple[Period, list[Guard]]:
        return moments_in(self.frame.items, self.page)

    @cached_property
    def when(self) -> Guard:
        parts: list[Guard] = [guard_of(group, self.page) for group in self.conditions]
        parts += [*self.moments[1], *states_in(self.frame.items, self.page)]
        if not parts:
            return ALWAYS
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    @cached_property
    def deadline(self) -> Deadline | None:
        own = deadline_in(self.frame.items, self.page)
        if own is None and self.above is not None:
            own = self.above.deadline
        return own or moment_words(self.frame.items, self.page)

    @cached_property
    def exceptions(self) -> tuple[Exception_, ...]:
        excluded = excluded_in(self.frame.items, self.page)
        return tuple(
            exception_of(g, self.page)
            for g in self.frame.groups
            if g.type == "EXC" and id(g) not in excluded and not lacks_only(g)
        )

    @cached_property
    def overrides(self) -> tuple[Override, ...]:
        found = []
        for item in self.frame.items:
            if isinstance(item, PrepPhrase) and item.type == "OVR":
                target = item.object
                reference = (
                    reference_of(target, self.page)
                    if isinstance(target, Ref)
                    else reference_to(target, self.page)
                    if isinstance(target, NounPhrase)
                    else None
                )
                if reference is not None:
                    found.append(
                        Override(
                            item.preposition.value,
                            (reference,),
                            self.page.words(item.start, item.end),
                            self.page.span(item.start, item.end),
                        )
                    )
        return tuple(found)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        return tuple(references_in(self.frame.items, self.page))

    @cached_property
    def counterpart(self) -> Actors | None:
        """Who the act is done to: "assist B", "notify B", "the accession of A to B", "recognise … as part of B"."""
        frame = self.frame
        for item in frame.tail:
            if isinstance(item, NounPhrase) and not frame.passive and not frame.nominal:
                actors = actors_of(item, self.page) or (self._owner_in(item) if frame.does & _FOR_OTHERS else None)
                if self._is_pronoun(item):
                    return self._attacked()
                if actors is not None and not (frame.does & {"recognise"}):
                    return actors
            if isinstance(item, PrepPhrase) and item.preposition.key == "as" and isinstance(item.object, NounPhrase):
                return self._owner_in(item.object)
            if isinstance(item, PrepPhrase) and item.type == "TO" and isinstance(item.object, NounPhrase):
                actors = actors_of(item.object, self.page)
                if actors is not None:
                    return actors
        return None

    @staticmethod
    def _is_pronoun(phrase: NounPhrase) -> bool:
        head = phrase.parts[0].head
        return head is not None and head.value == "they"

    def _attacked(self) -> Actors | None:
        """ "If B is attacked, A shall assist it": it is the subject of the condition."""
        for group in self.conditions:
            for item in group.items:
                if isinstance(item, NounPhrase):
                    actors = actors_of(item, self.page)
                    if actors is not None and not self._is_pronoun(item):
                        return actors
                    force = force_of(item, self.page)
                    if force is not None:
                        return Actors(
                            (
                                Actor(
                                    force.ids[0]
                                    if force.ids[0].startswith("term:")
                                    else f"opaque:{key_of(self.page, item.start, item.end)}"
                                ),
                            ),
                            "",
                            force.text,
                            force.span,
                        )
        return None

    @cached_property
    def qualifiers(self) -> tuple[str, ...]:
        under = [
            f"under {key_of(self.page, i.object.start, i.object.end)}"
            for i in self.frame.items
            if isinstance(i, PrepPhrase)
            and i.preposition.key in ("under", "under the")
            and isinstance(i.object, NounPhrase)
            and any(c.key in ("command", "mandate", "flag") for c in i.object.chunks())
        ]
        words = [*under] + [
            _POSTURES[c.value] for c in self.frame.chunks if c.type == "MANNER" and c.value in _POSTURES
        ]
        return tuple(dict.fromkeys(words))

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        """Opaque words right after the deciding verb, where its object should stand."""
        return ()

    def quantity_chunks(self) -> list[Quantity]:
        return [item for item in self.frame.items if isinstance(item, Quantity) and chunks_in(item)]
