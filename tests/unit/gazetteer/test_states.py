"""States against pycountry, which is built from the ISO lists and knows nothing of this project."""

import pycountry
import pytest

from treatylint.clauses.gazetteer import load_gazetteer

STATES = load_gazetteer().states
CURRENT = {id_: state for id_, state in STATES.items() if not state.former}
LEFT_TO_USERS = {"XK"}  # ISO 3166 leaves these codes to whoever needs them
OBSERVERS_AND_OTHERS = {"VA", "PS", "TW", "XK"}


def _folded(text: str) -> str:
    """ISO writes "Congo, The Democratic Republic of the" and "Holy See (Vatican City State)"."""
    name, _, before = text.partition(" (")[0].partition(", ")
    return f"{before} {name}".strip().casefold().removeprefix("the ")


def test_193_members_of_the_united_nations_and_its_two_observers_are_there() -> None:
    assert len(CURRENT.keys() - OBSERVERS_AND_OTHERS) == 193
    assert {"VA", "PS"} <= CURRENT.keys()


@pytest.mark.parametrize("code", sorted(CURRENT.keys() - LEFT_TO_USERS))
def test_each_code_and_its_names_are_those_of_iso_3166_1(code: str) -> None:
    country = pycountry.countries.get(alpha_2=code)
    assert country is not None
    told = [getattr(country, key, "") for key in ("name", "common_name", "official_name")]
    ours = [CURRENT[code].name, CURRENT[code].official, *CURRENT[code].aliases]
    assert {_folded(name) for name in told if name} & {_folded(name) for name in ours if name}


@pytest.mark.parametrize("code", sorted(id_ for id_, state in STATES.items() if state.former and id_.isupper()))
def test_each_former_state_has_its_code_of_iso_3166_3(code: str) -> None:
    assert pycountry.historic_countries.get(alpha_4=code) is not None


def test_official_names_agree_with_iso_wherever_both_have_one() -> None:
    official = {country.alpha_2: getattr(country, "official_name", "") for country in pycountry.countries}
    differ = {
        code: (state.official, official[code])
        for code, state in CURRENT.items()
        if state.official and official.get(code) and _folded(state.official) != _folded(official[code])
    }
    # ISO has "Libya" alone and older forms for Rwanda and Guyana; the United Nations use the forms kept here.
    assert differ.keys() <= {"GY", "LY", "RW"}


def test_no_two_states_share_a_name_or_a_code() -> None:
    words = [
        word for state in STATES.values() for word in (state.name, state.official, *state.aliases, *state.short) if word
    ]
    assert len(words) == len(set(words))


def test_codes_that_are_english_words_are_not_taken_for_states() -> None:
    codes = {code for state in STATES.values() for code in state.short}
    assert not codes & {"IT", "IN", "NO", "IS", "AT", "TO", "BE", "AS", "DO", "ME", "MY", "SO", "AM"}
    assert {"RU", "UA", "US", "UK"} <= codes
