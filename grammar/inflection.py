"""The forms of an English verb: "station" -> stations, stationed, stationing; British and American spellings alike."""

from collections.abc import Iterator, Mapping

__all__ = ["forms_of"]

_VOWELS = "aeiou"


def forms_of(lemma: str, irregular: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(form, words) for a verb of one or several words, of which the first is inflected. Past and participle are one
    form ("ed"): the sentence tells them apart."""
    for spelling in _spellings(lemma):
        first, _, rest = spelling.partition(" ")
        tail = f" {rest}" if rest else ""
        yield "base", first + tail
        if irregular.get(first):
            third, past, participle, gerund = (form.strip() for form in irregular[first].split(","))
            yield from (("s", third + tail), ("ed", past + tail), ("ed", participle + tail), ("ing", gerund + tail))
        else:
            yield from (("s", _third(first) + tail), ("ed", _past(first) + tail), ("ing", _gerund(first) + tail))


def _spellings(lemma: str) -> tuple[str, ...]:
    first, space, rest = lemma.partition(" ")
    if first.endswith("ise") and len(first) > 5 and first not in ("exercise", "supervise", "advise", "promise"):
        return lemma, f"{first[:-3]}ize{space}{rest}"
    return (lemma,)


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb[-1] == "y" and verb[-2:-1] not in _VOWELS else f"{verb}s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb[-1] == "y" and verb[-2:-1] not in _VOWELS else f"{verb}ed"


def _gerund(verb: str) -> str:
    return f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{verb}ing"
