"""The marker that opens a numbered or bulleted block: ``1.``, ``(a)``, ``A)``, ``iv.``, ``2.3``, ``D7``, a dash, a
bullet.

A marker is a claim only: ``(i)`` may be the ninth letter or the first Roman figure, so it carries all its readings
and the outline (``outline.py``) decides by what stands open.
"""

import re

from attrs import frozen

from treatylint.grammar.figures import roman_value

Reading = tuple[str, int]
"""A marker style, such as ``(a)`` or ``1.``, and the place in its series."""


@frozen
class Marker:
    """A marker as written, where its words end, and what it may be. ``strict`` ones count only in sequence."""

    text: str
    label: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    strict: bool = False

    @property
    def bullet(self) -> bool:
        return self.readings[0][0].startswith("-")

    @property
    def numbered(self) -> bool:
        return self.label[:1].isdecimal()

    @property
    def first(self) -> bool:
        return any(value == 1 for _, value in self.readings)


_NUMBERED = re.compile(
    r"(?P<dotted>\d{1,3}(?:\.\d{1,3})+)(?P<dot>\.?)(?=\s+[^\W\da-z]|\s+[\"“(\[])"
    r"|(?P<number>\d{1,3})(?P<bis>\s?(?:bis|ter|quater)|[a-z](?=[.)]))?(?P<close>[.)]| \.(?=\s))(?![\d.])"
    r"|\( ?(?P<inside>\d{1,3})(?P<inbis>\s?(?:bis|ter|quater))? ?\)"
)
_LETTERED = re.compile(
    r"\( ?(?P<inside>[A-Za-z]{1,2}|[ivxl]{1,6}|[IVX]{1,5}) ?\)|(?P<word>[A-Za-z]|[ivxl]{1,6}"
    r"|[IVX]{1,5})(?P<close>\)|\.(?=\s))"
)
_BULLET = re.compile(r"[-*+](?=\s)|[–—•‣▪◦·](?!\d)")
_LABEL = re.compile(r"(?P<label>(?P<series>[A-Z]{1,3})-?(?P<number>\d{1,3}))(?P<close>[.:)]|\s*[–—-](?=\s)|(?=\s))")


def read_marker(text: str, start: int, end: int, indent: int) -> Marker | None:
    """The marker at ``start``, the first visible character of a line that ends at ``end``, or None."""
    numbered = _NUMBERED.match(text, start, end)
    if numbered:
        return _numbered(numbered)
    lettered = _LETTERED.match(text, start, end)
    if lettered:
        return _lettered(lettered)
    bullet = _BULLET.match(text, start, end)
    if bullet and text[bullet.end() : end].strip():
        return Marker(bullet[0], "", start, bullet.end(), ((f"-{bullet[0]}{min(indent, 40)}", 0),))
    return None


def read_label(text: str, start: int, end: int) -> Marker | None:
    """A provision label such as ``D7`` or ``P-12:`` at ``start``; whether the series counts as one is for
    the caller."""
    match = _LABEL.match(text, start, end)
    if not match:
        return None
    return Marker(match[0].strip(), match["label"], start, match.end(), ((match["series"], int(match["number"])),))


def after_bullet(text: str, start: int, end: int) -> int:
    """Where a line's words start once a bullet before them is passed over: "- D7 …" is labelled, not bulleted."""
    bullet = _BULLET.match(text, start, end)
    position = bullet.end() if bullet else start
    while position < end and text[position] in " \t":
        position += 1
    return position


def _numbered(match: re.Match[str]) -> Marker:
    if match["dotted"]:
        prefix, _, last = match["dotted"].rpartition(".")
        return Marker(match[0], match["dotted"], match.start(), match.end(), ((f"{prefix}.1", int(last)),))
    if match["inside"]:
        label = match["inside"] + (match["inbis"] or "").strip()
        return Marker(match[0], label, match.start(), match.end(), (("(1)", int(match["inside"])),))
    label = match["number"] + (match["bis"] or "").strip()
    return Marker(match[0], label, match.start(), match.end(), (("1" + match["close"].strip(), int(match["number"])),))


def _lettered(match: re.Match[str]) -> Marker | None:
    word = match["inside"] or match["word"]
    frame = "({})" if match["inside"] else "{}" + match["close"]
    readings: list[Reading] = []
    upper = word.isupper()
    if len(set(word)) == 1 and (len(word) == 1 or match["inside"]):
        letter = "A" if upper else "a"
        readings.append((frame.format(letter * len(word)), ord(word[0].lower()) - ord("a") + 1))
    roman = roman_value(word) if upper or word.islower() else None
    if roman is not None:
        readings.append((frame.format("I" if upper else "i"), roman))
    if not readings:
        return None
    return Marker(match[0], word, match.start(), match.end(), tuple(readings), strict=match["close"] == ".")


def reference_label(label: str) -> str:
    """The form in which a label stands in a path: lower case, without punctuation."""
    return re.sub(r"[^0-9a-z.]", "", label.lower())
