"""A provision builds on something that the draft nowhere provides for.

What it does: finds a limit in figures on what another provision forbids altogether, so that there is nothing to limit;
    and a provision on a force that its definition seeks in an article in which nobody is given leave to send one.
Why it matters to negotiators: one side reads the limit as leave up to that figure, the other as an idle sentence. A
    guarantee for a force that may never come is a promise about nothing.
Better: say who may send what, and then limit it; or strike out the provision.
What it cannot see: a force that another instrument provides for; a body that is named and never created (LAW018).
Source: LAW-16 and LAW-18; the kind "gap" of the typologies of normative conflicts.
"""

from collections.abc import Iterator

from treatylint.checker.conflicts.words import beside, notes, provisions
from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.rule import Rule, bad, good
from treatylint.clauses.values import Modality

__all__ = ["RULE"]

CAP = "1. «France shall not station more than 500 personnel in Ukraine».\n\n"
FORCE = (
    '## Article 1\n\n"Multinational Force" means the force referred to in Article 2.\n\n## Article 2\n\n{}\n\n'
    "## Article 3\n\nThe {}United States shall provide the Multinational Force with intelligence{}.\n"
)

RULE = Rule(
    code="CON006",
    name="gap",
    since="0.1",
    examples=(
        bad(CAP + "2. France shall not station personnel in Ukraine.", says="nothing"),
        bad(FORCE.format("Poland shall not station forces in Ukraine.", "«", "»"), says="nobody"),
        good(CAP.replace("«", "").replace("»", "") + "2. France shall not station personnel in Poland."),
        good(CAP.replace("«", "").replace("»", "") + "2. Except as provided in paragraph 1, France shall not station "
             "personnel in Ukraine."),
        good(CAP.replace("«", "").replace("»", "") + "2. France shall not station personnel in Lviv oblast."),
        good(FORCE.format("France and Poland may deploy forces in Ukraine.", "", "")),
    ),
)  # fmt: skip


@RULE.check
def gap(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.conflicts.ceilings import idle_ceilings
    from treatylint.checker.conflicts.unfounded import unfounded

    granted = {norm.at for norm in draft.meaning.norms if norm.modality is Modality.PERMISSION and not norm.implied}
    for idle in idle_ceilings(draft):
        if idle.most == 0 and idle.ceiling.at not in granted:  # what is expressly permitted is a dead permission
            yield RULE.finding(
                idle.ceiling.span, f"there is nothing to limit: {provisions(idle.others)} forbids it altogether",
                at=idle.ceiling.at, related=beside(idle.others, "the ban"),
                notes=notes(idle.situation, idle.choices),
                help="say whether the figure is leave in spite of the ban, or strike it out",
            )  # fmt: skip
    for one in unfounded(draft):
        where = provisions_in_words(one.paths)
        yield RULE.finding(
            one.clause.span, f'nobody is given leave to send the "{one.term}": {where} does not give it',
            at=one.clause.at, notes=(f'the situation: no "{one.term}" is there, and this provision has no object',),
            help="say in that article who may send what, or point at the provision that does",
        )  # fmt: skip
