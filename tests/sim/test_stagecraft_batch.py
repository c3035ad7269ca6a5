"""Bosses, traps, calls, guests and choices fight the same fight alone and in a batch, and again after a roll-back."""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.session.synctest import synctest
from game.sim.spec import PAD_BITS, Terms
from tests import arena, stagecraft

FOES = "boss at 380 84 swing, beggar at 560 60 swing, thug at 700 100 swing, guest at 340 90"
SEEDS = tuple(range(40, 48))
TICKS = 900
ALL_BITS = sum(PAD_BITS.values())
BOSS = 1


def opened(seeds) -> object:
    return arena.bout(FOES, seeds, Terms(retries=True), stagecraft.cast())


def mashed(seeds, frame: int) -> np.ndarray:
    """Pads of a masher who holds heavy at times, and bows at others; int32 (worlds, 1)."""
    seeds = np.array(seeds)[:, None]
    quick = rng.draw(seeds, frame // 6, 0, 5) & rng.draw(seeds, frame // 4, 0, 6) & np.uint32(ALL_BITS)
    part = rng.draw(seeds, frame // 120, 0, 7) & np.uint32(3)
    slow = np.where(part == 1, PAD_BITS["heavy"], np.where(part == 2, PAD_BITS["reverence"] * (frame % 90 < 3), quick))
    return slow.astype(np.int32)


def move_on(bout, frame: int) -> None:
    """Help the bout along: the boss calls, lays and is worn down."""
    a, book = bout.world.actors, bout.book
    boss = a.kind[:, BOSS] == book.fighter_index["boss/swing"]
    for at, move in ((90, "trap"), (130, "help"), (200, "jaws"), (420, "trap")):
        if frame == at:  # whatever he was about to do
            free = boss & (a.y[:, BOSS] == 0) & (a.holder[:, BOSS] == 0) & (a.plea[:, BOSS] == 0)
            a.row[free, BOSS] = book.stance[book.fighter_index["boss/swing"]]
            a.stun[free, BOSS] = a.delay[free, BOSS] = 0
            a.wish_move[free, BOSS] = book.move_index["boss/swing", move]
    if frame in (300, 500):
        a.life[boss, BOSS] = np.minimum(a.life[boss, BOSS], 52 if frame == 300 else 1)
    if frame in (320, 560):
        others = (a.team == 1) & (a.called == 0) & (np.arange(a.rows) != BOSS) & (a.plea == 0)
        a.life[others] = np.minimum(a.life[others], 8 if frame == 320 else 0)


def danced(seeds) -> tuple[np.ndarray, dict[str, int]]:
    """(digests (worlds, looks), how many facts of each kind)."""
    bout, digests, told = opened(seeds), [], {}
    for frame in range(TICKS):
        move_on(bout, frame)
        for fact in bout.step(mashed(seeds, frame)):
            told[fact.kind] = told.get(fact.kind, 0) + 1
        if frame % 5 == 0:
            digests.append([bout.world.digest(w) for w in range(len(seeds))])
    return np.array(digests).T, told


def test_a_world_alone_and_in_a_batch_are_equal() -> None:
    together, told = danced(SEEDS)
    for kind in ("boss_entered", "act_began", "called", "hazard_laid", "hazard_erupted"):
        assert told.get(kind, 0) >= len(SEEDS) // 2, kind
    assert told["knelt"] and told["choice"] and told.get("spared", 0) + told.get("struck_down", 0) > 0
    assert told.get("guest_harmed", 0) > 0
    for w in range(3):
        alone, _ = danced(SEEDS[w : w + 1])
        assert (alone[0] == together[w]).all(), (
            f"seed {SEEDS[w]}: from tick {5 * int((alone[0] != together[w]).argmax())}"
        )


def test_they_fight_the_same_again() -> None:
    bout = opened(SEEDS)

    def pads(bout) -> np.ndarray:
        return mashed(SEEDS, int(bout.world.stage.frame[0, 0]))

    for frame in range(100):
        move_on(bout, frame)
        bout.step(pads(bout))
    a, book = bout.world.actors, bout.book
    for life, moves in ((100, ("trap", "help", "jaws")), (52, ()), (1, ())):
        for move in moves:
            a.wish_move[:, BOSS] = book.move_index["boss/swing", move]
            report = synctest(bout, pads, 45, back=5, every=2)
            assert report.desync is None, str(report.desync)
        a.life[:, BOSS] = np.minimum(a.life[:, BOSS], life)
        report = synctest(bout, pads, 150, back=5, every=3)
        assert report.desync is None, str(report.desync)
    assert bout.world.stage.scene_until.any()
