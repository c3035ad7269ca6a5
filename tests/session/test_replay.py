"""Recorded games play again to the same digest; whatever would make them another game is refused in one clear line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import game
from game.core import rng
from game.session import replay as replays
from game.session.replay import Header, Recorder, Replay, ReplayError
from game.sim.spec import PAD_BITS, Terms
from tests import arena

CROWD = "thug at 420 70, knife_man at 520 90, thug at 700 84"
ALL_BITS = sum(PAD_BITS.values())


def opener(header: Header, **level: object):
    return arena.bout(CROWD, header.seed, header.terms, **level)


def masher(bout) -> np.ndarray:
    """Pads that differ between dancers and in time."""
    frame = int(bout.world.stage.frame[0, 0])
    dancers = np.arange(bout.terms.dancers)
    return (
        rng.draw(bout.seeds[0], frame // 6, dancers, 5) & rng.draw(bout.seeds[0], frame // 4, dancers, 6)
    ) & ALL_BITS


def recorded(seed: int = 5, ticks: int = 400, dancers: int = 1) -> Replay:
    bout = arena.bout(CROWD, seed, Terms(dancers=dancers, difficulty="hard", retries=True))
    made = replays.record(bout, masher, ticks)
    assert made.pads.any()
    if ticks > 300:
        assert int(bout.world.stage.struck[0, 0] + bout.world.stage.taken[0, 0]) > 0, "an empty game proves nothing"
    return made


@pytest.mark.parametrize("dancers", [1, 2])
def test_a_written_game_plays_again_to_the_same_digest(tmp_path: Path, dancers: int) -> None:
    made = recorded(dancers=dancers)
    path = tmp_path / "evening.replay"
    replays.write(made, path)
    kept = replays.read(path)
    assert kept.header == made.header and kept.checks == made.checks
    assert np.array_equal(kept.pads, made.pads) and kept.pads.shape == (400, dancers)
    assert kept.pads.any(0).all(), "every dancer pressed something"
    seen = []
    played = replays.play(kept, opener, watch=lambda bout, facts: seen.append(facts.tick))
    assert played.digest == made.header.digest and played.seconds_checked == 6
    assert seen == list(range(400))
    assert list(tmp_path.iterdir()) == [path], "no temporary file is left"


def test_the_header_is_one_line_that_says_what_it_is(tmp_path: Path) -> None:
    line = replays.to_bytes(recorded()).split(b"\n", 1)[0]
    head = json.loads(line)
    assert head["magic"] == "ballerina replay" and head["version"] == game.__version__
    assert head["level"] == "arena" and head["seed"] == 5 and head["ticks"] == 400
    assert head["terms"]["difficulty"] == "hard"


def test_a_recorder_notes_ints_and_rows_alike() -> None:
    one, other = (Recorder(arena.bout()) for _ in range(2))
    for pads, row in ((3, [3]), (0, np.array([0])), (PAD_BITS["left"], np.array([[PAD_BITS["left"]]]))):
        one.note(pads)
        other.note(row)
    assert np.array_equal(one.replay().pads, other.replay().pads)


def test_the_recorded_hand_gives_pads_in_order_and_then_nothing() -> None:
    made = recorded(ticks=3)
    give = replays.hand(made)
    assert [give(None).tolist() for _ in range(5)] == [*made.pads.tolist(), [0], [0]]


@given(st.lists(st.tuples(st.integers(0, 4095), st.integers(0, 4095)), max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_pads_survive_the_file(rows: list[tuple[int, int]]) -> None:
    header = replace(HEADER, terms=Terms(dancers=2), ticks=len(rows))
    pads = np.array(rows, np.int32).reshape(len(rows), 2)
    kept = replays.from_bytes(replays.to_bytes(Replay(header, pads, ())))
    assert np.array_equal(kept.pads, pads) and kept.header == header


HEADER = Header(
    version=game.__version__, level="arena", level_digest=1, book_digest=2, seed=3, terms=Terms(), ticks=0, digest=4
)


def test_a_button_held_for_an_hour_is_one_line_of_runs_not_longer_than_its_count_can_say() -> None:
    pads = np.full((200_000, 1), 7, np.int32)
    data = replays.to_bytes(Replay(replace(HEADER, ticks=len(pads)), pads, ()))
    assert len(data) < 600
    assert np.array_equal(replays.from_bytes(data).pads, pads)


# ------------------------------------------------------------------------------------------------ refusals


def refused(make, *args, **kwargs) -> str:
    """The message of a refusal, which is one line and names the replay."""
    with pytest.raises(ReplayError) as caught:
        make(*args, **kwargs)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_another_version_is_refused() -> None:
    made = replace(recorded(ticks=60), name="old.replay")
    made = replace(made, header=replace(made.header, version="0.0.9"))
    said = refused(replays.play, made, opener)
    assert said == f"old.replay: recorded with another version of the game: '0.0.9', here '{game.__version__}'"


def test_an_edited_level_is_refused() -> None:
    said = refused(replays.play, recorded(ticks=60), lambda header: opener(header, start=(320, 84)))
    assert "level 'arena' (it has been edited since)" in said


def test_another_level_is_refused() -> None:
    made = recorded(ticks=60)
    said = refused(replays.play, replace(made, header=replace(made.header, level="studio")), opener)
    assert "recorded with another level: 'studio', here 'arena'" in said


def test_another_book_is_refused() -> None:
    made = recorded(ticks=60)
    said = refused(replays.play, replace(made, header=replace(made.header, book_digest=99)), opener)
    assert "another book of moves and rules: 00000063, here" in said


def test_another_fight_is_refused_and_the_second_is_named() -> None:
    made = recorded(ticks=400)
    pads = made.pads.copy()
    pads[130:160] ^= PAD_BITS["right"] | PAD_BITS["heavy"]
    said = refused(replays.play, replace(made, pads=pads), opener)
    assert "they part between tick 120 and 180" in said
    assert replays.play(replace(made, pads=pads), opener, verify=False).ticks == 400


def test_a_difference_after_the_last_full_second_is_found() -> None:
    made = recorded(ticks=400)
    pads = made.pads.copy()
    pads[380:] ^= PAD_BITS["right"]
    assert "after tick 360" in refused(replays.play, replace(made, pads=pads), opener)


def test_a_file_cut_short_anywhere_is_refused() -> None:
    data = replays.to_bytes(recorded(ticks=120))
    for size in [*range(0, len(data), 37), len(data) - 1]:
        said = refused(replays.from_bytes, data[:size], "half.replay")
        assert said.startswith("half.replay: ")


def test_a_damaged_file_is_refused_wherever_a_bit_flips() -> None:
    data = replays.to_bytes(recorded(ticks=120))
    for at in range(0, len(data), 11):
        broken = bytearray(data)
        broken[at] ^= 16
        assert refused(replays.from_bytes, bytes(broken), "bent.replay").startswith("bent.replay: ")
    assert "damaged" in refused(replays.from_bytes, data + b"x", "long.replay")


def test_what_is_no_replay_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert refused(replays.read, picture) == f"{picture}: this is no replay of Ballerina"
    assert "cannot be read: No such file" in refused(replays.read, tmp_path / "none.replay")


def with_head(**changes: object) -> bytes:
    """A file whose header says something else, checksum and all."""
    data = replays.to_bytes(Replay(HEADER, np.zeros((0, 1), np.int32), ()))
    line, rest = data.split(b"\n", 1)
    head = {**json.loads(line), **changes}
    body = json.dumps({k: v for k, v in head.items() if v is not None}).encode() + b"\n" + rest[:-4]
    return body + np.array(replays.zlib.crc32(body), "<u4").tobytes()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"format": 2}, "odd.replay: it is of format 2, but this version of the game reads format 1"),
        ({"terms": {"gravity": 3}}, "odd.replay: recorded under a term that this version does not know: 'gravity'"),
        ({"terms": [1]}, "lacks or misspells 'terms'"),
        ({"terms": {"difficulty": 7}}, "lacks or misspells 'difficulty'"),
        ({"terms": {"difficulty": "brutal"}}, "no difficulty is called 'brutal'"),
        ({"terms": {"dancers": 9}, "runs": [0] * 9}, "a bout has from 1 to 2 dancers, not 9"),
        ({"seed": None}, "lacks or misspells 'seed'"),
        ({"seed": "much"}, "lacks or misspells 'seed'"),
        ({"seed": -1}, "lacks or misspells 'seed'"),
        ({"seed": 1e400}, "lacks or misspells 'seed'"),
        ({"digest": True}, "lacks or misspells 'digest'"),
        ({"version": ["0.1.0"]}, "lacks or misspells 'version'"),
        ({"ticks": 7}, "do not add up to 7 ticks"),
        ({"ticks": -1}, "lacks or misspells 'ticks'"),
        ({"ticks": 10**12}, "1000000000000 ticks of 1 dancers"),
        ({"terms": {"dancers": 2}}, "0 ticks of 1 dancers"),
        ({"runs": [10**12]}, "cut short"),
        ({"runs": [-1]}, "lacks or misspells 'runs'"),
        ({"runs": "many"}, "lacks or misspells 'runs'"),
        ({"checks": -1}, "lacks or misspells 'checks'"),
    ],
)
def test_headers_that_lie_are_refused(changes: dict, why: str) -> None:
    assert why in refused(replays.from_bytes, with_head(**changes), "odd.replay")


def test_bits_that_no_pad_has_are_refused() -> None:
    data = replays.to_bytes(Replay(replace(HEADER, ticks=2), np.array([[1], [1 << 15]], np.int32), ()))
    assert "dancer 1 presses what no pad has" in refused(replays.from_bytes, data, "odd.replay")


@pytest.mark.parametrize("line", ["[" * 50_000, "{", "7", '["ballerina replay"]', '{"format": 1e999}'])
def test_headers_that_are_none_are_refused(line: str) -> None:
    data = f'{line} "ballerina replay"\n'.encode() if "ballerina" not in line else line.encode() + b"\n"
    assert "the replay is damaged: its header" in refused(replays.from_bytes, data, "odd.replay")


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "evening.replay"
    replays.write(recorded(ticks=60), path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(replays.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replays.write(recorded(ticks=61), path)
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_a_level_changed_under_the_recorder_is_refused() -> None:
    recorder = Recorder(arena.bout(CROWD))
    recorder.bout = arena.bout(CROWD, start=(310, 84))
    assert "changed while it was recorded" in refused(recorder.replay)
