"""A provision says again what another one says.

What it does: finds two duties, or two bans, on the same act of the same actors, forces and place with the same figure.
Why it matters to negotiators: what is said twice is amended once. And a reader who assumes that no words are idle will
    look for a difference.
Better: keep one of the two and refer to it.
What it cannot see: a repetition in other words that no data compares.
Source: LAW-14; EU Joint Practical Guide.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.norm_pairs import pairs_of
from treatylint.clauses.norms import Norm
from treatylint.clauses.values import Modality

__all__ = ["RULE"]

RULE = Rule(
    code="CON004",
    name="redundancy",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. France shall not station personnel in Ukraine.\n\n2. «France shall not station personnel in "
            "Ukraine».", says="again"),
        good("1. France shall not station personnel in Ukraine.\n\n2. France shall not station personnel in Poland."),
        good("1. France shall not station personnel in Ukraine.\n\n2. Germany shall not station personnel in Ukraine."),
        good("1. [A: France shall not station personnel in Ukraine.] [B: France shall not station personnel in "
             "Ukraine at any "
             "time.]"),
        good("1. France shall not station more than 400 personnel in Ukraine.\n\n2. France shall not station more "
             "than 500 personnel "
             "in Ukraine."),
    ),
)  # fmt: skip


@RULE.check
def redundancy(draft: Draft) -> Iterator[Finding]:
    for modality in (Modality.OBLIGATION, Modality.PROHIBITION):
        for pair in pairs_of(draft, modality, modality):
            first, second = sorted((pair.one, pair.other), key=lambda norm: norm.span)
            same = pair.equal and first.limit == second.limit and first.when == second.when
            if same and _names_forces(first):
                yield RULE.finding(
                    second.span, f"this says again what {provision_in_words(first.at) or 'another provision'} says",
                    at=second.at, related=(Related(first.span, "the same", first.at),),
                    help="keep one of the two and refer to it",
                )  # fmt: skip


def _names_forces(norm: Norm) -> bool:
    """Whether the norm is on named kinds of forces: of a notice or a meeting the box does not hold the content."""
    forces = norm.box.dims.get("force")
    return forces is not None and not forces.all_but
