"""Some eight hundred invented sentences, each with its families: how many are read so, family by family.

``pytest -s`` prints the figures. They are floors of what has been reached, never a list of what may fail.
"""

import json
from collections import Counter
from functools import cache
from pathlib import Path

from attrs import frozen as record

from treatylint.clauses.families import families_of
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source

FILES = sorted((Path(__file__).parent / "probes").glob("*.jsonl"))
LINES = [line for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]
PROBES = [(line["text"], frozenset(line["families"]) - {"none"}) for line in map(json.loads, LINES)]
FLOOR = 0.79
FLOOR_OF_A_FAMILY = 0.50
FLOOR_OF_QUIET = 0.87


@record
class Figures:
    """Families found and meant, found only, meant only; and the negatives with the quiet ones among them."""

    both: Counter[str]
    too_much: Counter[str]
    missed: Counter[str]
    negatives: int
    quiet: int

    def f1(self, *families: str) -> float:
        both, wrong = (
            sum(c[f] for c in part for f in families) for part in ((self.both,), (self.too_much, self.missed))
        )
        return 2 * both / max(1, 2 * both + wrong)


@cache
def figures() -> Figures:
    gazetteer = load_gazetteer()
    both: Counter[str] = Counter()
    too_much: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    negatives = quiet = 0
    for text, meant in PROBES:
        document = read_document(Source("probe.txt", text + "\n"), gazetteer)
        found = frozenset(family for clause in document.clauses for family in families_of(clause))
        both.update(found & meant)
        too_much.update(found - meant)
        missed.update(meant - found)
        negatives += not meant
        quiet += not meant and not found
    return Figures(both, too_much, missed, negatives, quiet)


def families() -> list[str]:
    return sorted({family for _, meant in PROBES for family in meant})


def test_the_probes_are_read_as_well_as_before() -> None:
    found = figures()
    for family in families():
        print(f"{family:22} F1 {found.f1(family):.2f}  found {found.both[family]}  too much {found.too_much[family]}  "
              f"missed {found.missed[family]}")  # fmt: skip
    print(f"F1 {found.f1(*families()):.3f}, quiet on {found.quiet} of {found.negatives}")
    assert found.f1(*families()) >= FLOOR
    assert found.quiet >= FLOOR_OF_QUIET * found.negatives


def test_no_family_is_left_behind() -> None:
    assert {family: figures().f1(family) for family in families() if figures().f1(family) < FLOOR_OF_A_FAMILY} == {}


def test_every_family_has_probes_enough_and_none_stands_twice() -> None:
    shown = Counter(family for _, meant in PROBES for family in meant)
    assert min(shown.values()) >= 24
    assert sum(not meant for _, meant in PROBES) >= 150
    assert len({" ".join(text.lower().split()) for text, _ in PROBES}) == len(PROBES)
