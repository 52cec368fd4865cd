"""Hypothesis strategies: clauses, drafts, red lines and situations, typed, shrinking towards one short clause.

With ``clauses/`` unaware of it, this and its neighbours are the only modules that know Hypothesis.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

from treatylint.checker.evaluate_situation import Amount, Situation
from treatylint.checker.strategies_brackets import BRACKETS, articles, one_text
from treatylint.checker.strategies_pool import exchange, names_in, pool, read_sentence, same_slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.model_clauses import load_library
from treatylint.clauses.norms import Norm
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.values import Bound
from treatylint.grammar.source import Source

__all__ = ["actors", "bracketed_drafts", "clauses", "drafts", "library_drafts", "places", "red_lines", "situations"]

MOST_FIGURE = 1_000_000
FORMS = ("not permit", "permit", "require", "not require")
FIRST_STATES = ("FR", "UA", "PL", "RU", "US", "GB", "DE", "TR")
"""States that a shrunk example falls back on, so that counter-examples read like the tests beside them."""


@st.composite
def actors(draw: st.DrawFn) -> str:
    """The id of a present-day state."""
    known = load_gazetteer().states
    rest = sorted(id_ for id_, state in known.items() if not state.former and id_ not in FIRST_STATES)
    return draw(st.sampled_from((*FIRST_STATES, *rest)))


@st.composite
def places(draw: st.DrawFn, *, states: bool = False) -> str:
    """The id of a first-level unit of a state, or of a state."""
    if states:
        return draw(actors())
    return draw(st.sampled_from(sorted(load_gazetteer().ground.units)))


@st.composite
def clauses(draw: st.DrawFn, kinds: Iterable[str] | None = None) -> Clause:
    """A clause of any kind (or of ``kinds``, by name) that reads back from its own print.

    States, places and figures are drawn; the shape of the sentence is one that the kind itself gives as an example.
    """
    wanted = None if kinds is None else frozenset(kinds)
    shapes = [clause for kind, clause in pool() if wanted is None or kind in wanted]
    clause = draw(varied(draw(st.sampled_from(shapes))))
    read = read_sentence(clause.to_text())
    assume(same_slots(read, clause))
    return read[0]


@st.composite
def varied(draw: st.DrawFn, clause: Clause) -> Clause:
    """The same clause with other states, places and figures."""
    known = load_gazetteer().states
    names: dict[str, str] = {}
    for old in names_in(clause):
        new = draw((actors() if old in known else places()).filter(lambda id_: id_ not in names.values()))
        names[old] = new
    other = exchange(clause, names)
    figures = {bound: draw(_figures(bound)) for bound in other.bounds}
    force = other.force
    if force is not None and force.attributes:
        force = evolve(force, attributes=tuple(figures.get(bound, bound) for bound in force.attributes))
    return evolve(other, force=force, bounds=tuple(figures[bound] for bound in other.bounds))


@st.composite
def _figures(draw: st.DrawFn, bound: Bound) -> Bound:
    # the width of a zone is drawn twice, in the bound and in the place: it stays what it is
    if bound.number is None or bound.share or bound.attribute == "distance_km":
        return bound
    number = draw(st.integers(1, MOST_FIGURE))
    high = None if bound.high is None else Fraction(number + draw(st.integers(1, MOST_FIGURE)))
    return evolve(bound, number=Fraction(number), high=high, text="")


# --- drafts ---------------------------------------------------------------------------------------------------------

PREAMBLE = "The Parties to this Agreement,\n\nHave agreed as follows:\n"


def _articles(texts: Sequence[str]) -> str:
    return PREAMBLE + "".join(f"\nArticle {number}\n\n{text}\n" for number, text in enumerate(texts, 1))


def _source(text: str) -> Source:
    return Source.from_bytes("drawn.treaty", text.encode())


@st.composite
def drafts(draw: st.DrawFn, of: st.SearchStrategy[Clause] | Source | None = None, *, most: int = 6) -> Source:
    """A draft of up to ``most`` articles, one clause each, printed as a text; or, ``of`` a bracketed draft, one of its
    texts."""
    if isinstance(of, Source):
        return draw(one_text(of))
    found = draw(st.lists(clauses() if of is None else of, min_size=1, max_size=most))
    return _source(_articles([clause.to_text() for clause in found]))


@st.composite
def bracketed_drafts(
    draw: st.DrawFn,
    of: st.SearchStrategy[Clause] | None = None,
    *,
    most: int = 4,
    forms: Sequence[str] = tuple(BRACKETS),
) -> Source:
    """A draft of up to ``most`` articles, at least one of them in brackets of some form: in or out, two texts with or
    without labels, whose text it is, paragraphs, figures or modal verbs, an open figure, one bracket in another.

    Raises ``ValueError`` for a form that there is not.
    """
    if unknown := [form for form in forms if form not in BRACKETS]:
        raise ValueError(f"no form of brackets is called {unknown[0]!r} (forms: {', '.join(BRACKETS)})")
    return _source(_articles(draw(articles(clauses() if of is None else of, tuple(forms), most))))


@st.composite
def library_drafts(
    draw: st.DrawFn, ids: Sequence[str] | None = None, values: Mapping[str, str] | None = None, *, most: int = 6
) -> Source:
    """A draft put together from model clauses of the library: any of ``ids``, in any order, with ``values`` in their
    slots and the library's examples in the rest. Definitions that a clause leans on come along."""
    library = load_library()
    chosen = draw(st.lists(st.sampled_from(tuple(ids or library.clauses)), min_size=1, max_size=most, unique=True))
    body: dict[str, None] = {}
    for id_ in chosen:
        clause = library.find(id_)
        slots = {slot.name for slot in clause.slots}
        body |= dict.fromkeys(library.definitions(clause))
        if clause.after:
            body[library.find(clause.after).filled()] = None
        body[clause.filled({name: value for name, value in (values or {}).items() if name in slots})] = None
    return _source(library.preamble + "\n\n" + _articles(list(body)).removeprefix(PREAMBLE))


