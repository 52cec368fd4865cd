"""What the findings on conflicts say alike: the provision beside, the situation, the choices it rests on."""

from collections.abc import Iterable, Sequence

from treatylint.checker.diagnostics import Related, Severity
from treatylint.checker.provisions import provisions_in_words
from treatylint.clauses.norms import Norm

__all__ = ["beside", "notes", "provisions", "weighed"]


def provisions(norms: Iterable[Norm]) -> str:
    return provisions_in_words(tuple(norm.at for norm in norms)) or "another provision"


def beside(norms: Iterable[Norm], message: str) -> tuple[Related, ...]:
    """The other provisions, each once."""
    first = {norm.at or norm.id: norm for norm in norms}
    return tuple(Related(norm.span, message, norm.at) for norm in first.values())


def notes(situation: str, choices: Sequence[str]) -> tuple[str, ...]:
    """The situation that shows it and what it takes for granted, as facts beside a finding."""
    shown = (f"the situation: {situation}",) if situation else ()
    return (*shown, *(f"this rests on: {choice}" for choice in dict.fromkeys(choices)))


def weighed(strength: str, certain: Severity) -> Severity:
    """An error only where it holds whatever is chosen and however the text is read."""
    return certain if strength == "certain" or certain is Severity.INFO else Severity.WARNING
