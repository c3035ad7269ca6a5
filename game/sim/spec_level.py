"""What a level is made of: rows that a map is read into.  Pixels of the map; z is depth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Spawn:
    kind: str
    x_px: int
    z_px: int
    after_ticks: int = 0
    enters: str = "walk"  # 'walk' from where it stands off the picture, or 'there'
    id: int = 0  # the object's id in the map
    from_difficulty: str = "easy"  # he comes at this difficulty and at harder ones


@dataclass(frozen=True, kw_only=True)
class Wave:
    name: str
    order: int
    spawns: tuple[Spawn, ...]
    when_left: int = 0  # begins when this many foes of the encounter are left


@dataclass(frozen=True, kw_only=True)
class Encounter:
    """A fight: begins when a dancer passes `trigger_x_px`; the camera is locked to left..right until it is won."""

    name: str
    title: str
    trigger_x_px: int
    left_px: int
    right_px: int
    waves: tuple[Wave, ...]


@dataclass(frozen=True, kw_only=True)
class PropSpawn:
    kind: str
    x_px: int
    z_px: int
    id: int = 0
    name: str = ""  # the mark of the picture that this prop is: the stage breaks the mirror of that name


@dataclass(frozen=True, kw_only=True)
class CameraCue:
    """While the dancer is between left and right the camera leans: `zoom` 1.0..1.1, `lead_px` ahead, `bars` 0..1."""

    left_px: int
    right_px: int
    zoom: float = 1.0
    lead_px: int = 90
    bars: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Surface:
    """What a foot lands on in a rectangle of the floor, merged from the map's tiles: the sound of steps."""

    kind: str
    left_px: int
    right_px: int
    z_from_px: int
    z_to_px: int


@dataclass(frozen=True, kw_only=True)
class StageLayer:
    """One layer of the picture, far to near; the view's layer kinds read `values` (see game/view/layers.py)."""

    kind: str
    image: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Rect:
    """An opening, mirror, drape, lamp, light zone: a named rectangle of the wall or floor with its own values."""

    kind: str
    x: float
    y: float
    w: float = 0.0
    h: float = 0.0
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The picture of a level as the designer wrote it in Tiled.  Pixels of the map."""

    folder: str
    wall_row: int
    mid_row: int
    slope: float
    seed: int
    layers: tuple[StageLayer, ...]
    marks: tuple[Rect, ...]  # Opening, Mirror, Lamp, Drape, Specks, LightZone, Wing


@dataclass(frozen=True, kw_only=True)
class Level:
    name: str
    title: str
    subtitle: str
    width_px: int
    belt_rows: tuple[int, int]  # picture rows of depth 0 and of the nearest depth
    floor: tuple[tuple[int, int], ...]  # polygon of (x, z) in pixels, convex or not, where feet may stand
    start: tuple[int, int]  # x, z of the first dancer
    start_two: tuple[int, int]
    encounters: tuple[Encounter, ...]
    props: tuple[PropSpawn, ...]
    cues: tuple[CameraCue, ...]
    tempo: tuple[tuple[int, int], ...]  # (from tick, ticks per beat)
    music: str
    stage: Stage
    digest: int  # crc32 of what decides the fight; replays carry it
    surfaces: tuple[Surface, ...] = ()  # rectangles of the floor; elsewhere it is wood
    places: tuple[Rect, ...] = ()  # Hazard, Light, SceneCue, Letter, Checkpoint, Bystanders: x and width, z and depth
    room: str = ""  # "rehearsal": the room where moves are tried; "": an evening
