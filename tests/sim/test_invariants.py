"""Whatever is pressed, nobody's numbers leave their range: random pads in many worlds, every tick looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.core import rng
from game.sim.rules import ATTACK, BALLISTIC, FREE, REACTS
from game.sim.spec import PAD_BITS, SUB, Terms
from tests import arena

WORLDS, TICKS = 40, 900
CROWD = "thug at 420 70, knife_man at 560 90, thug at 700 84, heavy at 820 100, knife_man at 120 60"
#: so that all of them fall
FRAIL = [replace(f, life=12 if f.team == "dancers" else min(f.life, 36)) for f in FIGHTERS.values()]
LONGEST_STUN, LONGEST_HIT_STOP = 120, 14
LONGEST_WAIT = 3 * (20 + 32 + 12)  # in Adagio a wind-up waits three times: for its tell, a pulse, and another's blow
HIGHEST_PX = 260
EVERYTHING = (
    "began", "told", "struck", "launched", "downed", "died", "dodged", "fell", "spent", "landed", "entered", "retried",
)  # fmt: skip
ALL_BITS = sum(PAD_BITS.values())


def pads(bout) -> np.ndarray:
    """Every button now and then, directions most of the time, int32 (worlds, dancers)."""
    frame, seeds = int(bout.world.stage.frame[0, 0]), np.array(bout.seeds)[:, None]
    dancers = np.arange(bout.terms.dancers)
    buttons = rng.draw(seeds, frame // 3, dancers, 1) & rng.draw(seeds, frame // 5, dancers, 2) & np.uint32(255)
    ways = rng.draw(seeds, frame // 24, dancers, 3) & np.uint32(ALL_BITS ^ 255)
    return (buttons | ways).astype(np.int32)


class Watch:
    """Looks at every tick of a bout and keeps the first of each kind of fault."""

    def __init__(self, bout) -> None:
        self.bout = bout
        self.faults: dict[str, str] = {}
        self.owner = np.array(bout.book.move_fighter)
        self.still = np.zeros_like(bout.world.actors.row)
        self.before = bout.world.actors.row.copy()

    def look(self, tick: int) -> None:
        for name, mask in self._masks():
            if mask.any() and name not in self.faults:
                w, i = (int(k) for k in np.argwhere(mask)[0])
                self.faults[name] = f"{name}: tick {tick}, world {w}, row {i}: {self._state(w, i)}"

    def _masks(self) -> Iterator[tuple[str, np.ndarray]]:
        world, book = self.bout.world, self.bout.book
        a, p, s = world.actors, world.players, world.stage
        here = a.kind > 0
        flags = book.flags.take(a.row)
        yield "life out of range", here & ((a.life < 0) | (a.life > book.life.take(a.kind)))
        yield "breath out of range", (p.breath < 0) | (p.breath > 1000)
        yield "below the floor or above the flies", here & ((a.y < 0) | (a.y > HIGHEST_PX * SUB))
        yield "off the boards", here & ((a.z < 0) | (a.z > arena.DEPTH_PX * SUB))
        dancers = slice(0, p.pad.shape[1])
        x = a.x[:, dancers]
        yield "a dancer out of the picture", (x < s.lock_left) | (x > s.lock_right)
        yield "a move of another fighter", here & (self.owner.take(book.move_of.take(a.row)) != a.kind)
        yield "facing nowhere", here & (np.abs(a.face) != 1)
        yield "less than no time", (a.hit_stop < 0) | (a.stun < 0) | (a.delay < 0)
        yield "a stun without end", a.stun > LONGEST_STUN
        yield "a hit-stop without end", a.hit_stop > LONGEST_HIT_STOP
        yield "the dead fight on", here & (a.life == 0) & ((flags & (FREE | ATTACK)) != 0)
        lies = here & (a.y == 0) & ((flags & BALLISTIC) != 0) & ((flags & REACTS) != 0)
        yield "flying on the floor", lies & (a.hit_stop == 0)
        self.still = np.where((a.row == self.before) & (a.hit_stop == 0) & here & (a.life > 0), self.still + 1, 0)
        self.before = a.row.copy()
        yield "stuck", self.still > LONGEST_WAIT

    def _state(self, w: int, i: int) -> str:
        a, book = self.bout.world.actors, self.bout.book
        i = min(i, a.row.shape[1] - 1)
        row = int(a.row[w, i])
        move = book.moves[int(book.move_of[row])]
        names = ("life", "x", "y", "z", "vx", "vy", "stun", "hit_stop", "delay")
        numbers = {name: int(getattr(a, name)[w, i]) for name in names}
        return f"{move.name if move else 'nobody'} tick {int(book.tick_of[row])} {numbers}"


@pytest.mark.parametrize(("dancers", "difficulty"), [(1, "normal"), (2, "hard")])
def test_bodies_stay_whole_whatever_is_pressed(dancers: int, difficulty: str) -> None:
    bout = arena.bout(CROWD, range(WORLDS), Terms(dancers=dancers, difficulty=difficulty, retries=True), FRAIL)
    watch, told = Watch(bout), Counter()
    for tick in range(TICKS):
        told.update(fact.kind for fact in bout.step(pads(bout)))
        watch.look(tick)
    assert not watch.faults, "\n".join(watch.faults.values())
    for kind in EVERYTHING[: len(EVERYTHING) - (dancers > 1)]:  # two hardly ever fall together
        assert told[kind] > 0, f"nothing was {kind}: these bouts prove nothing about it"
