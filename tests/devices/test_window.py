"""Keys typed by an X client and a virtual pad, in a real window under Xvfb."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROBE = Path(__file__).with_name("window_probe.py")
PATH = os.pathsep.join(str(folder) for folder in (PROBE.parents[2], PROBE.parents[1]))
TIMEOUT_S = 60

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="Xvfb or xdotool is not installed"
)


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of a program on a virtual display of its own."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "640x360x24", "-nolisten", "tcp"],
        pass_fds=[writer], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    with os.fdopen(reader) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    yield {**os.environ, "DISPLAY": f":{number}", "SDL_VIDEODRIVER": "x11", "PYTHONPATH": PATH}
    server.terminate()
    server.wait(TIMEOUT_S)


def test_keys_and_a_pad_reach_the_fight_in_a_real_window(display: dict[str, str]) -> None:
    def xdotool(*words: str) -> None:
        subprocess.run(["xdotool", *words], env=display, check=True, timeout=TIMEOUT_S, capture_output=True)

    with subprocess.Popen([sys.executable, str(PROBE)], env=display, stdout=subprocess.PIPE, text=True) as probe:
        assert probe.stdout is not None
        heard = lambda: probe.stdout.readline().split()  # noqa: E731
        assert heard() == ["focused"]
        xdotool("keydown", "d")
        assert heard() == ["right"]
        xdotool("keydown", "z")
        assert heard() == ["light", "right"]
        xdotool("keyup", "z", "keyup", "d")
        said = heard()
        assert said == ["nothing"] or (said == ["right"] and heard() == ["nothing"])
        xdotool("keydown", "shift")
        assert heard() == ["dodge"]
        xdotool("keyup", "shift")
        assert heard() == ["nothing"]
        xdotool("keydown", "o")
        assert heard() == ["focus"]
        assert [heard() for _ in range(5)] == [
            ["joined"],
            ["light", "focus"],
            ["focus"],
            ["focus", "right"],
            ["lost"],
        ]
        assert probe.wait(TIMEOUT_S) == 0
