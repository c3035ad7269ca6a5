"""Small pictures made by formula: round lights on black, for adding."""

from __future__ import annotations

import numpy as np
import pygame

ADD, MULT = pygame.BLEND_RGB_ADD, pygame.BLEND_RGB_MULT


def rgb(text: str) -> tuple[int, int, int]:
    """'#rrggbb' as three bytes."""
    return tuple(int(text[i : i + 2], 16) for i in (1, 3, 5))


def dot(radius_px: float, colour: tuple[int, int, int], strength: float = 1.0) -> pygame.Surface:
    """A small round light; its surface is odd, so that it has a middle pixel."""
    n = int(radius_px * 3 + 2) * 2 + 1
    y, x = np.mgrid[:n, :n] - n // 2
    glow = np.exp(-(x * x + y * y) / (radius_px * radius_px)) * strength
    return pygame.surfarray.make_surface(np.clip(glow[..., None] * np.array(colour), 0, 255).astype(np.uint8))


def light(a: np.ndarray, like: pygame.Surface) -> pygame.Surface:
    """Pixels (rows, columns, 3), display levels 0..255, as a surface of `like`'s format."""
    bytes_ = np.clip(a, 0, 255).astype(np.uint8)
    return pygame.image.frombuffer(np.ascontiguousarray(bytes_), bytes_.shape[1::-1], "RGB").convert(like)
