"""What every effect is made of: one function a sound, one row of `RECIPES` for its variants and loudness.

A recipe gets a random generator of its own and `pitch`, 1.0 give or take a few per cent from variant to
variant, and returns a signal.  Layers from low to high: what the ground says, what the body says, the click.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tools.sounds.harp import banked, phrase, rank
from tools.sounds.horn import horn
from tools.sounds.synthesis import (
    RATE,
    Signal,
    arc,
    band,
    bump,
    clock,
    decay,
    eased,
    fall,
    late,
    noise,
    room,
    saturate,
    struck,
    sweep,
    tuned,
    voice,
)

Rng = np.random.Generator

FLOORBOARD = [(92, 1.0, 0.050), (148, 0.7, 0.036), (236, 0.5, 0.026), (371, 0.28, 0.018)]
HARD_WOOD = [(318, 0.8, 0.055), (655, 1.0, 0.040), (1190, 0.7, 0.026), (2130, 0.45, 0.014), (3460, 0.25, 0.008)]
POINTE_BOX = [(520, 0.6, 0.022), (830, 0.8, 0.018), (1490, 0.5, 0.011), (2350, 0.35, 0.008), (3900, 0.2, 0.004)]
STEEL = [
    (1187, 0.50, 0.42), (1893, 0.70, 0.36), (2741, 0.90, 0.30), (2766, 0.70, 0.26), (3985, 0.70, 0.20),
    (5413, 0.60, 0.13), (7120, 0.45, 0.09), (9350, 0.30, 0.05),
]  # fmt: skip
BLADE = [(2890, 0.6, 0.13), (4630, 0.7, 0.10), (6210, 0.5, 0.07), (8050, 0.3, 0.05)]
OPEN_MOUTH = [(620, 1.0), (1100, 0.6), (2500, 0.25)]
CLOSED_MOUTH = [(330, 1.0), (870, 0.35), (2300, 0.12)]


# ------------------------------------------------------------------------------------ feet and floor


def step_slipper(rng: Rng, pitch: float) -> Signal:
    """A soft sole: a muffled weight, a whisper of leather."""
    t = clock(0.16)
    weight = fall(t, 130 * pitch, 82 * pitch, 0.012) * decay(t, 0.028, attack=0.002) * 0.8
    sole = noise(rng, 0.16, 120, 900) * decay(t, 0.016, attack=0.001) * 0.35
    whisper = noise(rng, 0.16, 1800, 6000) * bump(t, 0.028 + 0.008 * rng.random(), 0.02) * 0.06
    return room(weight + sole + whisper, 0.3, 0.12)


def step_wood(rng: Rng, pitch: float) -> Signal:
    """A man's shoe on boards: the heel, and the sole after it."""
    t = clock(0.22)
    sole_at = 0.05 + 0.018 * rng.random()
    heel = struck(rng, t, tuned(FLOORBOARD, pitch)) * 0.8 + struck(rng, t, tuned(HARD_WOOD, 0.72 * pitch)) * 0.16
    click = noise(rng, 0.22, 1400, 6500) * decay(t, 0.0035) * 0.22
    sole = struck(rng, t, tuned(FLOORBOARD, 1.15 * pitch), sole_at) * 0.35
    scuff = noise(rng, 0.22, 700, 3800) * decay(t, 0.02, sole_at, 0.004) * 0.05
    return room(heel + click + sole + scuff, 0.28, 0.14)


def pointe_tap(rng: Rng, pitch: float) -> Signal:
    """The box of a pointe shoe: small, dry, hollow."""
    t = clock(0.14)
    return room(struck(rng, t, tuned(POINTE_BOX, pitch)) + noise(rng, 0.14, 2500, 0) * decay(t, 0.002) * 0.2, 0.4, 0.12)


def land_slipper(rng: Rng, pitch: float) -> Signal:
    """Down from a leap through the foot into plie: toe, ball and heel within a breath, and the boards under it."""
    t = clock(0.3)
    boards = struck(rng, t, tuned(FLOORBOARD, 0.86 * pitch), 0.014) * 0.75
    toe = struck(rng, t, tuned(POINTE_BOX, 0.8 * pitch)) * 0.12
    weight = fall(t, 120 * pitch, 62, 0.02) * decay(t, 0.06, 0.01, 0.004)
    sole = noise(rng, 0.3, 150, 1500) * decay(t, 0.024, 0.008, 0.002) * 0.3
    return room(boards + toe + weight + sole, 0.4, 0.15)


