"""What a level's faults look like to the person who drew it: one line that says where, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

MAX_FAULTS = 100  # nobody mends more at a sitting, and a hostile file must not fill memory with complaints
MAX_WORDS = 240  # characters of a cause: names in a broken file may be megabytes long


class LevelError(Exception):
    """A fault of a level: `file`, `layer`, `object_id` say where, `cause` what, `mend` what to do about it.

    `layer` is '' and `object_id` 0 where the fault belongs to the whole file.  `str()` is one line.
    """

    def __init__(self, file: str | Path, cause: str, mend: str = "", *, layer: str = "", object_id: int = 0) -> None:
        self.file = Path(file)
        self.cause = _line(cause)
        self.mend = _line(mend, 2 * MAX_WORDS)  # it may name all that there is to choose from
        self.layer = _line(layer, 60)
        self.object_id = object_id
        super().__init__(str(self))

    def __str__(self) -> str:
        where = _line(str(self.file))
        if self.layer:
            where += f", layer '{self.layer}'"
        if self.object_id:
            where += f", object {self.object_id}"
        return f"{where}: {self.cause}" + (f" To mend: {self.mend}" if self.mend else "")


class Report:
    """The faults found so far in one file: checks add to it and go on, so that `check` can tell them all."""

    def __init__(self, file: str | Path) -> None:
        self.file = Path(file)
        self.faults: list[LevelError] = []

    def __iter__(self) -> Iterator[LevelError]:
        return iter(self.faults)

    def __bool__(self) -> bool:
        return bool(self.faults)

    def add(self, cause: str, mend: str = "", *, layer: str = "", object_id: int = 0, file: Path | None = None) -> None:
        """Note a fault; from `MAX_FAULTS` on nothing more is kept."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(LevelError(file or self.file, cause, mend, layer=layer, object_id=object_id))

    def take(self, fault: LevelError) -> None:
        """Note a fault that was raised."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(fault)

    def stop(self) -> None:
        """Raise the first fault, if there is one."""
        if self.faults:
            raise self.faults[0]


def quoted(value: object) -> str:
    """A name out of a file, fit to be printed in a fault: one short line in quotes."""
    return f"'{_line(str(value), 60)}'"


def _line(text: str, limit: int = MAX_WORDS) -> str:
    """One printable line of at most `limit` characters."""
    text = "".join(c if c.isprintable() else " " for c in text[: limit + 1])
    return text if len(text) <= limit else text[: limit - 1] + "…"
