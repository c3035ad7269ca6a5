"""Which trials have been danced: a small file beside the player's settings."""

from __future__ import annotations

import json
from pathlib import Path

from game.content.trials import TRIALS
from game.load.folders import saves_folder

FILE = "trials.json"
BEST = 2


def _path() -> Path:
    return saves_folder() / FILE


def read_marks() -> dict[str, int]:
    """Trial -> mark (1 danced, 2 on the beat).  A file that cannot be read counts as none."""
    try:
        said = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known = {t.name for t in TRIALS}
    rows = said.items() if isinstance(said, dict) else ()
    return {name: mark for name, mark in rows if name in known and isinstance(mark, int) and 0 < mark <= BEST}


def write_marks(marks: dict[str, int]) -> str:
    """Keep the marks; '' or a line that says why not."""
    try:
        _path().parent.mkdir(parents=True, exist_ok=True)
        _path().write_text(json.dumps(marks, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    except OSError as fault:
        return f"The trials' marks could not be kept: {fault.strerror or fault}."
    return ""
