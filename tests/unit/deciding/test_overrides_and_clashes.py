"""Who yields to whom: the four edges, exceptions to exceptions, bare clashes, circles."""

from drafting import BAN, DUTY, MAY, box, cap, limit, line, norm, verdict

from treatylint.checker.precedence import override_cycles
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.norms import Edge

ALL = box("", "presence", "UA")
FRENCH = box("FR", "presence", "UA-46")
LINE = line("not_permit", FRENCH)


def test_notwithstanding_lets_the_permission_through_up_to_its_figure() -> None:
    over = (Edge("notwithstanding", ("art-1",)),)
    draft = [norm("art-1", BAN, ALL), norm("art-2", MAY, FRENCH, limit(2_000), edges=over)]
    found = verdict(draft, line("not_permit", FRENCH, limit(1_999)))
    assert (found.kind, found.found, found.clauses) == (K.CROSSED, 2_000, ("art-2",))
    assert verdict(draft, line("not_permit", FRENCH, limit(2_000))).kind is K.RESPECTED
    assert verdict(draft, line("not_permit", box("DE", "presence", "UA-46"))).kind is K.RESPECTED


def test_subject_to_lets_the_ban_prevail() -> None:
    under = (Edge("subject_to", ("art-1",)),)
    draft = [norm("art-1", BAN, ALL), norm("art-2", MAY, FRENCH, limit(2_000), edges=under)]
    found = verdict(draft, LINE)
    assert (found.kind, found.clauses) == (K.RESPECTED, ("art-1",))


def test_except_as_provided_is_a_hole_that_the_other_clause_fills() -> None:
    ban = norm("art-1", BAN, ALL, edges=(Edge("except_as_provided", ("art-2",)),))
    found = verdict([ban, *cap("art-2/para-1", FRENCH, 500)], line("not_permit", FRENCH, limit(100)))
    assert (found.kind, found.found) == (K.CROSSED, 500)
    assert verdict([ban], LINE).kind is K.RESPECTED


def test_without_prejudice_leaves_the_other_clause_whole() -> None:
    ban = norm("art-1", BAN, ALL, edges=(Edge("without_prejudice", ("art-2",)),))
    assert verdict([ban, norm("art-2", MAY, FRENCH)], LINE).kind is K.CROSSED


def test_an_exception_to_an_exception_closes_again() -> None:
    ban = norm("art-1", BAN, ALL, edges=(Edge("except_as_provided", ("art-2",)),))
    leave = norm("art-2", MAY, FRENCH)
    closed = norm("art-3", BAN, FRENCH, edges=(Edge("notwithstanding", ("art-2",)),))
    assert verdict([ban, leave, closed], LINE).kind is K.RESPECTED


def test_a_bare_clash_is_a_reading_and_never_settled_silently() -> None:
    found = verdict([norm("art-1", BAN, ALL), norm("art-2", MAY, FRENCH)], LINE)
    assert (found.kind, set(found.clauses)) == (K.DISPUTED, {"art-1", "art-2"})
    assert [reading.startswith("the permission prevails") for reading in found.readings] == [True]


def test_a_duty_against_a_ban_is_a_reading_too() -> None:
    draft = [norm("art-1", BAN, ALL), norm("art-2", DUTY, FRENCH, limit(100))]
    assert verdict(draft, line("require", FRENCH, limit(100))).kind is K.DISPUTED
    assert verdict(draft, LINE).kind is K.DISPUTED


def test_a_cap_does_not_clash_with_what_it_implies_nor_with_a_tighter_cap() -> None:
    draft = [*cap("art-1", FRENCH, 10_000), *cap("art-2", FRENCH, 4_000)]
    found = verdict(draft, line("not_permit", FRENCH, limit(4_000)))
    assert (found.kind, found.clauses) == (K.RESPECTED, ("art-2",))


def test_a_permission_that_fits_under_a_ceiling_does_not_clash_with_it() -> None:
    draft = [*cap("art-1", ALL, 10_000), norm("art-2", MAY, FRENCH, limit(4_000))]
    assert verdict(draft, line("not_permit", ALL, limit(10_000))).kind is K.RESPECTED


def test_a_wide_permission_with_a_narrow_ban_is_no_clash() -> None:
    draft = [norm("art-1", MAY, box("FR", "presence", "UA")), norm("art-2", BAN, FRENCH)]
    assert verdict(draft, LINE).kind is K.RESPECTED


def test_a_right_of_several_clashes_with_a_ban_on_one_of_them() -> None:
    draft = [norm("art-1", MAY, box("FR GB", "presence", "UA-46")), norm("art-2", BAN, FRENCH)]
    assert verdict(draft, LINE).kind is K.DISPUTED
    assert verdict(draft, line("not_permit", box("GB", "presence", "UA-46"))).kind is K.CROSSED


def test_a_permission_of_nought_releases_from_a_duty() -> None:
    duty = norm("art-1", DUTY, FRENCH, limit(100))
    release = norm("art-2", MAY, FRENCH, limit(0), edges=(Edge("notwithstanding", ("art-1",)),))
    assert verdict([duty, release], line("require", FRENCH)).kind is K.CROSSED
    assert verdict([duty, release], line("not_require", FRENCH)).kind is K.RESPECTED


def test_a_ban_that_prevails_leaves_of_a_duty_what_it_has_room_for() -> None:
    duty = norm("art-1", DUTY, FRENCH, limit(100), edges=(Edge("subject_to", ("art-2",)),))
    ceiling = norm("art-2", BAN, ALL, limit(60))
    assert verdict([duty, ceiling], line("require", FRENCH, limit(60))).kind is K.RESPECTED
    assert verdict([duty, ceiling], line("require", FRENCH, limit(61))).kind is K.CROSSED


def test_duties_and_ceilings_that_cannot_all_be_kept_give_no_verdict() -> None:
    draft = [
        norm("art-1", DUTY, box("FR", "presence", "UA-46"), limit(60)),
        norm("art-2", DUTY, box("GB", "presence", "UA-46"), limit(60)),
        norm("art-3", BAN, box("", "presence", "UA-46"), limit(100)),
    ]
    found = verdict(draft, line("not_permit", FRENCH, limit(1_000)))
    assert found.kind is K.UNKNOWN
    assert "cannot all be kept" in found.reasons[0]


def test_a_circle_of_overrides_is_a_finding_and_hangs_nothing() -> None:
    draft = [
        norm("art-1", BAN, ALL, edges=(Edge("notwithstanding", ("art-2",)),)),
        norm("art-2", MAY, FRENCH, edges=(Edge("notwithstanding", ("art-1",)),)),
    ]
    assert [problem.at for problem in override_cycles(draft)] == ["art-1"]
    assert verdict(draft, LINE).kind is K.DISPUTED


def test_a_long_circle_is_found_once() -> None:
    draft = [norm(f"art-{n}", BAN, ALL, edges=(Edge("notwithstanding", (f"art-{(n + 1) % 4}",)),)) for n in range(4)]
    assert len(override_cycles(draft)) == 1
    assert not override_cycles(draft[:3])


def test_a_right_at_several_named_places_clashes_with_a_ban_at_one_of_them() -> None:
    from treatylint.clauses.places import Known, Union

    two = box("FR", "presence", Union((Known("UA-46"), Known("UA-07"))))
    draft = [norm("art-1", MAY, two), norm("art-2", BAN, FRENCH)]
    assert verdict(draft, LINE).kind is K.DISPUTED
    assert verdict(draft, line("not_permit", box("FR", "presence", "UA-07"))).kind is K.CROSSED
