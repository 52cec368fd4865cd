"""``treatylint show``: one stage of reading a draft, for whoever asks why it was read like that."""

import argparse

from treatylint.checker.arguments import Arguments
from treatylint.checker.files import find_drafts, read_source
from treatylint.grammar.source import Source

__all__ = ["STAGES", "parser", "run"]

STAGES = ("blocks", "sentences", "tree", "clauses", "norms")


def parser() -> argparse.ArgumentParser:
    made = Arguments("show", "Print one stage of reading a draft.")
    made.add_argument("stage", choices=STAGES)
    made.add_argument("paths", nargs="+", metavar="PATH", help="a draft, or - for standard input")
    made.add_argument("--as-of", metavar="DATE", help="norms: what holds on this day (default: today)")
    made.add_argument("--view", choices=("accepted", "original"), default="accepted")
    return made


def run(arguments: argparse.Namespace) -> int:
    for path in find_drafts(arguments.paths):
        print(_shown(arguments, read_source(path, view=arguments.view)))
    return 0


def _shown(arguments: argparse.Namespace, source: Source) -> str:
    from treatylint.checker import stages

    if arguments.stage == "blocks":
        return stages.blocks(source)
    from treatylint.clauses.gazetteer import load_gazetteer
    from treatylint.clauses.reading import read_document

    document = read_document(source, load_gazetteer())
    if arguments.stage == "sentences":
        return stages.sentences(document)
    if arguments.stage == "clauses":
        return stages.clauses(document)
    if arguments.stage == "tree":
        return stages.trees(document, load_gazetteer())
    from treatylint.checker.profiles import day_of
    from treatylint.clauses.to_norms import norms_of

    return stages.norms(norms_of(document, load_gazetteer(), day_of(arguments.as_of, ())))
