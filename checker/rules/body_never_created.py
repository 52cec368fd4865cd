"""A duty depends on a body that the text never creates.

What it does: finds commissions, committees, councils and missions that are to decide or approve something and that the
    draft neither establishes nor defines, and that no gazetteer knows.
Why it matters to negotiators: until somebody agrees to create the body and to its members, the provision has no
    content.
Better: establish it in an article: members, vote, seat, first meeting.
What it cannot see: a body that exists under another agreement, unless the draft says so.
Source: LAW-18 (a duty that depends on a body never created has no content of its own).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import uses_of
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="LAW018",
    name="body-never-created",
    since="0.1",
    examples=(
        bad("1. The «Joint Verification Commission» shall approve each movement of forces.", says="creates"),
        good("1. A Joint Verification Commission is established.\n\n2. The Joint Verification Commission shall "
             "approve movements."),
        good('1. "Joint Verification Commission" means the body of Annex A.\n\n2. The Joint Verification '
             'Commission shall approve '
             "movements."),
        good("1. The Security Council shall determine the measures."),
        good("1. The Commission of the Treaty on Rivers, established in 1990, shall approve each movement."),
        good("1. The Parties shall set up a Joint Verification Commission, and the Joint Verification Commission "
             "shall approve it."),
    ),
)  # fmt: skip

BODY = re.compile(
    r"\bThe (?P<name>(?:[A-Z][\w’'-]+ ){1,4}(?:Commission|Committee|Council|Board|Mission|Panel))\s+(?:shall|may|"
    r"will)\s+"
    r"(?:determine|decide|approve|authori[sz]e|certify|verify|find|consent|fix|set)\b"
)
CREATED = re.compile(
    r"\b(?:establish\w*|created?|set up|setting up|constitut\w+|consists? of|composed|hereinafter|means|members of|"
    r"formed|appoint\w*)\b"
)


@RULE.check
def body_never_created(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    told: set[str] = set()
    for match in BODY.finditer(prose.text):
        span = Span(*match.span("name"))
        if match["name"] in told or names_in(draft, span, ("organisation", "group", "actor")):
            continue
        told.add(match["name"])
        if not any(_creates(draft, use) for use in uses_of(draft, match["name"])):
            yield RULE.finding(
                span, f"no provision creates the {match['name']}", at=prose.path_at(span.start),
                help="establish it: members, vote, seat, first meeting",
            )  # fmt: skip


def _creates(draft: Draft, use: Span) -> bool:
    """Whether a use stands in a sentence of founding, or in the title of an article on the body."""
    prose = prose_of(draft)
    sentence = prose.sentence_at(use.start)
    return (
        sentence is None
        or sentence.role in ("heading", "title", "definition", "preamble")
        or bool(
            CREATED.search(
                prose.lower[max(sentence.span.start, use.start - 300) : min(sentence.span.end, use.end + 300)]
            )
        )
    )
