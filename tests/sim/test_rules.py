"""Rules that hold over whole evenings: who may attack, when blows fall, waves, locks, falls and new beginnings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bout import Bout
from game.content.cast import FIGHTERS
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.core.ecs import World
from game.load.tracks import tracks_for
from game.sim.book import Book
from game.sim.components import tables
from game.sim.rules import ATTACK
from game.sim.spec import PAD_BITS, SUB, Encounter, Level, Spawn, Terms, Wave
from game.sim.systems import director, minds, moves
from tests import arena

CROWD = "thug at 420 70, knife_man at 520 90, thug at 600 84, heavy at 640 100, thug at 160 84, knife_man at 120 60"
RIGHT, LIGHT = PAD_BITS["right"], PAD_BITS["light"]
PATIENT = [replace(f, life=9_000) if f.team == "dancers" else f for f in FIGHTERS.values()]  # she bears it all


def crowd(difficulty: str, seeds=range(6), beat: int = 30) -> Bout:
    return arena.bout(CROWD, seeds, Terms(difficulty=difficulty), PATIENT, beat_ticks=beat)


@pytest.mark.parametrize("difficulty", ["easy", "normal", "hard"])
def test_only_so_many_foes_attack_at_once_and_one_begins_in_a_tick(difficulty: str) -> None:
    bout = crowd(difficulty)
    a, book, most = bout.world.actors, bout.book, 0
    for _ in range(1200):
        facts = bout.step(0)
        attacking = ((book.flags.take(a.row) & ATTACK) != 0) & (a.life > 0)
        most = max(most, int(attacking.sum(1).max()))
        began = [f.world for f in facts if f.kind == "began" and f.source > 0]
        assert len(began) == len(set(began)), f"two foes of a world began in tick {facts.tick}"
    assert most == minds.TICKETS[difficulty], "as many as may, and no more"


@pytest.mark.parametrize(("difficulty", "beat"), [("easy", 30), ("normal", 30), ("normal", 44), ("hard", 24)])
def test_blows_are_told_in_time_and_fall_on_the_pulse_apart_from_each_other(difficulty: str, beat: int) -> None:
    bout = crowd(difficulty, beat=beat)
    a, book = bout.world.actors, bout.book
    told: dict[int, list[int]] = {w: [] for w in range(bout.world.worlds)}
    kept = 0
    for _ in range(1200):
        facts = bout.step(0)
        for fact in facts:
            if fact.kind == "told":
                told[fact.world].append(facts.tick + fact.b)
                assert fact.b >= moves.TELL_TICKS[difficulty] - 1, "a tell stands long enough to be seen"
                assert book.pulse(np.array(facts.tick + fact.b))[1] == 0, "a blow falls on the pulse"
        first = book.tick_of.take(a.row) == book.startup.take(book.move_of.take(a.row))
        for w, i in np.argwhere(first & ((book.flags.take(a.row) & ATTACK) != 0) & (a.hit_stop == 0)):
            kept += facts.tick == a.blow_at[w, i]
    assert kept > 20, "blows fall when they were told to"
    for blows in told.values():
        gaps = np.diff(sorted(blows))
        assert len(blows) > 5 and gaps.min() >= moves.APART_TICKS


def waves() -> Level:
    """Two encounters; the first has two waves, the second of which comes when one foe is left."""

    def wave(name: str, *xs: int, left: int = 0) -> Wave:
        spawns = tuple(Spawn(kind="thug/still", x_px=x, z_px=84, enters="there", id=x) for x in xs)
        return Wave(name=name, order=1, spawns=spawns, when_left=left)

    room = arena.flat_level(start=(200, 84))
    first = Encounter(
        name="first", title="", trigger_x_px=240, left_px=40, right_px=600,
        waves=(wave("a", 400, 440), wave("b", 420, left=1)),
    )  # fmt: skip
    second = Encounter(
        name="second", title="", trigger_x_px=700, left_px=500, right_px=960, waves=(wave("c", 850),)
    )  # fmt: skip
    return replace(room, encounters=(first, second), digest=77)


def two_encounters(terms: Terms) -> Bout:
    """One world of `waves`, with foes that stand still."""
    level, cast = waves(), [FIGHTERS["rooney"], replace(FIGHTERS["thug"], name="thug/still", mind="")]
    book = Book(cast, {f.name: tracks_for(f) for f in cast}, {}, PROPS, level, terms, SHOTS)
    world = World(1, tables(director.most_actors(level), 0, terms.dancers))
    director.set_the_stage(world, book, np.array([1]))
    return Bout(level, terms, (1,), book, world)


def kinds(bout: Bout, ticks: int, pads: int = 0) -> list[str]:
    """Kinds of the facts of so many ticks."""
    return [f.kind for _ in range(ticks) for f in bout.step(pads)]


def fell_a_foe(bout: Bout) -> None:
    """Take the life of the first foe that lives."""
    a = bout.world.actors
    row = int(np.flatnonzero((a.team[0] == 1) & (a.life[0] > 0))[0])
    a.life[0, row] = 0


def test_waves_locks_and_victory() -> None:
    bout = two_encounters(Terms())
    a, s = bout.world.actors, bout.world.stage
    assert "encounter_began" not in kinds(bout, 10), "nothing begins before she has passed the threshold"
    assert "encounter_began" in kinds(bout, 60, RIGHT)
    assert (s.lock_left[0, 0], s.lock_right[0, 0]) == (40 * SUB, 600 * SUB)
    kinds(bout, 400, RIGHT)
    assert a.x[0, 0] <= 600 * SUB, "the picture is locked"
    assert int((a.team[0] == 1).sum()) == 2 and s.wave[0, 0] == 1
    fell_a_foe(bout)
    assert kinds(bout, 12).count("wave_began") == 1, "one is left: the next wave comes"
    fell_a_foe(bout)
    fell_a_foe(bout)
    assert "encounter_won" in kinds(bout, 12) and s.fighting[0, 0] == 0
    assert bout.outcome == ""
    told = kinds(bout, 400, RIGHT)
    assert "encounter_began" in told and s.lock_left[0, 0] == 500 * SUB
    fell_a_foe(bout)
    assert "victory" in kinds(bout, 12) and bout.outcome == "victory"


@pytest.mark.parametrize("retries", [True, False])
def test_a_fall_ends_the_evening_or_begins_the_encounter_again(retries: bool) -> None:
    bout = two_encounters(Terms(retries=retries))
    a, s = bout.world.actors, bout.world.stage
    kinds(bout, 60, RIGHT)
    assert s.fighting[0, 0] == 1
    a.life[0, 0] = 0
    told = kinds(bout, director.ASK_TICKS - 8) + kinds(bout, 1, LIGHT)
    assert not {"retried", "defeat"} & set(told), "too early to ask"
    kinds(bout, 12)
    told = kinds(bout, 10, LIGHT) + kinds(bout, director.DEFEAT_TICKS)
    if retries:
        assert told.count("retried") == 1 and bout.outcome == ""
        assert a.life[0, 0] == FIGHTERS["rooney"].life and s.retries[0, 0] == 1
        assert not (a.team[0] == 1).any(), "the foes have left"
        assert "encounter_began" in kinds(bout, 80, RIGHT), "and it begins again"
    else:
        assert told.count("defeat") == 1 and bout.outcome == "defeat"
        assert "retried" not in told


def test_breath_comes_back_after_a_rest() -> None:
    bout = arena.bout(cast="plain")
    p = bout.world.players
    bout.step(PAD_BITS["special"])
    spent = int(p.breath[0, 0])
    assert spent < 1000
    for _ in range(29):
        bout.step(0)
    assert p.breath[0, 0] == spent, "not at once"
    for _ in range(61):
        bout.step(0)
    assert p.breath[0, 0] == pytest.approx(spent + 90, abs=3), "three in two ticks"


def test_a_direction_held_through_a_new_beginning_is_felt() -> None:
    bout = two_encounters(Terms(retries=True))
    a = bout.world.actors
    kinds(bout, 60, RIGHT)
    a.life[0, 0] = 0
    kinds(bout, director.ASK_TICKS + 12, RIGHT)
    told = kinds(bout, 10, RIGHT | LIGHT) + kinds(bout, 10, RIGHT)
    assert told.count("retried") == 1
    before = int(a.x[0, 0])
    kinds(bout, 30, RIGHT)
    assert a.x[0, 0] > before + 10 * SUB
