"""The hooks, run by pre-commit and by prek in a repository of its own, from a copy of this tree."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOOKS = ".pre-commit-hooks.yaml"
GOOD = "# Agreement\n\n## Article 1. Forces\n\nFrance shall not station more than 500 personnel in Ukraine.\n"
BAD = GOOD + "\n## Article 2. Places\n\nFrance may deploy [four brigades in Ukraine.\n"


def _git(folder: Path, *words: str) -> str:
    names = ["-c", "user.name=Drafter", "-c", "user.email=drafter@example.org"]
    run = subprocess.run(["git", *names, *words], cwd=folder, capture_output=True, text=True, check=True)
    return run.stdout.strip()


def _copy_as_repository(folder: Path) -> str:
    hidden = shutil.ignore_patterns(".git", ".venv*", "*.egg-info", "__pycache__", ".*_cache", "build", "dist", "tests")
    shutil.copytree(ROOT, folder, symlinks=True, ignore=hidden)
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "copy")
    return _git(folder, "rev-parse", "HEAD")


def _run_hooks(runner: str, folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    homes = {"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never", "PREK_HOME": str(home), "PREK_COLOR": "never"}
    command = [sys.executable, "-m", runner, "run", "--all-files"]
    return subprocess.run(command, cwd=folder, env={**os.environ, **homes}, capture_output=True, text=True, timeout=400)


@pytest.mark.parametrize("runner", ["pre_commit", "prek"])
def test_the_hooks_pass_a_sound_draft_in_silence_and_stop_a_broken_one(runner: str, tmp_path: Path) -> None:
    pytest.importorskip(runner, reason=f"{runner} of the test extra is not installed")
    revision = _copy_as_repository(tmp_path / "treatylint")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    _git(scratch, "init", "-q")
    (scratch / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {tmp_path / 'treatylint'}\n  rev: {revision}\n"
        "  hooks:\n  - id: treatylint\n  - id: treatylint-package\n",
        encoding="utf-8",
    )
    (scratch / "draft.md").write_text(GOOD, encoding="utf-8")
    _git(scratch, "add", "-A")
    sound = _run_hooks(runner, scratch, tmp_path / "home")
    assert sound.returncode == 0, sound.stdout + sound.stderr
    assert sound.stdout.count("Passed") == 2
    assert "sentence" not in sound.stdout
    (scratch / "draft.md").write_text(BAD, encoding="utf-8")
    broken = _run_hooks(runner, scratch, tmp_path / "home")
    assert broken.returncode == 1
    assert broken.stdout.count("BRK002") == 2


def test_the_page_on_hooks_shows_a_configuration_that_can_be_used(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    shown = page.split("```yaml\n")[1].split("```")[0]
    (tmp_path / "config.yaml").write_text(shown, encoding="utf-8")
    for words in (["validate-config", str(tmp_path / "config.yaml")], ["validate-manifest", str(ROOT / HOOKS)]):
        run = subprocess.run([sys.executable, "-m", "pre_commit", *words], capture_output=True, text=True)
        assert run.returncode == 0, run.stdout
