"""The verdict on one red line: its own sentence, the conditions it is made under, and what could not be read."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve, frozen

from treatylint.checker.bearing import bearing_on
from treatylint.checker.decide import Decision, decide
from treatylint.checker.messages import decision_message, figure_words
from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.checker.switched_off import ways_out
from treatylint.checker.verdicts import Verdict, VerdictKind
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.guards import events_in
from treatylint.clauses.norms import Meaning, Query
from treatylint.clauses.red_lines import RedLine

__all__ = ["Case", "judge"]

K = VerdictKind
OPEN_WORLD = "what no clause speaks of is free"
CALENDAR = "periods are compared on a calendar of 365-day years and 30-day months"


def judge(
    document: Document,
    meaning: Meaning,
    line: RedLine,
    gazetteer: Gazetteer,
    on: date,
    settings: Settings = DEFAULT,
) -> Verdict:
    """The verdict on a line in a draft. ``on`` is the date at which groups have their members. Never raises on a
    draft or a line that cannot be read: the verdict is then unknown and says why."""
    if not line.sayable:
        return _unknown(
            line, f"this line is not one the four forms can say: {line.reason or 'no reason is given'}"
        )
    case = Case(document, meaning, line, gazetteer, on, settings)
    applies = [case.condition(text, True) for text in line.when]
    falls = [case.condition(text, False) for text in line.unless]
    verdict = case.verdict(line.text)
    return _contested(_under_conditions(verdict, applies, falls))


@frozen
class Condition:
    """A sentence that the line is made under. ``holds``: True, False, or None where that cannot be told."""

    text: str
    holds: bool | None
    why: str


@frozen(eq=False)
class Case:
    """One red line held against one draft: its sentences as queries, and what is taken for granted on its behalf."""

    document: Document
    meaning: Meaning
    line: RedLine
    gazetteer: Gazetteer
    on: date
    settings: Settings

    def queries(self, text: str) -> tuple[tuple[Query, ...], str]:
        """The queries of a sentence; () and the reason where it is not understood."""
        from treatylint.clauses.reading import read_statement
        from treatylint.clauses.to_query import queries_of

        statement = read_statement(text, self.gazetteer, self.document)
        queries = queries_of(statement, self.gazetteer, self.on, self.document) if statement.form else ()
        reasons = "; ".join(problem.message for problem in statement.problems)
        return queries, reasons or "this red line is not understood"

    def condition(self, text: str, needed: bool) -> Condition:
        queries, reason = self.queries(text)
        if not queries:
            return Condition(text, None, reason)
        decision = self.decided(queries)
        known = {K.RESPECTED: True, K.CROSSED: False, K.UNGUARDED: False}
        del needed
        return Condition(text, known.get(decision.kind), decision_message(decision, self.gazetteer))

    def decided(self, queries: Sequence[Query]) -> Decision:
        """The engine's answer, lowered to unknown where a sentence nobody understood bears on it."""
        decision = decide(
            self.meaning, queries, self.gazetteer, self.settings, withheld=self.withheld(queries)
        )
        bearing = bearing_on(self.document, queries, self.gazetteer, self.on)
        if bearing and decision.kind is K.RESPECTED:
            where = provisions_in_words(tuple(sentence.at for sentence in bearing if sentence.at))
            reason = f"a sentence that bears on it was not understood{f' ({where})' if where else ''}"
            return evolve(decision, kind=K.UNKNOWN, reasons=(*decision.reasons, reason))
        if bearing:
            note = f"{len(bearing)} sentence{'s' if len(bearing) > 1 else ''} that may bear on it could not be read"
            return evolve(decision, assumptions=(*decision.assumptions, note))
        return decision

    def withheld(self, queries: Sequence[Query]) -> frozenset[str]:
        """What is in the party's own hands: its consents. Its line is not crossed by what it must itself agree to, and
        what it asks to be permitted is not refused for want of its own word."""
        actor = _actor_of(self.line.party, self.document, self.gazetteer)
        if not actor or any(query.form == "require" for query in queries):
            return frozenset()
        asked = {key for query in queries for guard in (query.when, *query.unless) for key in events_in(guard)}
        keys = {
            key
            for norm in self.meaning.norms
            for guard in (norm.when, *norm.unless)
            for key in events_in(guard)
        }
        own = {
            key for key in keys if key.startswith("consent:") and actor in key.partition(":")[2].split("+")
        }
        return frozenset(own - asked)

    def verdict(self, text: str) -> Verdict:
        queries, reason = self.queries(text)
        if not queries:
            return _unknown(self.line, f"this red line is not understood: {reason}")
        decision = self.decided(queries)
        spans = {norm.at: norm.span for norm in reversed(self.meaning.norms) if norm.id in decision.norms}
        return Verdict(
            red_line=self.line,
            kind=decision.kind,
            message=decision_message(decision, self.gazetteer),
            clauses=decision.clauses,
            also=decision.also,
            spans=tuple(spans[at] for at in decision.clauses if at in spans),
            witness=decision.witness,
            bound=_bound(decision, self.gazetteer),
            found=figure_words(decision.found, decision.unbounded, decision.unit, self.gazetteer),
            readings=decision.readings,
            assumptions=self._assumptions(decision, queries),
        )

    def _assumptions(self, decision: Decision, queries: Sequence[Query]) -> tuple[str, ...]:
        notes = list(decision.assumptions)
        silent = decision.kind is K.UNGUARDED or (
            decision.kind is K.RESPECTED
            and decision.form in ("permit", "not_require")
            and not decision.clauses
        )
        if silent:
            notes.append(OPEN_WORLD)
        if decision.kind is K.RESPECTED and decision.clauses and decision.form in ("not_permit", "require"):
            notes += ways_out(self.meaning)
        if self.withheld(queries):
            notes.append("the party whose line this is uses its own consent to keep to the line")
        if any(q.period.start or q.period.end for q in queries) or any(
            norm.period.start or norm.period.end for norm in self.meaning.norms if norm.id in decision.norms
        ):
            notes.append(CALENDAR)
        return tuple(dict.fromkeys(notes))


