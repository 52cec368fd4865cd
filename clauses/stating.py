"""What a red line speaks of: its words have no modal of their own, so each modality is tried on them in turn."""

from collections.abc import Sequence

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.clausing import clauses_of
from treatylint.clauses.doubts import NOWHERE_SAID
from treatylint.clauses.frame import Frame
from treatylint.clauses.framing import with_modality
from treatylint.clauses.values import Modality

__all__ = ["stated_clauses"]

# Which clothing an act is most plainly seen in. A ban names what it bans without more; so it comes first.
_ORDER = {
    "not_permit": (Modality.PROHIBITION, Modality.PERMISSION, Modality.OBLIGATION),
    "permit": (Modality.PERMISSION, Modality.OBLIGATION, Modality.PROHIBITION),
    "require": (Modality.OBLIGATION, Modality.PERMISSION, Modality.PROHIBITION),
    "not_require": (Modality.OBLIGATION, Modality.PERMISSION, Modality.PROHIBITION),
}
_VAGUE = frozenset({"commitment", "procedure", "definition", "composition", "entry_into_force"})


def stated_clauses(frames: Sequence[Frame], form: str) -> tuple[Clause, ...]:
    """The clauses that the frames make; () where they name no act that the data knows."""
    for vague in (False, True):
        for modality in _ORDER[form]:
            found = clauses_of([with_modality(frame, modality) for frame in frames])
            told = [c for c in found if (vague or c.kind not in _VAGUE) and c.act != "other"]
            if told:
                return tuple(evolve(clause, modality=_own(frames, form), doubts=_doubts(clause)) for clause in told)
    return ()


def _doubts(clause: Clause) -> tuple[str, ...]:
    """A line that names no place speaks of every place."""
    return tuple(doubt for doubt in clause.doubts if doubt != NOWHERE_SAID)


def _own(frames: Sequence[Frame], form: str) -> Modality:
    if any(frame.negated for frame in frames):
        return Modality.PROHIBITION
    return Modality.OBLIGATION if form in ("require", "not_require") else Modality.PERMISSION
