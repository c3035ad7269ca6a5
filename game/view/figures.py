"""The cast on the floor: shadows, contacts, reflections, bodies between the halves of their ribbons, and the mirror.

Lit bodies are kept for whoever is next seen in the same picture and light.  Shadows and reflections are every figure's
own, made again only when something changed: on twos, the second tick is one blit.  Order of a frame: shadows and
contacts, floor reflections, then bodies from far to near.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
import pygame

from game.content.lights import StageLights
from game.sim.spec import BODY_PX
from game.view.cloth import CoatTails
from game.view.pictures import MIRROR_SIZE, SOFT_PASSES, SQUASH, FigureError, Picture, Wardrobe
from game.view.ribbon import Ribbon
from game.view.slots import ALPHA_SHIFT, Slot
from game.view.tables import Tables
from game.view.things import InHand

REFLECTED_ROWS, REFLECTED = 64, 0.36  # of the polished floor: how far down, how strong under the feet
MIRROR_OPACITY = 0.62
CONTACT_WIDTHS_PX = (22, 34)  # of the smear under a foot: dancers, men
CONTACT_HEIGHT_PX = 16  # a foot higher than this leaves none
DEPTH_TO_ROWS = 0.156  # sine of the camera's elevation: how far down the picture a px towards the viewer lies
CROWD = 12  # more figures than this are a crowd: what nobody misses is left out
CROWD_REFLECTED, CROWD_IN_GLASS, CROWD_SHADOW_PICTURES = 8, 4, 4
OFF_SCREEN_PX = 220
BODIES_KEPT = 256  # lit pictures: men of a crowd stand in one stance in one light
SHADOW_SHRINK = (1.0, 0.85, 0.72, 0.60)  # sizes of a shadow as its body rises
SHADOW_RISE_PX = 180.0  # rise at which a shadow is smallest and faintest

__all__ = ["Cast", "Figure", "FigureError", "Picture"]


class Ground(Protocol):
    """The floor's law (game/view/layers.py): where a place of the floor stands in the picture."""

    def screen_x(self, x: float, row: float, camera: float) -> float: ...

    def mirror_row(self, row: float) -> float: ...


class Standing(Protocol):
    """Anything else that stands on the floor among the figures and draws itself: props, pieces of scenery."""

    row: float

    def draw(self, dst: pygame.Surface, ground: Ground, camera: float) -> None: ...


@dataclass
class Figure:
    """One actor as the view shows it this frame.  The show fills it anew each frame and keeps the object."""

    costume: str
    move: str = ""
    tick: int = 0
    x: float = 0.0  # px of the world
    row: float = 450.0  # picture row of the floor under it
    rise: float = 0.0  # px above the floor
    facing: int = 1
    warmth: float = 0.0  # 0 the stage's base light .. 1 its accent (near a lamp)
    moonlight: float = 0.0  # 0 .. 1 in a pool of moonlight
    flash: int = 0  # 0 none, 1 struck, 2 struck hard
    tint: str = ""  # a row of game.view.light.TINTS
    torn: bool = False  # little life left: tights in ladders, the ribbon frayed
    ribbon: Ribbon | None = None
    tails: CoatTails | None = None
    hidden: bool = False
    held: InHand | None = None
    opacity: float = 1.0  # a corpse fades; below 1 it reflects and shadows less, and leaves the mirror
    slots: dict[str, Slot] = field(default_factory=lambda: {n: Slot() for n in ("floor", "shadow", "glass")})


@dataclass(slots=True)
class _Placed:
    """A figure that is in the picture, with what drawing it needs."""

    figure: Figure
    picture: Picture
    x: int
    row: int
    light: tuple


