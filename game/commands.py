"""What each command of the command line does.  Machine-readable output goes to stdout alone, all else to stderr."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np

from game import bout as bouts
from game.lab import bots
from game.load.errors import LevelError
from game.session import batch, notation
from game.session import replay as replays
from game.sim.check_rows import BookError
from game.sim.spec import Terms


class BadInput(ValueError):
    """Something that was asked for cannot be; the message is one line that says what, where and how to mend it."""


BAD_INPUTS = (BadInput, LevelError, BookError, bots.UnknownBot, replays.ReplayError, notation.NotationError, OSError)


def sim(options: argparse.Namespace) -> int:
    """Headless bouts, one world a seed; a world ends at victory, at first defeat or after the ticks given."""
    terms = Terms(difficulty=options.difficulty)
    if options.bot not in bots.BOTS:
        raise bots.UnknownBot(f"no bot is called {options.bot!r}; there are {', '.join(bots.BOTS)}")
    level = bouts.find_level(options.level)
    began = time.perf_counter()
    result = batch.run(
        lambda seeds: bouts.open_bout(level, seeds, terms),
        lambda book, seeds: bots.make(options.bot, book, seeds),
        list(options.seeds),
        options.ticks,
    )
    spent = time.perf_counter() - began
    cleared = result.cleared.astype(bool)
    report = {
        "level": level.name,
        "bot": options.bot,
        "difficulty": options.difficulty,
        "worlds": len(result.ticks),
        "ticks": int(result.ticks.sum()),
        "world_ticks_per_s": int(result.ticks.sum() / max(spent, 1e-9)),
        "cleared": int(cleared.sum()),
        "blows_struck": int(result.struck.sum()),
        "blows_taken": int(result.taken.sum()),
        "least_blows_struck": int(result.struck.min()),
        "median_clear_ticks": int(np.median(result.ticks[cleared])) if cleared.any() else None,
        "digest": f"{result.digest & 0xFFFFFFFF:08x}",
        "book_digest": f"{result.book_digest & 0xFFFFFFFF:08x}",
    }
    if options.json:
        print(json.dumps(report))
    else:
        print("\n".join(f"{name:20} {value}" for name, value in report.items()))
    return 0


def check(options: argparse.Namespace) -> int:
    """Check level files: every fault on a line of its own."""
    from game.load.tiled import check_level

    faults = 0
    for file in options.files:
        found = check_level(Path(file))
        faults += len(found)
        for fault in found:
            print(" ".join(str(fault).split()), file=sys.stderr)
        if not found:
            print(f"{file}: fit to be danced on")
    return 2 if faults else 0


def frames(options: argparse.Namespace) -> int:
    """Frame data measured by running each move against a dummy."""
    from game.content.cast import FIGHTERS
    from game.lab.frames import measure, page

    if options.fighter and options.fighter not in FIGHTERS:
        raise BadInput(f"no fighter is called {options.fighter!r}; there are {', '.join(FIGHTERS)}")
    rows = measure(list(FIGHTERS.values()), options.fighter)
    if options.json:
        print(json.dumps([row.as_dict() for row in rows], ensure_ascii=False))
    elif options.markdown:
        print(page(rows), end="")
    else:
        for r in rows:
            told = (
                ""
                if r.startup is None
                else f"{r.startup:3}/{r.active}/{r.recovery}  {r.advantage or 0:+3}  {r.damage} life  {r.reach_px} px"
            )
            print(f"{r.fighter:12} {r.move:18} {told}")
    return 0


def replay(options: argparse.Namespace) -> int:
    """Run a replay again, comparing digests; write a picture each second if asked."""
    kept = replays.read(Path(options.file))
    opener = replay_opener()
    if options.pictures:
        from game.view import shots

        shots.of_replay(kept, opener, Path(options.pictures))
    report = replays.play(kept, opener, verify=options.verify)
    print(
        f"{options.file}: {report.ticks} ticks, digest {report.digest:08x}" + (", verified" if options.verify else "")
    )
    return 0


def replay_opener():
    """Opens the bout that a replay's header names."""

    def opener(header):
        return bouts.open_bout(header.level, header.seed, header.terms)

    return opener


def render(options: argparse.Namespace) -> int:
    """Pictures, offscreen: of a bout one tick, or the last K ticks side by side; of a family of moves a sheet."""
    if options.moves:
        return render_moves(options)
    from game.view import shots

    kept = replays.read(Path(options.replay)) if options.replay else None
    bout = replay_opener()(kept.header) if kept else bouts.open_bout(options.level, options.seed)
    if kept:
        hand = replays.hand(kept)
    elif options.script:
        hand = notation.hand(options.script, bout.book)
    else:
        bot = bots.make(options.bot, bout.book, [options.seed])
        hand = lambda b: bot.pads(b.world, b.book)  # noqa: E731
    shots.strip(bout, hand, Path(options.out), options.ticks, options.strip or 1)
    print(options.out)
    return 0


def render_moves(options: argparse.Namespace) -> int:
    """A contact sheet of a family of moves; those that have no pictures yet are named on stderr."""
    from game.content.cast import FIGHTERS
    from game.view import contact_sheet

    if options.fighter not in FIGHTERS:
        raise BadInput(f"no fighter is called {options.fighter!r}; there are {', '.join(FIGHTERS)}")
    fighter = FIGHTERS[options.fighter]
    families = list(dict.fromkeys(move.family for move in fighter.moves))
    if options.moves not in families:
        raise BadInput(f"{fighter.name} has no moves of the family {options.moves!r}; there are {', '.join(families)}")
    drawn, missing = contact_sheet.of_family(fighter, options.moves, Path(options.out))
    if missing:
        print(f"not baked yet: {', '.join(missing)}", file=sys.stderr)
    if not drawn:
        raise BadInput(
            f"no move of the family {options.moves!r} has pictures yet; bake them with tools/compose_figures.py"
        )
    print(options.out)
    return 0


def play(options: argparse.Namespace) -> int:
    """Play in a window; without a display, let the demonstration bot play offscreen and say where the pictures are."""
    from game.screens import app

    return app.run(
        level=options.level,
        seed=options.seed,
        difficulty=options.difficulty,
        record=options.record,
        demo=options.demo,
    )


def bench(options: argparse.Namespace) -> int:
    """Measure speed and memory in the scenarios of PERFORMANCE in ARCHITECTURE.md."""
    from game.lab.bench import measure_all
    from game.screens.bench import show

    report = measure_all(lambda line: print(line, file=sys.stderr), show)
    print(json.dumps(report) if options.json else "\n".join(f"{k:28} {v}" for k, v in report.items()))
    return 0
