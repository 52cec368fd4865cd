"""What part a stretch of text plays: recital, definition, signature, or a provision. Tests on plain words, used for
blocks and sentences.
"""

import re

_PARTICIPLES = (
    "Acknowledging|Acting|Affirming|Anxious|Appreciating|Approving|Aware|Bearing in mind|Believing|Concerned|"
    "Confident|Confirming|Conscious|Considering|Convinced|Deploring|Desiring|Desirous|Determined|Declaring|"
    "Deeply|Emphasi[sz]ing|Encouraged|Expressing|Firmly|Fully|Guided|Having|Hoping|Inspired|Intending|"
    "Keeping in mind|Mindful|Motivated|Noting|Observing|Persuaded|Pledging|Proceeding|Pursuing|Reaffirming|"
    "Realizing|Realising|Recalling|Recogni[sz]ing|Regretting|Rejecting|Reiterating|Remembering|Resolved|"
    "Responding|Seeking|Seriously|Sharing|Stressing|Striving|Taking into account|Taking note|Underlining|"
    "Underscoring|Undertaking|Urging|Welcoming|Whereas|Willing|Wishing|With a view"
)
_LEAD = r"[\W\d]{0,12}(?:\(?[a-z]{1,2}\)\s{0,4})?"
_RECITAL_START = re.compile(rf"{_LEAD}(?i:(?:and\s{{1,4}})?(?:{_PARTICIPLES})\b)")
_RECITAL_INSIDE = re.compile(rf"[,;:.”\"]\s{{0,4}}(?:and\s{{1,4}})?(?:{_PARTICIPLES})\b", re.IGNORECASE)
_ENACTING = re.compile(
    r"(?i)\b(?:agree|agreed|decide|decided|resolve|resolved|declare|declared)(?:\s+(?:on|upon|to|that"
    r"|as))?(?:\s+(?:the\s+)?(?:following|follows)"
    r"(?:\s+\w+){0,4}|\s+this\s+[^.;:]{0,60})?\s*[:.]?\s*$"
)
# Openings that recite only where the stretch stops short of a sentence: "In view of the above, A withdraws." provides.
_PHRASE_START = re.compile(
    _LEAD + r"(?i:(?:and\s{1,4})?(?:in accordance with|in conformity with|in view of|pursuant to|on the basis of)\b)"
)
_MODAL = re.compile(
    r"(?i)\b(?:shall|must|will|(?-i:may)|cannot|can not|(?:is|are) (?:not )?to\b|(?:is|are) (?:prohibited|forbidden"
    r"|permitted|authori[sz]ed|entitled|allowed|obliged|required|limited to)\b"
    r"|undertakes?|"
    r"agrees? (?:not )?(?:to|that)\b(?! (?:this|the following|the present)))"
)
_MAIN_CLAUSE = re.compile(
    r",\s*(?:(?i:the|each|both|all|they|it|no)\b|[A-Z])[^,;:]{0,120}?\b(?:agree|decide|withdraw|grant|give"
    r"|declare|confirm|reaffirm|establish|"
    r"accept|reserve|recogni[sz]e|renounce|guarantee|commit|pledge|cease)(?:s|es)?\b"
)
_EMBEDS = re.compile(
    r"(?i)\b(?:that|which|who|whom|whose|whether|where|when|whenever|if|as|how|what|because|while|until)\b"
)
_QUOTED = r"[\"“”„«'‘’]\s*[^\"“”„«»\n]{1,120}?\s*[\"”“»'’]"
_DEFINITION = re.compile(
    rf"(?:{_QUOTED}|(?i:\bterms?\b|\bexpressions?\b|\bwords?\b)[^.;:]{{0,160}}?"
    rf"|(?i:for the purposes? of)[^.;:]{{0,200}}?)"
    r"(?:\s*\([^()]{0,80}\))?,?\s+(?:(?:shall|will)\s+)?(?i:means?|mean|refers? to|denotes?|signif(?:y|ies)|"
    r"(?:is|are|be) (?:defined as|understood (?:to mean|as)|taken to mean)|includes? only|has the meaning"
    r"|have the meaning)\b"
)
_SIGNATURE = re.compile(
    r"\W{0,8}(?i:in witness whereof|in witness thereof|in faith whereof|in testimony whereof|done (?:at|in"
    r"|this|on)\b|\(?signed\)?\s*(?:[:,]|$)|"
    r"for (?:and on behalf of )?(?:the )?(?:government|state|republic|kingdom|federation|union|people"
    r"|president|parties|party)\b[^.;]{0,120}:?\s*$|"
    r"for (?-i:[A-Z])[\w' ]{2,60}:\s*$|_{5,}|date and place of signature)"
)


def is_recital(words: str) -> bool:
    """Whether a stretch is made of recitals: "Recalling …,", "The Parties,", "… have agreed as follows:"."""
    if is_enacting(words):
        return bool(_RECITAL_START.match(words) or _RECITAL_INSIDE.search(words[:4000]) or len(words) < 400)
    if has_operative_modal(words):
        return False
    unfinished = words.rstrip()[-1:] in tuple(",;:") or words.rstrip().endswith(" and")
    if _RECITAL_START.match(words):
        return unfinished or not _MAIN_CLAUSE.search(words[:4000])
    if unfinished and (_PHRASE_START.match(words) or _RECITAL_INSIDE.search(words[:4000])):
        return True
    return _names_parties(words)


def _names_parties(words: str) -> bool:
    """ "The Governments of A, B and C," or "The High Contracting Parties,": the parties named before the recitals."""
    words = words.strip()
    return words.endswith(",") and words[:1].isupper() and len(words) < 1600 and not any(c in words for c in ";:.!?")


def is_enacting(words: str) -> bool:
    """Whether a stretch ends in the words that lead from the preamble into the provisions ("have agreed as
    follows:").
    """
    tail = words[-160:]
    return bool(_ENACTING.search(tail)) and bool(re.search(r"(?i)follow", tail) or _RECITAL_INSIDE.search(words[:4000]))


def has_operative_modal(words: str) -> bool:
    """Whether a modal stands in a main clause, as far as words tell: no "that" or "which" between it and the last
    comma before it.
    """
    for modal in _MODAL.finditer(words):
        before = words[max(0, modal.start() - 300) : modal.start()]
        clause = re.split(r"[,;:.]", before)[-1]
        if not _EMBEDS.search(clause):
            return True
    return False


def is_definition(words: str) -> bool:
    """Whether a stretch says what a term means."""
    stretch = words[:600]
    low = stretch.casefold()
    return any(verb in low for verb in _DEFINING) and bool(_DEFINITION.search(stretch))


_DEFINING = ("mean", "refer", "denote", "signif", "defined", "understood", "taken to", "includes only", "include only")
"""Without one of these no term is defined, and there is no need to look."""


def is_signature(words: str) -> bool:
    """Whether a stretch opens the closing formula or a signature block."""
    return bool(_SIGNATURE.match(words[:300]))