class Cast:
    """All pictures and light tables of one level, and how they are drawn."""

    def __init__(self, assets_folder: Path | str, costumes: list[str], stage_lights: StageLights, like: pygame.Surface):
        """`assets_folder`: the one with a folder a costume.  `like`: a surface of the display's format.

        Raises FigureError where a costume has no pictures.
        """
        self.wardrobe = Wardrobe(assets_folder, costumes)
        self.tables = Tables(stage_lights, like)
        self._contacts = [_contact(width, self.tables.order) for width in CONTACT_WIDTHS_PX]
        self._floor_fade = (np.linspace(1, 0, REFLECTED_ROWS) ** 1.3 * REFLECTED * 2**24).astype(np.uint32)[:, None]
        self._glass_fade = np.uint32(MIRROR_OPACITY * 2**24)
        self._bodies: OrderedDict[tuple, Slot] = OrderedDict()  # lit pictures, the longest unused first
        self._pictures = 0  # drawn so far: which shadows of a crowd are renewed
        self._waiting = self._chores()

    def picture(self, costume: str, move: str, tick: int, facing: int = 1) -> Picture:
        """The picture shown at `tick` of a move: its code pixels, offset and sockets."""
        return self.wardrobe.picture(costume, move, tick, facing)

    # -------------------------------------------------------------------------------- ahead of time

    def _chores(self):
        """What is better done before it is needed, in order; a generator, one piece of some milliseconds at a time."""
        for key in self.tables.zone_keys():
            for mirrored in (False, True):
                if not self.tables.has(key, mirrored):
                    yield lambda key=key, mirrored=mirrored: self.tables.get(key, mirrored)
        for mirror in (False, True):
            for costume in self.wardrobe.index:
                for move in self.wardrobe.moves(costume):
                    yield lambda c=costume, m=move, mirror=mirror: self.wardrobe.load(c, m, mirror)

    def warm(self, milliseconds: float) -> bool:
        """Build tables and decode moves ahead for about so long.  True when nothing is left to do."""
        until = time.perf_counter() + milliseconds / 1000
        while time.perf_counter() < until:
            chore: Callable | None = next(self._waiting, None)
            if chore is None:
                return True
            chore()
        return False

    # -------------------------------------------------------------------------------- once a tick

    def step(self, figures: Sequence[Figure]) -> None:
        """Move ribbons and coat tails by one tick, tied to the pictures shown."""
        for figure in figures:
            if not (figure.ribbon or figure.tails):
                continue
            sockets = self.picture(figure.costume, figure.move, figure.tick).sockets
            if figure.ribbon and "knot" in sockets:
                figure.ribbon.frayed = figure.torn
                figure.ribbon.step(
                    sockets["knot"],
                    sockets["skull"],
                    sockets["yaw"][0],
                    figure.facing,
                    figure.x,
                    figure.rise,
                    sockets["pelvis"],
                )
            if figure.tails and "hem_back" in sockets:
                hem = [sockets[name] for name in ("hem_far", "hem_back", "hem_near")]
                figure.tails.step(hem, sockets["pelvis"], figure.facing, figure.x, figure.rise)

    # -------------------------------------------------------------------------------- once a frame

    def draw(
        self,
        dst: pygame.Surface,
        figures: Sequence[Figure],
        ground: Ground,
        camera: float,
        others: Sequence[Standing] = (),
        on_floor: Callable[[], None] | None = None,
    ) -> None:
        """Everything that stands on the floor.  `on_floor` is called after the reflections, before the first body."""
        placed = [p for f in figures if not f.hidden and (p := self._place(dst, f, ground, camera))]
        self._pictures += 1
        shadows: list[tuple[pygame.Surface, tuple[int, int]]] = []
        for n, p in enumerate(placed):
            hold = len(placed) > CROWD and (self._pictures + n) % CROWD_SHADOW_PICTURES != 0
            shadows += self._shadows(p.figure, p.picture, p.x, p.row, hold)
        dst.fblits(shadows)
        whole = sorted((p for p in placed if p.figure.opacity >= 1), key=lambda p: p.row)
        for p in whole[-CROWD_REFLECTED:] if len(placed) > CROWD else whole:  # those nearest to the viewer
            self.draw_reflection(dst, p.figure, p.picture, p.x, p.row, p.light)
        if on_floor:
            on_floor()
        queue: list[tuple[float, int, _Placed | Standing]] = [(p.figure.row, i, p) for i, p in enumerate(placed)]
        queue += [(other.row, len(queue) + i, other) for i, other in enumerate(others)]
        for _, _, item in sorted(queue, key=lambda entry: entry[:2]):
            if isinstance(item, _Placed):
                self.draw_body(dst, item.figure, item.picture, item.x, item.row, item.light)
            else:
                item.draw(dst, ground, camera)

    def _place(self, dst: pygame.Surface, figure: Figure, ground: Ground, camera: float) -> _Placed | None:
        x = round(ground.screen_x(figure.x, figure.row, camera))
        if not -OFF_SCREEN_PX < x < dst.get_width() + OFF_SCREEN_PX:
            return None
        picture = self.picture(figure.costume, figure.move, figure.tick, figure.facing)
        light = self.tables.key(figure.warmth, figure.moonlight, figure.flash, figure.tint, figure.torn)
        return _Placed(figure, picture, x, round(figure.row), light)

    def draw_body(self, dst: pygame.Surface, figure: Figure, picture: Picture, x: int, row: int, light: tuple) -> None:
        """The lit body at floor place (x, row), between the halves of its ribbon, over its coat tails."""
        slot = self._lit(figure, picture, light)
        if figure.tails and figure.opacity >= 1:
            figure.tails.draw(dst, x, row, self.tables.get(light, figure.facing < 0), self.tables.shifts)
        if figure.ribbon:
            figure.ribbon.draw(dst, x, row, front=False)
        held, floor = figure.held, row - round(figure.rise)
        if held and not held.front:
            held.draw(dst, x, floor, light)
        dst.blit(slot.surface, (x + picture.offset[0], floor + picture.offset[1]))
        if held and held.front:
            held.draw(dst, x, floor, light)
        if figure.ribbon:
            figure.ribbon.draw(dst, x, row, front=True)

    def _lit(self, figure: Figure, picture: Picture, light: tuple) -> Slot:
        """The lit picture of the figure: one in which anybody has been seen lately, or a new one."""
        fade = None if figure.opacity >= 1 else np.uint32(figure.opacity * 2**24)
        key = (picture.key, light, fade)
        slot = self._bodies.get(key)
        if slot is not None:
            self._bodies.move_to_end(key)
            return slot
        slot = self._bodies.popitem(last=False)[1] if len(self._bodies) >= BODIES_KEPT else Slot()
        slot.key = key
        slot.light(picture.pixels, self.tables.get(light, figure.facing < 0), self.tables.order, fade)
        self._bodies[key] = slot
        return slot

    def draw_reflection(
        self, dst: pygame.Surface, figure: Figure, picture: Picture, x: int, row: int, light: tuple
    ) -> None:
        """The lowest rows turned over about the floor line, fading downwards; a body in the air reflects lower and
        fainter.
        """
        height = picture.pixels.shape[0]
        below = round(figure.rise) - (height + picture.offset[1])  # px from the floor line to the first reflected row
        start = max(0, below)
        rows = min(REFLECTED_ROWS - start, height)
        if rows <= 0:
            return
        body, slot = self._lit(figure, picture, light), figure.slots["floor"]
        if slot.key != (body.key, start):
            slot.key = (body.key, start)
            slot.mirror(body, rows, self._floor_fade[start : start + rows], self.tables.order)
        dst.blit(slot.surface, (x + picture.offset[0], row + below))

    def _shadows(
        self, figure: Figure, picture: Picture, x: int, row: int, hold: bool
    ) -> list[tuple[pygame.Surface, tuple[int, int]]]:
        """The silhouette thrown away from the zone's light, and a dark smear under each foot that is down: pictures and
        where they lie.

        `hold`: a shadow that has been thrown before may keep its outline for now.
        """
        slot = figure.slots["shadow"]
        if not (hold and slot.made_of):
            slot.made_of = self._throw(figure, picture, slot)
        thrown, shear, size = slot.made_of
        scale = SHADOW_SHRINK[size]
        gap = -round((thrown.offset[1] + thrown.pixels.shape[0]) * scale) // SQUASH
        slant = abs(shear) * (slot.surface.get_height() - 1)
        left = round((thrown.offset[0] - 2 * SOFT_PASSES) * scale) if size else thrown.offset[0] - 2 * SOFT_PASSES
        shadows = [(slot.surface, (x + left + shear * gap - (slant if shear < 0 else 0), row - 2 + gap))]
        if figure.rise < CONTACT_HEIGHT_PX:
            smear = self._contacts[0 if "knot" in picture.sockets else 1]
            half_wide, half_high = smear.get_width() // 2, smear.get_height() // 2
            for name in ("toeR", "toeL"):
                ahead, above, near = picture.sockets[name]
                if above < CONTACT_HEIGHT_PX:
                    across, down = ahead * figure.facing - half_wide, near * DEPTH_TO_ROWS - half_high + 1
                    shadows.append((smear, (int(x + across), int(row + down))))
        return shadows

    def _throw(self, figure: Figure, picture: Picture, slot: Slot) -> tuple[Picture, int, int]:
        """Make the shadow's picture, if anything has changed; returns what it is made of."""
        up = min(figure.rise / SHADOW_RISE_PX, 1.0)
        shear, strength = self.tables.shadow(figure.warmth, figure.moonlight, max(0.65 * up, 1 - figure.opacity))
        size = round(up * (len(SHADOW_SHRINK) - 1))
        mask = picture.shadow()
        key = (picture.key, shear, strength, size)
        if slot.key != key:
            slot.key = key
            mask = _sheared(_shrunk(mask, SHADOW_SHRINK[size]), shear)
            buffer = slot.room(*mask.shape)
            self.tables.shadow_ramps[strength].take(mask, out=buffer, mode="clip")
            slot.surface = pygame.image.frombuffer(buffer, mask.shape[::-1], self.tables.order)
        return picture, shear, size

    def draw_mirror(
        self,
        dst: pygame.Surface,
        figures: Sequence[Figure],
        rects: Sequence[pygame.Rect],
        ground: Ground,
        camera: float,
    ) -> None:
        """True reflections in the glasses `rects`: the figures' other side, farther away, smaller and cooler."""
        if not rects:
            return
        clip = dst.get_clip()
        seen = sorted((f for f in figures if f.opacity >= 1 and not f.hidden), key=lambda f: -f.row)
        for figure in seen[-CROWD_IN_GLASS:] if len(seen) > CROWD else seen:  # those nearest to the glass
            row = round(ground.mirror_row(figure.row))
            x = round(ground.screen_x(figure.x, row, camera))
            for rect in rects:
                if rect.left - 150 < x < rect.right + 150:
                    dst.set_clip(rect.clip(clip))
                    self._draw_in_glass(dst, figure, x, row)
        dst.set_clip(clip)

    def _draw_in_glass(self, dst: pygame.Surface, figure: Figure, x: int, row: int) -> None:
        picture = self.wardrobe.mirror_picture(figure.costume, figure.move, figure.tick, figure.facing)
        slot = figure.slots["glass"]
        if slot.key != picture.key:
            slot.key = picture.key
            back = self.wardrobe.has_back(figure.costume, figure.move)
            table = self.tables.get(("mirror",), (figure.facing > 0) == back)
            slot.light(picture.pixels, table, self.tables.order, self._glass_fade)
        if figure.ribbon:  # what is before her is behind her in the glass
            figure.ribbon.draw(dst, x, row, front=True, size=MIRROR_SIZE, dim=True)
        dst.blit(slot.surface, (x + picture.offset[0], row - round(figure.rise * MIRROR_SIZE) + picture.offset[1]))
        if figure.ribbon:
            figure.ribbon.draw(dst, x, row, front=False, size=MIRROR_SIZE, dim=True)


