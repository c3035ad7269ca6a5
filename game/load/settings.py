"""The player's settings: one TOML file, written so that no crash loses it, read so that no fault stops the game.

A file that is no TOML is moved aside as `.bad` and the one before it (`.bak`) is tried; a value that is out of
bounds or of the wrong type is replaced by its default, field by field.  Everything done about a fault is told
in one line each, for the options page to show.
"""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path

from game.load.folders import settings_folder
from game.sim.difficulty import DIFFICULTIES
from game.sim.spec_terms import ASSISTS

FILE = "settings.toml"
KEY_LAYOUTS = ("both", "arrows", "wasd")
PAD_LAYOUTS = ("thumb", "fingers")
SIZE_LIMIT = 1 << 20  # bytes; a settings file is a few hundred

Value = bool | int | float | str


@dataclass(frozen=True)
class Span:
    """A number from `low` to `high`, a whole one if the default is."""

    low: float
    high: float

    def fault(self, value: object, default: Value) -> str:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        whole = isinstance(default, int)
        if number and self.low <= value <= self.high and (isinstance(value, int) or not whole):
            return ""
        return f"must be a {'whole ' if whole else ''}number from {self.low} to {self.high}"


@dataclass(frozen=True)
class OneOf:
    """One of some words."""

    words: tuple[str, ...]

    def fault(self, value: object, default: Value) -> str:
        return "" if isinstance(value, str) and value in self.words else f"must be one of {', '.join(self.words)}"


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def fault(self, value: object, default: Value) -> str:
        return "" if isinstance(value, bool) else "must be true or false"


Rule = Span | OneOf | Flag
SHARE = Span(0.0, 1.0)


def _setting(section: str, default: Value, rule: Rule, says: str):
    return field(default=default, metadata={"section": section, "rule": rule, "says": says})


def _assist(name: str, default: Value):
    assist = ASSISTS[name]
    rule = Flag() if isinstance(default, bool) else Span(assist.low, assist.high)
    return _setting("assists", default, rule, assist.says)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings with their defaults; the order here is the order in the file."""

    volume: float = _setting("sound", 0.9, SHARE, "everything")
    music: float = _setting("sound", 0.55, SHARE, "music, as a part of everything")
    effects: float = _setting("sound", 0.9, SHARE, "effects, as a part of everything")
    captions: bool = _setting("sound", False, Flag(), "tell in words what is heard")
    calibration_ms: int = _setting("sound", 0, Span(-200, 200), "how much later the pulse is heard than seen")

    fullscreen: bool = _setting("picture", False, Flag(), "start in fullscreen")
    scaling: str = _setting("picture", "fit", OneOf(("fit", "whole")), "fit the window, or whole factors only")
    vsync: bool = _setting("picture", True, Flag(), "wait for the display")
    shake: float = _setting("picture", 1.0, SHARE, "how much the picture shakes")
    flash: float = _setting("picture", 1.0, SHARE, "how bright flashes are")
    grain: bool = _setting("picture", True, Flag(), "film grain")
    text_size: float = _setting("picture", 1.0, Span(1.0, 2.0), "size of text")
    plain_letters: bool = _setting("picture", False, Flag(), "plain letters throughout")

    key_layout: str = _setting("controls", "both", OneOf(KEY_LAYOUTS), "which keys fight")
    pad_layout: str = _setting("controls", "thumb", OneOf(PAD_LAYOUTS), "which buttons of a pad fight")
    dead_zone: float = _setting("controls", 0.18, Span(0.05, 0.9), "tilt of the stick that does not count yet")
    rumble: float = _setting("controls", 1.0, SHARE, "how much a pad shakes")

    difficulty: str = _setting("play", "normal", OneOf(DIFFICULTIES), "how hard foes are to beat")
    damage_percent: int = _assist("damage_percent", 100)
    speed_percent: int = _assist("speed_percent", 100)
    endless_breath: bool = _assist("endless_breath", False)
    auto_guard: bool = _assist("auto_guard", False)
    one_button_dodge: bool = _assist("one_button_dodge", False)
    beat_window_ticks: int = _assist("beat_window_ticks", 0)

    @property
    def assists(self) -> dict[str, int | bool]:
        """The assists, as arguments of a bout's terms."""
        return {name: getattr(self, name) for name in ASSISTS}