def slide(rng: Rng, pitch: float) -> Signal:
    """A sole drawn along the floor."""
    t = clock(0.34)
    grain = 0.65 + 0.35 * noise(rng, 0.34, 20, 90)
    drawn = sweep(rng, 1100 * pitch * (1 + 0.7 * arc(t, 0.45)), 1.4) * arc(t, 0.35, 1.4, 1.4) * np.maximum(grain, 0)
    return room(drawn * 0.5 + noise(rng, 0.34, 90, 320) * arc(t, 0.3) * 0.2, 0.3, 0.08)


def body_fall(rng: Rng, pitch: float) -> Signal:
    """A body meets the stage: hip, shoulder, then an arm; the boards answer, the clothes come after."""
    t = clock(0.6)
    out = np.zeros(len(t))
    for at, part in ((0.0, 1.0), (0.062 + 0.02 * rng.random(), 0.62), (0.16 + 0.05 * rng.random(), 0.3)):
        boards = tuned(FLOORBOARD, 0.74 * pitch * rng.uniform(0.95, 1.06))
        since = np.maximum(t - at, 0)
        thump = fall(since, 105 * pitch, 44, 0.03) * decay(t, 0.09, at, 0.002)
        slap = noise(rng, 0.6, 180, 1900) * decay(t, 0.022, at, 0.0008)
        out += part * (1.1 * thump + 0.42 * struck(rng, t, boards, at) + 0.34 * slap)
    cloth = noise(rng, 0.6, 900, 5200) * bump(t, 0.09, 0.06) * 0.045
    return room(saturate(out * 0.9, 1.5) + cloth, 0.55, 0.17)


# ------------------------------------------------------------------------------------ air and cloth


def _whoosh(rng: Rng, seconds: float, path: tuple[float, float, float], octaves: float, body: float) -> Signal:
    """Air cut by a limb: the band climbs `path` from..through and falls to its last value, loudest at 42 %."""
    t = clock(seconds)
    start, through, end = np.log2(path)
    u, peak = t / t[-1], 0.42
    centre = 2 ** np.where(
        u < peak, start + (through - start) * (u / peak), through + (end - through) * (u - peak) / (1 - peak)
    )
    air = sweep(rng, centre, octaves) * arc(t, peak, 2.2, 1.7)
    edge = sweep(rng, np.minimum(centre * 2.4, 14_000), octaves) * arc(t, peak, 4, 3) * 0.3
    weight = noise(rng, seconds, 70, 260) * arc(t, peak, 2.6, 2.2) * body
    return air + edge + weight


def whoosh_light(rng: Rng, pitch: float) -> Signal:
    """A foot flicked out from the knee."""
    return room(_whoosh(rng, 0.2, (650 * pitch, 2900 * pitch, 1000 * pitch), 0.75, 0.0), 0.3, 0.08)


def whoosh_medium(rng: Rng, pitch: float) -> Signal:
    """A leg swung from the hip."""
    return room(_whoosh(rng, 0.3, (360 * pitch, 1750 * pitch, 480 * pitch), 0.85, 0.25), 0.35, 0.1)


def whoosh_heavy(rng: Rng, pitch: float) -> Signal:
    """A whole body behind it."""
    return room(_whoosh(rng, 0.42, (170 * pitch, 980 * pitch, 240 * pitch), 1.0, 0.7), 0.45, 0.13)


def cloth(rng: Rng, pitch: float) -> Signal:
    """A skirt or a coat that turns: folds flutter faster as it spins up."""
    t = clock(0.5)
    flutter = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(9 + 12 * np.sin(np.pi * t / t[-1])) / RATE + 6 * rng.random())
    folds = noise(rng, 0.5, 650 * pitch, 3000 * pitch) + 0.4 * noise(rng, 0.5, 3000, 8500)
    return room((folds * (0.25 + flutter**2) + noise(rng, 0.5, 120, 420) * 0.5) * arc(t, 0.4, 1.4, 1.3), 0.3, 0.08)


