"""All drafts of one run: found, read and checked one after the other; what one cannot be read for stops no other."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve

from treatylint.checker.check import check
from treatylint.checker.config import Config
from treatylint.checker.diagnostics import Severity
from treatylint.checker.examples import find_example
from treatylint.checker.files import find_drafts, read_source
from treatylint.checker.misuse import Misuse
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.report import Report, Run
from treatylint.checker.rule import Rule
from treatylint.clauses.gazetteer import Gazetteer, bundled_overlay, load_gazetteer
from treatylint.clauses.red_lines import RedLine, in_force
from treatylint.grammar.problems import UnreadableFile
from treatylint.grammar.source import Source

__all__ = ["run_checks"]


def run_checks(arguments: argparse.Namespace, config: Config, rules: Sequence[Rule]) -> Run:
    """Check what the command line names. Misuse that concerns the whole run raises; that of one draft is noted."""
    profiles = find_profiles(config.redlines)
    on = day_of(config.as_of, profiles)
    gazetteer = load_gazetteer([_overlay(name) for name in config.gazetteer])
    failures = [*_unread_lines([line for p in profiles for line in in_force(p, on, config.layers)], gazetteer)]
    reports = []
    for source in _sources(arguments, config, failures):
        report = check(
            source, profiles, on,
            layers=config.layers, gazetteer=gazetteer, brackets=config.brackets, rules=rules,
            suppressions=not arguments.ignore_suppressions,
        )  # fmt: skip
        reports.append(_graded(report, config))
    named = tuple((profile.party, profile.name) for profile in profiles)
    return Run(tuple(reports), on, named, len(rules), tuple(failures))


def _sources(arguments: argparse.Namespace, config: Config, failures: list[str]) -> Iterator[Source]:
    for name in arguments.example:
        example = find_example(name)
        yield Source.from_bytes(example.name, example.read_bytes())
    paths = arguments.paths or ([] if arguments.example else ["."])
    for path in find_drafts(paths, config.exclude, force_exclude=arguments.force_exclude):
        try:
            yield read_source(path, stdin_name=arguments.stdin_filename, view=arguments.view)
        except (Misuse, UnreadableFile) as error:
            failures.append(str(error))


def _overlay(name: str) -> Path:
    return Path(name) if Path(name).exists() else bundled_overlay(name)


def _unread_lines(red_lines: Sequence[RedLine], gazetteer: Gazetteer) -> Iterator[str]:
    """A red line that is no sentence of the four forms is an error with its place in its file."""
    from treatylint.checker.red_line_errors import error_of

    for line in red_lines:
        error = error_of(line, gazetteer)
        if error:
            yield error


def _graded(report: Report, config: Config) -> Report:
    """The findings with the severities of the settings file."""
    if not config.severity:
        return report
    level = {rule: Severity(value) for rule, value in config.severity.items()}
    findings = tuple(
        evolve(f, severity=level.get(f.code, level.get(f.name, f.severity))) for f in report.findings
    )
    return evolve(report, findings=findings)
