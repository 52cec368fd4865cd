"""An understanding that is not to bind uses words of a treaty.

What it does: in a draft that speaks as an understanding ("Participants … will"), finds the words that are kept for
    treaties: Parties, agree, undertake, obligations, rights, Article, enter into force, continue in force, terminate,
    done at, equally authentic. Each is shown once.
Why it matters to negotiators: whether a text binds is read from its words. A few of a treaty's are enough for one side
    to say later that it was one, and for a parliament to ask why it never saw it.
Better: "The Participants agree to meet" becomes "The Participants will meet"; "obligations" becomes "commitments".
What it cannot see: words that are quoted, or that speak of a treaty beside the understanding.
Source: candidate MOD-01; United Kingdom guidance on treaties and memorandums of understanding, 2014 and 2021.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.drafting_style import drafting_style
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

HEAD = "# Memorandum of Understanding\n\n1. The Participants will meet.\n\n2. The Participants will report.\n\n"

RULE = Rule(
    code="MOD009",
    name="treaty-words-in-understanding",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(HEAD + "3. The Participants «agree» to meet each year.", says="decide"),
        bad(HEAD + "3. This Memorandum will «enter into force» on signature.", says="come into effect"),
        bad(HEAD + "3. Each Participant will meet its «obligations» under this Memorandum.", says="commitments"),
        good(HEAD + "3. The Participants will meet each year."),
        good(HEAD + "3. This Memorandum will come into effect on signature."),
        good("1. The Parties shall meet their obligations.\n\n2. The Parties agree to meet.\n\n3. Arland shall pay."),
        good(HEAD + "3. This Memorandum does not affect obligations under the Treaty of 1990."),
    ),
)

INSTEAD = {
    "parties": "Participants", "agree": "decide", "agrees": "decides", "undertake": "will", "undertakes": "will",
    "obligation": "commitment", "obligations": "commitments", "enter into force": "come into effect",
    "enters into force": "comes into effect", "entry into force": "coming into effect",
    "continue in force": "continue to have effect", "remain in force": "continue to have effect",
    "terminate": "discontinue", "terminates": "discontinues", "done at": "signed at",
    "equally authentic": "equally valid", "mutually agreed": "jointly decided",
}  # fmt: skip
WORDS = Wording(*sorted(INSTEAD, key=len, reverse=True))
BESIDE = ("treaty", "convention", "charter", "agreement", "protocol", "international law")
"""Another instrument, or law itself, binds; to say so takes its words."""


@RULE.check
def treaty_words(draft: Draft) -> Iterator[Finding]:
    if drafting_style(draft) != "understanding":
        return
    told: set[str] = set()
    for hit in WORDS.hits(draft, {"operative", "definition", "final", "signature"}):
        words = hit.words.lower()
        if words in told or any(other in hit.after for other in BESIDE):
            continue
        told.add(words)
        better = INSTEAD[words]
        yield RULE.finding(
            hit.span, f'"{hit.words}" is a word of treaties; an understanding says "{better}"', at=hit.at,
            help=f'write "{better}", or make it a treaty', fix=Fix(f'write "{better}"', ((hit.span, better),)),
        )  # fmt: skip
