"""``--brackets``: what stands when some brackets are settled."""

import pytest

from treatylint.checker.brackets import settle
from treatylint.checker.misuse import Misuse
from treatylint.grammar.source import Source

TEXT = (
    "## Article 1\n\nFrance may deploy [four] [six] brigades [permanently] in Ukraine for [15] years.\n\n"
    "## Article 2\n\n[Alternative to Article 1: No brigades shall be in Ukraine.]\n"
)


def _words(brackets: str) -> str:
    return " ".join(settle(Source("x.md", TEXT), brackets).text.split())


@pytest.mark.parametrize(
    ("brackets", "words"),
    [
        ("all", " ".join(TEXT.split())),
        ("first", "## Article 1 France may deploy four brigades permanently in Ukraine for 15 years. ## Article 2"),
        ("none", "## Article 1 France may deploy brigades in Ukraine for [15] years. ## Article 2"),
        ("g1=2,g2=out,g4=kept", "## Article 1 France may deploy six brigades in Ukraine for [15] years. ## Article 2"),
    ],
)
def test_what_is_not_chosen_is_blanked(brackets: str, words: str) -> None:
    assert _words(brackets) == words


def test_an_alternative_to_an_article_takes_its_place() -> None:
    assert "France" not in _words("g4=alternative")
    assert "No brigades shall be in Ukraine." in _words("g4=alternative")


@pytest.mark.parametrize("brackets", ["all", "first", "none", "g1=1", "g1=2,g2=in"])
def test_every_character_that_stands_stands_where_it_stood(brackets: str) -> None:
    settled = settle(Source("x.md", TEXT), brackets).text
    assert len(settled) == len(TEXT)
    assert all(new in (old, " ") for old, new in zip(TEXT, settled, strict=True))


@pytest.mark.parametrize(("brackets", "says"), [("g9=A", "g1"), ("g1=C", "1, 2"), ("some", "all, first, none")])
def test_a_choice_that_the_draft_does_not_offer_is_refused(brackets: str, says: str) -> None:
    with pytest.raises(Misuse, match=says):
        settle(Source("x.md", TEXT), brackets)