def breath_out(rng: Rng, pitch: float) -> Signal:
    """Out of breath: a short, voiceless sigh."""
    t = clock(0.5)
    mouth = sum(noise(rng, 0.5, f * 0.8, f * 1.25) * part for f, part in ((760 * pitch, 1), (1500 * pitch, 0.6)))
    return room((mouth + noise(rng, 0.5, 2500, 7000) * 0.35) * arc(t, 0.2, 1.2, 1.8), 0.3, 0.08)


# ------------------------------------------------------------------------------------ blows


def hit_light(rng: Rng, pitch: float) -> Signal:
    """A slipper on cloth and rib: short, dry, with a slap on it."""
    t = clock(0.2)
    skin = saturate(fall(t, 210 * pitch, 78 * pitch, 0.018) * decay(t, 0.045) * 1.1, 1.8)
    slap = noise(rng, 0.2, 550, 3400) * decay(t, 0.011, attack=0.0004) * 0.8
    tick = noise(rng, 0.2, 3500, 9000) * decay(t, 0.003) * 0.25
    return room(skin + slap + tick, 0.3, 0.1)


def hit_medium(rng: Rng, pitch: float) -> Signal:
    """A shin: more body, a little crack."""
    t = clock(0.28)
    skin = saturate(fall(t, 190 * pitch, 62 * pitch, 0.024) * decay(t, 0.07) * 1.2, 2.0)
    slap = noise(rng, 0.28, 380, 2600) * decay(t, 0.018, attack=0.0004) * 0.85
    crack = noise(rng, 0.28, 1200, 5200) * (decay(t, 0.005) + 0.6 * decay(t, 0.005, 0.012)) * 0.4
    return room(skin + slap + crack, 0.38, 0.12)


def hit_heavy(rng: Rng, pitch: float) -> Signal:
    """A leg at full swing: a low fall, a broad smack, three cracks close together."""
    t = clock(0.45)
    skin = saturate(fall(t, 165 * pitch, 42 * pitch, 0.034) * decay(t, 0.13) * 1.3, 2.2)
    smack = noise(rng, 0.45, 230, 2100) * decay(t, 0.032, attack=0.0005) * 0.95
    cracks = sum(decay(t, 0.006, at) for at in (0.0, 0.013, 0.029 + 0.006 * rng.random()))
    return room(saturate(skin + smack + noise(rng, 0.45, 950, 4600) * cracks * 0.5, 1.3), 0.5, 0.15)


def hit_finisher(rng: Rng, pitch: float) -> Signal:
    """The last blow of a phrase: the heavy one, the hall behind it and a drum below."""
    blow = hit_heavy(rng, 0.9 * pitch)
    t = clock(0.7)
    drum = saturate(fall(t, 120 * pitch, 36, 0.05) * decay(t, 0.24) * 1.2, 2.4)
    air = noise(rng, 0.7, 300, 1600) * decay(t, 0.12, 0.01, 0.01) * 0.16
    size = max(len(blow), len(t))
    return room(late(blow, 0, size) + late(eased(0.8 * drum + air), 0.002, size), 0.5, 0.2, 1.6)


def block_thud(rng: Rng, pitch: float) -> Signal:
    """A forearm takes it: no slap, no crack."""
    t = clock(0.22)
    arm = saturate(fall(t, 150 * pitch, 88 * pitch, 0.02) * decay(t, 0.05, attack=0.0015), 1.6)
    sleeve = noise(rng, 0.22, 180, 1100) * decay(t, 0.022, attack=0.001) * 0.5
    return room(arm + sleeve, 0.3, 0.1)


def parry_clang(rng: Rng, pitch: float) -> Signal:
    """Turned aside: bright, ringing, unmistakable."""
    t = clock(0.9)
    ring = struck(rng, t, tuned(STEEL, pitch)) * 0.8
    strike = noise(rng, 0.9, 2500, 0) * decay(t, 0.005) * 0.5
    return room(ring + strike + fall(t, 260, 150, 0.02) * decay(t, 0.03) * 0.6, 0.7, 0.16)


