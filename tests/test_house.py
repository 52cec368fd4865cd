"""The rules of the house, checked on the files themselves: nothing here imports what it judges."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("grammar", "clauses", "checker")
FILES = sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))
TOP_LEVEL = {
    ".ci", ".gitignore", ".pre-commit-hooks.yaml", ".typings", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md",
    "LICENSE", "README.md", "benchmarks", "checker", "clauses", "docs", "grammar", "mkdocs.yml", "pyproject.toml",
    "tests",
}  # fmt: skip
LONGEST_FILE, LONGEST_FUNCTION, DEEPEST_NESTING, MOST_NAMES = 250, 40, 3, 8


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _depth(node: ast.AST) -> int:
    """How deep compound statements stand in one another; an ``elif`` is no deeper than its ``if``."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            continue
        compound = isinstance(child, ast.If | ast.For | ast.While | ast.With | ast.Try | ast.Match)
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deepest = max(deepest, _depth(child) + int(compound and not is_elif))
    return deepest


def test_the_top_level_holds_what_the_layout_names_and_nothing_left_over() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout: what is tracked cannot be asked")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {name.partition("/")[0] for name in listed.splitlines()} == TOP_LEVEL


def test_arrows_point_from_the_checker_to_the_clauses_to_the_grammar() -> None:
    wrong = [
        f"{_name(path)} imports {name}"
        for path in FILES
        for name in _imports(_tree(path))
        for above in LAYERS[LAYERS.index(path.relative_to(ROOT).parts[0]) + 1 :]
        if name.startswith(f"treatylint.{above}") and "_api" not in path.parts
    ]
    assert not wrong


def test_imports_are_absolute_and_by_the_package_name() -> None:
    wrong = [
        f"{_name(path)} imports {name}"
        for path in FILES
        for name in _imports(_tree(path))
        if name.startswith(".") or name.split(".")[0] in LAYERS
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("lark", ("grammar/", "clauses/from_tree.py")),
        ("hypothesis", ("clauses/strategies", "checker/strategies", "checker/_api/strategies")),
        ("z3", ()),
        ("pytest", ()),
        ("argparse", ("checker/cli.py", "checker/arguments.py", "checker/commands/", "checker/run_")),
    ],
)
def test_each_library_is_known_in_its_own_place_only(library: str, homes: tuple[str, ...]) -> None:
    wrong = [
        _name(path)
        for path in FILES
        if library in {name.split(".")[0] for name in _imports(_tree(path))} and not _name(path).startswith(homes)
    ]
    assert not wrong


def test_every_file_begins_by_saying_what_it_is_for() -> None:
    assert not [_name(path) for path in FILES if not ast.get_docstring(_tree(path))]


def test_no_file_is_longer_than_the_budget() -> None:
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert not {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}


def test_no_function_is_longer_than_the_budget() -> None:
    lengths = {
        f"{_name(path)}:{f.name}": (f.end_lineno or f.lineno) - f.lineno + 1
        for path in FILES
        for f in _functions(_tree(path))
    }
    assert not {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION}


def test_no_function_nests_deeper_than_the_budget() -> None:
    depths = {f"{_name(path)}:{f.name}": _depth(f) for path in FILES for f in _functions(_tree(path))}
    assert not {name: depth for name, depth in depths.items() if depth > DEEPEST_NESTING}


def test_no_module_offers_more_names_than_the_budget() -> None:
    offered = {}
    for path in FILES:
        for node in _tree(path).body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                offered[_name(path)] = len(ast.literal_eval(node.value))
    assert not {name: number for name, number in offered.items() if number > MOST_NAMES}


def test_the_tests_are_no_packages_and_shadow_none() -> None:
    assert not list((ROOT / "tests").rglob("__init__.py"))
    assert not {path.name for path in (ROOT / "tests").iterdir()} & {*LAYERS, "treatylint"}


@pytest.mark.parametrize("command", [["ruff", "check", "--output-format=concise", "."], ["mypy"]], ids=["ruff", "mypy"])
def test_the_tools_find_nothing(command: list[str]) -> None:
    run = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=400)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