def _shrunk(mask: np.ndarray, scale: float) -> np.ndarray:
    if scale == 1.0:
        return mask
    rows = (np.arange(max(1, round(mask.shape[0] * scale))) / scale).astype(int)
    columns = (np.arange(max(1, round(mask.shape[1] * scale))) / scale).astype(int)
    return mask[rows[:, None], columns[None, :]]


def _sheared(mask: np.ndarray, shear: int) -> np.ndarray:
    """Each row moved `shear` px more than the one above: written along a slanted view of a wider field of zeros."""
    if not shear:
        return mask
    height, width = mask.shape
    slant = abs(shear) * (height - 1)
    wide = np.zeros((height, width + slant), np.uint8)
    start = 0 if shear > 0 else slant
    slanted = np.ndarray((height, width), np.uint8, wide, start, (width + slant + shear, 1))
    slanted[:] = mask
    return wide


def _contact(width: int, order: str) -> pygame.Surface:
    """A soft dark ellipse."""
    half = BODY_PX // 8 if width > BODY_PX // 8 else width
    y, x = np.mgrid[-half // 2 : half // 2 + 1, -width : width + 1]
    strength = np.exp(-((x / width) ** 2 * 4 + (y / (width * 0.24)) ** 2 * 3)) * 205
    pixels = np.ascontiguousarray(strength.astype(np.uint32) << ALPHA_SHIFT)
    return pygame.image.frombuffer(pixels, pixels.shape[::-1], order).copy()
