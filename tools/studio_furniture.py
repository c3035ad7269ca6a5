"""What stands before the studio's wall: barre, piano, chair, drapes; and what is left of a mirror."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import studio_plan as plan
from paint import band, box, drawn, f32, filled, grid, linear, noise, smooth

W, TOP, BOTTOM = plan.WALL_W, plan.FURNITURE_TOP, 358
H = BOTTOM - TOP


class Sheet:
    """A transparent picture that is painted upon: linear colour and coverage."""

    def __init__(self, width: int, height: int):
        self.colour = np.zeros((height, width, 3), f32)
        self.alpha = np.zeros((height, width), f32)

    def lay(self, colour: np.ndarray, mask: np.ndarray) -> None:
        m = np.clip(mask, 0, 1)
        total = m + self.alpha * (1 - m)
        share = (m / np.maximum(total, 1e-4))[..., None]
        self.colour = self.colour * (1 - share) + np.asarray(colour, f32) * share
        self.alpha = total

    def light(self, colour: np.ndarray, mask: np.ndarray) -> None:
        """Add light to what is already painted."""
        self.colour = self.colour + np.asarray(colour, f32) * (mask * (self.alpha > 0.02))[..., None]


def furniture() -> Sheet:
    """Rows TOP..BOTTOM of the wall's width."""
    sheet = Sheet(W, H)
    x, y = grid(W, H)
    y = y + TOP
    _barre(sheet, x, y)
    _piano(sheet, x, y)
    _chair(sheet)
    return sheet


def _barre(sheet: Sheet, x: np.ndarray, y: np.ndarray) -> None:
    rail, foot = plan.RAIL_ROW, plan.WALL_ROW + 5
    moon = np.maximum.reduce([np.exp(-(((x - w.x - 14) / 52) ** 2)) for w in plan.WINDOWS])
    warm = np.maximum.reduce([np.exp(-(((x - lx) / 110) ** 2)) for lx, _ in plan.LAMPS])
    for left, right in plan.BARRE:
        run = smooth(left - 1, left, x) * smooth(right + 1, right, x)
        posts = np.zeros_like(sheet.alpha)
        shine = np.zeros_like(sheet.alpha)
        for post in range(left + 24, right - 10, 156):
            column = smooth(rail, rail + 1, y) * smooth(foot, foot - 1, y)
            posts = np.maximum(posts, band(x, post, 1.6) * column)
            posts = np.maximum(posts, filled(np.hypot((x - post) / 3, y - foot) - 2.0))
            shine = np.maximum(shine, band(x, post - 1, 0.6) * column)
        sheet.lay(linear("04050a"), band(y, rail + 6, 2.4, 2) * 0.35 * run)
        sheet.lay(linear("0a0c14"), posts)
        sheet.light(linear("9cc2ff"), shine * 0.14)
        sheet.lay(linear("5c3620"), band(y, rail, 2.6) * run)
        top = band(y, rail - 1.6, 0.7) * run
        sheet.light(linear("cfe0ff"), top * (0.22 + 0.5 * moon))
        sheet.light(linear("ffb070"), top * 0.5 * warm)
        for end in (left, right):
            if 0 < end < W:
                sheet.lay(linear("8a6430"), filled(np.hypot(x - end, y - rail) - 4))
                sheet.light(linear("ffb070"), filled(np.hypot(x - end + 1, y - rail + 1.5) - 1.6) * 0.4)


