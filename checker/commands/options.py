"""``treatylint options``: which texts a bracketed draft can become, and which of them each party could live with."""

import argparse
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

from treatylint.checker.arguments import Arguments, add_color, add_redact, add_redlines
from treatylint.checker.misuse import Misuse
from treatylint.checker.passing_on import is_redacted
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.run_drafts import Neighbours, add_reading, gazetteer_for, named_draft
from treatylint.checker.terminal import screen_of, wrapped
from treatylint.clauses.document import Coverage
from treatylint.clauses.red_lines import OFFICIAL, Profile, RedLine, in_force
from treatylint.grammar.source import Source

if TYPE_CHECKING:
    from treatylint.checker.options.answer import Answer
    from treatylint.checker.options.draft import BracketedDraft
    from treatylint.checker.options.weights import Weights

__all__ = ["parser", "run"]

MOST_EXPLAINED = 12  # conflicts that the terminal lists

EPILOG = """\
examples:
  treatylint options draft.md --redlines ukraine --redlines russia
  treatylint options draft.md --redlines all --weights absolute=1000,UA-04=5000
  treatylint options draft.md --choose A,B,in --write clean.md

A text is acceptable to a party when each of its absolute and conditional lines is respected. Texts that a dispute over
readings or something unknown keeps from that are counted apart. Preferences only weigh.

exit codes: 0 some text stands with everyone, 1 none does, 2 the run failed
"""


def parser() -> argparse.ArgumentParser:
    made = Arguments("options", "Say which texts a bracketed draft can become, and who could live with which.", EPILOG)
    made.add_argument("draft", metavar="DRAFT", nargs="?", default="", help="a draft with square brackets, or -")
    made.add_argument("--example", metavar="NAME", help="use a draft that comes with treatylint, such as settlement")
    add_redlines(made)
    add_reading(made)
    _add_choices(made)
    made.add_argument("--format", choices=("full", "json"), default="full")
    add_redact(made)
    add_color(made)
    return made


def _add_choices(made: argparse.ArgumentParser) -> None:
    made.add_argument("--weights", action="append", default=[], metavar="NAME=N,…",
                      help="what a line costs when it is not respected: by hardness (absolute, conditional, "
                      "preference), by party (a factor) or by red line; bracket=N for reopening one")  # fmt: skip
    made.add_argument("--agreed", metavar="CHOICE", default="",
                      help="brackets that are settled already, named as for --choose (g1=A,g3=out): only texts with "
                      "them are counted, and reopening one is offered where nothing else helps")  # fmt: skip
    made.add_argument("--choose", metavar="CHOICE",
                      help="print the clean text of one choice: options in the order of the brackets (A,B,in), or "
                      "named (g1=A,g3=out), or first; what is not named takes its first option")  # fmt: skip
    made.add_argument("--write", metavar="FILE", help="write the clean text to a file")
    made.add_argument("--force", action="store_true", help="let --write replace a file")


def run(arguments: argparse.Namespace) -> int:
    source = _source(arguments)
    if arguments.choose is not None:
        return _print_text(source, arguments)
    if arguments.write:
        raise Misuse("--write needs --choose: which of the texts is to be written?")
    return _answer(source, arguments)


def _source(arguments: argparse.Namespace) -> Source:
    if bool(arguments.draft) == bool(arguments.example):
        raise Misuse("name one draft, or one --example (see: treatylint options --help)")
    return named_draft(arguments.draft or arguments.example, arguments, bool(arguments.example))


def _print_text(source: Source, arguments: argparse.Namespace) -> int:
    from treatylint.checker.brackets import read_choice
    from treatylint.checker.options.clean import clean_text
    from treatylint.checker.options.groups import choices_of

    brackets = choices_of(source, arguments.neighbours).brackets
    chosen = read_choice(arguments.choose, brackets.groups, "--choose")
    choice = {group: option.id for group, option in chosen.items() if option is not None}
    if None in chosen.values():
        raise Misuse('--choose: "none" is no choice between options; name one for each bracket, or first')
    text = clean_text(source, brackets, choice)
    if arguments.write:
        _write(arguments.write, text, arguments.force)
    else:
        sys.stdout.write(text)
    return 0


