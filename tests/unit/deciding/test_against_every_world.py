"""A thousand random tiny drafts: the engine and the slow oracle, which tries every choice and world, agree on each.

A longer run: ``python tests/oracles/compare.py --pairs 20000``.
"""

import pytest
from compare import differences

PAIRS = 250


@pytest.mark.parametrize("seed", [0, 100_000, 200_000, 300_000])
def test_the_engine_and_the_oracle_agree_on_every_tiny_draft(seed: int) -> None:
    found, seen = differences(PAIRS, seed)
    assert not found, "\n\n".join(found)
    assert {"respected", "crossed", "unguarded", "disputed", "unknown"} <= set(seen)
    assert seen["set aside"] < PAIRS // 50
