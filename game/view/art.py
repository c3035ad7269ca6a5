"""A stage's pictures, decoded once into the display's format.

Soft light is stored at half size and doubled here; grain is added here and never reaches a file, so that the
pictures stay small.  Grain is fixed: it breaks the bands that eight bits leave in dark gradients.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame

from game.content.stage_kinds import LayerError

_BAND = 270  # rows worked on at a time, to stay in cache
_NOISE_W = 1031  # prime: repeats of the grain fall on no pattern of the picture


class Art:
    """Reads the pictures of one folder; `like` is a surface of the format that will be drawn upon."""

    def __init__(self, folder: Path, like: pygame.Surface, seed: int):
        self.folder, self.like = Path(folder), like
        grain = np.random.default_rng(seed).normal(0, 1, (_BAND, _NOISE_W)).astype(np.float32)
        self._grain = grain * 0.75 + np.roll(grain, 1, 1) * 0.45
        # a table by brightness: grain is strongest in the dark
        self._strength = np.rint((1.15 - np.arange(256) / 255) * 64).astype(np.int16)

    def picture(self, name: str) -> pygame.Surface:
        """The file as it is.  Raises LayerError when it is missing or broken."""
        path = self.folder / name
        if not path.is_file():
            raise LayerError(f"picture '{name}' is missing from {self.folder}; put it there or mend the layer's image")
        try:
            return pygame.image.load(path)
        except (pygame.error, OSError) as error:
            raise LayerError(f"picture '{name}' in {self.folder} cannot be read: {error}") from None

    def rgb(self, name: str, grain: float = 0.0) -> np.ndarray:
        """(rows, columns, 3) uint8, with fixed grain of the given strength in levels."""
        a = np.ascontiguousarray(pygame.surfarray.array3d(self.picture(name)).swapaxes(0, 1))
        return self.dithered(a, grain) if grain else a

    def grey(self, name: str) -> np.ndarray:
        """(rows, columns) uint8 of a map."""
        return np.ascontiguousarray(pygame.surfarray.array_green(self.picture(name)).T)

    def dithered(self, a: np.ndarray, levels: float) -> np.ndarray:
        """`a` with fixed grain; the same noise on all three channels.  Fixed point: noise 1/16, strength 1/64."""
        height, width = a.shape[:2]
        noise = self._wide(np.rint(self._grain * (levels * 16)).astype(np.int16), width)
        out = np.empty_like(a)
        for y in range(0, height, _BAND):
            rows = a[y : y + _BAND]
            shift = noise[: len(rows)] * self._strength.take(rows[..., 1])
            shift += 512
            shift >>= 10
            moved = rows + shift[..., None]
            out[y : y + _BAND] = np.clip(moved, 0, 255, out=moved)
        return out

    @staticmethod
    def _wide(noise: np.ndarray, width: int) -> np.ndarray:
        return np.tile(noise, (1, width // _NOISE_W + 1))[:, :width]

    def opaque(self, a: np.ndarray) -> pygame.Surface:
        """Pixels (rows, columns, 3) as a surface of the display's format."""
        return pygame.image.frombuffer(np.ascontiguousarray(a), a.shape[1::-1], "RGB").convert(self.like)

    def cutout(self, name: str, grain: float = 0.0) -> pygame.Surface:
        """A picture with holes: opaque runs are copied, empty runs skipped."""
        surface = self.picture(name).convert_alpha()
        if grain:
            pixels = pygame.surfarray.pixels3d(surface).swapaxes(0, 1)
            pixels[:] = self.dithered(np.ascontiguousarray(pixels), grain)
            del pixels  # it locks the surface
        return run_length(surface)

    def soft(self, name: str, gain: float) -> np.ndarray:
        """Half-size light, doubled smoothly, times `gain`, dithered so that a faint gradient keeps no steps."""
        small = self.picture(name).convert(self.like)
        width, height = small.get_size()
        big = pygame.transform.smoothscale(small, (width * 2, height * 2))
        values = pygame.surfarray.pixels3d(big).swapaxes(0, 1)
        # fixed point, 1/256: the noise stays below one level, so black stays black
        noise = np.clip(self._grain * 102 + 128, 0, 255).astype(np.uint16)
        noise = np.repeat(self._wide(noise, values.shape[1])[..., None], 3, 2)
        scaled = np.clip(np.arange(256) * (gain * 256), 0, 255 * 256).astype(np.uint16)
        out = np.empty(values.shape, np.uint8)
        for y in range(0, values.shape[0], _BAND):
            level = scaled.take(values[y : y + _BAND])
            level += noise[: len(level)]
            level >>= 8
            out[y : y + _BAND] = level
        return out


def run_length(surface: pygame.Surface) -> pygame.Surface:
    """Ask for run-length encoding; it is made at the first blit."""
    surface.set_alpha(255, pygame.RLEACCEL)
    return surface
