"""Citations of a duty of mutual defence in another treaty, as the gazetteer knows them: no treaty is named in code."""

import re

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.citations import Citation
from treatylint.checker.rule_kit.names import names_in
from treatylint.grammar.figures import roman_value
from treatylint.grammar.source import Span

__all__ = ["mutual_defence_treaty"]

REACH = 60
DUTIES = frozenset({"mutual_defence", "mutual_assistance", "collective_defence"})


def mutual_defence_treaty(draft: Draft, citation: Citation) -> Span | None:
    """Where the name of the treaty stands whose duty of mutual defence is cited; None for any other citation."""
    if not citation.external:
        return None
    after = Span(citation.span.end, min(citation.span.end + REACH, len(draft.source.text)))
    for named in names_in(draft, after, ("instrument",))[:1]:
        for instrument in named.ids(("instrument",)):
            if any(draft.gazetteer.provision(instrument, article) in DUTIES for article in _articles(citation.words)):
                return named.span
    return None


def _articles(words: str) -> list[str]:
    labels = re.findall(r"\b(?:\d+|[IVX]+)\b", words)
    return [label if label.isdecimal() else str(roman_value(label)) for label in labels]
