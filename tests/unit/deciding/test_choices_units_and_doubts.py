"""What is open: brackets, readings, sizes of echelons, missing figures, clauses only partly understood."""

from drafting import BAN, DUTY, MAY, box, cap, limit, line, norm, verdict

from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.norms import Choice, Limit
from treatylint.clauses.values import NOWHERE

FRENCH = box("FR", "presence", "UA-46")
FOUR_OR_SIX = ChoicePoint("b1", "bracket", "Which text stands?", (("1", "four"), ("2", "six")), NOWHERE)


def chosen(option: str, group: str = "b1") -> tuple[Choice, ...]:
    return (Choice(group, option),)


def four_or_six() -> list:  # type: ignore[type-arg]
    return [
        *cap("art-1", FRENCH, 4, "brigade", choice=chosen("1")),
        *(n for n in cap("art-1", FRENCH, 6, "brigade", choice=chosen("2"), span=NOWHERE)),
    ]


def ids_apart(norms: list) -> list:  # type: ignore[type-arg]
    from attrs import evolve

    return [evolve(n, id=f"{n.id}-{k}") for k, n in enumerate(norms)]


def test_a_line_that_one_option_breaks_is_disputed_and_names_it() -> None:
    found = verdict(ids_apart(four_or_six()), line("not_permit", FRENCH, limit(5, "brigade")), points=(FOUR_OR_SIX,))
    assert found.kind is K.DISPUTED
    assert [nogood.choices for nogood in found.nogoods] == [frozenset({("b1", "2")})]
    assert found.readings == ('"six" stands',)


def test_a_line_that_every_option_breaks_is_crossed_with_no_choice_named() -> None:
    found = verdict(ids_apart(four_or_six()), line("not_permit", FRENCH, limit(3, "brigade")), points=(FOUR_OR_SIX,))
    assert (found.kind, [nogood.choices for nogood in found.nogoods]) == (K.CROSSED, [frozenset()])


def test_a_line_that_no_option_breaks_is_respected() -> None:
    found = verdict(ids_apart(four_or_six()), line("not_permit", FRENCH, limit(6, "brigade")), points=(FOUR_OR_SIX,))
    assert (found.kind, found.nogoods) == (K.RESPECTED, ())


def test_brigades_against_personnel_depend_on_the_size_of_a_brigade() -> None:
    five = cap("art-1", FRENCH, 5, "brigade")
    found = verdict(five, line("not_permit", FRENCH, limit(15_000)))
    assert found.kind is K.DISPUTED
    assert found.readings == ("a brigade has 5,000 personnel",)
    assert "a brigade has between 2,000 and 5,000 personnel" in found.assumptions
    assert verdict(five, line("not_permit", FRENCH, limit(25_000))).kind is K.RESPECTED
    assert verdict(five, line("not_permit", FRENCH, limit(9_999))).kind is K.CROSSED


def test_brigades_against_brigades_need_no_size() -> None:
    found = verdict(cap("art-1", FRENCH, 5, "brigade"), line("not_permit", FRENCH, limit(5, "brigade")))
    assert (found.kind, found.assumptions) == (K.RESPECTED, ())


def test_a_ceiling_on_other_things_limits_nothing_here() -> None:
    tanks = norm("art-1", BAN, FRENCH, limit(50, "tank"))
    assert verdict([tanks], line("not_permit", FRENCH, limit(1_000))).kind is K.UNGUARDED


def test_a_figure_left_open_is_unknown_where_it_decides_and_only_there() -> None:
    blank = norm("art-1", BAN, FRENCH, Limit(None, "personnel", placeholder="p1"))
    found = verdict([blank], line("not_permit", FRENCH, limit(1_000)))
    assert found.kind is K.UNKNOWN
    whole = norm("art-2", BAN, FRENCH)
    assert verdict([blank, whole], line("not_permit", FRENCH, limit(1_000))).kind is K.RESPECTED


def test_a_clause_partly_understood_cannot_by_itself_respect_a_line() -> None:
    doubtful = norm("art-1", BAN, FRENCH, doubts=("a word is not understood",))
    found = verdict([doubtful], line("not_permit", FRENCH))
    assert (found.kind, found.clauses) == (K.UNKNOWN, ("art-1",))
    sure = norm("art-2", BAN, FRENCH)
    assert verdict([doubtful, sure], line("not_permit", FRENCH)).kind is K.RESPECTED


def test_a_crossing_stays_one_only_by_a_clause_that_is_understood() -> None:
    doubtful = norm("art-1", MAY, FRENCH, doubts=("a word is not understood",))
    assert verdict([doubtful], line("not_permit", FRENCH)).kind is K.UNKNOWN
    assert verdict([doubtful, norm("art-2", MAY, FRENCH)], line("not_permit", FRENCH)).kind is K.CROSSED


def test_an_unknown_outweighs_a_reading() -> None:
    point = ChoicePoint("u1", "unknown", "Who belongs?", (("in", "they do"), ("out", "they do not")), NOWHERE)
    member = norm("art-1", BAN, FRENCH, choice=chosen("in", "u1"))
    found = verdict([member], line("not_permit", FRENCH), points=(point,))
    assert found.kind is K.UNKNOWN


def test_a_reading_of_the_line_itself_counts_like_one_of_the_draft() -> None:
    point = ChoicePoint("r1", "reading", "?", (("wide", "wide"), ("narrow", "narrow")), NOWHERE)
    wide = line("not_permit", box("FR GB", "presence", "UA-46"), choice=chosen("wide", "r1"))
    narrow = line("not_permit", FRENCH, choice=chosen("narrow", "r1"))
    draft = [norm("art-1", BAN, FRENCH)]
    found = verdict(draft, wide, narrow, points=(point,))
    assert (found.kind, found.readings) == (K.DISPUTED, ("wide",))


def test_a_duty_of_two_brigades_meets_a_line_up_to_their_least_size() -> None:
    duty = [norm("art-1", DUTY, FRENCH, limit(2, "brigade"))]
    assert verdict(duty, line("require", FRENCH, limit(4_000))).kind is K.RESPECTED
    assert verdict(duty, line("require", FRENCH, limit(4_001))).kind is K.DISPUTED
    assert verdict(duty, line("require", FRENCH, limit(10_001))).kind is K.UNGUARDED


def test_fewer_than_one_brigade_still_leaves_room_for_people() -> None:
    few = [norm("art-1", BAN, FRENCH, limit(1, "brigade", strict=True))]
    assert verdict(few, line("permit", FRENCH)).kind is K.RESPECTED
    assert verdict(few, line("not_permit", FRENCH)).kind is K.UNGUARDED
