"""The labelled provisions obey their rules: shape, vocabulary, figures in the text, negatives, no doubles."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
Record = dict[str, Any]
LINES = (HERE / "modern.jsonl").read_text(encoding="utf-8").splitlines()
RECORDS: list[Record] = [json.loads(line) for line in LINES]
NEGATIVES = [record for record in RECORDS if record["families"] == ["none"]]


def listed(text: str) -> list[str]:
    return re.findall(r"\S+", text)


SLOTS = listed("actor modality force op number unit region relation trigger deadline exception")
FAMILIES = {
    *listed("cap confinement exclusion demilitarized_zone waiver trigger composition withdrawal_of_forces"),
    *listed("notification verification treaty_withdrawal obligation_other none"),
}
MODALITIES = set(listed("obligation prohibition permission power statement"))
OPERATORS = set(listed("none <= >= = < >"))
RELATIONS = {None, *listed("within outside beyond along")}
STRUCTURES = set(listed("sentence list_item chapeau_list chapeau"))
KEYS = set(listed("id treaty year families slots structure text"))
MORE_KEYS = set(listed("context items note inferred"))
# Words that never tell one place or one party from another.
PASSED_OVER = set(listed("the a an of and in on its their to by for any all each this that"))

UNITS = listed("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
UNITS += listed("sixteen seventeen eighteen nineteen")
TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
DURATION = re.compile(r"P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?")
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def below_hundred(number: int) -> str:
    if number < 20:
        return UNITS[number]
    tens, rest = divmod(number, 10)
    return TENS[tens - 2] + (f"-{UNITS[rest]}" if rest else "")


def in_words(number: int) -> str:
    """A whole number under a million in British words: 2,150 -> two thousand one hundred and fifty."""
    if number < 100:
        return below_hundred(number)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{UNITS[hundreds]} hundred" + (f" and {below_hundred(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(thousands)} thousand" + (joint + in_words(rest) if rest else "")


def spellings(number: float) -> set[str]:
    if number != int(number):
        return {f"{number:g}"}
    return {str(int(number)), f"{int(number):,}", f"{int(number):,}".replace(",", " "), in_words(int(number))}


def whole_text(record: Record) -> str:
    return " ".join(part for part in (record.get("context"), record["text"]) if part)


def states(text: str, number: float) -> bool:
    alone = rf"(?<![\d.,\w-])(?:{'|'.join(map(re.escape, spellings(number)))})(?![\d\w-]|[.,]\d)"
    return re.search(alone, text, re.I) is not None


def singular(word: str) -> str:
    """Roughly: parties -> party, forces -> force, but loss and bus stay as they are."""
    for ending, instead, shortest in (("ies", "y", 5), ("s", "", 4)):
        if word.endswith(ending) and not word.endswith("ss") and len(word) >= shortest:
            return word.removesuffix(ending) + instead
    return word


def bare_words(text: str) -> set[str]:
    return {singular(word) for word in re.findall(r"\w+", text.lower())} - PASSED_OVER


def name(record: Record) -> str:
    return str(record["id"])


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_a_record_has_the_keys_and_slots_of_the_format(record: Record) -> None:
    assert KEYS <= set(record) <= KEYS | MORE_KEYS
    assert list(record["slots"]) == SLOTS
    assert re.fullmatch(r"[a-z]+-\d{3}", record["id"])
    assert isinstance(record["year"], int)
    assert record["structure"] in STRUCTURES
    assert (record["structure"] == "list_item") == ("context" in record)


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_labels_come_from_the_known_vocabulary(record: Record) -> None:
    slots = record["slots"]
    assert record["families"]
    assert set(record["families"]) <= FAMILIES
    assert len(set(record["families"])) == len(record["families"])
    assert slots["modality"] in MODALITIES
    assert slots["op"] in OPERATORS
    assert slots["relation"] in RELATIONS
    assert (slots["region"] is None) == (slots["relation"] is None)
    assert not (slots["number"] is not None and slots["op"] == "none")


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_none_and_obligation_other_stand_alone(record: Record) -> None:
    if {"none", "obligation_other"} & set(record["families"]):
        assert len(record["families"]) == 1


@pytest.mark.parametrize("record", NEGATIVES, ids=name)
def test_a_negative_has_no_slots_but_actor_and_modality(record: Record) -> None:
    rest = {key: value for key, value in record["slots"].items() if key not in ("actor", "modality", "op")}
    assert set(rest.values()) == {None}
    assert record["slots"]["op"] == "none"
    assert "items" not in record


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_every_figure_stands_in_the_text(record: Record) -> None:
    figures = [record["slots"]["number"], *(item["number"] for item in record.get("items", []))]
    missing = [figure for figure in figures if figure is not None and not states(whole_text(record), figure)]
    assert not missing


@pytest.mark.parametrize("record", [r for r in RECORDS if "items" in r], ids=name)
def test_the_slots_hold_the_first_item(record: Record) -> None:
    for item in record["items"]:
        assert set(item) == {"force", "op", "number", "unit"}
    if record["slots"]["number"] is not None:
        assert record["slots"]["number"] == record["items"][0]["number"]


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_slot_words_stand_in_the_text_unless_marked_inferred(record: Record) -> None:
    stated = bare_words(whole_text(record))
    inferred = set(record.get("inferred", []))
    assert inferred <= {"actor", "region"}
    for key in ("actor", "region", "force", "trigger", "exception"):
        value = record["slots"][key]
        if value is None:
            assert key not in inferred
        else:
            assert value == value.lower()
            assert bool(bare_words(value) - stated) == (key in inferred), key


@pytest.mark.parametrize("record", [r for r in RECORDS if r["slots"]["deadline"]], ids=name)
def test_a_deadline_is_iso_8601_or_words_of_the_text(record: Record) -> None:
    deadline = record["slots"]["deadline"]
    if re.match(r"P\d|PT|\d{4}-", deadline):
        assert DURATION.fullmatch(deadline) or DATE.fullmatch(deadline)
    else:
        assert not bare_words(deadline) - bare_words(whole_text(record))


def test_at_least_a_quarter_are_negatives_and_half_of_them_hard() -> None:
    hard = [r for r in NEGATIVES if str(r.get("note", "")).startswith("hard negative")]
    assert 4 * len(NEGATIVES) >= len(RECORDS)
    assert 2 * len(hard) >= len(NEGATIVES)


def test_no_text_or_name_stands_twice() -> None:
    texts = Counter(" ".join(re.sub(r"^\W*\w{1,4}[.)]\s*", "", r["text"]).lower().split()) for r in RECORDS)
    assert not [text for text, times in texts.items() if times > 1]
    assert len({r["id"] for r in RECORDS}) == len(RECORDS)


def test_every_instrument_has_one_prefix_so_that_it_can_be_held_back() -> None:
    pairs = {(r["id"].split("-")[0], r["treaty"]) for r in RECORDS}
    assert len({prefix for prefix, _ in pairs}) == len({treaty for _, treaty in pairs}) == len(pairs)


def test_every_family_is_shown_at_least_six_times() -> None:
    shown = Counter(family for r in RECORDS for family in r["families"])
    assert not {family for family in FAMILIES if shown[family] < 6}
