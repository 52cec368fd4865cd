"""The second opinion at its edges: each thing it looks at, just inside and just outside."""

from datetime import date

from attrs import evolve
from drafting import BAN, DUTY, MAY, POWER, after, box, happens, limit, names, norm

from treatylint.checker.evaluate import faults
from treatylint.checker.evaluate_places import lies_in
from treatylint.checker.evaluate_situation import Amount, Situation
from treatylint.clauses.norms import Choice, Edge
from treatylint.clauses.places import Belt, Inside, Known, Minus, Union, Zone
from treatylint.clauses.times import Duration, Moment, Period

FRENCH = box("FR", "presence", "UA-46")
OVER = (Edge("notwithstanding", ("art-1",)),)
SPOT = min(names().place_atoms("UA-46")[0])


def cell(quantity: int, who: str = "FR", *excused: tuple[str, str], **more: object) -> Amount:
    atoms = {"actor": who, "act": "station", "force": "", "object": ""}
    return Amount(quantity, atoms, SPOT, excused=excused, **more)  # type: ignore[arg-type]


def wrong(norms: list, *cells: Amount, **more: object) -> tuple[str, ...]:  # type: ignore[type-arg]
    return faults(norms, Situation(amounts=cells, **{"unit": "personnel", **more}), names())  # type: ignore[arg-type]


def test_an_excuse_must_lie_where_the_leave_lies_and_the_leave_must_hold() -> None:
    ban = norm("art-1", BAN, FRENCH)
    elsewhere = norm("art-2", MAY, box("GB", "presence", "UA-46"), edges=OVER)
    asleep = norm("art-2", MAY, FRENCH, edges=OVER, when=happens("attack"))
    relied = cell(1, "FR", ("art-1", "art-2"))
    assert wrong([ban, elsewhere], relied) == ("art-2 does not allow what it is said to",)
    assert wrong([ban, asleep], relied, events={"attack": False}) == ("art-2 does not allow what it is said to",)
    assert wrong([ban, asleep], relied, events={"attack": True}) == ()


def test_leave_for_each_is_used_up_by_each() -> None:
    both = box("FR GB", "presence", "UA-46")
    ban = norm("art-1", BAN, both)
    cells = (cell(5, "FR", ("art-1", "art-2")), cell(5, "GB", ("art-1", "art-2")))
    assert wrong([ban, norm("art-2", MAY, both, limit(5, each=True), edges=OVER)], *cells) == ()
    together = norm("art-2", MAY, both, limit(5), edges=OVER)
    assert wrong([ban, together], *cells) == ("art-2 allows 5, and 10 rely on it",)


def test_strict_figures_leave_out_the_figure_itself() -> None:
    assert wrong([norm("art-1", BAN, FRENCH, limit(5, strict=True))], cell(5))
    assert not wrong([norm("art-1", BAN, FRENCH, limit(5, strict=True))], cell(4))
    leave = norm("art-2", MAY, FRENCH, limit(5, strict=True), edges=OVER)
    ban = norm("art-1", BAN, FRENCH)
    assert wrong([ban, leave], cell(5, "FR", ("art-1", "art-2"))) == ("art-2 allows 4, and 5 rely on it",)
    assert not wrong([ban, leave], cell(4, "FR", ("art-1", "art-2")))


def test_figures_in_other_units_are_brought_to_that_of_the_situation() -> None:
    ban = norm("art-1", BAN, FRENCH, limit(2, "brigade"))
    size = "reading:size:brigade"
    assert not wrong([ban], cell(10_000), choices={size: "most"})
    assert wrong([ban], cell(10_001), choices={size: "most"})
    assert not wrong([ban], cell(4_000), choices={size: "least"})
    assert wrong([ban], cell(4_001), choices={size: "least"})
    assert not wrong([norm("art-1", BAN, FRENCH, limit(2, "tank"))], cell(10_001))


def test_a_duty_for_each_asks_each_but_those_an_exception_leaves_out() -> None:
    duty = norm("art-1", DUTY, box("FR GB", "presence", "UA-46"), limit(3, each=True))
    assert wrong([duty], cell(3), cell(2, "GB")) == ("art-1 asks for 3, and there are 2",)
    assert not wrong([duty], cell(3), cell(3, "GB"))
    spared = evolve(duty, holes=(box("GB"),))
    assert not wrong([spared], cell(3))
    assert wrong([evolve(duty, holes=(box("GB", where="UA-07"),))], cell(3))


def test_totals_over_a_time_are_bound_by_totals_of_as_long_a_time_alone() -> None:
    over = {"over_time": True}
    assert not wrong([norm("art-1", BAN, FRENCH, limit(5))], cell(9), **over)
    assert wrong([norm("art-1", BAN, FRENCH, limit(5, cumulative=True))], cell(9), **over)
    yearly = norm("art-1", BAN, FRENCH, evolve(limit(5, cumulative=True), window=8760))
    assert not wrong([yearly], cell(9), **over)
    assert wrong([yearly], cell(9), **over, window=8760)
    assert wrong([yearly], cell(9), **over, window=720)
    assert wrong([norm("art-1", BAN, FRENCH)], cell(1), **over)


