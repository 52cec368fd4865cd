"""The table of a bracketed draft against the plain check of its texts, one by one: exact, and slow on purpose.

    python -m benchmarks.every_text [DRAFT] --redlines NAME … [--as-of DATE] [--layer LAYER] [--others 3]

For each red line, every combination of the brackets that any provision bearing on it stands in; the brackets that none
of them stands in cannot matter, and are settled ``--others`` times at random to try that too. Each text is written
clean, read from the start and judged by the ordinary check; what the table says of it must be the same.
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import product
from math import prod
from random import Random

from attrs import evolve

from treatylint.checker.bearing import bearing_on
from treatylint.checker.decide import engine_for
from treatylint.checker.examples import find_example
from treatylint.checker.judge import Case, judge
from treatylint.checker.options.clean import clean_text
from treatylint.checker.options.draft import BracketedDraft, bracketed_draft
from treatylint.checker.options.partial import holds
from treatylint.checker.options.stakes import places_of
from treatylint.checker.options.table import Outcome, Stake
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.relevance import relevant_rules
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.norms import Meaning
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import in_force
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

OUTCOMES = {
    VerdictKind.CROSSED: Outcome.BROKEN,
    VerdictKind.UNGUARDED: Outcome.BROKEN,
    VerdictKind.DISPUTED: Outcome.DISPUTED,
    VerdictKind.UNKNOWN: Outcome.UNKNOWN,
    VerdictKind.RESPECTED: Outcome.RESPECTED,
}
Text = tuple[int, ...]


def groups_that_matter(draft: BracketedDraft, stake: Stake) -> set[int]:
    """The brackets that anything stands in which touches what the line, or its conditions, speak of."""
    judging, line = draft.judging, stake.line
    case = Case(judging.document, judging.meaning, line, judging.gazetteer, judging.on, judging.settings)
    engine = engine_for(judging.meaning, judging.gazetteer)
    names: set[str] = set()
    for text in (line.text, *line.when, *line.unless):
        queries, _ = case.queries(text)
        for query in queries:
            outer = engine.masks(query.box, {})
            for rule in (*relevant_rules(engine, (outer,)), *engine.powers):
                names |= {choice.group for choice in rule.norm.choice}
        for sentence in bearing_on(judging.document, queries, judging.gazetteer, judging.on):
            names |= {group for group, _ in sentence.choice}
    named = {n for n, group in enumerate(draft.table.groups) if group.id in names}
    return named | {n for part in stake.below(Outcome.RESPECTED) for n, _ in part}


def texts(draft: BracketedDraft, groups: set[int], others: int) -> Iterator[Text]:
    """Every combination of ``groups``; of the other brackets, ``others`` choices at random."""
    rng, sizes = Random(1), draft.table.sizes
    seen: set[Text] = set()
    for choice in product(*(range(size) if n in groups else (0,) for n, size in enumerate(sizes))):
        for _ in range(others):
            text = tuple(o if n in groups else rng.randrange(sizes[n]) for n, o in enumerate(choice))
            falls = (any(holds(text, part) for part in draft.table.falls_when(n)) for n in range(len(sizes)))
            text = tuple(0 if fallen else o for o, fallen in zip(text, falls, strict=True))
            if text not in seen:
                seen.add(text)
                yield text


class Reader:
    """The texts of one draft, each read once."""

    def __init__(self, draft: BracketedDraft, source: Source) -> None:
        self.draft, self.source, self.kept = draft, source, dict[Text, tuple[Document, Meaning]]()

    def read(self, text: Text) -> tuple[Document, Meaning]:
        if text not in self.kept:
            judging = self.draft.judging
            named = {g.id: g.options[o][0] for g, o in zip(self.draft.table.groups, text, strict=True)}
            clean = Source("text.md", clean_text(self.source, self.draft.choices.brackets, named))
            document = read_document(clean, judging.gazetteer)
            self.kept[text] = (document, norms_of(document, judging.gazetteer, judging.on))
        return self.kept[text]


def _differs(
    kind: VerdictKind, stake: Stake, text: Text, document: Document, meaning: Meaning, draft: BracketedDraft
) -> bool:
    """Whether check and table disagree. Where a line fails either way and only the word for it (crossed, or left
    unguarded) hangs on something unknown, the check says unknown and the table, which has one word for both, broken."""
    said = stake.outcome(text)
    if OUTCOMES[kind] is said:
        return False
    if kind is VerdictKind.UNKNOWN and said is Outcome.BROKEN:
        alone = evolve(draft.judging, document=document, meaning=meaning, places=places_of(()))
        return alone.stake(stake.line).outcome(()) is not Outcome.BROKEN
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft", nargs="?", default="settlement", help="a draft that comes with treatylint")
    parser.add_argument("--redlines", "-r", action="append", required=True)
    parser.add_argument("--as-of")
    parser.add_argument("--layer", action="append")
    parser.add_argument("--others", type=int, default=1)
    arguments = parser.parse_args()
    profiles = find_profiles(arguments.redlines)
    on, gazetteer = day_of(arguments.as_of, profiles), load_gazetteer()
    lines = [line for profile in profiles for line in in_force(profile, on, arguments.layer or ("official",))]
    path = find_example(arguments.draft)
    source = Source.from_bytes(path.name, path.read_bytes())
    draft = bracketed_draft(source, lines, on, gazetteer)
    reader, differing = Reader(draft, source), 0
    for stake in draft.table.stakes:
        groups = groups_that_matter(draft, stake)
        tried = 0
        for text in texts(draft, groups, arguments.others):
            tried += 1
            document, meaning = reader.read(text)
            verdict = judge(document, meaning, stake.line, gazetteer, on)
            if _differs(verdict.kind, stake, text, document, meaning, draft):
                differing += 1
                said = stake.outcome(text).name.lower()
                print(f"  {stake.line.id}: {dict(draft.table.picked(text))}: {verdict.kind.value}, table {said}")
                print(f"    {verdict.message}")
                break
        size = prod(draft.table.sizes[n] for n in groups)
        print(
            f"{stake.line.id:<10} {len(groups):>2} brackets, {size:>6} combinations, {tried:>6} texts checked",
            flush=True,
        )
    print(f"{len(lines)} lines, {len(reader.kept)} texts read, {differing} lines differ somewhere")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
