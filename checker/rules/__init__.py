"""Lint rules: one file each; adding a file adds a rule. The file's name is the rule's name, with underscores."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.misuse import Misuse
from treatylint.checker.rule import Rule
from treatylint.grammar.modules import modules_in

__all__ = ["all_rules", "choose", "find_rule", "findings_of", "named"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this folder, by code."""
    modules = (import_module(f"{__name__}.{name}") for name in modules_in(__path__))
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.code))


def find_rule(word: str, own: Iterable[Rule] = ()) -> Rule:
    """The rule with this code or name, of ours or of the project; ``Misuse`` with the nearest where there is none."""
    known = (*all_rules(), *own)
    for rule in known:
        if word.casefold() in (rule.code.casefold(), rule.name):
            return rule
    raise Misuse(f"there is no rule {word!r}{_nearest(word, known)}")


def choose(
    select: Iterable[str] = (), ignore: Iterable[str] = (), *,
    extend: Iterable[str] = (), preview: bool = False, own: Iterable[Rule] = (),
) -> tuple[Rule, ...]:  # fmt: skip
    """The rules that ``select`` names (all, if it names none) and ``extend``, without those of ``ignore``.

    Words are codes, names and prefixes; ``own`` are the rules of the project, to be chosen among like the others.
    A rule in preview is left out unless its own code or name is selected, or ``preview`` lets all of them in.
    """
    known = (*all_rules(), *own)
    selected, more = tuple(select), tuple(extend)
    words = {word.casefold() for word in (*selected, *more)}
    wanted = [rule for word in selected for rule in named(word, known)] or list(known)
    wanted += [rule for word in more for rule in named(word, known)]
    unwanted = {rule.code for word in ignore for rule in named(word, known)}
    kept = {
        rule.code: rule for rule in wanted
        if rule.code not in unwanted and (preview or not rule.preview or {rule.code.casefold(), rule.name} & words)
    }  # fmt: skip
    return tuple(kept[code] for code in sorted(kept))


def findings_of(draft: Draft, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """What the rules find in a draft, in the order of its text."""
    found = [finding for rule in rules for finding in draft.once(rule.findings)]
    return tuple(sorted(found, key=lambda f: (f.span.start, f.span.end, f.code, f.message)))


def named(word: str, known: Iterable[Rule]) -> list[Rule]:
    """The rules of this code, name or prefix; ``Misuse`` with the nearest one where there is none."""
    rules = tuple(known)
    found = [
        rule for rule in rules
        if rule.name == word or (word and rule.code.casefold().startswith(word.casefold()))
    ]  # fmt: skip
    if not found:
        raise Misuse(f"no rule has the code, name or prefix {word!r}{_nearest(word, rules)}")
    return found


def _nearest(word: str, rules: Iterable[Rule]) -> str:
    from treatylint.clauses.gazetteer.errors import near_misses

    near = near_misses(word, {n for rule in rules for n in (rule.code, rule.name, rule.code[:3])}, 1)
    return f"; did you mean {near[0]}?" if near else "; see: treatylint rule"
