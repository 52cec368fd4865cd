"""Who prevails by the words of two norms: read again from the edges, apart from the engine."""

from treatylint.clauses.norms import Norm

__all__ = ["prevails", "reaches"]


def reaches(path: str, at: str) -> bool:
    return bool(at) and (not path or (at + "/").startswith(path + "/"))


def prevails(norm: Norm, other: Norm) -> bool:
    """Whether the words of one of the two give the first the last word, and no words give it to the second."""
    return _says_so(norm, other) and not _says_so(other, norm)


def _says_so(norm: Norm, other: Norm) -> bool:
    if norm.at == other.at:
        return False
    own = (path for edge in norm.edges if edge.kind == "notwithstanding" for path in edge.paths)
    theirs = (path for edge in other.edges if edge.kind != "notwithstanding" for path in edge.paths)
    return any(reaches(path, other.at) for path in own) or any(reaches(path, norm.at) for path in theirs)
