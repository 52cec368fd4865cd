"""How long all texts of a bracketed draft take, as a multiple of checking one of them; and the counting core by itself.

    python -m benchmarks.options [--seeds 3] [--groups 10 20 40 80 200] [--core]

One check holds 50 red lines of five parties against one settled text, verdicts only. "All texts" holds the same lines
against every text of the bracketed draft at once, counts what each outcome leaves to everyone, and finds the best text.
Both start from the draft as read and run in this process, one after the other; medians are shown. The last figure has
the reading of both texts added on both sides. "Open lines" are those whose verdict hangs on brackets.
"""

import argparse
import gc
from collections.abc import Callable
from datetime import date
from math import log10
from random import Random
from statistics import median
from time import perf_counter

from attrs import evolve

from treatylint.checker.options.best import best_texts
from treatylint.checker.options.clean import clean_text
from treatylint.checker.options.draft import BracketedDraft, bracketed_draft
from treatylint.checker.options.eliminate import eliminate, order_for
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle, Soft
from treatylint.checker.options.shares import fits, shares
from treatylint.checker.options.table import Outcome, Table
from treatylint.checker.options.tally import tally
from treatylint.checker.options.weights import read_weights
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
STATES = ("Norway", "Denmark", "Sweden", "Finland", "Iceland", "Portugal", "Spain", "Greece")
OBLASTS = ("Lviv", "Volyn", "Rivne", "Odesa", "Kyiv", "Poltava", "Sumy", "Chernihiv", "Ternopil", "Vinnytsia")
FIGURES = ("500", "1,000", "2,000", "3,500", "5,000", "8,000")
PARTIES = ("Arland", "Borland", "Corland", "Dorland", "Elland")


def draft_text(groups: int, seed: int) -> str:
    """A draft with that many brackets: figures, bans and states in or out, two wordings of an article."""
    rng = Random(seed)
    articles, made = [], 0
    while made < groups:
        article = _article(rng, groups - made)
        made += article.count("[") - article.count("] [")
        articles.append(article)
    head = 'The Parties to this Agreement, hereinafter "the Parties",\n\nHave agreed as follows:\n'
    return head + "".join(f"\nArticle {n}\n\n{text}\n" for n, text in enumerate(articles, 1))


def _article(rng: Random, left: int) -> str:
    state, oblast = rng.choice(STATES), rng.choice(OBLASTS)
    low, high, top = sorted(rng.sample(FIGURES, 3), key=lambda figure: int(figure.replace(",", "")))
    kind = rng.randrange(4 if left > 1 else 3)
    if kind == 0:
        options = f"[{low}] [{high}]" if rng.random() < 0.6 else f"[{low}] [{high}] [{top}]"
        return f"The armed forces of {state} present in {oblast} oblast shall not exceed {options} personnel."
    if kind == 1:
        return f"[No armed forces of {state} shall be present in {oblast} oblast.]"
    if kind == 2:
        return (
            f"[A: No armed forces of {state} shall be present in {oblast} oblast.] "
            f"[B: {state} may station not more than {low} personnel in {oblast} oblast.]"
        )
    first, second, third = rng.sample(STATES, 3)
    return f"No armed forces of {first}[, {second}][, {third}] or {state} shall be present in {oblast} oblast."


def red_lines(number: int, seed: int) -> list[RedLine]:
    """Lines of five parties: no more than so many here, room for at least so many there."""
    rng = Random(seed + 1)
    lines = []
    for n in range(number):
        who = f"personnel of the armed forces of {rng.choice(STATES)} in {rng.choice(OBLASTS)} oblast"
        figure = rng.choice(FIGURES)
        says = (
            f"not permit the presence of more than {figure}"
            if rng.random() < 0.5
            else f"permit the presence of at least {figure}"
        )
        hardness = rng.choice(("absolute", "conditional", "preference"))
        lines.append(
            RedLine(id=f"L-{n}", party=PARTIES[n % 5], text=f"The Agreement shall {says} {who}.", hardness=hardness)
        )
    return lines


def read(source: Source) -> BracketedDraft:
    """A draft read, and not yet held against anything."""
    return bracketed_draft(source, [], ON, load_gazetteer())


def judged(draft: BracketedDraft, lines: list[RedLine]) -> Table:
    """The lines over all texts of the draft (one, where it has no brackets), from norms to verdicts."""
    # A copy of the norms: what an earlier round has compiled is then not found again.
    judging = evolve(draft.judging, meaning=evolve(draft.judging.meaning))
    return evolve(draft.table, stakes=tuple(judging.stake(line) for line in lines))


