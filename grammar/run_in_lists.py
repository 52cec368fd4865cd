"""Lists without markers inside a paragraph: "… to the following vessels; that is-- On the first lake, to one vessel.
On the second, …".
"""

import re
from collections.abc import Sequence

from treatylint.grammar.roles import has_operative_modal
from treatylint.grammar.sentence_ends import trimmed
from treatylint.grammar.span import Span

_LEAD = re.compile(r"(?:--|[—–:])\s+(?=(?:On|In|At|Within|For|From|To|Of|By|North|South|East|West)\b)")
_OPENING = re.compile(r"\w+")


def split_run_in_lists(text: str, spans: Sequence[Span]) -> list[tuple[Span, int | None]]:
    """The sentences of a paragraph with such lists taken apart, each with the index of the one that leads into it.

    A dash or colon opens one only where the sentence after it opens with the same word and neither has a modal of its
    own.
    """
    found: list[tuple[Span, int | None]] = []
    chapeau, opening = None, ""
    for number, span in enumerate(spans):
        words = span.text(text)
        if chapeau is not None and _opens_with(words, opening) and not has_operative_modal(words):
            found.append((span, chapeau))
            continue
        chapeau = None
        lead = _LEAD.search(words)
        following = spans[number + 1].text(text) if number + 1 < len(spans) else ""
        if lead is None or has_operative_modal(words[lead.end() :]) or has_operative_modal(following):
            found.append((span, None))
            continue
        opening = words[lead.end() :].split(None, 1)[0]
        if not _opens_with(following, opening):
            found.append((span, None))
            continue
        chapeau = len(found)
        at = span.start + lead.end()
        found += [(trimmed(text, span.start, at), None), (Span(at, span.end), chapeau)]
    return found


def _opens_with(words: str, opening: str) -> bool:
    first = _OPENING.match(words)
    return first is not None and first[0] == opening
