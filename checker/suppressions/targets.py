"""What the words of a suppression stand for: rules by code, name or prefix, and red lines by their id."""

from collections.abc import Iterable

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule
from treatylint.checker.rules import all_rules
from treatylint.checker.verdicts import Verdict

__all__ = ["findings_of_target", "is_red_line", "known_words", "matches", "rules_named"]


def rules_named(word: str, draft: Draft) -> tuple[Rule, ...]:
    """The rules, the project's own among them, that a code, a name or a prefix of codes stands for."""
    folded = word.casefold()
    return tuple(
        rule for rule in (*all_rules(), *draft.house.rules)
        if rule.name == folded or (len(folded) >= 3 and rule.code.casefold().startswith(folded))
    )  # fmt: skip


def is_red_line(word: str, draft: Draft) -> bool:
    """Whether it is the id of a red line of this run."""
    return any(verdict.red_line.id.casefold() == word.casefold() for verdict in draft.verdicts)


def matches(word: str, finding: Finding) -> bool:
    """Whether a suppression of this word takes the finding away, where its scope reaches."""
    folded = word.casefold()
    by_rule = finding.name == folded or (len(folded) >= 3 and finding.code.casefold().startswith(folded))
    return by_rule or (bool(finding.red_line) and finding.red_line.casefold() == folded)


def findings_of_target(word: str, draft: Draft) -> Iterable[Finding] | None:
    """All that the target could take away in the draft; None where this run cannot tell (no red lines were given)."""
    named = rules_named(word, draft)
    named = tuple(rule for rule in named if not rule.code.startswith("SUP"))
    if named and (draft.verdicts or any(rule.wants is not Verdict for rule in named)):
        return [finding for rule in named for finding in draft.once(rule.findings)]
    if is_red_line(word, draft):
        of_verdicts = [rule for rule in all_rules() if rule.wants is Verdict]
        return [f for rule in of_verdicts for f in draft.once(rule.findings) if matches(word, f)]
    return None


def known_words(draft: Draft) -> set[str]:
    """What a target might have meant. Ids of confidential red lines are left out: messages leave the machine."""
    rules = {word for rule in (*all_rules(), *draft.house.rules) for word in (rule.code, rule.name, rule.code[:3])}
    return rules | {v.red_line.id for v in draft.verdicts if not v.red_line.confidential}
