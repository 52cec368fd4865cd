"""A comparison of two drafts, as text, as Markdown and as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from treatylint.checker.options.compare import Change, Comparison, Difference
from treatylint.checker.options.words import listed
from treatylint.checker.provisions import provision_in_words, provisions_in_words
from treatylint.checker.renderers._words import counted, verdict_word
from treatylint.checker.terminal import Screen, wrapped
from treatylint.checker.verdicts import Verdict, VerdictKind

__all__ = ["compared_json", "compared_markdown", "compared_text"]

OLD = (Change.PERMITS, Change.RELEASES, Change.DISEMPOWERS)
TITLES = {
    Change.PERMITS: "The new draft permits what the old one forbade",
    Change.FORBIDS: "The new draft forbids what the old one permitted",
    Change.REQUIRES: "The new draft requires what the old one did not",
    Change.RELEASES: "The new draft no longer requires",
    Change.EMPOWERS: "The new draft gives a power",
    Change.DISEMPOWERS: "The new draft takes a power away",
}
HOW = {
    "reworded": "other words, the same meaning",
    "rewritten": "other words; it makes no norm by itself or was not understood, and works through others",
    "changed": "changed in meaning",
    "new": "only in the new draft",
    "gone": "only in the old draft",
}
FOR_WHOM = {
    Change.PERMITS: "may do more",
    Change.FORBIDS: "may do less",
    Change.REQUIRES: "has a new duty",
    Change.RELEASES: "is rid of a duty",
    Change.EMPOWERS: "gains a power",
    Change.DISEMPOWERS: "loses a power",
}
LONGEST = 110
MOST_APART = 6


def compared_text(found: Comparison, paths: tuple[str, str], names: Mapping[str, str], screen: Screen) -> str:
    """Headline, differences with a situation each, verdicts that changed, and how each provision fared."""
    parts = [screen.paint(_headline(found, paths), "bold")]
    for title, rows in _sections(found, names):
        lines = [line for row in rows for line in _wrapped(row, screen)]
        parts.append("\n".join([screen.paint(title, "bold"), *lines]))
    return "\n\n".join(parts) + "\n"


def compared_markdown(found: Comparison, paths: tuple[str, str], names: Mapping[str, str]) -> str:
    """The same, to paste into a memo."""
    parts = [f"## {_escaped(_headline(found, paths))}"]
    for title, rows in _sections(found, names):
        parts.append("\n".join([f"### {title}", "", *(f"- {_escaped(row)}" for row in rows)]))
    return "\n\n".join(parts) + "\n"


def compared_json(found: Comparison, paths: tuple[str, str]) -> dict[str, Any]:
    return {
        "format": 1,
        "old": paths[0],
        "new": paths[1],
        "equal": found.equal,
        "differences": [
            {
                "change": one.change.value,
                "draft": "old" if one.change in OLD else "new",
                "at": one.norm.at,
                "text": one.norm.text,
                "situation": one.case,
                "actors": list(one.actors),
                "certain": one.certain,
            }
            for one in found.differences
        ],
        "provisions": [{"at": sentence.at, "how": sentence.how} for sentence in found.sentences],
        "verdicts": [
            {
                "party": new.red_line.party,
                "red_line": new.red_line.id,
                "old": verdict_word(old),
                "new": verdict_word(new),
                "clauses": list(new.clauses),
                "message": new.message,
            }
            for old, new in found.verdicts
        ],
    }


def _headline(found: Comparison, paths: tuple[str, str]) -> str:
    old, new = paths
    changed = [sentence for sentence in found.sentences if sentence.how != "same"]
    if found.equal:
        words = f", though {counted(len(changed), 'provision')} differ in words" if changed else ""
        return f"{new} means the same as {old} where both were understood{words}."
    gained = sum(_better(new_, old_) for old_, new_ in found.verdicts)
    lost = sum(_better(old_, new_) for old_, new_ in found.verdicts)
    verdicts = f"; {counted(gained, 'red line')} newly respected, {lost} no longer" if gained or lost else ""
    return f"{new} against {old}: {counted(len(found.differences), 'difference')} in meaning{verdicts}."


def _better(one: Verdict, other: Verdict) -> bool:
    return one.kind is VerdictKind.RESPECTED and other.kind is not VerdictKind.RESPECTED


def _sections(found: Comparison, names: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    for change, title in TITLES.items():
        rows = [_difference(one) for one in found.differences if one.change is change]
        if rows:
            yield title, rows
    whom = list(_by_party(found))
    if whom:
        yield "Whom it concerns", whom
    if found.verdicts:
        yield "Verdicts that changed", [_verdict(old, new, names) for old, new in found.verdicts]
    for how, words in HOW.items():
        paths = tuple(sentence.at for sentence in found.sentences if sentence.how == how)
        if paths:
            yield f"Provisions: {words}", [provisions_in_words(paths)]


def _by_party(found: Comparison) -> Iterator[str]:
    """For each actor, what changes for it and by which provisions; many actors at once are named together."""
    rows: dict[str, dict[str, list[str]]] = {}
    for one in found.differences:
        group = [listed(one.actors)] if len(one.actors) > MOST_APART else one.actors or ("no party by name",)
        for who in group:
            rows.setdefault(who, {}).setdefault(FOR_WHOM[one.change], []).append(one.norm.at)
    for who, changes in rows.items():
        said = (f"{what} ({provisions_in_words(tuple(paths))})" for what, paths in changes.items())
        yield f"{who}: {'; '.join(said)}"


def _difference(one: Difference) -> str:
    words = " ".join(one.norm.text.split())
    short = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
    where = provision_in_words(one.norm.at) or "the draft"
    whose = "the old " if one.change in OLD else ""
    case = f" Case: {one.case}." if one.case and one.certain else f" Not certain: {one.case}." if one.case else ""
    return f'{whose}{where} ("{short}").{case}'


def _verdict(old: Verdict, new: Verdict, names: Mapping[str, str]) -> str:
    line = new.red_line
    return (
        f"{names.get(line.party, line.party)} {line.id} ({line.hardness}): {verdict_word(old)} -> {verdict_word(new)}. "
        f"{new.message}"
    )


def _wrapped(row: str, screen: Screen) -> list[str]:
    lines = wrapped(row, screen.width - 4)
    return [f"  {line}" if n == 0 else f"    {line}" for n, line in enumerate(lines)]


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#" else c for c in " ".join(text.split()))
