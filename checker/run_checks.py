"""All drafts of one run: found, read and checked one after the other; what one cannot be read for stops no other."""

import argparse
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from treatylint.checker.check import check
from treatylint.checker.config import Config
from treatylint.checker.diagnostics import Severity
from treatylint.checker.draft import House
from treatylint.checker.examples import find_example
from treatylint.checker.exposed import exposed_files
from treatylint.checker.files import find_drafts, fits, read_source
from treatylint.checker.misuse import Misuse
from treatylint.checker.own_rules import own_rules
from treatylint.checker.parallel import processors, side_by_side
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.report import Report, Run
from treatylint.checker.rule import Rule
from treatylint.checker.rules import all_rules, choose, named
from treatylint.checker.run_settings import unused_settings
from treatylint.checker.vocabulary import gazetteer_of
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.red_lines import Profile, RedLine, in_force
from treatylint.grammar.problems import UnreadableFile
from treatylint.grammar.source import Source

if TYPE_CHECKING:
    from treatylint.checker.baseline import Entry

__all__ = ["Checks", "prepare", "run_checks"]


def run_checks(arguments: argparse.Namespace, config: Config) -> tuple[Run, tuple[Rule, ...]]:
    """Check what the command line names; gives the run and the rules that it used.

    Misuse that concerns the whole run raises; that of one draft is noted.
    """
    checks = prepare(arguments, config)
    failures = [*_unread_lines(checks.red_lines, checks.gazetteer)]
    sources = list(_sources(arguments, config, failures))
    reports = list(side_by_side(checks.report, sources, arguments.jobs or processors()))
    names = tuple((profile.party, profile.name) for profile in checks.profiles)
    paths = [source.path for source in sources]
    warnings = (*exposed_files(checks.profiles), *unused_settings(arguments, config, paths))
    return Run(tuple(reports), checks.on, names, len(checks.rules), tuple(failures), warnings), checks.rules


@frozen
class Checks:
    """What all drafts of one run share: red lines, names, rules, and what of the findings does not count.

    ``levels`` are severities by code, ``elsewhere`` the codes that do not count by pattern of paths, ``known`` the
    accepted findings, ``since`` the revision from which on changes count ("": all).
    """

    config: Config
    profiles: tuple[Profile, ...]
    on: date
    red_lines: tuple[RedLine, ...]
    gazetteer: Gazetteer
    rules: tuple[Rule, ...]
    house: House
    levels: Mapping[str, Severity]
    elsewhere: Mapping[str, frozenset[str]]
    known: frozenset["Entry"]
    since: str
    suppressions: bool

    def report(self, source: Source) -> Report:
        """One draft, checked, graded and rid of what does not count."""
        config = self.config
        made = check(
            source, self.profiles, self.on, layers=config.layers, gazetteer=self.gazetteer, brackets=config.brackets,
            neighbours=config.neighbours, rules=self.rules, suppressions=self.suppressions, house=self.house,
        )  # fmt: skip
        made = self._graded(made)
        if self.known:
            from treatylint.checker.baseline import accepted

            made = accepted(made, self.known, Path(config.baseline or ".").parent)
        if self.since:
            from treatylint.checker.since import only_changed

            made = only_changed(made, self.since)
        return made

    def _graded(self, report: Report) -> Report:
        """The findings with the severities of the settings, without those that do not count in this file."""
        path = os.path.relpath(report.path, self.config.folder) if self.elsewhere else report.path
        away = {code for pattern, codes in self.elsewhere.items() if fits(path, (pattern,)) for code in codes}
        findings = tuple(
            evolve(finding, severity=self.levels.get(finding.code, finding.severity))
            for finding in report.findings
            if finding.code not in away
        )
        return evolve(report, findings=findings)


def prepare(arguments: argparse.Namespace, config: Config) -> Checks:
    """What the drafts of a run share, worked out once. Raises ``Misuse`` or ``DataError``, in one line."""
    profiles = find_profiles(config.redlines)
    on = day_of(config.as_of, profiles)
    own = own_rules(config)
    known_rules = (*all_rules(), *own)
    if arguments.diff_base:
        from treatylint.checker.since import check_revision

        check_revision(arguments.diff_base, arguments.paths[0] if arguments.paths else ".")
    return Checks(
        config=config,
        profiles=profiles,
        on=on,
        red_lines=tuple(line for profile in profiles for line in in_force(profile, on, config.layers)),
        gazetteer=gazetteer_of(config),
        rules=choose(config.select, config.ignore, extend=config.extend_select, preview=config.preview, own=own),
        house=House(config.style, config.terms, own),
        levels={r.code: Severity(level) for w, level in _by_length(config.severity) for r in named(w, known_rules)},
        elsewhere={
            pattern: frozenset(rule.code for word in words for rule in named(word, known_rules))
            for pattern, words in config.per_file_ignores.items()
        },
        known=_accepted(config),
        since=arguments.diff_base or "",
        suppressions=not arguments.ignore_suppressions,
    )


def _accepted(config: Config) -> frozenset["Entry"]:
    if not config.baseline:
        return frozenset()
    from treatylint.checker.baseline import load_baseline

    return load_baseline(Path(config.baseline))


def _by_length(severity: Mapping[str, str]) -> list[tuple[str, str]]:
    """Prefixes first, so that a rule's own code or name has the last word."""
    return sorted(severity.items(), key=lambda item: (len(item[0]), item[0]))


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


def _unread_lines(red_lines: Sequence[RedLine], gazetteer: Gazetteer) -> Iterator[str]:
    """A red line that is no sentence of the four forms is an error with its place in its file."""
    if not red_lines:
        return
    from treatylint.checker.red_line_errors import error_of

    for line in red_lines:
        error = error_of(line, gazetteer)
        if error:
            yield error
