"""Every scene of this folder is a test: a bout in notation whose expectations must be met (session/notation.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.session.scenes import run_scene
from tests import arena

SCENES = sorted(Path(__file__).parent.glob("*.bout"))


def test_there_are_scenes() -> None:
    assert len(SCENES) >= 15


@pytest.mark.parametrize("path", SCENES, ids=lambda path: path.stem)
def test_scene(path: Path) -> None:
    report = run_scene(path, arena.open_scene)
    assert not report.fault, report.fault
    assert report.met > 0, f"{path.name} expects nothing"
