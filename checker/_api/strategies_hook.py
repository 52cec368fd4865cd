"""What Hypothesis calls once, when it is first imported: clauses can then be drawn with ``from_type`` at no set-up.

The hook runs in every process that imports Hypothesis, whether it cares for treaties or not. So it loads the base
class of the clauses and nothing more: no grammar, no gazetteer, no Lark. The strategies load at the first draw.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]


def register() -> None:
    """Teach ``hypothesis.strategies.from_type`` to draw a Clause, of any kind there is."""
    from hypothesis import strategies as st

    from treatylint.clauses.clause import Clause

    st.register_type_strategy(Clause, _any_clause)


def _any_clause(_wanted: type[Any]) -> "SearchStrategy[Any]":
    from treatylint.strategies import clauses

    return clauses()
