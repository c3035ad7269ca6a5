"""The committed pictures are the ones their rows ask for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.content import materials as m
from game.content.cast import FIGHTERS
from game.content.lights import Grade
from game.core.skeleton import JOINT
from game.sim.choreography import solve, track
from game.sim.spec import BODY_PX
from game.view.light import table
from game.view.pictures import load_atlas
from tools.figures.atlas import read_index
from tools.figures.bake import MOVED_TOO_FAR_PX, digest, moved_px, sculpts, shots
from tools.figures.codec import COST_OF_BIT, TRIALS, covered, pixels, quantise, refine, thrifty, true_pictures
from tools.figures.costumes import COSTUMES
from tools.figures.gbuffer import render

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "figures"
MB = 1e6
SIZE_LIMIT = {"rooney": 13.0 * MB, "doorman": 5.4 * MB, "rival": 4.6 * MB}  # soloists: some forty moves in wide cloth
FOE_LIMIT = 4.2 * MB


@pytest.mark.parametrize("name", sorted(FIGHTERS))
def test_pictures_are_baked_from_the_rows_as_they_are(name) -> None:
    fighter = FIGHTERS[name]
    entries = read_index(ASSETS / fighter.costume)["moves"]
    stale = [move.name for move in fighter.moves if entries.get(move.name, {}).get("digest") != digest(fighter, move)]
    assert stale == [], "run tools/compose_figures.py"
    assert set(entries) == {move.name for move in fighter.moves}


@pytest.mark.parametrize("name", sorted(FIGHTERS))
def test_pictures_and_blows_come_from_the_same_body(name) -> None:
    """The joints that the fight reads stand where the pictures show them, and so do the sockets, within a pixel."""
    fighter = FIGHTERS[name]
    entries = read_index(ASSETS / fighter.costume)["moves"]
    apart = {move.name: moved_px(fighter, move, entries[move.name]) for move in fighter.moves}
    assert {name: px for name, px in apart.items() if px >= MOVED_TOO_FAR_PX} == {}, "run tools/compose_figures.py"
    for move in fighter.moves:
        danced = track(solve(move, fighter), BODY_PX * fighter.build.height)
        entry = entries[move.name]
        for joint in ("skull", "toeR", "toeL", "pelvis"):
            fought = danced.joints[entry["ticks"], JOINT[joint]] / 64
            assert np.abs(fought - np.array(entry["sockets"][joint])).max() < 1.2, (move.name, joint)


def test_a_moved_joint_is_noticed() -> None:
    fighter = FIGHTERS["thug"]
    move = fighter.moves[0]
    entry = read_index(ASSETS / "thug")["moves"][move.name]
    bent = [key._replace(pose={**key.pose, "spine": (25.0, 0.0, 0.0)}) for key in move.choreography.keys]
    other = replace(move, choreography=replace(move.choreography, keys=tuple(bent)))
    assert moved_px(fighter, other, entry) > 5 > moved_px(fighter, move, entry)


@pytest.mark.parametrize("costume", COSTUMES)
def test_costumes_keep_to_their_size(costume) -> None:
    size = sum(path.stat().st_size for path in (ASSETS / costume).iterdir())
    assert 0.2 * MB < size <= SIZE_LIMIT.get(costume, FOE_LIMIT)


@pytest.mark.parametrize("costume", COSTUMES)
def test_no_file_is_left_over(costume) -> None:
    moves = read_index(ASSETS / costume)["moves"]
    wanted = {f"{name}.webp" for name in moves} | {"index.json"}
    wanted |= {f"{name}.mirror.webp" for name, entry in moves.items() if entry["mirror_frames"]}
    assert {path.name for path in (ASSETS / costume).iterdir()} == wanted


def test_a_changed_row_asks_for_a_new_bake() -> None:
    fighter = FIGHTERS["rooney"]
    move = fighter.moves[0]
    longer = replace(move, choreography=replace(move.choreography, ticks=move.choreography.ticks + 1))
    taller = replace(fighter, build=replace(fighter.build, height=1.1))
    assert len({digest(fighter, move), digest(fighter, longer), digest(taller, move)}) == 3
    assert digest(fighter, move) == digest(fighter, replace(move, title="other words", breath=9))


def test_baking_again_gives_the_committed_picture() -> None:
    """Not to the bit (other machines round otherwise), but the same silhouette and nearly the same colours."""
    fighter = FIGHTERS["thug"]
    move = next(move for move in fighter.moves if move.name == "guard")
    entry = read_index(ASSETS / "thug")["moves"]["guard"]
    tick = entry["ticks"][1]
    shot = next(shots(fighter, move, ticks=[tick]))
    x, y, w, h, *offset = entry["frames"][1]
    committed = load_atlas(ASSETS / "thug" / "guard.webp")[y : y + h, x : x + w]
    assert shot.picture.offset == tuple(offset) and shot.picture.pixels.shape == (h, w)
    alpha = [(p >> np.uint32(m.ALPHA_SHIFT)).astype(int) for p in (committed, shot.picture.pixels)]
    assert np.abs(alpha[0] - alpha[1]).mean() < 1.0


def test_refining_brings_the_tables_close_to_the_true_pictures() -> None:
    fighter = FIGHTERS["rooney"]
    _, body, size_px = next(sculpts(fighter, next(m for m in fighter.moves if m.name == "garde"), ticks=[0]))
    buffer = render(body, size_px)
    layers = covered(buffer)
    averaged = pixels(buffer, layers)
    on = averaged.alpha > 1 / 512
    wanted = true_pictures(buffer, layers)[on]
    weight = averaged.alpha[on][:, None]

    def error(codes: np.ndarray) -> float:
        columns = []
        for light in TRIALS:
            for mirrored in (False, True):
                colours = table(light, Grade(), mirrored=mirrored)[codes]
                columns += [colours >> np.uint32(shift) & np.uint32(255) for shift in (16, 8, 0)]
        apart = np.abs(np.stack(columns, 1).astype(float) - wanted) * weight
        return float(apart.sum() / weight.sum() / len(columns))

    rough = quantise(averaged)
    refined = thrifty(refine(rough.copy(), wanted, 1), wanted, COST_OF_BIT)
    assert error(refined) < 4.5 < error(rough)
    assert len(np.unique(refined)) < 0.75 * len(np.unique(rough))
