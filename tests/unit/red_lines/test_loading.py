"""Reading a party file: defaults, keys, dates, and complaints that say where and what to do."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.clauses.gazetteer import DataError
from treatylint.clauses.red_lines import find_profile, in_force, load_profile

HEAD = 'party = "arland"\nas_of = 2026-03-01\n'
LINE = (
    '\n[[red_line]]\nid = "A-1"\ntext = "The Agreement shall not permit the presence of tanks of Borland in Arland."\n'
)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_a_row_with_an_id_and_a_sentence_is_enough() -> None:
    (line,) = load_profile(HEAD + LINE).red_lines
    assert (line.id, line.party, line.hardness, line.grade, line.layer) == (
        "A-1",
        "arland",
        "absolute",
        "official",
        "official",
    )
    assert (line.valid_from, line.valid_to, line.contested, line.confidential, line.sayable) == (
        None,
        None,
        False,
        False,
        True,
    )
    assert line.line == 4


def test_a_file_and_its_text_give_the_same_lines_but_for_their_place(tmp_path: Path) -> None:
    path = tmp_path / "arland.toml"
    path.write_text(HEAD + LINE, encoding="utf-8")
    from_file, from_text = load_profile(path), load_profile(HEAD + LINE)
    assert from_file.path == path == from_file.red_lines[0].path
    assert from_file.red_lines[0].text == from_text.red_lines[0].text


def test_every_key_is_read() -> None:
    (first, second) = load_profile(
        'party = "arland"\nname = "Arland"\nactor = "ARL"\nas_of = 2026-03-01\nconfidential = true\n'
        + LINE
        + 'hardness = "conditional"\nwhen = "The Agreement shall permit the accession of Arland to NATO."\n'
        + 'unless = ["The Agreement shall require Borland to disarm.", "The Agreement shall permit trade."]\n'
        + 'grade = "reported"\nlayer = "seed"\nvalid_from = 2025-01-01\nvalid_to = 2026-01-01\ncontested = true\n'
        + 'confidential = false\nsource = "press"\nnote = "why"\n'
        + LINE.replace("A-1", "A-2")
        + 'supersedes = ["A-1"]\n'
    ).red_lines
    assert len(first.when) == 1
    assert len(first.unless) == 2
    assert (first.grade, first.layer, first.contested, first.confidential) == ("reported", "seed", True, False)
    assert (first.source, first.note, first.valid_to) == ("press", "why", date(2026, 1, 1))
    assert second.confidential
    assert second.supersedes == ("A-1",)


@given(DAYS, DAYS, DAYS)
def test_a_row_holds_from_its_first_day_up_to_but_not_on_its_last(first: date, last: date, on: date) -> None:
    if first >= last:
        first, last = last, date(2031, 1, 1)
    profile = load_profile(HEAD + LINE + f"valid_from = {first}\nvalid_to = {last}\n")
    assert bool(in_force(profile, on)) == (first <= on < last)


@given(DAYS)
def test_of_a_row_and_its_successor_never_both_and_never_neither_hold(change: date) -> None:
    rows = LINE + LINE.replace("A-1", "A-2") + f'valid_from = {change}\nsupersedes = "A-1"\n'
    profile = load_profile(HEAD + rows)
    for on in (date(2019, 1, 1), change, date(2031, 1, 1)):
        assert [line.id for line in in_force(profile, on)] == (["A-2"] if on >= change else ["A-1"])


def test_a_successor_in_a_layer_that_is_not_asked_for_replaces_nothing() -> None:
    rows = LINE + LINE.replace("A-1", "A-2") + 'layer = "seed"\nsupersedes = "A-1"\n'
    assert [line.id for line in in_force(load_profile(HEAD + rows), date(2026, 1, 1))] == ["A-1"]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (HEAD + LINE + "hardnes = 'absolute'\n", 7, 'unknown key "hardnes"; did you mean "hardness"?'),
        (HEAD + LINE.replace("A-1", ""), 5, '"id" is blank'),
        (HEAD + LINE + "hardness = 'hard'\n", 7, 'hardness "hard" is none of absolute, conditional, preference'),
        (HEAD + LINE + "grade = 'offical'\n", 7, 'did you mean "official"?'),
        (HEAD + LINE + "valid_from = '2025-01-01'\n", 7, "a date without quotes, such as 2026-03-01"),
        (HEAD + LINE + "valid_from = 2025-01-01T10:00:00\n", 7, "a date without quotes"),
        (HEAD + LINE + "valid_from = 2025-13-01\n", 7, "this is not TOML"),
        (HEAD + LINE + "valid_from = 2025-06-01\nvalid_to = 2025-06-01\n", 8, "before it begins"),
        (HEAD + LINE + "contested = 'yes'\n", 7, '"contested" must be true or false'),
        (HEAD + LINE + "sayable = false\n", 7, 'say why in "reason"'),
        (HEAD + LINE + "supersedes = 'A-9'\n", 7, 'supersedes "A-9"'),
        (HEAD + LINE + "supersedes = 'A-1'\n", 7, "no other red line"),
        (HEAD + LINE + LINE, 9, 'id "A-1" is used twice'),
        (HEAD + LINE + "when = 'If it rains.'\n", 7, "a red line opens"),
        (HEAD + LINE + '\n[[red_line]]\nid = "A-2"\ntext = "Arland must be safe."\n', 10, "a red line opens"),
        (HEAD + LINE + '\n[[red_line]]\nid = "A-2"\n', 8, 'needs "text"'),
        (HEAD + '\n[[red_line]]\ntext = "The Agreement shall permit peace."\n', 4, 'needs "id"'),
        (HEAD + 'red_lines = "x"\n', 3, 'unknown key "red_lines"; did you mean "red_line"?'),
        (HEAD + 'red_line = "x"\n', 3, '"red_line" must be tables, each under a line [[red_line]]'),
        ('party = "arland"\n', None, 'needs "as_of"'),
        ("as_of = 2026-03-01\n", None, 'needs "party"'),
        ("party = arland\n", 1, "this is not TOML"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place_and_the_way_out(
    tmp_path: Path, text: str, line: int | None, says: str
) -> None:
    path = tmp_path / "arland.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as error:
        load_profile(path)
    message = str(error.value)
    assert says in message
    assert "\n" not in message
    assert message.startswith(f"{path}{f':{line}' if line else ''}: ")


def test_a_file_that_cannot_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.toml: cannot be read"):
        load_profile(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b'party = "T\xfcrkiye"\n')
    with pytest.raises(DataError, match="not UTF-8"):
        load_profile(tmp_path / "latin.toml")


def test_an_unknown_party_gets_its_nearest_neighbour() -> None:
    with pytest.raises(DataError, match='did you mean "ukraine"'):
        find_profile("ukrane")


@given(st.text(max_size=200))
def test_any_text_that_is_no_profile_is_one_complaint(text: str) -> None:
    # No profile can be made of so little text: it lacks a party, a date, or both.
    with pytest.raises(DataError) as error:
        load_profile(text + "\n")
    assert "\n" not in str(error.value)
