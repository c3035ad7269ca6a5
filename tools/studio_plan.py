"""Where everything in the studio stands, in wall pixels (what the picture shows with the camera at its left end)."""

from __future__ import annotations

from typing import NamedTuple

VIEW_W, VIEW_H, WORLD_W = 960, 540, 2400
WALL_ROW, MID_ROW, SLOPE = 338, 440, 0.002
TRAVEL = WORLD_W - VIEW_W


def scale(row):
    """How fast a floor row moves with the camera; the wall moves like the row it stands on."""
    return 1 + (row - MID_ROW) * SLOPE


WALL_SHARE = scale(WALL_ROW)
WALL_W = int(VIEW_W + TRAVEL * WALL_SHARE) + 1
FLOOR_ORIGIN = round(480 * (1 - WALL_SHARE) + 2, 2)  # column of the floor's picture that world x 0 falls on
FLOOR_W = int(480 + 1920 * scale(VIEW_H) + FLOOR_ORIGIN) + 3


def strip_width(share: float) -> int:
    """How wide a layer must be that moves with this share of the camera."""
    return int(VIEW_W + TRAVEL * share) + 1


def world_x(wall_x):
    """World x of what stands at a wall pixel."""
    return 480 + (wall_x - 480) / WALL_SHARE


class Window(NamedTuple):
    x: float  # middle
    half: float  # half width; the arch is a half circle over it
    spring: float  # row where the arch begins
    bottom: float


WINDOWS = (
    Window(128, 60, 112, 268),
    Window(306, 60, 112, 268),
    Window(484, 60, 112, 268),
    Window(1475, 78, 120, 268),  # the great window: a broad light between two narrow ones
    Window(1351, 30, 128, 268),
    Window(1599, 30, 128, 268),
)
SILLS = ((128, 78), (306, 78), (484, 78), (1475, 176))  # middle, half width
MOON = (318, 86, 23)  # fixed to the picture: it follows the camera, as the moon does
DRAPES = (34, 217, 395, 576, 1290, 1660, 2092)
LAMPS = ((988, 190), (1706, 190))


class Glass(NamedTuple):
    name: str
    left: int
    top: int
    right: int
    bottom: int


MIRRORS = (Glass("one", 640, 58, 930, 322), Glass("two", 1764, 58, 2054, 322))
SEAMS = (735, 832)  # where the panes of the gilt mirror meet
TRIPTYCH = ((1764, 1854), (1864, 1954), (1964, 2054))  # the panels of the second, walnut mirror
PORTRAIT = (1136, 132, 45, 60)  # middle and half axes
PLAYBILLS = (1058, 1214)
PIANO = (1056, 1216)
CHAIR = 1704
BARRE = ((0, 1042), (1232, WALL_W))
RAIL_ROW = 302
WAINSCOT_ROW = 290
FURNITURE_TOP = 200
