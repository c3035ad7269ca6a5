"""Playing without a display: the demonstration bot dances the level, and a strip of pictures shows how it went."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from game.load.folders import saves_folder
from game.sim.spec import Terms

LONGEST_TICKS = 36_000
STILLS = 12
LEVEL = "studio"


def demonstrate(
    level: str | None = None,
    seed: int | None = None,
    difficulty: str | None = None,
    record: str | None = None,
    assists: Mapping[str, int | bool] | None = None,
) -> int:
    """Play to the end, write `demonstration.png` into the folder of screenshots, say where.  Returns the exit code.

    Raises what cannot be read, as one line, and OSError where the pictures cannot be written.
    """
    from game.bout import open_bout
    from game.lab import bots
    from game.session import replay as replays
    from game.session.clock import TICKS_PER_S
    from game.view.shots import Strip

    bout = open_bout(level or LEVEL, seed or 0, Terms(difficulty=difficulty or "normal", **(assists or {})))
    bot = bots.make("demo", bout.book, list(bout.seeds))
    recorder = replays.Recorder(bout)
    strip = Strip(bout)
    began = time.perf_counter()
    for _ in range(LONGEST_TICKS):
        pads = bot.pads(bout.world, bout.book)
        facts = bout.step(pads)
        recorder.note(pads[0])
        strip.tick(facts)
        if bout.outcome:
            break
    path = saves_folder() / "screenshots" / "demonstration.png"
    strip.write(path, STILLS)
    if record:
        replays.write(recorder.replay(), Path(record))
    seconds = int(bout.world.stage.frame[0, 0]) // TICKS_PER_S
    how = {"victory": "cleared", "defeat": "lost", "": "did not finish"}[bout.outcome]
    at = f"{seconds // 60}:{seconds % 60:02}"
    print(f"No display: the demonstration {how} {bout.level.title} in {at} of the fight's time")
    print(f"({time.perf_counter() - began:.0f} s of yours). Pictures: {path}")
    return 0
