"""Rehearsal black: leotard, tutu, red shoes (see `tools.figures.dancer`)."""

from __future__ import annotations

from game.sim.spec import Build
from tools.figures import dancer
from tools.figures.flesh import Sculpt


def clothe(sculpt: Sculpt, build: Build, motion: dict) -> None:
    dancer.dress(sculpt, motion.get("flare", 0.0), motion.get("lag", (0.0, 0.0)))
