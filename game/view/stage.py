"""The compositor: opens a stage from its rows and draws it, far to near, around the figures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pygame

from game.content.stage_kinds import MARKS, LayerError, check_stage
from game.sim.spec import Rect, Stage
from game.view.art import Art
from game.view.floor import Floor
from game.view.kept import Kept
from game.view.layers import Add, Copy, Cutout, Grade, Ground, Layer, Setting, Sway, View, Wings
from game.view.specks import Specks

KINDS: dict[str, type[Layer]] = {
    "copy": Copy,
    "cutout": Cutout,
    "add": Add,
    "sway": Sway,
    "floor": Floor,
    "specks": Specks,
    "wings": Wings,
    "grade": Grade,
}

WARMTH_GAIN = 1.6  # a lamp is fully warm within this part of its reach


class Cast(Protocol):
    """Whoever draws the figures, in the two places that a stage leaves for them."""

    def mirror(self, dst: pygame.Surface, view: View, rects: list[pygame.Rect]) -> None:
        """The figures' other side, clipped to the looking-glasses in the picture."""

    def cast(self, dst: pygame.Surface, view: View) -> None:
        """Shadows, reflections, figures, effects."""


class StageView:
    """A stage ready to be drawn.

    `folder` holds its pictures; `like` is a surface of the format that will be drawn upon (32 bits).
    `world_px` is the level's width: the camera is kept half a picture from either end.
    Raises LayerError, one line, on anything that cannot be drawn.
    """

    def __init__(self, stage: Stage, folder: Path, like: pygame.Surface, world_px: int = 2400):
        check_stage(stage)
        self.stage, self.world_px = stage, world_px
        self.ground = Ground(stage.wall_row, stage.mid_row, stage.slope)
        marks: dict[str, list[Rect]] = {}
        for mark in stage.marks:
            marks.setdefault(mark.kind, []).append(mark)
        self.setting = Setting(Art(folder, like, stage.seed), self.ground, marks, stage.seed)
        self.layers: list[tuple[str, Layer | None]] = []
        for number, row in enumerate(stage.layers):
            kind = KINDS.get(row.kind)
            self.layers.append((row.kind, kind(row, self.setting, number) if kind else None))
        self._drawn: list[tuple[str, Layer | Kept | None]] = []
        for kind, layer in self.layers:
            last = self._drawn[-1][1] if self._drawn else None
            if not (isinstance(last, Kept) and last.takes(layer)):
                self._drawn.append((kind, Kept(layer) if isinstance(layer, Floor) else layer))
        self.floor = next(layer for _, layer in self.layers if isinstance(layer, Floor))
        self.lamps = [(self.ground.world_x(m.x), _number(m, "reach_px")) for m in marks.get("Lamp", [])]
        self.zones = marks.get("LightZone", [])

    def set_broken(self, mark_name: str, broken: bool) -> None:
        """Break or mend a mirror.  Raises LayerError when the stage has none of this name."""
        self._set(self.setting.broken, mark_name, broken)

    def set_cracked(self, mark_name: str, cracked: bool) -> None:
        """A mirror has been struck and still hangs; it goes on reflecting."""
        self._set(self.setting.cracked, mark_name, cracked)

    def _set(self, names: set[str], mark_name: str, on: bool) -> None:
        if mark_name not in self.mirror_names():
            raise LayerError(f"no mirror '{mark_name}' on this stage (there are: {', '.join(self.mirror_names())})")
        if on:
            names.add(mark_name)
        else:
            names.discard(mark_name)

    def mirror_names(self) -> list[str]:
        return [str(m.values["name"]) for m in self.setting.of_kind("Mirror")]

    def mirror_at(self, x: float) -> str:
        """Name of the mirror whose middle is nearest to a world x: which one a prop that breaks stands for."""
        mirrors = self.setting.of_kind("Mirror")
        if not mirrors:
            return ""
        nearest = min(mirrors, key=lambda m: abs(self.ground.world_x(m.x + m.w / 2) - x))
        return str(nearest.values["name"])

    def zone(self, x: float, row: float) -> tuple[float, float]:
        """(warmth, moonlight), 0..1 each, where somebody stands: world x and floor row."""
        warmth = max((1 - min(abs(x - lamp) / reach, 1) for lamp, reach in self.lamps), default=0.0)
        warmth = min(1.0, warmth * WARMTH_GAIN)
        warmth = warmth * warmth * (3 - 2 * warmth)
        moonlight = self.floor.moonlight(x, row)
        for zone in self.zones:
            outside = max(zone.x - x, x - zone.x - zone.w, zone.y - row, row - zone.y - zone.h, 0)
            share = max(0.0, 1 - outside / max(_number(zone, "edge_px"), 1))
            warmth = max(warmth, _number(zone, "warmth") * share)
            moonlight = max(moonlight, _number(zone, "moonlight") * share)
        return warmth, moonlight

    def draw(self, dst: pygame.Surface, view: View, cast: Cast) -> None:
        """The whole picture.  A camera beyond the world's ends is brought back; `cast` gets the same view."""
        half = view.w / 2
        cam = min(max(view.cam, half), self.world_px - half)
        if cam != view.cam:
            view = replace(view, cam=cam)
        for kind, layer in self._drawn:
            if layer is not None:
                if layer.shows():
                    layer.draw(dst, view)
            elif kind == "mirror":
                rects = self._glass(view)
                if rects:
                    cast.mirror(dst, view, rects)
            else:
                cast.cast(dst, view)

    def _glass(self, view: View) -> list[pygame.Rect]:
        """Whole mirrors in the picture."""
        wall = view.shift(self.ground.scale(self.ground.wall_row))
        rects = [
            pygame.Rect(int(m.x) - wall, int(m.y), int(m.w), int(m.h))
            for m in self.setting.of_kind("Mirror")
            if not self.setting.is_broken(m)
        ]
        return [r for r in rects if r.right > 0 and r.left < view.w]


def _number(mark: Rect, name: str) -> float:
    return float(mark.values.get(name, MARKS[mark.kind][name][1]))
