"""What messages call things: a state by its name, the draft's own zones and bodies in the draft's own letters."""

from collections.abc import Mapping

from attrs import frozen

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.printing.names import plural

__all__ = ["Names"]

_FOLDED = ("opaque:", "term:")
_WITH_ARTICLE = frozenset(
    "Republic Federation Kingdom Union Emirates States Islands Organisation Organization Front Force Mission Council "
    "Commission Contingent Movement Army Coalition Alliance Line Zone Valley Strait Community Agency Treaty "
    "Commonwealth Oblast Sea Ocean".split()
)
"""Words that, in a name of several, ask for "the"."""


@frozen(eq=False)
class Names:
    """``written`` maps the folded keys of a draft's own names to its own words."""

    gazetteer: Gazetteer
    written: Mapping[str, str]

    def of(self, id_: str) -> str:
        """A name in running text, with its article."""
        key = id_.partition(":")[2] if id_.startswith(_FOLDED) else id_
        if key in self.written:
            return self.written[key]
        if id_.startswith(_FOLDED):
            return key
        label = self.gazetteer.label(id_)
        words = label.split()
        several = len(words) > 1 and label[:1].isupper()
        return f"the {label}" if several and (words[0] == "United" or _WITH_ARTICLE & set(words)) else label

    def kind(self, id_: str) -> str:
        """A kind of force or an act: weapons and bases in the plural, whatever is no sort of thing as it stands."""
        return plural(id_, self.gazetteer) if id_ in self.gazetteer.forces.nodes else self.gazetteer.label(id_)
