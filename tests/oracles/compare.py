"""The engine against the slow oracle on random tiny drafts: ``python tests/oracles/compare.py [--pairs N] [--seed S]``.

Prints each pair on which the two differ, and every witness that the independent evaluator refuses; exits 1 then.
"""

import argparse
import time
from collections import Counter
from functools import cache
from random import Random

from drawn_drafts import UNIVERSE, draw, shown
from verdicts_by_hand import verdict

from treatylint.checker.decide import Decision, decide
from treatylint.checker.settings import Settings
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.norms import Meaning

__all__ = ["differences"]

SIZES = {"brigade": (2000, 5000)}


class Small(Gazetteer):
    """The real names, with places small enough to try out whole."""

    def place_atoms(self, place: str) -> tuple[frozenset[str], ...]:
        return (UNIVERSE["place"][place],) if place in UNIVERSE["place"] else ()  # type: ignore[index, operator, return-value]


@cache
def small_gazetteer() -> Small:
    names = Small(load_gazetteer()._tables)
    assert names.echelon("brigade") == SIZES["brigade"]
    return names


def differences(pairs: int, seed: int, explain: bool = True) -> tuple[list[str], Counter[str]]:
    """What differs, in words; and how often each verdict came up."""
    found: list[str] = []
    seen: Counter[str] = Counter()
    for n in range(seed, seed + pairs):
        norms, points, query = draw(Random(n))
        settings = Settings(permit_in="every" if n % 2 else "some")
        meaning = Meaning(norms=tuple(norms), points=tuple(points))
        said = decide(meaning, (query,), small_gazetteer(), settings, explain=explain)
        expected, broken = verdict(norms, points, query, UNIVERSE, SIZES, settings.permit_in == "every")
        seen[said.kind.value] += 1
        if said.kind.value != expected and broken:
            # Norms that cannot all be kept, far from the question, leave the engine's answer alone, not the oracle's.
            seen["set aside"] += 1
        elif said.kind.value != expected:
            found.append(f"pair {n}: the engine says {said.kind.value}, the oracle {expected}\n{shown(norms, query)}")
        elif wrong := _unsound(said):
            found.append(f"pair {n}: {wrong}\n{shown(norms, query)}")
    return found, seen


def _unsound(decision: Decision) -> str:
    """Why the decision is not complete: a refused witness, or a failure of a "not permit" line without one."""
    refused = [reason for reason in decision.reasons if reason.startswith("internal error")]
    if refused:
        return refused[0]
    fails = decision.kind.value in ("crossed", "unguarded") and decision.form == "not_permit"
    return "there is no witness" if fails and decision.witness is None else ""


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the engine with the slow oracle on random tiny drafts.")
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    begun = time.perf_counter()
    found, seen = differences(args.pairs, args.seed)
    print(*found, sep="\n\n")
    counts = ", ".join(f"{n:,} {kind}" for kind, n in seen.most_common())
    print(f"{args.pairs:,} pairs, {len(found)} differ; {counts}; {time.perf_counter() - begun:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
