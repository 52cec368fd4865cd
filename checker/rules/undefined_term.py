"""A capitalised term is used as if it were defined, and no definition is found.

What it does: in a draft that defines terms, finds capitalised words that are neither defined, nor a known name of a
    state, place, organisation or instrument, nor a usual word of treaties, nor named in a title or heading, and that
    stand at least twice in the provisions after an article ("the", "a", "any").
Why it matters to negotiators: the capital letter promises a meaning. Where there is none, each side brings its own.
Better: "Observers may enter" becomes "Observers, as defined in Article 1, may enter".
What it cannot see: names that it does not know; it may take one for a term. Therefore a preview rule.
Source: candidate DEF-01; EU Joint Practical Guide, point 6.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="DEF002",
    name="undefined-term",
    severity=Severity.INFO,
    preview=True,
    since="0.1",
    examples=(
        bad('1. "Zone" means the strip.\n\n2. Inspectors may enter the Zone with the «Special Envoy», if the Special '
            "Envoy asks for it.", says="Special Envoy"),
        good('1. "Zone" means the strip.\n\n2. "Special Envoy" means the person named in Annex A.\n\n3. The Special '
             "Envoy may enter the Zone if the Special Envoy asks for it."),
        good("1. Observers may enter with the Special Envoy if the Special Envoy asks for it."),
        good('1. "Zone" means the strip.\n\n2. The Secretary of the United Nations and the Depositary may enter '
             "the Zone if the Depositary is asked for it."),
        good('1. "Zone" means the strip.\n\n2. The Parties may enter the Zone if the Parties are in Ukraine.'),
    ),
)  # fmt: skip

CAPITALISED = re.compile(
    r"(?<=[\w,;:] )(?:the|an?|any|each|every|such|that|this)\s+(?P<term>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,4})"
)
USUAL = frozenset(
    "state states party parties contracting high government governments treaty agreement convention protocol article "
    "articles annex appendix map paragraph section chapter part charter depositary depositaries signatory signatories "
    "secretary-general secretary general assembly council security ministry minister ministers president commission "
    "committee conference court chamber parliament congress senate federal republic kingdom union preamble statute "
    "resolution resolutions".split()
)


@RULE.check
def undefined_term(draft: Draft) -> Iterator[Finding]:
    known = {definition.key for definition in definitions_of(draft)}
    if not known:
        return
    known |= draft.once(_names)
    prose = prose_of(draft)
    found: dict[str, list[Span]] = {}
    for match in CAPITALISED.finditer(prose.text):
        sentence = prose.sentence_at(match.start("term"))
        if sentence is not None and sentence.role == "operative":
            found.setdefault(match["term"].lower(), []).append(Span(*match.span("term")))
    for term, spans in found.items():
        words = term.split()
        if len(spans) > 1 and not _is_known(words, known) and not all(word in USUAL for word in words):
            yield RULE.finding(
                spans[0],
                f'"{prose[spans[0]]}" is written as a defined term, and no definition is found',
                at=prose.path_at(spans[0].start),
                help="define it, or write it in lower case",
            )


def _is_known(words: list[str], known: set[str]) -> bool:
    """Whether the words are a known name, or begin or end as one ("Observer Mission Headquarters")."""
    pieces = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return bool(pieces & known or {piece.removesuffix("s") for piece in pieces} & known)


def _names(draft: Draft) -> set[str]:
    prose = prose_of(draft)
    titles = (prose[block.heading] for block in prose.blocks if block.heading)
    settled = {term.lower() for term in draft.house.terms}
    return settled | {name.text.lower() for name in draft.gazetteer.names()} | {
        " ".join(title.lower().split()) for title in titles
    }
