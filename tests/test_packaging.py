"""What is built is what was written: the wheel holds every package and every data file, and works elsewhere."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("grammar", "clauses", "checker")
CORE = ("lark", "attr", "attrs")


def _as_installed(path: Path) -> str:
    """Where a file of the tree stands in the wheel."""
    parts = path.relative_to(ROOT).parts
    return "/".join(("treatylint", *(parts[2:] if parts[:2] == ("checker", "_api") else parts)))


def _files() -> list[Path]:
    return [
        path
        for layer in LAYERS
        for path in sorted((ROOT / layer).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    ]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing is left in the tree, with the tools of this environment, so offline."""
    folder = tmp_path_factory.mktemp("build")
    tree = folder / "tree"
    hidden = shutil.ignore_patterns(".git", ".venv*", "*.egg-info", "__pycache__", ".*_cache", "build", "dist", "tests")
    shutil.copytree(ROOT, tree, symlinks=True, ignore=hidden)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(tree)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh virtual environment that holds the wheel and its two dependencies alone."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True, timeout=120)
    site = next(home.glob("lib*/python*/site-packages"), home / "Lib" / "site-packages")
    here = Path(sys.modules["attr"].__file__ or "").parent.parent if "attr" in sys.modules else None
    for name in CORE:
        source = (here or Path(__import__(name).__file__ or "").parent.parent) / name
        shutil.copytree(source, site / name, ignore=shutil.ignore_patterns("__pycache__"))
    python = next(path for path in (home / "bin" / "python", home / "Scripts" / "python.exe") if path.exists())
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr[-3000:]
    return python.parent


def test_the_wheel_holds_every_file_of_the_three_folders(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    assert not [name for name in map(_as_installed, _files()) if name not in held]


def test_the_settings_name_every_package() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = set(settings["tool"]["setuptools"]["packages"])
    folders = {_as_installed(path.parent) for path in _files() if path.name == "__init__.py"}
    assert named == {folder.replace("/", ".").rstrip(".") for folder in folders}


def test_the_command_runs_from_the_wheel_alone(installed: Path, tmp_path: Path) -> None:
    bare = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    command = [str(installed / "treatylint"), "check", "--example", "settlement_s1", "--redlines", "all"]
    run = subprocess.run(command, cwd=tmp_path, env=bare, capture_output=True, text=True, timeout=120)
    assert run.returncode in (0, 1), run.stderr[-2000:]
    assert "understood" in run.stdout.splitlines()[-3]
    where = [str(installed / "python"), "-c", "import treatylint.grammar.source as s; print(s.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=bare, capture_output=True, text=True, timeout=60, check=True)
    assert str(installed.parent) in found.stdout


def test_the_links_for_static_tools_lead_to_the_folders_themselves() -> None:
    links = {path.name: path.resolve() for path in (ROOT / ".typings" / "treatylint").iterdir()}
    facade = [path for path in (ROOT / "checker" / "_api").iterdir() if path.is_file()]
    api = {path.name: path for path in facade}
    assert links == {**{layer: ROOT / layer for layer in LAYERS}, **api}
