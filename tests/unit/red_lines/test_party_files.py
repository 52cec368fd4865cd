"""The bundled party files: every position of the research is there, sound, sourced and dated."""

from datetime import date

import pytest

from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_statement
from treatylint.clauses.red_lines import Profile, RedLine, bundled_profiles, find_profile, in_force, load_profile

ROWS = {
    "russia": [
        "RU-01", "RU-02", "RU-03", "RU-04", "RU-05a", "RU-05b", "RU-06a", "RU-06b", "RU-07", "RU-08", "RU-09", "RU-10",
        "RU-11", "RU-12", "RU-13", "RU-14", "RU-15",
    ],
    "ukraine": [
        "UA-01", "UA-02a", "UA-02b", "UA-03a", "UA-03b", "UA-03c", "UA-04", "UA-05", "UA-06", "UA-07", "UA-08", "UA-09",
        "UA-10", "UA-11", "UA-12",
    ],
    "united_states": ["US-01", "US-02", "US-03", "US-04", "US-05", "US-06", "US-07", "US-08"],
    "coalition": ["COW-01", "COW-02", "COW-03", "COW-04", "COW-05"],
    "united_kingdom": ["UK-01", "UK-02"],
    "france": ["FR-01"],
    "germany": ["DE-01"],
    "poland": ["PL-01"],
    "italy": ["IT-01"],
    "turkiye": ["TR-01", "TR-02", "TR-03"],
    "china": ["CN-01"],
    "brazil": ["BR-01"],
    "nato": ["NATO-01", "NATO-02"],
    "eu": ["EU-01", "EU-02", "EU-03", "EU-04"],
}  # fmt: skip
PROFILES = {party: load_profile(path) for party, path in bundled_profiles().items()}
LINES = [line for profile in PROFILES.values() for line in profile.red_lines]


def _row(line: RedLine) -> str:
    """A row that needs several sentences keeps its id as their prefix: RU-05a-1, RU-05a-2."""
    parts = line.id.split("-")
    return "-".join(parts[:2])


def test_the_fourteen_parties_are_there() -> None:
    assert PROFILES.keys() == ROWS.keys()


@pytest.mark.parametrize("party", ROWS)
def test_every_row_is_there_and_no_other(party: str) -> None:
    assert sorted({_row(line) for line in PROFILES[party].red_lines}) == sorted(ROWS[party])


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_profile_names_its_party_its_actor_and_its_day(profile: Profile) -> None:
    gazetteer = load_gazetteer()
    assert profile.path is not None
    assert profile.party == profile.path.stem
    assert profile.as_of == date(2026, 3, 1)
    assert profile.actor in {*gazetteer.states, *gazetteer.organisations, *gazetteer.groups}


def test_no_id_is_used_by_two_parties() -> None:
    assert len({line.id for line in LINES}) == len(LINES)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_a_row_tells_its_source_and_what_cannot_be_said_tells_why(line: RedLine) -> None:
    assert line.source
    assert line.line is not None
    assert (line.reason is not None) == (not line.sayable)


def test_rows_of_the_seed_stand_in_their_own_layer_as_inferences() -> None:
    seed = {line.id for line in LINES if line.layer == "seed"}
    assert seed == {"RU-13", "RU-14-1", "RU-14-2", "RU-14-3", "UA-07-2"}
    assert {line.grade for line in LINES if line.layer == "seed"} == {"inferred"}


def test_positions_that_were_reported_and_denied_are_contested() -> None:
    assert {line.id for line in LINES if line.contested} == {"US-08", "CN-01"}


@pytest.mark.parametrize(
    ("on", "party", "there", "gone"),
    [
        (date(2025, 11, 25), "ukraine", {"UA-02a", "UA-03a", "UA-08"}, {"UA-02b", "UA-03b"}),
        (date(2025, 12, 23), "ukraine", {"UA-02a", "UA-03a"}, {"UA-03b"}),
        (date(2025, 12, 24), "ukraine", {"UA-02b", "UA-03b", "UA-03b-2"}, {"UA-02a", "UA-03a", "UA-08"}),
        (date(2026, 3, 1), "ukraine", {"UA-02b", "UA-03b", "UA-03c"}, {"UA-02a", "UA-03a", "UA-08"}),
        (date(2025, 6, 1), "russia", {"RU-05a-1", "RU-05a-4"}, {"RU-05b"}),
        (date(2025, 6, 2), "russia", {"RU-05b"}, {"RU-05a-1", "RU-05a-4"}),
        (date(2025, 11, 25), "united_states", {"US-06-1"}, {"US-07-1"}),
        (date(2026, 3, 1), "united_states", {"US-07-1", "US-08"}, {"US-06-1"}),
    ],
)
def test_a_row_counts_from_its_first_day_to_the_day_before_its_end(
    on: date, party: str, there: set[str], gone: set[str]
) -> None:
    held = {line.id for line in in_force(PROFILES[party], on)}
    assert there <= held
    assert not gone & held


def test_layers_are_not_merged_unless_asked() -> None:
    on = date(2026, 3, 1)
    official = {line.id for line in in_force(PROFILES["russia"], on)}
    both = {line.id for line in in_force(PROFILES["russia"], on, ("official", "seed"))}
    seed = {line.id for line in in_force(PROFILES["russia"], on, ("seed",))}
    assert "RU-13" in seed
    assert not seed & official
    assert both == seed | official


@pytest.mark.parametrize("name", ["turkiye", "Türkiye", "TR", "TURKIYE"])
def test_a_bundled_profile_is_found_by_its_file_its_name_or_its_code(name: str) -> None:
    assert find_profile(name).party == "turkiye"


SENTENCES = [(line.id, text) for line in LINES if line.sayable for text in (line.text, *line.when, *line.unless)]


@pytest.mark.parametrize(("id_", "text"), SENTENCES, ids=[f"{id_}-{n}" for n, (id_, _) in enumerate(SENTENCES)])
def test_every_sentence_is_read_in_full(id_: str, text: str) -> None:
    statement = read_statement(text, load_gazetteer())
    assert statement.form == text.removeprefix("The Agreement shall ").replace("not ", "not_", 1).split()[0]
    assert statement.clauses
    assert [doubt for clause in statement.clauses for doubt in clause.doubts] == [], id_