def _piano(sheet: Sheet, x: np.ndarray, y: np.ndarray) -> None:
    """An upright in black lacquer; the lamp stands at its left, the great window at its right."""
    left, right = plan.PIANO
    sheet.lay(linear("010205"), smooth(1, 0, np.hypot((x - (left + right) / 2 - 4) / 102, (y - 347) / 9)) * 0.85)
    wood = linear("0d0b10") * (0.8 + 0.5 * noise(H, W, (50, 6), 51)[..., None])
    case = box(x, y, left + 4, 236, right - 4, 344)
    lid = box(x, y, left, 231, right, 237)
    shelf = box(x, y, left - 2, 296, right + 2, 303)
    cheeks = np.minimum(box(x, y, left - 1, 284, left + 11, 303), box(x, y, right - 11, 284, right + 1, 303))
    legs = np.minimum(box(x, y, left + 1, 303, left + 10, 348), box(x, y, right - 10, 303, right - 1, 348))
    for part in (case, lid, legs):
        sheet.lay(wood, filled(part))
    fields = ((left + 14, left + 72, 244, 280), (right - 72, right - 14, 244, 280), (left + 16, right - 16, 308, 338))
    for a, b, top, bottom in fields:
        d = box(x, y, a, top, b, bottom)
        sheet.lay(linear("07060a"), filled(d))
        sheet.light(linear("8fb0e6"), band(d, 0, 0.6) * 0.035)
        sheet.light(linear("ffb070"), band(d, 0, 0.6) * 0.14 * smooth(left + 110, left, x))
    sheet.light(linear("ff9a4a"), filled(case) * 0.075 * smooth(left + 120, left - 20, x))
    sheet.light(linear("9cc2ff"), filled(case) * 0.03 * smooth(right - 110, right + 10, x))
    keys = box(x, y, left + 11, 290, right - 11, 297)
    sheet.lay(linear("c8bca4") * (0.35 + 0.35 * smooth(right, left, x))[..., None], filled(keys))
    sheet.lay(linear("060608"), filled(keys) * (np.abs(x % 3 - 1.5) > 1.05) * 0.55)
    sharps = filled(keys) * (y < 294.5) * (np.abs((x - left) % 9 - 4.5) < 1.1)
    sheet.lay(linear("060608"), sharps)
    for part in (shelf, cheeks):
        sheet.lay(wood, filled(part))
    for row, strength in ((231.8, 1.0), (284.8, 0.5), (296.8, 0.8)):
        edge = band(y, row, 0.6)
        sheet.light(linear("ffb070"), edge * 0.45 * strength * smooth(left + 150, left - 10, x))
        sheet.light(linear("cfe0ff"), edge * 0.20 * strength)
    _on_the_piano(sheet, left, right)


def _on_the_piano(sheet: Sheet, left: int, right: int) -> None:
    """Score on its desk, metronome, a vase with roses, pointe shoes by their ribbons, the stool, pedals."""
    middle = (left + right) / 2
    up = TOP

    def shape(polygons=(), lines=(), ellipses=()):
        move = lambda p: (p[0], p[1] - up)  # noqa: E731
        return drawn(
            W, H,
            [[move(p) for p in q] for q in polygons],
            [(move(a), move(b), t) for a, b, t in lines],
            [(ex, ey - up, rx, ry) for ex, ey, rx, ry in ellipses],
        )  # fmt: skip

    pages = [[(middle - 19, 262), (middle - 1, 264), (middle - 1, 288), (middle - 20, 286)]]
    pages += [[(middle + 1, 264), (middle + 19, 262), (middle + 20, 286), (middle + 1, 288)]]
    sheet.lay(linear("c8b48c") * 0.5, shape(pages))
    staves = [((middle + s * 3, r), (middle + s * 17, r - 1), 0.8) for s in (-1, 1) for r in (268, 272, 276, 280)]
    sheet.lay(linear("1c1410"), shape(lines=staves) * 0.7)
    metronome = [[(left + 24, 231), (left + 30, 208), (left + 35, 208), (left + 41, 231)]]
    sheet.lay(linear("2c150b"), shape(metronome))
    sheet.light(linear("ffb070"), shape(lines=[((left + 24, 231), (left + 30, 208), 1.2)]) * 0.5)
    sheet.lay(linear("c09850"), shape(lines=[((left + 32, 229), (left + 36, 211), 1.1)]) * 0.8)
    belly = [(-34, 231), (-37, 222), (-33, 214), (-26, 214), (-22, 222), (-25, 231)]
    vase = shape([[(right + dx, row) for dx, row in belly]])
    sheet.lay(linear("20304c"), vase)
    sheet.light(linear("9cc2ff"), shape(lines=[((right - 24, 230), (right - 22.5, 221), 1.0)]) * 0.5)
    stems = [((right - 30, 215), (right - 30 + dx, 215 - dy), 1.0) for dx, dy in ((-10, 9), (-3, 12), (5, 11), (10, 6))]
    sheet.lay(linear("0c1c14"), shape(lines=stems))
    roses = [(right - 30 + dx, 214 - dy, 4.2, 3.6) for dx, dy in ((-10, 9), (-3, 12), (5, 11), (10, 6), (1, 6))]
    sheet.lay(linear("7c0c1c"), shape(ellipses=roses))
    sheet.light(linear("ff5060"), shape(ellipses=[(a - 1, b - 1, 1.6, 1.3) for a, b, _, _ in roses]) * 0.35)
    hung = [((right - 52, 236), (right - 55, 262), 1.0), ((right - 52, 236), (right - 49, 258), 1.0)]
    sheet.lay(linear("a03044") * 0.6, shape(lines=hung))
    shoes = [[(right - 58, 261), (right - 53, 260), (right - 52, 274), (right - 55, 279)]]
    shoes += [[(right - 51, 257), (right - 46, 257), (right - 47, 270), (right - 49, 275)]]
    sheet.lay(linear("a83448") * 0.7, shape(shoes))
    sheet.lay(linear("b08c48") * 0.5, shape(lines=[((middle + k, 342), (middle + k, 346), 3) for k in (-8, 0, 8)]))
    stool = left - 29
    edge = [(stool - 15, 314), (stool + 15, 314), (stool + 13, 320), (stool - 13, 320)]
    seat = shape([edge], ellipses=[(stool, 314, 15, 3.5)])
    splayed = [((stool, 336), (stool + dx, 349), 2.2) for dx in (-13, 12)]
    stand = shape(lines=[((stool, 318), (stool, 338), 3), *splayed])
    sheet.lay(linear("010205"), shape(ellipses=[(stool, 349, 18, 3)]) * 0.5)
    sheet.lay(linear("0c0a0c"), stand)
    sheet.lay(linear("38101a"), seat)
    sheet.light(linear("ffb070"), shape(ellipses=[(stool - 1, 312.5, 13, 1.4)]) * 0.22)


