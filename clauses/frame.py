"""Predicate-argument structure: one verb with its modal, its subject and objects, and everything that hangs on it.

A frame says how the words stand to each other, not yet what kind of clause they make: that is for ``kinds/``.
"""

from attrs import define, field

from treatylint.clauses.acts import acts_of, banned_acts, imposes_ban, keeps, lies_somewhere
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.once import cached_property
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity, Verbs
from treatylint.clauses.values import Actors, Modality, Words
from treatylint.grammar.chunk import Chunk

__all__ = ["Frame", "chunks_in", "hangs_on"]

_RUNS = frozenset({"begin", "go", "do", "become", "cease"})
"""Verbs that say of an act how it runs: "the withdrawal shall begin", "inspections shall take place"."""

_MOVES = frozenset({"bring", "take", "move", "pull", "draw", "go", "send", "ship", "march"})
"""With "back" or "home", however far behind: "shall bring its guns back"."""

_BACK = frozenset({"back", "home", "away"})

LIGHT = frozenset(
    {
        "do",
        "provide",
        "maintain",
        "say",
        "become",
        "define",
        "apply",
        "acquire",
        "attempt",
        "exchange",
        "admit_inspection",
        "consent",
        "demand",
    }
)
"""Verbs that leave it to their object to name the act: "make notification", "have access", "conduct inspections"."""

PROMISES = frozenset({"undertake", "pledge", "promise", "guarantee", "assure", "ensure"})
"""With an act for their object these promise it: "undertakes the clearance of mines"."""

LONG = 1_000
"""Characters of a gap between the parts of a frame that are not read as words of it."""


