"""Paints the studio's layers -> assets/stages/studio/*.png and manifest.json.

Run: python tools/compose_stage_studio.py

Linear light, graded, without vignette and grain.  The plan is in studio_plan, the wall in studio_wall, what
hangs on it in studio_pictures, what stands before it in studio_furniture; here are sky, floor, light and the order
of work.
"""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path

import numpy as np
import studio_furniture
import studio_plan as plan
import studio_wall
from paint import Folder, band, bloom, blur, box, drawn, f32, grid, light_over, linear, mix, noise, smooth, tone

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "stages" / "studio"
RECIPE = (
    "compose_stage_studio.py",
    "studio_plan.py",
    "studio_wall.py",
    "studio_pictures.py",
    "studio_furniture.py",
    "paint.py",
)


def sky(out: Folder) -> np.ndarray:
    """Night over the roofs of the town -> the linear strip (it moves with .2 of the camera)."""
    w, h = plan.strip_width(0.2), 290
    x, y = grid(w, h)
    down = np.clip(y / 270, 0, 1)[..., None]
    clouds = noise(h, w, (110, 34), 11, 5)
    c = linear("0a1a44") * (1 - down) + linear("6396d0") * down
    c = c * (0.80 + 0.5 * smooth(0.45, 0.7, clouds))[..., None]
    c = c + linear("8fb4e8") * (smooth(0.52, 0.78, clouds) * 0.35 * smooth(30, 200, y))[..., None]
    c = c + linear("bcd6ff") * (0.16 * np.exp(-(((x - 340) / 330) ** 2) - ((y - 86) / 130) ** 2))[..., None]
    roofs = drawn(w, h, _roofs(w))
    c = mix(c, linear("16305f") * (1 - down) + linear("3d67a4") * down, roofs * 0.85)
    near = drawn(w, h, _roofs(w, seed=9, low=16, tall=34))
    c = mix(c, linear("10244c") * (1 - down) + linear("2c5088") * down, near * 0.75)
    rng = np.random.default_rng(6)
    spots = zip(rng.integers(0, w, 190), rng.integers(220, 266, 190))
    panes = [[(a, b), (a + 2, b), (a + 2, b + 3), (a, b + 3)] for a, b in spots]
    c = c + linear("ffb45a") * (drawn(w, h, panes) * np.maximum(roofs, near) * 0.8)[..., None]
    out.save("sky.png", tone(c + bloom(c)))
    return c


def _roofs(width: int, seed: int = 4, low: int = 18, tall: int = 62) -> list[list[tuple[float, float]]]:
    rng = np.random.default_rng(seed)
    shapes = []
    x = -20
    while x < width + 40:
        w, h, gable = rng.integers(14, 34), rng.integers(low, tall), rng.integers(0, 16)
        shapes.append([(x, 280), (x, 268 - h), (x + w * 0.5, 268 - h - gable), (x + w, 268 - h), (x + w, 280)])
        x += w - 2
    if seed == 4:
        for o in (0, 610):  # a steeple and a dome
            shapes.append([(392 + o, 280), (396 + o, 190), (400 + o, 164), (404 + o, 190), (408 + o, 280)])
            dome = [(258 + 14 * math.cos(t) + o, 205 - 17 * math.sin(t)) for t in np.linspace(0, math.pi, 12)]
            shapes.append([(272 + o, 280), *dome, (244 + o, 280)])
    return shapes


def moon(out: Folder) -> None:
    """Disc and halo with straight alpha; and the bloom that it lays over wall and glazing bars."""
    x, y = grid(256, 256)
    r = np.hypot(x - 128, y - 128)
    disc = smooth(plan.MOON[2] + 0.5, plan.MOON[2] - 0.7, r)
    seas = 0.80 + 0.22 * noise(256, 256, (15, 15), 8)[..., None]
    face = linear("fff0d0") * 1.7 * seas
    halo = np.exp(-np.maximum(r - 20, 0) / 38) * 0.50 * smooth(128, 88, r)
    colour = mix(np.zeros((256, 256, 3), f32) + linear("d4e4ff") * 0.95, face, disc)
    out.save("moon.png", tone(colour), np.maximum(disc, halo))
    ring = np.exp(-np.maximum(r - plan.MOON[2], 0) / 22) * (1 - disc) * smooth(128, 70, r)
    bloomed = light_over(np.full((256, 256, 3), 0.12, f32), ring[..., None] * linear("d8e6ff") * 0.09)
    out.save("moon_bloom.png", bloomed[42:])


