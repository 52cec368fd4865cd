"""Two drafts compared by what they mean."""

import json
from datetime import date

import pytest

from treatylint.checker.cli import run
from treatylint.checker.options.compare import Change, Comparison, Reading, compare
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
CAP = "The armed forces of Norway present in Poland shall not exceed {} personnel."


def draft(*articles: str) -> str:
    head = 'The Kingdom of Norway and the Republic of Poland, hereinafter "the Parties",\n\nHave agreed as follows:\n'
    return head + "".join(f"\nArticle {n}\n\n{text}\n" for n, text in enumerate(articles, 1))


def compared(old: str, new: str) -> Comparison:
    gazetteer = load_gazetteer()

    def reading(text: str) -> Reading:
        document = read_document(Source("draft.md", text), gazetteer)
        return Reading(document, norms_of(document, gazetteer, ON))

    return compare(reading(old), reading(new), gazetteer)


def changes(old: str, new: str) -> list[tuple[Change, str]]:
    return [(one.change, one.norm.at) for one in compared(draft(old), draft(new)).differences]


def test_a_draft_means_what_it_means() -> None:
    found = compared(draft(CAP.format("2,000")), draft(CAP.format("2,000")))
    assert found.equal
    assert {sentence.how for sentence in found.sentences} == {"same"}


def test_other_words_for_the_same_cap_are_reported_as_equal() -> None:
    found = compared(
        draft(CAP.format("2,000")), draft(CAP.format("two thousand").replace("Poland", "the Republic of Poland"))
    )
    assert found.equal
    assert [(sentence.at, sentence.how) for sentence in found.sentences] == [("art-1", "reworded")]


def test_a_higher_cap_permits_more_and_shows_a_situation_between_the_two() -> None:
    found = compared(draft(CAP.format("2,000")), draft(CAP.format("3,000")))
    assert [one.change for one in found.differences] == [Change.PERMITS]
    assert "2,001 personnel of Norway" in found.differences[0].case


def test_a_lower_cap_forbids_more() -> None:
    assert changes(CAP.format("3,000"), CAP.format("2,000")) == [(Change.FORBIDS, "art-1")]


def test_a_ban_that_a_cap_of_nought_already_makes_is_no_difference() -> None:
    ban = "No armed forces of Norway shall be present in Poland."
    assert compared(draft(CAP.format("0")), draft(ban)).equal


def test_a_duty_is_new_one_way_and_dropped_the_other() -> None:
    duty = "If Poland is attacked, Norway shall assist Poland, including by the use of armed force."
    assert (Change.REQUIRES, "art-1") in changes("Norway shall consult with Poland.", duty)
    assert (Change.RELEASES, "art-1") in changes(duty, "Norway shall consult with Poland.")


def test_two_articles_in_another_order_mean_the_same() -> None:
    cap, ban = CAP.format("2,000"), "Norway shall not accede to the European Union."
    assert compared(draft(cap, ban), draft(ban, cap)).equal


def test_the_worked_settlements_differ_where_the_forces_come_before_or_after_the_trigger(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["compare", "--examples", "settlement_s1", "settlement_s2", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    forbids = {one["at"] for one in found["differences"] if one["change"] == "forbids"}
    permits = {one["at"] for one in found["differences"] if one["change"] == "permits"}
    assert "art-15" in forbids
    assert {"art-9", "art-10"} <= permits
    assert {"at": "art-7", "how": "same"} in found["provisions"]
    assert "art-7" not in forbids | permits


def test_the_command_says_equal_in_plain_words(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    (folder / "old.md").write_text(draft(CAP.format("2,000")), "utf-8")
    (folder / "new.md").write_text(draft(CAP.format("two thousand")), "utf-8")
    assert run(["compare", str(folder / "old.md"), str(folder / "new.md")]) == 0
    assert "means the same" in capsys.readouterr().out


BAN = "Norway shall not deploy its armed forces in Poland."
POWER = "Norway may suspend Article 1 if Poland is attacked."


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [((BAN,), (BAN, POWER), Change.EMPOWERS), ((BAN, POWER), (BAN,), Change.DISEMPOWERS)],
    ids=["gained", "lost"],
)
def test_a_power_gained_or_lost_is_shown_by_what_is_free_once_it_is_used(
    old: tuple[str, ...], new: tuple[str, ...], change: Change
) -> None:
    found = compared(draft(*old), draft(*new)).differences
    assert [(one.change, one.actors) for one in found] == [(change, ("Norway",))]
    assert found[0].case == (
        "armed forces of Norway in Poland, after an armed attack on Poland, where the power in Article 2 is used"
    )


def test_a_power_over_a_provision_that_forbids_nothing_has_no_situation() -> None:
    leave = "Norway may station forces in Poland."
    found = compared(draft(leave), draft(leave, POWER))
    assert [one.case for one in found.differences if one.change is Change.EMPOWERS] == [""]
