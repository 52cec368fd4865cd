"""Pairs of norms that speak of the same cells and can hold at the same time, with no word on which prevails.

Only what is certain counts: norms under doubt, under different conditions or in different periods are left out, and so
are acts and places that no data can compare.
"""

from collections.abc import Iterator

from attrs import frozen

from treatylint.checker.decide import engine_for
from treatylint.checker.draft import Draft
from treatylint.checker.engine import Engine, Rule
from treatylint.checker.precedence import beats, same_source
from treatylint.checker.space import Masks, inside, meet, single_bits
from treatylint.clauses.norms import Norm
from treatylint.clauses.times import ALWAYS
from treatylint.clauses.values import Modality

__all__ = ["Pair", "amount_above", "is_whole_ban", "pairs_of"]

MOST_RULES = 4000
"""More norms than this are not compared pair by pair: an honest limit, far above any draft that people negotiate."""


@frozen
class Pair:
    """``one`` lies wholly within ``other`` (their boxes may be equal)."""

    one: Norm
    other: Norm
    equal: bool


def pairs_of(draft: Draft, one: Modality, other: Modality) -> Iterator[Pair]:
    """Each pair of a norm of the first modality within one of the second, each pair of provisions once."""
    engine = draft.once(_engine)
    rules = [rule for rule in engine.rules if _is_certain(rule)][:MOST_RULES]
    others = _by_act([rule for rule in rules if rule.modality is other])
    told: set[tuple[str, str]] = set()
    for rule in (rule for rule in rules if rule.modality is one):
        for rival in _rivals(rule, others):
            key = (rule.norm.at, rival.norm.at)
            if key not in told and rule is not rival and _clash(rule, rival):
                told |= {key, key[::-1]} if one is other else {key}
                yield Pair(rule.norm, rival.norm, rule.box == rival.box)


def is_whole_ban(norm: Norm) -> bool:
    """Whether a prohibition leaves nothing: it has no figure, or the figure nought."""
    return norm.limit is None or norm.limit.number == 0


def amount_above(duty: Norm, ban: Norm) -> bool:
    """Whether the least that a duty asks for is more than a ban leaves; False where the two count different things."""
    if is_whole_ban(ban):
        return True
    asked, left = duty.limit, ban.limit
    if asked is None or left is None or asked.number is None or left.number is None or asked.unit != left.unit:
        return False
    return asked.number >= left.number if left.strict else asked.number > left.number


def _engine(draft: Draft) -> Engine:
    return engine_for(draft.meaning, draft.gazetteer)


def _is_certain(rule: Rule) -> bool:
    norm = rule.norm
    acts = norm.box.dims.get("act")
    named = acts is not None and not acts.all_but and bool(acts.items) and "other" not in acts.items
    actors = norm.box.dims.get("actor")
    known = actors is not None and not any(item.startswith("opaque:") for item in actors.items)
    return named and known and not (norm.doubts or norm.unless or norm.implied or rule.undrawn)


def _by_act(rules: list[Rule]) -> dict[int, list[Rule]]:
    """The rules by each act that they speak of, so that a rule meets only those with which it shares one."""
    found: dict[int, list[Rule]] = {}
    for rule in rules:
        for bit in single_bits(rule.box[1]):
            found.setdefault(bit, []).append(rule)
    return found


def _rivals(rule: Rule, others: dict[int, list[Rule]]) -> Iterator[Rule]:
    bits = single_bits(rule.box[1])
    if bits:  # a rule within another shares every act of its own with it, so the first will do
        yield from others.get(bits[0], ())


def _clash(rule: Rule, rival: Rule) -> bool:
    norm, other = rule.norm, rival.norm
    if same_source(norm, other) or norm.at == other.at or not inside(rule.box, rival.box):
        return False
    if beats(norm, other) or beats(other, norm) or not _choices_agree(rule, rival):
        return False
    together = norm.when == other.when or other.when == ALWAYS
    return together and norm.period == other.period and not _in_a_hole(rule.box, rival)


def _choices_agree(rule: Rule, rival: Rule) -> bool:
    chosen = {choice.group: choice.option for choice in rule.choice}
    return all(chosen.get(choice.group, choice.option) == choice.option for choice in rival.choice)


def _in_a_hole(box: Masks, rival: Rule) -> bool:
    return any(meet(box, hole) is not None for hole in rival.holes)
