"""Speed and memory, in the scenarios that ARCHITECTURE.md names, so that a number means the same tomorrow."""

from __future__ import annotations

import gc
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import numpy as np

from game.bout import Bout, open_bout
from game.content.cast import needed
from game.core.skeleton import pack_poses, take_poses
from game.lab import bench_core, bots
from game.lab.count_calls import calls_per_tick
from game.lab.melee import everybody
from game.load.levels import level_path
from game.load.tiled import load_level
from game.sim.spec import SUB, Encounter, Fighter, Level, PropSpawn, Spawn, Terms, Wave

FOES = 11  # and the dancer: twelve actors
FIRST_TICK, LAST_TICK = 300, 1500
LEAST_BLOWS_PER_TICK = 1 / 60
BATCH_WORLDS, BATCH_TICKS, BATCH_FIRST = 1024, 120, 60
POSES = 4096
REPEATS, ROUNDS = 400, 3
CAST_FOES, CAST_ACTORS = 20, 24
SHOTS_KEPT, THINGS = 8, 10  # in the full tick
SHOT_HEIGHTS_PX = (30, 290)  # so that some meet bodies and most pass over them


def crowded(level: Level) -> Level:
    """The studio with one encounter of eleven foes that all come at once."""
    kinds = ("thug", "knife_man", "heavy")
    first = level.encounters[0]
    spawns = tuple(
        Spawn(
            kind=kinds[n % 3],
            x_px=first.left_px if n % 2 else first.right_px,
            z_px=12 + 13 * n,
            after_ticks=5 * n,
            id=n,
        )
        for n in range(FOES)
    )
    fight = Encounter(
        name="bench", title="", trigger_x_px=0, left_px=first.left_px, right_px=first.right_px,
        waves=(Wave(name="all", order=1, spawns=spawns),),
    )  # fmt: skip
    return replace(level, encounters=(fight,), digest=level.digest ^ 1)


def tireless(level: Level) -> list[Fighter]:
    """Whom an evening on a level needs, with so much life that nobody leaves the scenario."""
    return [replace(f, life=30_000) for f in needed(level)]


def open_fight(level: Level, worlds: int, actors: int = 0) -> tuple[Bout, object]:
    """The fight in `worlds` worlds with its demonstration bot."""
    crowd = crowded(level)
    bout = open_bout(crowd, range(worlds), Terms(), tireless(crowd), actors)
    return bout, bots.make("demo", bout.book, range(worlds))


def full_tick(level: Level, clock: Callable[[], float] = perf_counter) -> float:
    """Median microseconds of a tick of the fight with eight shots always in flight and ten things on the stage."""
    more = range(THINGS - len(level.props))
    things = tuple(PropSpawn(kind="knife", x_px=200 * n + 100, z_px=20 * n, id=-1 - n) for n in more)
    return median_tick(*open_fight(replace(level, props=level.props + things), 1), clock, before=keep_in_flight)


def cast_tick(level: Level, clock: Callable[[], float] = perf_counter) -> float:
    """Median microseconds of a tick with twenty foes of all kinds, every one with his mind, round two dancers."""
    kinds = everybody()
    first = level.encounters[0]
    spawns = tuple(
        Spawn(kind=kinds[n % len(kinds)], x_px=first.left_px if n % 2 else first.right_px, z_px=10 + n * 37 % 140,
              after_ticks=5 * n, id=n)
        for n in range(CAST_FOES)
    )  # fmt: skip
    fight = replace(first, trigger_x_px=0, waves=(Wave(name="all", order=1, spawns=spawns),))
    crowd = replace(level, encounters=(fight,), digest=level.digest ^ 2)
    bout = open_bout(crowd, (0,), Terms(dancers=2), tireless(crowd), CAST_ACTORS)
    return median_tick(bout, bots.make("demo", bout.book, (0,)), clock, least_actors=CAST_FOES)


def median_tick(
    bout: Bout,
    bot,
    clock: Callable[[], float],
    *,
    before: Callable[[Bout, int], None] = lambda bout, tick: None,
    least_actors: int = 0,
) -> float:
    """Median microseconds of the ticks FIRST_TICK..LAST_TICK of one world; `before` is called before each, untimed.

    Raises AssertionError where it was no fight: too few blows, or on the mean fewer living than `least_actors`.
    """
    times, blows, living = [], 0, 0
    for tick in range(LAST_TICK):
        pads = bot.pads(bout.world, bout.book)
        before(bout, tick)
        began = clock()
        facts = bout.step(pads)
        if tick >= FIRST_TICK:
            times.append(clock() - began)
            blows += int(facts.counts("struck", 1)[0])
            living += int((bout.world.actors.life > 0).sum())
    if blows < len(times) * LEAST_BLOWS_PER_TICK or living < least_actors * len(times):
        raise AssertionError(f"the scenario is no fight: {blows} blows, {living / len(times):.1f} alive")
    return float(np.median(times)) * 1e6


