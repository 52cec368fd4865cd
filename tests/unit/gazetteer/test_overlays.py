"""A user's own names and places, read on top of the bundled ones; what is wrong in them is one plain line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatylint.clauses.gazetteer import DataError, Gazetteer, bundled_overlay, load_gazetteer
from treatylint.clauses.gazetteer.load import SECTIONS
from treatylint.clauses.gazetteer.tables import Tables

SOUND = """
[state.ARL]
name = "Arland"
adjective = "Arlish"

[group.RIVERS]
name = "river states"
[[group.RIVERS.entry]]
valid_from = 2020-01-01
members = ["ARL", "FR"]
source = "invented"

[place.hub]
name = "hub zone"
forms = ["hub(s)"]
union = ["UA-46", "UA-65"]
minus = ["UA-65/left_bank"]

[force.ski_troops]
under = "ground_forces"
forms = ["ski troop(s)"]

[name.UA-46]
also = ["Lemberg"]
"""


def _load(tmp_path: Path, text: str) -> Gazetteer:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return load_gazetteer([path])


def test_an_overlay_adds_states_groups_places_kinds_and_names(tmp_path: Path) -> None:
    gazetteer = _load(tmp_path, SOUND)
    names = {(name.text, name.id) for name in gazetteer.names()}
    assert {
        ("Arland", "ARL"),
        ("river states", "group:RIVERS"),
        ("hub zone", "place:hub"),
        ("Lemberg", "UA-46"),
    } <= names
    assert gazetteer.place_atoms("place:hub") == (frozenset({"UA-46", "UA-65.R"}),)
    assert gazetteer.territory("ARL") == {"ARL"}


def test_a_kind_added_under_a_leaf_is_a_part_of_it_and_not_all_of_it(tmp_path: Path) -> None:
    gazetteer = _load(tmp_path, SOUND)
    assert gazetteer.force_leaves("ground_forces") == {"ground_forces", "ski_troops"}
    assert gazetteer.force_leaves("ski_troops") == {"ski_troops"}


def test_an_overlay_leaves_the_bundled_names_as_they_are(tmp_path: Path) -> None:
    before = list(load_gazetteer().names())
    _load(tmp_path, SOUND)
    assert list(load_gazetteer().names()) == before


def test_claims_are_read_only_when_their_overlay_is_asked_for() -> None:
    assert load_gazetteer().claims("UA-43") == ()
    claims = load_gazetteer([bundled_overlay("claims")]).claims("UA-43")
    assert {claim.by for claim in claims} == {"RU", "UA"}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[places.x]\nname = "x"', None, 'unknown table "places"; did you mean "place"?'),
        ('[place.x]\nnam = "x"', 2, 'unknown key "nam"; did you mean "name"?'),
        ('[place.x]\nname = "x"\nunion = ["UA-99"]', 3, '"UA-99" is no place; did you mean'),
        ('[place.x]\nname = "x"\nunion = ["place:x"]', 3, "drawn from itself"),
        ('[place.x]\nname = "x"\nunion = ["place:western-ukraine"]', 3, "can be drawn in 3 ways"),
        ("[place.x]\nname = 7", 2, '"name" must be a text in quotes'),
        ('[place.x]\nforms = "x"', 1, 'needs "name"'),
        ('[force.x]\nunder = "tnak"', 2, 'did you mean "tank"?'),
        ('[force.x]\nof = ["x"]', 1, "lies under itself"),
        ('[force.x]\nunder = "y"\n[force.y]\nunder = "x"', 1, "lies under itself"),
        ("[echelon.x]\nlow = 9\nhigh = 3", 2, "low <= high"),
        ('[unit.x]\nmeasures = "length"\nfactor = "a lot"', 3, "is no figure"),
        ('[unit.x]\nmeasures = "length"\nfactor = "0"', 3, "above nought"),
        (
            '[group.x]\nname = "x"\n[[group.x.entry]]\nvalid_from = 2020-01-01\nmembers = ["QQ"]',
            5,
            '"QQ" is no state code',
        ),
        ('[group.x]\nname = "x"\n[[group.x.entry]]\nmembers = ["FR"]', 3, "valid_from"),
        ('[group.x]\nname = "x"\ngrade = "rumoured"\n[[group.x.entry]]\nvalid_from = 2020-01-01', 3, "rumoured"),
        ('[name.UA-466]\nalso = ["x"]', 1, 'did you mean "UA-46"?'),
        ('[place.x]\nname = " "', 2, '"name" is blank'),
        ('[place.x]\nname = "x"\nforms = ["y", ""]', 3, "holds a blank text"),
        ("[place.x\n", 1, "this is not TOML"),
        ("place = 3", None, "must hold named tables"),
    ],
)
def test_what_is_wrong_is_one_line_with_the_file_the_line_and_the_way_out(
    tmp_path: Path, text: str, line: int | None, says: str
) -> None:
    with pytest.raises(DataError) as error:
        _load(tmp_path, text)
    message = str(error.value)
    assert says in message
    assert "\n" not in message
    assert message.startswith(f"{tmp_path / 'own.toml'}{f':{line}' if line else ''}: ")


def test_a_file_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.toml: cannot be read"):
        load_gazetteer([tmp_path / "none.toml"])
    with pytest.raises(DataError, match='did you mean "claims"'):
        bundled_overlay("claim")


def test_nesting_without_end_is_refused_and_does_not_overflow(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        _load(tmp_path, "[place.x]\nunion = " + "[" * 50_000)


def test_a_long_chain_of_places_is_refused_and_does_not_overflow(tmp_path: Path) -> None:
    chain = "".join(f'[place.p{n}]\nname = "p{n}"\nunion = ["place:p{n + 1}"]\n' for n in range(2_000))
    with pytest.raises(DataError, match="drawn from one another"):
        _load(tmp_path, chain + '[place.p2000]\nname = "end"\nunion = ["UA"]\n')


def test_places_drawn_twice_from_one_another_are_drawn_in_no_time(tmp_path: Path) -> None:
    steps = "".join(f'[place.p{n}]\nname = "p{n}"\nunion = ["place:p{n + 1}", "place:p{n + 1}"]\n' for n in range(35))
    gazetteer = _load(tmp_path, steps + '[place.p35]\nname = "end"\nunion = ["UA-46"]\n')
    assert gazetteer.place_atoms("place:p0") == (frozenset({"UA-46"}),)


KEYS = st.sampled_from(
    ["name", "forms", "union", "minus", "candidates", "members", "entry", "under", "of", "low", "high", "measures",
     "factor", "provisions", "state", "atoms", "tags", "part", "unit_forms", "sides", "territory", "farther_than_km",
     "by", "also", "adjective", "valid_from", "x"]
)  # fmt: skip
WORDS = st.sampled_from(["UA", "UA-46", "tank", "place:donbas", "tag:left_bank", "{}", "{0} {x}", "", "12", "a(s)"])
VALUES = st.recursive(
    st.one_of(WORDS, st.integers(-3, 10**6), st.booleans(), st.dates(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=6,
)
ROWS = st.sampled_from([(section, row.key) for section in SECTIONS for row in load_gazetteer().rows(section)])


@settings(deadline=None, max_examples=150)
@given(ROWS, st.dictionaries(KEYS, VALUES, max_size=2), st.sets(KEYS, max_size=1))
def test_any_change_of_any_row_is_read_or_refused_in_one_line(
    chosen: tuple[str, str], changes: dict[str, object], dropped: set[str]
) -> None:
    section, id_ = chosen
    tables = Tables()
    for name in SECTIONS:
        tables.sections[name] = {held.key: held for held in load_gazetteer().rows(name)}
    values = {
        key: value for key, value in {**tables.sections[section][id_].values, **changes}.items() if key not in dropped
    }
    tables.add({section: {id_: values}}, None, SECTIONS)
    try:
        Gazetteer(tables).check()
    except DataError as error:
        assert "\n" not in str(error)  # noqa: PT017 - a sound change raises nothing
