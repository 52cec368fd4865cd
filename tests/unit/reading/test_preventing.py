"""To prevent or prohibit is a duty whose object must not happen."""

import pytest

from treatylint.checker.strategies_pool import read_sentence
from treatylint.clauses.values import Modality


@pytest.mark.parametrize(
    "text",
    [
        "The Parties shall prohibit the transit of foreign troops through Poland.",
        "Poland shall prevent the deployment of missiles in Poland.",
        "All States shall prevent the sale or supply of arms to Poland.",
        "Poland shall prevent armed groups from entering Norway.",
    ],
)
def test_what_is_to_be_prevented_is_forbidden(text: str) -> None:
    assert {clause.modality for clause in read_sentence(text)} == {Modality.PROHIBITION}


def test_nothing_shall_prevent_still_saves() -> None:
    (clause,) = read_sentence("Nothing in this Agreement shall prevent Poland from deploying troops in Norway.")
    assert (clause.kind, clause.modality) == ("saving", Modality.STATEMENT)
