"""What the gauges read of a world, and the bars that show a share of something."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.sim.company import ALLY, leader
from game.sim.rules import GRACE_FULL
from game.view.sketch import Sketch
from game.view.type import INK, IVORY, Colour

LAG_WAITS_TICKS, LAG_FALLS = 26, 0.008  # the hatched part stays, then follows


@dataclass(frozen=True)
class Dancer:
    """What the hud shows of the dancer in a seat."""

    name: str
    life: float
    life_points: int
    breath: int
    breathless: bool
    led: bool = False  # by a mind


@dataclass(frozen=True)
class Reading:
    """What the hud shows of one tick; shares are 0..1.  The first four are those of the first seat that is taken."""

    life: float
    life_points: int
    breath: int
    breathless: bool
    seats: tuple[Dancer | None, ...] = ()  # None: nobody is there
    foe_name: str = ""
    foe_life: float = 0.0
    pulse_ticks: int = 24
    since_pulse: float = 0.0
    whips: int = 0
    whips_of: int = 8
    grace: float = 0.0
    rank: str = ""
    adagio: bool = False
    fighting: bool = False
    ended: bool = False


def read(world, book, foe: int, w: int = 0) -> Reading:
    """Take a reading of world `w`; `foe` is the row of the foe to name, or -1."""
    actors, players, stage, ranks = world.actors, world.players, world.stage, book.grace.ranks
    frame = int(stage.frame[w, 0])
    pulse, since = book.pulse(frame)
    name, share = "", 0.0
    if foe >= 0 and actors.kind[w, foe]:
        enemy = int(actors.kind[w, foe])
        name, share = book.fighters[enemy].title, max(0, int(actors.life[w, foe])) / max(1, int(book.life[enemy]))
    seats = tuple(read_seat(world, book, seat, w) for seat in range(players.rows))
    me = next(seat for seat, dancer in enumerate(seats) if dancer)
    return Reading(
        life=seats[me].life,
        life_points=seats[me].life_points,
        breath=seats[me].breath,
        breathless=seats[me].breathless,
        seats=seats,
        foe_name=name,
        foe_life=share,
        pulse_ticks=int(pulse),
        since_pulse=float(since),
        whips=int(players.whips[w, me]),
        whips_of=int(book.whips[book.move_of[actors.row[w, me]]]),
        grace=int(stage.grace[w, 0]) / GRACE_FULL,
        rank=ranks[int(stage.rank[w, 0])].title if ranks else "",
        adagio=bool(stage.adagio[w, 0]),
        fighting=bool(stage.fighting[w, 0]),
        ended=bool(stage.outcome[w, 0]),
    )


def read_seat(world, book, seat: int, w: int = 0) -> Dancer | None:
    """The dancer in a seat; None where nobody is."""
    actors, players = world.actors, world.players
    kind, life = int(actors.kind[w, seat]), max(0, int(actors.life[w, seat]))
    if not kind:
        return None
    return Dancer(
        name=book.fighters[kind].title,
        life=life / max(1, int(book.life[kind])),
        life_points=life,
        breath=int(players.breath[w, seat]),
        breathless=bool(players.breathless_until[w, seat] > int(world.stage.frame[w, 0])),
        led=int(players.mode[w, seat]) == ALLY,
    )


def nearest_foe(world, w: int = 0) -> int:
    """Row of the living foe nearest to the first dancer who stands, or -1."""
    actors, me = world.actors, leader(world, w)
    alive = (actors.kind[w] > 0) & (actors.team[w] == 1) & (actors.life[w] > 0)
    if not alive.any():
        return -1
    apart = abs(actors.x[w] - actors.x[w, me]) + abs(actors.z[w] - actors.z[w, me])
    apart[~alive] = 1 << 30
    return int(apart.argmin())


class Gauge:
    """A bar with a highlight, a rule beneath it, and a hatched part that says how much was lost just now."""

    def __init__(self, w: int, h: float, colour: Colour, lag: Colour, ticks: tuple[float, ...] = ()):
        self.w, self.h = w, math.ceil(h)
        light = tuple(min(255, v + 26) for v in colour)
        self.back = Sketch(w + 8, self.h + 8).rect(4, 0, 4 + w, h, INK, 190)
        self.back.line([(1, h + 2.6), (w + 7, h + 2.6)], IVORY, 0.6, 150)
        for t in ticks:
            self.back.line([(4 + w * t, h + 1), (4 + w * t, h + 4.4)], IVORY, 0.9, 220)
        self.back = self.back.picture()
        self.full = Sketch(w, self.h).rect(0, 0, w, h, colour).rect(0, 0, w, max(0.8, h / 4), light).picture()
        hatch = Sketch(w, self.h).rect(0, 0, w, h, lag)
        for k in range(-4, w + 4, 4):
            hatch.line([(k, h), (k + h * 0.8, 0)], INK, 0.9, 165)
        self.hatch = hatch.picture()

    def draw(self, dst: pygame.Surface, x: int, y: int, share: float, lag: float) -> None:
        dst.blit(self.back, (x - 4, y))
        a, b = round(self.w * share), round(self.w * max(share, lag))
        if share > 0:
            a = max(a, 2)
        if b > a:
            dst.blit(self.hatch, (x + a, y), (a, 0, b - a, self.h))
        dst.blit(self.full, (x, y), (0, 0, a, self.h))


class Lag:
    """A share that follows another downwards after a pause."""

    def __init__(self) -> None:
        self.share, self._seen, self._wait = 0.0, 0.0, 0

    def step(self, share: float) -> None:
        if share < self._seen:
            self._wait = LAG_WAITS_TICKS
        self._seen = share
        if self._wait:
            self._wait -= 1
        else:
            self.share -= LAG_FALLS
        self.share = max(self.share, share)
