"""``treatylint rule``: what a drafting rule checks, why, and what to do; the list of them; a trial of one's own."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from treatylint.checker.arguments import Arguments
from treatylint.checker.misuse import Misuse

if TYPE_CHECKING:
    from treatylint.checker.config import Config
    from treatylint.checker.rule import Rule

__all__ = ["parser", "run"]


def parser() -> argparse.ArgumentParser:
    made = Arguments("rule", "Explain a drafting rule by its code or name; without one, list them all.")
    made.add_argument("rule", nargs="?", metavar="RULE", help="a code (REF001) or a name (broken-reference)")
    made.add_argument("--all", action="store_true", help="explain every rule")
    made.add_argument("--try", dest="trial", action="store_true",
                      help="run the examples of the project's own rules, and say which do not hold")  # fmt: skip
    made.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    made.add_argument("--config", metavar="FILE", help="use this settings file")
    made.add_argument("--isolated", action="store_true", help="use no settings file: only the rules of treatylint")
    return made


def run(arguments: argparse.Namespace) -> int:
    from treatylint.checker.config import Config, find_config, load_config
    from treatylint.checker.own_rules import own_rules
    from treatylint.checker.rule_pages import as_json, as_list, as_page
    from treatylint.checker.rules import all_rules, find_rule

    if arguments.rule and arguments.all:
        raise Misuse("name a rule or say --all, not both (see: treatylint rule --help)")
    path = Path(arguments.config) if arguments.config else find_config(Path.cwd())
    config = Config() if arguments.isolated else load_config(path)
    own = own_rules(config)
    if arguments.trial:
        return _try(own, config)
    rules = (find_rule(arguments.rule, own),) if arguments.rule else (*all_rules(), *own)
    if arguments.format == "json":
        print(as_json(rules))
    elif arguments.rule or arguments.all:
        print("\n\n".join(as_page(rule, arguments.format == "markdown") for rule in rules))
    else:
        print(as_list(rules))
    return 0


def _try(own: "tuple[Rule, ...]", config: "Config") -> int:
    """1 where an example does not hold."""
    from treatylint.checker.renderers._words import counted
    from treatylint.checker.rule_trial import faults_of
    from treatylint.checker.vocabulary import gazetteer_of

    if not own:
        raise Misuse("--try needs rules of your own: name them in the settings, under [lint] rules or plugins")
    gazetteer = gazetteer_of(config)
    faults = [fault for rule in own for fault in faults_of(rule, gazetteer)]
    for fault in faults:
        print(fault)
    for rule in own:
        kinds = {example.is_bad for example in rule.examples}
        lacking = [word for word, is_bad in (("bad", True), ("good", False)) if is_bad not in kinds]
        if lacking:
            print(f"{rule.code} {rule.name}: note: it has no {' and no '.join(lacking)} example")
    number = sum(len(rule.examples) for rule in own)
    print(f"{counted(len(own), 'rule')} of your own, {counted(number, 'example')}: {len(faults)} do not hold.")
    return int(bool(faults))
