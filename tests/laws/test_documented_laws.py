"""The page on property-based tests runs as it is printed."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings

PAGE = (Path(__file__).parents[2] / "docs" / "property-based-tests.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def documented(text: str = "\n".join(BLOCKS)) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(text, found)  # the page's own code, as a reader would paste it
    return {name: value for name, value in found.items() if name.startswith("test_")}


@pytest.mark.parametrize("name", sorted(documented()))
def test_each_documented_law_holds(name: str) -> None:
    law = documented()[name]
    (FEW(law) if is_hypothesis_test(law) else law)()


def test_a_ban_among_the_clauses_breaks_the_first_law() -> None:
    planted = "\n".join(BLOCKS).replace('"ceasefire",', '"deployment-ban", "ceasefire",')
    planted = planted.replace("France and the United Kingdom", "NATO member States")
    law = documented(planted)["test_no_combination_of_these_library_clauses_crosses_line_ua_04"]
    with pytest.raises(AssertionError):
        FEW(law)()
