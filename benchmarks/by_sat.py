"""The covering family put to a SAT solver: is there an actor and an act of the line that no ban reaches?"""

from itertools import product

from pysat.solvers import Cadical153

from treatylint.clauses.norms import Meaning, Query

__all__ = ["kind_by_sat"]


def kind_by_sat(meaning: Meaning, query: Query) -> str:
    """One variable for each actor and each act of the line; each ban rules out its pairs. Encoding included."""
    numbers: dict[tuple[str, str], int] = {}

    def variable(dim: str, atom: str) -> int:
        return numbers.setdefault((dim, atom), len(numbers) + 1)

    with Cadical153() as solver:
        for dim in ("actor", "act"):
            solver.add_clause([variable(dim, atom) for atom in sorted(query.box.dims[dim].items)])
        for norm in meaning.norms:
            for actor, act in product(norm.box.dims["actor"].items, norm.box.dims["act"].items):
                solver.add_clause([-variable("actor", actor), -variable("act", act)])
        return "unguarded" if solver.solve() else "respected"
