"""A clause takes away means of defence, and nothing preserves the right of self-defence.

What it does: finds bans on the use of force, on a response or on armed forces of a state as such, in a draft that
    nowhere mentions self-defence or Article 51 of the Charter.
Why it matters to negotiators: the inherent right stays whatever the text says, but a text that is silent on it will be
    used to argue that an answer to an attack broke the agreement.
Better: add "Nothing in this Agreement affects the right of self-defence under Article 51 of the Charter".
What it cannot see: a saving in an agreement that this one forms part of.
Source: LAW-01; Article 51 of the Charter of the United Nations.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="LAW001",
    name="self-defence-saving",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland «shall not use force» against Borland.", says="self-defence"),
        bad("1. Arland shall «refrain from any military response» to incidents."),
        good("1. Arland shall not use force against Borland. Article 51 of the Charter is unaffected."),
        good("1. Arland shall not use force against Borland, except in self-defence."),
        good("1. Arland shall not use mines."),
    ),
)

BANS = Wording(
    "shall not (?:use|resort to|employ) (?:armed |military )?force", "shall not (?:respond|retaliate|return fire|"
                                                                     "open fire)",
    "refrain from (?:the |any )?(?:use of (?:armed )?force|military response|threat or use of force|retaliation)",
    "shall not (?:conduct|undertake) (?:any )?(?:military|hostile) (?:operations|acts|activities)",
    "shall cease (?:all )?hostilities",
)  # fmt: skip
SAVING = Wording("self-defence", "self-defense", "self defence", "article 51", "charter")


@RULE.check
def self_defence_saving(draft: Draft) -> Iterator[Finding]:
    hit = next(BANS.hits(draft, {"operative"}), None)
    roles = {sentence.role for sentence in draft.document.sentences}
    if hit and next(SAVING.hits(draft, roles), None) is None:
        yield RULE.finding(
            hit.span, "the draft nowhere preserves the right of self-defence", at=hit.at,
            help="add a saving for Article 51 of the Charter",
        )  # fmt: skip