def test_moments_before_and_after_their_anchor() -> None:
    early = norm("art-1", BAN, FRENCH, period=Period(end=Moment("ceasefire", Duration(days=2), before=True)))
    assert wrong([early], cell(1), hours={"ceasefire": -49.0})
    assert not wrong([early], cell(1), hours={"ceasefire": -48.0})
    late = norm("art-1", BAN, FRENCH, period=Period(start=after(days=1, anchor="date:2030-01-01")))
    day = 24.0 * date(2030, 1, 2).toordinal()
    assert wrong([late], cell(1), hours={"date": day})
    assert not wrong([late], cell(1), hours={"date": day - 1})


def test_a_power_that_is_used_switches_off_just_what_it_names() -> None:
    ban, power = norm("art-1", BAN, FRENCH), norm("art-9", POWER, box("UA", "suspend"), suspends=("art-1", "art-2"))
    assert wrong([ban, power], cell(1))
    assert not wrong([ban, power], cell(1), used=frozenset({"art-9"}))
    assert wrong([ban, evolve(power, suspends=("art-11",))], cell(1), used=frozenset({"art-9"}))
    asleep = evolve(power, when=happens("attack"))
    assert wrong([ban, asleep], cell(1), used=frozenset({"art-9"}), events={"attack": False})


def test_choices_doubts_and_open_figures_decide_whether_a_norm_stands() -> None:
    chosen = norm("art-1", BAN, FRENCH, choice=(Choice("b1", "x"),))
    assert wrong([chosen], cell(1), choices={"b1": "x"})
    assert not wrong([chosen], cell(1), choices={"b1": "y"})
    doubtful = norm("art-1", BAN, FRENCH, doubts=("a word",))
    assert wrong([doubtful], cell(1), choices={"unknown:doubt:art-1": "as-read"})
    assert not wrong([doubtful], cell(1), choices={"unknown:doubt:art-1": "otherwise"})
    figure = norm("art-1", BAN, FRENCH, limit(None))
    assert wrong([figure], cell(1), choices={"unknown:figure:art-1": "none"})
    assert not wrong([figure], cell(1), choices={"unknown:figure:art-1": "any"})


def test_before_entry_into_force_after_the_end_and_for_those_who_left_nothing_binds() -> None:
    ban = norm("art-1", BAN, FRENCH)
    assert wrong([ban], cell(1), hours={"entry-into-force": 0.0})
    assert not wrong([ban], cell(1), hours={"entry-into-force": -1.0})
    for event in ("expiry", "suspension", "leaves:party", "leaves:FR"):
        assert not wrong([ban], cell(1), events={event: True})
        assert wrong([ban], cell(1), events={event: False})
    assert wrong([ban], cell(1), events={"leaves:GB": True})
    assert wrong([evolve(ban, when=happens("expiry"))], cell(1), events={"expiry": True})
    ten = evolve(ban, force=Period(Moment("signature"), after(10)))
    assert wrong([ten], cell(1), hours={"entry-into-force": 87_599.0})
    assert not wrong([ten], cell(1), hours={"entry-into-force": 87_600.0})


def test_a_spot_lies_in_places_of_every_shape() -> None:
    def lies(place: object, *ground: tuple[str, str, float]) -> bool:
        return lies_in(SPOT, frozenset(ground), place, names(), {})  # type: ignore[arg-type]

    lviv, volyn, far = Known("UA-46"), Known("UA-07"), Belt("line:contact", 400)
    assert lies(lviv)
    assert not lies(volyn)
    assert lies(Union((volyn, lviv)))
    assert lies(Minus(Known("UA"), volyn))
    assert not lies(Minus(Known("UA"), lviv))
    assert lies(Inside(lviv, "the west"), ("part", "the west", 0.0))
    assert not lies(Inside(lviv, "the west"))
    assert lies(Zone("z"), ("zone", "z", 0.0))
    assert not lies(Zone("z", inside=volyn), ("zone", "z", 0.0))
    assert lies(Zone("z", covers=lviv))
    assert not lies(far, ("near", "line:contact", 400.0))  # known to lie farther away
    assert lies(Belt("line:contact", 400, beyond=True))
    assert lies(Belt("line:contact", 600, side="UA"), ("near", "line:contact", 600.0))
    assert not lies(Belt("line:contact", 600, side="RU"), ("near", "line:contact", 600.0))
    assert lies(Belt("line:dnipro", float("inf"), side="west"))
    assert not lies(Belt("line:dnipro", float("inf"), side="east"))
    assert lies(Belt("the Sluch", float("inf"), side="west"), ("side", "west:the Sluch", 0.0))
