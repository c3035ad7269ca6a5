"""The demonstration: plays as somebody does who knows the game well, a moment late and not without errors.

She overlooks a tell now and then, presses a little early or late, and is slow to see her chance.  How well she plays
is a `Skill`.  Her errors are draws of their own from the bout's seed, so that a bout is the same whenever it is danced.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.core import rng
from game.lab.sight import Sight
from game.sim.book import Book
from game.sim.difficulty import TELL_TICKS
from game.sim.rules import ATTACK, BALLISTIC, BEGS, BLOCKS, BUTTON_INDEX, DOWN, KNEELS, LEAVES, REACTS, STARTUP, TRACKED
from game.sim.spec import AIMS, BUTTONS, CONTEXTS, PAD_BITS, SUB
from game.sim.spec_grace import STEPS_REMEMBERED

NEVER = 1 << 20
LIGHT, HEAVY, SPECIAL, _, DODGE, GUARD, _, REVERENCE = (PAD_BITS[b] for b in BUTTONS)
LEFT, RIGHT, UP, DOWN_ = (PAD_BITS[d] for d in ("left", "right", "up", "down"))
SALT = 902
GROUND, NEUTRAL = CONTEXTS.index("ground"), AIMS.index("neutral")
OVERLOOKS, MISTIMES, DREAMS = range(3)  # rows of her draws
LAST = 1 << 26  # of several, those who plead are gone to last


@dataclass(frozen=True)
class Skill:
    """How well a bot plays.  `overlooks`: tells of 100 that she does not see; `off_ticks`: that a parry comes early or
    late, at most; `dreams`: of 100 half seconds, those in which she does not strike.
    """

    delay_ticks: int = 16
    overlooks: int = 34
    off_ticks: int = 9
    dreams: int = 40


class Demo:
    """Lines up, chains lights into a battement, breaks guards, parries on the beat, leaps out, spares who kneels.

    One decision a tick for all worlds, in order of urgency: answer a blow, get up, strike, come closer, go on.
    """

    REACH_PX = 82
    DEPTH_PX = 10
    ALARM_PX = 130
    INNER_PX = 120  # foes this far inside the picture are worth going to
    SHOT_TICKS, SHOT_DEPTH_PX = 20, 24  # shots this near are faced, and parried as they come
    READY_TICKS, PARRY_TICKS = 10, 4  # before a blow: she faces it, she presses
    PRESS_TICKS = 7  # a light every so often, let go in between
    DREAM_TICKS = 30
    WATCHES = 3  # whom no blow moves she watches, and does nothing else: so much smaller are her errors
    BOW_TICKS = 100

    def __init__(self, book: Book, seeds: Sequence[int], skill: Skill | None = None) -> None:
        self.seeds = np.asarray(seeds, np.int64) & 0xFFFFFFFF
        self.skill = skill or Skill()
        self.sight: Sight | None = None
        self.tell = np.array([m.tell_tick if m else 0 for m in book.moves], np.int32)
        self.later = ticks_to_next_strike(book)
        self.told: np.ndarray | None = None  # (W, N): whose tell has been seen
        self.blow = np.zeros((len(seeds), 1), np.int64)  # (W, N): when it should fall

    def keep(self, k: np.ndarray) -> None:
        self.seeds = self.seeds[k]
        if self.sight:
            self.sight.keep(k)
        if self.told is not None:
            self.told, self.blow = self.told[k], self.blow[k]

    def pads(self, world, book: Book) -> np.ndarray:
        """int32 (W, players): the first dancer's; others stand."""
        if self.sight is None:
            self.sight = Sight(world, self.skill.delay_ticks)
        seen = self.sight.look(world)
        frame = world.stage.frame[:, 0]
        out = np.zeros(world.players.pad.shape, np.int32)
        me = {n: getattr(world.actors, n)[:, 0] for n in ("x", "z", "y", "face", "row", "life")}  # she knows herself
        out[:, 0] = self.play(book, seen, me, frame, world)
        return out

    def play(self, book: Book, seen: dict, me: dict, frame: np.ndarray, world) -> np.ndarray:
        """Pad bits of one dancer in each world, int32 (W,)."""
        foes = (seen["team"] == 1) & (seen["life"] > 0) & (seen["kind"] > 0) & (seen["plea"] != LEAVES)
        dx, dz = seen["x"] - me["x"][:, None], seen["z"] - me["z"][:, None]
        left, right = world.stage.lock_left, world.stage.lock_right
        inner = (seen["x"] > left + self.INNER_PX * SUB) & (seen["x"] < right - self.INNER_PX * SUB)
        pleads = (seen["plea"] == KNEELS) | (seen["plea"] == BEGS)
        worth = foes & (inner | (np.abs(dx) < self.ALARM_PX * SUB) | pleads)  # let the others come to her
        far = np.abs(dx) + 2 * np.abs(dz) + pleads * LAST + (~worth) * (1 << 28)
        nearest = far.argmin(1)
        n = np.arange(len(nearest))
        some = far[n, nearest] < 1 << 28
        who = (nearest, dx[n, nearest], dz[n, nearest], some)
        middle = ((left + right) // 2)[:, 0] - me["x"]
        pad = self.approach(*who[1:], middle * foes.any(1))
        pad = self.strike(book, seen, me, who, (foes, dx, dz), pad, frame, world)
        pad = np.where(some & pleads[n, nearest], self.bow(who, pad, frame), pad)
        return self.answer(book, seen, me, (foes, dx, dz), pad, frame)

    def approach(self, tx: np.ndarray, tz: np.ndarray, some: np.ndarray, middle: np.ndarray) -> np.ndarray:
        """Walk to a place beside the foe; wait for those in the wings in the middle; with nobody there, go on."""
        reach, deep = self.REACH_PX * SUB, self.DEPTH_PX * SUB // 2
        pad = np.where(tx > reach, RIGHT, 0) | np.where(tx < -reach, LEFT, 0)
        pad |= np.where(tz > deep, DOWN_, 0) | np.where(tz < -deep, UP, 0)
        wait = np.where(middle > self.INNER_PX * SUB, RIGHT, np.where(middle < -self.INNER_PX * SUB, LEFT, 0))
        return np.where(some, pad, np.where(middle == 0, RIGHT, wait)).astype(np.int32)

    def bow(self, nearest, pad: np.ndarray, frame: np.ndarray) -> np.ndarray:
        """Beside somebody who kneels or begs she bows, and does nothing else."""
        _, tx, tz, _ = nearest
        beside = (np.abs(tx) < (self.REACH_PX + 20) * SUB) & (np.abs(tz) < 2 * self.DEPTH_PX * SUB)
        return np.where(beside, REVERENCE * (frame % self.BOW_TICKS < 3), pad)

    def strike(self, book: Book, seen, me, nearest, around, pad, frame, world) -> np.ndarray:
        """Light, light, light, battement; a heavy at a guard, a pirouette at a crowd; nothing while the foe lies."""
        who, tx, tz, some = nearest
        foes, dx, dz = around
        n = np.arange(len(who))
        row = seen["row"][n, who]
        down = (book.flags.take(row) & DOWN) != 0
        close = some & ~down & (np.abs(tx) < (self.REACH_PX + 12) * SUB) & (np.abs(tz) < (self.DEPTH_PX + 6) * SUB)
        close &= ~self.errs(frame // self.DREAM_TICKS, DREAMS, self.skill.dreams)
        close &= (book.composure.take(seen["kind"][n, who]) == 0) | ((book.flags.take(row) & REACTS) != 0)
        crowd = (foes & (np.abs(dx) < 80 * SUB) & (np.abs(dz) < 40 * SUB)).sum(1)
        beat = (frame % self.PRESS_TICKS) < 3
        face = np.where(tx >= 0, RIGHT, LEFT)
        chain = world.players.chain[:, 0]
        guards = (book.flags.take(row) & BLOCKS) != 0
        button = np.where((chain >= 3) | guards, HEAVY, LIGHT)
        breath = world.players.breath[:, 0]
        button = np.where((crowd >= 2) & (breath >= 400) & (chain == 0), SPECIAL, button)
        sees_through = book.foresees.take(seen["kind"][n, who])
        if sees_through.any():
            button = np.where(sees_through & (chain == 0), self.another(book, world), button)
        turn = me["face"] != np.where(tx >= 0, 1, -1)
        hit = (face * turn) | (beat * button)
        return np.where(close, hit, pad).astype(np.int32)

    def another(self, book: Book, world) -> np.ndarray:
        """Who learns is not to be shown the same again: the first opening she has not danced twice of late; (W,)."""
        begun = world.steps.move[:, :STEPS_REMEMBERED]
        out = np.zeros(len(begun), np.int64)
        for button in ("special", "heavy", "light"):
            move = book.start[world.actors.kind[:, 0], 0, GROUND, BUTTON_INDEX[button], NEUTRAL, 0]
            fresh = (begun == move[:, None]).sum(1) < 2
            fresh &= (world.players.breath[:, 0] >= 400) | (button != "special")
            out = np.where(fresh, PAD_BITS[button], out)
        return out

    def errs(self, when: np.ndarray, row: np.ndarray | int, percent: np.ndarray | int) -> np.ndarray:
        """Whether she errs: a draw for each world of `when`, bool of its shape."""
        seeds = self.seeds if np.ndim(when) == 1 else self.seeds[:, None]
        return rng.below(seeds, when, row, SALT, 100) < percent

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
        """Frame at which she thinks each told blow will fall: the first pulse after its least time, as a player learns
        it, a few ticks off; NEVER where she has overlooked it.
        """
        tell, skill = self.tell.take(move), self.skill
        told = attack & (book.tick_of.take(seen["row"]) >= tell)
        stands = book.composure.take(seen["kind"]) > 0
        watches = np.where(stands, self.WATCHES, 1)
        if self.told is None:
            self.told, self.blow = told, np.zeros(told.shape, np.int64)
        new = told & ~self.told
        if new.any():
            after = np.maximum(book.startup.take(move) - tell, TELL_TICKS[book.terms.difficulty])
            coming = book.next_pulse(frame[:, None] - skill.delay_ticks + after)
            row = 4 * np.arange(told.shape[1])
            when = np.broadcast_to(frame[:, None], told.shape)
            off = rng.below(self.seeds[:, None], when, row + MISTIMES, SALT, 2 * skill.off_ticks + 1) - skill.off_ticks
            missed = self.errs(when, row + OVERLOOKS, skill.overlooks // watches)
            off = off // watches
            self.blow = np.where(new, np.where(missed, 1 << 30, coming + off), self.blow)
        unstruck = stands & told & ((book.flags.take(seen["row"]) & STARTUP) != 0)
        held_back = unstruck & (self.blow < frame[:, None] - skill.delay_ticks)  # then it comes on the next pulse
        if held_back.any():
            self.blow = np.where(held_back, book.next_pulse(frame[:, None] - skill.delay_ticks), self.blow)
        self.told = told
        blow = np.where(told, self.blow, 1 << 30)
        later = self.later.take(seen["row"])
        series = attack & (later < NEVER) & stands
        return np.where(series, self.next_of_a_series(seen["row"], later, frame), blow) if series.any() else blow

    def next_of_a_series(self, row: np.ndarray, later: np.ndarray, frame: np.ndarray) -> np.ndarray:
        """Frame at which the next cut of a series falls, as she thinks who has heard its rhythm; (W, N)."""
        skill = self.skill
        coming = frame[:, None] - skill.delay_ticks + later
        beat = coming // (2 * skill.delay_ticks)  # one error for a cut, not one for a tick
        salt = 4 * np.arange(row.shape[1])
        off = rng.below(self.seeds[:, None], beat, salt + MISTIMES, SALT, 2 * skill.off_ticks + 1) - skill.off_ticks
        missed = self.errs(beat, salt + OVERLOOKS, skill.overlooks // self.WATCHES)
        return np.where(missed, 1 << 30, coming + off // self.WATCHES)

    def incoming(self, seen: dict, me: dict) -> np.ndarray:
        """Ticks until foes' shots are there, judged from where they were; NEVER for all others; (W, shots)."""
        vx = np.where(seen["shot_vx"] == 0, 1, seen["shot_vx"])
        ticks = (me["x"][:, None] - seen["shot_x"]) // vx - self.skill.delay_ticks
        near = np.abs(seen["shot_z"] - me["z"][:, None]) < self.SHOT_DEPTH_PX * SUB
        comes = (seen["shot_kind"] > 0) & (seen["shot_team"] == 1) & near & (ticks >= 0)
        return np.where(comes, ticks, NEVER)

    @staticmethod
    def away(me: dict, toward: np.ndarray) -> np.ndarray:
        """1 where she faces the danger already."""
        return ((toward == RIGHT) == (me["face"] > 0)).astype(np.int32)


def ticks_to_next_strike(book: Book) -> np.ndarray:
    """From each row within a series of strikes, how long until the next of them; elsewhere NEVER; int32 (rows,)."""
    out = np.full(len(book.move_of), NEVER, np.int32)
    for i, move in enumerate(book.moves):
        firsts = sorted({s.first_tick for s in move.strikes}) if move else []
        for before, after in pairwise(firsts):
            ticks = np.arange(before + 1, after + 1)
            out[int(book.first[i]) + ticks] = after - ticks
    return out


class Defender(Demo):
    """Guards and parries on tells, steps out of what cannot be parried, and strikes only who reels from a parry."""

    def strike(self, book: Book, seen, me, nearest, around, pad, frame, world) -> np.ndarray:
        who = nearest[0]
        n = np.arange(len(who))
        reels = book.move_of.take(seen["row"][n, who]) == book.reel_move.take(seen["kind"][n, who])
        hit = super().strike(book, seen, me, nearest, around, pad, frame, world)
        return np.where(reels, hit, pad)
