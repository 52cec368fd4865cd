"""Red lines whose own sentence cannot be read: errors in a party's file, said with their line."""

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.reading import read_statement
from treatylint.clauses.red_lines import RedLine

__all__ = ["error_of"]


def error_of(line: RedLine, gazetteer: Gazetteer) -> str:
    """One line that says where and why a red line cannot be read; "" where it can."""
    if not line.sayable:
        return ""
    for sentence in (line.text, *line.when, *line.unless):
        statement = read_statement(sentence, gazetteer)
        if not statement.form:
            why = statement.problems[0].message if statement.problems else "it has none of the four forms"
            place = ":".join(str(part) for part in (line.path, line.line) if part is not None)
            return (
                f"{place or line.party}: red line {line.id} cannot be read: {why}; "
                "`treatylint redlines check` tells more"
            )
    return ""
