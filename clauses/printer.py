"""Regular treaty English for any clause, such that reading it gives the clause back.

A kind whose wording is its own says so in ``to_text``; all others are printed here from their slots.
"""

from collections.abc import Callable

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.printing import special
from treatylint.clauses.printing.names import actors
from treatylint.clauses.printing.sentences import modal, qualifiers, sentence, tail, things
from treatylint.clauses.printing.verbs import verb_of

__all__ = ["print_clause"]

Printer = Callable[[Clause, Gazetteer], str]


def print_clause(clause: Clause, gazetteer: Gazetteer | None = None) -> str:
    """One sentence. Names are those of ``gazetteer`` (the bundled one if none is given)."""
    names = gazetteer or load_gazetteer()
    own: Printer | None = special.FORMS.get(clause.kind)
    text = (own(clause, names) if own is not None else "") or _plain(clause, names)
    return text.replace(" ,", ",").replace("  ", " ").replace(",.", ".")


def _plain(clause: Clause, gazetteer: Gazetteer) -> str:
    """Active voice where somebody acts, passive where nobody is named."""
    verb = verb_of(clause.act)
    what = things(clause, gazetteer)
    whom = actors(clause.counterpart, gazetteer) if clause.counterpart else ""
    rest = (qualifiers(clause), tail(clause, gazetteer))
    if clause.actor is not None and clause.actor.names and not _counts_their_units(clause, gazetteer):
        return sentence(actors(clause.actor, gazetteer), modal(clause), verb.base, verb.to(whom), what, *rest)
    return sentence(what or verb.noun, modal(clause), "be", verb.participle, *rest)


def _counts_their_units(clause: Clause, gazetteer: Gazetteer) -> bool:
    """"Five brigades of A and B shall be deployed": the owner is named with the units, so the verb is passive."""
    owner = clause.force.of if clause.force else None
    units = {bound.unit for bound in clause.bounds} & gazetteer.echelons.keys()
    return owner is not None and owner == clause.actor and bool(units)
