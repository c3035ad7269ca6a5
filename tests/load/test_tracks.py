"""The file of tracks: it holds every move, survives damage, and what it lacks is computed and kept."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.load import tracks
from game.sim.choreography import solve, track
from game.sim.spec import BODY_PX, Fighter

COLUMNS = [name for name, _, _ in tracks.COLUMNS]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BALLERINA_HOME", str(tmp_path))
    return tmp_path


def little(name: str = "rooney", count: int = 2) -> Fighter:
    fighter = FIGHTERS[name]
    return replace(fighter, moves=fighter.moves[:count])


def same(a: tracks.Track, b: tracks.Track) -> bool:
    return all((getattr(a, name) == getattr(b, name)).all() for name in COLUMNS)


def test_the_asset_holds_every_move_as_its_rows_say() -> None:
    """The recipe's digest: each row's key stands in the committed file (tools/compose_tracks.py writes it)."""
    held = tracks.read_file(tracks.ASSET, lambda line: pytest.fail(line))
    for fighter in FIGHTERS.values():
        missing = [m.name for m in fighter.moves if tracks.track_key(m, fighter) not in held]
        assert not missing, f"{fighter.name}: run tools/compose_tracks.py for {missing}"
    assert len(held) == len({tracks.track_key(m, f) for f in FIGHTERS.values() for m in f.moves})


@pytest.mark.parametrize("name", list(FIGHTERS))
def test_the_asset_is_what_the_solver_makes(name: str) -> None:
    """Another machine's last bits may move a joint by one unit, never more."""
    fighter = FIGHTERS[name]
    held = tracks.tracks_for(fighter)
    for move in fighter.moves[:: 3]:
        made = track(solve(move, fighter), BODY_PX * fighter.build.height)
        for column in COLUMNS:
            gap = np.abs(getattr(made, column).astype(np.int64) - getattr(held[move.name], column).astype(np.int64))
            assert gap.max() <= 1 and (gap > 0).mean() < 0.001, f"{move.name}.{column}"


def test_with_the_asset_nothing_is_computed(monkeypatch: pytest.MonkeyPatch, own_folder: Path) -> None:
    monkeypatch.setattr(tracks, "compute", lambda move, fighter: pytest.fail(f"computed {move.name}"))
    assert len(tracks.tracks_for(FIGHTERS["thug"])) == len(FIGHTERS["thug"].moves)
    assert not list(own_folder.rglob("tracks-*"))


def test_a_changed_row_is_computed_once_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    fighter = little()
    first = fighter.moves[0]
    changed = replace(first, choreography=replace(first.choreography, options={"drag": 0.9}))
    fighter = replace(fighter, moves=(changed, fighter.moves[1]))
    assert tracks.track_key(changed, fighter) != tracks.track_key(first, fighter)
    calls: list[str] = []
    honest = tracks.compute
    monkeypatch.setattr(tracks, "compute", lambda m, f: calls.append(m.name) or honest(m, f))
    made = tracks.tracks_for(fighter)
    again = tracks.tracks_for(fighter)
    assert calls == [changed.name]
    assert same(made[changed.name], again[changed.name])


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda data: data[: len(data) // 2], "cut short or damaged"),
        (lambda data: b"{}" + data[5:], "cut short or damaged"),
        (lambda data: data.replace(b"tracks 1", b"tracks 0", 1), "of the format"),
        (lambda data: b"", "cut short or damaged"),
    ],
)
def test_a_broken_asset_is_named_and_worked_round(tmp_path: Path, spoil, words: str) -> None:
    fighter = little()
    asset = tmp_path / "tracks.bin"
    asset.write_bytes(spoil(tracks.compose([fighter])))
    said: list[str] = []
    made = tracks.tracks_for(fighter, said.append, asset)
    assert set(made) == {m.name for m in fighter.moves}
    assert len(said) == 1 and str(asset) in said[0] and words in said[0] and "\n" not in said[0]


def test_a_swapped_byte_is_noticed(tmp_path: Path) -> None:
    data = tracks.compose([little(count=1)])
    line, _, rest = data.partition(b"\n")
    body = bytearray(zlib.decompress(rest))
    body[100] ^= 1
    with pytest.raises(ValueError, match="checksum"):
        tracks.unpacked(line + b"\n" + zlib.compress(bytes(body)))


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    said: list[str] = []
    fighter = little(count=1)
    made = tracks.tracks_for(fighter, said.append, tmp_path / "none.bin")
    assert made and any("not written" in line for line in said)


def test_the_file_is_the_same_each_time_it_is_made() -> None:
    fighter = little("knife_man", 3)
    data = tracks.compose([fighter])
    assert data == tracks.compose([replace(fighter, moves=fighter.moves[::-1])])
    head = json.loads(data.partition(b"\n")[0])
    assert head["format"] == tracks.FORMAT and len(head["tracks"]) == 3
    back = tracks.unpacked(data)
    move = fighter.moves[0]
    assert same(back[tracks.track_key(move, fighter)], tracks.compute(move, fighter))