def wall(out: Folder, night: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """-> (linear picture with sky and dark glass in its openings, bloom)."""
    x, y = studio_wall.size()
    c, panes, glass = studio_wall.paint(x, y)
    behind = np.zeros_like(c)
    behind[: night.shape[0]] = np.minimum(night[:, np.arange(plan.WALL_W) % night.shape[1]], linear("7fa6dc"))
    full = mix(mix(c, behind, panes), linear("16223f") * 0.8, glass)
    spill = bloom(full)
    top = plan.WALL_ROW
    out.save("wall.png", tone(c + spill)[:top], (1 - np.maximum(panes, glass))[:top])
    return full, spill


def mirror_room(out: Folder) -> None:
    """The dim room that the mirrors show: far arches, wainscot, one ember lamp; and the sheen on the glass."""
    w = plan.strip_width(0.6)
    x, y = grid(w, plan.VIEW_H)
    c = linear("16223f") * (0.7 + 0.6 * noise(plan.VIEW_H, w, (60, 60), 1)[..., None])
    c = c * (1.2 - 0.6 * smooth(60, 320, y))[..., None]
    arches = [(690, 15, 1), (742, 14, 1), (786, 13, 1), (1110, 14, 1), (1156, 15, 1)]
    arches += [(1560, 22, 1.15), (1610, 11, 0.8), (1510, 11, 0.8), (1716, 14, 1), (1764, 14, 1)]
    for middle, half, strength in arches:
        straight = box(x, y, middle - half, 140, middle + half, 238)
        d = np.minimum(straight, np.hypot(x - middle, (y - 140) * half / 27) - half)
        c = c + linear("5d86c8") * (smooth(3, -3, d) * 0.50 * strength)[..., None]
    c = mix(c, linear("120d14"), smooth(262, 266, y) * 0.8)
    c = c + linear("44527c") * (band(y, 276, 1.0) * 0.12)[..., None]
    for lx in (1010, 1460, 1830):
        c = c + linear("ff9a4a") * (np.exp(-np.hypot(x - lx, (y - 186) * 0.9) / 26) * 0.30)[..., None]
    g = plan.MIRRORS[0]
    out.save("mirror_room.png", tone(blur(c, 1, passes=1))[g.top - 2 : g.bottom + 2])
    w, h = g.right - g.left, g.bottom - g.top
    x, y = grid(w, h)
    streaks = 0.10 * smooth(18, 0, np.abs(x - y * 0.5 - 70)) + 0.07 * smooth(8, 0, np.abs(x - y * 0.5 - 110))
    ground = np.zeros((h, w, 3), f32) + linear("16223f") * 0.7
    out.save("mirror_sheen.png", light_over(ground, streaks[..., None] * linear("8fb0e6")))


def planks(wx: np.ndarray, y: np.ndarray, grain: np.ndarray) -> np.ndarray:
    """Boards that run towards the wall, joints, darker and glossier upstage."""
    board = np.floor(wx / 26)
    across = wx / 26 - board
    hue = np.random.default_rng(2).random(4000).astype(f32)[(board.astype(int) * 37) % 4000]
    depth = 6000 / (y - 196)
    joint = np.abs(((depth + hue * 40) % 17) - 8.5)
    c = linear("3a2418") * ((0.55 + 0.55 * hue) * (0.72 + 0.6 * grain))[..., None]
    c = c * (1 - 0.55 * smooth(0.06, 0, np.minimum(across, 1 - across)))[..., None]
    c = c * (1 - 0.35 * smooth(0.12, 0, joint))[..., None]
    return c * (0.32 + 0.55 * smooth(plan.WALL_ROW, plan.VIEW_H, y))[..., None]


def moon_pools(wx: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Every window thrown on to the floor, bars and all, slanting to the right."""
    fy = y - plan.WALL_ROW
    pools = np.zeros_like(wx)
    for w in plan.WINDOWS:
        share = w.half / 60
        middle = plan.world_x(w.x) + 74 + fy * 0.95
        u = (wx - middle) / ((56 + fy * 0.17) * share / 0.90)
        v = (y - (plan.WALL_ROW + 16)) / 150
        bow = np.where(v > 0.72, np.sqrt(np.maximum(1 - ((v - 0.72) / 0.28) ** 2, 0)), 1.0)
        inside = smooth(1.05, 0.95, np.abs(u) / np.maximum(bow, 0.02)) * smooth(0, 0.012, v) * (v < 1)
        uprights = (-0.34, 0.34) if share > 0.7 else (0.0,)
        bars = [smooth(0.072 / share**0.5, 0.036 / share**0.5, np.abs(u - k)) for k in uprights]
        bars += [smooth(0.020, 0.010, np.abs(v - k)) for k in (0.2, 0.43, 0.68)]
        pools = np.maximum(pools, inside * (1 - 0.75 * np.maximum.reduce(bars)))
    return pools


def floor(out: Folder, reflected: np.ndarray) -> np.ndarray:
    """Planks in the floor's own law, and the wall turned over on their gloss -> mean colour of each row."""
    w, h = plan.FLOOR_W, plan.VIEW_H - plan.WALL_ROW
    u, fy = grid(w, h)
    y = fy + plan.WALL_ROW
    wx = (u - plan.FLOOR_ORIGIN) / plan.scale(y)
    grain = noise(h, w, (70, 3), 21, 4)
    mirrored = 0.62 * np.exp(-fy / 120) + 0.10
    c = planks(wx, y, grain) * (1 - 0.35 * mirrored[..., None])
    pools = moon_pools(wx, y)
    soft = 0.66 * blur(pools, 1, 0, 2) + 0.34 * blur(pools, 7, 3)
    c = c + (soft * (0.6 + 0.8 * grain))[..., None] * linear("9cc2ff") * 0.30 * np.array([0.9, 1, 1.1], f32)
    for lx, _ in plan.LAMPS:
        pool = np.maximum(0, 1 - np.hypot((wx - plan.world_x(lx)) / 320, (y - 452) / 150)) ** 1.4
        c = c + pool[..., None] * linear("ff8a3a") * 0.13
    out.save("floor.png", tone(c + bloom(c) * 0.3))
    out.save_grey("pool_map.png", np.clip(blur(pools, 10, 8), 0, 1))
    mean = (0.72 * np.median(c, 1) + 0.28 * np.percentile(c, 85, 1))[:, None, :].astype(f32)
    gloss(out, reflected, mean)
    return mean


def gloss(out: Folder, reflected: np.ndarray, ground: np.ndarray) -> None:
    w, h = plan.WALL_W, plan.VIEW_H - plan.WALL_ROW
    _, fy = grid(w, h)
    rows = np.clip(plan.WALL_ROW - np.arange(h) * 1.25, 0, plan.WALL_ROW - 1).astype(int)
    ripple = ((noise(h, w, (40, 2), 31, 3) - 0.5) * 7).astype(int)
    columns = np.clip(np.arange(w)[None, :] + ripple, 0, w - 1)
    image = reflected[rows[:, None], columns]
    far = smooth(30, 150, fy)  # what is far from the planks is vague
    image = mix(blur(image, 2, 7, 2), blur(image, 14, 16, 2), far)
    strength = (0.74 * np.exp(-fy / 120) + 0.11) * (0.7 + 0.6 * noise(h, w, (70, 3), 22, 4))
    out.save("gloss.png", light_over(ground + np.zeros((1, w, 1), f32), image * strength[..., None]))


def air(out: Folder, behind: np.ndarray) -> None:
    """Moonlight in the air, as the difference it makes to what stands behind it; two veils that drift."""
    x, y = grid(plan.WALL_W, plan.VIEW_H)
    beams = np.zeros_like(x)
    for w in plan.WINDOWS:
        k = w.half / 60
        for dx, half, strength in ((0, 54, 0.8), (-26, 12, 0.5), (8, 16, 0.6), (34, 9, 0.5)):
            middle = w.x + dx * k + (y - 80) * 0.60
            beam = smooth(half * k * 1.12, half * k * 0.6, np.abs(x - middle))
            beams += beam * strength * min(k, 1) * smooth(70, 170, y) * np.exp(-np.maximum(y - 150, 0) / 240)
    beams = blur(beams, 5, 2, 2)
    grey = np.repeat((blur(behind, 4, passes=2) @ np.array([0.3, 0.59, 0.11], f32))[..., None], 3, 2)
    for name, seed in (("shaft_a.png", 77), ("shaft_b.png", 78)):
        veil = beams * (0.45 + smooth(0.3, 0.7, noise(plan.VIEW_H, plan.WALL_W, (90, 50), seed, 4)))
        out.save_half(name, light_over(grey, veil[..., None] * linear("98b4e8") * 0.044) * 3)
    out.save_grey("shaft_mask.png", beams * 0.95, 3.0)


def lamp_glow(out: Folder) -> None:
    """The lamp's light on wall, glass and gilt, and the flame's heart; a sprite, so that it can flicker."""
    x, y = grid(520, 440)
    r = np.hypot(x - 260, y - 210)
    glow = np.maximum(0, 1 - r / 150) ** 1.7 + 0.55 * np.maximum(0, 1 - r / 255) ** 1.5
    glow = glow + 0.8 * np.exp(-(((x - 260) / 16) ** 2 + ((y - 198) / 22) ** 2))
    ground = np.zeros((440, 520, 3), f32) + linear("1c2440") * 0.6
    out.save_half("lamp_glow.png", light_over(ground, glow[..., None] * linear("ff9a4a") * 0.22) * 2)


def wings(out: Folder) -> None:
    """Out-of-focus velvet at the picture's edges: rim of moon at the left, of lamp at the right."""
    x, y = grid(112, plan.VIEW_H)
    width = 50 + 10 * np.sin(y / 90 + 1) + 18 * smooth(260, 540, y)
    u = x / width
    mask = blur(np.pad(smooth(1.03, 0.97, u), 9, mode="edge"), 3)[9:-9, 9:-9]
    fold = blur(0.5 + 0.5 * np.sin(u * 9 + np.sin(y / 60) * 0.5), 2)
    cloth = linear("2a060e") * (0.15 + 0.75 * fold[..., None] ** 2) * 0.5
    for name, rim in (("wing_cool.png", linear("9cc2ff") * 0.06), ("wing_warm.png", linear("ff9a4a") * 0.08)):
        out.save(name, tone(cloth + rim * smooth(0.72, 1, u)[..., None]), mask)


def vignette(out: Folder) -> None:
    x, y = grid(plan.VIEW_W, plan.VIEW_H)
    r = np.hypot((x - 480) / (plan.VIEW_W * 0.62), (y - plan.VIEW_H * 0.52) / (plan.VIEW_H * 0.72))
    ground = np.zeros((plan.VIEW_H, plan.VIEW_W, 3), f32) + np.array([0.05, 0.06, 0.09], f32)
    shaded = tone(ground * (1 - 0.62 * smooth(0.45, 1.35, r))[..., None])
    out.save_grey("vignette.png", (shaded / tone(ground)).mean(-1))


def props(out: Folder) -> None:
    """Mirrors struck and broken, the glass on the floor; the rosin box whole and spilt."""
    remains_of = {f.__name__: f for f in (studio_furniture.cracked, studio_furniture.broken, studio_furniture.debris)}
    for k, glass in enumerate(plan.MIRRORS):
        for name, remains in remains_of.items():
            colour, alpha = remains(glass, 61 + k)
            out.save(f"{name}_{glass.name}.png", tone(colour), alpha)
    for name, spilt in (("rosin_box.png", False), ("rosin_box_broken.png", True)):
        colour, alpha = studio_furniture.rosin_box(spilt)
        out.save(name, tone(colour), alpha)


def compose(target: Path = TARGET) -> None:
    """Paint everything and write the manifest."""
    out = Folder(target)
    night = sky(out)
    moon(out)
    full, spill = wall(out, night)
    cloth, cut = studio_furniture.drape(spill[: plan.WALL_ROW, 171:263])
    out.save("drape.png", tone(cloth), cut)
    mirror_room(out)
    sheet = studio_furniture.furniture()
    top = plan.FURNITURE_TOP
    out.save("furniture.png", tone(sheet.colour), sheet.alpha)
    seen = full.copy()
    for x in plan.DRAPES:  # the floor reflects wall, panes, glass, drapes and furniture
        left, right = max(0, x - 46), min(plan.WALL_W, x + 46)
        part = slice(left - x + 46, right - x + 46)
        seen[: plan.WALL_ROW, left:right] = mix(seen[: plan.WALL_ROW, left:right], cloth[:, part], cut[:, part])
    rows = slice(top, plan.WALL_ROW)
    seen[rows] = mix(seen[rows], sheet.colour[: plan.WALL_ROW - top], sheet.alpha[: plan.WALL_ROW - top])
    seen[plan.WALL_ROW :] = floor(out, seen)
    air(out, seen)
    lamp_glow(out)
    wings(out)
    vignette(out)
    props(out)
    write_manifest(target)


def digest(path: Path) -> str:
    """sha256; a recipe's line ends do not count."""
    data = path.read_bytes()
    return hashlib.sha256(data.replace(b"\r\n", b"\n") if path.suffix == ".py" else data).hexdigest()


def write_manifest(target: Path) -> None:
    """Which pictures came from which recipe: a test compares both."""
    tools = Path(__file__).resolve().parent
    rows = {
        "made by": "python tools/compose_stage_studio.py",
        "licence": "CC0-1.0",
        "recipe": {name: digest(tools / name) for name in RECIPE},
        "pictures": {p.name: digest(p) for p in sorted(target.glob("*.png"))},
    }
    (target / "manifest.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    compose()
    sizes = {p.name: p.stat().st_size for p in sorted(TARGET.glob("*.png"))}
    print("\n".join(f"{size / 1024:7.0f} KB  {name}" for name, size in sizes.items()))
    print(f"{sum(sizes.values()) / 2**20:7.2f} MB in all")
