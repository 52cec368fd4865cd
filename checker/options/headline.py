"""The answer in one or two sentences, for somebody who has not read any manual."""

from collections.abc import Mapping, Sequence

from treatylint.checker.options.answer import Answer, Clash, Shares
from treatylint.checker.options.table import Stake
from treatylint.checker.options.words import count_words, listed, possessive

__all__ = ["headline"]

MOST_NAMED = 4


def headline(answer: Answer, names: Mapping[str, str]) -> str:
    """How many texts there are, how many stand with whom, and who is left out by what."""
    total = count_words(answer.combinations)
    parties = answer.table.parties
    if not parties:
        return f"{total} text{'s' * (total != '1')}; no red lines were given (--redlines NAME adds a party)."
    coalition = answer.coalition
    aside = _aside(answer, names)
    if not coalition.parties:
        lines = "; ".join(_kept_out(party, clash, names) for party, clash in coalition.holdouts)
        return f"None of {total} texts keeps to every {_kind(answer)} line of even one party: {lines}.{aside}"
    concerned = [party for party in parties if party in {*coalition.parties, *dict(coalition.holdouts)}]
    who = _all(coalition.parties, concerned, names)
    other = " other" if answer.hopeless else ""
    sentence = _standing(coalition.shares, total, f"every{other} {_kind(answer)} line of {who}", answer)
    if coalition.holdouts:
        out = "; ".join(f"none also respects {_kept_out(party, clash, names)}" for party, clash in coalition.holdouts)
        sentence = f"{sentence.rstrip('.')}; {out}."
    return aside + sentence if answer.hopeless else sentence


def _aside(answer: Answer, names: Mapping[str, str]) -> str:
    """Lines that no text respects: whose they are, where that can be said shortly."""
    found = answer.hopeless
    if not found:
        return ""
    whose = list(dict.fromkeys(names.get(stake.party, stake.party) for stake in found))
    of = f" of {listed(whose)}" if len(whose) <= MOST_NAMED else f" of {len(whose)} parties"
    lines = f"{_ids(list(found))}{of} is" if len(found) == 1 else f"{len(found)} red lines{of} are"
    return f"{lines[:1].upper()}{lines[1:]} respected in no text, whatever is chosen. "


def _standing(shares: Shares, total: str, what: str, answer: Answer) -> str:
    if shares.acceptable is None:
        return f"Some of {total} texts cross nothing of {what} (not counted: the brackets interact too widely)."
    if not shares.unknown:
        return f"{shares.acceptable:,} of {total} texts respect {what}."
    binding = [stake for stake in answer.undecided if stake.binding]
    lines = f"{len(binding)} line{'s' * (len(binding) != 1)}"
    why = f" ({lines} cannot be decided in any text)" if binding else ", as far as can be told"
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


def _ids(stakes: list[Stake]) -> str:
    return listed(stake.line.id for stake in stakes)


def _all(some: Sequence[str], parties: Sequence[str], names: Mapping[str, str]) -> str:
    """Those who could agree, or where that is shorter, all but the others."""
    out = [names.get(party, party) for party in parties if party not in some]
    if not out and len(parties) > MOST_NAMED - 1:
        return f"all {len(parties)} parties"
    if len(some) > MOST_NAMED and len(out) <= MOST_NAMED:
        return f"all parties but {listed(out)}"
    return listed(names.get(party, party) for party in some)


def _kind(answer: Answer) -> str:
    """Preferences never bind; whether conditional lines are among those that do is worth saying."""
    kinds = {stake.line.hardness for stake in answer.table.stakes}
    return "absolute and conditional" if "conditional" in kinds else "absolute"
