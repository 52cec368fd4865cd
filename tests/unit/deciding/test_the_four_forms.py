"""Each form of a red line against the smallest drafts on which it holds, fails, and fails by silence."""

from drafting import BAN, DUTY, MAY, box, cap, limit, line, norm, verdict

from treatylint.checker.verdicts import VerdictKind as K

FRENCH = box("FR", "presence", "UA")
IN_LVIV = box("FR", "presence", "UA-46")


def test_a_ceiling_above_the_line_crosses_it_by_one() -> None:
    found = verdict(cap("art-1", FRENCH, 10_000), line("not_permit", FRENCH, limit(5_000)))
    assert (found.kind, found.bound, found.found, found.clauses) == (K.CROSSED, 5_000, 10_000, ("art-1",))
    assert found.witness is not None
    assert [cell.quantity for cell in found.witness.cells] == [5_001]
    assert "5,001 personnel of France" in found.witness.text


def test_a_ceiling_at_the_line_keeps_to_it() -> None:
    found = verdict(cap("art-1", FRENCH, 5_000), line("not_permit", FRENCH, limit(5_000)))
    assert (found.kind, found.found, found.clauses) == (K.RESPECTED, 5_000, ("art-1",))


def test_silence_leaves_a_ban_unguarded_and_a_permission_standing() -> None:
    assert verdict([], line("not_permit", FRENCH)).kind is K.UNGUARDED
    assert verdict([], line("permit", FRENCH)).kind is K.RESPECTED
    assert verdict([], line("require", FRENCH)).kind is K.UNGUARDED
    assert verdict([], line("not_require", FRENCH)).kind is K.RESPECTED


def test_a_ban_on_the_whole_respects_a_line_about_the_part() -> None:
    found = verdict([norm("art-1", BAN, FRENCH)], line("not_permit", IN_LVIV))
    assert (found.kind, found.clauses) == (K.RESPECTED, ("art-1",))


def test_a_ban_on_the_part_leaves_the_rest_unguarded() -> None:
    found = verdict([norm("art-1", BAN, IN_LVIV)], line("not_permit", FRENCH))
    assert found.kind is K.UNGUARDED
    assert found.witness is not None
    assert "Lviv" not in found.witness.text


def test_a_ceiling_below_what_must_be_permitted_crosses_the_line() -> None:
    found = verdict(cap("art-1", FRENCH, 600), line("permit", FRENCH, limit(800)))
    assert (found.kind, found.found, found.clauses) == (K.CROSSED, 600, ("art-1",))
    assert verdict(cap("art-1", FRENCH, 800), line("permit", FRENCH, limit(800))).kind is K.RESPECTED


def test_a_duty_holds_a_line_that_asks_for_it_and_no_more() -> None:
    duty = norm("art-1", DUTY, IN_LVIV, limit(3_000))
    assert verdict([duty], line("require", FRENCH, limit(3_000))).kind is K.RESPECTED
    found = verdict([duty], line("require", FRENCH, limit(3_001)))
    assert (found.kind, found.found) == (K.UNGUARDED, 3_000)


def test_a_duty_to_be_anywhere_in_the_country_is_no_duty_to_be_in_the_oblast() -> None:
    assert verdict([norm("art-1", DUTY, FRENCH, limit(3_000))], line("require", IN_LVIV)).kind is K.UNGUARDED


def test_a_ban_elsewhere_turns_a_wide_duty_into_a_narrow_one() -> None:
    elsewhere = norm("art-2", BAN, box("FR", "presence", "UA"), holes=(box(where="UA-46"),))
    found = verdict([norm("art-1", DUTY, FRENCH, limit(3_000)), elsewhere], line("require", IN_LVIV, limit(3_000)))
    assert (found.kind, set(found.clauses)) == (K.RESPECTED, {"art-1", "art-2"})


def test_a_line_against_a_duty_is_crossed_by_the_duty() -> None:
    found = verdict([norm("art-1", DUTY, IN_LVIV, limit(3_000))], line("not_require", FRENCH, limit(2_999)))
    assert (found.kind, found.clauses) == (K.CROSSED, ("art-1",))


def test_what_must_be_required_and_is_forbidden_is_crossed() -> None:
    found = verdict([norm("art-1", BAN, FRENCH)], line("require", FRENCH))
    assert (found.kind, found.clauses) == (K.CROSSED, ("art-1",))


def test_several_queries_of_a_line_must_all_hold() -> None:
    draft = [norm("art-1", BAN, box("FR", "presence", "UA-46"))]
    both = (line("not_permit", IN_LVIV), line("not_permit", box("DE", "presence", "UA-46")))
    assert verdict(draft, *both).kind is K.UNGUARDED


def test_each_asks_of_every_actor_apart_and_together_of_all() -> None:
    three = box("FR GB DE", "presence", "UA")
    draft = cap("art-1", three, 9_000)
    assert verdict(draft, line("not_permit", three, limit(9_000, each=True))).kind is K.RESPECTED
    assert verdict(draft, line("not_permit", three, limit(3_000, each=True))).kind is K.CROSSED
    single = [norm("art-1", BAN, three, limit(3_000, each=True))]
    found = verdict(single, line("not_permit", three, limit(8_998)))
    assert (found.kind, found.found) == (K.UNGUARDED, 9_000)
    assert found.witness is not None
    assert sorted(cell.quantity for cell in found.witness.cells) == [2_999, 3_000, 3_000]


def test_two_permissions_that_only_together_pass_the_line_still_cross_it() -> None:
    draft = [
        norm("art-1", MAY, IN_LVIV, limit(3_000)),
        norm("art-2", MAY, box("FR", "presence", "UA-07"), limit(3_000)),
    ]
    found = verdict(draft, line("not_permit", FRENCH, limit(5_000)))
    assert (found.kind, found.clauses) == (K.CROSSED, ("art-1", "art-2"))
    assert verdict(draft, line("not_permit", FRENCH, limit(6_000))).kind is K.UNGUARDED


def test_more_than_a_permission_allows_is_left_to_silence() -> None:
    assert (
        verdict([norm("art-1", MAY, IN_LVIV, limit(3_000))], line("not_permit", IN_LVIV, limit(3_000))).kind
        is K.UNGUARDED
    )


def test_quantities_are_exact_far_beyond_any_army() -> None:
    most = 10**12
    found = verdict(cap("art-1", FRENCH, most), line("not_permit", FRENCH, limit(most - 1)))
    assert (found.kind, found.found) == (K.CROSSED, most)
    assert verdict(cap("art-1", FRENCH, most), line("not_permit", FRENCH, limit(most))).kind is K.RESPECTED


def test_a_line_without_a_figure_of_its_own_is_unknown() -> None:
    found = verdict(cap("art-1", FRENCH, 100), line("not_permit", FRENCH, limit(None)))
    assert (found.kind, found.reasons) == (K.UNKNOWN, ("the red line states no figure",))
