"""A member of an alliance takes on what may keep it from its duties under the alliance treaty.

What it does: finds, among the norms of the draft, members of a mutual-defence treaty (the gazetteer has their list) who
    are not to help a fellow member, are to stay neutral or are to fight for others, and clauses by which nobody may
    call on that treaty, where no provision leaves the treaty untouched.
Why it matters to negotiators: in such treaties the members declare that none of their engagements conflicts with the
    treaty, and undertake to enter into none that does. The clause will be attacked at home as a breach, or not be kept.
Better: add "nothing in this Agreement affects the rights and duties of a Party under the North Atlantic Treaty".
What it cannot see: whether the case for help can arise while the clause holds.
Source: LAW-04; Article 8 of the North Atlantic Treaty.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.alliances import Alliance, alliances_of
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.clauses.norms import Norm
from treatylint.clauses.values import Modality

__all__ = ["RULE"]

SAVED = "Nothing in this Agreement affects the duties of Poland under the North Atlantic Treaty."

RULE = Rule(
    code="LAW004",
    name="alliance-duty-conflict",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. «Poland shall not assist Lithuania with armed force».", says="fellow member"),
        bad("1. «Poland shall remain neutral in any armed conflict».", says="neutral"),
        bad("1. «The North Atlantic Treaty Organization shall not expand».\n\n2. France shall keep lists.".replace(
            "The North Atlantic Treaty Organization shall not expand", "If Ukraine is attacked, France shall assist "
            "Ukraine with armed force"), says="fight"),
        good("1. Poland shall not assist Ukraine with armed force."),
        good("1. Poland shall not assist Lithuania with armed force.\n\n2. " + SAVED),
        good("1. Austria shall remain neutral in any armed conflict."),
        good("1. If Poland is attacked, France shall assist Poland with armed force."),
    ),
)  # fmt: skip

HELP = frozenset({"assist_force", "assist_other"})
CALL = frozenset({"invoke_mutual_defence"})
UNTOUCHED = re.compile(r"\b(?:affects?|prejudices?|impairs?|derogates?|without prejudice|subject to|consistent with)\b")


@RULE.check
def alliance_duty_conflict(draft: Draft) -> Iterator[Finding]:
    told: set[str] = set()
    for norm in draft.meaning.norms:
        for alliance in alliances_of(draft) if norm.at not in told and not norm.doubts else ():
            why = _why(norm, alliance)
            if why and not _untouched(draft, alliance):
                told.add(norm.at)
                yield RULE.finding(
                    norm.span, f"{why}: this may conflict with the {alliance.treaty}", at=norm.at,
                    help="leave the rights and duties under that treaty untouched, in words",
                )  # fmt: skip
                break


def _why(norm: Norm, alliance: Alliance) -> str:
    get = norm.box.dims.get
    acts, actors, whom = (atoms.items if atoms and not atoms.all_but else None for atoms in map(get, _DIMS))
    if not acts:
        return ""
    if norm.modality is Modality.PROHIBITION and acts <= CALL and get("actor") is None:
        return "nobody may call on the promise of mutual defence"
    if actors is None or not actors & alliance.members:
        return ""
    if norm.modality is Modality.PROHIBITION and acts <= HELP and whom and whom & alliance.members:
        return "a member is kept from helping a fellow member"
    if norm.modality is not Modality.OBLIGATION:
        return ""
    if acts == {"neutrality"}:
        return "a member is to stay neutral"
    outside = whom is not None and bool(whom) and not whom & alliance.members
    return "a member is bound to fight for others" if acts == {"assist_force"} and outside else ""


_DIMS = ("act", "actor", "object")


def _untouched(draft: Draft, alliance: Alliance) -> bool:
    """Whether a provision names the treaty and leaves it as it is."""
    return any(
        any(
            alliance.instrument in named.ids(("instrument",))
            for named in names_in(draft, sentence.span, ("instrument",))
        )
        for sentence, text in prose_of(draft).provisions
        if UNTOUCHED.search(text)
    )
