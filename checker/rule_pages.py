"""Rule pages, made from the rules themselves: nothing about a rule is written down a second time.

``python -m treatylint.checker.rule_pages [FOLDER]`` writes one Markdown page a rule, and the list of all, into a folder
(docs/rules where none is named).
"""

import inspect
import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from treatylint.checker.rule import Example, Rule

__all__ = ["GROUPS", "as_json", "as_list", "as_page", "pages"]

LIST_HEAD = (
    "# Rules",
    "",
    "Made by `python -m treatylint.checker.rule_pages`: change the rules, not these pages.",
    "Severity info marks what may well be meant. A rule in preview runs only when its own code or name is selected.",
    "In a Source, candidate and LAW numbers are those of the list of drafting faults and rules of treaty law from",
    "which the rules were chosen.",
    "",
)
TABLE_HEAD = ("| Code | Name | Severity | What it finds |", "|---|---|---|---|")
GROUPS = {
    "BRK": "brackets and quotation marks", "CON": "contradictions between provisions", "DEF": "defined terms",
    "FIN": "final clauses", "GAR": "guarantees", "GEO": "places", "LAW": "the law of treaties",
    "MOD": "verbs that bind", "NUM": "figures and ceilings", "OBL": "who is bound", "PRS": "what was not understood",
    "RED": "red lines", "REF": "references and numbering", "STY": "style", "SUP": "suppressions", "TIM": "times",
    "TPF": "third-party forces", "TRG": "triggers", "VAG": "vague words", "VER": "verification", "WAI": "waivers",
}  # fmt: skip


def as_list(rules: Iterable[Rule]) -> str:
    listed = list(rules)
    width = max((len(rule.name) for rule in listed), default=0)
    return "\n".join(f"{rule.code}  {rule.name:<{width}}  {rule.severity.value:<7}  {rule.summary}" for rule in listed)


def as_page(rule: Rule, markdown: bool = False) -> str:
    """The explanation and the examples of a rule, for a terminal or as Markdown."""
    title = f"{rule.code} {rule.name}"
    explanation = inspect.cleandoc(rule.explanation)
    if not markdown:
        return "\n\n".join([f"{title} ({_facts(rule)})\n\n{explanation}", *map(_example, rule.examples)])
    shown = (*_sections(explanation), *_blocks(rule, True), *_blocks(rule, False), f"## Since\n\n{rule.since}")
    return "\n\n".join([f"# {title}", f"*{_facts(rule)}*", *shown])


def _facts(rule: Rule) -> str:
    return f"{rule.severity.value}, since {rule.since}" + ("; preview: off unless asked for" if rule.preview else "")


def as_json(rules: Iterable[Rule]) -> str:
    listed = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "since": rule.since,
            "preview": rule.preview,
            "summary": rule.summary,
            "explanation": inspect.cleandoc(rule.explanation),
            "examples": [{"text": e.text, "bad": e.is_bad, "red_lines": list(e.red_lines)} for e in rule.examples],
        }
        for rule in rules
    ]
    return json.dumps({"format": 1, "rules": listed}, ensure_ascii=False, indent=1)


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """Each page of the documents by its file name, the list of all rules among them."""
    listed = list(rules)
    back = "[All rules](README.md)\n"
    made = {f"{rule.code}.md": f"{as_page(rule, markdown=True)}\n\n{back}" for rule in listed}
    return {"README.md": "\n".join([*LIST_HEAD, *_tables(listed)]), **made}


def _tables(rules: Iterable[Rule]) -> Iterator[str]:
    """The rules of each group, under its heading."""
    for group, inner in groupby(rules, key=lambda rule: rule.code[:3]):
        yield from (f"## {group}: {GROUPS[group]}", "", *TABLE_HEAD)
        for rule in inner:
            severity = f"{rule.severity.value}{', preview' * rule.preview}"
            yield f"| [{rule.code}]({rule.code}.md) | {rule.name} | {severity} | {rule.summary} |"
        yield ""


def _sections(explanation: str) -> Iterator[str]:
    """The summary, then each heading of the docstring with its words in one paragraph."""
    summary, _, rest = explanation.partition("\n\n")
    yield " ".join(summary.split())
    for paragraph in re.split(r"\n(?=[A-Z][\w ]{2,40}: )", rest):
        heading, _, words = paragraph.partition(": ")
        flowing = " ".join(words.split())
        yield f"## {heading}\n\n{flowing[:1].upper()}{flowing[1:]}"


def _blocks(rule: Rule, is_bad: bool) -> Iterator[str]:
    """The examples of one sort; in bad ones the words between guillemets are what is found."""
    examples = [example for example in rule.examples if example.is_bad is is_bad]
    yield "## Example: found" if is_bad else "## Example: nothing found"
    for example in examples:
        held = [f"Held against: {sentence}" for sentence in example.red_lines]
        yield "\n\n".join(["```text\n" + example.marked.strip() + "\n```", *held])


def _example(example: Example) -> str:
    title = "Found in:" if example.is_bad else "Nothing found in:"
    held = [f"held against: {sentence}" for sentence in example.red_lines]
    lines = [f"    {line}".rstrip() for line in example.marked.strip().splitlines()]
    return "\n".join([title, *lines, *(f"  {line}" for line in held)])


def _write(folder: Path) -> None:
    from treatylint.checker.rules import all_rules

    folder.mkdir(parents=True, exist_ok=True)
    made = pages(all_rules())
    for old in folder.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"))
