"""Looking for letters first changes nothing that is found."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.clauses.letters import letters_of
from treatylint.clauses.sought import Sought, part_of
from treatylint.clauses.wordings import _parts

PROBES = Path(__file__).parents[2] / "casebook" / "reading" / "probes"
PATTERNS = sorted({pattern for parts in _parts().values() for pattern, _ in parts})
WORDS = [*sorted(set(re.findall(r"[a-z]{2,}", " ".join(PATTERNS)))), ",", "inspecting", "-free", "no-fly"]


def test_every_set_phrase_is_found_in_the_probes_where_it_stands() -> None:
    lines = [line for file in PROBES.glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    texts = [json.loads(line)["text"].lower() for line in lines]
    for pattern in PATTERNS:
        sought = Sought([part_of(pattern)])
        assert [sought.stands_in(text) for text in texts] == [bool(re.search(pattern, text)) for text in texts]


@given(st.sampled_from(PATTERNS), st.lists(st.sampled_from(WORDS), max_size=12))
def test_a_set_phrase_is_found_in_any_words_where_it_stands(pattern: str, words: list[str]) -> None:
    text = " ".join(words)
    assert Sought([part_of(pattern)]).stands_in(text) == bool(re.search(pattern, text))


@given(st.data(), st.sampled_from(PATTERNS))
def test_whatever_matches_a_set_phrase_holds_its_letters(data: st.DataObject, pattern: str) -> None:
    text = data.draw(st.from_regex(pattern))
    assert all(any(one in text for one in letters) for letters in letters_of(pattern))
    assert Sought([part_of(pattern)]).stands_in(text)


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        (r"\bkept? secret\b", [{"kep secret", "kept secret"}]),
        (r"\b(?:give|gives) (?:\w+ )?notice", [{"give ", "gives "}, {"notice"}]),
        (r"\w+", []),
        (r"(?:secret)?", []),
        (r"(?i)secret", []),
        (r"\bsecret\w*|\bhidden\b", [{"secret", "hidden"}]),
    ],
)
def test_the_letters_of_a_pattern(pattern: str, sets: list[set[str]]) -> None:
    assert sorted(map(sorted, letters_of(pattern))) == sorted(map(sorted, sets))
