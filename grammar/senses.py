"""Which sense a wording has here: told by the chunk before and the chunk after, in one pass, never by meaning."""

from collections.abc import Callable

from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.lexicon import Sense
from treatylint.grammar.opaque_names import join_names

__all__ = ["settle"]

_BEFORE_VERB = frozenset({"MODAL", "NOT", "MANNER", "STATE", "TOGETHER", "WHEN"})
_NOUNS = ("ACT", "FORCE", "PLACE", "EVENT", "ACTOR", "NAME", "UNIT", "INSTRUMENT")
_FIGURES = frozenset({"NUMBER", "DATE"})
# "Above the number held at signature": these compare with words as well as with figures.
_RELATIVE = frozenset(
    (
        "not above",
        "below",
        "up to",
        "at least",
        "not more than",
        "no more than",
        "at most",
        "less than",
        "more than",
        "above",
    )
)
_COMPARED = frozenset({"QUANT", "WORD", "NUMBER", "ACT"})


def settle(chunks: list[Chunk]) -> list[Chunk]:
    """Settle every chunk's type, then join opaque capitals to names."""
    for at, chunk in enumerate(chunks):
        before = chunks[at - 1] if at else None
        after = chunks[at + 1] if at + 1 < len(chunks) else None
        if len(chunk.senses) > 1:
            _names(chunk)
            _verb_or_noun(chunk, before, after)
        rule = _RULES.get(chunk.type)
        if rule:
            rule(chunk, before, after)
    return join_names(chunks)


def _is(chunk: Chunk | None, *types: str) -> bool:
    return chunk is not None and chunk.type in types


def _names(chunk: Chunk) -> None:
    """A name of both an actor and a place stays both until its phrase decides."""
    if chunk.sense("ACTOR") and chunk.sense("PLACE"):
        chunk.take(chunk.sense("ACTOR"))  # type: ignore[arg-type]
        chunk.type = "NAME"


