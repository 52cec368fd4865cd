"""Article 5 of the North Atlantic Treaty is applied to, or kept from, troops in a place that it may not cover.

What it does: finds provisions that cite the mutual-defence article of another treaty (which article that is, the
    gazetteer knows) together with forces, a contingent or personnel, unless all places that the provision names lie in
    the territory of its members.
Why it matters to negotiators: Article 6 of that treaty ties the duty to the territory of the members and to forces in a
    described area. For troops elsewhere the clause may say what holds anyway; it still gives assurance, and it should
    not be priced as more.
Better: state the place of the troops, and that the clause is given for clarity.
What it cannot see: where exactly the troops are; whether a saving is wanted all the same.
Source: LAW-03; Articles 5 and 6 of the North Atlantic Treaty.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.alliances import alliances_of
from treatylint.checker.rule_kit.citations import citations_of
from treatylint.checker.rule_kit.mutual_defence import mutual_defence_treaty
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.clauses.document import ReadSentence
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="LAW003",
    name="outside-article-six",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland shall not invoke «Article 5 of the North Atlantic Treaty» by reason of an attack on its "
            "contingent.",
            says="area"),
        good("1. Article 5 of this Agreement applies to the contingent."),
        good("1. The North Atlantic Treaty is unaffected."),
        good("1. Arland shall not invoke Article 9 of the North Atlantic Treaty."),
        good("1. France shall not invoke Article 5 of the North Atlantic Treaty by reason of an attack on its "
             "contingent in Poland."),
    ),
)  # fmt: skip

WHERE = re.compile(r"\b(?:in|into|on the territory of|within)\s+(?:the\s+)?(?=[A-Z])")
TROOPS = re.compile(r"\b(?:contingent|forces?|troops|personnel|units|brigades?)\b")


@RULE.check
def outside_article_six(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for citation in citations_of(draft):
        sentence = citation.sentence
        treaty = mutual_defence_treaty(draft, citation) if sentence and sentence.role == "operative" else None
        troops = treaty and sentence and TROOPS.search(prose.lower, sentence.span.start, sentence.span.end)
        if treaty and sentence and troops and not _covered(draft, sentence):
            yield RULE.finding(
                Span(citation.span.start, treaty.end), "the area of that duty may not cover these troops anyway",
                at=citation.at, help="say where they are; the clause gives assurance rather than a new rule",
            )  # fmt: skip


def _covered(draft: Draft, sentence: ReadSentence) -> bool:
    """Whether the sentence says where, and everywhere that it names lies in states that the treaty covers."""
    starts = {sentence.span.start + match.end() for match in WHERE.finditer(draft.source[sentence.span])}
    members = {member for alliance in alliances_of(draft) for member in alliance.members}
    named = {
        name.span.start
        for name in names_in(draft, sentence.span, ("place", "actor"))
        if any(id_.partition("-")[0] in members for id_ in name.ids(("place", "actor")))
    }
    return bool(starts) and starts <= named
