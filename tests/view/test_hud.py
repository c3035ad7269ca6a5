"""The gauges: what they read, that they stay out of the fight's rows, and that every string can be read."""

from __future__ import annotations

import numpy as np
import pygame
import pytest
from contrast import measure

from game.sim.facts import Facts
from game.view.gauges import Reading, read
from game.view.hud import BLOWS_STAY_TICKS, PHRASE_TICKS, Hud
from game.view.type import FADED, GOLD, INK, IVORY, MOON, PAPER, PAPER_INK, ROSE, WINE, Type, contrast

READING = Reading(
    life=0.62, life_points=62, breath=455, breathless=False, foe_name="Thug", foe_life=0.34, pulse_ticks=20,
    since_pulse=8, fighting=True,
)  # fmt: skip


@pytest.fixture(scope="module")
def hud() -> Hud:
    pygame.display.init()
    pygame.display.set_mode((960, 540))
    return Hud(Type())


@pytest.fixture
def bout():
    from game.lab.arena import open_arena

    return open_arena()


def busy(hud: Hud, **more) -> Hud:
    hud.clear()
    hud.reading = Reading(**{**READING.__dict__, **more})
    hud.steps, hud.step_age, hud.blows, hud.blow_age = ["tendu devant", "dégagé", "grand battement"], 1, 12, 1
    hud.placard, hud.placard_age = "Three by moonlight", 60
    hud.caption("glass breaks", -1)
    return hud


@pytest.mark.parametrize("shade", [(96, 128, 196), (170, 120, 70), (20, 22, 34)])
@pytest.mark.parametrize("more", [{}, {"fighting": False}, {"breathless": True, "life": 0.2, "life_points": 20}])
def test_every_string_of_the_hud_can_be_read_over_bright_and_dark_stages(hud: Hud, shade: tuple, more: dict) -> None:
    """The brightest shade is that of the moonlit panes, the next one a lamp's glow on the wall."""

    def draw() -> pygame.Surface:
        picture = pygame.Surface((960, 540), 0, 32)
        picture.fill(shade)
        hud.draw(picture)
        return picture

    busy(hud, **more)
    found = measure(hud.type, draw)
    assert len(found) >= 8
    assert [(round(r, 1), text) for r, text in found if r < 5] == []


def test_a_string_on_its_own_colour_is_found_unreadable(hud: Hud) -> None:
    def draw() -> pygame.Surface:
        picture = pygame.Surface((960, 540), 0, 32)
        picture.fill(GOLD)
        hud.type.put(picture, 100, 100, "lost", "sans", 15, GOLD)
        return picture

    assert measure(hud.type, draw)[0][0] < 1.1


@pytest.mark.parametrize(("ink", "ground"), [(IVORY, INK), (GOLD, INK), (MOON, INK), (ROSE, INK), (PAPER_INK, PAPER),
                                             (WINE, PAPER), (FADED, PAPER)])  # fmt: skip
def test_the_palette_keeps_its_distances(ink: tuple, ground: tuple) -> None:
    assert contrast(ink, ground) >= 5


def test_nothing_stands_over_the_fight(hud: Hud) -> None:
    picture = pygame.Surface((960, 540), 0, 32)
    picture.fill((60, 90, 120))
    busy(hud)
    hud.draw(picture)
    changed = (pygame.surfarray.array3d(picture) != (60, 90, 120)).any(2)
    rows = np.flatnonzero(changed.any(0))
    assert rows.size > 100
    assert not ((rows >= 116) & (rows < 540 - 88)).any()


def test_the_dial_shows_only_while_she_whips(hud: Hud) -> None:
    def rows_changed() -> int:
        picture = pygame.Surface((960, 540), 0, 32)
        hud.draw(picture)
        return int((pygame.surfarray.array3d(picture)[:, 120:180] != 0).any(2).sum())

    busy(hud)
    assert rows_changed() == 0
    hud.whips, hud.dial_age = 5, 0
    assert rows_changed() > 500


def test_it_reads_the_world(bout) -> None:
    from game.lab.arena import place

    foe = place(bout, "thug", 1060, 84)
    bout.world.actors.life[0, 0] = 25
    bout.world.players.breath[0, 0] = 420
    got = read(bout.world, bout.book, foe)
    assert (got.life_points, got.breath, got.breathless) == (25, 420, False)
    assert (got.foe_name, got.foe_life) == (bout.book.fighters[bout.world.actors.kind[0, foe]].title, 1.0)
    assert 0 <= got.since_pulse < got.pulse_ticks


def test_steps_and_blows_are_told_and_forgotten(hud: Hud, bout) -> None:
    from game.lab.arena import place

    hud.clear()
    foe = place(bout, "thug", 1060, 84)
    move = bout.book.move_index["rooney", "tendu"]
    facts = Facts(1)
    facts.tell("began", 0, 0, -1, move)
    facts.tell("struck", 0, 0, foe, 5)
    facts.tell("struck", 0, 0, foe, 5)
    hud.step(bout.world, bout.book, facts)
    assert hud.steps == [bout.book.moves[move].title]
    assert (hud.blows, hud.foe_row) == (2, foe)
    hurt = Facts(2)
    hurt.tell("struck", 0, foe, 0, 5)
    hud.step(bout.world, bout.book, hurt)
    assert hud.blows == 0
    for tick in range(max(PHRASE_TICKS, BLOWS_STAY_TICKS) + 2):
        hud.step(bout.world, bout.book, Facts(3 + tick))
    assert hud.steps == []


def test_what_is_lost_is_hatched_for_a_while_and_then_follows(hud: Hud, bout) -> None:
    hud.clear()
    hud.step(bout.world, bout.book, Facts(0))
    assert hud.life_lag.share == 1
    bout.world.actors.life[0, 0] = 50
    seen = []
    for tick in range(160):
        hud.step(bout.world, bout.book, Facts(tick))
        seen.append(hud.life_lag.share)
    assert seen[10] == 1
    assert 0.5 < seen[60] < 1
    assert seen[-1] == 0.5