@define(eq=False, slots=False)
class Frame:
    """``lead`` stands before the modal (subject, fronted parts), ``tail`` after it. ``verbs`` are the deciding verbs;
    in a verbless text there are none, and the head noun names the act."""

    page: Page
    start: int
    end: int
    modality: Modality
    negated: bool = False
    modal: Chunk | None = None
    verbs: list[Chunk] = field(factory=list)
    passive: bool = False
    nominal: bool = False
    lead: list[Item] = field(factory=list)
    tail: list[Item] = field(factory=list)
    subject: NounPhrase | None = None
    result: bool = False  # a result clause: "so that … do not exceed"
    inherited: bool = False  # its subject was named before
    antecedent: Actors | None = None  # whom its pronouns point back to
    main: "Frame | None" = None  # the clause that a result clause hangs on

    @cached_property
    def items(self) -> list[Item]:
        return [*self.lead, *self.tail]

    @cached_property
    def objects(self) -> list[NounPhrase]:
        """The noun phrases after the verb that no preposition governs."""
        found = [item for item in self.tail if isinstance(item, NounPhrase)]
        found += [item.what for item in self.tail if isinstance(item, Quantity) and item.what is not None]
        return sorted(found, key=lambda phrase: phrase.start)

    @cached_property
    def object(self) -> NounPhrase | None:
        return self.objects[0] if self.objects else None

    @cached_property
    def verb(self) -> str:
        """What the deciding verb does ("station", "withdraw"); "" without one."""
        return self.verbs[0].value if self.verbs else ""

    @cached_property
    def lemmas(self) -> frozenset[str]:
        return frozenset(verb.lemma for verb in self.verbs)

    @cached_property
    def does(self) -> frozenset[str]:
        """Every act that the deciding words name: the verbs, or behind a light verb or a nominal its noun."""
        acts = self._by_verbs() if self.verbs else self._without_verb()
        if not self.verbs and not self.nominal and acts:
            return frozenset(acts)
        if self.nominal or not acts or (acts <= _RUNS and self.acts_of(self.subject)):
            return frozenset(acts | self.acts_of(self.subject))
        if acts <= LIGHT or acts & {"consent", "forbid"} or self.lemmas & (PROMISES | {"direct", "order"}):
            for phrase in self.objects[:2]:
                acts |= self.acts_of(phrase)
            if self.object is None:
                acts |= self.acts_of(self.subject)
        if self.passive and (acts & {"forbid", "consent", "do", "limit", "provide", "agree", "respond"}):
            acts |= self.acts_of(self.subject)
        return frozenset(acts)

    def _by_verbs(self) -> set[str]:
        acts = {
            sense.value
            for verb in self.verbs
            for sense in verb.senses
            if sense.type == "VERB" and sense.form == verb.form
        }
        acts.update(verb.value for verb in self.verbs)
        if imposes_ban(self.verbs[0].lemma, self.object):
            return {"forbid", *banned_acts(self.object, self.tail)}
        if "exercise" in self.lemmas and (self.passive or self.object is not None):
            acts = acts - {"exercise"} | {"do"}  # control or a right is exercised; troops exercise by themselves
        if self.lemmas == {"observe"} and keeps(self.subject, self.object):
            acts = acts - {"verify"} | {"comply"}
        if self.lemmas & _MOVES and any(c.key.split()[0] in _BACK for c in self.chunks):
            acts.add("withdraw")
        return acts

    def _without_verb(self) -> set[str]:
        if self.nominal:
            return banned_acts(self.subject, self.tail) if "forbid" in self.acts_of(self.subject) else set()
        if self.modal is not None and self.modal.key.endswith((" from", " to")):
            return self.acts_of(self.object)  # "shall refrain from any attack", "agree to a truce"
        return {"present"} if lies_somewhere(self.modal, self.tail) else set()

    acts_of = staticmethod(acts_of)

    @cached_property
    def groups(self) -> list[Group]:
        return [item for item in self.items if isinstance(item, Group)]

    @cached_property
    def quantities(self) -> list[Quantity]:
        """All quantities that are no object of a preposition, in order."""
        return [item for item in self.items if isinstance(item, Quantity)]

    @cached_property
    def chunks(self) -> list[Chunk]:
        """Every chunk of the frame outside its groups."""
        found: list[Chunk] = []
        for item in self.items:
            found.extend(chunks_in(item))
        return found

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(chunk.key for chunk in self.chunks)

    @cached_property
    def text(self) -> str:
        return self._words_but_for(self._gaps)

    def _words_but_for(self, left_out: list[tuple[int, int]]) -> str:
        parts, at = [], self.start
        for start, end in sorted([*left_out, (self.end, self.end)]):
            parts.append(self.page.words(at, max(at, start)))
            at = max(at, end)
        return " ".join(parts).lower()

    @cached_property
    def _gaps(self) -> list[tuple[int, int]]:
        """Where others speak at length in between: many predicates that start at one subject are not each read with all
        that stands before, which would take the square of their number."""
        gaps, at = [], self.start
        own = [*self.items, *self.verbs, *filter(None, [self.modal])]
        for part in sorted(own, key=lambda part: part.start):
            if part.start - at > LONG:
                gaps.append((at, part.start))
            at = max(at, part.end)
        return gaps

    def words_of(self, phrase: NounPhrase) -> Words:
        """The words of a noun phrase with the prepositional phrases that follow it: "an attack | on A | in B"."""
        end = phrase.end
        for item in sorted(self.items, key=lambda item: item.start):
            if item.start <= end:
                end = max(end, item.end) if item.start >= phrase.start and item.end > end and hangs_on(item) else end
            elif not hangs_on(item) or self.page.words(end, item.start):
                break
            else:
                end = item.end
        return Words(self.page.words(phrase.start, end), self.page.span(phrase.start, end))

    @cached_property
    def own_text(self) -> str:
        """The words of the frame in lower case but for conditions, exceptions and relative clauses."""
        # "one year after notice has been given": a moment, told by a clause
        left_out = [(g.start, g.end) for g in self.groups if g.opener.value not in ("after", "before")]
        return self._words_but_for([*left_out, *self._gaps])

    @cached_property
    def own_words(self) -> str:
        """The same without names: "the river Toll" is no toll."""
        own = [item for item in (*self.items, *self.verbs) if not isinstance(item, Group)]
        text = " ".join(self.page.words(item.start, item.end) for item in own).lower()
        for name in (chunk.key.lower() for chunk in self.chunks if chunk.type == "NAME"):
            text = text.replace(name, " ")
        return text

    def has(self, type_: str, *values: str) -> bool:
        """Whether a chunk of that class (and one of those values) stands outside the groups."""
        if type_ not in self._types:
            return False
        return not values or any(chunk.type == type_ and chunk.value in values for chunk in self.chunks)

    @cached_property
    def _types(self) -> frozenset[str]:
        return frozenset([chunk.type for chunk in self.chunks])


def hangs_on(item: Item) -> bool:
    return (
        isinstance(item, PrepPhrase)
        and item.type in ("IN", "FROM", "WITH", "BY", "OF_AFTER")
        and not isinstance(item.object, Chunk)
    )


def chunks_in(item: Item) -> list[Chunk]:
    """The chunks of a phrase; of a group, none: what is inside it is not said of the clause itself."""
    if isinstance(item, NounPhrase):
        return list(item.chunks())
    if isinstance(item, Verbs):
        return item.chunks
    if isinstance(item, Loose):
        return [item.chunk]
    if isinstance(item, Quantity):
        return [
            *item.bounds,
            item.number,
            *([item.unit] if item.unit else []),
            *(chunks_in(item.what) if item.what else []),
        ]
    if isinstance(item, PrepPhrase):
        inner = [item.object] if isinstance(item.object, Chunk) else chunks_in(item.object)
        return [item.preposition, *inner]
    return []
