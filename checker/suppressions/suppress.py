"""Takes away the findings that suppressions of the draft name, and keeps them aside with the reason."""

from collections.abc import Iterable

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.report import Suppressed
from treatylint.checker.suppressions.directives import read_directives

__all__ = ["suppress"]


def suppress(draft: Draft, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """The findings that remain, and those that a suppression with a reason covers. SUP findings always remain."""
    found = tuple(findings)
    if not read_directives(draft.source):
        return found, ()
    from treatylint.checker.suppressions.scopes import scoped  # late: most drafts suppress nothing
    from treatylint.checker.suppressions.targets import matches

    reaching = [pair for pair in scoped(draft).reaching if pair[0].holds(draft.on)]
    kept, aside = [], []
    for finding in found:
        named = (
            directive for directive, scope in reaching
            if scope.start <= finding.span.start < max(scope.end, scope.start + 1)
            and any(matches(target.word, finding) for target in directive.targets)
        )  # fmt: skip
        directive = None if finding.code.startswith("SUP") else next(named, None)
        if directive is None:
            kept.append(finding)
        else:
            aside.append(Suppressed(finding, directive.reason, "comment"))
    return tuple(kept), tuple(aside)