def _bound(decision: Decision, gazetteer: Gazetteer) -> str:
    if decision.bound is None:
        return ""
    words = figure_words(decision.bound, False, decision.unit, gazetteer)
    return f"at least {words}" if decision.form in ("permit", "require") else f"at most {words}"


def _actor_of(party: str, document: Document, gazetteer: Gazetteer) -> str:
    """The id of a party: of the draft's own state or body of that name, of a bundled profile, of a state; else the
    name as a code."""
    from treatylint.clauses.gazetteer import DataError
    from treatylint.clauses.red_lines import find_profile

    said = party.replace("-", " ").replace("_", " ").casefold()
    known = [*document.own_names.values(), *gazetteer.states]
    named = next((id_ for id_ in known if gazetteer.label(id_).casefold() == said), "")
    if named:
        return named
    try:
        return find_profile(party).actor
    except DataError:
        return party


def _unknown(line: RedLine, message: str) -> Verdict:
    return Verdict(red_line=line, kind=K.UNKNOWN, message=f"{message[0].upper()}{message[1:].rstrip('.')}.")


def _under_conditions(verdict: Verdict, applies: list[Condition], falls: list[Condition]) -> Verdict:
    """``when``: the line applies where all of them hold; ``unless``: it falls away where all of them hold."""
    shown = tuple(_shown("applies only where", one) for one in applies) + tuple(
        _shown("falls away where", one) for one in falls
    )
    verdict = evolve(verdict, assumptions=(*verdict.assumptions, *shown))
    unmet = [one for one in applies if one.holds is False]
    gone = bool(falls) and all(one.holds for one in falls)
    if unmet or gone:
        reason = (
            f'"{unmet[0].text}" does not hold of the draft'
            if unmet
            else "what it makes way for holds of the draft"
        )
        return evolve(
            verdict,
            kind=K.RESPECTED,
            applies=False,
            witness=None,
            message=f"The line does not apply: {reason}.",
        )
    open_when = any(one.holds is None for one in applies)
    open_unless = bool(falls) and all(one.holds is not False for one in falls)
    if (open_when or open_unless) and verdict.kind is not K.RESPECTED:
        return evolve(
            verdict, kind=K.UNKNOWN,
            message=f"Whether the line applies cannot be told. If it does: {_continued(verdict.message)}",
        )  # fmt: skip
    return verdict


def _shown(words: str, condition: Condition) -> str:
    answer = {True: "it holds", False: "it does not hold", None: "that cannot be told"}[condition.holds]
    return f'the line {words} "{condition.text}": {answer}. {condition.why}'


def _continued(message: str) -> str:
    """A message after a colon."""
    return message[:1].lower() + message[1:]


def _contested(verdict: Verdict) -> Verdict:
    if not verdict.red_line.contested:
        return verdict
    return evolve(
        verdict, kind=K.UNKNOWN,
        message=f"The party's position is itself contested. Taken as stated: {_continued(verdict.message)}",
    )  # fmt: skip
