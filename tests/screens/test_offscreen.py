"""Playing without a display."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.load.errors import LevelError
from game.screens import app, offscreen
from game.session import replay


def test_the_demonstration_writes_a_strip_and_a_replay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(offscreen, "LONGEST_TICKS", 150)
    monkeypatch.setenv("BALLERINA_HOME", str(tmp_path / "home"))
    assert app.run(demo=True, seed=4, record=str(tmp_path / "kept.bin")) == 0
    said = capsys.readouterr().out
    path = tmp_path / "home" / "saves" / "screenshots" / "demonstration.png"
    assert str(path) in said
    assert "did not finish" in said
    assert pygame.image.load(str(path)).get_width() == 4 * 480
    kept = replay.read(tmp_path / "kept.bin")
    assert (kept.header.seed, kept.header.ticks) == (4, 150)


def test_a_level_that_cannot_be_read_is_refused_before_anything_opens() -> None:
    with pytest.raises(LevelError, match="nowhere"):
        app.run(level="nowhere")