# --- red lines and situations ----------------------------------------------------------------------------------------


@st.composite
def red_lines(draw: st.DrawFn, forms: Sequence[str] = FORMS) -> RedLine:
    """A red line in one of the four forms about the presence of forces."""
    names = load_gazetteer()
    form, who = draw(st.sampled_from(tuple(forms))), names.label(draw(actors()))
    where = names.label(draw(actors()))
    amount = draw(st.none() | st.integers(1, MOST_FIGURE))
    op = "at least" if form in ("permit", "require") else "more than"
    counted = "armed forces" if amount is None else f"{op} {amount:,} personnel of the armed forces"
    text = f"The Agreement shall {form} the presence of {counted} of {who} in {where}."
    return RedLine(id="DRAWN-01", party="drawn", text=text)


@st.composite
def situations(draw: st.DrawFn, norms: Sequence[Norm], *, most: int = 4) -> Situation:
    """Quantities on cells that the norms speak of, with every event settled one way: lawful or not."""
    amounts = tuple(draw(_amounts(norms)) for _ in range(draw(st.integers(0, most))))
    events = {key: draw(st.booleans()) for key in sorted(_events(norms))}
    groups = sorted({(choice.group, choice.option) for norm in norms for choice in norm.choice})
    options: dict[str, list[str]] = {}
    for group, option in groups:
        options.setdefault(group, []).append(option)
    choices = {group: draw(st.sampled_from(found)) for group, found in options.items()}
    return Situation(amounts=amounts, events=events, choices=choices, unit="personnel")


@st.composite
def _amounts(draw: st.DrawFn, norms: Sequence[Norm]) -> Amount:
    atoms = {dim: draw(st.sampled_from(_atoms(norms, dim))) for dim in ("actor", "act", "force", "object")}
    return Amount(draw(st.integers(0, MOST_FIGURE)), atoms, draw(places()))


def _atoms(norms: Sequence[Norm], dim: str) -> list[str]:
    return sorted({atom for norm in norms if dim in norm.box.dims for atom in norm.box.dims[dim].items}) or [""]


def _events(norms: Sequence[Norm]) -> set[str]:
    from treatylint.clauses.meaning.determiners import events_in

    return {event.key for norm in norms for guard in (norm.when, *norm.unless) for event in events_in(guard)}
