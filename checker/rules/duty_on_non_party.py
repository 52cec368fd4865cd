"""A duty is laid on a state or organisation that is not a party.

What it does: in a draft whose preamble names its parties, finds duties and prohibitions borne by another state or
    organisation, unless the sentence or a provision makes its consent or accession a condition.
Why it matters to negotiators: a treaty binds nobody who has not agreed to it. The duty is a wish, and the party that
    relied on it has nothing.
Better: "NATO shall not deploy" becomes "Parties that are members of NATO shall not deploy".
What it cannot see: who will sign in the end.
Source: candidate OBL-01; Articles 34 and 35 of the Vienna Convention (LAW-09).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording
from treatylint.clauses.clause import Clause
from treatylint.clauses.values import Actor, Modality

__all__ = ["RULE"]

HEAD = "# Agreement\n\nRussia and Ukraine,\n\nHave agreed as follows:\n\n"

RULE = Rule(
    code="OBL001",
    name="duty-on-non-party",
    since="0.1",
    examples=(
        bad(HEAD + "1. «France» shall not deploy forces in Ukraine.", says="not a party"),
        bad(
            "# Agreement\n\nArland and Borland,\n\nHave agreed as follows:\n\n1. «Corland» shall not deploy forces in "
            "Arland.\n\n2. The forces of Corland shall leave Borland.",
            says="Corland",
        ),
        good(HEAD + "1. The member of the United Nations shall decide, and United Nations observers shall report."),
        good(HEAD + "1. Russia shall withdraw its forces from Ukraine."),
        good("1. France shall not deploy forces in Ukraine."),
        good(HEAD + "1. France may deploy forces in Ukraine."),
        good(
            HEAD
            + "1. France shall deploy forces in Ukraine.\n\n2. This Agreement shall be open to accession by France."
        ),
    ),
)

JOINS = Wording("open (?:to|for) (?:accession|signature)", "accede to this", "accession to this", "also signed by")
SOMEBODY = re.compile(r"\s+(?:forces?|personnel|observers?|troops|units?|officers?|staff|missions?|members?)\b")
STATE = re.compile(r"[A-Z]{2}|own:.+")  # of the world, or one that only the draft names


@RULE.check
def duty_on_non_party(clause: Clause, draft: Draft) -> Iterator[Finding]:
    parties = set(draft.document.parties)
    if (
        sum(bool(STATE.fullmatch(party)) for party in parties) < 2
        or clause.actor is None
        or clause.modality not in (Modality.OBLIGATION, Modality.PROHIBITION)
    ):
        return
    bearers = [name for name in clause.actor.names if STATE.fullmatch(name.id) or name.id.startswith("org:")]
    strangers = [name for name in bearers if name.id not in parties and _is_itself(name, draft)]
    if not strangers or len(strangers) != len(clause.actor.names) or draft.once(_joins):
        return
    first, told = strangers[0], draft.once(_told)
    if first.id not in told and clause.actor.quantifier != "no":
        told.add(first.id)
        name = first.text or draft.gazetteer.label(first.id)
        yield RULE.finding(
            first.span, f"{name} is not a party and cannot be bound by this text", at=clause.at,
            help="bind the parties that are its members, or make it a party",
        )  # fmt: skip


def _is_itself(name: Actor, draft: Draft) -> bool:
    """Not somebody of an organisation: "the member of the United Nations decides", "United Nations observers"."""
    if not name.id.startswith("org:"):
        return True
    text = draft.source.masked
    before, after = text[max(name.span.start - 12, 0) : name.span.start], text[name.span.end : name.span.end + 24]
    return not re.search(r"\b(?:of|from|at)\s+(?:the\s+)?$", before) and not SOMEBODY.match(after)


def _joins(draft: Draft) -> bool:
    return mentions(draft, JOINS)


def _told(_: Draft) -> set[str]:
    """The states and organisations that were named already: once is enough."""
    return set()
