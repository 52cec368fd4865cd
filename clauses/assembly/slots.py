"""The slots of one frame, each filled when it is first asked for."""

import sys

from attrs import evolve

from treatylint.clauses.assembly.clauses_of_time import time_guards
from treatylint.clauses.assembly.conditions import exception_of, guard_of, lacks_only, references_in, trigger_of
from treatylint.clauses.assembly.counting import bounds_in
from treatylint.clauses.assembly.events import leaves_in
from treatylint.clauses.assembly.forces import force_of
from treatylint.clauses.assembly.grounds import Grounds
from treatylint.clauses.assembly.holders import is_allotment
from treatylint.clauses.assembly.moment_words import moment_words
from treatylint.clauses.assembly.names import is_force, key_of
from treatylint.clauses.assembly.others import excluded_in, others_after
from treatylint.clauses.assembly.references import reference_of, reference_to
from treatylint.clauses.assembly.times import deadline_in, moments_in, states_in
from treatylint.clauses.clause import Exemption
from treatylint.clauses.guards import ALWAYS, All, Guard
from treatylint.clauses.once import cached_property
from treatylint.clauses.phrases import Loose, NounPhrase, PrepPhrase, Quantity, Ref
from treatylint.clauses.times import Deadline, Override, Period
from treatylint.clauses.values import Bound, Force, Modality, Reference, Words

__all__ = ["Slots"]


_HELD_BEHIND = ("of", "with", "against")
_POSTURES = {"permanently": "permanent", "temporarily": "temporary", "armed_force": "armed_force"}


class Slots(Grounds):
    """What fills the slots of a clause that this frame would make. Kinds look at them to decide; the clause keeps
    them."""

    @cached_property
    def phrases(self) -> list[NounPhrase]:
        """Noun phrases that may name the force: objects first, unless the subject is what is moved or counted."""
        frame = self.frame
        own = [frame.subject] if frame.subject is not None else []
        behind = [phrase for phrase in frame.objects if phrase.start >= self._opened]
        if behind:
            return [*behind, *frame.objects, *own]
        undergoes = frame.passive or frame.nominal or not frame.verbs or "exceed" in frame.does
        return [*own, *frame.objects] if undergoes else [*frame.objects, *own]

    @property
    def _opened(self) -> int:
        """Where a comparison stands open before a list: "forces consisting of not more than: | (a) a navy …"."""
        opened = (i.end for i in self.frame.tail if isinstance(i, Loose) and i.type == "BOUND_OPEN")
        return next(opened, sys.maxsize)

    @cached_property
    def force(self) -> Force | None:
        for phrase in self.phrases:
            found = force_of(phrase, self.page)
            if found is not None:
                others = others_after(phrase, self.frame.items, self.page)
                found = evolve(found, of=others) if others is not None and found.of is not None else found
                return self._with_attributes(found)
        for item in self.frame.items:
            if (
                isinstance(item, PrepPhrase)
                and isinstance(item.object, Quantity)
                and item.object.what is not None
                and item.preposition.key in ("of", "to", "at")
            ):
                found = force_of(item.object.what, self.page)
                if found is not None:
                    return found
            if (
                isinstance(item, PrepPhrase)
                and isinstance(item.object, NounPhrase)
                and item.type in ("WITH", "FOR", "TO", "OF_AFTER", "IN")
            ):
                head = item.object.parts[0].head
                if is_force(head) and item.preposition.key in self._before_force:
                    return force_of(item.object, self.page)
        if self.frame.passive:  # "shall not be overflown by military aircraft"
            done_by = (i.object for i in self.frame.tail if isinstance(i, PrepPhrase) and i.type == "BY")
            found_by = (force_of(phrase, self.page) for phrase in done_by if isinstance(phrase, NounPhrase))
            return next((force for force in found_by if force is not None), None)
        return self.above.force if self.above is not None and self.frame.result else None

    @property
    def _before_force(self) -> tuple[str, ...]:
        """The prepositions behind which a force is what the clause is about."""
        if is_allotment(self.frame):
            return (*_HELD_BEHIND, "for", "on")  # "the ceilings on tanks shall be …"
        return (*_HELD_BEHIND, "for") if self.frame.result else _HELD_BEHIND  # "do not exceed 700, for missiles"

    def _with_attributes(self, force: Force) -> Force:
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
        return tuple(bound for bound in self.stated if bound.attribute in ("", "tons", "total_tons"))

    @cached_property
    def trigger(self) -> Words | None:
        return trigger_of(self.conditions[0], self.page) if self.conditions else None

    @cached_property
    def moments(self) -> tuple[Period, list[Guard]]:
        return moments_in(self.frame.items, self.page)

    @cached_property
    def when(self) -> Guard:
        parts: list[Guard] = [guard_of(group, self.page) for group in self.conditions]
        parts += [*self.moments[1], *states_in(self.frame.items, self.page), *time_guards(self.frame.items, self.page)]
        # a ceiling holds whether or not leave is given; what one may do up to it takes the leave
        if not self.counts or self.frame.modality is Modality.PERMISSION:
            parts += leaves_in(self.frame.items, self.page)
        if not parts:
            return ALWAYS
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    @cached_property
    def deadline(self) -> Deadline | None:
        items = [item for item in self.frame.items if not self.in_level(self.page.span(item.start, item.end))]
        own = self._notice_first or deadline_in(items, self.page)
        if own is None and self.above is not None:
            own = self.above.deadline
        return own or moment_words(items, self.page)

    @property
    def _notice_first(self) -> Deadline | None:
        """ "May leave it, provided that it has given one year's notice": the notice runs, whatever else is counted."""
        provisos = (group for group in self.frame.groups if group.opener.value == "provided")
        found = (deadline_in(group.items, self.page) for group in provisos)
        return next((one for one in found if one is not None and one.lead and one.duration), None)

    @cached_property
    def exceptions(self) -> tuple[Exemption, ...]:
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
