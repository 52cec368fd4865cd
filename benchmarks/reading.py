"""How fast drafts are read, as ratios in one run: ``python benchmarks/reading.py [--quick] [--stages]``.

The yardstick is tokenising the same text with ``re``, on the same machine at the same time: what any reader must do.
Read are generated drafts (``treaty_prose.py``, seeded) and, where it is beside the checkout, a corpus of provisions of
real instruments; a run of the reader is from the text of a draft to its clauses. Times are processor times, medians of
rounds that take turns, with the collector out of the way as the command line has it. Memory is what is still held when
the draft has been read, names and grammar aside.
"""

import argparse
import gc
import json
import math
import re
import statistics
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from stages_of_reading import timed_stages
from treaty_prose import draft_of, made_up_names

from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.vocabulary import lexicon_of
from treatylint.grammar.source import Source

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "dev.jsonl"
TOKENS = re.compile(r"\w+|[^\w\s]")
SIZES = (100, 300, 1000, 5000)
NAMES = 5000


def milliseconds(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    begun = time.process_time()
    work()
    spent = time.process_time() - begun
    gc.enable()
    return spent * 1000


def medians(works: list[Callable[[], object]], rounds: int) -> list[float]:
    """The median of each, the works taking turns so that a slow moment of the machine falls on all of them."""
    taken = [[milliseconds(work) for work in works] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def tokens(text: str) -> int:
    return sum(1 for _ in TOKENS.finditer(text))


def read(text: str, gazetteer: Gazetteer) -> Document:
    return read_document(Source("draft.md", text), gazetteer)


def corpus() -> str:
    """The provisions of the corpus as the paragraphs of one draft; "" where it is not there."""
    if not CORPUS.exists():
        return ""
    rows = (json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines())
    return "\n\n".join(f"{number}. {text}" for number, text in enumerate(rows, 1))


def against_words(name: str, text: str, gazetteer: Gazetteer, rounds: int) -> None:
    coverage = read(text, gazetteer).coverage
    mine, words = medians([partial(read, text, gazetteer), partial(tokens, text)], rounds)
    print(
        f"  {name:<9} {len(text) / 1000:5.0f} kB, {coverage.operative:5,} sentences: reading {mine:7.1f} ms, "
        f"tokenising {words:5.1f} ms: {mine / words:5.1f} x ({1000 * mine / coverage.operative:.0f} us a sentence)"
    )


def growth(gazetteer: Gazetteer, rounds: int) -> None:
    spent = medians([partial(read, draft_of(size), gazetteer) for size in SIZES], rounds)
    each = ", ".join(f"{size:,}: {took / size:.2f} ms" for size, took in zip(SIZES, spent, strict=True))
    lengths = [len(draft_of(size)) for size in (SIZES[0], SIZES[-1])]
    exponent = math.log(spent[-1] / spent[0]) / math.log(lengths[1] / lengths[0])
    print(f"  a clause in a draft of {each}")
    print(f"  exponent from {SIZES[0]} to {SIZES[-1]:,} clauses: {exponent:.2f}")


def more_names(gazetteer: Gazetteer, rounds: int) -> None:
    """What a reader pays for names that the draft does not use. The lexicon is made before the clock starts."""
    lines = {f"made-up-{number}": {"name": name} for number, name in enumerate(made_up_names(NAMES))}
    larger = load_gazetteer(more={"line": lines})
    lexicon_of(larger)
    text = draft_of(1000)
    plain, more = medians([partial(read, text, gazetteer), partial(read, text, larger)], rounds)
    print(f"  {NAMES:,} more names: {plain:.1f} ms become {more:.1f} ms: {more / plain:.2f} x")


def memory(gazetteer: Gazetteer, clauses: int) -> None:
    text = draft_of(clauses)
    read(draft_of(20), gazetteer)
    gc.collect()
    tracemalloc.start()
    document = read(text, gazetteer)
    gc.collect()
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    found = len(document.clauses)
    print(
        f"  {held / clauses / 1000:.1f} kB held for each of {clauses:,} paragraphs ({found:,} clauses, "
        f"{held / found / 1000:.1f} kB each); {peak / clauses / 1000:.1f} kB at most while reading"
    )


def stages(gazetteer: Gazetteer, rounds: int) -> None:
    text = draft_of(1000)
    words = statistics.median(milliseconds(partial(tokens, text)) for _ in range(rounds))
    for name, took in timed_stages(partial(read, text, gazetteer), rounds).items():
        print(f"  {name:<28} {took:7.1f} ms {took / words:6.1f} x")


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the reading of drafts against tokenising them.")
    parser.add_argument("--quick", action="store_true", help="one round of each")
    parser.add_argument("--stages", action="store_true", help="the stages only")
    arguments = parser.parse_args()
    rounds = 1 if arguments.quick else 7
    gazetteer = load_gazetteer()
    read(draft_of(50), gazetteer)
    if not arguments.stages:
        print("from text to clauses")
        against_words("generated", draft_of(1000), gazetteer, rounds)
        if text := corpus():
            against_words("corpus", text, gazetteer, rounds)
        growth(gazetteer, max(1, rounds // 2))
        more_names(gazetteer, rounds)
        memory(gazetteer, 1000)
    print("1,000 generated clauses, stage by stage (the clocks cost some of it)")
    stages(gazetteer, rounds)


if __name__ == "__main__":
    main()
