"""The gauges: what they read, that they stay out of the fight's rows, and that every string can be read."""

from __future__ import annotations

import numpy as np
import pygame
import pytest
from contrast import measure

from game.sim.facts import Facts
from game.sim.spec import REASONS
from game.view.dial import Dial
from game.view.gauges import Reading, read
from game.view.honours import Line
from game.view.hud import BLOWS_STAY_TICKS, Hud
from game.view.phrase_line import STAYS_TICKS, progress
from game.view.type import FADED, GOLD, INK, IVORY, MOON, PAPER, PAPER_INK, ROSE, WINE, Type, contrast

READING = Reading(
    life=0.62, life_points=62, breath=455, breathless=False, foe_name="Thug", foe_life=0.34, pulse_ticks=20,
    since_pulse=8, fighting=True, grace=0.62, rank="première danseuse",
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
    hud.phrase.titles, hud.phrase.done = ["tombé", "pas de bourrée", "glissade", "grand jeté"], 3
    hud.blows, hud.blow_age = 12, 1
    honours = hud.honours
    honours.lines = [Line(0, "en mesure", 12, 10), Line(1, "surrounded", 4, 20), Line(2, "hurt", -40, 30)]
    honours.phrase, honours.phrase_points, honours.phrase_age = "exercice à la barre", 40, 20
    for _ in range(40):
        honours.share += (0.62 - honours.share) * 0.2
    honours.rank, honours.starts = hud.reading.rank, (150, 320, 500, 700, 900)
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
    hud.whips, hud.whips_of, hud.dial_age = 5, 8, 0
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
    assert hud.phrase.shown == [bout.book.moves[move].title]
    assert (hud.blows, hud.foe_row) == (2, foe)
    hurt = Facts(2)
    hurt.tell("struck", 0, foe, 0, 5)
    hud.step(bout.world, bout.book, hurt)
    assert hud.blows == 0
    for tick in range(max(STAYS_TICKS, BLOWS_STAY_TICKS) + 2):
        hud.step(bout.world, bout.book, Facts(3 + tick))
    assert hud.phrase.shown == []


def test_what_is_lost_is_hatched_for_a_while_and_then_follows(hud: Hud, bout) -> None:
    hud.clear()
    hud.step(bout.world, bout.book, Facts(0))
    assert hud.life_lags[0].share == 1
    bout.world.actors.life[0, 0] = 50
    seen = []
    for tick in range(160):
        hud.step(bout.world, bout.book, Facts(tick))
        seen.append(hud.life_lags[0].share)
    assert seen[10] == 1
    assert 0.5 < seen[60] < 1
    assert seen[-1] == 0.5


def told(kind: str, *values) -> Facts:
    facts = Facts(1)
    facts.tell(kind, 0, *values)
    return facts


def test_a_phrase_in_progress_shows_what_it_still_wants(hud: Hud, bout) -> None:
    hud.clear()
    for link in (1, 2):
        hud.step(bout.world, bout.book, told("step", 0, -1, link))
    assert hud.phrase.shown == ["tombé", "pas de bourrée"]
    assert "grand jeté" in hud.phrase.titles
    glissade = bout.book.move_index["rooney", "glissade"]
    hud.step(bout.world, bout.book, told("began", 0, -1, glissade))
    assert hud.phrase.shown[-1] == "glissade"
    assert not hud.phrase.whole
    hud.step(bout.world, bout.book, told("began", 0, -1, bout.book.move_index["rooney", "jete"]))
    assert hud.phrase.whole


@pytest.mark.parametrize("steps, danced, done", [
    (("a", "b", "c"), ["a", "b"], 2), (("a", "b", "c"), ["x", "a", "b", "c"], 3), (("a", "b"), ["b", "a"], 1),
    (("a", "b"), ["a", "tombe", "b"], 2), (("tombe", "a"), ["a", "tombe"], 1), (("a", "b"), ["b"], 0),
])  # fmt: skip
def test_how_far_a_phrase_has_come(steps: tuple, danced: list, done: int) -> None:
    assert progress(steps, danced) == done


def test_reasons_fly_up_and_the_same_ones_join(hud: Hud, bout) -> None:
    hud.clear()
    names = [row.name for row in bout.book.grace.reasons]
    mesure, hurt = REASONS.index("en_mesure"), REASONS.index("hurt")
    assert "en_mesure" in names
    for points in (12, 6):
        hud.step(bout.world, bout.book, told("grace", 0, -1, points, mesure))
    hud.step(bout.world, bout.book, told("grace", 0, -1, -40, hurt))
    assert [(line.title, line.points) for line in hud.honours.lines] == [("hurt", -40), ("en mesure", 18)]
    for _ in range(140):
        hud.step(bout.world, bout.book, Facts(2))
    assert hud.honours.lines == []


def test_the_satin_follows_the_meter(hud: Hud, bout) -> None:
    hud.clear()
    bout.world.stage.grace[:], bout.world.stage.rank[:] = 500, 3
    shares = []
    for _ in range(60):
        hud.step(bout.world, bout.book, Facts(1))
        shares.append(hud.honours.share)
    assert hud.reading.rank == bout.book.grace.ranks[3].title
    assert shares == sorted(shares)
    assert shares[2] < 0.3 < shares[-1] == 0.5


@pytest.mark.parametrize("of", [8, 32])
def test_the_dial_counts_its_petals(of: int) -> None:
    dial, danced = Dial(of), []
    for whips in range(of + 1):
        rgb = pygame.surfarray.array3d(dial.picture(whips)).astype(int)
        danced.append(int(((rgb[..., 0] > 150) & (rgb[..., 2] < 130)).sum()))
    assert danced == sorted(set(danced)), "every whip adds to what is red or gold"


def test_adagio_chills_the_edges_and_lets_go(hud: Hud, bout) -> None:
    def edge() -> int:
        picture = pygame.Surface((960, 540), 0, 32)
        picture.fill((90, 90, 90))
        hud.draw(picture)
        red, _, blue, _ = picture.get_at((4, 300))
        return blue - red

    hud.clear()
    hud.step(bout.world, bout.book, Facts(0))
    assert edge() == 0
    bout.world.stage.adagio[:] = 1
    for _ in range(20):
        hud.step(bout.world, bout.book, Facts(1))
    assert edge() > 20
    bout.world.stage.adagio[:] = 0
    for _ in range(20):
        hud.step(bout.world, bout.book, Facts(1))
    assert edge() == 0
