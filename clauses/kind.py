"""What a clause kind is made of, and the list of all kinds: every module in ``kinds/`` that has a KIND."""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from attrs import frozen

from treatylint.clauses import kinds
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.grammar.modules import modules_in

__all__ = ["Kind", "all_kinds"]


@frozen(kw_only=True)
class Kind:
    """``finish`` may complete what the shared slots cannot say. ``says`` tells whether a frame makes such a clause;
    ``act`` gives the activities of the gazetteer that it is
    about (a clause each). ``yields_to`` names kinds in whose presence this one is not made.
    ``accepts`` and ``rejects`` are sentences; both run as tests."""

    cls: type[Clause]
    says: Callable[[Frame, Slots], bool]
    act: Callable[[Frame, Slots], tuple[str, ...]]
    finish: Callable[[Clause, Frame, Slots], Clause] = lambda clause, frame, slots: clause
    yields_to: frozenset[str] = frozenset()
    accepts: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.cls.kind


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of the file names."""
    modules = [import_module(f"{kinds.__name__}.{name}") for name in modules_in(kinds.__path__)]
    return tuple(module.KIND for module in modules if hasattr(module, "KIND"))
