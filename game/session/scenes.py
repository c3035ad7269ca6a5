"""Scenes: bouts in notation with a header and expectations; tests, tutorials and trials are written so.

Header lines stand first, `name: value`:

    level: arena                 a level by name
    seed: 1
    difficulty: normal
    assists: auto_guard, damage_percent 50      what the terms make kinder (sim/spec_terms.py)
    dancers: 2 empty             seats, and how the second begins: empty, played (without a word) or ally
    seats: rooney wick           who dances in them (default: Rooney in both)
    cast: plain                  whose rows; what the opener knows (default: the game's)
    start: 300 84                where the dancer stands, x and z in pixels
    beat: 30                     ticks a beat
    grace: 1000                  points on the meter
    foes: thug at 400 60 still, knife_man at 700 80
    items: pistol at 320 84      things on the floor, by the names of content/props.py

A foe's mood is `still`, one attack that is all it knows, or nothing: then it thinks for itself.  What follows the
header is notation (session/notation.py).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.session.notation import SECOND, compile
from game.session.performing import Performer
from game.session.steps import NotationError, Place
from game.session.witness import Witness
from game.sim.difficulty import DIFFICULTIES
from game.sim.spec_terms import SECOND_SEATS, Terms, TermsError, read_assists

HEADERS = (
    "level", "seed", "difficulty", "assists", "dancers", "seats", "cast", "start", "beat", "grace", "foes", "items",
)  # fmt: skip
LONGEST_TICKS = 20_000


@dataclass(frozen=True)
class Foe:
    """A foe of a scene: its kind, where it stands, and its mood ('' = it thinks for itself)."""

    kind: str
    x_px: int
    z_px: int
    mood: str = ""


@dataclass(frozen=True)
class Item:
    """A thing on the floor of a scene."""

    kind: str
    x_px: int
    z_px: int


@dataclass(frozen=True)
class Scene:
    """A scene as written; `text` is the notation, which begins at `first_line` of the file."""

    name: str
    level: str = "arena"
    seed: int = 1
    difficulty: str = "normal"
    assists: Mapping[str, int | bool] = field(default_factory=dict)
    dancers: tuple[int, str] = (1, "played")  # seats, and how the second begins
    seats: tuple[str, ...] = ("rooney", "rooney")
    cast: str = ""
    start: tuple[int, int] | None = None
    beat: int = 0
    grace: int = 0
    foes: tuple[Foe, ...] = ()
    items: tuple[Item, ...] = ()
    text: str = ""
    first_line: int = 1

    @property
    def terms(self) -> Terms:
        """What the bout is played under."""
        many, second = self.dancers
        return Terms(difficulty=self.difficulty, dancers=many, second=second, cast=self.seats, **self.assists)

    @classmethod
    def parse(cls, text: str, name: str = "scene") -> Scene:
        """Read a scene; raises NotationError for a header that cannot be understood."""
        scene = cls(name)
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            said = line.partition("#")[0].strip()
            if not said:
                continue
            key, colon, value = said.partition(":")
            if not colon or said.startswith(SECOND):
                return replace(scene, text="\n".join(lines[number - 1 :]), first_line=number)
            place = Place(name, number, line.index(key) + 1, key.strip())
            scene = replace(scene, **_header(place, key.strip(), value.strip()))
        return scene


def _header(place: Place, key: str, value: str) -> dict[str, object]:
    """One header line as a field of Scene."""
    if key not in HEADERS:
        near = difflib.get_close_matches(key, HEADERS, 1)
        hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(HEADERS)}"
        raise NotationError(place, f"no header has this name; {hint}")
    if key == "foes":
        return {"foes": tuple(_foe(place, part.strip()) for part in value.split(",") if part.strip())}
    if key == "items":
        return {"items": tuple(_item(place, part.strip()) for part in value.split(",") if part.strip())}
    if key == "assists":
        try:
            return {"assists": read_assists(dict(part.strip().partition(" ")[::2] for part in value.split(",")))}
        except TermsError as fault:
            raise NotationError(place, str(fault)) from fault
    if key == "dancers":
        count, _, second = value.partition(" ")
        if count not in ("1", "2") or second not in ("", *SECOND_SEATS):
            raise NotationError(place, f"seats are meant, as in 'dancers: 2 empty', not {value!r}")
        return {"dancers": (int(count), second or "played")}
    if key == "seats":
        return {"seats": tuple(value.split())}
    if key in ("seed", "beat", "grace"):
        if not value.isdigit():
            raise NotationError(place, f"a whole number is meant, not {value!r}")
        return {key: int(value)}
    if key == "start":
        spot = re.fullmatch(r"(\d+)\s+(\d+)", value)
        if not spot:
            raise NotationError(place, f"x and z in pixels are meant, as in 'start: 300 84', not {value!r}")
        return {key: (int(spot[1]), int(spot[2]))}
    if key == "difficulty" and value not in DIFFICULTIES:
        raise NotationError(place, f"{value!r} is none of {', '.join(DIFFICULTIES)}")
    return {key: value}


def _foe(place: Place, text: str) -> Foe:
    found = re.fullmatch(r"([a-z_]+) at (\d+) (\d+)(?: ([a-z_]+))?", " ".join(text.split()))
    if not found:
        raise NotationError(place, f"a foe is written 'thug at 400 60' or 'thug at 400 60 still', not {text!r}")
    return Foe(found[1], int(found[2]), int(found[3]), found[4] or "")


def _item(place: Place, text: str) -> Item:
    found = re.fullmatch(r"([a-z_]+) at (\d+) (\d+)", " ".join(text.split()))
    if not found:
        raise NotationError(place, f"an item is written 'pistol at 320 84', not {text!r}")
    return Item(found[1], int(found[2]), int(found[3]))


@dataclass(frozen=True)
class Report:
    """What became of a scene: `fault` is '' if all went as expected; `met` counts expectations."""

    name: str
    ticks: int
    met: int
    fault: str
    digest: int


def run_scene(path: Path, opener: Callable[[Scene], object]) -> Report:
    """Play a scene's file to its end or first fault.  `opener` makes the bout that its header asks for."""
    path = Path(path)
    return play_scene(Scene.parse(path.read_text(encoding="utf-8"), path.name), opener)


def play_scene(scene: Scene, opener: Callable[[Scene], object]) -> Report:
    """Play a scene.  Raises NotationError for a text that cannot be understood; what goes otherwise is the fault."""
    bout = opener(scene)
    script = compile(scene.text, bout.book, scene.name, scene.first_line)
    witness = Witness(bout)
    performers = [Performer(script.of(seat), witness, seat=seat) for seat in range(max(script.seats, scene.dancers[0]))]
    fault = ""
    ticks = 0
    try:
        while set(bits := [performer.pads(bout) for performer in performers]) != {None}:
            witness.hear(bout.step([b or 0 for b in bits]))
            ticks += 1
            if ticks > LONGEST_TICKS:
                fault = f"{scene.name}: goes on for more than {LONGEST_TICKS} ticks"
                break
    except NotationError as missed:
        fault = str(missed)
    met = sum(performer.met for performer in performers)
    return Report(scene.name, ticks, met, fault, bout.world.digest(0))
