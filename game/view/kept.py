"""What a camera that stands need not draw again: the floor, and the light that lies on it."""

from __future__ import annotations

import pygame

from game.view.floor import Floor
from game.view.layers import Add, Layer, View


class Kept:
    """The floor with the lights that lie wholly on it; from the second picture of a camera that stands it is one copy.

    Encounters lock the picture, and the floor is a stage's dearest layer: every row of it moves at its own speed.
    """

    def __init__(self, floor: Floor) -> None:
        self._layers: list[Layer] = [floor]
        self._top, self._bottom = floor.y, floor.y + floor.height
        self._cam: float | None = None
        self._picture: pygame.Surface | None = None

    def takes(self, layer: Layer | None) -> bool:
        """Add the layer that comes next, if only the camera moves it and it touches nothing but the floor."""
        if not (isinstance(layer, Add) and layer.stands):
            return False
        lies = self._top <= layer.y and layer.y + layer.height <= self._bottom
        if lies:
            self._layers.append(layer)
        return lies

    def shows(self) -> bool:
        """A floor is always there."""
        return True

    def draw(self, dst: pygame.Surface, view: View) -> None:
        if view.cam == self._cam and self._picture is not None:
            dst.blit(self._picture, (0, self._top))
            return
        for layer in self._layers:
            layer.draw(dst, view)
        if view.cam == self._cam:
            rows = pygame.Rect(0, self._top, view.w, self._bottom - self._top)
            self._picture = dst.subsurface(rows.clip(dst.get_rect())).copy()
        else:
            self._cam, self._picture = view.cam, None
