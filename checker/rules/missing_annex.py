"""An annex, map or protocol is cited and is not there.

What it does: finds references to annexes, appendices, schedules and maps of the draft, and looks for a part of that
    name. A draft that lists its annexes, or speaks of them as attached, has them for this purpose only if it names
    the one cited.
Why it matters to negotiators: lines, weapon lists and timetables live in the annexes. A line "as shown on Map 2" is
    whatever each side later says Map 2 was.
Better: attach Map 2 and list it among the annexes, or describe the line in words.
What it cannot see: an annex in a file of its own.
Source: candidate REF-02; the maps of the Dayton agreement.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import is_extract
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

TWO = "## Article 1\n\nArland shall withdraw to the line on Map 1.\n\n## Article 2\n\n"

RULE = Rule(
    code="REF002",
    name="missing-annex",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw to the line shown on «Map 2».\n\n2. Borland shall stay behind it.", says="Map 2"),
        bad("## Article 1\n\nThe weapons listed in «Annex B» are banned.\n\n## Annex A\n\nSites."),
        good("1. Arland shall withdraw to the line shown on Map 2.\n\n## Map 2\n\nThe line runs along the river."),
        good("## Article 1\n\nThe weapons listed in Annex B are banned.\n\n## Annex B\n\nMortars."),
        good("1. The weapons listed in Annex II to the Convention on Certain Weapons are banned."),
        good("1. Arland shall map the minefields."),
    ),
)

CITED = Wording(r"annex (?:[ivxlc]+|\d{1,2}|[a-h])", r"appendix (?:[ivxlc]+|\d{1,2}|[a-h])",
                r"schedule (?:[ivxlc]+|\d{1,2}|[a-h])", r"map (?:no\. )?(?:[ivxlc]+|\d{1,2}|[a-h])")  # fmt: skip
OTHER = re.compile(r"\s+(?:to|of)\s+(?:the|that|its)\s+(?!present\b)")
OWN = re.compile(
    r"\s+(?:to|of)\s+(?:the|that|its)\s+(?:treaty|agreement|convention|protocol)(?!\s+(?:on|of|for|between)\b)"
)


@RULE.check
def missing_annex(draft: Draft) -> Iterator[Finding]:
    if is_extract(draft):
        return
    named = _parts(draft)
    for hit in CITED.hits(draft):
        words = hit.words.lower().replace("annexes", "annex").replace("no. ", "")
        figure = hit.words.split()[-1]
        if (figure.isalpha() and figure.islower()) or (OTHER.match(hit.after) and not OWN.match(hit.after)):
            continue
        if words not in named:
            yield RULE.finding(
                hit.span, f"the draft has no {hit.words}", at=hit.at,
                help="attach it, or say in words what it shows",
            )  # fmt: skip


def _parts(draft: Draft) -> set[str]:
    """The names of the parts that the draft has: its block markers, and lines that begin like one."""
    prose = prose_of(draft)
    lines = [
        f"{block.marker} {prose[block.span][:80]}"
        for block in prose.blocks
        if block.kind in ("annex", "heading", "title")
    ]
    names = re.findall(r"\b(annex|appendix|schedule|map)\s+(?:no\. )?(\w+)", " \n".join(lines).lower())
    return {f"{kind} {number}" for kind, number in names}
