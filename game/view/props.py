"""Things that stand on the boards: drawn among the figures, in the order of their rows.

The barre and the mirrors belong to the wall's own pictures (StageView.set_cracked, set_broken); here is what else a
map may place.
"""

from __future__ import annotations

from pathlib import Path

import pygame

from game.view.art import Art
from game.view.layers import Ground

#: kind of prop -> row of its picture that stands on the floor; files `<kind>.png` and `<kind>_broken.png`
PROP_PICTURES = {"rosin_box": 30}
MARGIN_PX = 60  # beyond the picture's edge, where nothing is drawn


class PropPictures:
    """The pictures of one stage's props."""

    def __init__(self, folder: Path, like: pygame.Surface):
        art = Art(folder, like, 0)
        self.images = {
            (kind, broken): art.cutout(f"{kind}{'_broken' if broken else ''}.png")
            for kind in PROP_PICTURES
            for broken in (False, True)
        }

    def knows(self, kind: str) -> bool:
        """False for what the wall's own pictures show."""
        return kind in PROP_PICTURES


class StandingProp:
    """One prop at a place of the world; `broken` may change at any time."""

    def __init__(self, pictures: PropPictures, kind: str, x: float, row: float):
        self.pictures, self.kind, self.x = pictures, kind, x
        self.standing_row, self.broken = row, False

    @property
    def row(self) -> float:
        """Where it stands among the figures; what is left of it lies under every foot."""
        return self.standing_row if not self.broken else -1.0

    def draw(self, dst: pygame.Surface, ground: Ground, camera: float) -> None:
        image = self.pictures.images[self.kind, self.broken]
        x = ground.screen_x(self.x, self.standing_row, camera)
        if -MARGIN_PX < x < dst.get_width() + MARGIN_PX:
            place = round(x) - image.get_width() // 2, round(self.standing_row) - PROP_PICTURES[self.kind]
            dst.blit(image, place)
