"""The verdict on a tiny draft by trying every choice and every world, from the table of the four forms alone."""

from collections.abc import Iterator
from itertools import product

from attrs import evolve
from worlds_by_hand import OTHERS, Cell, Draft, M, O, Options, P, W, World

from treatylint.clauses.box import Atoms
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.guards import All, AnyOf, Guard, Happens, Not
from treatylint.clauses.norms import Norm, Query

__all__ = ["verdict"]


def verdict(  # type: ignore[type-arg]
    norms: list[Norm], points: list[ChoicePoint], query: Query, universe: dict, sizes: dict, everywhere: bool
) -> tuple[str, bool]:
    """One of the five words, and whether in some world nothing at all is lawful. ``universe``: the atoms of each
    dimension and the cells of each place."""
    actors, acts = [*universe["actor"], OTHERS], [*universe["act"], "another act"]
    cells: list[Cell] = list(product(actors, acts, universe["cells"]))
    drafts = [Draft(norms, part, cells, universe["place"], sizes) for part in _parts(query)]
    options, kinds = _options(drafts[0], points)
    answers = {}
    broken = False
    for picks in product(*options.values()):
        choice = dict(zip(options, picks, strict=True))
        found = []
        for draft in drafts:
            if all(choice[c.group] == c.option for c in query.choice):
                worlds = [w for w in _worlds(draft, choice) if draft.true_of_query(w)]
                found.append(_stand(draft, worlds, everywhere))
                broken |= any(draft.end(w, False) == "none" for w in worlds)
        answers[picks] = "crossed" if "crossed" in found else "unguarded" if "unguarded" in found else "respected"
    overall = _overall(answers, list(options), kinds)
    return ("unknown" if overall == "respected" and broken else overall), broken


def _parts(query: Query) -> list[Query]:
    actors = query.box.dims.get("actor")
    if query.limit is None or not query.limit.each or actors is None or len(actors.items) < 2:
        return [query]
    dims = query.box.dims
    return [
        evolve(query, box=evolve(query.box, dims={**dims, "actor": Atoms(frozenset({a}))}))
        for a in sorted(actors.items)
    ]


def _options(draft: Draft, points: list[ChoicePoint]) -> tuple[Options, dict[str, str]]:
    """Each group that anything hangs on, with its options: of the text, of doubts, of sizes, of clashes."""
    listed = {point.id: point for point in points}
    options: Options = {}
    kinds: dict[str, str] = {}
    for holder in (*draft.norms, draft.query):
        for choice in holder.choice:
            options[choice.group] = [option for option, _ in listed[choice.group].options]
            kinds[choice.group] = listed[choice.group].kind
        if isinstance(holder, Norm) and holder.doubts:
            options[f"unknown:doubt:{holder.id}"], kinds[f"unknown:doubt:{holder.id}"] = (
                ["as-read", "otherwise"],
                "unknown",
            )
        if holder.limit and holder.limit.unit in draft.sizes:
            group = f"reading:size:{holder.limit.unit}"
            options[group], kinds[group] = ["most", "least"], "reading"
    for choice in [dict(zip(options, picks, strict=True)) for picks in product(*options.values())]:
        for group, two in _clashes(draft, World(choice, {}, 0, frozenset())):
            options[group], kinds[group] = two, "reading"
    return options, kinds


def _clashes(draft: Draft, world: World) -> Iterator[tuple[str, list[str]]]:
    for giver, ban in product(draft.norms, draft.norms):
        if (
            ban.modality is P
            and giver.modality in (M, O, W)
            and not draft._releases(giver)
            and draft.clashes(giver, ban, world)
        ):
            yield (
                f"reading:prevails:{giver.id}:{ban.id}",
                ["prohibition", "obligation" if giver.modality is O else "permission"],
            )
        if (
            draft._releases(giver)
            and ban.modality is O
            and draft.region(ban)
            and draft.region(ban) <= draft.region(giver)
        ):
            chosen = {c.group: c.option for c in giver.choice}
            together = all(chosen.get(c.group, c.option) == c.option for c in ban.choice)
            if together and giver.at != ban.at and not draft.says(giver, ban) and not draft.says(ban, giver):
                yield f"reading:prevails:{giver.id}:{ban.id}", ["obligation", "release"]


