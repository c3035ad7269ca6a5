"""Bots: they emit pad bits only, and see what a player sees, 12 ticks late.

A bot plays W worlds at once: `pads(world, book)` is called before every tick and returns int32 (W, players); `keep(k)`
drops the worlds that have ended.  What a bot sees of a world is `Sight`: places, facings, life, and which tick of which
move everybody is in; nothing of minds, schedules or random numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from game.core import rng
from game.lab.repertoire import Repertoire
from game.sim.book import Book
from game.sim.rules import ATTACK, BALLISTIC, DOWN, REACTS, TRACKED
from game.sim.spec import BUTTONS, PAD_BITS, SUB
from game.sim.systems.moves import TELL_TICKS

DELAY_TICKS = 12
NEVER = 1 << 20
LIGHT, HEAVY, SPECIAL, _, DODGE, GUARD, _, _ = (PAD_BITS[b] for b in BUTTONS)
LEFT, RIGHT, UP, DOWN_ = (PAD_BITS[d] for d in ("left", "right", "up", "down"))
SALT_MASH, SALT_DEMO = 901, 902

SEEN = ("kind", "team", "x", "z", "y", "face", "life", "row", "stun")
SHOTS_SEEN = ("kind", "team", "x", "z", "vx")


class Sight:
    """The last DELAY_TICKS + 1 pictures of W worlds; `old` is the one a player would react to now."""

    def __init__(self, world) -> None:
        self._ring = [[c.copy() for c in self._now(world)] for _ in range(DELAY_TICKS + 1)]
        self._at = 0

    @staticmethod
    def _now(world) -> list[np.ndarray]:
        return [getattr(world.actors, n) for n in SEEN] + [getattr(world.shots, n) for n in SHOTS_SEEN]

    def look(self, world) -> dict[str, np.ndarray]:
        """Take in the present picture, return the one of DELAY_TICKS ago: name -> (W, N); shots' names begin so."""
        for kept, column in zip(self._ring[self._at], self._now(world), strict=True):
            kept[:] = column
        self._at = (self._at + 1) % len(self._ring)
        return dict(zip((*SEEN, *(f"shot_{n}" for n in SHOTS_SEEN)), self._ring[self._at], strict=True))

    def keep(self, k: np.ndarray) -> None:
        self._ring = [[c[k] for c in picture] for picture in self._ring]


class Idle:
    """Stands; is beaten."""

    def __init__(self, book: Book, seeds: Sequence[int]) -> None:
        self.worlds = len(seeds)

    def pads(self, world, book: Book) -> np.ndarray:
        return np.zeros(world.players.pad.shape, np.int32)

    def keep(self, k: np.ndarray) -> None:
        self.worlds = len(k)


