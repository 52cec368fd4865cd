"""Ceilings that another clause lets be passed: the higher figure holds, always or in the case that is named."""

from fractions import Fraction

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.guards import Always
from treatylint.clauses.meaning.conditions import conjunction
from treatylint.clauses.norms import Norm
from treatylint.clauses.values import Modality

__all__ = ["raised"]

CEILED = (Modality.PROHIBITION, Modality.PERMISSION)


def raised(norms: list[Norm], context: Context) -> list[Norm]:
    """The norms, with each ceiling raised by the surges that speak of it."""
    for clause in context.clauses:
        if clause.kind == "surge" and clause.bounds and clause.bounds[0].number is not None:
            norms = [after for norm in norms for after in _raised(norm, clause)]
    return norms


def _raised(norm: Norm, surge: Clause) -> list[Norm]:
    limit, extra = norm.limit, surge.bounds[0]
    if limit is None or not limit.number or norm.modality not in CEILED or not _is_of(norm, surge):
        return [norm]
    unit = not extra.unit or extra.unit == limit.unit or "personnel" in (extra.unit, limit.unit)
    if not unit or (norm.at == surge.at and norm.span == surge.span):
        return [norm]
    higher = evolve(limit, number=limit.number + (extra.number or Fraction(0)))
    if isinstance(surge.when, Always):
        return [evolve(norm, limit=higher)]
    case = evolve(norm, id=f"{norm.id}+", limit=higher, when=conjunction(norm.when, surge.when))
    return [evolve(norm, unless=(*norm.unless, surge.when)), case]


def _is_of(norm: Norm, surge: Clause) -> bool:
    """ "This limit" is the one of the same provision; another is named by its number."""
    paths = [path for reference in surge.references for path in reference.paths]
    return any(norm.at == path or norm.at.startswith(path + "/") for path in paths or [surge.at])
