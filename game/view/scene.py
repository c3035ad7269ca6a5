"""A world as a picture: figures, effects, ribbon and camera, stepped with the ticks and drawn between two of them."""

from __future__ import annotations

import math
import time

import pygame

from game.content.cast import needed
from game.content.lights import STAGE_LIGHTS
from game.content.stage_kinds import LayerError
from game.core.skeleton import BONES, JOINTS
from game.load.errors import LevelError
from game.load.folders import ASSETS
from game.sim.company import leader
from game.sim.spec import SUB, Level
from game.view.arms import Arms
from game.view.camera import Camera, Shown
from game.view.cloth import CoatTails
from game.view.effects import Effects
from game.view.figures import Cast, Figure
from game.view.floor_marks import FloorMarks
from game.view.layers import View
from game.view.overlay import draw_volumes
from game.view.props import PropPictures, StandingProp
from game.view.ribbon import Ribbon
from game.view.sight_line import SightLines
from game.view.sights import JOINT_SUB, LOW_LIFE, Sights
from game.view.stage import StageView
from game.view.strides import Strides
from game.view.things import Things

TICKS_PER_S = 60
TELEPORT_PX = 48  # nobody moves so far in a tick: no interpolation over it
FLASH_TICKS, BRIGHT_TICKS = 5, 2
CORPSE_FADES_FROM, CORPSE_FADES_TICKS = 170, 70
STRIKING_JOINTS = {name: JOINTS.index(ends[1]) for name, ends in BONES.items()}
COS, SIN = math.cos(math.radians(9)), math.sin(math.radians(9))
CAST_BYTES = 70 << 20  # of decoded pictures: with light tables (60 MB) and stage the game stays under 300 MB
DEFAULT_LIGHTS = "studio"


class Set:
    """What a level's scenes share because it is slow to make: the stage's layers, the cast's pictures, effects.

    Raises LevelError where the stage cannot be drawn, FigureError where the cast cannot.
    """

    def __init__(self, level: Level, like: pygame.Surface) -> None:
        folder = ASSETS / "stages" / level.stage.folder
        self.level = level
        try:
            self.stage = StageView(level.stage, folder, like, level.width_px)
            self.prop_pictures = PropPictures(folder, like)
        except (LayerError, pygame.error, FileNotFoundError) as fault:
            raise LevelError(
                folder, str(fault), "restore the stage's pictures, or mend its layers in Tiled."
            ) from fault
        self.effects = Effects(self.stage.ground, like)
        lights = STAGE_LIGHTS.get(level.stage.folder, STAGE_LIGHTS[DEFAULT_LIGHTS])
        self.cast = Cast(ASSETS / "figures", costumes_of(level), lights, like)
        self.cast.wardrobe.limit_bytes = CAST_BYTES
        self.arms = Arms(self.cast.tables)


def costumes_of(level: Level) -> list[str]:
    """The costumes that a level's evenings may show: the dancers' and those of its foes."""
    return list(dict.fromkeys(fighter.costume for fighter in needed(level)))


