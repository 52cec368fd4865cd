"""From when, or for whom, another provision applies."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.phrases import Ref


class Application(Clause):
    """From when, or for whom, another provision applies."""

    __slots__ = ()
    kind: ClassVar[str] = "application"
    families: ClassVar[tuple[str, ...]] = ()


def _says(frame: Frame, slots: Slots) -> bool:
    if "apply" not in frame.does or frame.negated:
        return False
    rules = frame.subject is not None and any(c.key in _RULES for c in frame.subject.parts[0].nouns)
    return rules or any(isinstance(item, Ref) for item in frame.lead)


_RULES = frozenset("ceilings limits limitations restrictions provisions rules prohibitions figures levels".split())


KIND = Kind(
    cls=Application,
    says=_says,
    act=lambda frame, slots: ("other",),
    accepts=("Article 9 shall apply to Poland after a vote of the Sejm.",),
    rejects=("Article 9 shall not apply to Poland.",),
)
