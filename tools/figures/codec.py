"""G-buffer -> code picture: quantise every pixel, then refine normals and materials until tables repeat the true
pictures.

`refine` needs the figure's supersampled pictures under several lights and both facings (`TRIALS`); it searches the
code whose colours under all of them lie nearest, keeping a pixel's own normal where the pictures do not care.  It
cures thin rims and limb borders, which averaging before shading gets wrong.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np

from game.content import materials as m
from game.content.lights import EMBER, MOON, Grade, Key, Light, Rim, towards
from game.view.light import SHOULDER, in_pool, incoming, mix, outgoing, table
from tools.figures.gbuffer import GBuffer

FOOT_DARKENING, FOOT_H = (
    0.22,
    0.35,
)  # near the floor less light arrives; a table knows no height, so occlusion carries it
HOLD = 0.6  # how strongly a pixel holds on to its own normal
COMPONENTS = 12  # of the trial colours kept for the search (they carry all but a thousandth)
EMBED_STEP = 8192
COST_OF_BIT = (
    250.0  # squared levels over all trials that a bit of file is worth: a third off the files, no worse to see
)
THRIFT_ROUNDS, THRIFT_STEP = 3, 1024
NEAR_NORMALS, REFINE_STEP, MOST_SHARED = 48, 2048, 2500
ALPHA_LEVELS = 63  # fewer levels than bits: unseen, and a tutu's file is a tenth smaller
f32 = np.float32


def _trial(key: tuple, key_colour: tuple, left: tuple, right: tuple, ambient: float = 0.07) -> Light:
    rims = (Rim(towards(-0.9, 0.3, -0.2), left, 0.60, 0.28), Rim(towards(0.9, 0.2, -0.2), right, 0.55, 0.27))
    keys = (Key(towards(*key), key_colour),) if any(key_colour) else ()
    return Light((ambient,) * 3, (ambient * 0.6,) * 3, keys, rims, (0.002, 0.002, 0.002))


TRIALS: tuple[Light, ...] = (
    MOON,
    EMBER,
    in_pool(mix(MOON, EMBER, 0.5), 1.0),
    _trial((0.3, 0.8, 0.5), (0.9, 0.86, 0.8), (0.2, 0.2, 0.2), (0.2, 0.2, 0.2)),  # a lamp above
    _trial((0.0, -0.6, 0.6), (0.9, 0.5, 0.3), (0.3, 0.3, 0.5), (0.4, 0.2, 0.1)),  # from the trap below
    _trial((0.7, 0.1, 0.6), (0.8, 0.5, 0.3), (0.7, 1.2, 2.4), (2.4, 1.0, 0.3)),
    _trial((0, 0, 1), (0, 0, 0), (3.0, 3.2, 3.4), (3.0, 3.2, 3.4), 0.012),  # rims in the dark
    _trial((0, 0, 1), (0, 0, 0), (0.5, 2.4, 2.6), (2.6, 0.5, 1.8), 0.05),  # neon
)
_PLAIN = Grade()


class CodePicture(NamedTuple):
    """`pixels` (h, w) uint32, code | alpha << 24; `offset` from the origin to the upper left corner, px."""

    pixels: np.ndarray
    offset: tuple[int, int]


class Pixels(NamedTuple):
    """A G-buffer averaged to 1x: normal (h, w, 3), material vector (h, w, 12), occlusion and alpha (h, w)."""

    normal: np.ndarray
    material: np.ndarray
    occlusion: np.ndarray
    alpha: np.ndarray


def _smoothstep(x):
    t = np.clip(x, 0, 1)
    return t * t * (3 - 2 * t)


class Layers(NamedTuple):
    """The covered subpixels of a G-buffer, (n, ...): the body and the net before it."""

    index: np.ndarray
    body_normal: np.ndarray
    body: np.ndarray  # material vectors of the solid part
    net_normal: np.ndarray
    net: np.ndarray  # material vectors of the tulle, already weighted by its share
    share: np.ndarray  # of the tulle
    occlusion: np.ndarray
    cover: np.ndarray


def covered(g: GBuffer) -> Layers:
    """The subpixels that show something of the body or its net."""
    width = g.alpha.shape[1]
    veil = g.veil
    share_of_net = veil.cover if veil else np.zeros_like(g.alpha)
    cover = share_of_net + g.alpha * (1 - share_of_net)
    index = np.flatnonzero(cover > 0.004)
    near_floor = 1 - FOOT_DARKENING * _smoothstep((FOOT_H - g.height) / FOOT_H)
    occlusion = g.occlusion.ravel()[index] * near_floor[index // width]
    cover = cover.ravel()[index]
    share = share_of_net.ravel()[index] / np.maximum(cover, 1e-4)
    zero = np.zeros(len(index), f32)
    body = m.respond(g.albedo.reshape(-1, 3)[index], g.gloss.ravel()[index], zero, zero, zero)
    normal = g.normal.reshape(-1, 3)[index]
    if veil is None:
        return Layers(index, normal, body, normal, np.zeros_like(body), share, occlusion, cover)
    out, red = veil.out.ravel()[index], veil.red.ravel()[index]
    net = m.respond(np.zeros((len(index), 3)), zero, share, red, 0.045 + 0.95 * out**7)
    return Layers(index, normal, body, veil.normal.reshape(-1, 3)[index], net, share, occlusion, cover)


def _box(values: np.ndarray, layers: Layers, g: GBuffer) -> np.ndarray:
    """Sum (n, c) values over each pixel's subpixels -> (h, w, c)."""
    height, width = g.alpha.shape
    ss = g.samples
    full = np.zeros((height * width, values.shape[1]), f32)
    full[layers.index] = values
    return full.reshape(height // ss, ss, width // ss, ss, -1).sum((1, 3))


def pixels(g: GBuffer, layers: Layers) -> Pixels:
    weight = layers.cover[:, None]
    normal = layers.body_normal * (1 - layers.share)[:, None] + layers.net_normal * layers.share[:, None]
    material = layers.body * (1 - layers.share)[:, None] + layers.net
    columns = np.concatenate([normal, material, layers.occlusion[:, None], np.ones_like(weight)], 1) * weight
    summed = _box(columns, layers, g)
    total = summed[..., 16]
    inverse = (1 / np.maximum(total, 1e-6))[..., None]
    n = summed[..., :3]
    n = n / (np.linalg.norm(n, axis=2, keepdims=True) + 1e-6)
    return Pixels(n, summed[..., 3:15] * inverse, summed[..., 15] * inverse[..., 0], total / g.samples**2)


def true_pictures(g: GBuffer, layers: Layers, lights=TRIALS) -> np.ndarray:
    """(h, w, lights * 2 * 3) display levels 0..255 by the equations, shaded before averaging; right and left facing in
    turn.
    """
    body_sent = outgoing(layers.body, layers.occlusion) * (1 - layers.share)[None, :, None]
    net_sent = outgoing(layers.net, np.ones(len(layers.index), f32))
    colours = []
    for light in lights:
        for flip in (1, -1):
            turn = np.array([flip, 1, 1], f32)
            linear = (incoming(light, layers.body_normal * turn) * body_sent).sum(0)
            if g.veil is not None:
                linear += (incoming(light, layers.net_normal * turn)[5:] * net_sent[5:]).sum(0)
            level = np.clip(linear / (1 + SHOULDER * linear), 0, 1) ** f32(1 / 2.2) * 255
            colours.append(level)
    weighted = np.concatenate(colours, 1) * layers.cover[:, None]
    summed = _box(np.concatenate([weighted, layers.cover[:, None]], 1), layers, g)
    return summed[..., :-1] / np.maximum(summed[..., -1:], 1e-6)


@cache
def _trial_colours() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Colours of all codes under the trials in few components: (1024, 512, COMPONENTS), mean, basis."""
    columns = []
    for light in TRIALS:
        for mirrored in (False, True):
            t = table(light, _PLAIN, mirrored=mirrored)
            columns += [(t >> shift & 255).astype(f32) for shift in (16, 8, 0)]
    colours = np.stack(columns, 1)
    mean = colours.mean(0)
    sample = colours[::37] - mean
    _, _, basis = np.linalg.svd(sample, full_matrices=False)
    basis = basis[:COMPONENTS].T.astype(f32)
    projected = ((colours - mean) @ basis).reshape(m.NORMALS, m.MATERIALS * m.OCCLUSIONS, COMPONENTS)
    return np.ascontiguousarray(projected), mean, basis


def _embed(vectors: np.ndarray) -> np.ndarray:
    """Material vectors -> a space whose distances are about what the eye sees."""
    v = np.maximum(vectors, 0)
    return np.concatenate(
        [
            np.sqrt(v[:, m.ALBEDO]),
            v[:, m.GLOSS] * 0.5,
            v[:, m.OPAQUE] * 0.35,
            np.sqrt(v[:, m.NET]),
            np.sqrt(v[:, m.NET_EDGE]),
        ],
        1,
    )


def _nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    half = (centres * centres).sum(1)
    runs = [(half - 2 * (points[i : i + EMBED_STEP] @ centres.T)).argmin(1) for i in range(0, len(points), EMBED_STEP)]
    return np.concatenate(runs) if runs else np.zeros(0, int)


def quantise(p: Pixels) -> np.ndarray:
    """(n,) codes of the pixels with alpha, each part on its own."""
    on = p.alpha > 1 / 512
    normal = _nearest(p.normal[on], m.directions())
    material = _nearest(_embed(p.material[on]), _embed(m.vectors()))
    steps = (p.occlusion[on] - m.DARKEST_OCCLUSION) / (1 - m.DARKEST_OCCLUSION) * (m.OCCLUSIONS - 1)
    occlusion = np.clip(np.round(steps), 0, m.OCCLUSIONS - 1).astype(int)
    return normal << m.NORMAL_SHIFT | material << m.MATERIAL_SHIFT | occlusion


@cache
def _neighbours() -> np.ndarray:
    """(normals, NEAR_NORMALS): the directions nearest to each, itself among them."""
    directions = m.directions()
    return np.argpartition(-(directions @ directions.T), NEAR_NORMALS, 1)[:, :NEAR_NORMALS]


def refine(codes: np.ndarray, wanted: np.ndarray, passes: int) -> np.ndarray:
    """Codes (n,) whose table colours under the trials lie nearest to `wanted` (n, trials * 2 * 3).

    Normals are looked for among the neighbours of the pixel's own, materials among all.
    """
    colours, mean, basis = _trial_colours()
    wanted = (wanted - mean) @ basis
    per_normal = m.MATERIALS * m.OCCLUSIONS
    normal, rest = codes // per_normal, codes % per_normal
    directions, near = m.directions(), _neighbours()[normal]
    own = directions[normal]
    hold = f32(HOLD * 60 * len(TRIALS) * 6)
    for _ in range(passes):
        for start in range(0, len(codes), REFINE_STEP):
            run = slice(start, start + REFINE_STEP)
            choice = colours[near[run], rest[run, None]]  # (n, NEAR_NORMALS, COMPONENTS)
            cost = np.einsum("nkc,nkc->nk", choice, choice) - 2 * np.einsum("nkc,nc->nk", choice, wanted[run])
            cost -= hold * np.einsum("nkd,nd->nk", directions[near[run]], own[run])
            best = cost.argmin(1)
            normal[run] = near[run][np.arange(len(best)), best]
        order = np.argsort(normal, kind="stable")
        for run in np.split(order, np.flatnonzero(np.diff(normal[order])) + 1):
            choice = colours[normal[run[0]]]
            rest[run] = ((choice * choice).sum(1) - 2 * (wanted[run] @ choice.T)).argmin(1)
    return normal * per_normal + rest


def thrifty(codes: np.ndarray, wanted: np.ndarray, cost_of_bit: float) -> np.ndarray:
    """Trade a little likeness for a small file: a rare code gives way to a common one that looks nearly the same.

    Entropy-constrained quantisation (Chou, Lookabaugh and Gray 1989): least squared error + cost_of_bit * bits of the
    code, the bits from how often codes are used, three rounds.
    """
    colours, mean, basis = _trial_colours()
    flat = colours.reshape(-1, COMPONENTS)
    wanted = ((wanted - mean) @ basis).astype(f32)
    for _ in range(THRIFT_ROUNDS):
        used, counts = np.unique(codes, return_counts=True)
        choice = flat[used]
        price = (choice * choice).sum(1) - f32(cost_of_bit) * np.log2(counts / len(codes)).astype(f32)
        runs = [
            (price - 2 * (wanted[i : i + THRIFT_STEP] @ choice.T)).argmin(1) for i in range(0, len(codes), THRIFT_STEP)
        ]
        codes = used[np.concatenate(runs)]
    return codes


def shared(sheet: np.ndarray, cost_of_bit: float) -> np.ndarray:
    """`thrifty` over a whole atlas, (h, w) uint32: pictures of one move agree on the codes that they use.

    What is wanted is what the codes show already; only the MOST_SHARED commonest codes may take the place of others.
    """
    colours, _, _ = _trial_colours()
    flat = colours.reshape(-1, COMPONENTS)
    on = sheet >> np.uint32(m.ALPHA_SHIFT) > 0
    codes, place, counts = np.unique(sheet[on] & np.uint32(m.CODE_MASK), return_inverse=True, return_counts=True)
    chosen, wanted = codes.astype(np.int64), flat[codes]
    for _ in range(THRIFT_ROUNDS):
        used, index = np.unique(chosen, return_inverse=True)
        often = np.bincount(index, counts)
        common = np.sort(np.argsort(-often, kind="stable")[:MOST_SHARED])
        used, often = used[common], often[common]
        choice = flat[used]
        price = (choice * choice).sum(1) - f32(cost_of_bit) * np.log2(often / counts.sum()).astype(f32)
        chosen = used[_nearest_priced(wanted, choice, price)]
    out = sheet.copy()
    out[on] = sheet[on] & np.uint32(0xFF000000) | chosen.astype(np.uint32)[place]
    return out


def _nearest_priced(wanted: np.ndarray, choice: np.ndarray, price: np.ndarray) -> np.ndarray:
    steps = range(0, len(wanted), THRIFT_STEP)
    return np.concatenate([(price - 2 * (wanted[i : i + THRIFT_STEP] @ choice.T)).argmin(1) for i in steps])


def encode(g: GBuffer, passes: int = 1, cost_of_bit: float = COST_OF_BIT) -> CodePicture:
    """A G-buffer as a cropped code picture.  `passes` 0 leaves out the refinement (rough, for looking)."""
    layers = covered(g)
    p = pixels(g, layers)
    codes = quantise(p)
    on = p.alpha > 1 / 512
    if passes:
        wanted = true_pictures(g, layers)[on]
        codes = thrifty(refine(codes, wanted, passes), wanted, cost_of_bit)
    alpha = (np.round(np.clip(p.alpha, 0, 1) * ALPHA_LEVELS) * (255 / ALPHA_LEVELS) + 0.5).astype(np.uint32)
    picture = np.zeros(p.alpha.shape, np.uint32)
    picture[on] = codes.astype(np.uint32) | alpha[on] << np.uint32(m.ALPHA_SHIFT)
    picture[alpha == 0] = 0
    return crop(CodePicture(picture, g.offset))


def crop(picture: CodePicture) -> CodePicture:
    on = picture.pixels > 0
    rows, columns = np.flatnonzero(on.any(1)), np.flatnonzero(on.any(0))
    y, x = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    return CodePicture(
        np.ascontiguousarray(picture.pixels[y, x]), (picture.offset[0] + int(x.start), picture.offset[1] + int(y.start))
    )
