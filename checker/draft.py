"""A draft as the rules see it: the document, what it means, the verdicts on it, and its nodes by type."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from attrs import define, field, frozen

from treatylint.checker.verdicts import Verdict
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning, Norm
from treatylint.grammar.source import Source

if TYPE_CHECKING:
    from treatylint.checker.rule import Rule

__all__ = ["Draft", "House"]

T = TypeVar("T")


@frozen
class House:
    """What a project settles for all its drafts: the style they are written in ("detect": each draft's own), the
    terms that need no definition, and the rules of its own."""

    style: str = "detect"
    terms: tuple[str, ...] = ()
    rules: tuple["Rule", ...] = ()


@define(eq=False)
class Draft:
    """``on`` is the date of the run; ``names`` what to call each party;
    ``house`` is what the project has settled. The norms are worked out when they are first asked for."""

    document: Document
    gazetteer: Gazetteer
    on: date
    verdicts: tuple[Verdict, ...] = ()
    names: Mapping[str, str] = field(factory=dict)
    house: House = House()
    _meaning: Meaning | None = field(default=None, alias="meaning")
    _kept: dict[object, Any] = field(init=False, factory=dict, repr=False)

    @property
    def source(self) -> Source:
        return self.document.source

    @property
    def meaning(self) -> Meaning:
        if self._meaning is None:
            from treatylint.clauses.to_norms import norms_of

            self._meaning = norms_of(self.document, self.gazetteer, self.on)
        return self._meaning

    def once(self, work: "Callable[[Draft], T]") -> T:
        """The result of ``work`` on this draft; done when a rule first asks for it, kept for the others."""
        if work not in self._kept:
            self._kept[work] = work(self)
        kept: T = self._kept[work]
        return kept

    def nodes(self, wanted: Any) -> Iterator[Any]:
        """Every node of a type, or of one of the types of a union, in text order; ``Draft`` is the whole."""
        types = get_args(wanted) or (wanted,)
        document = self.document
        for node in (self, document, *document.sentences, *document.clauses, *document.problems, *self.verdicts):
            if isinstance(node, types):
                yield node
        if Norm in types:
            yield from self.meaning.norms
