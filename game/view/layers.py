"""A stage is a list of layers, far to near.  A layer is made once from its row and knows only how to draw itself
for a camera and a clock; `game/content/stage_kinds.py` says which kinds and properties there are.

Every layer that moves with the wall is rounded alike (`View.shift`), so that nothing shimmers against its
neighbour in a slow pan; the floor moves in quarters of a pixel, row by row.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
import pygame

from game.content.stage_kinds import value
from game.sim.spec import Rect, StageLayer
from game.view.art import Art, run_length
from game.view.sprites import ADD, MULT

GRAIN_LEVELS = 2.0  # of fixed grain on strips
TILE_PX = 120  # light is cut into columns of this width; black ones are never drawn
MIRROR_DEPTH = 0.376  # rows a reflection stands above the wall's foot, per row before it
CAMERA_MIDDLE = 480.0  # where the map is written: camera at the left end, half a picture in


@dataclass(slots=True)
class View:
    """What a layer may know: camera (world px of the picture's middle), seconds, how far the wings are closed."""

    cam: float
    t: float
    closed: float = 0.0
    w: int = 960
    h: int = 540

    def shift(self, follow: float) -> int:
        """Whole pixels that a layer with this share of the camera has moved to the left."""
        return math.floor((self.cam - CAMERA_MIDDLE) * follow + 0.5)


@dataclass(frozen=True)
class Ground:
    """The belt floor: a row's share of the camera's movement.  Figures use the same law, so feet never slide."""

    wall_row: int
    mid_row: int
    slope: float
    belt_row: int = 356  # picture row of depth 0

    def scale(self, row):
        """Share of the camera of a floor row; takes arrays too."""
        return 1 + (row - self.mid_row) * self.slope

    def screen_x(self, x: float, row: float, cam: float) -> float:
        return CAMERA_MIDDLE + (x - cam) * self.scale(row)

    def row_of(self, z: float) -> float:
        return self.belt_row + z

    def mirror_row(self, row: float) -> float:
        """Where the reflection of somebody standing on `row` stands."""
        return self.wall_row - (row - self.wall_row) * MIRROR_DEPTH

    def world_x(self, wall_x: float) -> float:
        """World x of what stands at a pixel of the wall."""
        return CAMERA_MIDDLE + (wall_x - CAMERA_MIDDLE) / self.scale(self.wall_row)


@dataclass
class Setting:
    """What all layers of a stage are made from.  `broken`, `cracked`: names of mirrors, shared and live."""

    art: Art
    ground: Ground
    marks: dict[str, list[Rect]]
    seed: int
    broken: set[str] = field(default_factory=set)
    cracked: set[str] = field(default_factory=set)

    def of_kind(self, kind: str) -> list[Rect]:
        return self.marks.get(kind, [])

    def is_broken(self, mark: Rect) -> bool:
        return mark.kind == "Mirror" and mark.values["name"] in self.broken


class Layer:
    """What placed layers share: share of the camera, offset, the wall's share for openings."""

    def __init__(self, row: StageLayer, setting: Setting, number: int):
        self.setting, ground = setting, setting.ground
        self.wall = ground.scale(ground.wall_row)
        follow = row.values.get("follow", 1.0)
        self.follow = self.wall if follow == "wall" else float(follow)
        self.x, self.y = row.values.get("x", 0), row.values.get("y", 0)
        self.when_broken, self.when_cracked = (row.values.get(n, "") for n in ("when_broken", "when_cracked"))
        self.rng = np.random.default_rng([setting.seed, number])
        self.make(row, setting.art)

    def make(self, row: StageLayer, art: Art) -> None:
        raise NotImplementedError

    def draw(self, dst: pygame.Surface, view: View) -> None:
        raise NotImplementedError

    def shows(self) -> bool:
        """Whether the state of the mirrors lets this layer be seen."""
        broken, cracked = self.setting.broken, self.setting.cracked
        if self.when_cracked:
            return self.when_cracked in cracked and self.when_cracked not in broken
        return not self.when_broken or self.when_broken in broken

    def openings(self, kind: str, view: View, pad: int = 0) -> list[pygame.Rect]:
        """Marks of a kind that are in the picture, as rectangles of it."""
        wall = view.shift(self.wall)
        rects = [(int(m.x) - wall - pad, int(m.y) - pad, int(m.w) + 2 * pad, int(m.h) + 2 * pad)
                 for m in self.setting.of_kind(kind)]  # fmt: skip
        return [pygame.Rect(r) for r in rects if -r[2] < r[0] < view.w]


class Copy(Layer):
    """An opaque strip, seen through openings of the wall that stands before it."""

    def make(self, row: StageLayer, art: Art) -> None:
        self.image = art.opaque(art.rgb(row.image, GRAIN_LEVELS))
        self.through = value(row, "through")

    def draw(self, dst: pygame.Surface, view: View) -> None:
        dx = view.shift(self.follow) - self.x
        for r in self.openings(self.through, view, pad=1):  # a pixel more: the wall's edge is soft
            dst.blit(self.image, r, (r.x + dx, r.y - self.y, r.w, r.h))


class Cutout(Layer):
    """A strip with holes."""

    def make(self, row: StageLayer, art: Art) -> None:
        self.image = art.cutout(row.image, GRAIN_LEVELS if value(row, "grain") else 0)
        self.through = value(row, "through")

    def draw(self, dst: pygame.Surface, view: View) -> None:
        at = self.x - view.shift(self.follow), self.y
        if not self.through:
            dst.blit(self.image, at)
            return
        place = self.image.get_rect(topleft=at)
        for r in self.openings(self.through, view):
            if r.colliderect(place):
                dst.set_clip(r)
                dst.blit(self.image, at)
        dst.set_clip(None)


class Add(Layer):
    """Light, cut into tiles where it is black, so that only light costs time."""

    def make(self, row: StageLayer, art: Art) -> None:
        read = lambda name: value(row, name)  # noqa: E731
        a = art.soft(row.image, read("gain")) if read("half") else art.rgb(row.image)
        strengths = [float(k) for k in str(read("flicker")).split()] or [1.0]
        levels = np.arange(256, dtype=np.float32)
        images = [art.opaque((levels * k).astype(np.uint8).take(a) if k != 1 else a) for k in strengths]
        self.tiles = _lit_tiles(a)
        self.parts = [[image.subsurface(q) for q in self.tiles] for image in images]
        self.at, self.through, self.pad = read("at"), read("through"), read("pad_px")
        self.drift_px, self.drift_s, self.glide = read("drift_px"), read("drift_s"), read("glide")
        self.height, self.width = a.shape[:2]
        #: Nothing but the camera changes what it looks like.
        self.stands = not (self.drift_s or self.at or self.through or self.when_broken or self.when_cracked)

    def draw(self, dst: pygame.Surface, view: View) -> None:
        drift = self.drift_px * math.sin(view.t * math.tau / self.drift_s) if self.drift_s else 0.0
        if self.at:
            self._at_marks(dst, view, round(drift))
            return
        x = self.x - view.shift(self.follow) + round(drift)
        if not self.through:
            self._put(dst, x, self.y, view.w, 0)
            return
        for r in self.openings(self.through, view, self.pad):
            if x - r.w < r.x < x + self.width:
                dst.set_clip(r)
                self._put(dst, x, self.y, view.w, 0)
        dst.set_clip(None)

    def _at_marks(self, dst: pygame.Surface, view: View, drift: int) -> None:
        shift = view.shift(self.follow)
        for number, mark in enumerate(self.setting.of_kind(self.at)):
            x = int(mark.x) + self.x - shift + drift
            if self.setting.is_broken(mark) or not -self.width < x < view.w:
                continue
            strength = int(view.t * 11 + number * 5) * 7 // 3 if len(self.parts) > 1 else 0
            if mark.w:  # a sheen belongs to its mark and slides within it as the camera passes
                dst.set_clip((x, int(mark.y), int(mark.w), int(mark.h)))
                x = round(x - (x + mark.w / 2 - CAMERA_MIDDLE) * self.glide)
            self._put(dst, x, int(mark.y) + self.y, view.w, strength)
        dst.set_clip(None)

    def _put(self, dst: pygame.Surface, x: int, y: int, width: int, strength: int) -> None:
        parts = self.parts[strength % len(self.parts)]
        dst.fblits([(p, (x + q[0], y + q[1])) for p, q in zip(parts, self.tiles) if -TILE_PX < x + q[0] < width], ADD)


def _lit_tiles(a: np.ndarray) -> list[tuple[int, int, int, int]]:
    """Columns of TILE_PX, cut to the rows that hold light: (x, y, w, h)."""
    lit = (a[..., 0] | a[..., 1] | a[..., 2]) > 1
    tiles = []
    for x in range(0, a.shape[1], TILE_PX):
        column = lit[:, x : x + TILE_PX]
        rows = np.flatnonzero(column.any(1))
        if rows.size:
            tiles.append((x, int(rows[0]), column.shape[1], int(rows[-1] + 1 - rows[0])))
    return tiles


class Sway(Layer):
    """One hanging cloth at every mark: its hem swings, its folds travel; all phases are made at the start."""

    def make(self, row: StageLayer, art: Art) -> None:
        self.at, self.period = value(row, "at"), value(row, "period_s")
        cloth = _bled(art.picture(row.image).convert_alpha())
        cloth[..., :3] = art.dithered(np.ascontiguousarray(cloth[..., :3].astype(np.uint8)), GRAIN_LEVELS * 1.4)
        count = value(row, "phases")
        self.phases = [self._phase(cloth, k / count * math.tau, value(row, "sway_px")) for k in range(count)]
        self.half = cloth.shape[1] // 2

    @staticmethod
    def _phase(cloth: np.ndarray, angle: float, reach: float) -> pygame.Surface:
        h, w = cloth.shape[:2]
        y, x = np.arange(h, dtype=np.float32)[:, None], np.arange(w, dtype=np.float32)[None, :]
        swing = np.sin(angle - y / 70) + 0.35 * np.sin(2 * angle - y / 31 + x / 19)
        source = np.clip(x - reach * (y / h) ** 1.5 * swing, 0, w - 1.001)
        left = source.astype(np.intp)
        part = (source - left)[..., None].astype(np.float32)  # the cloth between two columns
        flat, index = cloth.reshape(-1, 4), left + (np.arange(h) * w)[:, None]
        pixels = flat[index]
        pixels += (flat[index + 1] - pixels) * part
        out = (pixels + np.float32(0.5)).astype(np.uint8)
        return run_length(pygame.image.frombuffer(out.tobytes(), (w, h), "RGBA").convert_alpha())

    def draw(self, dst: pygame.Surface, view: View) -> None:
        shift = view.shift(self.follow)
        for number, mark in enumerate(self.setting.of_kind(self.at)):
            x = int(mark.x) - self.half + self.x - shift
            if -2 * self.half < x < view.w:
                k = int((view.t / self.period + number * 0.31) * len(self.phases)) % len(self.phases)
                dst.blit(self.phases[k], (x, int(mark.y) + self.y))


def _bled(surface: pygame.Surface) -> np.ndarray:
    """(rows, columns, 4) float32; empty pixels take their row's mean colour, so that warping draws no dark edge."""
    w, h = surface.get_size()
    pixels = np.frombuffer(pygame.image.tobytes(surface, "RGBA"), np.uint8).reshape(h, w, 4).astype(np.float32)
    solid = pixels[..., 3:] > 0
    mean = np.where(solid, pixels[..., :3], 0).sum(1) / np.maximum(solid.sum(1), 1)
    pixels[..., :3] = np.where(solid, pixels[..., :3], mean[:, None, :])
    return pixels


class Grade(Layer):
    """Vignette and moving grain in one multiplication of the whole picture."""

    def make(self, row: StageLayer, art: Art) -> None:
        small = art.picture(row.image).convert(art.like)
        big = pygame.transform.smoothscale(small, (960, 540))
        shade = pygame.surfarray.array_green(big).T.astype(np.uint16)
        grain = value(row, "grain")
        noise = self.rng.standard_normal((540, 960), np.float32) * np.float32(0.5)
        noise = np.abs(np.float32(0.8) * noise + np.float32(0.4) * np.roll(noise, 1, 1))
        factor = np.clip((1 + grain * 0.2 - grain * noise) * 256, 0, 256).astype(np.uint16)
        self.images = []
        for k in range(value(row, "phases")):  # one grain, moved about
            level = shade * np.roll(factor, (k * 137, k * 211), (0, 1)) >> 8
            self.images.append(art.opaque(np.repeat(level.astype(np.uint8)[..., None], 3, 2)))

    def draw(self, dst: pygame.Surface, view: View) -> None:
        dst.blit(self.images[int(view.t * 30) * 3 % len(self.images)], (0, 0), special_flags=MULT)


class Wings(Layer):
    """Cloth fixed to the picture's edges; it comes in when the camera is locked and breathes a little."""

    OPEN_PX = 96

    def make(self, row: StageLayer, art: Art) -> None:
        self.left = art.cutout(row.image, GRAIN_LEVELS)
        right = art.cutout(value(row, "other"), GRAIN_LEVELS)
        self.right = run_length(pygame.transform.flip(right, True, False))

    def draw(self, dst: pygame.Surface, view: View) -> None:
        away = round((1 - view.closed) * self.OPEN_PX)
        swing = 2 * math.sin(view.t * 0.7)
        dst.blit(self.left, (-away - round(swing + 2), 0))
        dst.blit(self.right, (view.w - self.right.get_width() + away + round(2 - swing), 0))
