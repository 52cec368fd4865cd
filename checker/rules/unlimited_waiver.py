"""A state gives up its right under a mutual-defence clause without saying where, for how long and what is kept.

What it does: finds waivers of a right to assistance ("shall not invoke Article 5", "waives Article 5") and lists what
    is missing in the article: a place or contingent, a term, a saving for the home territory or for self-defence.
Why it matters to negotiators: without a place and a term the waiver reaches the home territory and does not end. An
    ally will be asked whether the state has left the alliance in substance.
Better: "waives Article 5" becomes "shall not invoke Article 5 for the contingent in the Zone until 31 December 2030;
    its territory and Article 51 of the Charter are unaffected".
What it cannot see: savings in another article that does not mention the waiver.
Source: candidate WAI-02; Articles 5 and 6 of the North Atlantic Treaty and Article 51 of the Charter.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.citations import citations_of
from treatylint.checker.rule_kit.mutual_defence import mutual_defence_treaty
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="WAI002",
    name="unlimited-waiver",
    since="0.1",
    examples=(
        bad("1. Arland «waives» Article 5 of the North Atlantic Treaty.", says="a place"),
        bad("1. Arland «shall not invoke» Article 5 of the North Atlantic Treaty because of an attack on its "
            "contingent in the "
            "Zone.", says="a term"),
        good("1. Arland shall not invoke Article 5 of the North Atlantic Treaty because of an attack on its "
             "contingent in the "
             "Zone until 31 December 2030. The territory of Arland is unaffected."),
        good("1. Arland shall not invoke Article 9 of this Agreement."),
        good("1. Arland waives all claims for damage."),
    ),
)  # fmt: skip

WAIVER = Wording(
    "shall not invoke",
    "will not invoke",
    "waives?",
    "renounces?",
    "undertakes? not to invoke",
    "shall refrain from invoking",
)
IN_WORDS = re.compile(r"^[^.;]{0,60}?\b(?:mutual|collective)[- ](?:defen[cs]e|assistance)\b")
LIMITS = (
    ("a place or a contingent", re.compile(r"\b(?:contingent|zone|in the|forces? in|personnel in|territory of|"
                                           r"area)\b")),
    ("a term", re.compile(r"\b(?:until|for (?:a period of )?(?:\d+|[a-z]+) (?:years|months|days)|during|as long as|"
                          r"while)\b")),
    ("a saving for its own territory or for self-defence",
     re.compile(r"\b(?:unaffected|does not affect|without prejudice|article 51|self-defence|remains? in force|own "
                r"territory)\b")),
)  # fmt: skip


@RULE.check
def unlimited_waiver(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    cited = {c.sentence.span for c in citations_of(draft) if c.sentence and mutual_defence_treaty(draft, c)}
    for hit in WAIVER.hits(draft, {"operative"}):
        if hit.sentence.span not in cited and not IN_WORDS.search(hit.after):
            continue
        block = prose.block_at(hit.span.start)
        end = min(block.text_span.end, hit.span.end + 3000) if block else hit.span.end
        after = prose.lower[hit.span.end : end]
        missing = [name for name, wording in LIMITS if not wording.search(after)]
        if missing:
            yield RULE.finding(
                hit.span, f"this waiver lacks {' and '.join(missing)}", at=hit.at,
                help="limit it to named troops, a place and a term, and keep the rest",
            )  # fmt: skip