def dodge(rng: Rng, pitch: float) -> Signal:
    """A blow passes where she was: a soft rush that falls away, a high shimmer in it."""
    t = clock(0.42)
    rush = sweep(rng, 2400 * pitch * 2 ** (-1.6 * t / t[-1]), 0.9) * arc(t, 0.16, 1.2, 1.7)
    shimmer = struck(rng, t, [(2960 * pitch, 0.10, 0.12), (4440 * pitch, 0.07, 0.10)], 0.03)
    return room(rush * 0.7 + shimmer, 0.6, 0.18)


def gunshot(rng: Rng, pitch: float) -> Signal:
    """A pistol in a hall: the crack, the push of air, the slide that runs back, and the walls."""
    t = clock(0.4)
    crack = noise(rng, 0.4, 700, 0) * decay(t, 0.009) * 3.0
    blast = noise(rng, 0.4, 120, 1800) * decay(t, 0.030, attack=0.0003) * 0.7
    push = fall(t, 240 * pitch, 60, 0.012) * decay(t, 0.045, attack=0.0005) * 1.2
    slide_runs = noise(rng, 0.4, 2200, 8000) * decay(t, 0.004, 0.072) * 0.12
    walls = noise(rng, 0.4, 250, 2600) * decay(t, 0.10, 0.02, 0.015) * 0.18
    return room(saturate((crack + blast + push) * 0.7, 1.8) + slide_runs + walls, 0.7, 0.24)


# ------------------------------------------------------------------------------------ things on the stage


def wood_knock(rng: Rng, pitch: float) -> Signal:
    """The barre, struck: a bar of ash in its brackets."""
    t = clock(0.24)
    rattle = noise(rng, 0.24, 1800, 5200) * (decay(t, 0.003) + 0.4 * decay(t, 0.004, 0.031)) * 0.25
    return room(struck(rng, t, tuned(HARD_WOOD, pitch)) + struck(rng, t, tuned(FLOORBOARD, 1.6)) * 0.3 + rattle, 0.4)


def wood_break(rng: Rng, pitch: float) -> Signal:
    """Wood that splits: one great crack, fibres after it, pieces on the floor."""
    t = clock(0.62)
    out = noise(rng, 0.62, 350, 4200) * decay(t, 0.02, attack=0.0004) + struck(rng, t, tuned(HARD_WOOD, 0.8 * pitch))
    for _ in range(22):
        at = abs(rng.normal(0.03, 0.045))
        out += noise(rng, 0.62, 900, 6500) * decay(t, rng.uniform(0.001, 0.004), at) * rng.uniform(0.1, 0.5)
    for at in (0.2, 0.29, 0.4):
        piece = tuned(HARD_WOOD, rng.uniform(0.9, 1.5))
        out += struck(rng, t, piece, at + 0.04 * rng.random()) * rng.uniform(0.15, 0.3)
    return room(out, 0.5, 0.14)


def _shards(rng: Rng, seconds: float, count: int, spread: float) -> Signal:
    """Splinters of glass that ring where they fall, denser at first."""
    size = len(clock(seconds))
    t, out = clock(0.2), np.zeros(size)
    for _ in range(count):
        at = rng.exponential(spread)
        if at > seconds - 0.1:
            continue
        f = rng.uniform(2300, 9200)
        modes = [
            (f, 1.0, rng.uniform(0.010, 0.050)),
            (f * rng.uniform(1.3, 1.7), 0.6, rng.uniform(0.008, 0.030)),
            (min(f * 2.2, 14_000), 0.25, 0.01),
        ]
        out += late(struck(rng, t, modes) * rng.uniform(0.1, 0.4) * np.exp(-at * 1.4), at, size)
    return out


def glass_break(rng: Rng, pitch: float) -> Signal:
    """The mirror comes down."""
    t = clock(1.3)
    crash = noise(rng, 1.3, 1800, 0) * decay(t, 0.04) * 0.6 + noise(rng, 1.3, 300, 1500) * decay(t, 0.04) * 0.4
    frame = struck(rng, t, tuned(FLOORBOARD, 1.2 * pitch)) * 0.6
    return room(crash + frame + _shards(rng, 1.3, 150, 0.28) * 1.7, 0.7, 0.16)


