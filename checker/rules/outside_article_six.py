"""Article 5 of the North Atlantic Treaty is applied to, or kept from, troops in a place that it may not cover.

What it does: finds provisions that speak of Article 5 of that treaty together with forces, a contingent or personnel.
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
from treatylint.checker.rule_kit.instrument import title_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="LAW003",
    name="outside-article-six",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland shall not invoke «Article 5 of the North Atlantic Treaty» by reason of an attack on its "
            "contingent.",
            says="Article 6"),
        good("1. Article 5 of this Agreement applies to the contingent."),
        good("1. The North Atlantic Treaty is unaffected."),
        good("1. Arland shall not invoke Article 9 of the North Atlantic Treaty."),
    ),
)  # fmt: skip

ARTICLE = Wording(
    r"article (?:5|v) (?:\(\d\) )?of the north atlantic treaty", "article 5 of the washington treaty", "nato article 5"
)
TROOPS = re.compile(r"\b(?:contingent|forces?|troops|personnel|units|brigades?)\b")


@RULE.check
def outside_article_six(draft: Draft) -> Iterator[Finding]:
    if "north atlantic treaty" in title_of(draft):
        return
    for hit in ARTICLE.hits(draft, {"operative"}):
        if TROOPS.search(hit.context):
            yield RULE.finding(
                hit.span, "Article 6 of that treaty may not cover these troops in the first place", at=hit.at,
                help="say where they are; the clause gives assurance rather than a new rule",
            )  # fmt: skip
