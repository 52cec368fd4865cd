"""The surface forms that the scanner is handed: each resolves, and the usual ones are there."""

import pytest

from treatylint.clauses.gazetteer import Name, load_gazetteer

GAZETTEER = load_gazetteer()
NAMES = list(GAZETTEER.names())
BY_TEXT: dict[str, set[tuple[str, str]]] = {}
for _name in NAMES:
    BY_TEXT.setdefault(_name.text.casefold(), set()).add((_name.kind, _name.id))


def _resolves(name: Name) -> bool:
    homes = {
        "actor": GAZETTEER.states,
        "group": GAZETTEER.groups,
        "organisation": GAZETTEER.organisations,
        "line": GAZETTEER.lines,
        "force": GAZETTEER.forces.nodes,
        "echelon": GAZETTEER.echelons,
        "unit": GAZETTEER.units,
        "instrument": GAZETTEER.instruments,
        "place": set(GAZETTEER.ground.ids()),
    }
    return name.id in homes[name.kind]


def test_every_name_resolves_to_something_of_its_kind() -> None:
    assert [name for name in NAMES if not _resolves(name)] == []


def test_no_name_comes_twice_or_carries_stray_blanks() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert all(name.text == " ".join(name.text.split()) and name.text for name in NAMES)


def test_no_name_but_an_exact_one_begins_with_an_article() -> None:
    assert [name.text for name in NAMES if name.text.casefold().startswith(("the ", "a ", "an "))] == []


def test_every_kind_of_name_is_present() -> None:
    assert {name.kind for name in NAMES} == {
        "actor", "group", "organisation", "place", "line", "force", "echelon", "unit", "instrument",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine", {("actor", "UA"), ("place", "UA")}),
        ("Ukrainian", {("actor", "UA")}),
        ("Russian Federation", {("actor", "RU"), ("place", "RU")}),
        ("NATO member states", {("group", "group:NATO")}),
        ("members of NATO", {("group", "group:NATO")}),
        ("NATO countries", {("group", "group:NATO")}),
        ("NATO", {("organisation", "org:NATO"), ("group", "group:NATO")}),
        ("European Union member states", {("group", "group:EU")}),
        ("permanent members of the Security Council", {("group", "group:P5")}),
        ("Lviv oblast", {("place", "UA-46")}),
        ("Kyiv", {("place", "UA-30")}),
        ("Kyiv oblast", {("place", "UA-32")}),
        ("government-held Donetsk oblast", {("place", "UA-14/ua_side")}),
        ("western Ukraine", {("place", "place:western-ukraine")}),
        ("line of contact", {("line", "line:contact")}),
        ("armed forces", {("force", "armed_forces")}),
        ("brigades", {("echelon", "brigade")}),
        ("personnel", {("force", "force"), ("unit", "personnel")}),
        ("tank", {("force", "tank")}),
        ("kilometres", {("unit", "km")}),
        ("North Atlantic Treaty", {("instrument", "NAT")}),
        ("Washington Treaty", {("instrument", "NAT")}),
        ("Charter of the United Nations", {("instrument", "UN_CHARTER")}),
    ],
)
def test_a_usual_form_stands_for_what_a_drafter_means(text: str, expected: set[tuple[str, str]]) -> None:
    assert BY_TEXT[text.casefold()] == expected


def test_before_a_noun_nato_means_its_members_and_alone_the_organisation() -> None:
    uses = {(name.kind, name.use) for name in NAMES if name.text == "NATO"}
    assert uses == {("organisation", "noun"), ("group", "adjective")}


def test_codes_match_in_their_own_letter_case_only() -> None:
    assert all(name.exact for name in NAMES if name.text in {"US", "UK", "UA", "RU", "NATO"} and name.use == "noun")
    assert not any(name.exact for name in NAMES if name.text == "Ukraine")


def test_a_misspelt_name_finds_its_nearest_neighbours() -> None:
    assert GAZETTEER.near_misses("Ukrane", "actor")[0] == "Ukraine"
    assert "Zakarpattia oblast" in GAZETTEER.near_misses("Zakarpatia oblast", "place")
    assert GAZETTEER.near_misses("qqqqqq", "place") == ()


def test_the_bundled_data_is_wholly_sound() -> None:
    GAZETTEER.check()