def _verb_or_noun(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    verb = chunk.sense("VERB")
    noun = next((s for t in _NOUNS if (s := chunk.sense(t))), None)
    if not verb:
        return
    if not noun:
        if all(sense.type == "VERB" for sense in chunk.senses):
            chunk.take(_form(chunk, verb, before))
        return
    chunk.take(verb if _stands_as_verb(chunk, verb.form, before, after) else noun)


def _form(chunk: Chunk, verb: Sense, before: Chunk | None) -> Sense:
    """ "Set", "put": one form for two uses. Behind a modal it is the base, elsewhere the participle."""
    participle = next((sense for sense in chunk.senses if sense.form == "ed"), None)
    if participle is None or verb.form != "base" or _is(before, "MODAL", "TO", "NOT", "MANNER", "WHEN", "AND"):
        return verb
    return participle


def _stands_as_verb(chunk: Chunk, form: str, before: Chunk | None, after: Chunk | None) -> bool:
    if chunk.det or _is(after, "OF") or before is None:
        return form == "ed" and not chunk.det and not _is(after, "OF")
    if before.type in _BEFORE_VERB or before.type == "TO":
        refrains = form == "ing" and before.key.endswith(" from")
        return form == "base" or refrains or (form == "ed" and before.type != "TO")
    if before.type == "BE":
        return form in ("ed", "ing")
    if before.type in ("AND", "COMMA"):
        return form == "base" and (
            _is(after, "QUANT", "NUMBER", "IN", "ACTOR", "NAME", "FORCE", "TO") or bool(after and after.det)
        )
    named = before.type == "WORD" and before.capital
    if (named or before.type in ("ACTOR", "NAME", "REL", "THAT")) and form in ("s", "base"):
        return _is(after, "ACTOR", "NAME", "QUANT", "FORCE", "IN", "TO", "STOP", "COMMA") or bool(after and after.det)
    return form == "ed"


def _bound(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """A word of comparison is one only before (or, like "or more", after) a figure; "exceed" always is."""
    figure = after is not None and (after.type in _FIGURES or (after.type == "BOUND" and chunk.value != "~"))
    trailing = chunk.key.startswith(("or ", "and ")) and before is not None
    if figure or trailing or "exceed" in chunk.key or "maximum" in chunk.key:
        return
    if chunk.key in _RELATIVE and after is not None and (after.det or after.type in _COMPARED):
        return
    other = next((s for s in chunk.senses if s.type != "BOUND"), None)
    if other:
        chunk.take(other)
    else:
        chunk.type = "WORD"


def _other_than_bound(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Under", "over", "some", "about" before a figure compare; elsewhere they do not."""
    bound = chunk.sense("BOUND")
    if bound and after is not None and after.type == "NUMBER":
        chunk.take(bound)


def _that(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "That part", "those forces" point; "the State that decides" relates; "agree that" subordinates."""
    if chunk.key != "that":
        return
    if before is not None and before.type == "VERB":
        chunk.type = "THAT"
    elif (
        (before is None or before.type not in NOMINAL or (before.type == "WORD" and not before.det))
        and after is not None
        and after.type in NOMINAL
        and not _is(before, "COMMA")
    ):
        chunk.type, chunk.value = "QUANT", "such"


def _refn(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Part", "point" or "map" refer only before a label, or after "this"."""
    if _is(after, "LABEL") or (
        _is(before, "QUANT") and chunk.key in ("article", "section", "paragraph", "annex", "protocol")
    ):
        return
    other = next((s for s in chunk.senses if s.type != "REFN"), None)
    if other:
        chunk.take(other)
    elif (
        chunk.key.startswith(("part", "point", "item", "map", "attach", "schedule", "clause", "art"))
        and chunk.key != "article"
    ):
        chunk.type = "WORD"


def _exception(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    verb = chunk.sense("VERB")
    if verb and before is not None and before.type not in ("COMMA", "SEMI"):
        chunk.take(verb)


def _override(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Shall be subject to withdrawal" is no override."""
    if chunk.value == "subject_to" and _is(before, "BE", "MODAL"):
        chunk.type = "WORD"


def _after_article(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """An opener after an article is an adjective: "the following territory"."""
    if chunk.det:
        chunk.type = "WORD"


def _inverted(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Should C, A shall …": at the head of a sentence the modal opens a condition."""
    if chunk.key in ("should", "were", "had") and (before is None or before.type in ("STOP", "SEMI", "COLON")):
        chunk.type, chunk.value = "COND", "should"


def _gerund(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "The laying of mines" names an act; "laying mines" performs it."""
    if chunk.form == "base" and _is(before, "BE"):
        chunk.type = "WORD"
    elif chunk.form == "ing" and (chunk.det or _is(after, "OF")):
        chunk.type = "ACT"
    elif (chunk.form in ("base", "s") and _noun_place(chunk, before, after)) or (
        chunk.form == "ed"
        and _is(after, *_THINGS)
        and not (after and after.det)
        and not _is(before, *_BEFORE_PARTICIPLE)
    ):
        chunk.type = "WORD"


_THINGS = ("WORD", "FORCE", "PLACE", "ACT", "UNIT")
_BEFORE_PARTICIPLE = ("BE", "MODAL", "HAVE", "NOT", "WHEN", "MANNER", "STATE", "VERB", "ACTOR", "NAME")
_BEFORE_NOUN = ("OF", "QUANT", "IN", "FROM", "BY", "FOR", "WITH", "BASIS", "TIME", "BOUND", "NUMBER", "POSS")


def _noun_place(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> bool:
    """A verb's form where only a noun can stand: "the control", "of control over", "their transfer"."""
    if chunk.det or _is(after, "OF"):
        return not _is(before, "MODAL", "TO")
    if before is None:
        return False
    if before.type in _BEFORE_NOUN or before.key in ("its", "their", "his"):
        return True
    return before.type == "AND" and _is(after, "IN", "WITH", "OF", "FOR")


def _unknown_verb(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """A word that no data knows is a verb where only a verb can stand: after a modal, or "-ed" after "be"."""
    if chunk.senses or chunk.capital or before is None or chunk.det or chunk.key.endswith("ly"):
        return
    passive = before.type == "BE" or before.key.endswith(" be") or before.key == "to be"
    if passive and chunk.key.endswith("ed"):
        chunk.type, chunk.form, chunk.lemma = "VERB", "ed", chunk.key
    elif before.type == "MODAL" and not passive and not _is(after, "BE", "MODAL"):
        chunk.type, chunk.form, chunk.lemma = "VERB", "base", chunk.key


def _verb_behind_modal(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Shall advance", "may near": an adverb's form that only a verb can have here."""
    verb = next((s for s in chunk.senses if s.type == "VERB" and s.form == "base"), None)
    if verb is not None and _is(before, "MODAL") and not _is(after, "VERB"):
        chunk.take(verb)


_RULES: dict[str, Callable[[Chunk, Chunk | None, Chunk | None], None]] = {
    "BOUND": _bound,
    "BASIS": _other_than_bound,
    "IN": _other_than_bound,
    "WITH": _other_than_bound,
    "QUANT": _other_than_bound,
    "REL": _that,
    "REFN": _refn,
    "EXC": _exception,
    "OVR": _override,
    "COND": _after_article,
    "MODAL": _inverted,
    "BE": _inverted,
    "WORD": _unknown_verb,
    "HAVE": _inverted,
    "VERB": _gerund,
    "LEAD": _verb_behind_modal,
}
