"""A red line's sentence, read: which of the four forms it has, and the clause that it speaks of."""

from attrs import frozen

from treatylint.clauses.clause import Clause
from treatylint.grammar.problems import Problem

__all__ = ["Statement"]


@frozen
class Statement:
    """``form``: "not_permit", "permit", "require", "not_require"; "" where the sentence could not be read (then
    ``problems`` say why). ``clauses`` hold what the form is said of; several must each hold."""

    form: str
    clauses: tuple[Clause, ...]
    text: str
    problems: tuple[Problem, ...] = ()
