"""Rule pages, made from the rules themselves: nothing about a rule is written down a second time."""

import inspect
import json
from collections.abc import Iterable

from treatylint.checker.rule import Example, Rule

__all__ = ["as_json", "as_list", "as_page"]


def as_list(rules: Iterable[Rule]) -> str:
    listed = list(rules)
    width = max((len(rule.name) for rule in listed), default=0)
    return "\n".join(
        f"{rule.code}  {rule.name:<{width}}  {rule.severity.value:<7}  {rule.summary}" for rule in listed
    )


def as_page(rule: Rule, markdown: bool = False) -> str:
    """The explanation and the examples of a rule, for a terminal or as Markdown."""
    title = f"{rule.code} {rule.name}"
    explanation = inspect.cleandoc(rule.explanation)
    facts = f"{rule.severity.value}, since {rule.since}"
    head = f"{title} ({facts})\n\n{explanation}"
    if markdown:
        head = f"# {title}\n\n*{facts}*\n\n{_paragraphs(explanation)}"
    return "\n\n".join([head, *(_example(example, markdown) for example in rule.examples)])


def as_json(rules: Iterable[Rule]) -> str:
    listed = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "since": rule.since,
            "summary": rule.summary,
            "explanation": inspect.cleandoc(rule.explanation),
            "examples": [
                {"text": e.text, "bad": e.is_bad, "red_lines": list(e.red_lines)} for e in rule.examples
            ],
        }
        for rule in rules
    ]
    return json.dumps({"format": 1, "rules": listed}, ensure_ascii=False, indent=1)


def _paragraphs(explanation: str) -> str:
    """Each heading of the docstring in bold, on a line of its own."""
    lines = []
    for line in explanation.splitlines():
        heading, colon, rest = line.partition(":")
        is_heading = colon and not line.startswith(" ") and len(heading.split()) <= 6
        lines.append(f"\n**{heading}.** {rest.strip()}" if is_heading else line.strip())
    return "\n".join(lines)


def _example(example: Example, markdown: bool) -> str:
    title = "Found in:" if example.is_bad else "Nothing found in:"
    lines = example.marked.strip().splitlines()
    held = [f"held against: {sentence}" for sentence in example.red_lines]
    if markdown:
        return "\n".join([title, "", "```text", *lines, "```", *held])
    return "\n".join([title, *(f"    {line}".rstrip() for line in lines), *(f"  {line}" for line in held)])
