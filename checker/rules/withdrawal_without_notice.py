"""A party may leave the agreement without notice, or in the middle of a war.

What it does: finds the provision on withdrawal or denunciation and looks in its article for a period of notice; in an
    agreement that limits arms or forces it also asks for a rule for an armed conflict.
Why it matters to negotiators: an exit without notice makes every limit as long as one night. Arms treaties therefore
    hold a withdrawal back until a conflict in which the party is engaged has ended.
Better: "may withdraw" becomes "may withdraw on six months' notice; not before the end of a conflict it is engaged in".
What it cannot see: a period of notice in another article.
Source: candidate FIN-02; Article 20 of the mine ban convention (LAW-13).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.citations import provisions_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="FIN002",
    name="withdrawal-without-notice",
    since="0.1",
    examples=(
        bad("1. A Party «may withdraw from this Agreement».", says="no period of notice"),
        bad("1. Any Party «may denounce this Agreement» by a written declaration."),
        good("1. A Party may withdraw from this Agreement on six months' notice."),
        good("1. A Party may withdraw from this Agreement. The withdrawal takes effect one year after it is notified."),
        bad(
            "## Article 9\n\n1. This Agreement shall remain in force for 20 years.\n\n2. A Party «may withdraw "
            "from this Agreement».",
            says="no period of notice",
        ),
        good("1. A Party may withdraw from the Zone at any time."),
        good("1. Arland may withdraw its forces from this part of the Zone."),
    ),
)

EXIT = Wording(
    "may withdraw from (?:this|the) (?:agreement|treaty|convention|protocol|memorandum)",
    "right to withdraw from (?:this|the) (?:agreement|treaty|convention|protocol)",
    "may (?:denounce|terminate) (?:this|the) (?:agreement|treaty|convention|protocol)",
    "may cease to be a party", "may (?:unilaterally )?leave this (?:agreement|treaty)",
)  # fmt: skip
PERIOD = re.compile(r"\b(?:months?|days|weeks|years?)\b")
OF_EXIT = re.compile(r"\b(?:notice|notif|withdr|denounc|denunciation|terminat|tak(?:e|es|ing) effect|declar|cease)")
"""A period in another sentence of the article counts where that sentence speaks of leaving."""


@RULE.check
def withdrawal_without_notice(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for hit in EXIT.hits(draft, {"operative"}):
        article = provisions_of(draft).subtree(hit.at.split("/")[0])
        start = article.start if article else hit.sentence.span.start
        end = article.end if article else hit.sentence.span.end
        if not any(_gives_notice(words) for place, words in prose.provisions if start <= place.span.start < end):
            yield RULE.finding(
                hit.span, "this exit has no period of notice", at=hit.at,
                help="add a period of notice, and say what holds during an armed conflict",
            )  # fmt: skip


def _gives_notice(sentence: str) -> bool:
    return bool(PERIOD.search(sentence) and OF_EXIT.search(sentence))
