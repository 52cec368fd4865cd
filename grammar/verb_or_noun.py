"""Whether a word stands where a verb stands or where a noun does: told by its neighbours alone."""

from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Sense

__all__ = ["gerund", "stands", "unknown_verb", "verb_behind_modal", "verb_or_noun"]

_BEFORE_VERB = frozenset({"MODAL", "NOT", "MANNER", "STATE", "TOGETHER", "WHEN"})
_NOUNS = ("ACT", "FORCE", "PLACE", "EVENT", "ACTOR", "NAME", "UNIT", "INSTRUMENT")


def stands(chunk: Chunk | None, *types: str) -> bool:
    return chunk is not None and chunk.type in types


def verb_or_noun(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
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
    if participle is None or verb.form != "base" or stands(before, "MODAL", "TO", "NOT", "MANNER", "WHEN", "AND"):
        return verb
    return participle


def _stands_as_verb(chunk: Chunk, form: str, before: Chunk | None, after: Chunk | None) -> bool:
    if form == "ing" and not chunk.det and after is not None and (after.det or after.key.startswith("the ")):
        return True  # "monitoring | the line": no noun has an article right behind it
    if chunk.det or stands(after, "OF") or before is None:
        return form == "ed" and not chunk.det and not stands(after, "OF")
    if before.type in _BEFORE_VERB or before.type == "TO":
        refrains = form == "ing" and before.key.endswith(" from")
        return form == "base" or refrains or (form == "ed" and before.type != "TO")
    if before.type == "BE":
        return form in ("ed", "ing")
    if before.type == "COMMA" and form == "s":  # "a Council, chaired by A, monitors the line"
        return bool(after and after.det)
    if before.type in ("AND", "COMMA"):
        return form == "base" and (
            stands(after, "QUANT", "NUMBER", "IN", "ACTOR", "NAME", "FORCE", "TO") or bool(after and after.det)
        )
    named = before.type == "WORD" and before.capital
    if (named or before.type in ("ACTOR", "NAME", "REL", "THAT")) and form in ("s", "base"):
        ends = form == "s" and stands(after, "STOP", "COMMA")  # "the special police, …" does not act by itself
        return ends or stands(after, "ACTOR", "NAME", "QUANT", "FORCE", "IN", "TO") or bool(after and after.det)
    return form == "ed"


def gerund(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "The laying of mines" names an act; "laying mines" performs it."""
    if chunk.form == "base" and " " in chunk.key and not chunk.det:
        return  # "resort to war" is no noun
    noun = (chunk.form == "base" and (stands(before, "BE") or _ends_singular(before, after))) or (
        chunk.form in ("base", "s") and _before_finite(before, after)
    )
    describes = chunk.form == "ing" and stands(before, "QUANT") and stands(after, "ACTOR", "NAME", "FORCE", "WORD")
    if noun or describes:
        chunk.type = "WORD"
    elif chunk.form == "ing" and (chunk.det or stands(after, "OF")):
        chunk.type = "ACT"
    elif (chunk.form in ("base", "s") and (_noun_place(chunk, before, after) or _plural(chunk, before, after))) or (
        chunk.form == "ed"
        and stands(after, *_THINGS)
        and not (after and after.det)
        and not (stands(before, *_BEFORE_PARTICIPLE) and not chunk.det)
    ):
        chunk.type = "WORD"


_THINGS = ("WORD", "FORCE", "PLACE", "ACT", "UNIT")
_BEFORE_PARTICIPLE = ("BE", "MODAL", "HAVE", "NOT", "WHEN", "MANNER", "STATE", "VERB", "ACTOR", "NAME")
_BEFORE_NOUN = ("OF", "QUANT", "IN", "FROM", "BY", "FOR", "WITH", "BASIS", "TIME", "BOUND", "NUMBER", "POSS")


def _ends_singular(before: Chunk | None, after: Chunk | None) -> bool:
    """ "The security | guarantee | is", "the nuclear | plant | at": no plural stands before it that could act."""
    if before is None or before.type != "WORD" or not before.det or before.key.endswith(("s", "ly")):
        return False
    return stands(after, "BE", "MODAL", "IN", "BOUND")


def _before_finite(before: Chunk | None, after: Chunk | None) -> bool:
    """ "The aggregate | numbers | do not exceed": right before a finite verb stands its subject."""
    if before is None or before.type != "WORD":
        return False
    return stands(after, "MODAL") or (after is not None and after.value == "does_not") or (
        before.det and stands(after, "COMMA")
    )


def _noun_place(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> bool:
    """A verb's form where only a noun can stand: "the control", "of control over", "their transfer"."""
    if chunk.det:
        return True
    if stands(after, "OF"):
        return not stands(before, "MODAL", "TO")
    if before is None:
        return False
    if before.type in _BEFORE_NOUN or before.key in ("its", "their", "his", "following"):
        return True
    if before.type == "TO" and chunk.form == "s":  # "to groups that …"
        return True
    return before.type == "AND" and stands(after, "IN", "WITH", "OF", "FOR")


_NOUN_TOO = frozenset(
    "group guard reserve police order work measure test count number limit transfer report base post force watch check "
    "search visit survey record store rule plan act attack raid patrol exercise drill supply ship house site reserve "
    "place command head task guide man charge supply purchase export import cap increase cut release claim permit "
    "object view read note point".split()
)


def _plural(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> bool:
    """ "Armed civilian groups, army reserves and …": no object, and no name before it that could act."""
    if chunk.form != "s" or chunk.lemma not in _NOUN_TOO or stands(before, "ACTOR", "NAME", "REL", "THAT", "QUANT"):
        return False
    return after is None or stands(after, "COMMA", "AND", "STOP", "SEMI", "BE", "MODAL", "RPAR", "LPAR")


def unknown_verb(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """A word that no data knows is a verb where only a verb can stand: after a modal, or "-ed" after "be"."""
    if chunk.senses or chunk.capital or before is None or chunk.det:
        return
    if chunk.key.endswith("ly"):
        if stands(before, *_BEFORE_ADVERB) or stands(after, "VERB"):
            chunk.type, chunk.value = "MANNER", "other"
        return
    passive = before.type == "BE" or before.key.endswith(" be") or before.key == "to be"
    if passive and chunk.key.endswith("ed"):
        chunk.type, chunk.form, chunk.lemma = "VERB", "ed", chunk.key
    elif before.type == "MODAL" and not passive and not stands(after, "BE", "MODAL"):
        chunk.type, chunk.form, chunk.lemma = "VERB", "base", chunk.key
    elif before.type in ("ACTOR", "NAME") and _third_person(chunk, before, after):
        chunk.type, chunk.form, chunk.lemma = "VERB", "s", chunk.key


_BEFORE_ADVERB = ("MODAL", "BE", "NOT", "VERB", "WHEN", "MANNER", "HAVE")


def _third_person(chunk: Chunk, before: Chunk, after: Chunk | None) -> bool:
    """ "Ukraine | abjures | the right": behind a name and before a new phrase."""
    if not chunk.key.endswith("s") or chunk.key.endswith("ss") or before.key.endswith("s"):
        return False
    if after is None:
        return False
    return after.det or after.key.startswith("the ") or after.type in ("ACTOR", "NAME", "REL", "THAT", "QUANT", "REFN")


def verb_behind_modal(chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
    """ "Shall advance", "may near": an adverb's form that only a verb can have here."""
    verb = next((s for s in chunk.senses if s.type == "VERB" and s.form == "base"), None)
    if verb is not None and stands(before, "MODAL") and not stands(after, "VERB"):
        chunk.take(verb)
