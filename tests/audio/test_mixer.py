"""Voices: places, variants, who gives way; no device and damaged files are told and not fatal."""

from __future__ import annotations

import itertools
import json
import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.audio.cues import SOUNDS
from game.audio.mixer import EFFECT_CHANNELS, FAINTEST, MUSIC_CHANNELS, PICTURE_PX, Mixer, low_passed, place
from game.load.folders import ASSETS


def test_every_sound_plays(mixer: Mixer) -> None:
    assert mixer.messages == [] and not mixer.silent
    for name in SOUNDS:
        mixer.stop()
        assert mixer.play(name), name
        assert mixer.sounding() == [name]


def test_a_place_is_heard_on_its_side() -> None:
    assert place(None) == (1.0, 1.0)
    assert place(PICTURE_PX / 2) == pytest.approx((1.0, 1.0))
    left, right = place(100)
    assert left == 1.0 and 0.2 < right < 0.8
    assert place(PICTURE_PX - 100) == pytest.approx((right, left))
    assert place(-3000)[0] == pytest.approx(FAINTEST)
    assert place(-100)[0] < place(0)[0]


def test_volumes_multiply(mixer: Mixer) -> None:
    mixer.set_volumes(0.5, 0.5)
    assert mixer.loudness("hit_light", x=PICTURE_PX / 2) == pytest.approx((0.25, 0.25))
    left, right = mixer.loudness("hit_heavy", gain=0.5, x=PICTURE_PX)
    assert right == pytest.approx(0.125 * SOUNDS["hit_heavy"].volume) and 0 < left < right
    mixer.set_volumes(0.0, 1.0)
    assert not mixer.play("hit_light")
    assert mixer.sounding() == []


def test_a_variant_is_not_heard_twice_running(mixer: Mixer) -> None:
    heard = []
    for _ in range(40):
        mixer.play("hit_light")
        heard.append(mixer.last["hit_light"])
    assert all(a != b for a, b in itertools.pairwise(heard))
    assert set(heard) == {0, 1, 2, 3}


def test_one_sound_takes_no_more_than_its_voices(mixer: Mixer) -> None:
    for _ in range(10):
        assert mixer.play("hit_heavy")
    assert mixer.sounding() == ["hit_heavy"] * SOUNDS["hit_heavy"].voices


def test_when_all_voices_sound_the_lowest_rank_gives_way(mixer: Mixer) -> None:
    minor = [name for name in SOUNDS if SOUNDS[name].rank == 0]
    for name in minor * 4:
        mixer.play(name)
    assert len(mixer.sounding()) == EFFECT_CHANNELS
    assert mixer.play("parry_clang")
    assert len(mixer.sounding()) == EFFECT_CHANNELS and mixer.sounding()[-1] == "parry_clang"
    major = [name for name in SOUNDS if SOUNDS[name].rank >= 2]
    for name in major * 4:
        mixer.play(name)
    assert all(SOUNDS[name].rank >= 2 for name in mixer.sounding())
    assert not mixer.play("step_slipper"), "a step does not silence a blow"


def test_music_keeps_its_channels(mixer: Mixer) -> None:
    for name in list(SOUNDS) * 3:
        mixer.play(name)
    assert not any(pygame.mixer.Channel(number).get_busy() for number in range(MUSIC_CHANNELS))


def test_without_a_device_the_game_goes_on_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    silent = Mixer()
    assert silent.silent and len(silent.messages) == 1
    assert "no sound device" in silent.messages[0] and "\n" not in silent.messages[0]
    assert not silent.play("hit_light")
    for call in (silent.pause, silent.resume, silent.stop, silent.close):
        call()
    assert len(silent.messages) == 1


def test_damaged_and_missing_files_are_named_and_the_rest_sounds(tmp_path: Path) -> None:
    folder = tmp_path / "sounds"
    shutil.copytree(ASSETS / "sounds", folder)
    (folder / "hit_light_0.wav").write_bytes(b"RIFF and nothing else")
    (folder / "hit_light_1.wav").unlink()
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    del manifest["sounds"]["toll"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    pygame.mixer.quit()
    mixer = Mixer(folder)
    assert Counter(
        word for line in mixer.messages for word in ("hit_light_0", "hit_light_1", "toll") if word in line
    ) == {
        "hit_light_0": 1,
        "hit_light_1": 1,
        "toll": 1,
    }
    assert mixer.play("hit_light") and mixer.play("hit_heavy") and not mixer.play("toll")
    mixer.close()


@pytest.mark.parametrize("text", [None, "{", "[]", "{}"])
def test_without_a_manifest_effects_are_silent(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "manifest.json").write_text(text)
    pygame.mixer.quit()
    mixer = Mixer(tmp_path)
    assert len(mixer.messages) == 1 and "manifest.json" in mixer.messages[0]
    assert not mixer.play("hit_light")
    mixer.close()


def test_adagio_takes_the_heights_away(mixer: Mixer) -> None:
    rng = np.random.default_rng(3)
    hiss = pygame.sndarray.make_sound(rng.integers(-9000, 9000, (8000, 2)).astype(np.int16))
    hum = pygame.sndarray.make_sound(
        np.repeat((9000 * np.sin(np.arange(8000) * 2 * np.pi * 90 / 44_100))[:, None], 2, 1).astype(np.int16)
    )
    power = lambda sound: float(np.abs(pygame.sndarray.array(sound).astype(float)).mean())  # noqa: E731
    assert power(low_passed(hiss)) < 0.3 * power(hiss)
    assert power(low_passed(hum)) > 0.9 * power(hum)
    mixer.muffle = True
    assert mixer.play("hit_light") and mixer.sounding() == ["hit_light"]
