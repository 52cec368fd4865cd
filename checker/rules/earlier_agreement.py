"""An earlier agreement between the same parties is named, and not said is which of the two prevails.

What it does: finds an earlier treaty, agreement, protocol or memorandum that the draft describes as one between two or
    more of its own parties, in a draft that nowhere says what becomes of it.
Why it matters to negotiators: between the same parties the later treaty prevails as far as the two conflict, and only
    so far. Each side will find that the clause it likes better in the old text is still in force.
Better: "This Agreement supersedes the Agreement of 1997", or "the Agreement of 1997 remains in force, and in case of
    conflict this Agreement prevails".
What it cannot see: earlier agreements that the draft does not name, or names without their parties.
Source: LAW-08; Articles 30 and 59 of the Vienna Convention.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.wording import PROVISIONS, Wording
from treatylint.grammar.source import Span

__all__ = ["RULE"]

HEAD = "# Agreement\n\nRussia and Ukraine,\n\nHave agreed as follows:\n\n"
OLD = "1. The Parties recall the «Treaty on the Border of 2003» between Russia and Ukraine.\n\n"
PLAIN = HEAD + OLD.replace("«", "").replace("»", "")

RULE = Rule(
    code="LAW008",
    name="earlier-agreement",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(HEAD + "1. The Parties recall the «Treaty of 2003 between» Russia and Ukraine.", says="prevails"),
        bad(HEAD + "1. The Parties shall apply the «Agreement of 2003 between» Ukraine and Russia."),
        good(PLAIN + "2. This Agreement supersedes that Treaty."),
        good(PLAIN + "2. The Treaty of 2003 remains in force."),
        good(HEAD + "1. The Parties recall the Treaty of 2003 between Poland and Germany."),
        good(HEAD + "1. This Agreement between Russia and Ukraine shall be registered."),
        good(HEAD + "1. The Parties shall conclude a Treaty on trade between Russia and Ukraine."),
    ),
)

BETWEEN = r" (?:[^.;,]{0,60}? )?(?:of (?:\d{1,2} \w+ )?|\(?)(?:19|20)\d\d\)?(?: [^.;,]{0,40}?)? ?(?:between|among)"
KINDS = ("treaty", "agreement", "memorandum", "protocol", "convention", "accord")
EARLIER = Wording(*(f"{kind}{BETWEEN}" for kind in KINDS))
FUTURE = re.compile(r"\b(?:this|present|conclude|negotiate|sign|such an?)\s+(?:an?\s+|the\s+)?$")
SETTLED = Wording(
    "supersedes?", "superseded", "replaces?", "replaced", "prevails?", "terminates?", "terminated",
    "without prejudice to", "remains? in force", "ceases? to (?:have effect|be in force|apply)",
    "continues? to (?:apply|be in force)",
    "is not affected", "are not affected", "repealed",
)  # fmt: skip
REACH = 100


@RULE.check
def earlier_agreement(draft: Draft) -> Iterator[Finding]:
    parties = set(draft.document.parties)
    for hit in EARLIER.hits(draft, PROVISIONS | {"preamble"}) if len(parties) > 1 else ():
        after = Span(hit.span.end, min(hit.span.end + REACH, hit.sentence.span.end))
        named = {id_ for name in names_in(draft, after, ("actor",)) for id_ in name.ids(("actor",))}
        if len(named & parties) > 1 and not FUTURE.search(hit.before) and not mentions(draft, SETTLED):
            yield RULE.finding(
                hit.span, "not said is which prevails, this agreement or the earlier one", at=hit.at,
                help="say that it is superseded, or that it stays in force and which of the two prevails",
            )  # fmt: skip
            return
