"""References: which provision of this draft or of another instrument the text points at."""

from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import NounPhrase, Ref
from treatylint.clauses.values import Reference
from treatylint.grammar.chunk import Chunk

__all__ = ["reference_of", "reference_to"]

_STEP = {"article": "article", "section": "section", "annex": "annex", "paragraph": "paragraph"}


def reference_of(ref: Ref, page: Page, after: NounPhrase | None = None) -> Reference:
    """``after`` is the noun phrase that follows on "of": "Article 5 of the North Atlantic Treaty"."""
    end = after.end if after else ref.end
    text, span = page.words(ref.start, end), page.span(ref.start, end)
    instrument = _instrument(after, page)
    provision = _provision(ref.chunks)
    if instrument:
        return Reference((), instrument, provision, text, span)
    return Reference(tuple(_paths(ref.chunks, page)), None, provision, text, span)


def reference_to(phrase: NounPhrase, page: Page) -> Reference:
    """A reference to a whole instrument, or to an article named like a noun."""
    text, span = page.words(phrase.start, phrase.end), page.span(phrase.start, phrase.end)
    instrument = _instrument(phrase, page) or None
    return Reference(("",) if not instrument and _is_everything(phrase) else (), instrument, "", text, span)


def _is_everything(phrase: NounPhrase) -> bool:
    """ "Any other provision of this Agreement", "the other provisions": all of it; its path is that of the whole."""
    of = [part.head for part in phrase.parts[1:]]
    if any(head is None or head.type != "INSTRUMENT" or head.value != "this" for head in of):
        return False
    words = [word for chunk in phrase.chunks() for word in chunk.key.split()]
    other = any(word in ("other", "anything", "any", "all") for word in words)
    return other and any(word in ("provision", "provisions", "anything", "article", "articles") for word in words)


def _instrument(phrase: NounPhrase | None, page: Page) -> str:
    if phrase is None:
        return ""
    for chunk in phrase.chunks():
        sense = chunk.sense("INSTRUMENT")
        if sense and sense.lemma == "instrument":
            return sense.value
        if sense and sense.value == "other" and chunk is phrase.parts[0].head:
            return f"opaque:{page.words(phrase.start, phrase.end).lower()}"
    return ""


def _provision(chunks: list[Chunk]) -> str:
    return "".join(chunk.key for chunk in chunks if chunk.type == "LABEL").upper() if chunks else ""


def _paths(chunks: list[Chunk], page: Page) -> list[str]:
    """Every path that the pieces name: "Articles 2 and 3" are two, "Article 2, paragraph 1" is one."""
    if page.index is None:
        return []
    targets: list[list[tuple[str, str]]] = []
    kind = ""
    for chunk in chunks:
        if chunk.type == "REFN":
            kind = _STEP.get(chunk.value, chunk.value)
        elif chunk.type == "LABEL":
            step = (kind, chunk.key)
            if targets and targets[-1][-1][0] != kind:
                targets[-1].append(step)
            else:
                targets.append([step])
    found: list[str] = []
    for target in targets:
        ordered = sorted(
            target,
            key=lambda step: (
                ("article", "section", "annex", "paragraph").index(step[0]) if step[0] in _STEP.values() else 9
            ),
        )
        found.extend(page.index.resolve(ordered, page.at) or ())
    return list(dict.fromkeys(found))
