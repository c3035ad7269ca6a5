"""The long run in small: it fights, it reports, and it fails when a world turns out otherwise."""

from __future__ import annotations

import pytest
import soak

from game.session.synctest import synctest


def test_a_short_run_passes_and_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    assert soak.main(["--worlds", "3", "--ticks", "500"]) == 0
    line = capsys.readouterr().out.strip()
    assert line.startswith("500 ticks in 3 worlds, ") and " struck" in line


def test_worlds_without_blows_prove_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert soak.main(["--worlds", "2", "--ticks", "20", "--bot", "idle"]) == 1
    assert "no blow was struck in worlds [0, 1]" in capsys.readouterr().out


def test_a_desync_fails(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def forget(bout) -> None:
        calls.append(None)
        bout.world.players.breath[0, 0] = len(calls) % 900

    monkeypatch.setattr(soak, "synctest", lambda *given: synctest(*given, plant=forget))
    assert soak.main(["--worlds", "2", "--ticks", "60"]) == 1
    assert "players.breath[0]" in capsys.readouterr().out
