"""What of the benchmark needs a picture: frames, the first picture of the title, memory after two minutes.

`python -m game.screens.bench title|resident` does one of them in a process of its own, for the caller to time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

import numpy as np

from game.lab.bench import ROUNDS, most_resident_mb
from game.sim.spec import Level

FIGURES = 24
FRAMES, FIRST_FRAMES = 240, 300
RESIDENT_TICKS, DRAWN_EVERY = 7200, 2  # two minutes; every other tick is drawn
FULL = (1920, 1080)


def show(level: Level) -> dict[str, float]:
    """frame_ms, frame_1080p_ms (the least of some rounds), title_s and resident_mb."""
    rounds = [frames(level) for _ in range(ROUNDS)]
    report = {key: min(one[key] for one in rounds) for key in rounds[0]}
    report["title_s"] = _timed("title")
    report["resident_mb"] = float(_run("resident").strip().splitlines()[-1])
    return report


def frames(level: Level, clock: Callable[[], float] = perf_counter) -> dict[str, float]:
    """Median milliseconds of a frame of the studio with 24 figures, and of one presented at 1920 x 1080."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    from game.lab.arena import place
    from game.lab.bench import open_fight
    from game.view.shots import Shots

    bout, bot = open_fight(level, 1, actors=FIGURES + 2)
    first = level.encounters[0]
    for n in range(FIGURES - 12):
        kind = ("thug", "knife_man", "heavy")[n % 3]
        place(bout, kind, first.left_px + 80 + 65 * n, 10 + 13 * (n % 12), face=1 if n % 2 else -1)
    pygame.display.init()
    screen = pygame.display.set_mode(FULL)
    shots, times = Shots(bout), {False: [], True: []}
    for tick in range(FIRST_FRAMES + 2 * FRAMES):
        presented = tick >= FIRST_FRAMES + FRAMES  # first the picture alone, then with what a window costs
        shots.step(bot.pads(bout.world, bout.book))
        began = clock()
        what = shots.scene.draw(shots.picture, shots.before, bout.world, 0.5)
        shots.hud.draw(shots.picture)
        if presented:
            pygame.transform.scale(shots.picture.subsurface(what.window), FULL, screen)
            pygame.display.flip()
        if tick >= FIRST_FRAMES:
            times[presented].append(clock() - began)
    if int((bout.world.actors.kind > 0).sum()) < FIGURES:
        raise AssertionError("the frame scenario has lost its figures")
    alone, shown = (float(np.median(times[presented])) * 1e3 for presented in (False, True))
    return {"frame_ms": alone, "frame_1080p_ms": shown}


def title() -> None:
    """Open the title as the command does, draw its first picture, and leave."""
    import pygame

    from game.load.settings import Settings
    from game.screens.app import App
    from game.screens.title import Title
    from game.view.display import Display

    app = App(Display(), Settings())
    app.push(Title(app))
    app.turn(pygame.event.get(), perf_counter())
    app.sound.close()


def resident() -> float:
    """Megabytes in memory at most, after two minutes of the demonstration."""
    from game.bout import open_bout
    from game.lab import bots
    from game.view.shots import Shots

    bout = open_bout("studio")
    bot, shots = bots.make("demo", bout.book, bout.seeds), Shots(bout)
    for tick in range(RESIDENT_TICKS):
        shots.step(bot.pads(bout.world, bout.book))
        if tick % DRAWN_EVERY == 0:
            shots.frame()
    return most_resident_mb()


def _run(what: str) -> str:
    env = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    words = [sys.executable, "-m", "game.screens.bench", what]
    return subprocess.run(words, check=True, capture_output=True, text=True, env=env).stdout


def _timed(what: str) -> float:
    began = perf_counter()
    _run(what)
    return perf_counter() - began


if __name__ == "__main__":
    if sys.argv[1:] == ["title"]:
        title()
    else:
        print(round(resident(), 1))