def settings_from(document: Mapping[str, object], name: str = FILE) -> tuple[Settings, list[str]]:
    """Settings of a parsed document; a default and a line for each value that cannot be used or is not known."""
    values: dict[str, Value] = {}
    said: list[str] = []
    unknown = {section: dict(rows) if isinstance(rows, Mapping) else None for section, rows in document.items()}
    for setting in fields(Settings):
        section, rule = setting.metadata["section"], setting.metadata["rule"]
        rows = unknown.get(section)
        if not rows or setting.name not in rows:
            continue
        value = rows.pop(setting.name)
        fault = rule.fault(value, setting.default)
        if fault:
            said.append(f"{name}: {setting.name} in [{section}] {fault}; {_toml(setting.default)} is used.")
        else:
            values[setting.name] = float(value) if isinstance(setting.default, float) else value
    sections = {setting.metadata["section"] for setting in fields(Settings)}
    for section, rows in unknown.items():
        if section not in sections or rows is None:
            said.append(f"{name}: [{section}] is not known and is passed over.")
        else:
            said += [f"{name}: {key} in [{section}] is not known and is passed over." for key in rows]
    return Settings(**values), said


def read_settings(folder: Path | None = None) -> tuple[Settings, list[str]]:
    """The settings in the player's folder, and a line for each thing that was wrong; never raises.

    A file that cannot be parsed is moved aside as `.bad`, and the one before it is used if it can be.
    """
    path = (folder or settings_folder()) / FILE
    document, fault = _parse(path)
    if document is not None:
        return settings_from(document)
    if not fault:  # there is no file
        return Settings(), []
    moved = path.with_name(FILE + ".bad")
    with suppress(OSError):
        path.replace(moved)
    aside = f" It was moved to {moved.name}." if moved.exists() and not path.exists() else ""
    before, _ = _parse(path.with_name(FILE + ".bak"))
    instead = "those before it are used" if before is not None else "defaults are used"
    settings, said = settings_from(before or {}, FILE + ".bak")
    return settings, [f"{FILE} cannot be read ({fault}); {instead}.{aside}", *said]


def write_settings(settings: Settings, folder: Path | None = None) -> str:
    """Write the settings; '' or a line that says why it did not work (the old file is then as it was).

    A temporary file is written and brought to the disk before it takes the old one's place, which stays as `.bak`.
    """
    path = (folder or settings_folder()) / FILE
    temporary = path.with_name(FILE + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(settings_text(settings))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copyfile(path, path.with_name(FILE + ".bak"))
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        return f"{path} cannot be written ({error.strerror}); the settings last until the game ends."
    return ""


def settings_text(settings: Settings) -> str:
    """The file's text: sections, every setting with what it says and may be."""
    lines = ["# Settings of Ballerina.  Delete a line to get its default back."]
    section = ""
    for setting in fields(settings):
        if setting.metadata["section"] != section:
            section = setting.metadata["section"]
            lines += ["", f"[{section}]"]
        value = getattr(settings, setting.name)
        lines.append(
            f"{setting.name} = {_toml(value)}  # {setting.metadata['says']}{_choice(setting.metadata['rule'])}"
        )
    return "\n".join(lines) + "\n"


def _choice(rule: Rule) -> str:
    if isinstance(rule, OneOf):
        return f": {', '.join(rule.words)}"
    return f": {rule.low} to {rule.high}" if isinstance(rule, Span) else ""


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _parse(path: Path) -> tuple[dict[str, object] | None, str]:
    """(document, '') or (None, why); (None, '') when there is no such file."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            return None, "it is far too long"
        return tomllib.loads(path.read_text(encoding="utf-8-sig")), ""
    except FileNotFoundError:
        return None, ""
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, str(error).splitlines()[0][:100]
    except UnicodeDecodeError:
        return None, "it is not UTF-8 text"
    except OSError as error:
        return None, error.strerror or "the system refuses it"
