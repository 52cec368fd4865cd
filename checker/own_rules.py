"""The rules of a project itself: declarative ones from TOML files, and those of Python modules that it names.

Nothing is looked for: no entry points, no folder. A module runs code, so it must be installed and be named.
"""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from treatylint.checker.config import Config
from treatylint.checker.misuse import Misuse
from treatylint.checker.rule import Rule
from treatylint.checker.rules import all_rules

__all__ = ["own_rules"]


def own_rules(config: Config) -> tuple[Rule, ...]:
    """The project's rules, by code. ``Misuse``, in one line, for what is none, or for a code or name that is taken."""
    if not config.rules and not config.plugins:
        return ()
    taken = {word for rule in all_rules() for word in (rule.code, rule.name)}
    made: list[Rule] = []
    for rule, where in (*_declared(config.rules), *_of_plugins(config.plugins)):
        clash = {rule.code, rule.name} & taken
        if clash:
            raise Misuse(f"{where}: {clash.pop()} is the code or name of another rule; take one that is free")
        if not re.fullmatch(r"[A-Z]{3}\d{3}", rule.code) or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name):
            raise Misuse(f"{where}: {rule.code} {rule.name}: a code is as OUR001, a name as left-over-words")
        taken |= {rule.code, rule.name}
        made.append(rule)
    return tuple(sorted(made, key=lambda rule: rule.code))


def _declared(files: Sequence[str]) -> Iterator[tuple[Rule, str]]:
    from treatylint.checker.declared_rules import read_rules

    for file in files:
        yield from ((rule, file) for rule in read_rules(Path(file)))


def _of_plugins(modules: Sequence[str]) -> Iterator[tuple[Rule, str]]:
    for name in modules:
        where = f"plugin {name}"
        try:
            module = import_module(name)
        except ImportError as error:
            raise Misuse(f"{where}: cannot be imported ({error}); install it beside treatylint") from error
        rules = getattr(module, "RULES", None)
        if not isinstance(rules, Sequence) or not all(isinstance(rule, Rule) for rule in rules):
            raise Misuse(f"{where}: needs RULES, a list of treatylint.checker.rule.Rule")
        yield from ((rule, where) for rule in rules)