def _chair(sheet: Sheet) -> None:
    """The Director's: bentwood, a shawl over its back, his cane against it."""
    cx, up = plan.CHAIR, TOP

    def strokes(lines, thick=2.6):
        return drawn(W, H, lines=[((a, b - up), (c, d - up), thick) for a, b, c, d in lines])

    sheet.lay(linear("010205"), drawn(W, H, ellipses=[(cx + 2, 350 - up, 28, 4)]) * 0.6)
    arc = [(cx - 15 * math.cos(t), 262 - 16 * math.sin(t)) for t in np.linspace(0, math.pi, 13)]
    back = [(*p, *q) for p, q in pairwise(arc)]
    back += [(cx + s * 15, 262, cx + s * 14, 306) for s in (-1, 1)]
    inner = [(cx - 7 * math.cos(t), 272 - 14 * math.sin(t)) for t in np.linspace(0, math.pi, 9)]
    back += [(*p, *q) for p, q in pairwise(inner)]
    back += [(cx + s * 7, 272, cx + s * 6, 306) for s in (-1, 1)]
    feet = [(cx + s * 14, 308, cx + s * 18, 351) for s in (-1, 1)]
    feet += [(cx + s * 11, 308, cx + s * 12, 344) for s in (-1, 1)]
    sheet.lay(linear("1c0f09"), strokes(back))
    sheet.lay(linear("120a07"), strokes(feet))
    sheet.light(linear("ffb070"), strokes([(a, b - 0.8, c, d - 0.8) for a, b, c, d in back], 1.0) * 0.30)
    seat = drawn(W, H, ellipses=[(cx, 307 - up, 19, 4.6)])
    sheet.lay(linear("2a150b"), seat)
    sheet.light(linear("ffb070"), drawn(W, H, ellipses=[(cx, 305 - up, 16, 2.2)]) * 0.20)
    shawl = [(cx - 17, 256), (cx - 4, 247), (cx + 6, 249), (cx + 3, 270), (cx - 5, 300), (cx - 12, 288), (cx - 20, 292)]
    sheet.lay(linear("5c0e20"), drawn(W, H, [[(a, b - up) for a, b in shawl]]))
    folds = [(cx - 12, 256, cx - 14, 286), (cx - 5, 252, cx - 6, 294), (cx + 1, 252, cx - 1, 276)]
    sheet.lay(linear("22040c"), strokes(folds, 1.6) * 0.7)
    sheet.light(linear("ffb070"), strokes([(cx - 4, 247, cx + 6, 249), (cx - 16, 256, cx - 5, 248)], 1.2) * 0.5)
    sheet.lay(linear("140b07"), strokes([(cx + 26, 350, cx + 18, 258)], 2.2))
    sheet.lay(linear("b89050") * 0.7, strokes([(cx + 18, 260, cx + 17, 252), (cx + 17, 252, cx + 25, 250)], 2.6))


