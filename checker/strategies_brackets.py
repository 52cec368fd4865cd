"""Bracketed drafts as negotiators write them, for the strategies: every form of bracket around clauses that read back.

The first form is the simplest one, so an example shrinks to one article in one pair of brackets.
"""

import re
from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from treatylint.checker.options.clean import clean_text
from treatylint.checker.options.groups import choices_of
from treatylint.clauses.clause import Clause
from treatylint.grammar.source import Source

__all__ = ["BRACKETS", "PLAIN", "articles", "one_text"]

Clauses = st.SearchStrategy[Clause]
Form = Callable[[st.DrawFn, Clauses], str]

_FIGURE = re.compile(r"\b(?:\d{1,3}(?:,\d{3})+|\d{2,})\b")
_MODAL = re.compile(r"\b(?:shall not|shall|may)\b")
PLAIN = "plain"


def _in_or_out(draw: st.DrawFn, one: Clauses) -> str:
    return f"[{_text(draw, one)}]"


def _labelled(first: str, second: str, between: str = " ") -> Form:
    def form(draw: st.DrawFn, one: Clauses) -> str:
        return f"[{first}{_text(draw, one)}]{between}[{second}{_text(draw, one)}]"

    return form


def _no_text(draw: st.DrawFn, one: Clauses) -> str:
    return f"[A: {_text(draw, one)}] [B: no text]"


def _paragraphs(draw: st.DrawFn, one: Clauses) -> str:
    return f"Alternative A\n\n{_text(draw, one)}\n\nAlternative B\n\n{_text(draw, one)}"


def _figures(draw: st.DrawFn, one: Clauses) -> str:
    """Another figure beside the first one of the sentence; in or out where it has none."""
    text = _text(draw, one)
    other = f"{draw(st.integers(10, 1_000_000)):,}"
    return _with(text, _FIGURE, lambda figure: f"[{figure}] [{other}]" if figure != other else f"[{figure}]")


def _modals(draw: st.DrawFn, one: Clauses) -> str:
    return _with(_text(draw, one), _MODAL, lambda modal: f"[{modal}] [{'shall' if modal == 'may' else 'may'}]")


def _open_figure(draw: st.DrawFn, one: Clauses) -> str:
    sign = draw(st.sampled_from(("", "X", "●", "number")))
    return _with(_text(draw, one), _FIGURE, lambda figure: f"[{sign or figure}]")


def _nested(draw: st.DrawFn, one: Clauses) -> str:
    inner = draw(st.sampled_from((_in_or_out, _figures, _modals)))
    return f"[A: {_text(draw, one)}] [B: {inner(draw, one)}]"


def _plain(draw: st.DrawFn, one: Clauses) -> str:
    return _text(draw, one)


def _text(draw: st.DrawFn, one: Clauses) -> str:
    return draw(one).to_text()


def _with(text: str, words: re.Pattern[str], bracketed: Callable[[str], str]) -> str:
    found = words.search(text)
    return f"{text[: found.start()]}{bracketed(found[0])}{text[found.end() :]}" if found else f"[{text}]"


BRACKETS: Mapping[str, Form] = {
    "in or out": _in_or_out,
    "letters": _labelled("A: ", "B: "),
    "options": _labelled("Option 1: ", "Option 2: ", "\n\n"),
    "side by side": _labelled("", ""),
    "attributed": _labelled("RU: ", "UA: "),
    "no text": _no_text,
    "paragraphs": _paragraphs,
    "figures": _figures,
    "modals": _modals,
    "open figure": _open_figure,
    "nested": _nested,
    PLAIN: _plain,
}


@st.composite
def articles(draw: st.DrawFn, of: Clauses, forms: tuple[str, ...], most: int) -> list[str]:
    """The words of one to ``most`` articles, the first of which is in brackets where ``forms`` allow it."""
    bracketed = tuple(form for form in forms if form != PLAIN) or forms
    number = draw(st.integers(1, most))
    chosen = [draw(st.sampled_from(bracketed if n == 0 else forms)) for n in range(number)]
    return [BRACKETS[form](draw, of) for form in chosen]


@st.composite
def one_text(draw: st.DrawFn, source: Source) -> Source:
    """One of the texts of a bracketed draft, written clean; first options are tried first."""
    choices = choices_of(source)
    chosen = {group.id: draw(st.sampled_from([id_ for id_, _ in group.options])) for group in choices.groups}
    return Source(source.path, clean_text(source, choices.brackets, chosen))
