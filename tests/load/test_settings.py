"""Settings: a round trip, a torn or foreign file, a value out of bounds, a disk that refuses."""

from __future__ import annotations

import os
import tomllib
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.devices import layouts
from game.load import folders
from game.load.settings import (
    FILE,
    KEY_LAYOUTS,
    PAD_LAYOUTS,
    OneOf,
    Settings,
    Span,
    read_settings,
    settings_from,
    settings_text,
    write_settings,
)


def some_value(setting) -> st.SearchStrategy:
    rule = setting.metadata["rule"]
    if isinstance(rule, Span):
        whole = isinstance(setting.default, int)
        return st.integers(int(rule.low), int(rule.high)) if whole else st.floats(rule.low, rule.high)
    return st.sampled_from(rule.words) if isinstance(rule, OneOf) else st.booleans()


@given(st.fixed_dictionaries({setting.name: some_value(setting) for setting in fields(Settings)}))
def test_any_settings_come_back_from_their_text(values: dict) -> None:
    settings = Settings(**values)
    assert settings_from(tomllib.loads(settings_text(settings))) == (settings, [])


def test_the_first_start_has_defaults_and_no_complaint(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nowhere") == (Settings(), [])


def test_written_and_read(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    first, second = replace(Settings(), music=0.25), replace(Settings(), fullscreen=True)
    assert write_settings(first, folder) == ""
    assert read_settings(folder) == (first, [])
    assert write_settings(second, folder) == ""
    assert read_settings(folder) == (second, [])
    assert sorted(path.name for path in folder.iterdir()) == [FILE, FILE + ".bak"]
    assert "music = 0.25" in (folder / (FILE + ".bak")).read_text("utf-8")


@pytest.mark.parametrize(
    "torn", [b"[sound\nvolume = ", b"\xff\xfe\x00", b"volume = 1\nvolume = 2", b"x = " + b"[" * 5000]
)
def test_a_file_that_is_no_toml_is_moved_aside(tmp_path: Path, torn: bytes) -> None:
    (tmp_path / FILE).write_bytes(torn)
    settings, said = read_settings(tmp_path)
    assert settings == Settings()
    assert len(said) == 1 and "defaults are used" in said[0] and FILE + ".bad" in said[0]
    assert (tmp_path / (FILE + ".bad")).read_bytes() == torn
    assert read_settings(tmp_path) == (Settings(), [])


def test_the_file_before_a_torn_one_is_used(tmp_path: Path) -> None:
    loud = replace(Settings(), volume=1.0)
    write_settings(loud, tmp_path)
    write_settings(Settings(), tmp_path)
    (tmp_path / FILE).write_bytes(b"\0" * 300)
    settings, said = read_settings(tmp_path)
    assert settings == loud
    assert "those before it are used" in said[0]


def test_defaults_are_used_field_by_field(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(
        '[sound]\nvolume = 3\nmusic = 0\ncaptions = "yes"\ncalibration_ms = 1.5\nsirens = 1\n'
        '[picture]\nscaling = "stretched"\nshake = nan\nfullscreen = true\n[weather]\nrain = true\n',
        encoding="utf-8",
    )
    settings, said = read_settings(tmp_path)
    assert settings == replace(Settings(), music=0.0, fullscreen=True)
    expected = ["volume", "captions", "calibration_ms", "scaling", "shake", "sirens", "weather"]
    assert len(said) == len(expected)
    for name in expected:
        assert any(name in line for line in said)
    assert "settings.toml: volume in [sound] must be a number from 0.0 to 1.0; 0.9 is used." in said
    assert (tmp_path / FILE).exists()


def test_a_section_that_is_a_value_is_passed_over() -> None:
    settings, said = settings_from({"sound": 3, "picture": []})
    assert settings == Settings()
    assert len(said) == 2


def test_a_disk_that_refuses_is_told_and_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(Settings(), tmp_path)
    before = (tmp_path / FILE).read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    said = write_settings(replace(Settings(), volume=0.1), tmp_path)
    assert "No space left on device" in said
    assert (tmp_path / FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_folder_in_the_file_s_place_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    settings, said = read_settings(tmp_path)
    assert settings == Settings() and len(said) == 1


def test_the_words_are_those_of_the_devices() -> None:
    assert set(KEY_LAYOUTS) <= set(layouts.KEY_LAYOUTS)
    assert set(PAD_LAYOUTS) == set(layouts.PAD_LAYOUTS)


def test_one_variable_moves_all_the_player_owns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BALLERINA_HOME", str(tmp_path))
    owned = {folders.settings_folder(), folders.saves_folder(), folders.cache_folder()}
    assert {folder.parent for folder in owned} == {tmp_path} and len(owned) == 3
    monkeypatch.delenv("BALLERINA_HOME")
    assert not any(folder.is_relative_to(tmp_path) for folder in (folders.settings_folder(), folders.cache_folder()))
    assert (folders.ASSETS / "fonts").is_dir()
