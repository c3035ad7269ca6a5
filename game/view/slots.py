"""Memory of lit pictures: codes through a light table, kept for as long as nothing changes."""

from __future__ import annotations

import numpy as np
import pygame

CODE, ALPHA, ALPHA_SHIFT = np.uint32(0xFFFFFF), np.uint32(0xFF000000), np.uint32(24)


class Slot:
    """One lit picture in its own memory, made again only when its key changes."""

    __slots__ = ("_memory", "key", "lit", "made_of", "surface")
    _spare = np.empty(1 << 18, np.uint32)
    _codes = np.empty(1 << 18, np.intp)  # what `take` reads without a copy of its own

    def __init__(self) -> None:
        self.key: tuple | None = None
        self.surface: pygame.Surface | None = None
        self.made_of: tuple | None = None  # what a held picture was made of
        self._memory = np.empty(0, np.uint32)
        self.lit = np.empty((0, 0), np.uint32)

    def room(self, height: int, width: int) -> np.ndarray:
        if self._memory.size < height * width:
            self._memory = np.empty(height * width * 5 // 4, np.uint32)
        return self._memory[: height * width].reshape(height, width)

    def light(
        self, pixels: np.ndarray, table: np.ndarray, order: str, fade: np.ndarray | np.uint32 | None = None
    ) -> None:
        """Codes through a table, straight alpha; `fade` scales alpha (a number or a column, in 1 / 2**24)."""
        height, width = pixels.shape
        size = height * width
        if size > Slot._spare.size:
            Slot._spare, Slot._codes = np.empty(size, np.uint32), np.empty(size, np.intp)
        codes, work = (spare[:size].reshape(height, width) for spare in (Slot._codes, Slot._spare))
        self.lit = lit = out = self.room(height, width)
        if pixels.strides[1] < 0:  # turned: read as it lies in memory, and turned round once, on its way out
            pixels, out = pixels[:, ::-1], lit[:, ::-1]
        np.bitwise_and(pixels, CODE, out=codes)
        colours = table.take(codes, mode="wrap")
        if fade is None:
            np.bitwise_and(pixels, ALPHA, out=work)
        else:
            np.right_shift(pixels, ALPHA_SHIFT, out=work)
            np.multiply(work, fade, out=work)
            np.bitwise_and(work, ALPHA, out=work)
        np.bitwise_or(colours, work, out=out)
        self.surface = pygame.image.frombuffer(lit, (width, height), order)

    def mirror(self, other: Slot, rows: int, fade: np.ndarray, order: str) -> None:
        """The lowest `rows` of another slot's lit picture, turned over, alpha scaled by a column (1 / 2**24)."""
        source = other.lit[: -rows - 1 : -1]
        width = source.shape[1]
        out, work = self.room(rows, width), Slot._spare[: rows * width].reshape(rows, width)
        np.right_shift(source, ALPHA_SHIFT, out=work)
        np.multiply(work, fade, out=work)
        np.bitwise_and(work, ALPHA, out=work)
        np.bitwise_and(source, CODE, out=out)
        np.bitwise_or(out, work, out=out)
        self.surface = pygame.image.frombuffer(out, (width, rows), order)
