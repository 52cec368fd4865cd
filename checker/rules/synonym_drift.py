"""One thing goes by two names.

What it does: finds, for a few things of which most drafts have only one (the zone without forces, the line between the
    sides, the body of observers, the day on which the agreement begins), two different usual names in the provisions,
    where neither is explained by the other.
Why it matters to negotiators: the reader must take two words for two things. If the ban holds in "the buffer zone" and
    the monitors may enter "the demilitarised zone", someone will find a place between them.
Better: choose one of the two and define it.
What it cannot see: names outside its short list; a draft that does have both things.
Source: candidate DEF-02; EU Joint Practical Guide, points 1.4 and 6.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Hit, Wording

__all__ = ["RULE"]

RULE = Rule(
    code="DEF004",
    name="synonym-drift",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. A demilitarised zone is established.\n\n2. Observers may enter the «buffer zone».", says="two names"),
        bad("1. Forces shall leave the contact line.\n\n2. Patrols shall watch the «line of confrontation»."),
        good("1. A demilitarised zone is established.\n\n2. Observers may enter the demilitarised zone."),
        good('1. A buffer zone (hereinafter "the Demilitarised Zone") is established.\n\n2. Observers may enter the '
             "Demilitarised Zone."),
        good("1. A demilitarised zone and a buffer zone on each side of it are established."),
    ),
)  # fmt: skip

FAMILIES = (
    Wording("demilitarised (?:zone|area|strip)s?", "demilitarized (?:zone|area|strip)s?", "buffer (?:zone|area)s?",
            "neutral zones?", "separation (?:zone|area)s?", "disengagement (?:zone|area)s?"),
    Wording("line of (?:contact|confrontation|demarcation|separation)", "contact line", "confrontation line",
            "demarcation line", "ceasefire line"),
    Wording("observer mission", "monitoring mission", "observation mission", "verification mission"),
    Wording("effective date", "date of entry into force", "day of entry into force"),
)  # fmt: skip
SPELLING = {
    "demilitarized": "demilitarised",
    "line of contact": "contact line",
    "line of confrontation": "confrontation line",
    "line of demarcation": "demarcation line",
    "day of": "date of",
}


@RULE.check
def synonym_drift(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    starts = {s.span for term in definitions_of(draft) if (s := prose.sentence_at(term.span.start))}
    explained = " ".join(prose[span].lower() for span in sorted(starts))
    for family in FAMILIES:
        first: dict[str, Hit] = {}
        for hit in family.hits(draft, {"operative"}):
            first.setdefault(_plain(hit.words), hit)
        names = list(first.items())
        for name, hit in names[1:]:
            one, other = names[0]
            known = {one, name} & {_plain(words) for words in family.found_in(explained)}
            if hit.sentence is not other.sentence and not known:
                yield RULE.finding(
                    hit.span, f'"{name}" and "{one}" may be two names for one thing', at=hit.at,
                    related=(Related(other.span, "the other name", other.at),),
                    help="choose one name and define it",
                )  # fmt: skip


def _plain(words: str) -> str:
    plain = words.lower().removesuffix("s")
    for variant, usual in SPELLING.items():
        plain = plain.replace(variant, usual)
    return plain
