"""XML parts of a Word archive into elements, without namespaces, without document types, and bounded in depth."""

from xml.etree import ElementTree

Element = ElementTree.Element

DEPTH_LIMIT = 256
"""Elements nested deeper than this are no document; Word itself stays below a hundred, text boxes in tables
included."""


class UnsafeXml(Exception):
    """The part is no well-formed XML, or XML of a kind that only an attack needs."""


class _Builder(ElementTree.TreeBuilder):
    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def doctype(self, name: str, _pubid: str | None, _system: str | None) -> None:
        """Word writes no document type; with one come entities, which can expand without end or name other files."""
        raise UnsafeXml(f"it declares a document type ({name})")

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise UnsafeXml(f"its elements are nested more than {DEPTH_LIMIT} deep")
        return super().start(_local(tag), {_local(name): value for name, value in attrs.items()})

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(_local(tag))


def parse_xml(name: str, content: bytes) -> Element:
    """The root element of a part; tags and attributes carry their local names only. Raises ``UnsafeXml``."""
    parser = ElementTree.XMLParser(target=_Builder())
    try:
        parser.feed(content)
        root: Element = parser.close()
    except ElementTree.ParseError as error:
        raise UnsafeXml(f"{name} is no well-formed XML: {error}") from error
    except (ValueError, LookupError) as error:
        raise UnsafeXml(f"{name} has an unknown encoding") from error
    return root


def _local(name: str) -> str:
    return name.rpartition("}")[2]