def _write(path: str, text: str, force: bool) -> None:
    if path.lower().endswith(".docx"):
        raise Misuse(f"{path}: the text is written as plain text; name a .txt, .md or .treaty file")
    if os.path.exists(path) and not force:
        raise Misuse(f"{path}: is there already; --force replaces it")
    try:
        with open(path, "w", encoding="utf-8", newline="") as out:
            out.write(text)
    except OSError as error:
        raise Misuse(f"{path}: cannot be written ({(error.strerror or str(error)).lower()})") from error


def _answer(source: Source, arguments: argparse.Namespace) -> int:
    from treatylint.checker.options.weights import read_weights

    profiles = find_profiles(arguments.redlines)
    on = day_of(arguments.as_of, profiles)
    lines = [line for profile in profiles for line in in_force(profile, on, arguments.layer or (OFFICIAL,))]
    weights = read_weights(arguments.weights, (p.party for p in profiles), (line.id for line in lines))
    answer, draft = _worked_out(source, lines, on, weights, arguments)
    if is_redacted(arguments.redact, arguments.format):
        from treatylint.checker.options.hidden import hidden_answer

        answer = hidden_answer(answer)
    names = {profile.party: profile.name for profile in profiles}
    if arguments.format == "json":
        import json

        from treatylint.checker.options.as_json import as_json

        print(json.dumps(as_json(answer, source, on, names), indent=2, ensure_ascii=False))
    else:
        from treatylint.checker.options.as_text import as_text

        screen = screen_of(arguments.color, sys.stdout)
        sys.stdout.write(as_text(answer, names, screen))
        print(_closing(draft.document.coverage, profiles, lines, on))
        if note := _side_by_side(source, draft):
            print("\n".join(wrapped(note, screen.width)))
    return 0 if answer.everyone.some else 1


def _worked_out(
    source: Source, lines: list[RedLine], on: date, weights: "Weights", arguments: argparse.Namespace
) -> "tuple[Answer, BracketedDraft]":
    from attrs import evolve

    from treatylint.checker.options.draft import agreed_on, bracketed_draft
    from treatylint.checker.options.open_figures import ranges_of
    from treatylint.checker.options.opposed import opposed_pairs
    from treatylint.checker.options.progress import Bar
    from treatylint.checker.options.reckon import reckon

    gazetteer, bar = gazetteer_for(arguments), Bar()
    draft = bracketed_draft(source, lines, on, gazetteer, progress=bar, neighbours=arguments.neighbours)
    table = agreed_on(draft, arguments.agreed) if arguments.agreed else draft.table
    answer = reckon(table, weights, bar, lambda clashes: opposed_pairs(draft.judging, clashes))
    bar("trying values for open figures", 1, 1)
    named = [*answer.hopeless, *(stake for clash in answer.clashes[:MOST_EXPLAINED] for stake in clash.lines)]
    answer = evolve(
        answer,
        placeholders=ranges_of(draft, source, lines),
        provisions=draft.provisions(source, named, bar),
    )
    bar.done()
    return answer, draft


def _side_by_side(source: Source, draft: "BracketedDraft") -> str:
    """How brackets side by side were read, where another reading would make other texts."""
    from treatylint.checker.options.groups import choices_of
    from treatylint.checker.options.words import group_words, listed

    other: Neighbours = "independent" if draft.choices.neighbours == "alternatives" else "alternatives"
    spans = {group.span for group in choices_of(source, other).groups}
    differ = [group for group in draft.choices.groups if group.span not in spans]
    if not differ:
        return ""
    where = listed(map(group_words, differ[:6])) + (" and others" if len(differ) > 6 else "")
    how = "alternatives" if other == "independent" else "each in or out by itself"
    return f"Brackets side by side are read as {how} (--neighbours {other}: otherwise): {where}."


def _closing(coverage: Coverage, profiles: tuple[Profile, ...], lines: list[RedLine], on: date) -> str:
    from treatylint.checker.renderers._words import counted

    parties = counted(len(profiles), "party", "parties")
    held = f"\n{counted(len(lines), 'red line')} of {parties} as of {on}." if profiles else ""
    return (
        f"\n{counted(coverage.operative, 'operative sentence')}: {coverage.understood} understood, "
        f"{coverage.partly} partly, {coverage.not_understood} not understood.{held}"
    )
