"""A golden evening: recorded once, it must play again to the last digest on every machine and in every version.

The header pins the digests of level and book, the body a crc32 of the state each second.  When rules, rows or the map
change on purpose, record it again and say so in the commit:

    python -m game play --demo --seed 9 --record tests/replays/studio_demo.replay      (without a display)
"""

from __future__ import annotations

import argparse
from pathlib import Path

from game import commands
from game.bout import open_bout
from game.session import replay as replays

GOLDEN = Path(__file__).parent / "replays" / "studio_demo.replay"
LEAST_TICKS = 2000


def test_the_golden_evening_plays_again_to_the_same_digest():
    kept = replays.read(GOLDEN)
    report = replays.play(kept, lambda h: open_bout(h.level, h.seed, h.terms), verify=True)
    assert report.ticks > LEAST_TICKS
    bout = open_bout(kept.header.level, kept.header.seed, kept.header.terms)
    hand = replays.hand(kept)
    for _ in range(report.ticks):
        bout.step(hand(bout))
    assert bout.outcome == "victory"
    assert int(bout.world.stage.struck[0, 0]) > 50
    assert bout.world.digest() == report.digest


def test_the_command_verifies_it(capsys):
    assert commands.replay(argparse.Namespace(file=str(GOLDEN), verify=True, pictures=None)) == 0
    assert "verified" in capsys.readouterr().out
