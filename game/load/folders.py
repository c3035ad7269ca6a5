"""Where files are: the project's assets and levels, and the folders of the player's own files.

`BALLERINA_HOME` in the environment puts all that the player owns into one folder (a stick, a test).
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APPLICATION = "ballerina"
PROJECT = Path(__file__).resolve().parents[2]
ASSETS = PROJECT / "assets"
LEVELS = PROJECT / "levels"


def _own(part: str, platform_folder: str) -> Path:
    home = os.environ.get("BALLERINA_HOME")
    return Path(home) / part if home else Path(platform_folder)


def settings_folder() -> Path:
    """Settings: written by the player's hand and by the options page.  Not made here."""
    return _own("settings", platformdirs.user_config_dir(APPLICATION, appauthor=False))


def saves_folder() -> Path:
    """Progress, recordings, screenshots and crash reports.  Not made here."""
    return _own("saves", platformdirs.user_data_dir(APPLICATION, appauthor=False))


def cache_folder() -> Path:
    """What can be computed again at any time.  Not made here."""
    return _own("cache", platformdirs.user_cache_dir(APPLICATION, appauthor=False))
