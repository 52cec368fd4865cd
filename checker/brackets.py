"""``--brackets``: settle some or all of a draft's brackets before it is read, on text of the same length.

What is not chosen is blanked with spaces, so that every span stays true in the draft as written.
"""

from collections.abc import Iterator, Mapping

from attrs import evolve

from treatylint.checker.misuse import Misuse
from treatylint.checker.run_drafts import Neighbours
from treatylint.grammar.blocks import read_blocks
from treatylint.grammar.brackets import ChoiceGroup, Option, read_brackets
from treatylint.grammar.source import Source
from treatylint.grammar.span import Span

__all__ = ["read_choice", "settle"]


def settle(source: Source, brackets: str, neighbours: Neighbours = "alternatives") -> Source:
    """The draft with its brackets settled.

    ``brackets`` is "all" (none is settled: every option counts), "first" (the first option of each), "none" (nothing
    that stands in brackets, but for figures whose value is open), or choices such as "g1=A,g3=out" or "A,in" (the
    rest stays open). Raises ``Misuse`` for a group or an option that the draft does not have.
    """
    if brackets == "all":
        return source
    found = read_brackets(source, neighbours)
    groups = found.link(read_blocks(source, found)).groups
    choice = read_choice(brackets, groups)
    blanks = [span for group in groups if group.id in choice for span in _fallen(group, choice[group.id])]
    return evolve(source, text=_blanked(source.text, blanks))


def read_choice(
    brackets: str, groups: tuple[ChoiceGroup, ...], flag: str = "--brackets"
) -> Mapping[str, Option | None]:
    """For each group that is settled, the option that stands; None where the whole bracket falls.

    "first" and "none" settle all; else each word settles one: "g3=out" the group it names, a bare "A" the next of
    the groups that offer a choice, in the order of the draft. Raises ``Misuse``, naming ``flag``, for anything else.
    """
    if brackets == "first":
        return {group.id: group.options[0] for group in groups if group.options}
    if brackets == "none":
        return {group.id: None for group in groups if group.kind != "placeholder"}
    known = {group.id: group for group in groups}
    in_order = iter([group.id for group in groups if len(group.options) > 1])
    words = [word.strip() for word in brackets.split(",") if word.strip()]
    named = ((word, False) if "=" in word else (f"{next(in_order, '')}={word}", True) for word in words)
    return dict(_one_choice(word, known, flag, bare) for word, bare in named)


def _one_choice(word: str, known: Mapping[str, ChoiceGroup], flag: str, bare: bool) -> tuple[str, Option]:
    from treatylint.clauses.gazetteer.errors import did_you_mean

    group_id, _, option_id = (part.strip() for part in word.partition("="))
    if not group_id:
        raise Misuse(f"{flag}: {option_id!r} is one option too many: fewer brackets of this draft offer a choice")
    if group_id not in known:
        raise Misuse(f"{flag}: this draft has no bracket {group_id!r}{did_you_mean(group_id, known)}")
    options = {option.id: option for option in known[group_id].options}
    chosen = next((o for id_, o in options.items() if id_.casefold() == option_id.casefold()), None)
    if chosen is None:
        near = did_you_mean(option_id, options)
        if bare:
            raise Misuse(f"{flag}: {option_id!r} is not all, first, none or an option of bracket {group_id}{near}")
        raise Misuse(f"{flag}: bracket {group_id} has no option {option_id!r}{near}")
    return group_id, chosen


def _fallen(group: ChoiceGroup, chosen: Option | None) -> Iterator[Span]:
    """What goes: the bracket but for the chosen words, and what other options would keep elsewhere."""
    kept = chosen.text_span if chosen else None
    if kept is None or not group.span.covers(kept):  # "kept" stands for words outside the bracket
        yield group.span
    else:
        yield Span(group.span.start, kept.start)
        yield Span(kept.end, group.span.end)
    for option in group.options:
        if chosen is not None and option.id != chosen.id:
            yield from option.elsewhere


def _blanked(text: str, spans: list[Span]) -> str:
    pieces, at = [], 0
    for span in sorted(spans):
        start = max(span.start, at)
        if span.end > start:
            gone = text[start : span.end]
            pieces += [text[at:start], "".join("\n" if c == "\n" else " " for c in gone)]
            at = span.end
    return "".join([*pieces, text[at:]])
