"""The command line: `python -m game <command>`; without a command, `play`.

Bad input: exit code 2 and one line on stderr.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # standard output is the command's own

COMMANDS = ("play", "sim", "cast", "duels", "check", "frames", "replay", "render", "bench")
BAD_INPUT = 2


class Parser(argparse.ArgumentParser):
    """Errors are one line, and say where help is."""

    def error(self, message: str) -> None:
        self.exit(BAD_INPUT, f"{self.prog}: {message} (see {self.prog} --help)\n")


def span(text: str) -> range:
    """'0:200' -> range(0, 200)."""
    first, _, last = text.partition(":")
    try:
        seeds = range(int(first), int(last)) if last else range(int(first), int(first) + 1)
    except ValueError:
        raise argparse.ArgumentTypeError(f"seeds are written FIRST:LAST, such as 0:200, not {text!r}") from None
    if not len(seeds) or seeds[0] < 0:
        raise argparse.ArgumentTypeError(f"{text!r} holds no seeds: FIRST must be 0 or more and below LAST")
    return seeds


def count(text: str) -> int:
    """A whole number above 0."""
    if not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"a whole number above 0 is wanted, not {text!r}")
    return int(text)


def seed(text: str) -> int:
    """A whole number from 0 to 4294967295."""
    if not text.isdigit() or int(text) >= 1 << 32:
        raise argparse.ArgumentTypeError(f"a seed is a whole number from 0 to {(1 << 32) - 1}, not {text!r}")
    return int(text)


def add_assist(command: Parser) -> None:
    from game.sim.spec_terms import ASSISTS

    known = ", ".join(ASSISTS)
    command.add_argument("--assist", action="append", metavar="NAME[=VALUE]", help=f"one of {known}; again for more")
    command.add_argument("--ally", action="store_true", help="the partner dances with her, led by a mind of his own")


def add_bouts(commands) -> None:
    """Commands that play a bout."""
    from game.sim.difficulty import DIFFICULTIES

    play = commands.add_parser("play", help="play the game (the default)")
    play.add_argument("--level", metavar="FILE|NAME", help="begin with this level at once")
    play.add_argument("--seed", type=seed, help="of the fight's random numbers")
    play.add_argument("--difficulty", choices=DIFFICULTIES, help="instead of the one in the options")
    add_assist(play)
    play.add_argument("--record", metavar="FILE", help="write a replay of the bout")
    play.add_argument("--demo", action="store_true", help="let the demonstration bot play")

    sim = commands.add_parser("sim", help="headless bouts: no picture, no retries")
    where = sim.add_mutually_exclusive_group(required=True)
    where.add_argument("--level", metavar="FILE|NAME")
    where.add_argument("--duel", metavar="NAME[*N]", help="against N of them in a plain room; NAME+NAME for a pair")
    sim.add_argument("--bot", default="demo", help="demo, defender, idle, masher, one_move:MOVE or repertoire")
    sim.add_argument("--seeds", type=span, default=range(1), metavar="A:B", help="one world for each of A..B-1")
    sim.add_argument("--difficulty", choices=DIFFICULTIES, default="normal")
    add_assist(sim)
    sim.add_argument("--ticks", type=count, help="a bout longer than this has not been won (36000; a duel 10800)")
    sim.add_argument("--json", action="store_true")

    render = commands.add_parser("render", help="pictures of a bout or of moves, offscreen")
    where = render.add_mutually_exclusive_group()
    where.add_argument("--level", metavar="FILE|NAME", help="studio if nothing is said")
    where.add_argument("--duel", metavar="NAME[*N]", help="in a plain room against N of them")
    source = render.add_mutually_exclusive_group()
    source.add_argument("--bot", default="demo")
    source.add_argument("--script", metavar="NOTATION", help="what the dancer does, e.g. '4 right, tendu tendu'")
    source.add_argument("--replay", metavar="FILE")
    source.add_argument("--moves", metavar="FAMILY", help="a contact sheet of a family of moves instead of a bout")
    source.add_argument("--cast", action="store_true", help="everybody in one light, and as outlines")
    source.add_argument("--signatures", action="store_true", help="everybody's signature attack, a strip each")
    render.add_argument("--fighter", default="rooney", metavar="NAME", help="whose moves")
    render.add_argument("--seed", type=seed, default=0)
    render.add_argument("--difficulty", choices=DIFFICULTIES, default="normal")
    add_assist(render)
    render.add_argument("--ticks", type=count, default=600, help="the tick of the (last) picture")
    render.add_argument("--strip", type=count, metavar="K", help="the last K ticks side by side")
    render.add_argument("--out", required=True, metavar="PNG")


def add_reports(commands) -> None:
    """Commands that tell of content, of files, of speed."""
    cast = commands.add_parser("cast", help="everybody who fights, dances or stands about")
    cast.add_argument("--json", action="store_true")

    duels = commands.add_parser("duels", help="let bots duel with every foe and boss, and write a report")
    duels.add_argument("--seeds", type=count, default=200, metavar="N", help="bouts of each")
    duels.add_argument("--one-move-seeds", type=count, default=20, metavar="N", help="bouts of each one-move bot")
    duels.add_argument("--foes", action="append", metavar="NAME", help="only this one; again for more")
    duels.add_argument("--jobs", type=count, default=1, metavar="N", help="processes that work at it")
    duels.add_argument("--out", default="assets/duels.md", metavar="FILE")

    check = commands.add_parser("check", help="check level files")
    check.add_argument("files", nargs="+", metavar="FILE")

    frames = commands.add_parser("frames", help="frame data, measured by running every move")
    frames.add_argument("--fighter", metavar="NAME")
    shape = frames.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--markdown", action="store_true")

    replay = commands.add_parser("replay", help="run a replay again")
    replay.add_argument("file")
    replay.add_argument("--verify", action="store_true", help="compare every second's digest")
    replay.add_argument("--pictures", metavar="DIR", help="write a picture each second")

    bench = commands.add_parser("bench", help="measure speed and memory")
    bench.add_argument("--json", action="store_true")


def build_parser() -> Parser:
    from game import __version__

    parser = Parser(prog="python -m game", description="Ballerina: a brawler danced on the beat.")
    parser.add_argument("--version", action="version", version=f"ballerina {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    add_bouts(commands)
    add_reports(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or (words[0] not in COMMANDS and words[0] not in ("-h", "--help", "--version")):
        words.insert(0, "play")
    options = build_parser().parse_args(words)
    from game import commands

    try:
        return commands.RUN[options.command](options)
    except commands.BAD_INPUTS as fault:
        print(f"ballerina: {' '.join(str(fault).split())}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
