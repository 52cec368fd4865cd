"""Classes of named values behave as the type checker believes."""

import copy
import pickle
from functools import cached_property
from typing import ClassVar

import pytest

from treatylint.grammar.records import define, evolve, field, fields, frozen


@frozen(order=True)
class Point:
    """Where it is."""

    x: int
    y: int = 0
    label: str = field(default="", eq=False, repr=False)


@frozen
class Named(Point):
    kind: ClassVar[str] = "named"
    names: list[str] = field(factory=list, kw_only=True)

    @cached_property
    def loud(self) -> list[str]:
        return [name.upper() for name in self.names]


@frozen
class Plain(Named):
    kind: ClassVar[str] = "plain"


@define
class Counter:
    start: int
    _seen: set[int] = field(init=False, factory=set, repr=False)
    last: int = field(init=False)

    def __post_init__(self) -> None:
        self.last = self.start


@define(eq=False, slots=False)
class Open:
    text: str
    _kept: str | None = field(default=None, alias="kept")

    @cached_property
    def long(self) -> bool:
        return len(self.text) > 3


def test_values_are_compared_hashed_and_ordered_by_the_fields_that_count() -> None:
    assert Point(1, 2) == Point(1, 2, "other words")
    assert hash(Point(1, 2)) == hash(Point(1, 2, "other words"))
    assert Point(1, 2) != Point(1, 3)
    assert Point(1, 9) < Point(2) <= Point(2)
    assert Named(1) != Plain(1)
    assert Point(1) != (1, 0)


def test_a_frozen_value_is_not_changed() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match="not changed once made: x"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del point.x
    with pytest.raises(AttributeError):
        Plain(1).anything = 2  # type: ignore[attr-defined]


def test_a_wrong_argument_is_named() -> None:
    with pytest.raises(TypeError, match="z"):
        Point(1, z=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="x"):
        Point()  # type: ignore[call-arg]


def test_defaults_are_made_anew_for_each_value() -> None:
    assert Named(1).names is not Named(1).names
    assert Counter(3).last == 3
    assert Counter(3) == Counter(3)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Counter(3))


def test_a_property_is_worked_out_once() -> None:
    named = Plain(1, names=["a"])
    assert named.loud == ["A"]
    assert named.loud is named.loud
    assert Open("four").long
    with pytest.raises(AttributeError, match="no shout"):
        named.shout  # type: ignore[attr-defined]  # noqa: B018


def test_evolve_changes_what_it_is_told_and_keeps_the_rest() -> None:
    assert evolve(Named(1, 2, names=["a"]), y=3) == Named(1, 3, names=["a"])
    assert type(evolve(Plain(1), x=2)) is Plain
    assert evolve(Open("a", kept="b"), text="c")._kept == "b"


def test_values_are_shown_copied_and_kept() -> None:
    plain = Plain(1, 2, "left out", names=["a"])
    assert repr(plain) == "Plain(x=1, y=2, names=['a'])"
    assert pickle.loads(pickle.dumps(plain)) == plain
    assert copy.deepcopy(plain) == plain
    assert copy.copy(Open("a")).text == "a"


def test_a_value_is_matched_by_its_places() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_only_records_have_fields() -> None:
    assert [each.name for each in fields(Plain)] == ["x", "y", "label", "names"]
    assert fields("text") == ()


def test_slots_leave_no_room_for_more() -> None:
    assert not hasattr(Plain(1), "__dict__")
    assert Point.__doc__ == "Where it is."
