"""The long run of the desync alarm: many worlds, many ticks, each rolled back and danced again; and does memory grow?

    python tools/soak.py [--worlds 64] [--ticks 20000] [--back 8] [--every 8] [--bot masher] [--level NAME|FILE]
        [--ally]

Without a level the fight is in a plain room where one crowd after another comes on.  Prints what it did every 500
ticks; exit code 1 and the first difference when a world turns out otherwise the second time.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from game.bout import Bout, duo, open_bout
from game.content.cast import FIGHTERS
from game.content.props import PROPS
from game.lab import bots
from game.lab.arena import DEPTH_PX, MIDDLE_PX, plain_level
from game.lab.bench import most_resident_mb
from game.session.synctest import synctest
from game.sim.book import Book
from game.sim.rules import FREE, GRACE_FULL, REACTION_INDEX
from game.sim.spec import SUB, Encounter, Level, PropSpawn, Spawn, Terms, Wave
from game.sim.systems.dance import BREATHLESS_TICKS, react

CROWDS, FOES = 400, 6
KINDS = [name for name, fighter in FIGHTERS.items() if fighter.kind == "foe"]
SOLOISTS = [name for name, fighter in FIGHTERS.items() if fighter.kind == "boss"]
SOLO_EVERY, SOLO_LIFE = 3, 90  # in so many crowds one is led by a boss, who comes sooner through his acts
REPORT_TICKS = 500
REELS_AT_PX, REELS_TICKS = 66, 40


def kinds(crowd: int) -> list[str]:
    """Who comes on in a crowd: foes in turn, now and then a boss before them."""
    foes = [KINDS[(crowd + k) % len(KINDS)] for k in range(FOES)]
    if crowd % SOLO_EVERY == SOLO_EVERY - 1:
        foes[0] = SOLOISTS[crowd // SOLO_EVERY % len(SOLOISTS)]
    return foes


def endless_room() -> Level:
    """A plain room with one crowd after another."""
    crowds = []
    for n in range(CROWDS):
        spawns = tuple(
            Spawn(
                kind=kinds(n)[k], x_px=MIDDLE_PX + (-1) ** k * (200 + 60 * k),
                z_px=20 + (k * 31 + n * 17) % (DEPTH_PX - 40), after_ticks=20 * k, id=k + 1,
            )
            for k in range(FOES)
        )  # fmt: skip
        crowds.append(
            Encounter(
                name=f"crowd_{n + 1}", title="", trigger_x_px=0, left_px=MIDDLE_PX - 480, right_px=MIDDLE_PX + 480,
                waves=(Wave(name="all", order=1, spawns=spawns),),
            )
        )  # fmt: skip
    arms = [kind.name for kind in PROPS.values() if kind.weapon]
    lying = tuple(
        PropSpawn(kind=name, x_px=MIDDLE_PX - 300 + 600 * n // len(arms), z_px=24 + 40 * (n % 4), id=n + 1)
        for n, name in enumerate(arms)
    )
    return replace(plain_level(), name="endless_room", encounters=tuple(crowds), props=lying, digest=2)


def open_soak(level: str, worlds: int, ally: bool = False) -> Bout:
    """Many worlds in which the fallen begin again, each with another crowd where they are endless, so that all come.

    `ally`: her partner dances with her, led by his mind.
    """
    company = {"dancers": 2, "second": "ally", "cast": duo()} if ally else {}
    terms = Terms(retries=True, **company)
    if level:
        return open_bout(level, range(worlds), terms)
    cast = [replace(f, life=SOLO_LIFE) if f.kind == "boss" else f for f in FIGHTERS.values()]
    bout = open_bout(endless_room(), range(worlds), terms, cast)
    bout.world.stage.encounter[:, 0] = np.arange(worlds) % CROWDS
    return bout


def stir(bout: Bout, bot, number: int) -> None:
    """Between two stretches: things in hands, full and empty meters, in every second world a foe who reels close by,
    and the press that ends him.  So what needs luck is danced as well.
    """
    world, book = bout.world, bout.book
    a, p, worlds = world.actors, world.players, np.arange(world.worlds)
    arms = np.array([0, *np.flatnonzero(book.prop_class)])
    kind = arms[(worlds + number) % len(arms)]
    p.weapon[:, 0], p.uses[:, 0] = kind, book.prop_uses[kind]
    world.stage.grace[worlds % 4 == number % 4] = GRACE_FULL
    tired = worlds % 5 == number % 5
    p.breath[tired], p.breathless_until[tired] = 0, int(world.stage.frame[0, 0]) + BREATHLESS_TICKS
    foes = (a.team == 1) & (a.life > 0) & (a.kind > 0) & (a.holder == 0) & (a.y == 0)
    stands = (book.flags.take(a.row[:, 0]) & FREE) != 0
    w = np.flatnonzero(foes.any(1) & stands & (a.life[:, 0] > 0) & (worlds % 2 == number % 2))
    foe = foes[w].argmax(1)
    a.x[w, foe], a.z[w, foe] = a.x[w, 0] + a.face[w, 0] * REELS_AT_PX * SUB, a.z[w, 0]
    react(world, book, w, foe, REACTION_INDEX["reel"])
    a.stun[w, foe] = REELS_TICKS
    if hasattr(bot, "ask"):
        bot.ask(w, "heavy")


def never_danced(book: Book, danced: np.ndarray) -> list[str]:
    """Fighter and name of every move of the book in which nobody has spent a tick."""
    rows = zip(book.moves, book.move_fighter, danced.tolist(), strict=True)
    return [f"{book.fighters[kind].name}.{move.name}" for move, kind, ticks in rows if move and not ticks]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--worlds", type=int, default=64)
    parser.add_argument("--ticks", type=int, default=20_000)
    parser.add_argument("--back", type=int, default=8, help="ticks rolled back")
    parser.add_argument("--every", type=int, default=8, help="roll back after every so many ticks")
    parser.add_argument("--bot", default="masher")
    parser.add_argument("--level", default="", help="a level of the game; none: a plain room, crowd after crowd")
    parser.add_argument("--ally", action="store_true", help="the partner dances with her, led by a mind of his own")
    options = parser.parse_args(arguments)
    bout = open_soak(options.level, options.worlds, options.ally)
    bot = bots.make(options.bot, bout.book, range(options.worlds))
    began, done, again = monotonic(), 0, 0
    danced = np.zeros(len(bout.book.moves), np.int64)

    def asked(b: Bout) -> np.ndarray:
        danced[:] += np.bincount(b.book.move_of.take(b.world.actors.row).ravel(), minlength=len(danced))
        return bot.pads(b.world, b.book)

    while done < options.ticks:
        ticks = min(REPORT_TICKS, options.ticks - done)
        stir(bout, bot, done // REPORT_TICKS)
        report = synctest(bout, asked, ticks, options.back, options.every)
        done, again = done + report.ticks, again + report.again
        if report.desync:
            print(f"desync after {done - report.ticks} ticks more: {report.desync}")
            return 1
        stage = bout.world.stage
        print(
            f"{done:6} ticks in {options.worlds} worlds, {again} again, {int(stage.struck.sum())} struck, "
            f"{int(stage.taken.sum())} taken, {int(stage.felled.sum())} felled, {int(stage.retries.sum())} retries, "
            f"{int((bout.world.actors.kind > 0).sum(1).max())} of {bout.world.actors.kind.shape[1]} rows, "
            f"{most_resident_mb():.0f} MB, {monotonic() - began:.0f} s",
            flush=True,
        )
    print(f"moves never danced: {', '.join(never_danced(bout.book, danced)) or 'none'}")
    idle = np.flatnonzero(bout.world.stage.struck[:, 0] == 0)
    if idle.size:
        print(f"no blow was struck in worlds {idle.tolist()}: they prove nothing")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
