"""Which norms stand beside a norm: those on cells that it speaks of, found through the acts and actors they share."""

from collections.abc import Hashable, Iterator
from fractions import Fraction
from functools import cached_property

from attrs import define, field

from treatylint.checker.draft import Draft
from treatylint.checker.engine import Engine, Rule
from treatylint.checker.precedence import beats, same_source
from treatylint.checker.space import ACTOR, meet, single_bits
from treatylint.clauses.values import Modality

__all__ = ["Beside", "beside_of", "certain_acts", "choices_agree", "prevails"]

ACT = 1
LEAVE = "withdraw_forces"
OPEN = 0
"""Stands for the actors of a norm on "all but" some: no single bit can."""

MOST_LOOKS = 400_000
"""Pairs of norms looked at in one draft; past that, norms that come later are held against none."""

MOST_ALIKE = 8
"""Norms of one group that are tried before it is given up as of the same provision."""

MOST_BESIDE = 48
"""Norms that one norm is held against at once. With fewer norms fewer things clash, so this loses findings and never
makes one up."""


@define(eq=False, slots=False)
class Beside:
    """The norms of a draft whose act and actors are known, in groups that differ in figure and words alone, each group
    by every act and actor that it speaks of and the strictest of its norms first."""

    engine: Engine
    rules: list[Rule]
    looks: int = MOST_LOOKS
    _groups: list[list[Rule]] = field(factory=list)
    _by_actor: dict[tuple[int, int], list[int]] = field(factory=dict)
    _by_act: dict[int, list[int]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        alike: dict[Hashable, list[Rule]] = {}
        for rule in self.rules:
            alike.setdefault(_signature(rule), []).append(rule)
        self._groups = [sorted(group, key=_looseness) for group in alike.values()]
        for number, group in enumerate(self._groups):
            box = group[0].box
            for act in single_bits(box[ACT]):
                self._by_act.setdefault(act, []).append(number)
                for actor in single_bits(box[ACTOR]) or [OPEN]:
                    self._by_actor.setdefault((act, actor), []).append(number)

    def near(self, rule: Rule) -> list[Rule]:
        """The norms of other provisions that share a cell with this one and can stand in the same text; of several that
        differ in their figure alone the strictest."""
        found: list[Rule] = []
        seen: set[int] = set()
        for number in self._candidates(rule):
            if number in seen:
                continue
            seen.add(number)
            self.looks -= 1
            if self.looks < 0 or len(found) >= MOST_BESIDE:
                break
            group = self._groups[number]
            if meet(rule.box, group[0].box) and choices_agree(rule, group[0]):
                found += [other for other in group[:MOST_ALIKE] if not same_source(rule.norm, other.norm)][:1]
        return found

    def ends(self, duty: Rule, ban: Rule) -> bool:
        """Whether the ban only says when a duty without an end of its own is over: forces that shall be there, and
        shall leave by a day."""
        period = ban.norm.period
        return ban.norm.at in self._leaving and duty.norm.period.end is None and period.start is not None

    @cached_property
    def _leaving(self) -> frozenset[str]:
        """The provisions by which forces withdraw."""
        norms = (rule.norm for rule in self.engine.rules if rule.is_duty)
        return frozenset(norm.at for norm in norms if LEAVE in getattr(norm.box.dims.get("act"), "items", ()))

    def _candidates(self, rule: Rule) -> Iterator[int]:
        actors = single_bits(rule.box[ACTOR])
        for act in single_bits(rule.box[ACT]):
            if not actors:
                yield from self._by_act.get(act, ())
            for actor in [*actors, OPEN] if actors else ():
                yield from self._by_actor.get((act, actor), ())


def _signature(rule: Rule) -> Hashable:
    """All that tells a norm from others but its figure and its words; its own where one word may make a difference."""
    norm, limit = rule.norm, rule.norm.limit
    if norm.edges or norm.doubts or norm.modality is Modality.POWER or rule.undrawn or (limit and rule.limit is None):
        return id(rule)
    counts = (limit.unit, limit.each, limit.cumulative) if limit and limit.number else ("whole", limit is None)
    return norm.modality, rule.box, rule.holes, norm.when, norm.unless, norm.period, rule.choice, counts, norm.implied


def _looseness(rule: Rule) -> Fraction:
    """Low for a low ceiling and for a high floor; first nought, then what has no figure."""
    limit = rule.norm.limit
    number = limit.number if limit and limit.number is not None else Fraction(0)
    return number if rule.is_ban else -number


def beside_of(draft: Draft) -> Beside:
    """The norms of a draft that can be held against one another; worked out once for all rules."""
    return draft.once(_beside)


def _beside(draft: Draft) -> Beside:
    from treatylint.checker.engines import engine_for  # late: rules that ask nothing of norms never load the engine

    engine = engine_for(draft.meaning, draft.gazetteer)
    return Beside(engine, [rule for rule in engine.rules if certain_acts(rule)])


def certain_acts(rule: Rule) -> bool:
    """Whether the act and the actors are such as data knows; of others nothing can be compared."""
    acts, actors = rule.norm.box.dims.get("act"), rule.norm.box.dims.get("actor")
    if acts is None or acts.all_but or not acts.items or "other" in acts.items:
        return False
    if actors is None:
        return not _of_whose(rule)
    return not any(item.startswith("opaque:") for item in actors.items)


def _of_whose(rule: Rule) -> bool:
    """Whether a figure stands there without anyone or any place that it holds for: "the main elements of this division
    will be three brigades" goes back to words before it, and is no ceiling on the whole world."""
    limit = rule.norm.limit
    return rule.norm.box.place is None and limit is not None and bool(limit.number)


def choices_agree(rule: Rule, other: Rule) -> bool:
    """Whether some choice of brackets and readings lets both stand."""
    chosen = {choice.group: choice.option for choice in rule.choice}
    return all(chosen.get(choice.group, choice.option) == choice.option for choice in other.choice)


def prevails(rule: Rule, other: Rule) -> bool:
    """Whether the text settles anything between the two, either way."""
    return beats(rule.norm, other.norm) or beats(other.norm, rule.norm)
