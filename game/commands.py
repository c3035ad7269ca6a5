"""What each command of the command line does.  Machine-readable output goes to stdout alone, all else to stderr."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from game import bout as bouts
from game.lab import bots, duels
from game.load.errors import LevelError
from game.session import batch, notation
from game.session import replay as replays
from game.sim.check_rows import BookError
from game.sim.spec import Terms, TermsError
from game.sim.spec_terms import read_assists


class BadInput(ValueError):
    """Something that was asked for cannot be; the message is one line that says what, where and how to mend it."""


BAD_INPUTS = (
    BadInput, LevelError, BookError, TermsError, bots.UnknownBot, duels.UnknownFoe, replays.ReplayError,
    notation.NotationError, OSError,
)  # fmt: skip
LONGEST_TICKS = 36_000  # a bout on a level that is longer than this has not been won


def terms_of(options: argparse.Namespace) -> Terms:
    """What is asked for of a bout's terms; raises TermsError."""
    words = dict(word.partition("=")[::2] for word in options.assist or ())
    return Terms(difficulty=options.difficulty, **seats_of(options), **read_assists(words))


def seats_of(options: argparse.Namespace) -> dict[str, object]:
    """Who dances beside the first dancer."""
    return {"dancers": 2, "second": "ally", "cast": bouts.duo()} if options.ally else {}


def sim(options: argparse.Namespace) -> int:
    """Headless bouts, one world a seed; a world ends at victory, at first defeat or after the ticks given."""
    terms = terms_of(options)
    bots.check_name(options.bot)
    seeds, began = list(options.seeds), time.perf_counter()
    more: dict[str, object] = {}
    if options.duel:
        foes = duels.read_foes(options.duel)
        fought = duels.fight(foes, options.bot, seeds, terms, options.ticks or duels.LONGEST_TICKS)
        name, result = duels.duel_level(foes).name, fought.result
        more = {"moves_by_act": fought.moves_by_act(), "most_used": fought.moves(), "bouts": fought.bouts()}
    else:
        level = bouts.find_level(options.level)
        make = partial(bots.make, options.bot)
        name, ticks = level.name, options.ticks or LONGEST_TICKS
        result = batch.run(lambda some: bouts.open_bout(level, some, terms), make, seeds, ticks)
    tell(told(name, options, terms, result, time.perf_counter() - began), more, options.json)
    return 0


def told(name: str, options: argparse.Namespace, terms: Terms, result: batch.Result, spent: float) -> dict[str, object]:
    """What became of many bouts."""
    cleared = result.cleared.astype(bool)
    return {
        "level": name,
        "bot": options.bot,
        "difficulty": options.difficulty,
        "assists": terms.assists,
        "worlds": len(result.ticks),
        "ticks": int(result.ticks.sum()),
        "world_ticks_per_s": int(result.ticks.sum() / max(spent, 1e-9)),
        "cleared": int(cleared.sum()),
        "blows_struck": int(result.struck.sum()),
        "blows_taken": int(result.taken.sum()),
        "least_blows_struck": int(result.struck.min()),
        "median_clear_ticks": int(np.median(result.ticks[cleared])) if cleared.any() else None,
        "mean_life_lost": round(float(result.lost.mean()), 1),
        "digest": f"{result.digest & 0xFFFFFFFF:08x}",
        "book_digest": f"{result.book_digest & 0xFFFFFFFF:08x}",
    }


def tell(report: dict[str, object], more: dict[str, object], as_json: bool) -> None:
    """Print a report: one document, or its lines and of what is longer the moves alone."""
    if as_json:
        print(json.dumps(report | more))
        return
    lines = [f"{name:20} {value}" for name, value in report.items()]
    for act, moves in more.get("moves_by_act", {}).items():
        lines.append(f"{'act ' + act:20} {counted(moves)}")
    if more:
        lines.append(f"{'most used':20} {counted(more['most_used'])}")
    print("\n".join(lines))


def counted(moves: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in moves.items()) or "nothing"


def cast(options: argparse.Namespace) -> int:
    """Everybody who fights, dances or stands about."""
    from game.lab.playbill import as_table, documents

    rows = documents()
    print(json.dumps(rows, ensure_ascii=False) if options.json else as_table(rows))
    return 0


def write_duels(options: argparse.Namespace) -> int:
    """Let the bots duel with everybody at every difficulty, and write the report."""
    from game.lab import duel_report

    foes = [name for text in options.foes or duels.opponents() for name in duels.read_foes(text)]
    say = lambda line: print(line, file=sys.stderr)  # noqa: E731
    rows = duel_report.measure(list(dict.fromkeys(foes)), options.seeds, options.one_move_seeds, say, options.jobs)
    Path(options.out).write_text(duel_report.page(rows, options.seeds, options.one_move_seeds), encoding="utf-8")
    print(options.out)
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
    if options.cast or options.signatures:
        return render_cast(options)
    from game.view import shots

    kept = replays.read(Path(options.replay)) if options.replay else None
    if kept:
        bout = replay_opener()(kept.header)
    elif options.duel:
        bout = duels.dressed(duels.open_duel(duels.read_foes(options.duel), options.seed, terms_of(options)))
    else:
        bout = bouts.open_bout(options.level or "studio", options.seed, terms_of(options))
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


def render_cast(options: argparse.Namespace) -> int:
    """The whole cast in one light, or in the attacks by which they are known."""
    from game.content.cast import FIGHTERS
    from game.view import line_up

    draw = line_up.of_cast if options.cast else line_up.of_signatures
    draw(list(FIGHTERS.values()), Path(options.out))
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
        assists=read_assists(dict(word.partition("=")[::2] for word in options.assist or ())) | seats_of(options),
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


RUN: dict[str, Callable[[argparse.Namespace], int]] = {
    "play": play, "sim": sim, "cast": cast, "duels": write_duels, "check": check, "frames": frames, "replay": replay,
    "render": render, "bench": bench,
}  # fmt: skip
