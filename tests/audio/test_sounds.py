"""The sound files: made by the recipes that are here, complete, clean at both ends, at the level agreed on."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest

from tools import compose_sounds
from tools.sounds.recipes import RECIPES
from tools.sounds.synthesis import PEAK_DB, RATE, band, clock, finish, noise, place_of_peak, room, sweep

MANIFEST = json.loads(compose_sounds.MANIFEST.read_text("utf-8"))
FILES = sorted(compose_sounds.SOUNDS.glob("*.wav"))


def test_the_sounds_are_those_of_the_recipes() -> None:
    mend = "run: python tools/compose_sounds.py"
    assert compose_sounds.recipe_digest() == MANIFEST["recipe"], mend
    assert compose_sounds.file_digests() == MANIFEST["files"], mend
    assert {name: recipe.variants for name, recipe in RECIPES.items()} == MANIFEST["sounds"], mend
    assert len(MANIFEST["files"]) == sum(MANIFEST["sounds"].values()) >= 40


def test_there_are_files_for_some_three_megabytes() -> None:
    assert 1e6 < sum(path.stat().st_size for path in FILES) < 3.6e6


@pytest.mark.parametrize("name", ["hit_light", "tell_knife", "ui_accept"])
def test_a_recipe_gives_the_file_again(name: str) -> None:
    """Another processor may round a sample differently; nobody could hear it."""
    kept = compose_sounds.read(compose_sounds.SOUNDS / f"{name}_0.wav").astype(int)
    made = compose_sounds.compose(name, 0).astype(int)
    assert abs(len(kept) - len(made)) <= 2
    size = min(len(kept), len(made))
    assert np.abs(kept[:size] - made[:size]).max() <= 3


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_clean(path) -> None:
    samples = compose_sounds.read(path) / 32768
    assert 0.1 < len(samples) / RATE < 2.5
    assert 20 * np.log10(np.abs(samples).max()) == pytest.approx(PEAK_DB, abs=0.05)
    assert abs(samples.mean()) < 0.002
    assert abs(samples[0]) < 1e-3 and abs(samples[-1]) < 1e-3
    assert place_of_peak(samples) < 0.6 or re.match("applause|curtain|knocks", path.stem)


def test_variants_differ() -> None:
    for name, count in MANIFEST["sounds"].items():
        digests = {MANIFEST["files"][f"{name}_{variant}.wav"] for variant in range(count)}
        assert len(digests) == count, name


def test_a_band_lets_its_own_pass_and_little_else() -> None:
    t = clock(0.5)
    inside, below = np.sin(2 * np.pi * 1000 * t), np.sin(2 * np.pi * 60 * t)
    assert np.abs(band(inside, 500, 2000)[4000:-4000]).max() == pytest.approx(0.92, abs=0.08)
    assert np.abs(band(below, 500, 2000)[4000:-4000]).max() < 0.03


def test_noise_is_where_it_is_asked_for() -> None:
    rng = np.random.default_rng(5)
    x = noise(rng, 0.5, 800, 1600)
    power, hertz = np.abs(np.fft.rfft(x)) ** 2, np.fft.rfftfreq(len(x), 1 / RATE)
    inside = (hertz > 500) & (hertz < 2600)
    assert power[inside].sum() > 0.8 * power.sum()
    assert np.sqrt(np.mean(x**2)) == pytest.approx(1)


def test_a_sweep_follows_its_centre() -> None:
    centre = np.geomspace(400, 6000, RATE // 2)
    x = sweep(np.random.default_rng(2), centre, 0.6)

    def middle(part: np.ndarray) -> float:
        power = np.abs(np.fft.rfft(part)) ** 2
        return float(np.sum(power * np.fft.rfftfreq(len(part), 1 / RATE)) / power.sum())

    fifth = len(x) // 5
    parts = [middle(x[n * fifth : (n + 1) * fifth]) for n in range(5)]
    assert parts == sorted(parts)
    assert parts[-1] > 4 * parts[0]


def test_finish_takes_offset_and_clicks_away() -> None:
    t = clock(0.3)
    raw = (0.7 + np.sin(2 * np.pi * 300 * t)) * np.minimum(1, t / 0.02)  # an offset, and an end in full swing
    done = finish(room(raw, mix=0), 0.5)
    assert abs(done.mean()) < 0.002
    assert done[0] == 0 and done[-1] == 0
    assert np.abs(np.diff(done)).max() < 0.1
