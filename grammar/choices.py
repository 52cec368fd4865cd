"""What a bracket in a draft offers: groups of options, one of which the final text will keep."""

from typing import Literal

from attrs import frozen

from treatylint.grammar.span import Span

ChoiceKind = Literal["alternatives", "in_or_out", "placeholder", "linked"]
Pair = tuple[str, str]
"""A group id and an option id: "this option of this group is chosen"."""


@frozen
class Option:
    """One way to settle a group.

    ``span`` is the whole bracket with delimiters and label, ``text_span`` the words that stand when it is chosen;
    both are None for an option without text ("no text", or leaving the bracket out). ``attribution`` names the party
    that proposes it; ``elsewhere`` are the blocks that an option keeps when it stands against other text
    ("Alternative to Article 9").
    """

    id: str
    label: str
    span: Span | None
    text_span: Span | None
    attribution: str | None = None
    elsewhere: tuple[Span, ...] = ()

    @property
    def stretches(self) -> tuple[Span, ...]:
        """All the words that stand when this option is chosen and fall when it is not."""
        return self.elsewhere or ((self.text_span,) if self.text_span else ())


@frozen
class ChoiceGroup:
    """Options of which exactly one will stand.

    A placeholder has no options while its value is open, and one (the proposed value) when a lone figure is
    bracketed. ``parent`` is the option this group is nested in. ``targets`` are the words naming the blocks that a
    linked group stands against.
    """

    id: str
    kind: ChoiceKind
    options: tuple[Option, ...]
    span: Span
    attribution: str | None = None
    parent: Pair | None = None
    targets: str = ""
