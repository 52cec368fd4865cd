"""Lead-ins that only announce: "the following rules shall apply:", "the Parties agree as follows:".

They have no part in items that are sentences themselves. Read on into such an item, "the following" would be taken for
whoever does what the item forbids, and "the Parties" for whoever does what it asks of one of them. What stands around
the announcement ("In the Zone, …", "… until 1 May:") belongs to every item and stays.
"""

import re

from treatylint.grammar.blanking import blanked
from treatylint.grammar.roles import has_operative_modal

__all__ = ["without_announcement"]

_ANNOUNCED = re.compile(
    r"(?:\bthe\s+following(?:\s+[a-z-]{1,30}){0,4}?\s+(?:shall|will|must)\s+(?:also\s+)?"
    r"(?:apply|govern|have\s+effect|be\s+(?:applied|observed|respected|complied\s+with|followed|in\s+force))"
    r"|\b(?:(?:the|all|both)\s+)?parties\s+(?:hereby\s+)?(?:(?:have\s+)?agreed?|undertake)\s+"
    r"(?:as\s+follows|(?:on|to)\s+the\s+following(?:\s+[a-z-]{1,30}){0,4}?))"
    r"(?=\s*(?:,|:|--|[–—]|(?:in|within|on|at|during|if|when|until|after|before|from|throughout)\b))",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*(?::|--|[–—])\s*$")
_LONGEST = 600


def without_announcement(lead: str, item: str) -> str:
    """The lead-in, as long as it was, with what only announces blanked, where ``item`` has a modal of its own."""
    end = _COLON.search(lead[-10:]) if len(lead) <= _LONGEST else None
    found = _ANNOUNCED.search(lead) if end else None
    if end is None or found is None or not has_operative_modal(item):
        return lead
    colon = len(lead) - len(lead[-10:]) + end.start()
    return blanked(lead, [found.span(), (colon, len(lead))])
