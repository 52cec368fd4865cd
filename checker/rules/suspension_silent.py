"""The agreement says what follows an attack, and nothing of suspension.

What it does: in a whole agreement that limits forces and in which an attack sets something off, looks for any word on
    suspension and notes that there is none.
Why it matters to negotiators: without a clause a treaty is suspended only with the consent of all, or after a material
    breach in the way that the law of treaties lays down. A side that is attacked stays bound by its own limits until
    then, or suspends them on a right that the other will deny.
Better: "If a Trigger has been determined, the attacked Party may suspend Article 7 until …", or say that nobody may.
What it cannot see: a right to suspend in other words, such as limits that "shall not apply" during an attack.
Source: LAW-11; Articles 57, 58 and 60 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import heading_of, is_instrument, mentions
from treatylint.checker.rule_kit.wording import Wording
from treatylint.clauses.meaning.determiners import events_in
from treatylint.clauses.values import Modality

__all__ = ["RULE"]

BODY = "".join(
    f"## Article {n}\n\nFrance shall keep lists. Poland shall keep lists. Both shall meet.\n\n" for n in range(3, 7)
)
CAP = "## Article 1\n\nFrance shall not station more than 500 personnel in Ukraine.\n\n"
ANSWER = "## Article 2\n\nIf Russia attacks Ukraine, France shall assist Ukraine.\n\n"

RULE = Rule(
    code="LAW011",
    name="suspension-silent",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("«# Agreement on Forces»\n\n" + CAP + ANSWER + BODY, says="suspen"),
        good("# Agreement on Forces\n\n" + CAP + ANSWER + "Ukraine may then suspend Article 1.\n\n" + BODY),
        good("# Agreement on Forces\n\n" + CAP + BODY + BODY),
        good("# Agreement on Forces\n\n" + ANSWER + BODY + BODY),
        good(CAP + ANSWER),
    ),
)

SUSPENDING = Wording(
    "suspends?", "suspended", "suspending", "suspension", "cease to apply", "ceases to apply", "shall not apply",
    "shall no longer apply", "shall lapse", "lapses?", "cease to be bound",
)  # fmt: skip
ANSWERS = (Modality.OBLIGATION, Modality.PERMISSION)
LIMITS = frozenset({"cap", "exclusion", "confinement", "demilitarized_zone"})


@RULE.check
def suspension_silent(draft: Draft) -> Iterator[Finding]:
    if not is_instrument(draft):
        return
    limits = any(LIMITS & set(clause.families) for clause in draft.document.clauses)
    attack = any(
        event.key.startswith("attack:")
        for norm in draft.meaning.norms
        if norm.modality in ANSWERS and not norm.doubts
        for event in events_in(norm.when)
    )
    if limits and attack and not mentions(draft, SUSPENDING):
        yield RULE.finding(
            heading_of(draft), "what follows an attack is said, and nothing of suspension",
            help="say which articles may be suspended, by whom and until when, or that none may",
        )  # fmt: skip
