"""The classes and enumerations that the project file teaches Tiled, with their defaults.

Tiled 1.8 writes into a map only what differs from a class's default and gives objects no defaults of their own,
so the loader applies them; the project file is the one place where they stand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from game.load.errors import LevelError
from game.load.folders import LEVELS
from game.load.tmx_xml import read_file

PROJECT_FILE = LEVELS / "ballerina.tiled-project"
MAX_PROJECT_BYTES = 1 << 20

Value = str | int | float | bool
_PYTHON = {"string": str, "int": int, "float": float, "bool": bool}


@dataclass(frozen=True)
class Member:
    """One property of a class: `kind` is string, int, float or bool; `choices` are an enumeration's values."""

    name: str
    kind: str
    default: Value
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProjectTypes:
    classes: Mapping[str, Mapping[str, Member]]
    enums: Mapping[str, tuple[str, ...]]

    def defaults(self, name: str) -> dict[str, Value]:
        """Name -> default of every member of a class."""
        return {m.name: m.default for m in self.classes[name].values()}


def project_types(path: Path = PROJECT_FILE) -> ProjectTypes:
    """The types of the project file, read again only when the file has changed.  Raises `LevelError`."""
    try:
        found = path.stat()
        return _read(path, found.st_mtime_ns, found.st_size)
    except OSError:
        raise LevelError(path, "The project file is missing.", "restore levels/ballerina.tiled-project.") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        cause = "The project file does not say what Tiled's projects say."
        raise LevelError(path, cause, "restore levels/ballerina.tiled-project.") from None


@lru_cache(maxsize=4)
def _read(path: Path, modified_ns: int, size: int) -> ProjectTypes:
    rows = json.loads(read_file(path, MAX_PROJECT_BYTES))["propertyTypes"]
    enums = {row["name"]: tuple(map(str, row["values"])) for row in rows if row["type"] == "enum"}
    classes = {
        row["name"]: {m["name"]: _member(m, enums) for m in row["members"]} for row in rows if row["type"] == "class"
    }
    return ProjectTypes(classes, enums)


def _member(row: Mapping[str, object], enums: Mapping[str, tuple[str, ...]]) -> Member:
    """A class's member; Tiled writes a default of 1.0 as 1, so that the declared type decides."""
    kind = str(row["type"])
    default = _PYTHON[kind](row["value"])
    return Member(str(row["name"]), kind, default, enums.get(str(row.get("propertyType", "")), ()))
