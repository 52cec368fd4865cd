"""Tables kept from one process to the next, and drafts side by side: faster, and nothing else."""

import json
import os
import re
from pathlib import Path

import pytest
from attrs import frozen

from treatylint.checker.cli import run
from treatylint.checker.parallel import LEAST, side_by_side
from treatylint.grammar.kept import kept
from treatylint.grammar.programs import with_kept_methods, with_kept_programs


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TREATYLINT_CACHE_DIR", str(tmp_path / "kept"))
    return tmp_path


def _made(folder: Path, value: str, versions: str = "1") -> str:
    return kept("words", [folder / "words.txt"], versions, lambda: value)


def test_a_table_is_made_once_while_its_files_stay_the_same(folder: Path) -> None:
    (folder / "words.txt").write_text("one", encoding="utf-8")
    assert _made(folder, "first") == _made(folder, "second") == "first"
    assert _made(folder, "third", versions="2") == "third"
    (folder / "words.txt").write_text("other", encoding="utf-8")
    assert _made(folder, "fourth") == "fourth"


def test_a_kept_table_that_is_cut_short_is_made_anew(folder: Path) -> None:
    (folder / "words.txt").write_text("one", encoding="utf-8")
    _made(folder, "first")
    (path,) = (folder / "kept").glob("*.pickle")
    path.write_bytes(path.read_bytes()[:5])
    assert _made(folder, "second") == "second"
    assert _made(folder, "third") == "second"


def test_a_folder_that_others_may_write_to_is_not_read(folder: Path) -> None:
    (folder / "words.txt").write_text("one", encoding="utf-8")
    _made(folder, "first")
    (folder / "kept").chmod(0o777)
    assert _made(folder, "second") == "second"


@pytest.mark.parametrize("value", ["", "no/such\0folder"])
def test_no_folder_means_that_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    (folder / "words.txt").write_text("one", encoding="utf-8")
    if "\0" not in value:
        monkeypatch.setenv("TREATYLINT_CACHE_DIR", value)
    else:
        (folder / "kept").write_text("a file where the folder should be", encoding="utf-8")
    assert _made(folder, "first") == "first"
    assert _made(folder, "second") == "second"


def test_side_by_side_gives_the_same_in_the_same_order_from_other_processes() -> None:
    items = list(range(3 * LEAST))
    found = list(side_by_side(lambda n: (n * n, os.getpid()), items, 2))
    assert [square for square, _ in found] == [n * n for n in items]
    assert len({process for _, process in found}) >= 2
    assert {process for _, process in side_by_side(lambda n: (n, os.getpid()), items, 1)} == {os.getpid()}


def test_many_drafts_are_reported_alike_however_many_processes_read_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(LEAST + 3):
        text = f"1. Arland shall see the the bill.\n\n2. France may station {number} personnel in Ukraine.\n"
        (tmp_path / f"draft{number}.md").write_text(text, encoding="utf-8")
    told = []
    for jobs in ("1", "2"):
        run(["check", ".", "--redlines", "russia", "--jobs", jobs, "--no-cache", "--format", "json"])
        told.append(json.loads(capsys.readouterr().out))
    assert told[0] == told[1]
    assert len(told[0]["documents"]) == LEAST + 3


PATTERNS = (r"(?i)\bshall\b(?P<not>\s+not)?", r"[^\W\d_]++(?:-\w+)*+", "[à-ÿ]|(a)(?(1)b|c)", r"(?<!\w)\d(?:,\d{3})+")


def _compiled() -> list[re.Pattern[str]]:
    """As a run of the command line compiles them: by the matcher from what is kept, where something is."""
    found: list[re.Pattern[str]] = []

    def _pattern() -> int:
        re.purge()
        for pattern in PATTERNS:
            found.append(re.compile(pattern))
            found.append(re.compile(pattern, re.IGNORECASE))
        return 0

    assert with_kept_programs(_pattern) == 0
    re.purge()
    return found


def test_words_of_a_draft_are_not_kept(folder: Path) -> None:
    def look_for_a_term() -> int:
        re.purge()
        return len(re.findall("Confidential Corridor" + r"(?!\w)", "the Confidential Corridor"))

    assert with_kept_programs(look_for_a_term) == 1
    _compiled()
    (path,) = (folder / "kept").glob("programs-*")
    assert b"Confidential" not in path.read_bytes()


def test_patterns_are_kept_for_the_next_process_and_match_the_same(folder: Path) -> None:
    plain = [re.compile(pattern, flags) for pattern in PATTERNS for flags in (0, re.IGNORECASE)]
    assert _compiled() == plain
    (path,) = (folder / "kept").glob("programs-*")
    written = path.stat().st_mtime_ns
    kept_ones = _compiled()
    assert kept_ones == plain
    assert path.stat().st_mtime_ns == written
    assert [one.groupindex for one in kept_ones] == [one.groupindex for one in plain]
    assert kept_ones[0].fullmatch("SHALL not")["not"] == " not"  # type: ignore[index]


def test_kept_patterns_that_are_cut_short_are_worked_out_anew(folder: Path) -> None:
    first = _compiled()
    (path,) = (folder / "kept").glob("programs-*")
    path.write_bytes(path.read_bytes()[:50])
    assert _compiled() == first == _compiled()


def test_a_pattern_that_cannot_be_read_fails_as_ever_and_re_is_left_as_it_was(folder: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        with_kept_programs(lambda: len(re.compile("(").pattern))
    assert re.compile("a").match("a")


def test_what_attrs_writes_is_kept_and_makes_the_same_classes(folder: Path) -> None:
    def made() -> tuple[object, object, object, str]:
        @frozen
        class Point:
            x: int
            y: int = 0

        return Point(1), Point(1, 0), Point(2), repr(Point(3))

    def run_once() -> int:
        with_kept_methods()
        one, same, other, shown = made()
        assert one == same != other
        assert hash(one) == hash(same)
        assert shown.endswith("Point(x=3, y=0)")
        return 0

    assert with_kept_programs(run_once) == 0
    (path,) = (folder / "kept").glob("programs-*")
    written = path.stat().st_mtime_ns
    assert with_kept_programs(run_once) == 0
    assert path.stat().st_mtime_ns == written
