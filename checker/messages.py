"""The verdict in words that a lawyer would sign: what the draft does, by which provision, against which figure."""

from collections.abc import Sequence
from functools import partial

from treatylint.checker.amount_words import counted
from treatylint.checker.decide import Decision
from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.gazetteer import Gazetteer

__all__ = ["decision_message", "figure_words"]

K = VerdictKind
MOST_READINGS = 3
"""Readings that a message tells; the trace has them all."""


def decision_message(decision: Decision, gazetteer: Gazetteer) -> str:
    """One or two sentences, without the name of the line or its party."""
    said = _SAY[decision.kind](decision, gazetteer)
    return said[0].upper() + said[1:]


def figure_words(figure: int | None, unbounded: bool, unit: str, gazetteer: Gazetteer) -> str:
    """ "10,000 personnel", "no limit", or "" where there is no figure."""
    if unbounded:
        return "no limit"
    if figure is None:
        return ""
    return counted(figure, unit, gazetteer)


def _by(clauses: Sequence[str]) -> str:
    return provisions_in_words(tuple(clauses)) if clauses else ""


def _figures(decision: Decision, gazetteer: Gazetteer) -> str:
    found = figure_words(decision.found, decision.unbounded, decision.unit, gazetteer)
    bound = figure_words(decision.bound, False, decision.unit, gazetteer)
    bare = decision.form in ("permit", "require") or not decision.unit
    bare = bare or decision.found in (None, decision.bound)
    if not found or (bare and decision.bound in (0, 1)):
        return ""
    comes = "the draft sets no limit" if decision.unbounded else f"the draft comes to {found}"
    if decision.bound == 0 and decision.form in ("not_permit", "not_require"):
        return f"; {comes}, the line allows none"
    words = {
        "not_permit": "allows at most",
        "permit": "asks for",
        "require": "asks for",
        "not_require": "allows at most",
    }
    return f"; {comes}, the line {words[decision.form]} {bound}"


def _case(decision: Decision) -> str:
    return decision.witness.case if decision.witness else ""


def _plural(clauses: Sequence[str], one: str, several: str) -> str:
    """The verb for one provision or for several."""
    return several if len({clause for clause in clauses if clause}) > 1 else one


def _respected(decision: Decision, gazetteer: Gazetteer) -> str:
    by, figures = _by(decision.clauses), _figures(decision, gazetteer)
    silent = {
        "not_permit": "nothing in the draft leaves room for it",
        "permit": "nothing in the draft forbids it",
        "require": "the draft requires it",
        "not_require": "nothing in the draft requires it",
    }
    verbs = {
        "not_permit": ("keeps to it", "keep to it"),
        "permit": ("leaves it open", "leave it open"),
        "require": ("requires it", "require it"),
        "not_require": ("requires no more", "require no more"),
    }
    verb = _plural(decision.clauses, *verbs[decision.form])
    return f"{by} {verb}{figures}." if by else f"{silent[decision.form]}."


def _crossed(decision: Decision, gazetteer: Gazetteer) -> str:
    by, case, figures = _by(decision.clauses) or "the draft", _case(decision), _figures(decision, gazetteer)
    verb = partial(_plural, decision.clauses)
    if decision.form == "not_permit":
        also = f" So {'do' if len(decision.also) > 1 else 'does'} {_by(decision.also)}." if decision.also else ""
        does = verb("permits", "permit")
        return f"{by} {does} what the line rules out: {case or 'more than it allows'}{figures}.{also}"
    if decision.form == "permit":
        return f"{by} {verb('forbids', 'forbid')} what the line asks to permit{figures}."
    if decision.form == "require":
        free = verb("leaves free, or forbids,", "leave free, or forbid,")
        return f"{by} {free} what the line asks to require{figures}."
    return f"{by} {verb('requires', 'require')} what the line rules out{f': {case}' if case else ''}{figures}."


def _unguarded(decision: Decision, gazetteer: Gazetteer) -> str:
    case, by = _case(decision), _by(decision.clauses)
    does = _plural(decision.clauses, "does", "do")
    if decision.form == "require":
        held = f" {_opening(by)} {does} not go far enough." if by else ""
        return f"no clause requires it{f' in this case: {case}' if case else ''}.{held}"
    held = f" {_opening(by)} {does} not reach it." if by else ""
    figures = _figures(decision, gazetteer) if not decision.unbounded else ""
    return f"no clause forbids {case or 'what the line rules out'}{figures}.{held}"


def _disputed(decision: Decision, gazetteer: Gazetteer) -> str:
    del gazetteer
    more = len(decision.readings) - MOST_READINGS
    readings = "; or if ".join(decision.readings[:MOST_READINGS])
    readings += f"; or in {more:,} other case{'s' if more > 1 else ''}" if more > 0 else ""
    case = (
        f" Then it leaves room for {_case(decision)}."
        if _case(decision) and decision.form == "not_permit"
        else ""
    )
    brackets = any(group.kind == "bracket" for group in decision.groups.values() if _told(decision, group.id))
    hangs = "the options chosen and the reading taken" if brackets else "how the text is read"
    return f"it depends on {hangs}. The line fails if {readings or 'some choices are made'}; else it holds.{case}"


def _told(decision: Decision, group: str) -> bool:
    return any(group == name for nogood in decision.nogoods for name, _ in nogood.choices)


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def _unknown(decision: Decision, gazetteer: Gazetteer) -> str:
    del gazetteer
    why = "; ".join(decision.reasons)
    turns = "; and on this: ".join(decision.readings[:MOST_READINGS])
    if turns:
        why = f"{why}; it turns on this: {turns}" if why else f"it turns on this: {turns}"
    return f"it cannot be told: {why}." if why else "it cannot be told from the text."


_SAY = {
    K.RESPECTED: _respected,
    K.CROSSED: _crossed,
    K.UNGUARDED: _unguarded,
    K.DISPUTED: _disputed,
    K.UNKNOWN: _unknown,
}
