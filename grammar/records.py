"""Classes of named values: ``@frozen`` and ``@define``, for the type checker what ``dataclasses`` makes.

A hook runs for a fraction of a second, and most classes that it imports it never makes anything of. So making a class
here costs next to nothing, and its ``__init__`` is only written when the first value is made.
"""

from collections.abc import Callable
from functools import cached_property
from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from dataclasses import replace as evolve

__all__ = ["Field", "define", "evolve", "field", "fields", "frozen"]

T = TypeVar("T")
MISSING: Any = type("Missing", (), {"__slots__": ()})()


class Field:
    """One value of a record: its name, and how it comes by what it holds."""

    __slots__ = ("alias", "default", "eq", "factory", "init", "kw_only", "name", "repr")
    name: str

    def __init__(self, default: Any, factory: Any, init: bool, repr: bool, eq: bool, kw_only: bool, alias: str | None):
        self.default, self.factory, self.init, self.alias = default, factory, init, alias or ""
        self.repr, self.eq, self.kw_only = repr, eq, kw_only


@overload
def field(
    *, default: T, init: bool = ..., repr: bool = ..., eq: bool = ..., kw_only: bool = ..., alias: str | None = ...
) -> T: ...
@overload
def field(
    *, factory: Callable[[], T], init: bool = ..., repr: bool = ..., eq: bool = ..., kw_only: bool = ...,
    alias: str | None = ...,
) -> T: ...  # fmt: skip
@overload
def field(
    *, init: bool = ..., repr: bool = ..., eq: bool = ..., kw_only: bool = ..., alias: str | None = ...
) -> Any: ...
def field(
    *, default: Any = MISSING, factory: Any = None, init: bool = True, repr: bool = True, eq: bool = True,
    kw_only: bool = False, alias: str | None = None,
) -> Any:  # fmt: skip
    """What a field is beyond its type: its default or what makes one, and whether it is given, shown, compared.

    A field that is neither given nor has a default is set by ``__post_init__``.
    """
    return Field(default, factory, init, repr, eq, kw_only, alias)


@overload
def frozen(cls: type[T]) -> type[T]: ...
@overload
def frozen(*, eq: bool = ..., order: bool = ..., kw_only: bool = ...) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, *, eq: bool = True, order: bool = False, kw_only: bool = False) -> Any:
    """A class whose values are set once, in slots; compared and hashed by its fields, or by identity (``eq`` False)."""

    def make(cls: type) -> type:
        names = {"__setattr__": _refuse, "__delattr__": _refuse, **({"__hash__": _hashed} if eq else {})}
        return _slotted(cls, _fields(cls, kw_only), names | _compared(eq, order))

    return make if cls is None else make(cls)


@overload
def define(cls: type[T]) -> type[T]: ...
@overload
def define(*, eq: bool = ..., kw_only: bool = ..., slots: bool = ...) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(field_specifiers=(field,))
def define(cls: Any = None, *, eq: bool = True, kw_only: bool = False, slots: bool = True) -> Any:
    """A class whose values may be set again; ``slots`` False gives it a ``__dict__``, for what comes later."""

    def make(cls: type) -> type:
        fields, names = _fields(cls, kw_only), {"__hash__": None} if eq else {}
        return (_slotted if slots else _dressed)(cls, fields, names | _compared(eq, False))

    return make if cls is None else make(cls)


def fields(record: object) -> tuple[Field, ...]:
    """The fields of a record or of a class of records, in their order; none for anything else."""
    return getattr(record, "__fields__", ())


if not TYPE_CHECKING:

    def evolve(record, /, **changes):
        """The same record but for the fields named."""
        for each in record.__fields__:
            if each.init and each.alias not in changes:
                changes[each.alias] = getattr(record, each.name)
        return record.__class__(**changes)


def _fields(cls: type, kw_only: bool) -> list[Field]:
    """The fields that the body of a class declares; their defaults leave the body."""
    found = []
    for name, kind in cls.__annotations__.items():
        if kind is ClassVar or getattr(kind, "__origin__", None) is ClassVar:
            continue
        said = cls.__dict__.get(name, MISSING)
        one = said if isinstance(said, Field) else Field(said, None, True, True, True, False, None)
        one.name, one.kw_only = name, one.kw_only or kw_only
        one.alias = one.alias or name.lstrip("_")
        found.append(one)
        if said is not MISSING:
            delattr(cls, name)
    return found


