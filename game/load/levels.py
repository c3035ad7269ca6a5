"""Finds levels by name or file, and reads them."""

from __future__ import annotations

from pathlib import Path

from game.content.cast import FIGHTERS
from game.content.props import PROPS
from game.load.errors import LevelError
from game.load.folders import LEVELS
from game.load.tiled import load_level
from game.sim.spec import Level

FOES = frozenset(name for name, fighter in FIGHTERS.items() if fighter.team == "foes")


def level_names() -> list[str]:
    """Names of the levels that come with the game, in alphabetical order."""
    return sorted(path.stem for path in LEVELS.glob("*.tmx"))


def level_path(name_or_file: str | Path) -> Path:
    """The map of a level, by name ('studio') or as a file.  Raises `LevelError` if there is neither."""
    given = Path(name_or_file)
    if given.suffix == ".tmx":
        return given
    if given.name == str(name_or_file) and (LEVELS / f"{given.name}.tmx").is_file():
        return LEVELS / f"{given.name}.tmx"
    known = ", ".join(level_names()) or "none"
    raise LevelError(given, "There is no such level.", f"name a file that ends in .tmx, or one of: {known}.")


def find_level(name_or_file: str | Path) -> Level:
    """The level of that name or file.  Raises `LevelError`, in one line, for whatever is wrong with it."""
    return load_level(level_path(name_or_file), FOES, frozenset(PROPS))
