"""A term is defined by itself, alone or in a circle with others.

What it does: follows each formal definition to the defined terms that it uses, and finds the circles.
Why it matters to negotiators: a circle says nothing. It also hides a limit that everybody believes to be there.
Better: let one of the definitions rest on facts: places, dates, figures.
What it cannot see: a circle through words that are not defined terms.
Source: the generic checks of lawyers' proof-reading tools.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of, uses_of
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

RULE = Rule(
    code="DEF008",
    name="circular-definition",
    since="0.1",
    examples=(
        bad('1. "«Zone»" means the territory that the Parties treat as the Zone.', says="itself"),
        bad('1. "«Line»" means the edge of the Zone.\n\n2. "Zone" means the land east of the Line.'),
        good('1. "Line" means the edge of the Zone.\n\n2. "Zone" means the land shown on Map 1.'),
        good('1. "Zone" means the land shown on Map 1.\n\n2. Forces shall leave the Zone.'),
        good('1. "Heavy Weapons" means weapons with a calibre above 100 mm. Arland shall withdraw its Heavy Weapons.'),
    ),
)


@RULE.check
def circular_definition(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    terms = {term.key: term for term in definitions_of(draft) if term.formal}
    owners = {
        sentence.span.start: key for key, term in terms.items() if (sentence := prose.sentence_at(term.span.start))
    }
    uses: dict[str, set[str]] = {key: set() for key in terms}
    for key, term in terms.items():
        for use in uses_of(draft, term.term):
            sentence = prose.sentence_at(use.start)
            owner = owners.get(sentence.span.start) if sentence else None
            if owner and use.start > terms[owner].span.end:
                uses[owner].add(key)
    left = _on_circles(uses)
    while left:
        key = next(key for key in terms if key in left)
        circle = _circle(left, key)
        left = {other: used for other, used in left.items() if other not in circle | {key}}
        if circle:
            others = ", ".join(f'"{terms[other].term}"' for other in sorted(circle - {key}))
            yield RULE.finding(
                terms[key].span,
                f'"{terms[key].term}" is defined by {others or "itself"}'
                + (", and the other way round" if others else ""),
                at=terms[key].at,
                help="let the definition rest on facts: places, dates, figures",
            )


def _on_circles(uses: dict[str, set[str]]) -> dict[str, set[str]]:
    """The terms without those whose definitions end in plain facts: what is left leads into a circle."""
    left = {key: set(used) for key, used in uses.items()}
    users: dict[str, set[str]] = {key: set() for key in uses}
    for key, used in uses.items():
        for other in used:
            users[other].add(key)
    done = [key for key, used in left.items() if not used]
    while done:
        key = done.pop()
        left.pop(key, None)
        for user in users[key] & left.keys():
            left[user].discard(key)
            if not left[user]:
                done.append(user)
    return left


def _circle(uses: dict[str, set[str]], start: str) -> set[str]:
    """The terms that lie on a way from a term back to itself; empty if there is none."""
    forward = _reach(uses, start)
    users: dict[str, set[str]] = {}
    for key, used in uses.items():
        for other in used:
            users.setdefault(other, set()).add(key)
    return forward & _reach(users, start) if start in forward else set()


def _reach(uses: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    queue = [*uses.get(start, ())]
    while queue:
        key = queue.pop()
        if key not in seen:
            seen.add(key)
            queue += uses.get(key, ())
    return seen
