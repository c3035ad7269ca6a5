"""The studio's stage written out in Python: what levels/studio.tmx says, for tests of the view that need no map."""

from __future__ import annotations

from game.sim.spec import Rect, Stage, StageLayer


def row(kind: str, image: str = "", **values: object) -> StageLayer:
    return StageLayer(kind=kind, image=image, values=values)


LAYERS = (
    row("copy", "sky.png", follow="0.2", through="Opening"),
    row("cutout", "moon.png", x=190, y=-42, follow="0", through="Opening", grain=False),
    row("specks", follow="0.35", count=70, colour="#9fb8e8", fall_px=22.0, sway_px=9.0, top=40, bottom=275),
    row("copy", "mirror_room.png", y=56, follow="0.6", through="Mirror"),
    row("mirror"),
    row("add", "mirror_sheen.png", follow="wall", at="Mirror", glide=0.15),
    row("cutout", "cracked_one.png", x=640, y=58, follow="wall", when_cracked="mirror_one"),
    row("cutout", "cracked_two.png", x=1764, y=58, follow="wall", when_cracked="mirror_two"),
    row("cutout", "broken_one.png", x=640, y=58, follow="wall", when_broken="mirror_one"),
    row("cutout", "broken_two.png", x=1764, y=58, follow="wall", when_broken="mirror_two"),
    row("cutout", "wall.png", follow="wall"),
    row("add", "moon_bloom.png", x=190, y=0, follow="0", through="Opening", pad_px=14),
    row("sway", "drape.png", follow="wall", at="Drape"),
    row("add", "lamp_glow.png", x=-260, y=-210, follow="wall", at="Lamp", half=True, gain=0.4, flicker="0.82 0.91 1.0"),
    row("floor", "floor.png", y=338, origin_px=99.92, pools="pool_map.png"),
    row("add", "gloss.png", y=338, follow="wall"),
    row("cutout", "furniture.png", y=200, follow="wall"),
    row("cutout", "debris_one.png", x=640, y=322, follow="wall", when_broken="mirror_one"),
    row("cutout", "debris_two.png", x=1764, y=322, follow="wall", when_broken="mirror_two"),
    row("cast"),
    row("add", "shaft_a.png", follow="wall", half=True, gain=0.3333, drift_px=3.0, drift_s=7.3),
    row("add", "shaft_b.png", follow="wall", half=True, gain=0.3333, drift_px=3.6, drift_s=5.1),
    row("specks", follow="1.08", count=150, colour="#dfeaff", sizes="0.6 0.8 1.1 3.4", fall_px=5.0, sway_px=14.0,
        top=60, bottom=500, mask="shaft_mask.png"),
    row("wings", "wing_cool.png", other="wing_warm.png"),
    row("grade", "vignette.png", grain=0.035, phases=4),
)  # fmt: skip

WINDOWS = (("window_one", 68, 52, 120, 216), ("window_two", 246, 52, 120, 216), ("window_three", 424, 52, 120, 216),
           ("great_window", 1315, 40, 320, 230))  # fmt: skip
MIRRORS = (("mirror_one", 640, 58, 290, 264), ("mirror_two", 1764, 58, 290, 264))
LAMPS = (("lamp_one", 988, 190), ("lamp_two", 1706, 190))
DRAPES = (34, 217, 395, 576, 1290, 1660, 2092)


def marks() -> tuple[Rect, ...]:
    windows = [Rect(kind="Opening", x=x, y=y, w=w, h=h, values={"name": n}) for n, x, y, w, h in WINDOWS]
    mirrors = [Rect(kind="Mirror", x=x, y=y, w=w, h=h, values={"name": n}) for n, x, y, w, h in MIRRORS]
    lamps = [Rect(kind="Lamp", x=x, y=y, values={"name": n, "reach_px": 430.0}) for n, x, y in LAMPS]
    drapes = [Rect(kind="Drape", x=x, y=0) for x in DRAPES]
    return (*windows, *mirrors, *lamps, *drapes)


def studio(layers: tuple[StageLayer, ...] = LAYERS, extra: tuple[Rect, ...] = ()) -> Stage:
    return Stage(
        folder="studio", wall_row=338, mid_row=440, slope=0.002, seed=5, layers=layers, marks=(*marks(), *extra)
    )  # fmt: skip
