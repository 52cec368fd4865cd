"""``treatylint parse``: how drafts were read, sentence by sentence, and what was not understood."""

import argparse
import sys

from treatylint.checker.arguments import Arguments
from treatylint.checker.files import find_drafts, read_source
from treatylint.checker.misuse import Misuse
from treatylint.clauses.document import Document
from treatylint.grammar.problems import UnreadableFile

__all__ = ["parser", "run"]


def parser() -> argparse.ArgumentParser:
    made = Arguments("parse", "Print how drafts were read: every sentence, its clauses, and what was not understood.")
    made.add_argument("paths", nargs="+", metavar="PATH", help="a draft, a folder of drafts, or - for standard input")
    made.add_argument("--format", choices=("text", "json"), default="text")
    made.add_argument("--view", choices=("accepted", "original"), default="accepted",
                      help="Word drafts: tracked changes taken as made, or as not made")  # fmt: skip
    made.add_argument("--stdin-filename", default="", metavar="NAME", help="what to call standard input")
    return made


def run(arguments: argparse.Namespace) -> int:
    """0 when every file could be read as text (a sentence that was not understood is no failure), else 2."""
    from treatylint.clauses.gazetteer import load_gazetteer
    from treatylint.clauses.reading import read_document

    gazetteer = load_gazetteer()
    documents: list[Document] = []
    failed = False
    for path in find_drafts(arguments.paths):
        try:
            source = read_source(path, stdin_name=arguments.stdin_filename, view=arguments.view)
        except (Misuse, UnreadableFile) as error:
            print(f"treatylint: error: {error}", file=sys.stderr)
            failed = True
            continue
        documents.append(read_document(source, gazetteer))
    print(_as_json(documents) if arguments.format == "json" else _as_text(documents))
    return 2 if failed else 0


def _as_json(documents: list[Document]) -> str:
    import json

    from treatylint.clauses.to_json import document_to_json

    listed = [document_to_json(document) for document in documents]
    return json.dumps({"format": 1, "documents": listed}, ensure_ascii=False, indent=1)


def _as_text(documents: list[Document]) -> str:
    from treatylint.checker.stages import sentences

    return "\n\n".join(sentences(document) for document in documents)
