"""From a draft and a red line to a verdict: conditions, contested lines, sentences nobody understood."""

from datetime import date

from drafting import ON, names

from treatylint.checker.judge import judge
from treatylint.checker.verdicts import Verdict
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

NO_FRENCH = "The Agreement shall not permit the presence of armed forces of France in Ukraine."
MAY_JOIN = "The Agreement shall permit Ukraine to accede to the North Atlantic Treaty Organization."
BAN = "Article 1\nArmed forces of France shall not be present in Ukraine.\n"
NO_ACCESSION = "Article 2\nUkraine shall not accede to the North Atlantic Treaty Organization.\n"


def judged(text: str, sentence: str, on: date = ON, **more: object) -> Verdict:
    document = read_document(Source("draft.txt", text), names())
    meaning = norms_of(document, names(), on)
    line = RedLine(id="x", party="ukraine", text=sentence, **more)  # type: ignore[arg-type]
    return judge(document, meaning, line, names(), on)


def test_a_ban_in_words_respects_a_line_in_words() -> None:
    found = judged(BAN, NO_FRENCH)
    assert (found.kind, found.clauses) == (K.RESPECTED, ("art-1",))
    assert found.spans


def test_silence_is_said_to_be_silence() -> None:
    found = judged(NO_ACCESSION, NO_FRENCH)
    assert found.kind is K.UNGUARDED
    assert "what no clause speaks of is free" in found.assumptions


def test_a_contested_position_gives_no_verdict_but_says_what_it_would_be() -> None:
    found = judged(BAN, NO_FRENCH, contested=True)
    assert found.kind is K.UNKNOWN
    assert "contested" in found.message


def test_a_line_that_cannot_be_said_is_unknown_for_its_stated_reason() -> None:
    found = judged(BAN, "", sayable=False, reason="it is about an order of steps")
    assert (found.kind, "order of steps" in found.message) == (K.UNKNOWN, True)


def test_a_line_that_cannot_be_read_is_unknown() -> None:
    assert judged(BAN, "The Agreement shall not permit quuxification of the frobnicator.").kind is K.UNKNOWN


def test_a_line_applies_only_where_all_its_when_sentences_hold() -> None:
    assert judged(BAN, MAY_JOIN, when=(NO_FRENCH,)).applies
    away = judged(NO_ACCESSION, MAY_JOIN, when=(NO_FRENCH,))
    assert (away.applies, away.kind) == (False, K.RESPECTED)
    assert any("it does not hold" in note for note in away.assumptions)


def test_a_line_falls_away_only_where_all_its_unless_sentences_hold() -> None:
    assert judged(NO_ACCESSION, MAY_JOIN).kind is K.CROSSED
    both = (NO_FRENCH, "The Agreement shall not permit the presence of armed forces of Germany in Ukraine.")
    assert judged(BAN + NO_ACCESSION, MAY_JOIN, unless=both).kind is K.CROSSED
    assert not judged(BAN + NO_ACCESSION, MAY_JOIN, unless=both[:1]).applies


def test_a_sentence_nobody_understood_that_bears_on_the_line_unsettles_a_respected_one() -> None:
    riddle = "Article 3\nThe arrangements of France in Ukraine shall be flimflammed as to armed forces by moonlight.\n"
    document = read_document(Source("draft.txt", BAN + riddle), names())
    assert [s.status for s in document.sentences if s.at == "art-3"] == ["not_understood"]
    found = judged(BAN + riddle, NO_FRENCH)
    assert found.kind is K.UNKNOWN
    assert "not understood" in found.message


def test_the_partys_own_consent_is_its_own_to_refuse() -> None:
    text = "Article 1\nArmed forces of France shall not be present in Ukraine without the consent of Ukraine.\n"
    found = judged(text, NO_FRENCH)
    assert found.kind is K.RESPECTED
    assert any("own consent" in note for note in found.assumptions)


def test_another_partys_consent_is_not() -> None:
    text = "Article 1\nArmed forces of France shall not be present in Ukraine without the consent of Poland.\n"
    assert judged(text, NO_FRENCH).kind in (K.UNGUARDED, K.CROSSED)
