"""Messages call things as the draft writes them, never by the program's own ids."""

import re
from datetime import date

from treatylint.checker.check import check
from treatylint.clauses.red_lines import load_profile
from treatylint.grammar.source import Source

DRAFT = """PACT BETWEEN NORLAND AND SUDLAND

1. Norland shall withdraw its forces from the Selm Valley within 30 days.

2. Sudland may station up to 400 troops within 5 km of the Line of Control with the consent of both Parties.

3. No Party shall station armed forces in the territory of another Party before 1 January 2030.
"""

LINES = (
    "The Agreement shall not require Norland to withdraw its forces from the Selm Valley.",
    "The Agreement shall not permit the presence of troops of Sudland within 5 km of the Line of Control.",
    "The Agreement shall not permit the stationing of armed forces of Norland in Sudland.",
    "The Agreement shall not permit the presence of more than 500 troops of Sudland in the Selm Valley.",
)


def messages() -> list[str]:
    rows = "\n".join(f'[[red_line]]\nid = "L-{n}"\ntext = "{text}"' for n, text in enumerate(LINES))
    profile = load_profile(f'party = "westmark"\nas_of = 2026-01-01\n{rows}\n')
    report = check(Source("draft.txt", DRAFT), [profile], date(2026, 1, 1), rules=())
    return [verdict.message for verdict in report.verdicts]


def test_no_id_of_the_program_is_shown() -> None:
    for message in messages():
        assert not re.search(r"\b(?:own|body|opaque|term|line|place|org|group|sort):|art-|para-", message), message


def test_names_keep_their_capitals_and_articles() -> None:
    first, second, third, _ = messages()
    assert "of Norland from the Selm Valley" in first
    assert "within 5 km of the Line of Control" in second
    assert "1 January 2030" in third


def test_the_words_of_a_doubt_are_its_cause() -> None:
    assert not any("it means" in message for message in messages())
