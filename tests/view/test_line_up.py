"""Who is who is told by outline alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.content.cast import FIGHTERS
from game.lab import duels
from game.view import line_up
from game.view.shots import Shots
from tests.lab.test_melee import exchanged, thinking

#: Two who are meant to be alike stand differently; everybody else keeps a third of his outline to himself.
LEAST_UNLIKE = 0.30
#: Two guests, of whom neither strikes: the Director and a lady are both bells, told by cane, shawl and knot of hair.
LEAST_UNLIKE_GUESTS = 0.25


@pytest.fixture(scope="module")
def outlines() -> dict[str, np.ndarray]:
    return {f.name: line_up.outline(line_up.open_cast(f.costume), f) for f in FIGHTERS.values()}


def test_an_outline_is_a_body_on_the_floor(outlines) -> None:
    for name, outline in outlines.items():
        rows, columns = np.flatnonzero(outline.any(1)), np.flatnonzero(outline.any(0))
        assert outline.sum() > 2000, name
        assert line_up.CANVAS_PX[0] - rows[-1] < 20, f"{name} does not stand on the floor"
        assert columns[0] < line_up.CANVAS_PX[1] // 2 < columns[-1], name


def test_the_same_outline_is_like_itself_wherever_it_stands(outlines) -> None:
    thug = outlines["thug"]
    assert line_up.unlike(thug, thug) == 0
    assert line_up.unlike(thug, np.roll(thug, 3 * line_up.STEP_PX, 1)) == 0


def test_no_two_of_the_cast_share_an_outline() -> None:
    pairs = line_up.closest(list(FIGHTERS.values()))
    assert len(pairs) == len(FIGHTERS) * (len(FIGHTERS) - 1) // 2
    guests = {name for name, fighter in FIGHTERS.items() if fighter.kind == "bystander"}
    for pair in pairs:
        least = LEAST_UNLIKE_GUESTS if {pair.one, pair.other} <= guests else LEAST_UNLIKE
        assert pair.unlike > least, "\n".join(map(str, pairs[:5]))


def test_the_sheet_shows_everybody(tmp_path) -> None:
    line_up.of_cast(list(FIGHTERS.values()), tmp_path / "cast.png")
    line_up.of_signatures([FIGHTERS["thug"], FIGHTERS["gunman"]], tmp_path / "signatures.png")
    sheet = pygame.image.load(str(tmp_path / "cast.png"))
    assert sheet.get_width() == line_up.CELL_PX[0] * line_up.ROW_CELLS
    strips = pygame.image.load(str(tmp_path / "signatures.png"))
    assert strips.get_height() == 2 * 236


def test_whatever_somebody_has_in_mind_his_outline_is_his_own() -> None:
    """Two kinds with each other's minds fight: what is drawn of each is like his own stance, not like the other's."""
    bodies = one, two = FIGHTERS["shield_bearer"], FIGHTERS["marksman"]
    bout = duels.dressed(thinking(exchanged(one, two)))
    bout = replace(bout, seeds=bout.seeds[:1], world=bout.world.keep(np.array([0])))
    casts = {f.name: line_up.open_cast(f.costume) for f in bodies}
    stances = {f.name: line_up.outline(casts[f.name], f) for f in bodies}
    shots, seen = Shots(bout), dict.fromkeys(stances, 0)
    for tick in range(400):
        shots.step(np.zeros((1, 1), np.int64))
        if tick % 80:
            continue
        shots.frame()
        for row in np.flatnonzero(bout.world.actors.team[0] == 1)[:4]:
            body = bout.book.fighters[bout.world.actors.kind[0, row]]
            other = two if body.name == one.name else one
            figure = shots.scene.figure_of(bout.world, row)
            if figure.move in (body.stance, "walk"):
                drawn = line_up.outline(
                    casts[body.name], replace(body, costume=figure.costume), figure.move, figure.tick
                )
                unlike = {name: line_up.unlike(drawn, stance) for name, stance in stances.items()}
                assert unlike[body.name] < unlike[other.name], f"{body.name} in {figure.move}"
                seen[body.name] += 1
    assert min(seen.values()) > 1, seen
