"""Opening a file that somebody else wrote: regular files only, bounded, and XML without its dangerous parts.

Tiled's formats need neither document types nor entities, so both are refused; with them go the attacks that
grow a small file into gigabytes or read other files.  Depth and number of elements are counted while parsing.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from game.load.errors import LevelError

MAX_DEPTH = 24  # a map nests groups a few deep; deep nesting crashes readers that recurse
MAX_ELEMENTS = 40_000

SAVE_AGAIN = "open the file in Tiled and save it with File > Save As, type 'Tiled map files (*.tmx)'."


def read_file(path: Path, limit_bytes: int, head_bytes: int = 0) -> bytes:
    """The bytes of a regular file of at most `limit_bytes`; with `head_bytes` > 0 only its first bytes.

    A pipe, device or folder is refused before it is opened, since opening one may wait for ever.
    Raises `LevelError`.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise LevelError(path, "This is not a regular file.", "name a file that Tiled saved.")
        # between stat and open the file may have been exchanged: open without waiting, and look again
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise LevelError(path, "This is not a regular file.", "name a file that Tiled saved.")
            if found.st_size > limit_bytes:
                cause = f"The file has {found.st_size:,} bytes; at most {limit_bytes:,} are read."
                raise LevelError(path, cause, "split the level, or draw with fewer objects and smaller layers.")
            return file.read(head_bytes or limit_bytes)
    except FileNotFoundError:
        raise LevelError(path, "There is no such file.", "check the name, or restore the file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise LevelError(path, f"The file cannot be read: {reason}.", "check its name and its permissions.") from None


def parse_xml(data: bytes, path: Path) -> Element:
    """The root of an XML document in UTF-8 without document type or entities.  Raises `LevelError`."""
    if not data:
        raise LevelError(path, "The file is empty.", SAVE_AGAIN)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LevelError(path, f"The file is not UTF-8 text (byte {error.start}).", SAVE_AGAIN) from None
    reader = _Reader(path)
    try:
        reader.parser.Parse(data, True)
        return reader.tree.close()
    except expat.ExpatError as error:
        cause = f"The XML is broken in line {error.lineno}: {expat.errors.messages[error.code]}."
        raise LevelError(path, cause, SAVE_AGAIN) from None
    except (LookupError, ValueError):  # expat asks Python for encodings that it does not know
        raise LevelError(path, "The XML declares an encoding other than UTF-8.", SAVE_AGAIN) from None


class _Reader:
    """Builds the tree and keeps count; every refusal names the line."""

    def __init__(self, path: Path) -> None:
        self.path, self.depth, self.elements = path, 0, 0
        self.tree = TreeBuilder()
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.XmlDeclHandler = self.declaration
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.tree.data

    def refuse(self, cause: str) -> None:
        raise LevelError(self.path, f"Line {self.parser.CurrentLineNumber}: {cause}", SAVE_AGAIN)

    def declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.upper() not in ("UTF-8", "US-ASCII", "ASCII"):
            self.refuse(f"the encoding is {encoding}, but must be UTF-8.")

    def doctype(self, *_: object) -> None:
        self.refuse("a DOCTYPE is not allowed in a level; entities are never expanded.")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > MAX_DEPTH:
            self.refuse(f"elements are nested more than {MAX_DEPTH} deep.")
        if self.elements > MAX_ELEMENTS:
            self.refuse(f"there are more than {MAX_ELEMENTS:,} elements.")
        self.tree.start(tag, attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.tree.end(tag)
