"""Duties that cannot be met where the bans and ceilings beside them are kept: contradictions and traps."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from treatylint.checker.conflicts.beside import Beside, beside_of, prevails
from treatylint.checker.conflicts.cases import STRENGTHS, Found, about, cases_of, first, shown
from treatylint.checker.draft import Draft
from treatylint.checker.engine import Rule
from treatylint.checker.world_tests import impossible
from treatylint.clauses.norms import Norm

__all__ = ["Clash", "clashes_of"]

MOST_TIED = 24
"""Norms that are followed from duty to ceiling to duty; with fewer of them fewer things clash."""

ORDINARY = frozenset({"peacetime", "entry-into-force", "signature"})
"""States of affairs that need no trigger: a clash in peacetime is a clash."""


@frozen(eq=False)
class Clash:
    """``norms``: the few that cannot all be kept, in the order of the draft; ``duties`` those of them that demand.
    ``events``: what must have happened for it; ``strength`` as in ``cases.Found``."""

    duties: tuple[Norm, ...]
    bans: tuple[Norm, ...]
    situation: str
    events: tuple[str, ...]
    strength: str
    choices: tuple[str, ...]


def clashes_of(draft: Draft) -> tuple[Clash, ...]:
    """Every smallest set of provisions that cannot all be kept, each set once, the surest of its situations first."""
    return draft.once(_clashes)


def _clashes(draft: Draft) -> tuple[Clash, ...]:
    beside = beside_of(draft)
    best: dict[frozenset[str], Clash] = {}
    for duty in beside.rules:
        if not duty.is_duty:
            continue
        clash = _clash(beside, duty)
        if clash is None:
            continue
        key = frozenset(norm.at for norm in (*clash.duties, *clash.bans))
        if key not in best or _rank(clash) < _rank(best[key]):
            best[key] = clash
    return tuple(best.values())


def _rank(clash: Clash) -> tuple[int, bool]:
    return STRENGTHS.index(clash.strength), bool(clash.events)


def _clash(beside: Beside, duty: Rule) -> Clash | None:
    near = beside.near(duty)
    bans = [rule for rule in near if rule.is_ban and not _settled(beside, duty, rule)]
    if not bans:
        return None
    leaves = [rule for rule in near if rule.is_leave and any(prevails(rule, ban) for ban in bans)]
    found = _impossible(beside, duty, [duty, *bans, *leaves])
    rules = [duty, *bans]
    if found is None:
        rules, leaves = _tied(beside, duty)
        found = _impossible(beside, duty, [*rules, *leaves]) if len(rules) > len(bans) + 1 else None
    if found is None:
        return None
    alone = _by_one(beside, duty, bans, leaves, found.strength)
    if alone is not None:
        return _told(*alone)
    core = _core(beside, duty, rules, leaves, found.strength)
    found = _impossible(beside, duty, [*core, *leaves])
    return _told(found, core) if found and duty in core else None


def _tied(beside: Beside, duty: Rule) -> tuple[list[Rule], list[Rule]]:
    """The duties and bans that draw on the same ceilings, from one to the next, and the leave that opens such a ban."""
    found, leaves = {id(duty): duty}, dict[int, Rule]()
    waiting = [duty]
    while waiting and len(found) < MOST_TIED:
        here = waiting.pop(0)
        for rule in beside.near(here):
            if rule.is_leave and here.is_ban and prevails(rule, here):
                leaves[id(rule)] = rule
            elif id(rule) not in found and _draws(beside, here, rule):
                found[id(rule)] = rule
                waiting.append(rule)
    return list(found.values()), list(leaves.values())


def _settled(beside: Beside, here: Rule, rule: Rule) -> bool:
    """Whether words say which of the two gives way, or that one is over when the other begins."""
    return prevails(here, rule) or beside.ends(here, rule) or beside.ends(rule, here)


def _draws(beside: Beside, here: Rule, rule: Rule) -> bool:
    """From a duty to the bans on its ground, from a ceiling to the duties under it."""
    if _settled(beside, here, rule):
        return False
    ceiling = here.is_ban and here.norm.limit is not None and bool(here.norm.limit.number)
    return (here.is_duty and rule.is_ban) or (ceiling and rule.is_duty)


def _impossible(beside: Beside, duty: Rule, rules: Iterable[Rule]) -> Found | None:
    return first(cases_of(beside.engine, rules, about(duty.norm, counted=False)), impossible())


def _by_one(
    beside: Beside, duty: Rule, bans: Sequence[Rule], leaves: Sequence[Rule], strength: str
) -> tuple[Found, list[Rule]] | None:
    """The first ban that defeats the duty by itself, which is the common case."""
    for ban in bans:
        found = _impossible(beside, duty, [duty, ban, *leaves])
        if found and found.strength == strength:
            return found, [duty, ban]
    return None


def _core(beside: Beside, duty: Rule, rules: list[Rule], leaves: list[Rule], strength: str) -> list[Rule]:
    """The norms without any one of which all could be kept (or not as surely); the duty itself goes last."""
    kept = list(rules)
    size = len(kept) // 2
    while size:
        for start in range(len(kept) - size, -1, -size):
            fewer = kept[:start] + kept[start + size :]
            found = _impossible(beside, duty, [*fewer, *leaves]) if len(fewer) > 0 else None
            if found and found.strength == strength:
                kept = fewer
        size //= 2
    return kept


def _told(found: Found, core: Sequence[Rule]) -> Clash | None:
    case = shown(found, impossible())
    if case is None or not _stands(case.broken, [rule.norm.id for rule in core if rule.is_ban]):
        return None
    duties = tuple({rule.norm.id: rule.norm for rule in core if rule.is_duty}.values())
    bans = tuple({rule.norm.id: rule.norm for rule in core if rule.is_ban}.values())
    events = tuple(event for event in case.events if event not in ORDINARY)
    return Clash(duties, bans, case.text, events, found.strength, found.choices)


def _stands(broken: Sequence[str], bans: Sequence[str]) -> bool:
    """Whether the second opinion agrees: the demands are met, and a ban is broken by it."""
    return bool(broken) and all(any(line.startswith(f"{ban} forbids") for ban in bans) for line in broken)
