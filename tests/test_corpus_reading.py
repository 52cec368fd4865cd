"""How well real provisions are read: printed, and held just above a floor. Needs the annotated corpus beside the
checkout.

The corpus is split by treaty: the reader was tuned on one part and never on the other, so the second figure is the one
that speaks of other texts.
"""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.to_json import document_to_json
from treatylint.grammar.source import Source

ROOT = Path(__file__).parents[1]
SCORER = ROOT.parent / "shared" / "tools" / "score_reading.py"
REAL = ROOT.parent / "shared" / "corpus" / "dev.jsonl"
MODERN = ROOT / "tests" / "casebook" / "reading" / "modern.jsonl"
HELD_OUT = ("Canberra", "Netherlands-", "Antarctic", "Renville", "Mudros")
Record = dict[str, Any]

pytestmark = pytest.mark.skipif(
    not (SCORER.exists() and REAL.exists()), reason="the annotated corpus is not beside the checkout"
)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_reading", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def real(held_out: bool) -> list[Record]:
    return [r for r in records(REAL) if any(name in r["treaty"] for name in HELD_OUT) == held_out]


def modern(held_out: bool) -> list[Record]:
    """Every third instrument is held out, in the order of the file."""
    everything = records(MODERN)
    treaties = list(dict.fromkeys(record["treaty"] for record in everything))
    return [r for r in everything if (treaties.index(r["treaty"]) % 3 == 2) == held_out]


def called_understood(wanted: list[Record], documents: list[Record]) -> dict[str, int]:
    """How often a provision all of whose sentences are called understood is wrong in its first family (or has one where
    it should have none), its modality or its figure: what a reader of the output cannot see for himself."""
    count = dict.fromkeys(("understood", "wrong_family", "wrong_modality", "wrong_number", "wrong"), 0)
    for record, document in zip(wanted, documents, strict=True):
        status = {sentence["status"] for sentence in document["sentences"]} - {""}
        if status != {"understood"}:
            continue
        wrong = mistakes(record, [c for sentence in document["sentences"] for c in sentence["clauses"]])
        count["understood"] += 1
        count["wrong"] += bool(wrong)
        for name in wrong:
            count[name] += 1
    return count


def mistakes(record: Record, clauses: list[Record]) -> list[str]:
    first, slots = record["families"][0], record["slots"]
    families = {family for clause in clauses for family in clause["families"]} - {"none"}
    if first == "none" or first not in families:
        return ["wrong_family"] if first != "none" or families else []
    mine = [clause for clause in clauses if first in clause["families"]]
    numbers = {bound.get("number") for clause in mine for bound in clause.get("bounds") or []}
    wrong = []
    if all(clause["modality"] != slots["modality"] for clause in mine):
        wrong.append("wrong_modality")
    if first == "cap" and slots.get("number") is not None and slots["number"] not in numbers:
        wrong.append("wrong_number")
    return wrong


def figures(name: str, wanted: list[Record]) -> dict[str, Any]:
    documents = []
    for record in wanted:
        context = record.get("context")
        text = (context + "\n\n" if context else "") + record["text"] + "\n"
        documents.append(document_to_json(read_document(Source(f"{record['id']}.txt", text), load_gazetteer())))
    found, _ = scorer().score(wanted, documents)
    found |= called_understood(wanted, documents)
    print(
        f"\n{name}: "
        + ", ".join(
            f"{key} {found[key]}" for key in ("records", "precision", "recall", "f1", "quiet", "slots", "bad_spans")
        )
    )
    print(
        f"  understood: {found['understood']} of {len(wanted)}; of these wrong in family {found['wrong_family']}, "
        f"in modality {found['wrong_modality']}, in number {found['wrong_number']}, in any of them {found['wrong']}"
    )
    print("  " + json.dumps(found["by_family"]) + "\n  " + json.dumps(found["by_slot"]))
    return dict(found)


@pytest.mark.parametrize(
    ("name", "wanted", "f1", "quiet", "slots", "wrong"),
    [
        ("real treaties, tuned on", real(False), 0.78, 0.87, 0.69, 0.09),
        ("real treaties, held out", real(True), 0.56, 0.58, 0.56, 0.43),
        ("modern provisions, tuned on", modern(False), 0.79, 0.94, 0.77, 0.06),
        ("modern provisions, held out", modern(True), 0.75, 0.95, 0.72, 0.1),
    ]
    if REAL.exists()
    else [],
)
def test_real_provisions_are_read_no_worse_than_before(
    name: str, wanted: list[Record], f1: float, quiet: float, slots: float, wrong: float
) -> None:
    found = figures(name, wanted)
    assert found["bad_spans"] == 0
    assert found["f1"] >= f1
    assert found["quiet"] >= quiet
    assert found["slots"] >= slots
    assert found["wrong"] <= wrong * found["understood"]
