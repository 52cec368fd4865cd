"""What a lapse costs when texts are compared: by hardness, and by whatever the drafter says of a party or a line."""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from treatylint.checker.misuse import Misuse
from treatylint.checker.options.table import Outcome, Stake
from treatylint.clauses.red_lines import HARDNESS, RedLine

__all__ = ["Weights", "read_weights"]

BY_HARDNESS = {"absolute": 100, "conditional": 10, "preference": 1}
BRACKET = 50
"""What it costs to write a bracket anew: half an absolute line, five conditional ones."""


@frozen
class Weights:
    """``lines`` replaces the weight of a line, ``parties`` multiplies those of a party, ``hardness`` gives the rest.

    Costs are in half weights: a line that is broken costs its whole weight, one in doubt costs half.
    """

    hardness: Mapping[str, int]
    parties: Mapping[str, int]
    lines: Mapping[str, int]
    bracket: int = BRACKET

    def of(self, line: RedLine) -> int:
        return self.lines.get(line.id, self.hardness[line.hardness] * self.parties.get(line.party, 1))

    def cost(self, stake: Stake, outcome: Outcome) -> int:
        if outcome is Outcome.RESPECTED:
            return 0
        return self.of(stake.line) * (2 if outcome is Outcome.BROKEN else 1)


def read_weights(words: Iterable[str], parties: Iterable[str] = (), lines: Iterable[str] = ()) -> Weights:
    """Weights from words such as ``absolute=50``, ``ukraine=2`` or ``RU-02=500``, several parted by commas.

    ``bracket`` is the price of reopening one. Raises ``Misuse`` for a name that is no hardness, party or red line of
    the run, and for what is no whole number.
    """
    known_parties, known_lines = list(parties), list(lines)
    weights, brackets = Weights(dict(BY_HARDNESS), {}, {}), {"bracket": BRACKET}
    homes = {
        **dict.fromkeys(known_lines, weights.lines),
        **dict.fromkeys(known_parties, weights.parties),
        **dict.fromkeys(HARDNESS, weights.hardness),
        "bracket": brackets,
    }
    for word in (piece.strip() for group in words for piece in group.split(",") if piece.strip()):
        name, _, number = word.partition("=")
        if name not in homes:
            from treatylint.clauses.gazetteer.errors import did_you_mean

            raise Misuse(f"--weights: {name!r} is no hardness, party or red line here{did_you_mean(name, homes)}")
        if not number.isdecimal() or int(number) > 10**9:
            raise Misuse(f"--weights: {word!r} needs a whole number, such as {name}=10")
        homes[name][name] = int(number)  # type: ignore[index]
    return evolve(weights, bracket=brackets["bracket"])
