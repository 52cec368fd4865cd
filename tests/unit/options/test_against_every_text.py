"""The table of a bracketed draft against the plain check of every one of its texts."""

from collections.abc import Iterable
from datetime import date
from itertools import product
from random import Random

import pytest

from treatylint.checker.examples import find_example
from treatylint.checker.judge import judge
from treatylint.checker.options.clean import clean_text
from treatylint.checker.options.draft import BracketedDraft, bracketed_draft
from treatylint.checker.options.partial import holds
from treatylint.checker.options.table import Outcome, Stake
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import find_profile, in_force, load_profile
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
OUTCOMES = {
    VerdictKind.CROSSED: Outcome.BROKEN,
    VerdictKind.UNGUARDED: Outcome.BROKEN,
    VerdictKind.DISPUTED: Outcome.DISPUTED,
    VerdictKind.UNKNOWN: Outcome.UNKNOWN,
    VerdictKind.RESPECTED: Outcome.RESPECTED,
}

FORCES = "personnel of the armed forces of Norway in Poland"
MADE_UP = f"""
party = "Arland"
as_of = 2026-01-01

[[red_line]]
id = "AR-1"
text = "The Agreement shall not permit the presence of more than 4,000 {FORCES}."
hardness = "absolute"

[[red_line]]
id = "AR-2"
text = "The Agreement shall permit the presence of at least 3,000 {FORCES}."
hardness = "conditional"

[[red_line]]
id = "AR-3"
text = "The Agreement shall not permit the presence of armed forces of Sweden in Poland."
hardness = "absolute"
unless = ["The Agreement shall require Norway to assist Poland by the use of armed force if Poland is attacked."]

[[red_line]]
id = "AR-4"
text = "The Agreement shall not permit Norway to accede to the North Atlantic Treaty Organization."
hardness = "preference"
when = ["The Agreement shall permit the presence of at least 5,000 {FORCES}."]
"""

DRAFT = """The Kingdom of Norway, the Kingdom of Sweden and the Republic of Poland, hereinafter "the Parties",

Have agreed as follows:

Article 1

The armed forces of Norway present in Poland shall not exceed [2,000] [3,500] [5,000] personnel.

Article 2

[No armed forces of [Norway or ]Sweden shall be present in Poland.]

Article 3

If Poland is attacked, Norway [shall assist Poland, including by the use of armed force] [shall consult with Poland].

Article 4

[A: Norway shall not accede to the North Atlantic Treaty Organization.] [B: no text]
"""


def _profiles(*names: str) -> list[str]:
    folder = find_example("isel_valley").parent
    return [(folder / f"{name}.toml").read_text("utf-8") for name in names]


@pytest.mark.parametrize(
    ("text", "profiles"),
    [
        (find_example("isel_valley").read_text("utf-8"), _profiles("kestria", "varonia")),
        (DRAFT, [MADE_UP]),
    ],
    ids=["the valley", "made up"],
)
def test_each_line_fares_in_each_text_as_the_check_of_that_text_says(text: str, profiles: list[str]) -> None:
    lines = [line for profile in profiles for line in load_profile(profile).red_lines]
    draft = bracketed_draft(Source("draft.md", text), lines, ON, load_gazetteer())
    assert not differing(draft, product(*map(range, draft.table.sizes)), draft.table.stakes)


def test_each_line_that_hangs_on_a_bracket_of_the_worked_draft_fares_as_the_check_says() -> None:
    """Every combination of the brackets that a line hangs on; what the others are settled as is drawn at random."""
    names = ("russia", "ukraine", "united_states")
    lines = [line for name in names for line in in_force(find_profile(name), ON)]
    source = Source("draft.md", find_example("settlement").read_text("utf-8"))
    draft = bracketed_draft(source, lines, ON, load_gazetteer())
    sizes, rng, hanging = draft.table.sizes, Random(1), 0
    for stake in draft.table.stakes:
        groups = {group for part in stake.below(Outcome.RESPECTED) for group, _ in part}
        hanging += bool(groups)
        texts = product(*(range(n) if g in groups else (rng.randrange(n),) for g, n in enumerate(sizes)))
        assert not differing(draft, texts if groups else (), [stake])
    assert hanging >= 8


def differing(draft: BracketedDraft, texts: Iterable[tuple[int, ...]], stakes: Iterable[Stake]) -> list[object]:
    """The texts and lines of which the table says something else than the check of the clean text."""
    gazetteer, source, found = load_gazetteer(), draft.document.source, []
    for choice in texts:
        if any(holds(choice, part) for part in draft.table.idle):
            continue
        named = {g.id: g.options[o][0] for g, o in zip(draft.table.groups, choice, strict=True)}
        document = read_document(Source("text.md", clean_text(source, draft.choices.brackets, named)), gazetteer)
        meaning = norms_of(document, gazetteer, ON)
        for stake in stakes:
            verdict = judge(document, meaning, stake.line, gazetteer, ON)
            if OUTCOMES[verdict.kind] is not stake.outcome(choice):
                found.append((named, stake.line.id, verdict.kind.value, stake.outcome(choice).name, verdict.message))
    return found