def answered(table: Table) -> int | None:
    """How many texts stand with everyone, and the best text: all that is timed beyond the verdicts."""
    everyone = shares(table, table.parties)
    possible = tuple(stake for stake in table.stakes if not stake.binding or fits(table, [stake]))
    best_texts(evolve(table, stakes=possible), table, read_weights([]), everyone.some)
    return everyone.standing


def timed(work: Callable[[], object], rounds: int = 3) -> float:
    """The median, in milliseconds."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        start = perf_counter()
        work()
        taken.append(1000 * (perf_counter() - start))
    return median(taken)


def whole_drafts(groups: list[int], seeds: int) -> None:
    print(
        f"{'groups':>6} {'texts':>6} {'open lines':>10} {'one check':>10} {'all texts':>10}  ratio (range); reading too"
    )
    for number in groups:
        rows = [_row(number, seed) for seed in range(seeds)]
        texts, open_lines, one, every, ratio, whole = (median(row[n] for row in rows) for n in range(6))
        spread = f"{min(row[4] for row in rows):.1f} to {max(row[4] for row in rows):.1f}"
        print(
            f"{number:>6} {f'1e{texts:.0f}':>6} {open_lines:>10.0f} {one:>7.0f} ms {every:>7.0f} ms  "
            f"{ratio:.1f}x ({spread}); {whole:.1f}x"
        )


def _row(number: int, seed: int) -> tuple[float, ...]:
    """One draft: its texts (as a power of ten), the lines that hang on brackets, and the times."""
    source, lines = Source("draft.md", draft_text(number, seed)), red_lines(50, seed)
    draft = read(source)
    first = {group.id: group.options[0][0] for group in draft.table.groups}
    text = Source("text.md", clean_text(source, draft.choices.brackets, first))
    settled, table = read(text), judged(draft, lines)
    open_lines = sum(any(stake.below(Outcome.RESPECTED)) for stake in table.stakes)
    one = timed(lambda: judged(settled, lines))
    every = timed(lambda: answered(judged(draft, lines)))
    reading_one, reading_every = timed(lambda: read(text)), timed(lambda: read(source))
    total = tally(Puzzle(table.sizes, table.idle)).count or 1
    return log10(total), open_lines, one, every, every / one, (every + reading_every) / (one + reading_one)


def core(seeds: int) -> None:
    """Count and optimum on tables made at random: conditions near one another, or spread over the whole draft."""
    print(f"{'shape':<8} {'groups':>6} {'lines':>6} {'width':>6} {'ms':>8}  texts")
    for shape, groups, lines in (
        ("local", 40, 40), ("local", 80, 80), ("local", 200, 200), ("spread", 40, 20), ("spread", 80, 40),
        ("spread", 200, 100), ("dense", 40, 40), ("dense", 40, 80), ("dense", 80, 80),
    ):  # fmt: skip
        puzzle = _puzzle(Random(7), groups, lines, 8 if shape == "local" else groups)
        order = order_for(puzzle)
        found = tally(puzzle)
        took = timed(lambda: tally(puzzle), seeds)  # noqa: B023
        told = f"1e{len(str(found.count)) - 1}" if found.count else "none" if found.count == 0 else "not counted"
        print(f"{shape:<8} {groups:>6} {lines:>6} {order.width:>6} {took:>8.1f}  {told}, best costs {found.cost}")
    puzzle = _puzzle(Random(7), 200, 200, 8)
    print(f"elimination alone, local 200: {timed(lambda: eliminate(puzzle, order_for(puzzle)), seeds):.1f} ms")


def _puzzle(rng: Random, groups: int, lines: int, reach: int) -> Puzzle:
    """Half of the lines binding, half to be paid for; each hangs on one to four groups within ``reach``."""
    sizes = tuple(rng.choice((2, 2, 3)) for _ in range(groups))
    hard: list[Partial] = []
    soft = []
    for _ in range(lines):
        start = rng.randrange(groups - reach + 1)
        chosen = rng.sample(range(start, start + reach), rng.randint(2, 4))
        parts = tuple(tuple(sorted((g, 1 << rng.randrange(sizes[g])) for g in chosen)) for _ in range(2))
        if rng.random() < 0.5:
            hard += parts
        else:
            soft.append(Soft(rng.randint(1, 9), parts))
    return Puzzle(sizes, tuple(hard), tuple(soft))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--groups", type=int, nargs="*", default=[10, 20, 40, 80, 200])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--core", action="store_true", help="the counting core only")
    arguments = parser.parse_args()
    core(arguments.seeds)
    if not arguments.core:
        whole_drafts(arguments.groups, arguments.seeds)


if __name__ == "__main__":
    main()
