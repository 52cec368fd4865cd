"""Pairs of norms that speak of the same cells and can hold at the same time, with no word on which prevails.

Only what is certain counts: norms under doubt, under different conditions or in different periods are left out, and so
are acts and places that no data can compare.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.precedence import beats, same_source
from treatylint.clauses.guards import ALWAYS
from treatylint.clauses.norms import Norm
from treatylint.clauses.values import Modality

if TYPE_CHECKING:
    from treatylint.checker.engine import Engine, Rule

__all__ = ["Pair", "pairs_of"]

OPEN = 0
"""Stands for the actors of a rule on "all but" some: no single bit can."""

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


def _engine(draft: Draft) -> "Engine":
    from treatylint.checker.engines import engine_for  # late: rules that ask nothing of norms never load the engine

    return engine_for(draft.meaning, draft.gazetteer)


def _is_certain(rule: "Rule") -> bool:
    norm = rule.norm
    acts = norm.box.dims.get("act")
    named = acts is not None and not acts.all_but and bool(acts.items) and "other" not in acts.items
    actors = norm.box.dims.get("actor")
    known = actors is not None and not any(item.startswith("opaque:") for item in actors.items)
    return named and known and not (norm.doubts or norm.unless or norm.implied or rule.undrawn)


def _by_act(rules: list["Rule"]) -> dict[tuple[int, int], list["Rule"]]:
    """The rules by each act and actor that they speak of, so that a rule meets only those with which it shares one."""
    found: dict[tuple[int, int], list[Rule]] = {}
    for rule in rules:
        for act in _bits(rule.box[1]):
            for actor in _bits(rule.box[0]) or [OPEN]:
                found.setdefault((act, actor), []).append(rule)
    return found


def _rivals(rule: "Rule", others: dict[tuple[int, int], list["Rule"]]) -> Iterator["Rule"]:
    """A rule within another shares every act and actor of its own with it, so the first of each will do."""
    acts, actors = _bits(rule.box[1]), _bits(rule.box[0])
    for act in acts[:1]:
        yield from others.get((act, OPEN), ())
        for actor in actors[:1]:
            yield from others.get((act, actor), ())


def _clash(rule: "Rule", rival: "Rule") -> bool:
    norm, other = rule.norm, rival.norm
    if same_source(norm, other) or norm.at == other.at or not _inside(rule.box, rival.box):
        return False
    if beats(norm, other) or beats(other, norm) or not _choices_agree(rule, rival):
        return False
    together = norm.when == other.when or other.when == ALWAYS
    return together and norm.period == other.period and not _in_a_hole(rule.box, rival)


def _choices_agree(rule: "Rule", rival: "Rule") -> bool:
    chosen = {choice.group: choice.option for choice in rule.choice}
    return all(chosen.get(choice.group, choice.option) == choice.option for choice in rival.choice)


def _in_a_hole(box: tuple[int, ...], rival: "Rule") -> bool:
    return any(all(a & b for a, b in zip(box, hole, strict=True)) for hole in rival.holes)


def _inside(small: tuple[int, ...], large: tuple[int, ...]) -> bool:
    return all(not a & ~b for a, b in zip(small, large, strict=True))


def _bits(mask: int) -> list[int]:
    """The members of a closed set as bits; none for an open one ("all but …")."""
    return [1 << place for place in range(mask.bit_length()) if mask >> place & 1] if mask > 0 else []
