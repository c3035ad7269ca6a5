"""Pictures without a window."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.bout import open_bout
from game.session import replay
from game.sim.spec import PAD_BITS
from game.view import shots


def hand(bout) -> int:
    return PAD_BITS["right"]


@pytest.fixture
def bout():
    return open_bout("studio", 2)


def test_a_frame_is_a_whole_picture(bout, tmp_path: Path) -> None:
    path = tmp_path / "new" / "frame.png"
    picture = shots.frame(bout, path)
    assert pygame.image.load(str(path)).get_size() == picture.get_size() == (960, 540)
    colours = {tuple(picture.get_at((x, y))) for x in range(0, 960, 60) for y in range(0, 540, 60)}
    assert len(colours) > 40


def test_a_strip_holds_the_last_ticks(bout, tmp_path: Path) -> None:
    path = tmp_path / "strip.png"
    shots.strip(bout, hand, path, 30, 5)
    assert int(bout.world.stage.frame[0, 0]) == 30
    w, h = shots.SMALL
    assert pygame.image.load(str(path)).get_size() == (4 * w, 2 * h)
    shots.strip(bout, hand, path, 3)
    assert pygame.image.load(str(path)).get_size() == (960, 540)


def test_stills_of_a_long_bout_stay_few_and_even(bout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shots, "MOST_STILLS", 6)
    monkeypatch.setattr(shots, "STILL_EVERY_TICKS", 2)
    strip = shots.Strip(bout)
    for _ in range(60):
        strip.tick(bout.step(0))
    assert 2 <= len(strip.stills) <= 6
    strip.write(tmp_path / "all.png", 4)
    assert pygame.image.load(str(tmp_path / "all.png")).get_size() == (4 * shots.SMALL[0], shots.SMALL[1])


def test_a_replay_gives_a_picture_a_second(bout, tmp_path: Path) -> None:
    kept = replay.record(bout, hand, 130)
    written = shots.of_replay(kept, lambda header: open_bout(header.level, header.seed, header.terms), tmp_path / "out")
    assert written == 2
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["second_0001.png", "second_0002.png"]


def test_a_place_that_cannot_be_written_is_named(bout, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        shots.frame(bout, tmp_path / "file" / "frame.png")
