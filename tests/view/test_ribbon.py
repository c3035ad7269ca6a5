"""The ribbon: exact links, a spiral in turns, never across the face, and no harm from a leap across the stage."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.cast import FIGHTERS
from game.core.skeleton import JOINT
from game.sim.choreography import solve, track
from game.sim.spec import BODY_PX
from game.view.pictures import Wardrobe
from game.view.ribbon import COS, GROUP, LINK_H, LINKS, SIN, Ribbon

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "figures"
NAPE, SKULL = (-10.0, 150.0, 4.0), (0.0, 140.0, 2.0)
PROGRAMME = (
    "garde", "marche", "chasse", "tendu", "degage", "frappe", "rond_de_jambe", "garde", "pirouette", "developpe",
    "grand_battement", "fouette", "fouette", "fouette_fin", "glissade", "jete", "garde", "changement", "port_de_bras",
    "hurt_high", "hurt_low", "stagger", "garde", "reverence",
)  # fmt: skip


def stand(ribbon: Ribbon, ticks: int, x: float = 480.0, yaw: float = 10.0, facing: int = 1) -> None:
    for _ in range(ticks):
        ribbon.step(NAPE, SKULL, yaw, facing, x, 0.0)


def test_links_keep_their_length() -> None:
    ribbon = Ribbon()
    for tick in range(200):
        ribbon.step(NAPE, SKULL, tick * 7.0, 1, 480 + 6 * np.sin(tick / 9), 0.0)
        assert np.isfinite(ribbon.places).all()
        assert np.allclose(np.linalg.norm(np.diff(ribbon.places, axis=0), axis=1), LINK_H, atol=1e-9)


def test_at_rest_it_hangs_and_grows_still() -> None:
    ribbon = Ribbon()
    stand(ribbon, 600)
    before = ribbon.places.copy()
    stand(ribbon, 1)
    assert np.abs(ribbon.places - before).max() * BODY_PX < 1.6, "no more than the air in the room moves it"
    assert ribbon.places[-1, 1] < ribbon.places[0, 1] - 0.4
    assert ribbon.places[:, 1].min() > 0


def test_in_a_turn_it_winds_round_the_body() -> None:
    ribbon = Ribbon()
    stand(ribbon, 60)
    for tick in range(90):
        ribbon.step(NAPE, SKULL, 10 + tick * 14.0, 1, 480.0, 0.0)
    around = np.unwrap(np.arctan2(ribbon.places[3:, 2], ribbon.places[3:, 0] - 480 / BODY_PX))
    assert abs(around[-1] - around[0]) > np.radians(200)
    assert ribbon.in_front().any() and not ribbon.in_front().all()


def test_both_facings_are_alike() -> None:
    right, left = Ribbon(), Ribbon()
    stand(right, 240, x=0.0)
    stand(left, 240, x=0.0, facing=-1)
    assert np.abs(right.places[:, 0] + left.places[:, 0]).max() < 0.35  # the air moves them a little apart
    assert right.places[0, 0] == pytest.approx(-left.places[0, 0])


def test_a_leap_across_the_stage_lays_it_out_anew() -> None:
    ribbon = Ribbon()
    stand(ribbon, 120)
    ribbon.step(NAPE, SKULL, 10.0, 1, 1400.0, 0.0)
    assert np.abs(ribbon.places[:, 0] * BODY_PX - 1400).max() < 120
    x, _ = ribbon.curve_px()
    assert np.abs(np.diff(x)).max() < 30
    ribbon.reset()
    stand(ribbon, 1, x=300.0)
    assert np.abs(ribbon.places[:, 0] * BODY_PX - 300).max() < 120


def nearest_to_face(ribbon: Ribbon, skull, yaw_degrees: float, facing: int, rise: float) -> float:
    """Px in the picture from the middle of the face, where it is seen, to the nearest ribbon drawn before it."""
    ahead, near = np.cos(np.radians(yaw_degrees)) * facing, np.sin(np.radians(yaw_degrees))
    front = np.flatnonzero(ribbon.in_front())
    if near < -0.25 or not len(front):
        return np.inf
    x, y = ribbon.curve_px()
    face = 0.022 * BODY_PX
    across = skull[0] * facing + face * ahead
    down = -((skull[1] + rise + 0.045 * BODY_PX) * COS - (skull[2] + face * near) * SIN)
    drawn = np.unique(np.concatenate([front + k for k in range(GROUP + 1)]).clip(max=len(x) - 1))
    return float(np.hypot(x - across, y - down)[drawn].min())


@pytest.mark.parametrize("facing", [1, -1])
def test_it_never_crosses_the_face(facing) -> None:
    """A long evening: every family of moves, tied to the pictures as the stage shows them."""
    wardrobe, ribbon, x, ticks = Wardrobe(ASSETS, ["rooney"]), Ribbon(), 900.0, 0
    fighter = FIGHTERS["rooney"]
    moves = {move.name: move for move in fighter.moves}
    nearest = []
    for name in PROGRAMME:
        danced = track(solve(moves[name], fighter), BODY_PX)
        for tick in range(1, moves[name].choreography.ticks + 1):
            sockets = wardrobe.picture("rooney", name, tick).sockets
            at, rise = x + facing * danced.travel[tick] / 256, danced.rise[tick] / 256
            pelvis = sockets["pelvis"]
            ribbon.step(sockets["knot"], sockets["skull"], sockets["yaw"][0], facing, at, rise, pelvis)
            nearest.append(nearest_to_face(ribbon, sockets["skull"], sockets["yaw"][0], facing, rise))
            ticks += 1
        x += facing * danced.travel[-1] / 256
    assert ticks > 600
    assert min(nearest) >= 6.0, (int(np.argmin(nearest)), min(nearest))


def test_it_can_be_tied_to_a_track_alone() -> None:
    """The interface is plain numbers: joints of a track in px, a heading, a place."""
    fighter = FIGHTERS["rooney"]
    danced = track(solve(next(m for m in fighter.moves if m.name == "pirouette"), fighter), BODY_PX)
    ribbon = Ribbon()
    for tick in range(len(danced.yaw)):
        skull, crown = (danced.joints[tick, JOINT[name]] / 64 for name in ("skull", "crown"))
        ribbon.step(crown - (6, 2, 0), skull, float(danced.yaw[tick]), 1, 480.0, 0.0)
    assert ribbon.places.shape == (LINKS, 3) and np.isfinite(ribbon.places).all()


def test_it_is_drawn_in_two_halves() -> None:
    ribbon, screen = Ribbon(), pygame.Surface((400, 300))
    ribbon.draw(screen, 200, 280, front=True)  # before the first step there is nothing to draw
    assert not pygame.surfarray.array_red(screen).any()
    stand(ribbon, 60)
    for tick in range(60):
        ribbon.step(NAPE, SKULL, 10 + tick * 14.0, 1, 480.0, 0.0)
    halves = []
    for front in (False, True):
        screen.fill(0)
        ribbon.draw(screen, 200, 280, front=front)
        halves.append(int((pygame.surfarray.array_red(screen) > 60).sum()))
    assert min(halves) > 30
