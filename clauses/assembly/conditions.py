"""Groups to conditions and exceptions: what must be so for a clause to hold, and what it leaves out."""

from collections.abc import Sequence

from treatylint.clauses.assembly.determining import finding_in
from treatylint.clauses.assembly.events import event_of
from treatylint.clauses.assembly.forces import force_of
from treatylint.clauses.assembly.ground import place_expr
from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.places import places_in
from treatylint.clauses.assembly.references import reference_of
from treatylint.clauses.clause import Exemption
from treatylint.clauses.guards import ALWAYS, Guard, Happens
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity, Ref
from treatylint.clauses.places import Place
from treatylint.clauses.times import Event
from treatylint.clauses.values import Actors, Reference, Words

__all__ = ["event_in", "event_of_items", "exception_of", "guard_of", "lacks_only", "points_back", "trigger_of"]


def trigger_of(group: Group, page: Page) -> Words:
    """The words of the condition, without the opener; of "in that event" those of the event itself."""
    if points_back(group) and page.that_case is not None:
        return Words(page.that_case.text, page.that_case.span)
    start = next((item.start for item in group.items if not _put_in(item)), group.start)
    return Words(page.words(start, group.end), page.span(start, group.end))


def _put_in(item: Item) -> bool:
    """ "Should, notwithstanding Article 3, A be attacked": a comma or an override is no part of the event."""
    return (isinstance(item, Loose) and item.type == "COMMA") or (isinstance(item, PrepPhrase) and item.type == "OVR")


def points_back(group: Group) -> bool:
    """Whether the condition only names an event spoken of before: "in that event", "in such a case"."""
    return group.opener.value == "that_case"


def guard_of(group: Group, page: Page) -> Guard:
    return Happens(event_in(group, page))


def event_in(group: Group, page: Page) -> Event:
    """The event of a condition, with who determines it, by what vote and how fast, where the words say so."""
    if points_back(group) and page.that_case is not None:
        return page.that_case
    found = event_of_items(group.items, page)
    words = trigger_of(group, page)
    return Event(found.key, found.determiner, found.vote, found.within, words.text, words.span)


def event_of_items(phrases: Sequence[Item], page: Page) -> Event:
    """The event that a row of phrases tells of, with who determines it."""
    items = [item for item in phrases if not (isinstance(item, Loose) and item.type == "COMMA")]
    if not items:
        return Event("opaque:")
    finding = finding_in(items, page)
    event = event_of(finding.found[0].start, finding.found[0].start, finding.found, page)
    return Event(event.key, finding.by, finding.vote, finding.within, event.text, event.span)


# ---- exceptions -----------------------------------------------------------------------------------------------------


def exception_of(group: Group, page: Page) -> Exemption:
    """What an "except", "unless" or "provided that" leaves out."""
    kind = group.opener.value if group.opener.value in ("except", "unless", "provided") else "except"
    places, forces, references, guard = _left_out(group, page)
    start = group.items[0].start if group.items else group.start
    actors = _actors(group, page) if not (forces or places or guard is not ALWAYS) else None
    return Exemption(
        kind,
        guard,
        tuple(places),
        tuple(forces),
        actors,
        tuple(references),
        page.words(start, group.end),
        page.span(group.start, group.end),
    )


_LEAVE = frozenset(
    "consent approval authorisation authorization permission leave agreement decision invitation request "
    "mandate notice vote".split()
)


def lacks_only(group: Group) -> bool:
    """ "Without reciprocal steps" tells how; "without the consent of A" tells when not."""
    if not group.opener.key.startswith("without"):
        return False
    keys = {c.key for item in group.items if isinstance(item, NounPhrase) for c in item.chunks()}
    return not any(word in key.split() for key in keys for word in _LEAVE)


def _left_out(group: Group, page: Page):  # type: ignore[no-untyped-def]
    items = group.items
    places: list[Place] = list(places_in(items, page))
    forces, references = [], []
    guard: Guard = ALWAYS
    for item in items:
        phrase = item.object if isinstance(item, PrepPhrase) else item
        if isinstance(phrase, Quantity) and phrase.what is not None:
            phrase = phrase.what  # "except 300 border guards"
        if isinstance(phrase, Ref):
            references.append(reference_of(phrase, page))
        elif isinstance(phrase, NounPhrase):
            force = force_of(phrase, page)
            if force is not None:
                forces.append(force)
    event = event_of(group.end, group.end, list(items), page) if items else None
    known = event is not None and event.key.startswith(("consent:", "attack:", "term:"))
    if group.opener.value != "except" or _is_case(items) or known:
        words = trigger_of(group, page)
        assert event is not None or not items
        if event is not None:
            key = event.key if not event.key.startswith("opaque:") else f"opaque:{words.text.lower()}"
            guard = Happens(Event(key, text=words.text, span=words.span))
            if group.opener.value != "except":
                forces = []
    return places, forces, references, guard


def _is_case(items: Sequence[Item]) -> bool:
    """ "Except during …", "except in the event of …": a case is left out, not a place or a force."""
    first = items[0] if items else None
    return isinstance(first, PrepPhrase) and first.preposition.key.startswith(_CASES)


_CASES = ("during", "in case of", "in cases of", "in the event of", "in time of", "in times of")


def _actors(group: Group, page: Page) -> Actors | None:
    first = group.items[0] if group.items else None
    return actors_of(first, page) if isinstance(first, NounPhrase) else None


def excepted_place(phrase: NounPhrase, page: Page) -> Place:
    return Place(
        "within",
        place_expr(phrase, page),
        False,
        page.words(phrase.start, phrase.end),
        page.span(phrase.start, phrase.end),
    )


def references_in(items: list[Item], page: Page) -> list[Reference]:
    """Every provision that the phrases point at, with the instrument it belongs to."""
    found: list[Reference] = []
    for at, item in enumerate(items):
        phrase = item.object if isinstance(item, PrepPhrase) else item
        if isinstance(phrase, Ref):
            after = items[at + 1] if at + 1 < len(items) else None
            owner = (
                after.object
                if isinstance(after, PrepPhrase)
                and after.preposition.key == "of"
                and isinstance(after.object, NounPhrase)
                else None
            )
            found.append(reference_of(phrase, page, owner))
    return found
