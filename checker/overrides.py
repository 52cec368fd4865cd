"""Who yields to whom in one question: the text's own edges, and a reading for each clash that the text leaves open."""

from treatylint.checker.places import EVERYWHERE
from treatylint.checker.precedence import beats, same_source, settled
from treatylint.checker.problem import BAN, DUTY, LEAVE, Edge, Local, Problem
from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.space import ACTOR, PLACE, Masks, cut_out, meet, single_bits
from treatylint.checker.worlds import TRUE, Is
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.norms import Choice, Norm
from treatylint.clauses.places import Union

__all__ = ["link_overrides"]

PREVAILS = (("prohibition", "the prohibition prevails"), ("permission", "the permission prevails"))
MUST = (("prohibition", "the prohibition prevails"), ("obligation", "the obligation prevails"))
FREED = (("obligation", "the obligation stands"), ("release", "the release prevails"))
RESTED = {LEAVE: PREVAILS, DUTY: MUST}


def link_overrides(problem: Problem) -> None:
    """Fill ``problem.edges``. Every permission and duty also covers, for the test of silence and for closed acts."""
    bans = [local for local in problem.locals if local.kind == BAN]
    duties = [local for local in problem.locals if local.kind == DUTY]
    givers = [local for local in problem.locals if local.kind != BAN and not _frees(local)]
    for ban in bans:
        for giver in givers:
            _between(problem, giver, ban)
    for duty in duties:
        for other in problem.locals:
            if other.rule and (other.kind == BAN or _frees(other)):
                _against_duty(problem, other, duty)


def _frees(local: Local) -> bool:
    return bool(local.rule and local.rule.releases)


def _between(problem: Problem, giver: Local, ban: Local) -> None:
    """What a permission or a duty opens in a ban: all of it by an edge, perhaps nothing, perhaps by a reading."""
    if not any(meet(a, b) for a in giver.boxes for b in ban.boxes):
        return
    if ban.rule is None:
        # Coverage keeps a duty to the figure it states, if any; a closed world gives way to the whole duty.
        stated = giver.rule is not None and giver.rule.norm.limit is not None and ban.key == problem.closing
        _edge(problem, giver, ban, giver.figure if stated or giver.kind == LEAVE else None)
        return
    assert giver.rule is not None
    if beats(giver.rule.norm, ban.rule.norm) and settled(giver.rule.norm, ban.rule.norm):
        _edge(problem, giver, ban, giver.figure if giver.kind == LEAVE else None)
    elif not beats(ban.rule.norm, giver.rule.norm) or not settled(giver.rule.norm, ban.rule.norm):
        _clash(problem, giver, ban)


def _edge(problem: Problem, giver: Local, ban: Local, most: int | None) -> None:
    problem.edges.append(Edge(giver.key, ban.key, TRUE, most, giver.boxes, giver.each))


def _clash(problem: Problem, giver: Local, ban: Local) -> None:
    assert giver.rule is not None
    assert ban.rule is not None
    norm, forbids = giver.rule.norm, ban.rule.norm
    if same_source(norm, forbids) or norm.implied or _apart(giver, ban):
        return
    if ban.figure and not _exceeds(giver, ban):
        return  # both can hold: the permission fits under the ceiling
    parts = [part for place in _named_places(problem, giver) for part in _slices(giver, problem.named_actors(), place)]
    useless = [box for part in parts if all(_covered(box, ban.boxes) for box in part) for box in part]
    if not useless:
        return
    point = _point(problem, norm, forbids, RESTED[giver.kind])
    prevails, yields = Is(point, 0b10), Is(point, 0b01)
    most = giver.figure if giver.kind == LEAVE else None
    problem.edges.append(Edge(giver.key, ban.key, prevails, most, tuple(useless), giver.each))
    if giver.kind == DUTY:
        problem.edges.append(Edge(ban.key, giver.key, yields, 0, ban.boxes))


def _apart(one: Local, other: Local) -> bool:
    """Whether no choice lets both hold."""
    assert one.rule is not None
    assert other.rule is not None
    chosen = {choice.group: choice.option for choice in one.rule.choice}
    return any(chosen.get(choice.group, choice.option) != choice.option for choice in other.rule.choice)


def _exceeds(giver: Local, ban: Local) -> bool:
    """Whether a figure goes beyond a ceiling. A right without a figure never does: it says that, not how many."""
    if giver.figure is None or ban.figure is None:
        return False
    actors = 0
    for box in giver.boxes:
        actors |= box[ACTOR]
    # A ceiling on each leaves room for all of them together.
    times = 1 if not ban.each or giver.each else actors.bit_count() if actors > 0 else giver.figure + 1
    return giver.figure > ban.figure * times


def _named_places(problem: Problem, giver: Local) -> list[int]:
    """The places that a right names one by one; one open set where it names one or none, or for a duty."""
    assert giver.rule is not None
    place = giver.rule.norm.box.place
    if giver.kind == DUTY or not isinstance(place, Union):
        return [EVERYWHERE]
    drawn, ground = giver.rule.drawn, problem.engine.ground
    if problem.cells is not None:
        return [problem.cells.mask(part, drawn) for part in place.parts]
    return [ground.outer(part, drawn) for part in place.parts]


def _slices(giver: Local, named: int, place: int) -> list[list[Masks]]:
    """A right belongs to each of its holders, at each place that it names, so each part is looked at by itself; a
    joint duty is one whole."""
    if giver.kind == DUTY and not giver.each:
        return [list(giver.boxes)]
    parts: dict[int, list[Masks]] = {}
    for box in giver.boxes:
        actors, here = box[ACTOR], box[PLACE] & place
        several = single_bits(actors) if actors > 0 else [*single_bits(actors & named), actors & ~named]
        for actor in several if here else ():
            parts.setdefault(actor, []).append((actor, *box[1:PLACE], here, *box[PLACE + 1 :]))
    return list(parts.values())


def _covered(box: Masks, boxes: tuple[Masks, ...]) -> bool:
    left = [box]
    for other in boxes:
        left = [rest for part in left for rest in (cut_out(part, other) if meet(part, other) else (part,))]
    return not left


def _point(problem: Problem, norm: Norm, forbids: Norm, options: tuple[tuple[str, str], ...]) -> int:
    group = f"reading:prevails:{norm.id}:{forbids.id}"
    where = provisions_in_words((norm.at or norm.id, forbids.at or forbids.id))
    question = f"Nothing says which prevails, {where}."
    shown = tuple((option, f"{words} ({where})") for option, words in options)
    problem.engine.points.setdefault(
        group, ChoicePoint(group, "reading", question, shown, norm.span, norm.at)
    )
    return problem.literal(Choice(group, options[0][0])).variable


def _against_duty(problem: Problem, other: Local, duty: Local) -> None:
    """A ban or a release that prevails over a duty takes away what it makes impossible or needless."""
    assert other.rule is not None
    assert duty.rule is not None
    norm, asks = other.rule.norm, duty.rule.norm
    if same_source(norm, asks) or not any(meet(a, b) for a in other.boxes for b in duty.boxes):
        return
    if beats(norm, asks) and settled(norm, asks):
        problem.edges.append(Edge(other.key, duty.key, TRUE, 0, other.boxes))
    elif other.kind == LEAVE and not beats(asks, norm) and not _apart(other, duty):
        if not all(_covered(box, other.boxes) for box in duty.boxes):
            return
        point = _point(problem, norm, asks, FREED)
        problem.edges.append(Edge(other.key, duty.key, Is(point, 0b10), 0, other.boxes))
