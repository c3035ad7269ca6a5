"""A mixer on SDL's dummy device, closed again after the test."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.audio.mixer import Mixer


@pytest.fixture
def mixer() -> Iterator[Mixer]:
    pygame.mixer.quit()
    opened = Mixer()
    yield opened
    opened.close()