def glass_crack(rng: Rng, pitch: float) -> Signal:
    """The mirror gives, and holds: a star of cracks, no fall."""
    t = clock(0.36)
    crack = sum(noise(rng, 0.36, 1500, 9000) * decay(t, 0.003, at) for at in (0.0, 0.009, 0.022, 0.05)) * 0.5
    ping = struck(rng, t, [(1760 * pitch, 0.3, 0.05), (2790 * pitch, 0.3, 0.05), (4420 * pitch, 0.25, 0.03)])
    return room(crack + ping + _shards(rng, 0.36, 10, 0.08) * 0.4, 0.4, 0.12)


def rosin_puff(rng: Rng, pitch: float) -> Signal:
    """A box of rosin bursts: a dull pop, then dust and grains."""
    t = clock(0.45)
    pop = fall(t, 220 * pitch, 110, 0.015) * decay(t, 0.03, attack=0.002) * 0.5
    dust = noise(rng, 0.45, 500, 5200) * decay(t, 0.11, 0.0, 0.014) * 0.3
    grains = np.zeros(len(t))
    for _ in range(60):
        at = 0.04 + abs(rng.normal(0.0, 0.14))
        grains += noise(rng, 0.45, 3000, 9000) * decay(t, 0.0015, at) * rng.uniform(0.01, 0.09)
    return room(pop + dust + grains, 0.3, 0.1)


def curtain(rng: Rng, pitch: float) -> Signal:
    """Velvet drawn aside: a heavy rustle, rings along the rail."""
    t = clock(1.05)
    sway = 0.7 + 0.3 * np.sin(2 * np.pi * 5.2 * t + 1.0) * np.sin(2 * np.pi * 1.1 * t)
    velvet = (noise(rng, 1.05, 150, 900) + 0.35 * noise(rng, 1.05, 1200, 5200)) * arc(t, 0.35, 1.2, 1.3) * sway * 0.4
    rings = np.zeros(len(t))
    for i in range(16):
        at = 0.08 + 0.046 * i + 0.014 * rng.random()
        f = rng.uniform(2400, 3600)
        rings += struck(rng, t, [(f, 0.05, 0.018), (f * 1.62, 0.035, 0.012)], at)
    return room(velvet + rings, 0.5, 0.16)


def knocks(rng: Rng, pitch: float) -> Signal:
    """The three knocks before a curtain: a staff on the boards."""
    t = clock(0.8)
    out = np.zeros(len(t))
    for at, part in ((0.0, 0.8), (0.24, 0.85), (0.48, 1.0)):
        since = np.maximum(t - at, 0)
        staff = struck(rng, t, tuned(HARD_WOOD, 0.5 * pitch), at) * 0.5
        out += part * (staff + fall(since, 130, 58, 0.02) * decay(t, 0.09, at, 0.001))
        out += part * noise(rng, 0.8, 900, 3200) * decay(t, 0.005, at) * 0.2
    return room(saturate(out, 1.2), 0.65, 0.2, 1.8)


# ------------------------------------------------------------------------------------ tells: what a foe is about to do


def tell_thug(rng: Rng, pitch: float) -> Signal:
    """A breath drawn through the nose, a rising grunt: a fist is on its way."""
    t = clock(0.34)
    grunt = voice(rng, 92 * pitch * (1 + 0.55 * t / t[-1]), OPEN_MOUTH, 0.2) * arc(t, 0.7, 1.6, 1.2)
    sleeve = noise(rng, 0.34, 900, 3800) * bump(t, 0.08, 0.05) * 0.12
    return room(grunt / np.abs(grunt).max() + sleeve, 0.3, 0.1)


def tell_knife(rng: Rng, pitch: float) -> Signal:
    """Steel drawn: a hiss that climbs, then the blade rings."""
    t = clock(0.36)
    draw = sweep(rng, 2600 * pitch * 2 ** (1.5 * np.minimum(t / 0.16, 1)), 0.6) * bump(t, 0.12, 0.06) * 0.5
    ring = struck(rng, t, tuned(BLADE, pitch), 0.13) * 0.5
    return room(draw + ring, 0.5, 0.14)


