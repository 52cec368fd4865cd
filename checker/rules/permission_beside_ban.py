"""A permission without any limit stands beside a ban on the same kind of act.

What it does: finds permissions ("may deploy") without a number, place, time, condition or exception, in a draft that
    forbids the same actors' same act elsewhere.
Why it matters to negotiators: the reader must decide whether the permission is an exception from the ban, or the ban a
    limit of the permission. Each side will choose the other answer.
Better: "may deploy" becomes "may deploy only" with the number, place and time that are meant.
What it cannot see: limits in a clause that was not understood.
Source: candidate MOD-07; LAW-16 (an exhaustive list needs a marker).
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.clauses.guards import ALWAYS
from treatylint.clauses.times import Period
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="MOD007",
    name="permission-beside-ban",
    since="0.1",
    examples=(
        bad("1. «France may deploy forces».\n\n2. France shall not deploy forces in Ukraine.", says="limit"),
        good(
            "1. France may deploy not more than 500 personnel in Poland.\n\n2. France shall not deploy forces in "
            "Ukraine."
        ),
        good(
            "1. France may deploy forces in Ukraine only if Ukraine consents.\n\n2. France shall not deploy forces "
            "in Poland."
        ),
        good("1. France may deploy forces.\n\n2. Germany shall not deploy forces in Ukraine."),
        good("1. France may deploy forces."),
    ),
)


@RULE.check
def permission_beside_ban(draft: Draft) -> Iterator[Finding]:
    clauses = draft.document.clauses
    banned = {
        (clause.act, name.id): clause
        for clause in clauses if clause.modality is Modality.PROHIBITION and clause.actor
        for name in clause.actor.names
    }  # fmt: skip
    told: set[Span] = set()
    for clause in clauses:
        if (
            clause.modality is not Modality.PERMISSION
            or clause.actor is None
            or clause.act in ("", "other")
            or clause.span in told
        ):
            continue
        bans = [ban for name in clause.actor.names if (ban := banned.get((clause.act, name.id))) is not None]
        limited = (
            clause.bounds
            or clause.places
            or clause.when != ALWAYS
            or clause.exceptions
            or clause.overrides
            or clause.deadline
        )
        if bans and not limited and clause.period == Period():
            told.add(clause.span)
            yield RULE.finding(
                clause.span, "this permission has no limit, and a ban on the same act stands beside it", at=clause.at,
                related=(Related(bans[0].span, "the ban", bans[0].at),),
                help='add the limit that is meant ("only"), or say which of the two prevails',
            )  # fmt: skip
