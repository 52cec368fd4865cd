"""How fast red lines are decided, as ratios in one run: ``python benchmarks/deciding.py [--quick]``.

Four yardsticks on the same machine at the same time: an SMT solver (z3) on the same drafts and lines, with the same
verdicts asked of it; a SAT solver on the family of drafts whose bans just cover a line; tokenising a text of the same
size with ``re``; and the same draft a hundred, a thousand and five thousand norms long. Times are process times,
medians of rounds that take turns; everything is seeded.
"""

import argparse
import gc
import math
import re
import statistics
import time
from collections.abc import Callable
from functools import partial

from by_sat import kind_by_sat
from by_z3 import Solved, kinds_by_z3
from drafts_at_random import draft, lines, prose, tiled

from treatylint.checker.decide import decide_with
from treatylint.checker.engine import Engine
from treatylint.checker.settings import DEFAULT
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.norms import Meaning, Query

LINES = 50


class Regions(Gazetteer):
    """The real names, with the made-up regions of the random drafts beside them."""

    def place_atoms(self, place: str) -> tuple[frozenset[str], ...]:
        return (frozenset({place}),) if place[:1] == "R" else super().place_atoms(place)


NAMES = Regions(load_gazetteer()._tables)


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Milliseconds of processor time, with the collector out of the way as the command line has it."""
    gc.collect()
    gc.disable()
    begun = time.process_time()
    found = work()
    spent = time.process_time() - begun
    gc.enable()
    return spent * 1000, found


Case = tuple[Meaning, list[Query]]


def drawn(size: int, seed: int) -> Case:
    return draft(size, seed), lines(LINES, seed + 1)


def own(case: Case) -> list[str]:
    """Compile the draft and decide every line; drawing them at random is not timed."""
    engine = Engine(case[0], NAMES, DEFAULT)
    return [decide_with(engine, (line,), explain=False).kind.value for line in case[1]]


def tokens(text: str) -> int:
    return sum(1 for _ in re.finditer(r"\w+|[^\w\s]", text))


def against_z3(rounds: int) -> None:
    print(f"1,000 norms x {LINES} lines, encoding included; median of {rounds} drafts")
    mine, theirs, equal = [], [], 0
    for seed in range(rounds):
        case = drawn(1000, seed)
        spent, kinds = timed(partial(own, case))
        took, solved = timed(partial(kinds_by_z3, *case))
        assert isinstance(solved, Solved)
        assert isinstance(kinds, list)
        equal += sum(a == b for a, b in zip(kinds, solved.kinds, strict=True))
        mine.append(spent)
        theirs.append(took)
    a, b = statistics.median(mine), statistics.median(theirs)
    print(f"  treatylint {a:8.1f} ms")
    print(f"  z3         {b:8.1f} ms   {b / a:.0f} x; equal verdicts {equal} of {rounds * LINES}")


def against_words(rounds: int) -> None:
    print(f"1,000 norms x {LINES} lines against tokenising 1,000 clauses of 172 bytes; median of {rounds}")
    text = prose(1000, 1)
    mine, words = [], []
    for seed in range(rounds):
        mine.append(timed(partial(own, drawn(1000, seed)))[0])
        words.append(timed(partial(tokens, text))[0])
    a, b = statistics.median(mine), statistics.median(words)
    print(f"  deciding {a:.1f} ms, tokenising {b:.1f} ms: {a / b:.2f} x")


def growth(rounds: int) -> None:
    print(f"growth of the whole ({LINES} lines), median of {rounds}")
    sizes = (100, 1000, 5000)
    spent = [statistics.median(timed(partial(own, drawn(size, s)))[0] for s in range(rounds)) for size in sizes]
    for size, milliseconds in zip(sizes, spent, strict=True):
        print(f"  {size:5,} norms {milliseconds:8.1f} ms")
    print(f"  exponent from 100 to 5,000: {math.log(spent[-1] / spent[0]) / math.log(sizes[-1] / sizes[0]):.2f}")


def adversarial() -> None:
    print("one line covered exactly by bans, tile by tile, against a SAT solver (CaDiCaL), encoding included")
    for tiles in (100, 300, 1000):
        meaning, line = tiled(tiles)
        spent, found = timed(partial(own, (meaning, [line])))
        took, expected = timed(partial(kind_by_sat, meaning, line))
        assert found == [expected]
        print(f"  {tiles:5,} tiles {spent:8.1f} ms, SAT {took:8.1f} ms: {spent / took:.2f} x  {expected}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the deciding of red lines against z3 and tokenising.")
    parser.add_argument("--quick", action="store_true", help="one round of each")
    rounds = 1 if parser.parse_args().quick else 5
    own(drawn(100, 0))
    against_words(rounds)
    growth(rounds)
    adversarial()
    against_z3(min(rounds, 3))


if __name__ == "__main__":
    main()
