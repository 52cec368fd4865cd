"""``treatylint rule``: what a drafting rule checks, why, and what to do; or the list of them."""

import argparse

from treatylint.checker.arguments import Arguments
from treatylint.checker.misuse import Misuse

__all__ = ["parser", "run"]


def parser() -> argparse.ArgumentParser:
    made = Arguments("rule", "Explain a drafting rule by its code or name; without one, list them all.")
    made.add_argument("rule", nargs="?", metavar="RULE", help="a code (REF001) or a name (dangling-reference)")
    made.add_argument("--all", action="store_true", help="explain every rule")
    made.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    return made


def run(arguments: argparse.Namespace) -> int:
    from treatylint.checker.rule_pages import as_json, as_list, as_page
    from treatylint.checker.rules import all_rules, find_rule

    if arguments.rule and arguments.all:
        raise Misuse("name a rule or say --all, not both (see: treatylint rule --help)")
    rules = (find_rule(arguments.rule),) if arguments.rule else all_rules()
    if arguments.format == "json":
        print(as_json(rules))
    elif arguments.rule or arguments.all:
        print("\n\n".join(as_page(rule, arguments.format == "markdown") for rule in rules))
    else:
        print(as_list(rules))
    return 0
