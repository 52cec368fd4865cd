"""Rules without Python: a TOML table each, that looks for words or for clauses of a kind.

    [[rule]]
    code = "OUR001"
    name = "no-mutatis-mutandis"
    summary = "A Latin short cut stands for changes that nobody has written down."
    phrase = ["mutatis mutandis"]            # or regex = '…', or clause = "deployment_cap"

A ``phrase`` is found in any letter case and over line breaks. A ``clause`` is a kind or a family; ``modality``, ``has``
and ``lacks`` narrow it, in the words of ``treatylint parse --format json``. ``bad`` and ``good`` are drafts that
``treatylint rule --try`` holds the rule to.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from treatylint.checker.diagnostics import Finding, Fix, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import LONGEST, prose_of
from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer.rows import Row, parse_toml, read_text
from treatylint.clauses.to_json import clause_to_json
from treatylint.grammar.source import Source, Span

__all__ = ["read_rules"]

KEYS = ("code", "name", "summary", "message", "help", "severity", "phrase", "regex", "clause", "modality", "has",
        "lacks", "in", "preview", "instead", "bad", "good")  # fmt: skip
PARTS = ("actor", "activity", "force", "bounds", "place", "trigger", "deadline", "exception", "overrides")
MODALITIES = ("any", "obligation", "prohibition", "permission", "power", "statement")
PLACES = ("all", "operative")
Check = Callable[[Draft, Rule], Iterator[Finding]]


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules of a file. What cannot be used is a DataError with its line."""
    text = read_text(path)
    top = Row("", "", parse_toml(text, path), path, source=text)
    top.only(("rule",))
    return tuple(_rule(row) for row in top.rows("rule"))


def _rule(row: Row) -> Rule:
    row.only(KEYS)
    ways = [name for name in ("phrase", "regex", "clause") if name in row.values]
    if len(ways) != 1:
        raise row.error("a rule has one of phrase, regex and clause", ways[1] if ways else "")
    summary = row.text("summary")
    rule = Rule(
        code=row.text("code"), name=row.text("name"), since="this project",
        examples=(*map(bad, row.texts("bad")), *map(good, row.texts("good"))),
        severity=Severity(row.one_of("severity", ("warning", "error", "info"))), preview=row.flag("preview", False),
    )  # fmt: skip
    if ways == ["clause"] and "instead" in row.values:
        raise row.error("instead replaces words: it goes with phrase or regex", "instead")
    look = _clauses(row) if ways == ["clause"] else _words(row)

    def check(draft: Draft) -> Iterator[Finding]:
        return look(draft, rule)

    rule.check(check)
    rule.explanation = f"{summary}\n\nSource: {row.path.name if row.path else 'a rule of this project'}."
    return rule


def _words(row: Row) -> Check:
    """A search sentence by sentence: what no sentence holds is a heading, and headings say nothing."""
    pattern = _pattern(row)
    message, help_, operative = _message(row), row.text("help", ""), row.one_of("in", PLACES) == "operative"
    instead = row.text("instead", "")
    fix = f'write "{instead}"' if instead else ""

    def look(draft: Draft, rule: Rule) -> Iterator[Finding]:
        prose = prose_of(draft)
        for sentence in prose.sentences:
            if operative and sentence.role != "operative":
                continue
            end = min(sentence.span.end, sentence.span.start + LONGEST)
            for found in pattern.finditer(prose.text, sentence.span.start, end):
                if found.end() > found.start():
                    text = message.replace("{words}", " ".join(found[0].split()))
                    span = Span(*found.span())
                    yield rule.finding(
                        span, text, at=sentence.at, help=help_ or fix, fix=Fix(fix, ((span, instead),)) if fix else None
                    )

    return look


def _pattern(row: Row) -> re.Pattern[str]:
    if "phrase" in row.values:
        phrases = row.texts("phrase")
        if not phrases:
            raise row.error("phrase is empty; give it words", "phrase")
        words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    try:
        return re.compile(row.text("regex"))
    except re.error as error:
        raise row.error(f"regex cannot be read ({error})", "regex") from error


def _clauses(row: Row) -> Check:
    kind, modality = row.text("clause"), row.one_of("modality", MODALITIES)
    has, lacks = (_parts(row, name) for name in ("has", "lacks"))
    message, help_ = _message(row), row.text("help", "")

    def look(draft: Draft, rule: Rule) -> Iterator[Finding]:
        for sentence in draft.document.sentences:
            for clause in sentence.clauses:
                if _fits(clause, draft.source):
                    text = message.replace("{words}", " ".join(draft.source[clause.span].split())[:80])
                    yield rule.finding(clause.span, text, at=sentence.at, help=help_)

    def _fits(clause: Clause, source: Source) -> bool:
        said = clause_to_json(clause, source)
        return (
            kind in (said["kind"], *said["families"])
            and modality in ("any", said["modality"])
            and all(said[part] for part in has)
            and not any(said[part] for part in lacks)
        )

    return look


def _parts(row: Row, name: str) -> tuple[str, ...]:
    from treatylint.clauses.gazetteer.errors import did_you_mean

    parts = row.texts(name)
    for part in parts:
        if part not in PARTS:
            raise row.error(f'{name} names "{part}", which no clause has{did_you_mean(part, PARTS)}', name)
    return parts


def _message(row: Row) -> str:
    return row.text("message", row.text("summary"))
