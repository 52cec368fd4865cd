"""The answer in one or two sentences, for somebody who has not read any manual."""

from collections.abc import Mapping

from treatylint.checker.options.answer import Answer, Clash, Shares
from treatylint.checker.options.table import Stake
from treatylint.checker.options.words import count_words, listed, possessive

__all__ = ["headline"]


def headline(answer: Answer, names: Mapping[str, str]) -> str:
    """How many texts there are, how many stand with whom, and who is left out by what."""
    total = count_words(answer.combinations)
    parties = answer.table.parties
    if not parties:
        return f"{total} text{'s' * (total != '1')}; no red lines were given (--redlines NAME adds a party)."
    coalition = answer.coalition
    aside = ""
    if answer.hopeless:
        aside = f"{_lines(len(answer.hopeless))} respected in no text. Apart from that, "
    if not coalition.parties:
        lines = "; ".join(_kept_out(party, clash, names) for party, clash in coalition.holdouts)
        return f"{aside}none of {total} texts keeps to every {_kind(answer)} line of even one party: {lines}."
    who = _all(coalition.parties, parties, names)
    sentence = aside + _standing(coalition.shares, total, f"every {_kind(answer)} line of {who}", answer)
    if coalition.holdouts:
        out = "; ".join(f"none also respects {_kept_out(party, clash, names)}" for party, clash in coalition.holdouts)
        sentence = f"{sentence.rstrip('.')}; {out}."
    return sentence


def _standing(shares: Shares, total: str, what: str, answer: Answer) -> str:
    if shares.acceptable is None:
        return f"Some of {total} texts cross nothing of {what} (not counted: the brackets interact too widely)."
    if not shares.unknown:
        return f"{shares.acceptable:,} of {total} texts respect {what}."
    binding = [stake for stake in answer.undecided if stake.binding]
    lines = f"{len(binding)} line{'s' * (len(binding) != 1)}"
    why = f", where {lines} cannot be decided in any text" if binding else ", as far as can be told"
    if shares.acceptable:
        return f"{shares.acceptable:,} of {total} texts respect {what}; {shares.unknown:,} more may{why}."
    return f"{shares.unknown:,} of {total} texts may respect {what}{why}."


def _kept_out(party: str, clash: Clash | None, names: Mapping[str, str]) -> str:
    whose = possessive(names.get(party, party))
    if clash is None:
        return whose
    own = [stake for stake in clash.lines if stake.party == party]
    others = [stake for stake in clash.lines if stake.party != party]
    if others:
        return f"{whose}: {_ids(own)} against {_ids(others)}"
    if len(own) > 1:
        return f"{whose}: {_ids(own)} exclude one another here"
    return f"{whose}: {_ids(own)} is respected in no text"


def _lines(lines: int) -> str:
    return "One red line is" if lines == 1 else f"{lines} red lines are"


def _ids(stakes: list[Stake]) -> str:
    return listed(stake.line.id for stake in stakes)


def _all(some: tuple[str, ...], parties: tuple[str, ...], names: Mapping[str, str]) -> str:
    if len(some) == len(parties) > 3:
        return f"all {len(parties)} parties"
    return listed(names.get(party, party) for party in some)


def _kind(answer: Answer) -> str:
    """Preferences never bind; whether conditional lines are among those that do is worth saying."""
    kinds = {stake.line.hardness for stake in answer.table.stakes}
    return "absolute and conditional" if "conditional" in kinds else "absolute"
