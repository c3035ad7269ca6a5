"""Pictures of a bout without a window: single frames, strips of the last ticks, a picture each second of a replay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame

from game.core.ecs import World
from game.view.camera import BAR_PX
from game.view.display import SIZE, letterbox, offscreen_picture
from game.view.hud import Hud
from game.view.scene import Scene, Set
from game.view.type import Type

STILL_EVERY_TICKS = 30
MOST_STILLS = 160  # kept while a bout runs; when there are more, every other one goes
PER_ROW = 4
SMALL = (480, 270)
TICKS_PER_S = 60


class Shots:
    """A bout with a scene and gauges that nobody watches.  `tick` follows it, `frame` draws it."""

    def __init__(self, bout, gauges: bool = True) -> None:
        """Raises LayerError or FigureError where the stage or the cast cannot be drawn."""
        pygame.display.init()
        if pygame.display.get_surface() is None:
            pygame.display.set_mode((1, 1), pygame.HIDDEN)  # pictures with alpha need a display's format
        self.bout, self.picture = bout, offscreen_picture()
        self.scene = Scene(bout.level, bout.book, Set(bout.level, self.picture))
        self.hud = Hud(Type()) if gauges else None
        self.before = World(bout.world.worlds, bout.world.tables)
        self.before.restore(bout.world.block)

    def step(self, pads):
        """Run one tick of the bout; returns its facts."""
        self.before.restore(self.bout.world.block)
        facts = self.bout.step(pads)
        self.tick(facts)
        return facts

    def tick(self, facts) -> None:
        """Take in a tick that somebody else has run."""
        self.scene.tick(self.bout.world, facts)
        if self.hud:
            self.hud.step(self.bout.world, self.bout.book, facts)

    def frame(self) -> pygame.Surface:
        """The picture of the present tick, as it would be presented; a new surface."""
        shown = self.scene.draw(self.picture, None, self.bout.world, 1.0)
        letterbox(self.picture, shown.bars, BAR_PX)
        x, y, w, h = shown.window
        if (w, h) == SIZE:
            out = self.picture.copy()
        else:
            out = pygame.transform.smoothscale(self.picture.subsurface((x, y, w, h)), SIZE)
        if self.hud:
            self.hud.draw(out)
        return out


class Strip:
    """Stills of a whole bout at even distances, without knowing beforehand how long it will be."""

    def __init__(self, bout) -> None:
        self.shots = Shots(bout)
        self.stills: list[pygame.Surface] = []
        self._ticks, self._every = 0, STILL_EVERY_TICKS

    def tick(self, facts) -> None:
        self.shots.tick(facts)
        self._ticks += 1
        if self._ticks % self._every == 0:
            self.stills.append(pygame.transform.smoothscale(self.shots.frame(), SMALL))
            if len(self.stills) > MOST_STILLS:
                self.stills = self.stills[1::2]
                self._every *= 2

    def write(self, path: Path, count: int) -> None:
        """Write `count` of them as one picture; raises OSError."""
        last = pygame.transform.smoothscale(self.shots.frame(), SMALL)
        stills = [*self.stills, last]
        count = min(count, len(stills))
        chosen = [stills[round(k * (len(stills) - 1) / max(1, count - 1))] for k in range(count)]
        save(sheet(chosen), path)


def sheet(stills: list[pygame.Surface], per_row: int = PER_ROW) -> pygame.Surface:
    """Stills of one size side by side, row by row."""
    per_row = min(per_row, len(stills))
    w, h = stills[0].get_size()
    out = pygame.Surface((w * per_row, h * -(-len(stills) // per_row)), 0, 32)
    for i, still in enumerate(stills):
        out.blit(still, (i % per_row * w, i // per_row * h))
    return out


def save(picture: pygame.Surface, path: Path) -> None:
    """Write a PNG, with its folder; raises OSError that names the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        pygame.image.save(picture, str(path))
    except pygame.error as fault:
        raise OSError(f"{path} cannot be written ({fault})") from fault


def frame(bout, out_png: Path | None = None, gauges: bool = True) -> pygame.Surface:
    """The picture of a bout as it stands; written if a path is given."""
    shots = Shots(bout, gauges)
    shots.scene.reset(bout.world)
    picture = shots.frame()
    if out_png:
        save(picture, out_png)
    return picture


def strip(bout, hand: Callable, out_png: Path, ticks: int, k: int = 1) -> None:
    """Play `bout` for `ticks` with the pads that `hand` gives for it; write the last `k` ticks side by side.

    One picture is written whole, more of them at half size in rows.  Raises OSError.
    """
    shots = Shots(bout)
    stills = []
    for tick in range(ticks):
        shots.step(hand(bout))
        if tick >= ticks - k:
            stills.append(shots.frame())
    if k > 1:
        stills = [pygame.transform.smoothscale(still, SMALL) for still in stills]
    save(sheet(stills) if stills else shots.frame(), Path(out_png))


def of_replay(kept, opener: Callable, folder: Path) -> int:
    """A picture of every second of a replay into `folder`, `second_0001.png` and on; returns how many."""
    bout = opener(kept.header)
    shots = Shots(bout)
    written = 0
    for tick, pads in enumerate(kept.pads, 1):
        shots.step(pads)
        if tick % TICKS_PER_S == 0:
            written += 1
            save(shots.frame(), Path(folder) / f"second_{written:04}.png")
    return written
