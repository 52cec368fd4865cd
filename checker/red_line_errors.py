"""Red lines whose own sentence cannot be read: errors in a party's file, said with their line."""

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.reading import read_statement
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.statement import Statement

__all__ = ["doubts_of", "error_of"]


def error_of(line: RedLine, gazetteer: Gazetteer, *, shown: bool = False) -> str:
    """One line that says where and why a red line cannot be read; "" where it can.

    What a confidential line says is ``shown`` only where that is asked for."""
    for statement in _statements(line, gazetteer):
        if not statement.form:
            if line.confidential and not shown:  # errors are printed in logs, and noted in reports that are passed on
                return f"{_place(line)}: a confidential red line cannot be read; treatylint redlines check says why"
            why = statement.problems[0].message if statement.problems else "it has none of the four forms"
            return f"{_place(line)}: red line {line.id} cannot be read: {why}; write it as one act of one party"
    return ""


def doubts_of(line: RedLine, gazetteer: Gazetteer) -> list[str]:
    """What of a readable red line was not fully understood: its verdicts may be unknown for that reason."""
    return [
        f"{_place(line)}: red line {line.id}: {doubt}"
        for statement in _statements(line, gazetteer)
        for clause in statement.clauses
        for doubt in clause.doubts
    ]


def _statements(line: RedLine, gazetteer: Gazetteer) -> list[Statement]:
    sentences = (line.text, *line.when, *line.unless) if line.sayable else ()
    return [read_statement(sentence, gazetteer) for sentence in sentences]


def _place(line: RedLine) -> str:
    return f"{line.path}:{line.line}" if line.path else line.party