def _worlds(draft: Draft, choice: dict[str, str]) -> Iterator[World]:
    events = sorted(
        {key for holder in (*draft.norms, draft.query) for g in (holder.when, *holder.unless) for key in _keys(g)}
    )
    hours = {0}
    for holder in (*draft.norms, draft.query):
        for moment in (holder.period.start, holder.period.end):
            if moment is not None:
                hours |= {moment.offset.hours_about(), max(moment.offset.hours_about() - 1, 0)}
    powers = [norm.id for norm in draft.norms if norm.modality is W and norm.suspends]
    for truths in product((False, True), repeat=len(events)):
        for hour in sorted(hours):
            for used in product((False, True), repeat=len(powers)):
                names = frozenset(p for p, u in zip(powers, used, strict=True) if u)
                yield World(choice, dict(zip(events, truths, strict=True)), hour, names)


def _keys(guard: Guard) -> set[str]:
    if isinstance(guard, Happens):
        return {guard.event.key}
    if isinstance(guard, Not):
        return _keys(guard.guard)
    if isinstance(guard, All | AnyOf):
        return {key for part in guard.parts for key in _keys(part)}
    return set()


def _stand(draft: Draft, worlds: list[World], everywhere: bool) -> str:
    """Whether the line holds under one choice; a failure is a crossing or left to silence."""
    query = draft.query
    most = [draft.end(world, True) for world in worlds]
    least = [draft.end(world, False) for world in worlds]
    figure = draft.figure(query, World({}, {}, 0, frozenset()), 1 if query.form in ("permit", "require") else 0) or 0
    if query.form == "permit":
        lawful = (all if everywhere else any)(_reach(end, figure) for end in most)
        return "respected" if lawful else "crossed"
    if query.form == "not_require":
        return "crossed" if any(end == "none" or end > figure for end in least) else "respected"  # type: ignore[operator]
    if query.form == "not_permit":
        if not any(_reach(end, figure + 1) for end in most):
            return "respected"
        covered = any(_reach(draft.end(w, True, covered=True), figure + 1) for w in worlds)
        opened = not any(_reach(draft.end(w, True), figure + 1) for w in _asleep(worlds))
        return "crossed" if covered or opened else "unguarded"
    if not any(isinstance(end, int) and end < figure for end in least):
        return "respected"
    forbidden = any(end == "none" or not _reach(end, figure) for end in most)
    bound = [draft.end(w, False, released=False) for w in _asleep(worlds)]
    held_back = not any(end == "none" or (isinstance(end, int) and end < figure) for end in bound)
    return "crossed" if forbidden or held_back else "unguarded"


def _asleep(worlds: list[World]) -> list[World]:
    """The same worlds with no power used."""
    return [World(w.choice, w.events, w.hour, frozenset()) for w in worlds]


def _reach(end: "int | str | None", figure: int) -> bool:
    return end is None or (end != "none" and end >= figure)  # type: ignore[operator]


def _overall(answers: dict[tuple[str, ...], str], names: list[str], kinds: dict[str, str]) -> str:
    """Nobody chooses the unknown; the drafter and the adversary choose the rest."""
    unknown = [n for n, name in enumerate(names) if kinds[name] == "unknown"]
    by_known: dict[tuple[str, ...], set[str]] = {}
    for picks, answer in answers.items():
        by_known.setdefault(tuple(picks[n] for n in unknown), set()).add(answer)
    verdicts = set()
    for found in by_known.values():
        fails = found - {"respected"}
        if not fails:
            verdicts.add("respected")
        elif "respected" in found:
            verdicts.add("disputed")
        else:
            verdicts.add("crossed" if "crossed" in fails else "unguarded")
    return verdicts.pop() if len(verdicts) == 1 else "unknown"
