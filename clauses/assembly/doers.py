"""Who acts and who is acted upon."""

from typing import Self

from attrs import evolve

from treatylint.clauses.assembly.clauses_of_time import is_time_clause
from treatylint.clauses.assembly.discretion import is_discretion
from treatylint.clauses.assembly.forces import force_of
from treatylint.clauses.assembly.holders import allotted_to, holder_in, holding_group
from treatylint.clauses.assembly.names import actors_of, is_force, key_of
from treatylint.clauses.assembly.others import others_after
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.frame import Frame
from treatylint.clauses.once import cached_property
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Verbs
from treatylint.clauses.values import Actor, Actors

__all__ = ["BODIES", "Doers"]

_NO_ACTORS = frozenset(
    "number strength level total size ceiling limits provisions nothing measures right rights decision amount".split()
)
BODIES = ("term:", "body:", "org:")
"""Opens the ids of whoever is no state: a body may be a force that is placed somewhere."""
_FOR_OTHERS = frozenset({"guarantee"})
_FREED = frozenset({"release"})
"""In the passive these say whose duties change: "A shall be released", not released by whom."""


_BY_TROOPS = frozenset({"verify", "disarm", "cease", "notify", "admit_inspection"})
"""What people under a command do to others, or with what is theirs."""


class Doers:
    """The first slots of a frame: its actor, its counterpart, the conditions that name them."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.page: Page = frame.page

    @cached_property
    def actor(self) -> Actors | None:
        """Who must, may or must not: the subject of an active verb, "by A" of a passive one, the owner in a nominal."""
        frame = self.frame
        if frame.main is not None:
            return self.above.actor if self.above is not None else None
        if frame.passive and frame.does & _FREED and frame.subject is not None:
            return actors_of(frame.subject, self.page)
        if frame.passive and "consent" in frame.does and frame.objects and frame.subject is not None:
            return actors_of(frame.subject, self.page)  # "A shall be allowed 100 tanks"
        if (allotted := allotted_to(frame)) is not None:
            return actors_of(allotted, self.page)
        if self.holding is not None and (held_by := holder_in(self.holding)) is not None:
            return actors_of(held_by, self.page)  # "the number of troops that A may have in R"
        if frame.passive or frame.nominal:
            return self.agent or self._owner_in(frame.subject) or self._placed(frame.subject)
        if frame.subject is None:
            return None
        others = others_after(frame.subject, frame.items, self.page)
        if others is not None:
            return others
        return (
            actors_of(frame.subject, self.page)
            or self._by_whom(frame.subject)
            or self._owner_in(frame.subject)
            or self.agent
            or self._stranger(frame.subject)
            or self._troops(frame.subject)
        )

    def _troops(self, subject: NounPhrase | None) -> Actors | None:
        """ "The armed groups shall lay down their arms", "disarmed by a neutral force": people who belong to nobody and
        do something to another thing. Where they are, or what they are, is said of the force itself."""
        head = subject.parts[0].head if subject is not None else None
        if subject is None or head is None or not is_force(head) or not self.frame.does & _BY_TROOPS:
            return None
        words, span = self.page.words(subject.start, subject.end), self.page.span(subject.start, subject.end)
        return Actors((Actor(f"opaque:{key_of(self.page, subject.start, subject.end)}", words, span),), "", words, span)

    @cached_property
    def holding(self) -> Group | None:
        """The relative clause that says who holds what is counted, and where."""
        return holding_group(self.frame)

    @cached_property
    def above(self) -> Self | None:
        """The slots of the clause that this one is a result of."""
        return type(self)(self.frame.main) if self.frame.main is not None else None

    def _placed(self, subject: NounPhrase | None) -> Actors | None:
        """ "The Mission shall be deployed in A", "the Mission shall not exceed 500": the body itself is meant."""
        placed = bool(self.frame.does & {"deploy", "station", "present", "rotate"}) and not self.frame.nominal
        if subject is None or not (placed or (self.frame.nominal and self.frame.quantities)):
            return None
        actors = actors_of(subject, self.page)
        return actors if actors is not None and all(name.id.startswith(BODIES) for name in actors.names) else None

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

    def _by_whom(self, subject: NounPhrase) -> Actors | None:
        """ "The denunciation of the Treaty | by A | shall take effect": whose act the subject is."""
        lead = sorted(self.frame.lead, key=lambda item: item.start)
        after = next((item for item in lead if item.start >= subject.end), None)
        if isinstance(after, PrepPhrase) and after.type == "BY" and isinstance(after.object, NounPhrase):
            return actors_of(after.object, self.page) if self.frame.acts_of(subject) else None
        return None

    @cached_property
    def agent(self) -> Actors | None:
        """Who stands behind "by"."""
        for before, item in zip([None, *self.frame.tail], self.frame.tail, strict=False):
            if isinstance(before, Loose) and before.chunk.key == "including":
                continue  # "including by A": by others too
            if isinstance(item, PrepPhrase) and item.type == "BY" and isinstance(item.object, NounPhrase):
                actors = actors_of(item.object, self.page) or self._owner_in(item.object) or self._troops(item.object)
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
    def conditions(self) -> list[Group]:
        """What must happen first; what is left to somebody's judgement is none, nor what only says when."""
        groups = (group for group in self.frame.groups if group.type == "COND" and not is_time_clause(group))
        own = [group for group in groups if not is_discretion(group)]
        return [*own, *(self.above.conditions if self.above is not None else [])]

    @cached_property
    def counterpart(self) -> Actors | None:
        """Who the act is done to: "assist B", "notify B", "the accession of A to B", "recognise … as part of B"."""
        return None if allotted_to(self.frame) is not None else self._done_to()

    def _done_to(self) -> Actors | None:
        frame = self.frame
        placing = bool(frame.does & {"station", "deploy", "rotate"})  # what is placed is a force, and nobody's partner
        for at, item in enumerate(frame.tail):
            if isinstance(item, NounPhrase) and not (frame.passive or frame.nominal or placing):
                actors = self._described(item, frame.tail[at + 1 :]) or actors_of(item, self.page)
                if actors is None and frame.does & _FOR_OTHERS:
                    actors = self._owner_in(item)
                if self._is_pronoun(item):
                    return self._attacked()
                if actors is not None and not (frame.does & {"recognise"}):
                    return actors
                if self._is_each_other(item) and self.actor is not None:
                    return evolve(self.actor, quantifier="")
            if isinstance(item, PrepPhrase) and item.preposition.key == "as" and isinstance(item.object, NounPhrase):
                return self._owner_in(item.object) or self._title(item.object)
            if isinstance(item, PrepPhrase) and item.type == "TO" and isinstance(item.object, NounPhrase):
                actors = actors_of(item.object, self.page)
                if actors is not None:
                    return actors
        return self._attacked() if "assist" in frame.does and frame.object is None else None  # "come to its aid"

    def _described(self, phrase: NounPhrase, after: list[Item]) -> Actors | None:
        """ "An alliance directed against B": a common noun with what narrows it is not all that the noun means."""
        head, follows = phrase.parts[-1].head, after[0] if after else None
        narrowed = isinstance(follows, Verbs) and follows.chunks[0].form in ("ed", "ing") and not follows.infinitive
        narrowed = narrowed or (isinstance(follows, Group) and follows.type == "REL")
        if head is None or head.value != "generic" or not narrowed or follows is None:
            return None
        end = after[1].end if len(after) > 1 and isinstance(after[1], PrepPhrase) else follows.end
        words, span = self.page.words(phrase.start, end), self.page.span(phrase.start, end)
        return Actors((Actor(f"opaque:{key_of(self.page, phrase.start, end)}", words, span),), "", words, span)

    @staticmethod
    def _is_each_other(phrase: NounPhrase) -> bool:
        """ "Notify each other", "consult one another": whom the act is done to are those who do it."""
        first = phrase.parts[0]
        return not first.nouns and [quant.key for quant in first.quants] in (["each", "other"], ["one", "another"])

    def _title(self, phrase: NounPhrase) -> Actors | None:
        """ "As Russian territory", "as de facto Russian": the adjective of a state says whose."""
        for chunk in phrase.parts[0].nouns:
            if chunk.ids("ACTOR") and chunk.value not in ("generic", "they"):
                words, span = self.page.words(chunk.start, chunk.end), self.page.span(chunk.start, chunk.end)
                return Actors((Actor(chunk.ids("ACTOR")[0], words, span),), "", words, span)
        return None

    @staticmethod
    def _is_pronoun(phrase: NounPhrase) -> bool:
        head = phrase.parts[0].head
        return head is not None and head.value == "they"

    def _attacked(self) -> Actors | None:
        """ "If B is attacked, A shall assist it": it is the subject of the condition."""
        for phrase in (item for group in self.conditions for item in group.items if isinstance(item, NounPhrase)):
            actors = actors_of(phrase, self.page)
            if actors is not None and not self._is_pronoun(phrase):
                return actors
            force = force_of(phrase, self.page)
            if force is not None:
                key = f"opaque:{key_of(self.page, phrase.start, phrase.end)}"
                return Actors(
                    (Actor(force.ids[0] if force.ids[0].startswith("term:") else key),), "", force.text, force.span
                )
        return None