def keep_in_flight(bout: Bout, tick: int) -> None:
    """Shots of both sides from the edges of the locked picture, until SHOTS_KEPT fly."""
    sh, s, book = bout.world.shots, bout.world.stage, bout.book
    low, high = SHOT_HEIGHTS_PX
    while np.count_nonzero(sh.kind) < SHOTS_KEPT:
        row = sh.spawn(0)
        n = tick * SHOTS_KEPT + row
        kind = 1 + n % (len(book.shots) - 1)
        way = 1 if n * 7 % 13 < 6 else -1
        sh.kind[0, row], sh.team[0, row], sh.owner[0, row] = kind, n * 5 % 3 > 0, 1 if n * 5 % 3 else 0
        sh.born[0, row] = tick - 1
        sh.x[0, row] = (s.lock_left if way > 0 else s.lock_right)[0, 0]
        sh.y[0, row] = (low + n * 37 % (high - low)) * SUB
        sh.z[0, row] = (10 + n * 29 % 140) * SUB
        sh.vx[0, row] = way * book.shot_speed[kind]


def batch(level: Level, clock: Callable[[], float] = perf_counter) -> float:
    """World-ticks a second of the fight in 1,024 worlds, the bot not counted."""
    bout, bot = open_fight(level, BATCH_WORLDS)
    spent, blows = 0.0, 0
    for tick in range(FIRST_TICK + BATCH_TICKS):
        pads = bot.pads(bout.world, bout.book)
        began = clock()
        facts = bout.step(pads)
        if tick >= FIRST_TICK:
            spent += clock() - began
            blows += int(facts.counts("struck", BATCH_WORLDS).sum())
    if blows < BATCH_WORLDS * BATCH_TICKS * LEAST_BLOWS_PER_TICK:
        raise AssertionError(f"the batch scenario is no fight: {blows} blows")
    return BATCH_WORLDS * BATCH_TICKS / spent


def in_the_midst(level: Level) -> Bout:
    """The fight of one world after all the ticks that are timed."""
    bout, bot = open_fight(level, 1)
    for _ in range(LAST_TICK):
        bout.step(bot.pads(bout.world, bout.book))
    return bout


def best(work: Callable[[], object], clock: Callable[[], float] = perf_counter, repeats: int = REPEATS) -> float:
    """Median microseconds of `work`."""
    times = []
    for _ in range(repeats):
        began = clock()
        work()
        times.append(clock() - began)
    return float(np.median(times)) * 1e6


def poses(bout: Bout) -> float:
    """Microseconds to fetch all joints, x and y, of 4,096 bodies."""
    table = pack_poses(bout.book.joints)
    rows = (np.arange(POSES) * 7919) % (bout.book.rows - 1) + 1
    out = np.empty((POSES, table.shape[1]), table.dtype)
    return best(lambda: take_poses(table, rows, out))


def least(measure: Callable[[], float], rounds: int = ROUNDS) -> float:
    """The least of some rounds: whatever else the machine does can only add, and a median of one round has it in it."""
    return min(measure() for _ in range(rounds))


def most_resident_mb() -> float:
    """The most memory that this process has held; 0 where the system does not say.

    Linux keeps `ru_maxrss` over an exec: of a child it is at least what its parent held, so the kernel's own line of
    this program is read where there is one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        held = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(held.split()[1]) / 1024
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_all(say: Callable[[str], None], show: Callable[[Level], dict[str, float]]) -> dict[str, float]:
    """Every key of the benchmark; `show` measures what needs a picture (the caller hands it in from above)."""
    path = level_path("studio")
    say("levels")
    load_level(path)
    report: dict[str, float] = {}
    cold = best(lambda: load_level(path), repeats=9) / 1000
    level = load_level(path)
    say("one world")
    gc.collect()
    report["one_world_tick_us"] = least(lambda: median_tick(*open_fight(level, 1), perf_counter))
    report["tick_full_us"] = least(lambda: full_tick(level))
    report["tick_cast_us"] = least(lambda: cast_tick(level))
    say("a thousand worlds")
    report["batch_world_ticks_per_s"] = 1 / least(lambda: 1 / batch(level))
    say("contacts and poses")
    report["contacts_64x256_us"] = bench_core.contacts_64x256_us(perf_counter)
    report["contacts_500x2000_us"] = bench_core.contacts_500x2000_us(perf_counter)
    bout = in_the_midst(level)
    report["pose_4096_us"] = poses(bout)
    say("pictures")
    report |= show(level)
    report["level_cold_ms"] = cold
    kept = bout.world.snapshot()
    report["snapshot_us"] = best(bout.world.snapshot)
    report["restore_us"] = best(lambda: bout.world.restore(kept))
    report["crc_us"] = best(lambda: zlib.crc32(bout.world.block))
    report["numpy_calls_per_tick"] = calls_per_tick(*open_fight(level, 1), FIRST_TICK, LAST_TICK - FIRST_TICK)
    return {name: round(float(value), 3) for name, value in report.items()}
