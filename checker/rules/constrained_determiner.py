"""The finding that a party has attacked needs that party's own consent.

What it does: finds a provision in which an attack or violation "by X" is determined by a group of which X is a member,
    unless the sentence decides by majority or leaves X out.
Why it matters to negotiators: a trigger that the attacker must agree to pull is never pulled. In a text it looks like a
    balanced consultation.
Better: "Arland, Borland and Cland agree that Arland has attacked" becomes "three of five members, none of them a
    party to the incident, find …".
What it cannot see: a veto inside a body whose members another paper names.
Source: candidate TRG-03; the objections of Ukraine to a consensus of guarantors (UA-09).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

RULE = Rule(
    code="TRG003",
    name="constrained-determiner",
    since="0.1",
    examples=(
        bad('1. "Trigger" means an armed attack by Russia on Ukraine, as determined by «Russia», Ukraine and the '
            'United States.',
            says="its own"),
        bad("1. If «Russia», Ukraine and the United States agree that Russia has attacked Ukraine, the limits lapse."),
        good('1. "Trigger" means an armed attack by Russia on Ukraine, as determined by the United States and France.'),
        good('1. "Trigger" means an armed attack by Russia on Ukraine, as determined by a majority of Russia, '
             'Ukraine and the '
             "United States."),
        good("1. Russia and Ukraine shall agree on the sites of the posts."),
        good("1. If Russia attacks Ukraine, the United States and France shall determine the measures."),
    ),
)  # fmt: skip

BY = re.compile(
    r"\b(?:attacks?|aggression|violations?|breach(?:es)?|incursions?|invasion)\s+(?:\w+\s+){0,3}?by\s+(?:the\s+)?$"
)
HAS = re.compile(r"^\s*(?:has|have)\s+(?:attacked|violated|breached|invaded|committed)")
DETERMINED = re.compile(
    r"\b(?:determined|found|established|confirmed|certified|agreed)\s+(?:[^.;]{0,60}?\s)?by\b|\bagree(?:s|d)? that\b"
)
FAIR = re.compile(r"\b(?:majority|other than|except|without the vote|not party|impartial|independent)\b")


@RULE.check
def constrained_determiner(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for sentence in prose.sentences:
        text = prose.lower[sentence.span.start : min(sentence.span.end, sentence.span.start + 2000)]
        finding = DETERMINED.search(text) if sentence.role in ("operative", "definition") else None
        if not finding:
            continue
        start = sentence.span.start
        names = names_in(draft, sentence.span, ("actor",))
        attackers = {
            id_ for n in names if _attacks(text, n.span.start - start, n.span.end - start) for id_ in n.ids(("actor",))
        }
        agreed = finding[0].startswith("agree") and finding[0].endswith("that")
        judges = [
            n
            for n in names
            if (n.span.end <= start + finding.start() if agreed else n.span.start >= start + finding.end())
        ]
        own = next((n for n in judges if n.ids(("actor",)) & attackers), None)
        if own and len(judges) > 1 and not FAIR.search(prose.beside(own.span, sentence)):
            yield RULE.finding(
                own.span, "the finding against this party needs its own consent", at=sentence.at,
                help="leave the party out, or decide by a majority that it cannot block",
            )  # fmt: skip


def _attacks(text: str, start: int, end: int) -> bool:
    return bool(BY.search(text[max(0, start - 80) : start]) or HAS.match(text[end : end + 30]))