def drape(light: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One velvet drape 92 px wide, from the rod to the floor -> (linear colour, coverage); `light` is added to it."""
    w, h = 92, plan.WALL_ROW
    x, y = grid(w, h)
    x = x - 46
    width = 24 + 5 * np.sin(y / 58) + 5 * smooth(40, 330, y)
    u = x / width
    mask = smooth(1.04, 0.96, np.abs(u)) * smooth(20, 26, y) * smooth(h - 1, h - 3, y)
    fold = 0.5 + 0.5 * np.sin(u * 10 + np.sin(y / 47) * 0.6 + 217)
    fine = 0.5 + 0.5 * np.sin(u * 23 + np.sin(y / 31) * 0.8 + 3)
    edge = smooth(0.55, 1.0, np.abs(u))
    c = linear("4a0c18") * (0.18 + 0.92 * (0.85 * fold + 0.15 * fine)[..., None] ** 1.6)
    c = c + linear("7fa6e8") * (edge * 0.26 * fold * smooth(330, 90, y))[..., None]
    fall = (0.35 + 0.65 * smooth(0, 140, y)) * (1 - 0.82 * smooth(215, 296, y))
    return c * fall[..., None] + light, mask


def _cells(w: int, h: int, blow: tuple[float, float], seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Cracked glass: nearest of seeds that lie in rings about the blow -> (cell, distance to its edge, seeds)."""
    rng = np.random.default_rng(seed)
    seeds = [blow]
    for ring in range(1, 9):
        count = 7 + 2 * ring
        for k in range(count):
            a = (k + 0.6 * rng.random()) / count * math.tau
            r = (6 + 7 * ring**1.45) * (0.85 + 0.3 * rng.random())
            seeds.append((blow[0] + r * math.cos(a), blow[1] + r * math.sin(a) * 1.15))
    seeds = np.array(seeds, f32)
    x, y = grid(w, h)
    d = np.hypot(x[..., None] - seeds[:, 0], y[..., None] - seeds[:, 1])
    nearest = np.argpartition(d, 1, axis=-1)[..., :2]
    two = np.sort(np.take_along_axis(d, nearest, -1), -1)
    return d.argmin(-1), two[..., 1] - two[..., 0], seeds


def broken(glass: plan.Glass, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """What lies over a mirror once it is broken: dark boards where glass fell out, cracks and glints elsewhere."""
    w, h = glass.right - glass.left, glass.bottom - glass.top
    blow = (w * 0.47, h * 0.56)
    cell, edge, seeds = _cells(w, h, blow, seed)
    rng = np.random.default_rng(seed + 1)
    reach = np.hypot((seeds[:, 0] - blow[0]) / 1.15, seeds[:, 1] - blow[1])
    gone = rng.random(len(seeds)) < np.clip(1.25 - (reach / 112) ** 1.6, 0.0, 1)
    gone |= (seeds[:, 1] < 60) & (np.abs(seeds[:, 0] - blow[0]) < 60) & (rng.random(len(seeds)) < 0.6)
    hole = gone[cell].astype(f32)
    x, y = grid(w, h)
    boards = linear("140d0a") * (0.5 + 0.8 * noise(h, w, (5, 70), seed + 2)[..., None])
    boards = boards * (1 - 0.7 * band(x % 41, 20, 0.9))[..., None] * (0.6 + 0.5 * smooth(0, h, y))[..., None]
    sheet = Sheet(w, h)
    tint = rng.random(len(seeds))[cell].astype(f32)
    sheet.lay(linear("9cc2ff") * 0.5, (1 - hole) * 0.16 * smooth(0.55, 1.0, tint))
    sheet.lay(linear("03050b"), (1 - hole) * 0.55 * smooth(0.45, 0.0, tint))
    sheet.lay(boards, hole)
    rim = hole - np.roll(np.roll(hole, 2, 0), 1, 1)
    shadow = np.maximum(hole * (1 - np.roll(np.roll(hole, 5, 0), 4, 1)), 0)
    sheet.lay(linear("020203"), shadow * 0.75)
    crack = smooth(1.5, 0.3, edge)
    sheet.lay(linear("0a1224"), crack * (1 - hole) * 0.8)
    sheet.lay(linear("bcd4ff"), np.clip(-rim, 0, 1) * 0.55 + np.clip(rim, 0, 1) * 0.25)
    sheet.lay(linear("a8c8ff"), smooth(0.9, 0.2, np.abs(edge - 1.7)) * (1 - hole) * 0.45 * smooth(0.3, 0.8, tint))
    return sheet.colour, sheet.alpha


def cracked(glass: plan.Glass, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """A mirror that has taken a blow and still hangs: cracks run from the blow, a few rings join them."""
    w, h = glass.right - glass.left, glass.bottom - glass.top
    bx, by = w * 0.47, h * 0.56
    rng = np.random.default_rng(seed)
    rays = []
    for k in range(13):
        angle, length = (k + 0.7 * rng.random()) / 13 * math.tau, 46 + 84 * rng.random() ** 1.6
        steps = np.linspace(0, 1, 6)
        bend = angle + np.cumsum(rng.normal(0, 0.05, 6))
        rays.append([(bx + length * t * math.cos(a), by + length * t * math.sin(a)) for t, a in zip(steps, bend)])
    cracks = [(p, q) for ray in rays for p, q in pairwise(ray)]
    for ray, beside in zip(rays, rays[1:] + rays[:1]):
        cracks += [(ray[k], beside[k]) for k in (1, 2, 3) if rng.random() < 0.62 - 0.14 * k]
    x, y = grid(w, h)
    r = np.hypot(x - bx, y - by)
    sheet = Sheet(w, h)
    sheet.lay(linear("c8dcff"), np.exp(-((r / 15) ** 2)) * 0.45)
    below = [((ax + 1, ay + 1), (cx + 1, cy + 1), 1.1) for (ax, ay), (cx, cy) in cracks]
    fade = 1 - smooth(30, 140, r)
    sheet.lay(linear("04070f"), drawn(w, h, lines=below) * (0.35 + 0.5 * fade))
    sheet.lay(linear("bcd4ff"), drawn(w, h, lines=[(p, q, 0.9) for p, q in cracks]) * (0.18 + 0.55 * fade))
    return sheet.colour, sheet.alpha


def rosin_box(spilt: bool) -> tuple[np.ndarray, np.ndarray]:
    """The tray of rosin that shoes are rubbed in, 48 x 34, its foot at row 30; or what is left of it."""
    w, h = 48, 34
    sheet = Sheet(w, h)

    def lay(colour: str, points=(), ellipses=(), lines=(), strength: float = 1.0) -> None:
        polygons = [points] if len(points) else ()
        sheet.lay(linear(colour), drawn(w, h, polygons, lines, ellipses) * strength)

    lay("010205", ellipses=[(24, 28, 22, 4.5)], strength=0.55)
    if spilt:
        lay("9c8a68", ellipses=[(23, 27, 17, 3.2), (31, 26, 9, 2.4)], strength=0.55)
        lay("3a2416", [(8, 27), (20, 22), (22, 25), (11, 30)])
        lay("5a3a22", [(27, 24), (41, 27), (39, 29), (26, 27)])
        lay("2a180e", [(17, 29), (30, 30), (29, 32), (18, 31)])
        lay("d8c8a4", ellipses=[(22, 26, 4, 1.4), (29, 28, 2.5, 1.0), (15, 28, 2, 0.9)], strength=0.8)
        return sheet.colour, sheet.alpha
    lay("2a180e", [(6, 15), (42, 15), (42, 29), (6, 29)])
    lay("4a2e1a", [(7, 20), (41, 20), (41, 28), (7, 28)])
    lay("1a0e08", [(10, 10), (38, 10), (42, 16), (6, 16)])
    lay("a08c64", [(11, 11.5), (37, 11.5), (39, 15), (9, 15)], strength=0.75)
    lay("c8b890", ellipses=[(20, 12.6, 5, 1.3), (29, 13.4, 4, 1.0)], strength=0.7)
    lay("8a6238", lines=[((6, 16), (42, 16), 1.4)])
    lay("cfe0ff", lines=[((6, 15.4), (30, 15.4), 0.8)], strength=0.45)
    lay("140a05", lines=[((7, 24), (41, 24), 0.8), ((18, 20), (18, 28), 0.7), ((30, 20), (30, 28), 0.7)], strength=0.7)
    return sheet.colour, sheet.alpha


def debris(glass: plan.Glass, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Shards on the floor under a broken mirror, 34 rows from row 322 down."""
    w, h = glass.right - glass.left, 34
    rng = np.random.default_rng(seed)
    sheet = Sheet(w, h)
    for _ in range(64):
        cx, cy = w * (0.5 + 0.24 * rng.normal()), 17 + 15 * rng.random()
        r = 1.5 + 6 * rng.random() ** 2
        a = np.sort(rng.random(4)) * math.tau
        points = [(cx + r * 1.7 * math.cos(t), cy + r * 0.42 * math.sin(t)) for t in a]
        body = drawn(w, h, [points])
        sheet.lay(linear("02040a"), np.roll(body, 1, 0) * 0.6)
        sheet.lay(linear(("1c2c50", "34568c", "10182e", "6f98d0")[int(rng.integers(4))]), body)
        lit = min(points, key=lambda p: p[1])
        sheet.lay(linear("e4f0ff"), drawn(w, h, lines=[(lit, points[1], 0.7)]) * 0.6)
    return sheet.colour, sheet.alpha
