"""Something shall be withdrawn, destroyed or verified, and it is not said by whom.

What it does: finds duties in the passive voice ("shall be withdrawn") on matters in which it counts who acts, in
    sentences that name no actor for it.
Why it matters to negotiators: "heavy weapons shall be withdrawn" leaves open whose, by whom and who answers if they are
    not. A package of 2015 named no duty of one of the actors that everybody had in mind.
Better: "weapons shall be withdrawn" becomes "Arland and Borland shall withdraw their weapons".
What it cannot see: an actor in the sentence before.
Source: candidate MOD-05; the Minsk package of 2015.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="MOD005",
    name="passive-without-actor",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Heavy weapons «shall be withdrawn» to 50 km.", says="by whom"),
        bad("1. The mines in the Zone «shall be cleared» within a year of signature."),
        good("1. Arland and Borland shall withdraw heavy weapons to 50 km."),
        good("1. Heavy weapons shall be withdrawn by both Parties to 50 km."),
        good("1. The heavy weapons of Arland shall be withdrawn to 50 km."),
        good("1. This Agreement shall be deposited in the archives."),
    ),
)

PASSIVE = Wording(
    r"shall be (?:\w+ly )?(?:withdrawn|removed|destroyed|dismantled|cleared|disarmed|demobilised|demobilized|"
    r"released|verified|monitored|"
    "deployed|stationed|evacuated|lifted|handed over|provided)",
)
AGENT = re.compile(
    r"\bby (?:the |both |each |all |its |their |a |an |any )?(?:[a-z]+ )?(?:part|state|commission|mission|side|"
    r"govern|observer|inspector|force|guarantor|united|member)"
)


OWNER = re.compile(r"\bof (?:the )?[A-Z][\w’'-]+|\b[A-Z][\w-]+[’']s\b|\b(?:Part(?:y|ies)|[Ee]ach side|[Bb]oth sides)\b")


@RULE.check
def passive_without_actor(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for hit in PASSIVE.hits(draft, {"operative"}):
        start = hit.sentence.span.start
        named = names_in(draft, Span(start, hit.span.end + 200), ("actor", "organisation", "group"))
        owned = OWNER.search(prose.text, start, hit.span.start)
        if not (named or owned or AGENT.search(hit.after)):
            yield RULE.finding(hit.span, f'"{hit.words}": by whom?', at=hit.at, help="name who must act")
