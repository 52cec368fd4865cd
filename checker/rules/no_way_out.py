"""The agreement says how long it runs and not whether a party may leave it.

What it does: in a whole agreement that has a clause on duration or review, looks for a provision on withdrawal,
    denunciation or termination and notes that there is none. (An agreement that is silent on both is FIN001.)
Why it matters to negotiators: without such a clause a party may leave only if the parties meant it so or the nature of
    the treaty implies it, and then on twelve months' notice. That may be what you want; it should be said.
Better: "A Party may withdraw on six months' notice", or "This Agreement is not subject to withdrawal".
What it cannot see: a right to leave under a framework agreement.
Source: LAW-10; Articles 54 to 56 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import heading_of, is_instrument
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

BODY = "".join(
    f"## Article {n}\n\nArland shall keep lists. Borland shall keep lists. Both shall meet.\n\n" for n in range(1, 6)
)
HEAD = "# Agreement on Lists\n\n"
TERM = "## Article 6\n\nThis Agreement shall remain in force for ten years. "

RULE = Rule(
    code="LAW010",
    name="no-way-out",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("«# Agreement on Lists»\n\n" + BODY + TERM, says="leave"),
        good(HEAD + BODY + TERM + "A Party may withdraw on six months' notice."),
        good(HEAD + BODY + TERM + "It may be denounced by any Party."),
        good(HEAD + BODY + TERM + "This Agreement is not subject to denunciation."),
        good(HEAD + BODY),
        good("1. This Agreement shall remain in force for ten years."),
    ),
)

LASTING = Wording(
    "remains? in force", "in force for", "duration", "continues? in force", "valid for", "review", "indefinitely",
    "unlimited",
)  # fmt: skip
LEAVING = Wording(
    "withdraw from (?:this|the|it) ?(?:agreement|treaty|convention|protocol)?", "withdraw on", "withdraws",
    "withdrawal from (?:this|the) (?:agreement|treaty|convention|protocol)", "right to withdraw",
    "may withdraw", "has withdrawn", "have withdrawn", "deemed to have withdrawn", "denounces?", "denounced",
    "denunciation", "terminates?", "terminated", "termination", "ceases? to be a party", "expires?",
    "leave this (?:agreement|treaty)",
)  # fmt: skip


@RULE.check
def no_way_out(draft: Draft) -> Iterator[Finding]:
    roles = {sentence.role for sentence in prose_of(draft).sentences} - {"preamble", "title"}
    silent = next(LEAVING.hits(draft, roles), None) is None
    if is_instrument(draft) and silent and next(LASTING.hits(draft, roles), None):
        yield RULE.finding(
            heading_of(draft), "not said is whether a party may leave; then only intent or nature can imply it",
            help="give a right to withdraw on notice, or say that there is none",
        )  # fmt: skip
