"""The agreement has no clause on one or more of the matters with which agreements end.

What it does: in a whole agreement (a title or preamble, several articles), looks for provisions on entry into force, on
    duration or withdrawal, on disputes and on the languages, and names those that are missing.
Why it matters to negotiators: without a clause on withdrawal nobody may leave at will, or everybody says that they may;
    without one on entry into force nobody knows from which day the deadlines run.
Better: articles on entry into force, duration, withdrawal, disputes and languages follow the last duty.
What it cannot see: a fragment is not asked for final clauses; a framework agreement that holds them.
Source: candidate FIN-01; United Nations handbook on final clauses; Articles 54 to 57 of the Vienna Convention (LAW-10).
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import heading_of, is_instrument
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

BODY = "".join(
    f"## Article {n}\n\nArland shall keep lists. Borland shall keep lists. Both shall meet.\n\n" for n in range(1, 6)
)
END = "It may be denounced on six months' notice. Disputes go to a tribunal. Done in one original in English.\n"

RULE = Rule(
    code="FIN001",
    name="missing-final-clauses",
    since="0.1",
    examples=(
        bad("«# Agreement on Lists»\n\n" + BODY, says="entry into force"),
        bad(
            "«# Agreement on Lists»\n\n"
            + BODY
            + "## Article 6\n\nThis Agreement shall enter into force on signature.\n",
            says="duration",
        ),
        good(
            "# Agreement on Lists\n\n"
            + BODY
            + "## Article 6\n\nThis Agreement shall enter into force on signature. "
            + END
        ),
        good("1. Arland shall keep lists.\n\n2. Borland shall keep lists."),
        good("# Extract\n\n" + "".join(f"{n}. Arland shall keep lists.\n\n" for n in range(1, 30))),
    ),
)

FORCE = "enter into force,enters into force,entry into force,come into force,takes? effect,effective date"
LEAVING = (
    "withdraw from (?:this|the|it),withdrawal from (?:this|the),denounce,denounced,denunciation,terminate,terminated,"
    "termination,duration,remain in force,in force for,cease to be a party,expire,continue in force,valid for,review"
)
DISPUTES = "disputes?,differences,arbitration,settlement of,interpretation or application,modified or amended"
LANGUAGES = "authentic,languages,in (?:the )?english,originals?,equally valid,texts? of which"
MATTERS = tuple(
    (name, Wording(*phrases.split(",")))
    for name, phrases in (
        ("entry into force", FORCE),
        ("duration or withdrawal", LEAVING),
        ("disputes", DISPUTES),
        ("languages", LANGUAGES),
    )
)
GRAVE = {"entry into force", "duration or withdrawal"}


@RULE.check
def missing_final_clauses(draft: Draft) -> Iterator[Finding]:
    if not is_instrument(draft):
        return
    missing = [name for name, wording in MATTERS if not _has(draft, wording)]
    if GRAVE & set(missing):
        yield RULE.finding(
            heading_of(draft), f"the agreement has no clause on {', '.join(missing)}",
            help="add the final clauses, or say in which instrument they stand",
        )  # fmt: skip


def _has(draft: Draft, wording: Wording) -> bool:
    """Also in the closing formula and in titles of articles, which are no provisions."""
    prose = prose_of(draft)
    roles = {sentence.role for sentence in prose.sentences} - {"preamble", "title"}
    return next(wording.hits(draft, roles), None) is not None
