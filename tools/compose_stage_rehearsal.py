"""Cuts the rehearsal room from the studio's pictures -> assets/stages/rehearsal/*.png and manifest.json.

Run: python tools/compose_stage_rehearsal.py   (after compose_stage_studio.py)

The room is the studio's first bays, from its left wall to the piano: three windows, the gilt mirror, the barre.  Into
its boards a brass rule is let, a body's length (160 px) in four parts, and a cross of tape marks where she begins.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pygame
import studio_plan as plan
from compose_stage_studio import TARGET as STUDIO
from compose_stage_studio import digest
from paint import Folder, band, f32, grid, smooth

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "stages" / "rehearsal"
RECIPE = ("compose_stage_rehearsal.py", "studio_plan.py", "paint.py")
WORLD_W = 1280
TRAVEL = WORLD_W - plan.VIEW_W
WALL_W = int(plan.VIEW_W + TRAVEL * plan.WALL_SHARE) + 1
FLOOR_W = int(480 + (WORLD_W - 480) * plan.scale(plan.VIEW_H) + plan.FLOOR_ORIGIN) + 3
RULE_Z, RULE_FROM, RULE_TO = 26, 80, 1200  # the brass rule: depth, and its ends along the stage
RULE_STEP, RULE_BODY = 40, 160
MARK = (560, 60)  # x and depth of the cross of tape
BRASS, TAPE = np.array((0.80, 0.62, 0.34), f32), np.array((0.88, 0.86, 0.80), f32)

#: picture -> its width in the room; those not named here are taken whole
WIDTHS = {
    "sky.png": int(plan.VIEW_W + TRAVEL * 0.2) + 1,
    "mirror_room.png": int(plan.VIEW_W + TRAVEL * 0.6) + 1,
    "wall.png": WALL_W,
    "gloss.png": WALL_W,
    "furniture.png": WALL_W,
    "shaft_a.png": (WALL_W + 1) // 2,
    "shaft_b.png": (WALL_W + 1) // 2,
    "shaft_mask.png": (WALL_W + 1) // 2,
    "pool_map.png": (FLOOR_W + 1) // 2,
}
WHOLE = (
    "moon.png", "moon_bloom.png", "mirror_sheen.png", "drape.png", "lamp_glow.png", "wing_cool.png", "wing_warm.png",
    "vignette.png", "rosin_box.png", "rosin_box_broken.png",
)  # fmt: skip


def opened(name: str) -> tuple[np.ndarray, np.ndarray | None]:
    """A picture of the studio: display values 0..1 (h, w, 3), and its alpha (h, w) if it has one."""
    surface = pygame.image.load(STUDIO / name)
    rgb = pygame.surfarray.array3d(surface).swapaxes(0, 1).astype(f32) / 255
    if not surface.get_flags() & pygame.SRCALPHA:
        return rgb, None
    return rgb, pygame.surfarray.array_alpha(surface).T.astype(f32) / 255


def floor(out: Folder) -> None:
    """The boards, with the brass rule and the mark."""
    rgb, _ = opened("floor.png")
    rgb = rgb[:, :FLOOR_W]
    u, fy = grid(FLOOR_W, plan.VIEW_H - plan.WALL_ROW)
    row = fy + plan.WALL_ROW
    x, z = (u - plan.FLOOR_ORIGIN) / plan.scale(row), row - 356
    ends = smooth(RULE_FROM - 1, RULE_FROM, x) * smooth(RULE_TO + 1, RULE_TO, x)
    inlay = band(z, RULE_Z, 0.7) * 0.8
    off = np.abs((x + RULE_STEP / 2) % RULE_STEP - RULE_STEP / 2)
    whole = np.abs((x + RULE_BODY / 2) % RULE_BODY - RULE_BODY / 2)
    ticks = band(off, 0, 0.6) * (np.abs(z - RULE_Z - 2) < 3)
    bodies = band(whole, 0, 1.1) * (np.abs(z - RULE_Z - 4) < 6)
    rule = np.clip(np.maximum.reduce([inlay, ticks * 0.9, bodies]) * ends, 0, 1)
    dx, dz = np.abs(x - MARK[0]), np.abs(z - MARK[1])
    tape = np.maximum(smooth(2.6, 1.8, dx) * smooth(7, 6, dz), smooth(15, 14, dx) * smooth(1.4, 0.8, dz))
    light = 0.55 + 0.9 * rgb.mean(-1, keepdims=True)
    for mask, colour, strength in ((rule, BRASS, 0.72), (tape, TAPE, 0.55)):
        share = (mask * strength)[..., None]
        rgb = rgb * (1 - share) + np.clip(colour * light, 0, 1) * share
    out.save("floor.png", rgb)


def compose(target: Path = TARGET) -> None:
    """Cut every picture and write the manifest."""
    out = Folder(target)
    for name in (*WIDTHS, *WHOLE):
        rgb, alpha = opened(name)
        width = WIDTHS.get(name, rgb.shape[1])
        out.save(name, rgb[:, :width], None if alpha is None else alpha[:, :width])
    floor(out)
    write_manifest(target)


def write_manifest(target: Path) -> None:
    """Which pictures came from which recipe and from which pictures of the studio: a test compares all."""
    tools = Path(__file__).resolve().parent
    rows = {
        "made by": "python tools/compose_stage_rehearsal.py",
        "licence": "CC0-1.0",
        "recipe": {name: digest(tools / name) for name in RECIPE},
        "from": {name: digest(STUDIO / name) for name in sorted((*WIDTHS, *WHOLE, "floor.png"))},
        "pictures": {p.name: digest(p) for p in sorted(target.glob("*.png"))},
    }
    (target / "manifest.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    compose()
    sizes = {p.name: p.stat().st_size for p in sorted(TARGET.glob("*.png"))}
    print("\n".join(f"{size / 1024:7.0f} KB  {name}" for name, size in sizes.items()))
    print(f"{sum(sizes.values()) / 2**20:7.2f} MB in all")
