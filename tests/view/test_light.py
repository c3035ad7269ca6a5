"""Light tables: the same colours as the equations, mirrored and mixed exactly."""

from __future__ import annotations

import math
import zlib
from dataclasses import replace

import numpy as np
import pytest

from game.content import materials as m
from game.content.lights import EMBER, MOON, STAGE_LIGHTS, Grade, Light
from game.view.light import FLASHES, TINTS, in_pool, incoming, mix, table

STUDIO = STAGE_LIGHTS["studio"]
FROZEN_MATERIALS = 3136321320


def smooth(low: float, high: float, x: float) -> float:
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3 - 2 * t)


def dot(a, b) -> float:
    return sum(float(x) * float(y) for x, y in zip(a, b))


def shade(light: Light, normal, row: m.Material, open_by: float) -> list[float]:
    """A second way: one pixel, plain numbers, written from the description of the light."""
    up = normal[1] * 0.5 + 0.5
    solid, net = 1 - row.net, row.net
    tulle = [a * (1 - row.red) + b * row.red for a, b in zip(m.TULLE, m.TULLE_RED)]
    out = []
    for c in range(3):
        albedo = row.albedo[c]
        value = albedo * solid * open_by * (light.ground[c] * (1 - up) + light.sky[c] * up)
        through = light.sky[c] * 1.2
        for key in light.keys:
            facing = dot(normal, key.towards)
            half = [key.towards[0], key.towards[1], key.towards[2] + 1]
            length = math.sqrt(dot(half, half))
            shine = max(dot(normal, half) / length, 0) ** 26
            lit = 0.62 * smooth(-0.05, 0.75, facing) + 0.38 * smooth(0.34, 0.52, facing)
            value += key.colour[c] * lit * albedo * solid * (0.35 + 0.65 * open_by)
            value += key.colour[c] * shine * row.gloss * solid * 0.32 * open_by
            through += key.colour[c] * (0.35 + 0.65 * abs(facing))
        edge = min(max(1 - normal[2], 0), 1)
        for rim in light.rims:
            facing = dot(normal, rim.towards)
            turned = smooth(1 - rim.width, 1 - rim.width + rim.softness, edge) * smooth(-0.02, 0.42, facing)
            caught = (albedo * 0.55 + 0.30 + 0.5 * row.gloss * albedo) * solid
            value += rim.colour[c] * turned * caught * (0.25 + 0.75 * open_by)
            value += rim.colour[c] * smooth(-0.25, 0.9, facing) * net * row.edge * 0.12
        out.append(value + light.haze[c] * solid + through * tulle[c] * net)
    return out


def test_a_table_equals_the_equations() -> None:
    rng = np.random.default_rng(5)
    for light in (MOON, in_pool(EMBER, 1.0)):
        colours = table(light, Grade())
        for code in rng.integers(0, 1 << 19, 400).tolist():
            normal = m.directions()[code >> m.NORMAL_SHIFT].astype(float)
            row = m.ROWS[code >> m.MATERIAL_SHIFT & m.MATERIALS - 1]
            linear = shade(light, normal, row, float(m.occlusions()[code & 3]))
            for c, shift in enumerate((16, 8, 0)):
                level = min(max(linear[c] / (1 + 0.18 * linear[c]), 0), 1) ** (1 / 2.2) * 255
                assert abs((int(colours[code]) >> shift & 255) - level) <= 1.0, (code, c)


def test_the_left_facing_table_is_the_right_facing_one_in_a_mirror() -> None:
    def flipped(direction):
        return (-direction[0], direction[1], direction[2])

    turned = replace(
        MOON,
        keys=tuple(replace(key, towards=flipped(key.towards)) for key in MOON.keys),
        rims=tuple(replace(rim, towards=flipped(rim.towards)) for rim in MOON.rims),
    )
    left, right = table(MOON, STUDIO.grade, mirrored=True), table(MOON, STUDIO.grade)
    assert np.array_equal(left, table(turned, STUDIO.grade))
    assert (left != right).mean() > 0.5


def test_lights_mix_exactly() -> None:
    normals = m.directions()
    between = incoming(mix(MOON, EMBER, 0.25), normals)
    assert np.allclose(between, 0.75 * incoming(MOON, normals) + 0.25 * incoming(EMBER, normals), atol=1e-5)
    assert mix(MOON, EMBER, 0.0).keys == MOON.keys


def test_pools_flashes_and_tints_do_what_they_say() -> None:
    def channels(colours):
        return np.stack([colours >> shift & 255 for shift in (16, 8, 0)], 1).astype(float).mean(0)

    plain = channels(table(MOON, STUDIO.grade))
    assert (
        channels(table(in_pool(MOON, 0.0), STUDIO.grade)).sum()
        < channels(table(in_pool(MOON, 1.0), STUDIO.grade)).sum()
    )
    flash, strong = (channels(table(MOON, STUDIO.grade, tint)) for tint in FLASHES)
    assert plain.sum() < flash.sum() < strong.sum()
    hurt, adagio = (channels(table(MOON, STUDIO.grade, TINTS[name])) for name in ("hurt", "adagio"))
    assert hurt[0] / hurt[2] > 1.2 * plain[0] / plain[2]
    assert adagio[2] / adagio[0] > 1.2 * plain[2] / plain[0]


@pytest.mark.parametrize("shifts", [(16, 8, 0), (0, 8, 16)])
def test_channels_stand_where_the_display_wants_them(shifts) -> None:
    usual, packed = table(MOON, STUDIO.grade), table(MOON, STUDIO.grade, shifts=shifts)
    for own, shift in zip((16, 8, 0), shifts):
        assert np.array_equal(packed >> np.uint32(shift) & np.uint32(255), usual >> np.uint32(own) & np.uint32(255))


def test_materials_are_frozen() -> None:
    """Every committed picture refers to these rows by number: a change here makes all of them wrong."""
    assert len(m.ROWS) == m.MATERIALS == len(m.vectors())
    text = repr([(row.albedo, row.gloss, row.net, row.red, row.edge) for row in m.ROWS])
    rounded = repr([tuple(round(float(v), 4) for v in vector) for vector in m.vectors()])
    assert len(text) > 1000
    assert zlib.crc32(rounded.encode()) == FROZEN_MATERIALS
    assert np.allclose(np.linalg.norm(m.directions(), axis=1), 1, atol=1e-6)
    assert m.directions()[:, 2].min() > m.LOWEST_NORMAL_Z
