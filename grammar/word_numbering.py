"""The numbers that Word computes and never writes down: list definitions, counters, and their rendering as
markers."""

import re

from attrs import define, field, frozen

from treatylint.grammar.word_xml import Element

_LEVELS = 9
_STYLE_CHAIN = 12
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
BULLET = "•"


@frozen
class _Level:
    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    legal: bool = False  # every figure of the pattern in decimals, whatever its own level's form


@define
class Numbering:
    """The lists of one document, with the state of their counters while its paragraphs are read in order."""

    _levels: dict[str, dict[int, _Level]] = field(factory=dict)  # by abstract list
    _lists: dict[str, tuple[str, dict[int, int]]] = field(
        factory=dict
    )  # list -> abstract list, starts that it overrides
    _styles: dict[str, tuple[str | None, int | None, str]] = field(
        factory=dict
    )  # style -> list, level, style it is based on
    _counters: dict[str, dict[int, int]] = field(factory=dict)
    _begun: set[tuple[str, int]] = field(factory=set)

    def marker(self, properties: Element | None) -> str:
        """The marker of the next paragraph with these properties, empty for one without a number. Counts it."""
        list_id, level = self._place(properties)
        if list_id is None or list_id == "0" or list_id not in self._lists:
            return ""
        abstract, overrides = self._lists[list_id]
        levels = self._levels.get(abstract, {})
        here = levels.get(level)
        if here is None:
            return ""
        counters = self._counters.setdefault(abstract, {})
        self._count(list_id, counters, levels, level, overrides)
        if here.form == "bullet":
            return BULLET
        return "" if here.form == "none" else _render(here, levels, counters)

    def _count(
        self, list_id: str, counters: dict[int, int], levels: dict[int, _Level], level: int, overrides: dict[int, int]
    ) -> None:
        if level in overrides and (list_id, level) not in self._begun:
            counters[level] = overrides[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = levels[level].start
        self._begun.add((list_id, level))
        for deeper in range(level + 1, _LEVELS):
            counters.pop(deeper, None)
        for above in range(level):
            counters.setdefault(above, levels[above].start if above in levels else 1)

    def _place(self, properties: Element | None) -> tuple[str | None, int]:
        list_id, level = _number_of(properties)
        style = _value(properties, "pStyle")
        for _ in range(_STYLE_CHAIN):
            if list_id is not None or style is None or style not in self._styles:
                break
            list_id, style_level, based_on = self._styles[style]
            level = style_level if level is None else level
            style = based_on
        return list_id, level or 0

    def add_abstract(self, name: str, element: Element) -> None:
        """Take in one list definition."""
        levels = {}
        for level in element.findall("lvl"):
            index = _integer(level.get("ilvl"), 0)
            if 0 <= index < _LEVELS:
                levels[index] = _Level(
                    _value(level, "numFmt") or "decimal",
                    _value(level, "lvlText") or "",
                    _integer(_value(level, "start"), 1),
                    level.find("isLgl") is not None,
                )
        self._levels[name] = levels

    def add_list(self, element: Element) -> None:
        """Take in one list that uses a definition."""
        overrides: dict[int, int] = {}
        for override in element.findall("lvlOverride"):
            start = _value(override, "startOverride")
            if start is not None:
                overrides[_integer(override.get("ilvl"), 0)] = _integer(start, 1)
        self._lists[element.get("numId", "")] = (_value(element, "abstractNumId") or "", overrides)

    def add_style(self, element: Element) -> None:
        """Take in one paragraph style, which may number its paragraphs."""
        list_id, level = _number_of(element.find("pPr"))
        self._styles[element.get("styleId", "")] = (list_id, level, _value(element, "basedOn") or "")


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """The lists and numbered styles of a document; either part may be missing."""
    found = Numbering()
    for element in numbering.findall("abstractNum") if numbering is not None else ():
        found.add_abstract(element.get("abstractNumId", ""), element)
    for element in numbering.findall("num") if numbering is not None else ():
        found.add_list(element)
    for element in styles.findall("style") if styles is not None else ():
        found.add_style(element)
    return found


def _render(here: _Level, levels: dict[int, _Level], counters: dict[int, int]) -> str:
    def figure(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        form = "decimal" if here.legal else levels[index].form if index in levels else "decimal"
        return _formatted(counters.get(index, 1), form)

    return re.sub(r"%([1-9])", figure, here.pattern[:40])


def _formatted(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and 0 < number < 1000:
        # After z Word doubles the letter: aa, bb, cc.
        word = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        word = _roman(number)
    else:
        return f"{number:02d}" if form == "decimalZero" else str(number)
    return word.upper() if form.startswith("upper") else word


def _roman(number: int) -> str:
    word = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        word += letters * count
    return word


def _number_of(properties: Element | None) -> tuple[str | None, int | None]:
    number = properties.find("numPr") if properties is not None else None
    if number is None:
        return None, None
    level = _value(number, "ilvl")
    return _value(number, "numId"), None if level is None else min(max(_integer(level, 0), 0), _LEVELS - 1)


def _value(element: Element | None, child: str) -> str | None:
    found = element.find(child) if element is not None else None
    return None if found is None else found.get("val")


def _integer(words: str | None, otherwise: int) -> int:
    return int(words) if words is not None and words.isascii() and words.isdecimal() and len(words) < 7 else otherwise
