"""What a decision takes for granted beyond the text: the open world, how far to search, what excludes what.

Whatever is set here and bears on a verdict is listed among that verdict's assumptions.
"""

from attrs import frozen

__all__ = ["DEFAULT", "Closed", "Settings"]


@frozen
class Closed:
    """A class of acts in which silence is no freedom: what no clause allows is forbidden there.

    ``act`` is an activity id of the gazetteer ("presence" closes all kinds of presence), ``actors`` the states and
    organisations for whom it is closed (none: for everyone), ``place`` a gazetteer place id ("" is everywhere).
    """

    act: str
    actors: frozenset[str] = frozenset()
    place: str = ""


@frozen(kw_only=True)
class Settings:
    """``closed``: where the closed world is assumed; nowhere by default, so silence is freedom.

    ``permit_in``: a line that asks the draft to permit something holds only if it is lawful in "every" case of the
    line's own conditions, or already if in "some": what another's consent or an attack must open first is no leave
    that the text gives. ``exclusions``: pairs of events that never hold together.
    The budgets bound the work of one decision; past them the verdict is unknown and says why: ``nodes`` cases looked
    at, ``pieces`` boxes cut, ``steps`` pivots and branches of the exact integer solver. ``outside_solver`` lets a
    solver library take over where the own one gives up, if one is installed.
    """

    closed: tuple[Closed, ...] = ()
    permit_in: str = "every"
    exclusions: tuple[tuple[str, str], ...] = (("peacetime", "wartime"),)
    nodes: int = 8_000
    pieces: int = 20_000
    steps: int = 20_000
    outside_solver: bool = True


DEFAULT = Settings()
