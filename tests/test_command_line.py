"""The command line as a stranger meets it: exit codes, one clear line on bad input, one document, equal digests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[1]
SIM = ("sim", "--level", "studio", "--bot", "masher", "--ticks", "400")


def game(*words: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess:
    """Run `python -m game` with extra environment variables."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run([sys.executable, "-m", "game", *words], cwd=cwd, env=env, capture_output=True, text=True)


def report(*words: str, **environment: str) -> dict:
    done = game(*words, "--json", **environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_version_and_help():
    from game import __version__

    assert game("--version").stdout.strip() == f"ballerina {__version__}"
    for command in ("play", "sim", "check", "frames", "replay", "render", "bench"):
        help_ = game(command, "--help")
        assert help_.returncode == 0
        assert command in help_.stdout


BAD = {
    "unknown level": (("sim", "--level", "nowhere"), "nowhere"),
    "unknown bot": ((*SIM[:3], "--bot", "prodigy"), "prodigy"),
    "seeds the wrong way round": ((*SIM, "--seeds", "9:3"), "9:3"),
    "no number": ((*SIM[:3], "--ticks", "many"), "many"),
    "unknown difficulty": ((*SIM, "--difficulty", "fatal"), "fatal"),
    "unknown fighter": (("frames", "--fighter", "giselle"), "giselle"),
    "no such replay": (("replay", "gone.replay"), "gone.replay"),
    "no such map": (("check", "gone.tmx"), "gone.tmx"),
    "a word of no move": (("render", "--script", "tendu pas_de_chat_botte", "--out", "x.png"), "pas_de_chat_botte"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_clear_line(case, tmp_path):
    words, names = BAD[case]
    done = game(*words, cwd=tmp_path)
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert names in done.stderr
    assert "Traceback" not in done.stderr


def test_json_is_one_document_with_all_keys():
    got = report(*SIM, "--seeds", "0:3")
    keys = "worlds ticks world_ticks_per_s cleared blows_struck blows_taken median_clear_ticks digest book_digest"
    assert set(keys.split()) <= set(got)
    assert got["worlds"] == 3
    assert got["blows_struck"] > 0


def test_digests_do_not_hang_on_the_machine_or_the_company():
    plain = report(*SIM, "--seeds", "0:4")
    features = " ".join(np._core._multiarray_umath.__cpu_dispatch__)
    slow = report(*SIM, "--seeds", "0:4", NPY_DISABLE_CPU_FEATURES=features, PYTHONHASHSEED="7")
    assert slow["digest"] == plain["digest"]
    assert slow["book_digest"] == plain["book_digest"]
    assert report(*SIM, "--seeds", "0:3")["digest"] != plain["digest"]


def test_frames_json_has_every_key_and_null_where_nothing_strikes():
    rows = report("frames", "--fighter", "rooney")
    by_move = {row["move"]: row for row in rows}
    assert set(by_move["tendu"]) >= {
        "move",
        "title",
        "input",
        "startup",
        "active",
        "recovery",
        "advantage",
        "damage",
        "reach_px",
    }
    assert by_move["tendu"]["title"] == "tendu devant"
    assert by_move["glissade"]["startup"] is None
    assert by_move["tendu"]["advantage"] > 0