def tell_heavy(rng: Rng, pitch: float) -> Signal:
    """A growl from the chest that swells over creaking leather: get out of the way."""
    t = clock(0.55)
    growl = voice(rng, 56 * pitch * (1 + 0.5 * (t / t[-1]) ** 2), CLOSED_MOUTH, 0.22) * arc(t, 0.75, 1.8, 1.0)
    swell = saturate(np.sin(2 * np.pi * np.cumsum(46 + 34 * t / t[-1]) / RATE) * arc(t, 0.8, 2, 1) * 1.2, 2.5) * 0.5
    creak = np.zeros(len(t))
    for i in range(14):
        at = 0.08 + 0.026 * i + 0.006 * rng.random()
        creak += noise(rng, 0.55, 600, 2400) * decay(t, 0.004, at) * 0.12
    return room(growl / np.abs(growl).max() + swell + creak, 0.4, 0.12)


def tell_gunman(rng: Rng, pitch: float) -> Signal:
    """A hammer drawn back: the pawl climbs two teeth, the sear holds."""
    t = clock(0.30)
    out = noise(rng, 0.30, 1500, 5200) * bump(t, 0.05, 0.03) * 0.05
    for at, part, tone in ((0.012, 0.5, 0.62), (0.055, 0.7, 0.70), (0.098, 1.0, 0.55)):
        out += part * struck(rng, t, [(f, g, tau * 0.16) for f, g, tau in tuned(STEEL, tone * pitch)], at)
        out += part * noise(rng, 0.30, 1800, 9000) * decay(t, 0.0025, at) * 0.5
    return room(out, 0.35, 0.16)


# ------------------------------------------------------------------------------------ the house: signals and screens


def _bell(t: Signal, frequency: float, tau: float, start: float = 0.0) -> Signal:
    """A small struck bell: a sine whose overtone dies at once."""
    since = np.maximum(t - start, 0)
    tone = np.sin(
        2 * np.pi * frequency * since + 0.7 * np.exp(-since / 0.03) * np.sin(2 * np.pi * 4 * frequency * since)
    )
    return tone * decay(t, tau, start, 0.002)


def en_mesure(rng: Rng, pitch: float) -> Signal:
    """On the pulse: two bells a fifth apart, the upper one a breath later."""
    t = clock(0.5)
    return room(_bell(t, 987.77 * pitch, 0.14) * 0.6 + _bell(t, 1479.98 * pitch, 0.18, 0.035), 0.7, 0.2)


def whip(rng: Rng, pitch: float) -> Signal:
    """A turn of the fouettes counted: a crisp flick over a plucked note."""
    t = clock(0.26)
    flick = noise(rng, 0.26, 1800, 7000) * decay(t, 0.008, attack=0.001) * 0.25
    return room(_bell(t, 740 * pitch, 0.07) + flick, 0.4, 0.14)


def heartbeat(rng: Rng, pitch: float) -> Signal:
    """Little life left: two beats, with enough above 110 Hz for a small speaker."""
    t = clock(0.62)
    out = np.zeros(len(t))
    for at, part in ((0.0, 1.0), (0.24, 0.7)):
        since = np.maximum(t - at, 0)
        out += part * fall(since, 82, 50, 0.03) * decay(t, 0.075, at, 0.005)
    drive = saturate(eased(out), 2.6)
    return drive + 0.9 * band(drive, 110, 210)


def ui_move(rng: Rng, pitch: float) -> Signal:
    """A choice passed over: the tap of a nail on wood, barely tuned."""
    t = clock(0.09)
    return room(_bell(t, 988 * pitch, 0.022) * 0.5 + struck(rng, t, tuned(POINTE_BOX, 1.3 * pitch)) * 0.25, 0.3, 0.1)


def ui_accept(rng: Rng, pitch: float) -> Signal:
    """A choice made: three notes of a broken chord, upwards."""
    t = clock(0.42)
    notes = ((739.99, 0.0), (987.77, 0.055), (1479.98, 0.11))
    return room(sum(_bell(t, f * pitch, 0.11, at) for f, at in notes), 0.6, 0.18)


def ui_back(rng: Rng, pitch: float) -> Signal:
    """A step back: two notes, downwards."""
    t = clock(0.28)
    return room(_bell(t, 987.77 * pitch, 0.06) * 0.8 + _bell(t, 739.99 * pitch, 0.09, 0.06), 0.5, 0.14)


