"""``treatylint clauses``: the library of model clauses: which there are, and one with its slots filled."""

import argparse
import sys
from itertools import groupby

from treatylint.checker.arguments import Arguments, add_color
from treatylint.checker.misuse import Misuse
from treatylint.checker.terminal import Screen, screen_of, wrapped
from treatylint.clauses.model_clauses import Library, ModelClause, load_library

__all__ = ["parser", "run"]


def parser() -> argparse.ArgumentParser:
    made = Arguments("clauses", "List the model clauses, or show one with its slots, its notes and its variants.")
    made.add_argument("action", choices=("list", "show"))
    made.add_argument("which", nargs="*", metavar="CLAUSE", help="the id of a model clause, such as deployment-cap")
    made.add_argument("--fill", action="append", default=[], metavar="SLOT=WORDS", help="fill a slot (repeatable)")
    made.add_argument("--draft", action="store_true", help="print a small draft around the clause, to try it out")
    made.add_argument("--format", choices=("text", "json"), default="text")
    add_color(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    library = load_library()
    screen = screen_of(arguments.color, sys.stdout)
    values = dict(_filling(word) for word in arguments.fill)
    if arguments.action == "list" and (arguments.which or values or arguments.draft):
        raise Misuse("clauses list takes no clause; to see one: treatylint clauses show CLAUSE")
    if arguments.action == "show" and not arguments.which:
        raise Misuse("clauses show needs the id of a clause (see: treatylint clauses list)")
    found = [library.find(id_) for id_ in arguments.which] or list(library.clauses.values())
    if arguments.format == "json":
        print(_as_json(found, library, values))
    elif arguments.action == "list":
        print(_list(found, screen))
    elif arguments.draft:
        print("\n".join(library.example_draft(clause, values) for clause in found), end="")
    else:
        print("\n\n".join(_page(clause, library, values, screen) for clause in found))
    return 0


def _filling(word: str) -> tuple[str, str]:
    name, equals, words = word.partition("=")
    if not equals:
        raise Misuse(f"--fill: {word!r} is no filling; write it as slot=words, such as number=5,000")
    return name.strip(), words.strip()


def _list(clauses: list[ModelClause], screen: Screen) -> str:
    width = max(len(clause.id) for clause in clauses) + 2
    parts = []
    for title, family in groupby(clauses, key=lambda clause: clause.family_title):
        rows = [f"  {clause.id:<{width}}{clause.title}" for clause in family]
        parts.append("\n".join([screen.paint(title, "bold"), *rows]))
    return "\n\n".join(parts)


def _page(clause: ModelClause, library: Library, values: dict[str, str], screen: Screen) -> str:
    def block(label: str, text: str) -> list[str]:
        lines = wrapped(text, screen.width - 12)
        return [f"{label if n == 0 else '':<12}{line}" for n, line in enumerate(lines)]

    lines = [screen.paint(f"{clause.id}: {clause.title}", "bold")]
    lines += block("text", clause.text)
    lines += block("filled" if values else "example", clause.filled(values))
    for n, slot in enumerate(clause.slots):
        lines += block("slots" if n == 0 else "", f"{slot.name} ({slot.like}): {slot.says}")
    lines += block("note", clause.note)
    for n, text in enumerate(library.definitions(clause)):
        lines += block("needs" if n == 0 else "", text)
    family = [other.id for other in library.clauses.values() if other.family == clause.family and other != clause]
    return "\n".join([*lines, *(block("variants", ", ".join(family)) if family else [])])


def _as_json(clauses: list[ModelClause], library: Library, values: dict[str, str]) -> str:
    import json

    rows = [
        {
            "id": clause.id,
            "family": clause.family,
            "title": clause.title,
            "text": clause.text,
            "filled": clause.filled(values),
            "slots": [{"name": s.name, "like": s.like, "says": s.says, "example": s.example} for s in clause.slots],
            "note": clause.note,
            "needs": list(library.definitions(clause)),
            "after": clause.after,
            "variant_of": clause.variant_of,
        }
        for clause in clauses
    ]
    return json.dumps({"format": 1, "clauses": rows}, indent=2, ensure_ascii=False)
