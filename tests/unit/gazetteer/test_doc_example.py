"""The file shown in docs/own-names.md is a file that loads, and does what the page says."""

import re
from datetime import date
from pathlib import Path

from treatylint.clauses.gazetteer import load_gazetteer

PAGE = (Path(__file__).parents[3] / "docs" / "own-names.md").read_text(encoding="utf-8")


def test_the_file_on_the_page_loads_and_does_what_it_says(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "own.toml"
    path.write_text(example, encoding="utf-8")
    gazetteer = load_gazetteer([path])
    assert {"Lemberg", "Arland", "hub areas", "ski units"} <= {name.text for name in gazetteer.names()}
    assert gazetteer.members("group:RIVERS", date(2024, 7, 1)).answer("DE") == "member"
    assert gazetteer.members("group:RIVERS", date(2024, 7, 1)).answer("IT") == "unknown"
    assert gazetteer.place_atoms("place:hub-zone") == (frozenset({"UA-46", "UA-07", "UA-65.R"}),)
    assert len(gazetteer.place_atoms("place:borderland")) == 2
    assert gazetteer.echelon("brigade") == (3000, 5000)
    assert gazetteer.provision("RIVER_TREATY", "5") == "mutual_defence"
