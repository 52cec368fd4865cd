"""Which kinds a frame makes hangs on who yields to whom, not on the order in which they are asked."""

import json
from pathlib import Path

from treatylint.clauses import clausing
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.frame import Frame
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.kind import Kind, all_kinds
from treatylint.clauses.reading import read_document
from treatylint.clauses.wordings import everyday
from treatylint.grammar.source import Source

PROBES = Path(__file__).parents[2] / "casebook" / "reading" / "probes"


def asked_all(frame: Frame, slots: Slots) -> list[Kind]:
    """What ``kinds_of`` gives, every kind asked."""
    said = [kind for kind in all_kinds() if kind.says(frame, slots)]
    if everyday(frame):
        said = [kind for kind in said if not kind.cls.families or kind.name in clausing._OF_STATES]
    names = {kind.name for kind in said}
    others = any("ANY" not in kind.yields_to for kind in said)
    return [kind for kind in said if not (kind.yields_to & names) and not ("ANY" in kind.yields_to and others)]


def test_asking_catch_alls_last_makes_no_other_clause(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    plain = clausing.kinds_of
    frames = 0

    def both(frame: Frame, slots: Slots) -> list[Kind]:
        nonlocal frames
        made = plain(frame, slots)
        if not clausing._tells_of_the_past(frame):
            assert made == asked_all(frame, slots)
            frames += 1
        return made

    monkeypatch.setattr(clausing, "kinds_of", both)
    lines = [line for file in PROBES.glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    texts = [json.loads(line)["text"] for line in lines]
    read_document(Source("probes.txt", "\n\n".join(texts)), load_gazetteer())
    assert frames > len(texts) // 2


def test_nobody_yields_to_a_kind_that_yields_to_all() -> None:
    catch_alls = {kind.name for kind in all_kinds() if "ANY" in kind.yields_to}
    assert not [kind.name for kind in all_kinds() if kind.yields_to & catch_alls]
