"""Treaties of mutual defence that the gazetteer knows with the states that are bound by them; none is named in code."""

from attrs import frozen

from treatylint.checker.draft import Draft

__all__ = ["Alliance", "alliances_of"]

PROMISE = frozenset({"mutual_defence", "mutual_assistance", "collective_defence"})


@frozen
class Alliance:
    """``instrument`` is the id of the treaty, ``treaty`` its name, ``members`` its states at the date of the run."""

    instrument: str
    treaty: str
    members: frozenset[str]


def alliances_of(draft: Draft) -> tuple[Alliance, ...]:
    """Those whose members the data lists: a group goes by the name "parties to the" treaty."""
    return draft.once(_alliances)


def _alliances(draft: Draft) -> tuple[Alliance, ...]:
    gazetteer = draft.gazetteer
    return tuple(
        Alliance(id_, instrument.name, gazetteer.members(group.id, draft.on).states)
        for id_, instrument in gazetteer.instruments.items()
        if PROMISE & set(instrument.provisions.values())
        for group in gazetteer.groups.values()
        if f"parties to the {instrument.name}".lower() in {form.lower() for form in group.forms}
    )
