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
    for command in ("play", "sim", "cast", "duels", "check", "frames", "replay", "render", "bench"):
        help_ = game(command, "--help")
        assert help_.returncode == 0
        assert command in help_.stdout


BAD = {
    "unknown level": (("sim", "--level", "nowhere"), "nowhere"),
    "unknown bot": ((*SIM[:3], "--bot", "prodigy"), "prodigy"),
    "a bot without its move": ((*SIM[:3], "--bot", "one_move"), "one_move:MOVE"),
    "a move of nobody": (("sim", "--duel", "thug", "--bot", "one_move:pas_de_chat_botte"), "grand_battement"),
    "nobody to duel with": (("sim", "--duel", "giselle"), "knife_man"),
    "a duel with herself": (("sim", "--duel", "rooney"), "dancer"),
    "a duel with a crowd": (("sim", "--duel", "thug*99"), "at most"),
    "a duel with half a man": (("render", "--duel", "thug*0.5", "--out", "x.png"), "thug*0.5"),
    "a duel on a level": (("sim", "--duel", "thug", "--level", "studio"), "--level"),
    "an unknown assist": ((*SIM, "--assist", "wings"), "auto_guard"),
    "too kind an assist": ((*SIM, "--assist", "damage_percent=5"), "25 to 100"),
    "an assist that is on or off": ((*SIM, "--assist", "auto_guard=7"), "on or off"),
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


def test_the_cast_says_who_everybody_is():
    rows = json.loads(game("cast", "--json").stdout)
    by_name = {row["name"]: row for row in rows}
    assert by_name["rooney"]["kind"] == "dancer"
    assert by_name["thug"]["kind"] == "foe"
    for row in rows:
        assert {"name", "kind", "asks", "moves", "title", "shape", "acts"} <= set(row)
        assert row["kind"] in ("foe", "boss", "dancer", "bystander")
        assert len(row["moves"]) == len(set(row["moves"])) > 0
        assert row["kind"] != "boss" or len(row["acts"]) > 1
    table = game("cast").stdout
    assert all(name in table for name in by_name)


DUEL = ("sim", "--duel", "thug*2", "--bot", "demo", "--difficulty", "easy")


def test_a_duel_tells_each_bout_and_what_was_danced():
    got = report(*DUEL, "--seeds", "0:3")
    assert len(got["bouts"]) == got["worlds"] == 3
    assert {"seed", "cleared", "ticks", "digest", "moves_by_act"} <= set(got["bouts"][0])
    for bout in got["bouts"]:
        (moves,) = bout["moves_by_act"].values()
        assert sum(moves.values()) > 0, "he does something"
    (whole,) = got["moves_by_act"].values()
    first = [next(iter(bout["moves_by_act"].values())) for bout in got["bouts"]]
    assert sum(whole.values()) == sum(sum(moves.values()) for moves in first)
    assert got["most_used"]["tendu"] > 0
    assert got["cleared"] == sum(bout["cleared"] for bout in got["bouts"]) > 0


def test_a_duel_alone_is_the_duel_of_a_batch():
    together = report(*DUEL, "--seeds", "0:3")["bouts"]
    assert report(*DUEL, "--seeds", "1:2")["bouts"] == together[1:2]


def test_a_duel_too_short_is_not_won():
    got = report(*DUEL, "--seeds", "0:2", "--ticks", "30")
    assert got["cleared"] == 0 and got["ticks"] == 60


def test_assists_are_told_and_make_another_bout():
    got = report(*DUEL, "--seeds", "0:1", "--assist", "auto_guard", "--assist", "damage_percent=50")
    assert got["assists"] == {"damage_percent": 50, "auto_guard": True}
    assert got["book_digest"] != report(*DUEL, "--seeds", "0:1")["book_digest"]


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
