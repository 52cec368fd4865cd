"""A capitalised term is used as if it were defined, and no definition is found.

What it does: in a draft that defines terms, finds capitalised words that are neither defined, nor a known name of a
    state, place, organisation or instrument, nor a usual word of treaties, nor named in a title or heading, nor said
    somewhere to be, to consist of or to be established as something, and that stand at least twice in the provisions
    after an article ("the", "a", "any").
Why it matters to negotiators: the capital letter promises a meaning. Where there is none, each side brings its own.
Better: "Observers may enter" becomes "Observers, as defined in Article 1, may enter".
What it cannot see: whether a name that it does not know needs a definition; `terms` in the settings names those
    that need none. A draft that defines nothing is left alone, and so is a term that stands there once.
Source: candidate DEF-01; EU Joint Practical Guide, point 6.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import CAPITALS, definitions_of, said_to_be
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.clauses.vocabulary import spellings_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="DEF002",
    name="undefined-term",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad('1. "Zone" means the strip.\n\n2. Inspectors may enter the Zone with the «Special Envoy», if the Special '
            "Envoy asks for it.", says="Special Envoy"),
        good('1. "Zone" means the strip.\n\n2. "Special Envoy" means the person named in Annex A.\n\n3. The Special '
             "Envoy may enter the Zone if the Special Envoy asks for it."),
        good("1. Observers may enter with the Special Envoy if the Special Envoy asks for it."),
        good('1. "Zone" means the strip.\n\n2. The Secretary of the United Nations and the Depositary may enter '
             "the Zone if the Depositary is asked for it."),
        good('1. "Zone" means the strip.\n\n2. The Guarantors are Norway and Canada.\n\n3. Each Guarantor may enter '
             "the Zone, and the Guarantors shall meet."),
        good('1. "Zone" means the strip.\n\n2. A Joint Mission shall be established.\n\n3. The Joint Mission may enter '
             "the Zone, and the Mission shall report."),
        good('1. "Zone" means the strip of the Treaty on the Narrow Strip, and the Narrow Strip is the strip in the '
             "Treaty on the Narrow Strip."),
        good('1. "Zone" means the strip.\n\n2. The Board of Elders of the Valley and the Border Committee may enter '
             "the Zone, if the Board and the Border Committee agree."),
        good('1. "Zone" means the strip.\n\n2. The Parties may enter the Zone if the Parties are in Ukraine.'),
    ),
)  # fmt: skip

CAPITALISED = re.compile(rf"(?<=[\w,;:] )(?:the|an?|any|each|every|such|that|this)\s+{CAPITALS}")
NAMED = re.compile(
    r"\b(?:treaty|convention|protocol|agreement|charter|act)\s+(?:on|for|concerning|of)\s+(?:the\s+)?$", re.IGNORECASE
)
USUAL = frozenset(
    "state states party parties contracting high government governments treaty agreement convention protocol article "
    "articles annex appendix map paragraph section chapter part charter depositary depositaries signatory signatories "
    "secretary-general secretary general assembly council security ministry minister ministers president commission "
    "committee conference court chamber parliament congress senate federal republic kingdom union preamble statute "
    "resolution resolutions agency board summit".split()
)
BODIES = frozenset("commission committee conference council court chamber assembly agency board ministry".split())


@RULE.check
def undefined_term(draft: Draft) -> Iterator[Finding]:
    known = {definition.key for definition in definitions_of(draft)}
    if not known:
        return
    prose = prose_of(draft)
    known |= draft.once(_names) | said_to_be(prose)
    found: dict[str, list[Span]] = {}
    for match in CAPITALISED.finditer(prose.text):
        sentence = prose.sentence_at(match.start("term"))
        named = NAMED.search(prose.text, max(match.start() - 40, 0), match.start("term"))
        if sentence is not None and sentence.role == "operative" and named is None:
            found.setdefault(match["term"].lower(), []).append(Span(*match.span("term")))
    for term, spans in found.items():
        words = term.split()
        if _stands_again(prose, spans) and not _is_known(words, known) and not _is_usual(words):
            yield RULE.finding(
                spans[0],
                f'"{prose[spans[0]]}" is written as a defined term, and no definition is found',
                at=prose.path_at(spans[0].start),
                help="define it, or write it in lower case",
            )


def _stands_again(prose: Prose, spans: list[Span]) -> bool:
    """Twice after an article, or once so and once at the head of a sentence."""
    head = f"The {' '.join(prose[spans[0]].split())}"
    return len(spans) > 1 or any(prose[sentence.span].startswith(head) for sentence in prose.sentences)


def _is_usual(words: list[str]) -> bool:
    """Words of every treaty, and bodies of others that are called by their names."""
    return all(word in USUAL for word in words) or words[-1] in BODIES or words[0] in BODIES


def _is_known(words: list[str], known: set[str]) -> bool:
    """Whether the words are a known name, or begin or end as one ("Observer Mission Headquarters")."""
    pieces = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    singular, plural = {piece.removesuffix("s") for piece in pieces}, {f"{piece}s" for piece in pieces}
    return bool((pieces | singular | plural) & known)


def _names(draft: Draft) -> set[str]:
    prose = prose_of(draft)
    titles = (prose[block.heading] for block in prose.blocks if block.heading)
    settled = {term.lower() for term in draft.house.terms}
    return (
        settled
        | {text.lower() for spelt in spellings_of(draft.gazetteer).values() for text, *_ in spelt if not text.islower()}
        | {" ".join(title.lower().split()) for title in titles}
    )
