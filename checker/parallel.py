"""Drafts side by side: several processes, each with a share, and the reports in the order of the drafts.

Processes are forked after all tables are loaded, so that they share them; where there is no fork, or too little to do,
one process does all.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

__all__ = ["LEAST", "processors", "side_by_side"]

LEAST = 8
"""Drafts for which a second process is worth its start."""

T = TypeVar("T")
R = TypeVar("R")


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def side_by_side(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """``work`` of each item, in the order of the items; with ``jobs`` processes if that pays."""
    if jobs < 2 or len(items) < LEAST or not hasattr(os, "fork"):
        yield from map(work, items)
        return
    import multiprocessing  # late: one draft is what most runs are about

    global _work
    _work = work
    yield work(items[0])  # here first: what it loads is there for all
    with multiprocessing.get_context("fork").Pool(min(jobs, len(items))) as pool:
        yield from pool.imap(_run, items[1:], chunksize=max(1, len(items) // (jobs * 8)))


_work: Callable[..., object] | None = None
"""What the forked processes inherit: neither the rules nor the names can be sent to them."""


def _run(item: object) -> object:
    if _work is None:
        raise RuntimeError("a process was started without its work")
    return _work(item)
