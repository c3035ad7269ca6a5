"""The same fight on every machine: without the processor's vector units, and whatever order hashes fall into."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
FIGHT = """
import zlib

from game.lab.bots import make
from game.session import batch
from game.sim.choreography import solve, track
from game.sim.spec import Terms
from tests import arena, cast

crowd = "thug at 420 70, knife_man at 520 90, thug at 700 84, heavy at 820 100"
result = batch.run(
    lambda seeds: arena.bout(crowd, seeds, Terms(difficulty="hard")),
    lambda book, seeds: make("masher", book, seeds), range(8), 400,
)
solved = 0
for move in cast.rooney().moves[:6]:
    made = track(solve(move, cast.rooney()), 160.0)
    solved = zlib.crc32(made.joints.tobytes() + made.travel.tobytes() + made.rise.tobytes(), solved)
print(result.digest, result.book_digest, solved, int(result.struck.sum() + result.taken.sum()))
"""


def told(**environment: str) -> list[int]:
    """(digest of eight fights, of their book, of tracks solved anew, blows) in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", FIGHT], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr[-2000:]
    return [int(word) for word in run.stdout.split()]


def switched_off() -> str:
    """Every optional feature that this numpy has code for and this processor can do."""
    from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

    return " ".join(name for name in __cpu_dispatch__ if __cpu_features__.get(name))


@pytest.fixture(scope="module")
def here() -> list[int]:
    made = told(PYTHONHASHSEED="1")
    assert made[3] > 20, "a fight without blows proves nothing"
    return made


def test_another_order_of_hashes_changes_nothing(here: list[int]) -> None:
    assert told(PYTHONHASHSEED="2") == here


def test_a_processor_without_vector_units_fights_the_same(here: list[int]) -> None:
    features = switched_off()
    if not features:
        pytest.skip(f"numpy {np.__version__} has no optional features on this processor")
    assert told(PYTHONHASHSEED="1", NPY_DISABLE_CPU_FEATURES=features) == here