def _slotted(cls: type, own: list[Field], names: dict[str, Any]) -> type:
    """The class made once more, with a slot a field; a property worked out once has a slot too."""
    lazy = {name: said.func for name, said in vars(cls).items() if isinstance(said, cached_property)}
    body = {name: said for name, said in vars(cls).items() if name not in (*lazy, "__dict__", "__weakref__")}
    body["__slots__"] = (*(each.name for each in own), *lazy)
    if lazy:
        body["__getattr__"] = _worked_out(lazy | getattr(cls, "__lazy__", {}))
        body["__lazy__"] = lazy
    return _dressed(type(cls)(cls.__name__, cls.__bases__, body), own, names)


def _dressed(cls: Any, own: list[Field], names: dict[str, Any]) -> type:
    """The class with the methods of a record, but for those that it has of its own."""
    inherited = {each.name: each for base in reversed(cls.__mro__[1:]) for each in base.__dict__.get("__fields__", ())}
    cls.__fields__ = tuple((inherited | {each.name: each for each in own}).values())
    for name, method in {"__repr__": _shown, "__getstate__": _state, "__setstate__": _restore, **names}.items():
        if name not in cls.__dict__ or (name == "__hash__" and cls.__dict__[name] is None):
            setattr(cls, name, method)
    if own or not inherited:
        places = tuple(each.name for each in cls.__fields__ if each.init and not each.kw_only)
        type.__setattr__(cls, "__match_args__", places)
        cls.__key__ = attrgetter(*[each.name for each in cls.__fields__ if each.eq] or ["__class__"])
        _write_later(cls)
    return cls  # type: ignore[no-any-return]


def _write_later(cls: Any) -> None:
    """Until the first value is made, ``__init__`` is a stand-in that writes the real one."""
    if "__init__" in cls.__dict__:
        return

    def __init__(self: object, *given: object, **named: object) -> None:  # noqa: N807
        cls.__init__ = _initialiser(cls)
        cls.__init__(self, *given, **named)

    cls.__init__ = __init__


def _initialiser(cls: Any) -> Any:
    """``__init__`` with the fields as parameters; a frozen class is set through its slots."""
    known: dict[str, Any] = {"MISSING": MISSING}
    given: list[str] = []
    named: list[str] = []
    lines: list[str] = []
    is_frozen = cls.__setattr__ is _refuse
    for number, each in enumerate(cls.__fields__):
        known |= {f"default{number}": each.default, f"make{number}": each.factory}
        value = each.alias if each.init else f"default{number}"
        if each.factory:
            value = f"make{number}() if {value} is MISSING else {value}" if each.init else f"make{number}()"
        if each.init:
            required = each.default is MISSING and not each.factory
            (named if each.kw_only else given).append(each.alias + ("" if required else f"=default{number}"))
        if not each.init and each.default is MISSING and not each.factory:
            continue  # __post_init__ sets it
        if is_frozen:
            known[f"set{number}"] = getattr(cls, each.name).__set__
        lines.append(f" set{number}(self, {value})" if is_frozen else f" self.{each.name} = {value}")
    lines += [" self.__post_init__()"] if hasattr(cls, "__post_init__") else [] if lines else [" pass"]
    parameters = ", ".join(["self", *given, *(["*", *named] if named else [])])
    exec("\n".join([f"def __init__({parameters}):", *lines]), known)
    known["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    return known["__init__"]


def _compared(eq: bool, order: bool) -> dict[str, Any]:
    names: dict[str, Any] = {"__eq__": _equal} if eq else {}
    return names | ({f"__{each.__name__}__": _ordered(each) for each in (lt, le, gt, ge)} if order else {})


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__key__(self) == self.__key__(other)


def _hashed(self: Any) -> int:
    return hash(self.__key__(self))


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
    def method(self: Any, other: Any) -> Any:
        return compare(self.__key__(self), self.__key__(other)) if other.__class__ is self.__class__ else NotImplemented

    return method


def _shown(self: Any) -> str:
    said = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in self.__fields__ if each.repr)
    return f"{self.__class__.__qualname__}({said})"


def _refuse(self: object, name: str, value: object = None) -> None:
    raise AttributeError(f"a {self.__class__.__name__} is not changed once made: {name}")


def _state(self: Any) -> tuple[object, ...]:
    return tuple(getattr(self, each.name) for each in self.__fields__)


def _restore(self: Any, state: tuple[object, ...]) -> None:
    for each, value in zip(self.__fields__, state, strict=True):
        object.__setattr__(self, each.name, value)


def _worked_out(lazy: dict[str, Callable[[Any], Any]]) -> Callable[[Any, str], Any]:
    """``__getattr__`` for the properties that are worked out when first asked for, and kept."""

    def __getattr__(self: Any, name: str) -> Any:  # noqa: N807
        if name not in lazy:
            raise AttributeError(f"a {self.__class__.__name__} has no {name}")
        value = lazy[name](self)
        object.__setattr__(self, name, value)
        return value

    return __getattr__
