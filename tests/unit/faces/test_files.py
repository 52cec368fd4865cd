"""Which drafts a run reads."""

import subprocess
from pathlib import Path

import pytest

from treatylint.checker.files import find_drafts, read_source
from treatylint.checker.misuse import Misuse


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.md", "b.txt", "c.treaty", "d.docx", "e.py", "annex/f.md", "annex/old/g.md", ".hidden/h.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_gives_the_drafts_below_it_in_order(tree: Path) -> None:
    assert find_drafts(["."]) == ["a.md", "annex/f.md", "annex/old/g.md", "b.txt", "c.treaty", "d.docx"]


def test_a_named_file_is_taken_whatever_its_ending_and_only_once(tree: Path) -> None:
    assert find_drafts(["e.py", "a.md", "e.py"]) == ["e.py", "a.md"]


def test_an_excluded_path_is_left_out_of_folders_but_not_where_it_is_named(tree: Path) -> None:
    assert find_drafts(["annex", "a.md"], ["old/", "a.md"]) == ["annex/f.md", "a.md"]
    assert find_drafts(["annex", "a.md"], ["old/", "a.md"], force_exclude=True) == ["annex/f.md"]


def test_what_git_ignores_is_left_out(tree: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True)
    (tree / ".gitignore").write_text("annex/old/\n*.txt\n", encoding="utf-8")
    assert find_drafts(["."]) == [".hidden/h.md", "a.md", "annex/f.md", "c.treaty", "d.docx"]


def test_a_draft_beyond_the_bound_is_refused_in_one_line(tree: Path) -> None:
    with pytest.raises(Misuse, match=r"a\.md: longer than") as error:
        read_source("a.md", max_bytes=3)
    assert "\n" not in str(error.value)


def test_a_folder_without_permission_is_no_crash(tree: Path) -> None:
    with pytest.raises(Misuse, match="cannot be read"):
        read_source("annex")