class Masher:
    """Random presses: a direction held for a while, a button every few ticks."""

    EVERY_TICKS = 6
    TURN_TICKS = 24

    def __init__(self, book: Book, seeds: Sequence[int]) -> None:
        self.seeds = np.asarray(seeds, np.int64) & 0xFFFFFFFF

    def pads(self, world, book: Book) -> np.ndarray:
        frame = world.stage.frame[:, 0]
        draw = rng.draw(self.seeds, frame // self.EVERY_TICKS, 0, SALT_MASH)
        turn = rng.draw(self.seeds, frame // self.TURN_TICKS, 1, SALT_MASH)
        button = np.int32(1) << (draw & np.uint32(7)).astype(np.int32)
        pressed = (frame % self.EVERY_TICKS < 3) * button
        way = np.array([0, RIGHT, RIGHT, LEFT, UP, DOWN_, RIGHT | UP, LEFT | DOWN_], np.int32)
        pad = pressed | way.take((turn & np.uint32(7)).astype(np.int64))
        out = np.zeros(world.players.pad.shape, np.int32)
        out[:] = pad[:, None]
        return out

    def keep(self, k: np.ndarray) -> None:
        self.seeds = self.seeds[k]


class Demo:
    """Plays well enough to clear an evening: lines up, chains lights into a battement, parries on the beat, leaps out.

    One decision a tick for all worlds, in order of urgency: answer a blow, get up, strike, come closer, go on.
    """

    REACH_PX = 82
    DEPTH_PX = 10
    ALARM_PX = 130
    INNER_PX = 120  # foes this far inside the picture are worth going to
    SHOT_TICKS, SHOT_DEPTH_PX = 20, 24  # shots this near are faced, and parried as they come
    READY_TICKS, PARRY_TICKS = 10, 4  # before a blow: she faces it, she presses
    PRESS_TICKS = 7  # a light every so often, let go in between

    def __init__(self, book: Book, seeds: Sequence[int]) -> None:
        self.seeds = np.asarray(seeds, np.int64) & 0xFFFFFFFF
        self.sight: Sight | None = None
        self.guarding = np.zeros(len(seeds), np.int32)
        self.pressed = np.zeros(len(seeds), np.int32)
        self.tell = np.array([m.tell_tick if m else 0 for m in book.moves], np.int32)
        self.told: np.ndarray | None = None  # (W, N): whose tell has been seen
        self.blow = np.zeros((len(seeds), 1), np.int64)  # (W, N): when it should fall

    def keep(self, k: np.ndarray) -> None:
        self.seeds, self.guarding, self.pressed = self.seeds[k], self.guarding[k], self.pressed[k]
        if self.sight:
            self.sight.keep(k)
        if self.told is not None:
            self.told, self.blow = self.told[k], self.blow[k]

    def pads(self, world, book: Book) -> np.ndarray:
        if self.sight is None:
            self.sight = Sight(world)
        seen = self.sight.look(world)
        frame = world.stage.frame[:, 0]
        out = np.zeros(world.players.pad.shape, np.int32)
        me = {n: getattr(world.actors, n)[:, 0] for n in ("x", "z", "y", "face", "row", "life")}  # she knows herself
        out[:, 0] = self.play(book, seen, me, frame, world)
        return out

    def play(self, book: Book, seen: dict, me: dict, frame: np.ndarray, world) -> np.ndarray:
        """Pad bits of one dancer in each world, int32 (W,)."""
        foes = (seen["team"] == 1) & (seen["life"] > 0) & (seen["kind"] > 0)
        dx, dz = seen["x"] - me["x"][:, None], seen["z"] - me["z"][:, None]
        left, right = world.stage.lock_left, world.stage.lock_right
        inner = (seen["x"] > left + self.INNER_PX * SUB) & (seen["x"] < right - self.INNER_PX * SUB)
        worth = foes & (inner | (np.abs(dx) < self.ALARM_PX * SUB))  # let the others come to her
        far = np.abs(dx) + 2 * np.abs(dz) + (~worth) * (1 << 28)
        nearest = far.argmin(1)
        n = np.arange(len(nearest))
        some = far[n, nearest] < 1 << 28
        tx, tz = dx[n, nearest], dz[n, nearest]
        middle = ((left + right) // 2)[:, 0] - me["x"]
        pad = self.approach(tx, tz, some, middle * foes.any(1))
        pad = self.strike(book, seen, me, (nearest, tx, tz, some), (foes, dx, dz), pad, frame, world)
        return self.answer(book, seen, me, (foes, dx, dz), pad, frame)

    def approach(self, tx: np.ndarray, tz: np.ndarray, some: np.ndarray, middle: np.ndarray) -> np.ndarray:
        """Walk to a place beside the foe; wait for those in the wings in the middle; with nobody there, go on."""
        reach, deep = self.REACH_PX * SUB, self.DEPTH_PX * SUB // 2
        pad = np.where(tx > reach, RIGHT, 0) | np.where(tx < -reach, LEFT, 0)
        pad |= np.where(tz > deep, DOWN_, 0) | np.where(tz < -deep, UP, 0)
        wait = np.where(middle > self.INNER_PX * SUB, RIGHT, np.where(middle < -self.INNER_PX * SUB, LEFT, 0))
        return np.where(some, pad, np.where(middle == 0, RIGHT, wait)).astype(np.int32)

    def strike(self, book: Book, seen, me, nearest, around, pad, frame, world) -> np.ndarray:
        """Light, light, light, battement; a pirouette when many stand close; nothing while the foe lies."""
        who, tx, tz, some = nearest
        foes, dx, dz = around
        n = np.arange(len(who))
        down = (book.flags.take(seen["row"][n, who]) & DOWN) != 0
        close = some & ~down & (np.abs(tx) < (self.REACH_PX + 12) * SUB) & (np.abs(tz) < (self.DEPTH_PX + 6) * SUB)
        crowd = (foes & (np.abs(dx) < 80 * SUB) & (np.abs(dz) < 40 * SUB)).sum(1)
        beat = (frame % self.PRESS_TICKS) < 3
        face = np.where(tx >= 0, RIGHT, LEFT)
        chain = world.players.chain[:, 0]
        button = np.where(chain >= 3, HEAVY, LIGHT)
        breath = world.players.breath[:, 0]
        button = np.where((crowd >= 2) & (breath >= 400) & (chain == 0), SPECIAL, button)
        turn = me["face"] != np.where(tx >= 0, 1, -1)
        hit = (face * turn) | (beat * button)
        return np.where(close, hit, pad).astype(np.int32)

    def answer(self, book: Book, seen, me, around, pad, frame) -> np.ndarray:
        """A wind-up was seen: parry as its blow falls, or leave its line when it cannot be parried."""
        foes, dx, dz = around
        row = seen["row"]
        move = book.move_of.take(row)
        attack = ((book.flags.take(row) & ATTACK) != 0) & foes
        due = self.foresee(book, seen, move, attack, frame) - frame[:, None]
        near = (np.abs(dx) < self.ALARM_PX * SUB) & (np.abs(dz) < 34 * SUB)
        alarm = attack & near & (due >= -2) & (due <= self.READY_TICKS)
        danger = alarm.any(1)
        when = np.where(alarm, due, 99)
        at = when.argmin(1)
        n = np.arange(len(at))
        soon = when[n, at] <= self.PARRY_TICKS
        worst = book.unblockable.take(move[n, at]) > 0
        toward = np.where(dx[n, at] >= 0, RIGHT, LEFT)
        turned = self.away(me, toward) > 0
        press = np.where(soon, GUARD | toward * ~turned, toward * ~turned)
        step_away = np.where(frame & 16, UP, DOWN_) | np.where(soon, DODGE, 0)
        reply = np.where(worst, step_away, press)
        flight = self.incoming(seen, me)
        shot = flight <= self.SHOT_TICKS
        danger |= shot.any(1)
        side = np.where((shot & (seen["shot_vx"] < 0)).any(1), RIGHT, LEFT)
        faces = self.away(me, side) > 0
        parries = GUARD * (flight.min(1) <= self.PARRY_TICKS)
        reply = np.where(shot.any(1), np.where(faces, parries, side), reply)
        free = (book.flags.take(me["row"]) & (TRACKED | BALLISTIC | REACTS)) == 0
        rises = (book.flags.take(me["row"]) & DOWN) != 0
        pad = np.where(danger & free, reply, pad)
        return np.where(rises, np.where(frame % 6 < 2, LIGHT, 0), pad).astype(np.int32)

    def foresee(self, book: Book, seen, move: np.ndarray, attack: np.ndarray, frame: np.ndarray) -> np.ndarray:
        """Frame at which each told blow will fall, as a player learns it: the first pulse after its least time."""
        tell = self.tell.take(move)
        told = attack & (book.tick_of.take(seen["row"]) >= tell)
        if self.told is None:
            self.told, self.blow = told, np.zeros(told.shape, np.int64)
        after = np.maximum(book.startup.take(move) - tell, TELL_TICKS[book.terms.difficulty])
        coming = book.next_pulse(frame[:, None] - DELAY_TICKS + after)
        self.blow = np.where(told & ~self.told, coming, self.blow)
        self.told = told
        return np.where(told, self.blow, 1 << 30)

    def incoming(self, seen: dict, me: dict) -> np.ndarray:
        """Ticks until foes' shots are there, judged from where they were; NEVER for all others; (W, shots)."""
        vx = np.where(seen["shot_vx"] == 0, 1, seen["shot_vx"])
        ticks = (me["x"][:, None] - seen["shot_x"]) // vx - DELAY_TICKS
        near = np.abs(seen["shot_z"] - me["z"][:, None]) < self.SHOT_DEPTH_PX * SUB
        comes = (seen["shot_kind"] > 0) & (seen["shot_team"] == 1) & near & (ticks >= 0)
        return np.where(comes, ticks, NEVER)

    @staticmethod
    def away(me: dict, toward: np.ndarray) -> np.ndarray:
        """1 where she faces the danger already."""
        return ((toward == RIGHT) == (me["face"] > 0)).astype(np.int32)


BOTS: dict[str, Callable[[Book, Sequence[int]], object]] = {
    "demo": Demo,
    "idle": Idle,
    "masher": Masher,
    "repertoire": Repertoire,
}


class UnknownBot(ValueError):
    """No bot of that name."""


def make(name: str, book: Book, seeds: Sequence[int]):
    """A bot by name for one world per seed; raises UnknownBot naming those there are."""
    if name not in BOTS:
        raise UnknownBot(f"no bot is called {name!r}; there are {', '.join(BOTS)}")
    return BOTS[name](book, seeds)
