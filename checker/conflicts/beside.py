"""Which norms stand beside a norm: those on cells that it speaks of, found through the acts and actors they share."""

from collections.abc import Iterable, Iterator

from attrs import define, field

from treatylint.checker.draft import Draft
from treatylint.checker.engine import Engine, Rule
from treatylint.checker.precedence import beats, same_source
from treatylint.checker.space import ACTOR, meet, single_bits

__all__ = ["Beside", "beside_of", "certain_acts", "choices_agree", "clauses_of", "prevails"]

ACT = 1
OPEN = 0
"""Stands for the actors of a norm on "all but" some: no single bit can."""

MOST_LOOKS = 400_000
"""Pairs of norms looked at in one draft; past that, norms that come later are held against none."""

MOST_BESIDE = 48
"""Norms that one norm is held against at once. With fewer norms fewer things clash, so this loses findings and never
makes one up."""


@define(eq=False)
class Beside:
    """The norms of a draft whose act and actors are known, by each act and actor that they speak of."""

    engine: Engine
    rules: list[Rule]
    looks: int = MOST_LOOKS
    _by_actor: dict[tuple[int, int], list[Rule]] = field(factory=dict)
    _by_act: dict[int, list[Rule]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for rule in self.rules:
            actors = single_bits(rule.box[ACTOR]) or [OPEN]
            for act in single_bits(rule.box[ACT]):
                self._by_act.setdefault(act, []).append(rule)
                for actor in actors:
                    self._by_actor.setdefault((act, actor), []).append(rule)

    def near(self, rule: Rule) -> list[Rule]:
        """The norms of other provisions that share a cell with this one and can stand in the same text."""
        found: dict[int, Rule] = {}
        for other in self._candidates(rule):
            if len(found) >= MOST_BESIDE or self.looks <= 0:
                break
            self.looks -= 1
            if id(other) in found or other is rule or same_source(rule.norm, other.norm):
                continue
            if meet(rule.box, other.box) and choices_agree(rule, other):
                found[id(other)] = other
        return list(found.values())

    def _candidates(self, rule: Rule) -> Iterator[Rule]:
        actors = single_bits(rule.box[ACTOR])
        for act in single_bits(rule.box[ACT]):
            if not actors:
                yield from self._by_act.get(act, ())
            for actor in [*actors, OPEN] if actors else ():
                yield from self._by_actor.get((act, actor), ())


def beside_of(draft: Draft) -> Beside:
    """The norms of a draft that can be held against one another; worked out once for all rules."""
    return draft.once(_beside)


def _beside(draft: Draft) -> Beside:
    from treatylint.checker.decide import engine_for  # late: rules that ask nothing of norms never load the engine

    engine = engine_for(draft.meaning, draft.gazetteer)
    return Beside(engine, [rule for rule in engine.rules if certain_acts(rule)])


def certain_acts(rule: Rule) -> bool:
    """Whether the act and the actors are such as data knows; of others nothing can be compared."""
    acts, actors = rule.norm.box.dims.get("act"), rule.norm.box.dims.get("actor")
    if acts is None or acts.all_but or not acts.items or "other" in acts.items:
        return False
    return actors is None or not any(item.startswith("opaque:") for item in actors.items)


def choices_agree(rule: Rule, other: Rule) -> bool:
    """Whether some choice of brackets and readings lets both stand."""
    chosen = {choice.group: choice.option for choice in rule.choice}
    return all(chosen.get(choice.group, choice.option) == choice.option for choice in other.choice)


def prevails(rule: Rule, other: Rule) -> bool:
    """Whether the text settles anything between the two, either way."""
    return beats(rule.norm, other.norm) or beats(other.norm, rule.norm)


def clauses_of(rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(sorted({rule.norm.at or rule.norm.id for rule in rules}))
