"""Arms and shots: what lies on the boards to be picked up, what is in her hand, what flies.

Their pictures are made from rows (`arms_forms`) when first asked for, lit by the stage's own light tables, and kept.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
import pygame

from game.view.arms_forms import Codes, drawn, middle_px, reach_px
from game.view.layers import Ground
from game.view.tables import Tables

ANGLES, FINEST_ANGLES = 32, 128  # pictures to a full turn: of small things and at the most
STEP_PX = 4.0  # a tip moves no farther from one picture to the next
CODES_KEPT, PICTURES_KEPT = 96, 320
OFF_SCREEN_PX = 120
SHADOW_STEPS, SHADOW_GONE_PX = 4, 150.0  # a shadow pales as its thing rises
SHADOW_SQUASH, SHADOW_ALPHA = 0.26, 150

#: kind -> (degrees of its tip, px of its grip above the floor), left lying or set down
RESTS: dict[str, tuple[float, float]] = {
    "knife": (0.0, 2.0), "pistol": (0.0, 5.0), "cudgel": (0.0, 3.0), "bottle": (0.0, 4.5), "metronome": (-90.0, 22.0),
    "mirror_shard": (0.0, 4.0), "barre_pole": (0.0, 2.0), "cord": (0.0, 4.0), "candelabrum": (90.0, 22.0),
    "tray": (0.0, 3.0), "pistol_empty": (0.0, 5.0), "axe": (0.0, 3.0), "bolt": (0.0, 2.0), "net": (0.0, 19.0),
}  # fmt: skip
#: kind -> degrees from the line wrist -> hand to the tip of what it holds
HELD_AT: dict[str, float] = {
    "knife": 12.0, "pistol": 0.0, "cudgel": 38.0, "bottle": 30.0, "metronome": 24.0, "mirror_shard": 8.0,
    "barre_pole": 0.0, "cord": -20.0, "candelabrum": 60.0, "pistol_empty": 38.0,
}  # fmt: skip
#: shot -> (the thing that flies, degrees it turns in a tick); a thing that is thrown flies as itself
FLIGHTS: dict[str, tuple[str, float]] = {
    "knife": ("knife", -34.0), "thrown": ("cudgel", -26.0), "axe": ("axe", -21.0), "bolt": ("bolt", 0.0),
    "net": ("net", -4.0),
}  # fmt: skip
THROWN_TURNS = -24.0
TRAY_TICKS, TRAY_TILT = 9.0, 11.0  # a tray hums along, dipping one edge and the other
STREAKS_PX = (22, 40, 58)  # of a bullet in slowed time .. at full speed
STREAK_SPEEDS_PX = (6.0, 11.0)
BULLET_H = 9
Lit = tuple[pygame.Surface, int, int]  # a picture and its place from the grip


class Arms:
    """Draws items and shots with the light tables of one stage.

    A `light` is a key of those tables (`Tables.key`): the one that the nearest figure is lit by will do.
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._codes: OrderedDict[tuple, Codes] = OrderedDict()
        self._lit: OrderedDict[tuple, Lit] = OrderedDict()
        self._streaks: dict[tuple, pygame.Surface] = {}
        self._shadows: dict[tuple[int, int], pygame.Surface] = {}

    def draw_item(
        self, surface: pygame.Surface, kind: str, x: float, y: float, angle_degrees: float, light: tuple,
        flip: bool = False, held: bool = False,
    ) -> None:  # fmt: skip
        """A thing with its grip at (x, y) of the picture, its tip towards `angle_degrees` (0 right, 90 up).

        `flip`: its holder faces left, so that its upper side stays up.  `held`: drawn over a hand, whose fingers show.
        KeyError for an unknown kind.
        """
        turn = 180 - angle_degrees if flip else angle_degrees
        steps = self._steps(kind)
        picture, left, top = self._picture(kind, round(turn * steps / 360) % steps, light, flip, held)
        surface.blit(picture, (round(x) + left, round(y) + top))

    def draw_resting(
        self, surface: pygame.Surface, kind: str, x: float, row: float, light: tuple, flip: bool = False
    ) -> None:  # fmt: skip
        """A thing left on the floor, its middle at (x, row), the shadow under it included."""
        angle, up = RESTS[kind]
        self.draw_shadow(surface, kind, x, row, 0.0)
        if angle:
            self.draw_item(surface, kind, x, row - up, 180 - angle if flip else angle, light, flip)
        else:
            self._draw_middle(surface, RESTING.get(kind, kind), x, row - up, angle, light, flip)

    def draw_shot(
        self, surface: pygame.Surface, kind: str, x: float, y: float, vx: float, phase: float, light: tuple
    ) -> None:  # fmt: skip
        """A shot, or a thing thrown, at (x, y) of the picture; `vx` px a tick, `phase` ticks since it left the hand."""
        if kind in GLOWING:
            for ahead, up in GLOWING[kind]:
                self._draw_bullet(surface, x + math.copysign(ahead, vx), y - up, vx, phase + ahead)
            return
        thing, turns = FLIGHTS.get(kind, (kind, THROWN_TURNS))
        angle = TRAY_TILT * math.sin(phase / TRAY_TICKS * math.tau) if kind == "tray" else phase * turns
        self._draw_middle(surface, thing, x, y, angle, light, vx < 0)

    def _draw_middle(
        self, surface: pygame.Surface, kind: str, x: float, y: float, turn: float, light: tuple, flip: bool
    ) -> None:  # fmt: skip
        """A thing with its middle at (x, y), turned by so many degrees from the way it faces."""
        angle = 180 - turn if flip else turn
        way, middle = math.radians(angle), middle_px(kind)
        self.draw_item(surface, kind, x - middle * math.cos(way), y + middle * math.sin(way), angle, light, flip)

    def draw_shadow(self, surface: pygame.Surface, kind: str, x: float, row: float, rise: float) -> None:
        """The dark smear on the floor under a thing or a shot that is `rise` px above it: it tells the depth."""
        strength = SHADOW_STEPS - round(min(rise / SHADOW_GONE_PX, 0.75) * SHADOW_STEPS)
        width = STREAKS_PX[0] if kind in GLOWING else WIDTHS.get(kind, 26)
        key = (width, strength)
        if key not in self._shadows:
            self._shadows[key] = _smear(width, strength / SHADOW_STEPS, self.tables.order)
        smear = self._shadows[key]
        surface.blit(smear, (round(x) - smear.get_width() // 2, round(row) - smear.get_height() // 2))

    # ------------------------------------------------------------------------------------------------ pictures

    @staticmethod
    def _steps(kind: str) -> int:
        """How many pictures make a turn: long things need more, or their tips would leap."""
        wanted = math.tau * reach_px(kind) / STEP_PX
        return next((n for n in (ANGLES, 2 * ANGLES) if n >= wanted), FINEST_ANGLES)

    def _picture(self, kind: str, step: int, light: tuple, flip: bool, held: bool) -> Lit:
        """The lit picture of one angle, and its place from the grip."""
        key = (kind, step, light, flip, held)
        found = self._lit.get(key)
        if found is None:
            found = self._lit[key] = self._lighted(self._drawn(kind, step, held), light, flip)
            if len(self._lit) > PICTURES_KEPT:
                self._lit.popitem(last=False)
        else:
            self._lit.move_to_end(key)
        return found

    def _drawn(self, kind: str, step: int, held: bool) -> Codes:
        key = (kind, step, held)
        if key not in self._codes:
            self._codes[key] = drawn(kind, step * 360 / self._steps(kind), held)
            if len(self._codes) > CODES_KEPT:
                self._codes.popitem(last=False)
        self._codes.move_to_end(key)
        return self._codes[key]

    def _lighted(self, made: Codes, light: tuple, flip: bool) -> Lit:
        """Codes through the light's table, then drawn together to whole pixels with straight alpha."""
        colours = self.tables.get(light, flip).take(made.codes, mode="clip")
        fine, (height, width) = made.fine, made.codes.shape
        shape = (height // fine, fine, width // fine, fine)
        cover = made.cover.reshape(shape)
        whole = cover.sum((1, 3))
        pixels = np.zeros(whole.shape, np.uint32)
        for shift in (0, 8, 16):
            level = (colours >> np.uint32(shift) & np.uint32(255)).reshape(shape)
            mean = (level * cover).sum((1, 3)) / np.maximum(whole, 1e-6)
            pixels |= (mean + 0.5).astype(np.uint32) << np.uint32(shift)
        pixels |= (whole * (255 / fine**2) + 0.5).astype(np.uint32) << np.uint32(24)
        left = -made.left - pixels.shape[1] if flip else made.left
        pixels = np.ascontiguousarray(pixels[:, ::-1] if flip else pixels)
        surface = pygame.image.frombuffer(pixels, pixels.shape[::-1], self.tables.order).copy()
        return surface, left, made.top

    def _draw_bullet(self, surface: pygame.Surface, x: float, y: float, vx: float, phase: float) -> None:
        """A tracer: a hot streak behind a bright head.  It glows of itself, whatever the light."""
        size = sum(abs(vx) > speed for speed in STREAK_SPEEDS_PX)
        key = (size, int(phase) % 2, vx < 0)
        if key not in self._streaks:
            streak = _streak(STREAKS_PX[size], (1.0, 0.82)[key[1]])
            self._streaks[key] = pygame.transform.flip(streak, True, False) if vx < 0 else streak
        streak = self._streaks[key]
        head = HEAD_PX if vx < 0 else streak.get_width() - HEAD_PX
        at = (round(x) - head, round(y) - BULLET_H // 2)
        surface.blit(streak, at, special_flags=pygame.BLEND_PREMULTIPLIED)


#: what glows of itself in flight: px ahead and up of each of its streaks
GLOWING: dict[str, tuple[tuple[float, float], ...]] = {
    "bullet": ((0, 0),), "rifle_round": ((0, 0),), "embers": ((0, 0), (-9, 3), (5, -4), (-3, 7)),
}  # fmt: skip
RESTING = {"cord": "cord_lying"}  # what looks otherwise when it lies
WIDTHS = {"knife": 30, "pistol": 20, "cudgel": 40, "bottle": 34, "metronome": 22, "mirror_shard": 36, "cord": 40,
    "barre_pole": 120, "candelabrum": 22, "tray": 32, "axe": 60, "net": 46}  # fmt: skip
HEAD_PX = 6  # from the streak's bright end to the bullet's middle


def held_angle(kind: str, wrist: tuple[float, float], hand: tuple[float, float], faces: int) -> float:
    """Degrees of `draw_item` for what a hand holds; wrist and hand as (right, up) in the picture, any unit."""
    along = math.degrees(math.atan2(hand[1] - wrist[1], hand[0] - wrist[0]))
    return along + HELD_AT.get(kind, 0.0) * faces


@dataclass(slots=True)
class LyingArm:
    """A thing on the floor among the figures: stands in the cast's order of depth."""

    arms: Arms
    kind: str
    x: float
    row: float
    light: tuple
    flip: bool = False

    def draw(self, dst: pygame.Surface, ground: Ground, camera: float) -> None:
        x = ground.screen_x(self.x, self.row, camera)
        if -OFF_SCREEN_PX < x < dst.get_width() + OFF_SCREEN_PX:
            self.arms.draw_resting(dst, self.kind, x, self.row, self.light, self.flip)


@dataclass(slots=True)
class FlyingShot:
    """A shot in flight among the figures, its shadow on the floor below it."""

    arms: Arms
    kind: str
    x: float
    row: float
    rise: float
    vx: float
    phase: float
    light: tuple

    def draw(self, dst: pygame.Surface, ground: Ground, camera: float) -> None:
        x = ground.screen_x(self.x, self.row, camera)
        if -OFF_SCREEN_PX < x < dst.get_width() + OFF_SCREEN_PX:
            self.arms.draw_shadow(dst, self.kind, x, self.row, self.rise)
            self.arms.draw_shot(dst, self.kind, x, self.row - self.rise, self.vx, self.phase, self.light)


def _smear(width: int, strength: float, order: str) -> pygame.Surface:
    """A soft dark ellipse."""
    half = max(3, round(width * SHADOW_SQUASH / 2)) + 2
    y, x = np.mgrid[-half : half + 1, -width : width + 1]
    dark = np.exp(-((x / (width * 0.55)) ** 2 * 2 + (y / (half * 0.55)) ** 2 * 2)) * (SHADOW_ALPHA * strength)
    pixels = np.ascontiguousarray(dark.astype(np.uint32) << np.uint32(24))
    return pygame.image.frombuffer(pixels, pixels.shape[::-1], order).copy()


def _streak(length: int, strength: float) -> pygame.Surface:
    """A tracer flying right, premultiplied: white at its head, amber behind, dark enough beneath to stand on snow."""
    width = length + 2 * HEAD_PX
    y, x = np.mgrid[:BULLET_H, :width].astype(np.float32)
    y -= BULLET_H // 2
    behind = np.clip((width - HEAD_PX - x) / length, 0, 1)  # 0 at the head .. 1 at the tail's end
    ahead = np.clip((x - (width - HEAD_PX)) / HEAD_PX, 0, 1)
    fade = (1 - behind) ** 1.6 * (1 - ahead) ** 2
    core = np.exp(-((y / (0.5 + 0.6 * (1 - behind))) ** 2)) * fade
    glow = np.exp(-((y / 2.4) ** 2)) * fade * 0.55
    head = np.exp(-(((np.hypot((x - (width - HEAD_PX)) / 1.7, y)) / 1.5) ** 2))
    rgb = np.stack(
        [glow + core * 1.2 + head * 2, glow * 0.55 + core + head * 2, glow * 0.16 + core * 0.62 + head * 1.7], -1
    )
    rgb = np.clip(rgb * 255 * strength, 0, 255)
    alpha = np.clip(np.maximum(rgb.max(-1) * 0.9, (core + head) * 255), 0, 255)
    pixels = np.concatenate([rgb[..., ::-1], alpha[..., None]], -1).astype(np.uint8)
    return pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), (width, BULLET_H), "BGRA").copy()
