"""How a draft speaks: as a treaty ("shall"), as an understanding ("Participants … will"), or binding by "will".

Agreements of 1945 to 1962 and plans in points bind by "will"; a rule on modal verbs must not correct them.
"""

import re
from typing import Literal, cast

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.checker.rule_kit.wording import PROVISIONS

__all__ = ["DraftingStyle", "drafting_style"]

DraftingStyle = Literal["treaty", "understanding", "will", "mixed"]

_UNDERSTANDING = re.compile(r"\b(?:memorandum of understanding|arrangement|joint statement|political declaration)\b")
_BINDING = re.compile(r"\b(?:treaty|convention|agreement|protocol|accord|charter|pact)\b")
_FAVOUR = 4
"""A draft has a style of its own only if it uses one verb this many times as often as the other."""


def drafting_style(draft: Draft) -> DraftingStyle:
    """ "treaty" and "understanding" are clear styles; "will" binds by that verb; "mixed" is none of these."""
    return draft.once(_style)


def _style(draft: Draft) -> DraftingStyle:
    for settled in ("treaty", "understanding", "will"):
        if draft.house.style == settled:
            return cast(DraftingStyle, settled)
    prose = prose_of(draft)
    shall, will = _uses(prose, "shall"), _uses(prose, "will")
    if will >= shall and _speaks_as_understanding(prose):
        return "understanding"
    if shall and shall >= _FAVOUR * will:
        return "treaty"
    return "will" if will >= _FAVOUR * shall and will else "mixed"


def _uses(prose: Prose, word: str) -> int:
    at = (prose.sentence_at(offset) for offset in prose.words.get(word, ()))
    return sum(1 for sentence in at if sentence is not None and sentence.role in PROVISIONS)


def _speaks_as_understanding(prose: Prose) -> bool:
    """The title decides where it is plain; else the one word that treaties do not use of their own parties."""
    title = prose.lower[: prose.sentences[0].span.end if prose.sentences else 200][:400]
    if _UNDERSTANDING.search(title):
        return True
    participants = len(prose.words.get("participants", ()))
    return not _BINDING.search(title) and participants > 2 and participants > len(prose.words.get("parties", ()))
