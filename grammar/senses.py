"""Which sense a wording has here: told by the chunk before and the chunk after, in one pass, never by meaning."""

from collections.abc import Callable

from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.opaque_names import join_names
from treatylint.grammar.verb_or_noun import gerund, stands, unknown_verb, verb_behind_modal, verb_or_noun

__all__ = ["settle"]

_FIGURES = frozenset({"NUMBER", "DATE"})
# "Above the number held at signature": these compare with words as well as with figures.
_RELATIVE = frozenset({"not above", "below", "up to", "at least", "at most", "above"})
_COMPARING = (" than", " excess of", "exceeding")
_COMPARED = frozenset({"QUANT", "WORD", "NUMBER", "ACT"})


def settle(chunks: list[Chunk]) -> list[Chunk]:
    """Settle every chunk's type, then join opaque capitals to names."""
    for at, chunk in enumerate(chunks):
        before = chunks[at - 1] if at else None
        after = chunks[at + 1] if at + 1 < len(chunks) else None
        if len(chunk.senses) > 1:
            _names(chunk)
            verb_or_noun(chunk, before, after)
        rule = _RULES.get(chunk.type)
        if rule:
            rule(chunk, before, after)
    return join_names(chunks)


def _names(chunk: Chunk) -> None:
    """A name of both an actor and a place stays both until its phrase decides."""
    if chunk.sense("ACTOR") and chunk.sense("PLACE"):
        chunk.take(chunk.sense("ACTOR"))  # type: ignore[arg-type]
        chunk.type = "NAME"


def _bound(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """A word of comparison is one only before (or, like "or more", after) a figure; "exceed" always is."""
    verb = chunk.sense("VERB")
    if chunk.key == "exceed" and verb and stands(before, "MODAL", "NOT", "STATE", "MANNER", "WHEN", "AND", "COMMA"):
        chunk.take(verb)  # "shall not exceed N": the clause's own verb
        return
    figure = after is not None and (after.type in _FIGURES or (after.type == "BOUND" and chunk.value != "~"))
    trailing = chunk.key.startswith(("or ", "and ")) and before is not None
    if figure or trailing or "exceed" in chunk.key or "maximum" in chunk.key:
        return
    pointing = chunk.key in ("above", "below") and before is not None and before.type == "VERB" and before.form == "ed"
    if after is not None and (
        (chunk.key in _RELATIVE and not pointing and (after.det or after.type in _COMPARED))
        or chunk.key.endswith(_COMPARING)
    ):
        return
    other = next((s for s in chunk.senses if s.type != "BOUND"), None)
    if other:
        chunk.take(other)
    else:
        chunk.type = "WORD"


def _other_than_bound(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Under", "over", "some", "about" before a figure compare; elsewhere they do not. "Shall each assist": who acts,
    said once more behind the modal."""
    shared = chunk.type == "QUANT" and chunk.key in ("each", "both", "all")
    if shared and stands(before, "MODAL") and stands(after, "VERB"):
        chunk.type, chunk.value = "TOGETHER", "each" if chunk.key == "each" else "together"
        return
    bound = chunk.sense("BOUND")
    if bound and after is not None and after.type == "NUMBER":
        chunk.take(bound)


_DONE_TO_THINGS = frozenset(
    "release assist withdraw remove enter occupy deploy station maintain limit exceed suspend apply affect".split()
)
"""Verbs that say nothing: behind them "that" points ("release that State")."""


def _that(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "That part", "those forces" point; "the State that decides" relates; "agree that" subordinates."""
    if chunk.key != "that":
        return
    if stands(after, "OF"):
        chunk.type = "WORD"
    elif (
        before is not None
        and before.type == "VERB"
        and not (before.value in _DONE_TO_THINGS and after is not None and after.type in NOMINAL)
    ):
        chunk.type = "THAT"
    elif (
        (before is None or before.type not in NOMINAL or (before.type == "WORD" and not before.det))
        and after is not None
        and (after.type in NOMINAL or (after.sense("PLACE") is not None and stands(before, "IN", "FROM", "TO")))
        and not stands(before, "COMMA")
    ):
        chunk.type, chunk.value = "QUANT", "such"


def _refn(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Part", "point" or "map" refer only before a label, or after "this"."""
    if stands(after, "LABEL") or (
        stands(before, "QUANT") and chunk.key in ("article", "section", "paragraph", "annex", "protocol")
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
    if chunk.value == "subject_to" and stands(before, "BE", "MODAL"):
        chunk.type = "WORD"


def _after_article(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """An opener after an article is an adjective: "the following territory". "Where" behind ground describes it."""
    if chunk.det:
        chunk.type = "WORD"
    elif chunk.key == "where" and stands(before, "PLACE"):
        chunk.type, chunk.value = "REL", "which"


_MAY_OPEN_VERB = ("VERB", "MANNER", "WHEN", "STATE", "ACT", "TOGETHER")


def _inverted(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Should C, A shall …", "A may act, should C": a modal before its subject opens a condition."""
    if chunk.key.endswith("agreed to") and not stands(after, *_MAY_OPEN_VERB):
        chunk.type = "WORD"  # "the terms agreed to by A"
    if chunk.key not in ("should", "were", "had"):
        return
    heads = before is None or before.type in ("STOP", "SEMI", "COLON", "THAT")
    subject = after is not None and (after.det or after.type in _SUBJECTS)
    if heads or (chunk.key == "should" and stands(before, "COMMA", "AND", "VERB") and subject):
        chunk.type, chunk.value = "COND", "should"


_SUBJECTS = frozenset({"ACTOR", "NAME", "QUANT", "ACT", "FORCE"})


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
    "WORD": unknown_verb,
    "HAVE": _inverted,
    "VERB": gerund,
    "LEAD": verb_behind_modal,
}
