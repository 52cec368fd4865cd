"""The terms that a draft defines, and where it uses them.

Four ways are known: "X" means …; hereinafter (referred to as) "X"; (the "X"); and "for the purposes of this Agreement,
an X is …". They are found in the words alone, so that a definition counts even where its sentence was not understood.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.grammar.source import Span

__all__ = ["CAPITALS", "Definition", "definitions_of", "said_to_be", "uses_of"]

_TERM = r"[\"“”„«‘]\s*(?:the\s+|an?\s+)?(?P<term>[^\"“”„«»‘’\n]{1,80}(?:’s?\s[^\"“”\n]{1,40})??),?\s*[\"”“»’]"
_MEANS = re.compile(
    _TERM + r"(?:\s*\([^()\n]{0,80}\))?,?\s+(?:(?:shall|will)\s+)?"
    r"(?:means?\b|refers?\s+to\b|denotes?\b|signif(?:y|ies)\b|(?:is|are|be)\s+(?:defined|understood|taken)\b|"
    r"ha(?:s|ve)\s+the\s+meaning|includes?\s+only\b)"
)
_NAMED = re.compile(
    r"(?:\b(?:hereinafter|hereafter|henceforth|collectively|jointly|together)\b[^\"“”„«\n.;]{0,60}?|"
    r"\(\s*(?:the|each|an?|any|individually|\s|,)*|\b(?:known|referred\s+to)\s+as\s+(?:the\s+)?)" + _TERM,
    re.IGNORECASE,
)
_UNQUOTED = re.compile(
    r"\b(?:hereinafter|hereafter|hereby)\s+(?:referred\s+to\s+as|called|designated|known\s+as)\s+(?:the\s+)?"
    r"(?P<term>[A-Z][\w-]+(?:\s+(?:of\s+)?[A-Z][\w-]+){0,4})"
)
_FOR_PURPOSES = re.compile(
    r"\b[Ff]or\s+the\s+purposes?\s+of\s+[^,.;\n]{3,60},\s+(?:the\s+term\s+)?(?:an?|the)\s+"
    r"(?P<term>[\w-]+(?:\s+[\w-]+){0,4}?)\s+(?:is|are|means?)\b"
)

_GAP = r"(?:[^\S\n]+|[^\S\n]*\n(?!\s*\n))"  # within a paragraph
CAPITALS = rf"(?P<term>[A-Z][\w’'-]+(?:{_GAP}(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]+){{0,5}})"
"""A run of capitalised words."""
_IS = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?)\s+{CAPITALS}\s+(?:(?:is|are|comprises?|consists?\s+of|includes?|covers?|extends?)\b|"
    r"(?:shall|will|is|are)\s+(?:hereby\s+)?(?:be|comprise|consist|established|created|set\s+up)\b)"
)
_SET_UP = re.compile(
    r"\b(?:establish(?:es|ed)?|creat(?:es?|ed)|sets?\s+up|appoints?|there\s+(?:shall|will)\s+be|known\s+as)\s+"
    rf"(?:hereby\s+)?(?:the|an?)\s+{CAPITALS}"
)


@frozen
class Definition:
    """``term`` as written, ``span`` its words. ``key`` is the term in lower case without an article: what makes two
    definitions one. ``formal`` ones say what the term means; the others only give a name to what stands before."""

    term: str
    span: Span
    at: str
    formal: bool

    @property
    def key(self) -> str:
        return " ".join(self.term.lower().split())


def definitions_of(draft: Draft) -> tuple[Definition, ...]:
    """All definitions, in the order of the text; a wording that fits two ways counts once."""
    return draft.once(_definitions)


def said_to_be(prose: Prose) -> set[str]:
    """Capitalised terms, in lower case, that are said to be, to consist of or to be set up as something."""
    return {" ".join(m["term"].lower().split()) for says in (_IS, _SET_UP) for m in says.finditer(prose.text)}


def uses_of(draft: Draft, term: str) -> list[Span]:
    """Where a term stands, in the letter case in which it is written, singular or plural; its definition included."""
    prose = prose_of(draft)
    forms = [form.split() for form in _forms(" ".join(term.split())) if form]
    found: set[Span] = set()
    for words in forms:
        places = prose.words.get(words[0].lower())
        if not places:
            continue  # most forms stand nowhere, and are not worth a pattern
        pattern = re.compile(r"\s+".join(map(re.escape, words)) + r"(?!\w)")
        matches = (pattern.match(prose.text, at) for at in places)
        found.update(Span(*match.span()) for match in matches if match)
    return sorted(found)


def _forms(term: str) -> set[str]:
    """The term with its singulars and plurals: more than there are, for a wrong form stands nowhere."""
    forms = {term, term + "s", term + "es"}
    if term.endswith("ies"):
        forms.add(term[:-3] + "y")
    elif term.endswith("y"):
        forms.add(term[:-1] + "ies")
    if term.endswith("s") and not term.endswith("ss"):
        forms.add(term[:-1])
    return forms


def _definitions(draft: Draft) -> tuple[Definition, ...]:
    prose = prose_of(draft)
    found: dict[int, Definition] = {}
    for definition in _all(prose):
        found.setdefault(definition.span.start, definition)
    return tuple(found[start] for start in sorted(found))


def _all(prose: Prose) -> Iterator[Definition]:
    for pattern, formal in ((_MEANS, True), (_NAMED, False), (_UNQUOTED, False), (_FOR_PURPOSES, True)):
        for match in pattern.finditer(prose.text):
            if _could_be_a_term(match["term"]):
                span = Span(*match.span("term"))
                yield Definition(" ".join(match["term"].split()), span, prose.path_at(span.start), formal)


def _could_be_a_term(words: str) -> bool:
    """A quotation of a sentence, or of a figure, is no term."""
    return len(words.split()) <= 8 and words[:1].isalpha() and not words.rstrip().endswith((".", ";", "?"))