def toll(rng: Rng, pitch: float) -> Signal:
    """It is over for her: one low bell in an empty hall."""
    t = clock(1.05)
    modes = [(98, 0.5, 0.7), (196, 1.0, 0.55), (233, 0.5, 0.42), (294, 0.45, 0.36), (392, 0.5, 0.28), (587, 0.25, 0.16)]
    return room(struck(rng, t, tuned(modes, pitch)) * np.minimum(1, t / 0.003), 0.8, 0.22, 2)


def applause(rng: Rng, pitch: float) -> Signal:
    """Sixty pairs of hands that have waited to be allowed."""
    seconds = 1.8
    size, out = len(clock(seconds)), np.zeros(len(clock(seconds)))
    t = clock(0.045)
    for _ in range(60):
        centre, part = rng.uniform(750, 2100), rng.uniform(0.25, 1)
        period, at = rng.uniform(0.17, 0.29), abs(rng.normal(0.0, 0.22))
        while at < seconds - 0.05:
            clap = noise(rng, 0.045, centre * 0.6, centre * 1.9) * decay(t, 0.007, attack=0.0006)
            out += late(clap * part * rng.uniform(0.6, 1.1), at, size)
            at += period + rng.normal(0, 0.012)
    t = clock(seconds)
    return room(out * np.minimum(1, t / 0.25) * np.clip((seconds - t) / 0.9, 0, 1) ** 1.4, 0.9, 0.3, 2)


@dataclass(frozen=True)
class Recipe:
    """How a sound is made: its variants, whose pitch spreads over +-`spread`, and how its peaks are rounded."""

    make: Callable[[Rng, float], Signal]
    variants: int = 3
    spread: float = 0.05
    drive: float = 1.6  # 0.5 for what rings: rounding would add overtones that no bell has


RECIPES: dict[str, Recipe] = {
    recipe.make.__name__: recipe
    for recipe in (
        Recipe(step_slipper, 4, 0.09),
        Recipe(step_wood, 4, 0.08),
        Recipe(pointe_tap, 3, 0.06, drive=0.5),
        Recipe(land_slipper, 2, 0.06),
        Recipe(slide, 2, 0.08),
        Recipe(body_fall, 3, 0.07),
        Recipe(whoosh_light, 3, 0.10),
        Recipe(whoosh_medium, 3, 0.09),
        Recipe(whoosh_heavy, 2, 0.08),
        Recipe(cloth, 2, 0.08),
        Recipe(breath_out, 1),
        Recipe(hit_light, 4, 0.08),
        Recipe(hit_medium, 3, 0.07),
        Recipe(hit_heavy, 3, 0.06),
        Recipe(hit_finisher, 2, 0.05),
        Recipe(block_thud, 3, 0.06),
        Recipe(parry_clang, 2, 0.04, drive=0.5),
        Recipe(dodge, 2, 0.05),
        Recipe(wood_knock, 3, 0.06),
        Recipe(wood_break, 1),
        Recipe(glass_break, 1),
        Recipe(glass_crack, 2, 0.06),
        Recipe(rosin_puff, 1),
        Recipe(curtain, 1),
        Recipe(knocks, 1),
        Recipe(tell_thug, 2, 0.06),
        Recipe(tell_knife, 2, 0.04),
        Recipe(tell_heavy, 2, 0.05),
        Recipe(tell_gunman, 1),
        Recipe(gunshot, 2, 0.05, drive=2.2),
        Recipe(horn, 1, drive=0.8),
        Recipe(en_mesure, 1, drive=0.5),
        Recipe(whip, 1, drive=0.5),
        Recipe(heartbeat, 1),
        Recipe(ui_move, 2, 0.02, drive=0.5),
        Recipe(ui_accept, 1, drive=0.5),
        Recipe(ui_back, 1, drive=0.5),
        Recipe(toll, 1, drive=0.5),
        Recipe(applause, 1),
        Recipe(phrase, 1, drive=0.5),
        Recipe(rank, 1, drive=0.5),
        Recipe(banked, 1, drive=0.5),
    )
}
