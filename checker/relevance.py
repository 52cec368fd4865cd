"""Which norms a question can turn on: those that meet its box, and what those are tied to by duties.

A duty elsewhere can use up a shared ceiling, and a ban elsewhere can leave a duty nowhere else to go; so the search
follows duties, and only duties, out of the box. A question that no duty reaches needs no more than its own box.
"""

from collections.abc import Iterable

from treatylint.checker.engine import Engine, Rule
from treatylint.checker.space import Masks, meet

__all__ = ["relevant_rules"]


def relevant_rules(engine: Engine, boxes: Iterable[Masks]) -> list[Rule]:
    """The rules, in the order of the draft, that a question about ``boxes`` can turn on."""
    found: dict[int, Rule] = {}
    waiting = list(boxes)
    asked: set[Masks] = set()
    while waiting:
        box = waiting.pop()
        if box in asked:
            continue
        asked.add(box)
        near = engine.meeting(box)
        found.update((id(rule), rule) for rule in near)
        if engine.duties:
            waiting.extend(rule.box for rule in near if rule.is_duty)
            waiting.extend(_duties_under(engine, [rule for rule in near if rule.is_ban]))
    if not engine.duties:
        return list(found.values())
    return [rule for rule in engine.rules if id(rule) in found]


def _duties_under(engine: Engine, bans: list[Rule]) -> list[Masks]:
    return [duty.box for duty in engine.duties if any(meet(duty.box, ban.box) for ban in bans)]