class Scene:
    """One bout on its stage.  `tick` after each tick, `draw` as often as the display wants.

    It reads worlds and facts and never writes them.  `flash` 0..1 is the player's setting.
    """

    def __init__(self, level: Level, book, built: Set, shake: float = 1.0, flash: float = 1.0) -> None:
        self.level, self.book, self.stage, self.effects = level, book, built.stage, built.effects
        self.cast_ = built.cast
        self.camera = Camera(level, shake)
        self.flash = flash
        self.props = {
            i: StandingProp(built.prop_pictures, p.kind, p.x_px, self.stage.ground.row_of(p.z_px))
            for i, p in enumerate(level.props)
            if built.prop_pictures.knows(p.kind)
        }
        self.sights = Sights(book, self.stage, self.effects, self.camera, self.props)
        self.things = Things(built.arms, book, self.stage)
        self.sight_lines = SightLines(book, self.stage.ground)
        self._figures: dict[tuple[int, int], Figure] = {}
        self._drawn: list[Figure] = []
        self._standing: list = []
        self._strides = Strides()
        self.marks, self._marked = FloorMarks(book, self.stage.ground), None
        self.draw_ms = 0.0
        self._fresh = True

    def warm(self, milliseconds: float) -> bool:
        """Prepare pictures and light tables for about so long; True when the first pictures will not stutter."""
        return self.cast_.warm(milliseconds)

    def reset(self, world) -> None:
        """The world has leapt: an encounter begun again, a bout restored."""
        self._figures.clear()
        self._strides.clear()
        self.effects.clear()
        self.sights.restore(world)
        self.camera.place(self.dancer_x(world))

    @staticmethod
    def dancer_x(world) -> float:
        return float(world.actors.x[0, leader(world, 0)]) / SUB

    # ------------------------------------------------------------------ once a tick

    def tick(self, world, facts) -> None:
        """Take in a tick that has just been run: its world and its facts."""
        if self._fresh:
            self._fresh = False
            self.effects.clear()
            self.sights.restore(world)
        self.effects.step()
        self._strides.take(world, self.book)
        self._fill(None, world, 1.0)
        self.sights.show(world, facts)
        self.sight_lines.take(world)
        self._trails(world)
        self.cast_.step(self._drawn)
        self.camera.follow(world, bool(world.actors.hit_stop[0, leader(world, 0)]))

    def _trails(self, world) -> None:
        """Where striking feet, fists and blades are."""
        a, book = world.actors, self.book
        striking = book.strike.take(a.row[0]) * (a.hit_stop[0] == 0) * (a.kind[0] > 0) * (a.life[0] > 0)
        for i in striking.nonzero()[0].tolist():
            row = int(a.row[0, i])
            move, number = book.strike_rows[int(striking[i])]
            if not book.moves[move].trail:
                continue
            bone = book.moves[move].strikes[number].bones[-1]
            ahead, up, near = (int(v) / JOINT_SUB for v in book.joints[row, STRIKING_JOINTS[bone]])
            rise = float(a.y[0, i] + a.settle[0, i]) / SUB
            x = float(a.x[0, i]) / SUB + ahead * int(a.face[0, i])
            floor = self.stage.ground.row_of(float(a.z[0, i]) / SUB)
            self.effects.trail(i, x, floor, up * COS - near * SIN + rise)

    # ------------------------------------------------------------------ figures

    def _fill(self, before, world, alpha: float) -> None:
        """Figures of everybody, `alpha` of the way from the world before to this one; poses are this one's.

        Light zones are looked up once a tick, when there is no world before.
        """
        a, book, now = world.actors, self.book, int(world.stage.frame[0, 0])
        generations, faces = a.generation[0].tolist(), a.face[0].tolist()
        places, rows = self._places(before, world, alpha), a.row[0]
        moves, ticks = book.move_of.take(rows).tolist(), book.tick_of.take(rows).tolist()
        struck, died = a.struck_at[0].tolist(), a.died_at[0].tolist()
        armed, life = world.players.weapon[0].tolist(), a.life[0].tolist()
        row_of, figures, drawn = self.stage.ground.row_of, {}, []
        for i, kind in enumerate(a.kind[0].tolist()):
            if not kind:
                continue
            key = (i, generations[i])
            figure = self._figures.get(key)
            fresh = figure is None
            if fresh:
                figure = self._figure(kind)
            figures[key] = figure
            slowed = self._strides.shown(*key, now, alpha) if before is not None else None
            figure.x, figure.rise, z = slowed or places[i]
            figure.row = row_of(z)
            figure.move, figure.tick, figure.facing = book.moves[moves[i]].name, ticks[i], faces[i] or 1
            if fresh or before is None:
                figure.warmth, figure.moonlight = self.stage.zone(figure.x, figure.row)
            figure.held = self.things.in_hand(world, i) if i < len(armed) and armed[i] else None
            figure.flash = self._flash(now - struck[i], struck[i])
            figure.torn = figure.ribbon is not None and life[i] < LOW_LIFE
            figure.opacity = _opacity(now + alpha - died[i]) if died[i] and i >= len(armed) else 1.0
            figure.hidden = figure.opacity <= 0
            drawn.append(figure)
        self._figures, self._drawn = figures, drawn

    def figure_of(self, world, row: int) -> Figure | None:
        """The figure of an actor as it was drawn last."""
        return self._figures.get((row, int(world.actors.generation[0, row])))

    def _figure(self, kind: int) -> Figure:
        fighter = self.book.fighters[kind]
        sockets = self.cast_.picture(fighter.costume, fighter.stance, 0).sockets
        return Figure(
            fighter.costume,
            ribbon=Ribbon() if "knot" in sockets else None,
            tails=CoatTails() if "hem_back" in sockets else None,
        )

    @staticmethod
    def _places(before, world, alpha: float) -> list[tuple[float, float, float]]:
        """x, rise and z of every row in px, between two ticks unless it is another actor or it leapt."""
        a = world.actors
        now = list(zip(a.x[0].tolist(), (a.y[0] + a.settle[0]).tolist(), a.z[0].tolist()))
        if before is None or alpha >= 1:
            return [(x / SUB, y / SUB, z / SUB) for x, y, z in now]
        b = before.actors
        same = ((b.generation[0] == a.generation[0]) & (b.kind[0] > 0)).tolist()
        then = zip(b.x[0].tolist(), (b.y[0] + b.settle[0]).tolist(), b.z[0].tolist())
        out = []
        for steady, (x, y, z), (bx, by, bz) in zip(same, now, then):
            k = alpha if steady and abs(bx - x) < TELEPORT_PX * SUB else 1.0
            out.append(((bx + (x - bx) * k) / SUB, (by + (y - by) * k) / SUB, (bz + (z - bz) * k) / SUB))
        return out

    def _flash(self, age: int, at: int) -> int:
        if at <= 0 or age > FLASH_TICKS or self.flash < 0.05:
            return 0
        return 2 if age <= BRIGHT_TICKS and self.flash > 0.5 else 1

    # ------------------------------------------------------------------ once a frame

    def draw(self, dst: pygame.Surface, before, world, alpha: float, overlay: bool = False) -> Shown:
        """The whole stage; returns what the camera shows, for lens and letterbox."""
        began = time.perf_counter()
        shown = self.camera.between(alpha)
        self._fill(before, world, alpha)
        self._standing = self.things.standing(world, alpha)
        self._marked = world if world.hazards.kind.any() else None
        seconds = (int(world.stage.frame[0, 0]) - 1 + alpha) / TICKS_PER_S
        view = View(shown.x, seconds, shown.closed)
        self.stage.draw(dst, view, self)
        if overlay:
            draw_volumes(dst, world, self.book, self.stage.ground, view.cam)
        self.draw_ms = (time.perf_counter() - began) * 1000
        return shown

    def mirror(self, dst: pygame.Surface, view: View, rects: list[pygame.Rect]) -> None:
        """The figures' other side in the glasses; called by the stage."""
        self.cast_.draw_mirror(dst, self._drawn, rects, self.stage.ground, view.cam)

    def _floor(self, dst: pygame.Surface, view: View) -> None:
        """What lies under every foot."""
        if self._marked is not None:
            self.marks.draw(dst, view, self._marked)
        self.effects.draw_floor(dst, view)

    def cast(self, dst: pygame.Surface, view: View) -> None:
        """Everything on the floor and in the air; called by the stage."""
        self.cast_.draw(
            dst,
            self._drawn,
            self.stage.ground,
            view.cam,
            [*self.props.values(), *self._standing],
            lambda: self._floor(dst, view),
        )
        self.sight_lines.draw(dst, view)
        self.effects.draw_air(dst, view)


def _opacity(dead_ticks: float) -> float:
    """Of a corpse, in sixteenths, so that few pictures of it are made."""
    left = 1 - (dead_ticks - CORPSE_FADES_FROM) / CORPSE_FADES_TICKS
    return round(min(1.0, max(0.0, left)) * 16) / 16
