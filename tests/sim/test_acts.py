"""A boss's acts: no blow carries him past one, nothing touches him while he opens it, and at the end he kneels."""

from __future__ import annotations

import numpy as np

from game.sim.facts import NAMES
from game.sim.rules import FIGHTS, KNEELS, LEAVES
from game.sim.spec import PAD_BITS, SUB
from tests import arena, stagecraft

HEAVY, REVERENCE, RIGHT = (PAD_BITS[name] for name in ("heavy", "reverence", "right"))
BOSS = 1


def opened(foes: str = "boss at 380 84 still", seed=1):
    """A bout in which the boss has made his entrance; and the kinds of facts told until then."""
    bout = arena.bout(foes, seed, cast=stagecraft.cast())
    told = []
    for _ in range(stagecraft.OPENING_TICKS + 30):
        told += run(bout, 1)
    return bout, told


def run(bout, ticks: int, pads: int = 0) -> list:
    """Step the bout; the facts told."""
    return [fact for _ in range(ticks) for fact in bout.step(pads)]


def kinds(facts) -> list[str]:
    return [fact.kind for fact in facts]


def wound(bout, life: int) -> None:
    bout.world.actors.life[:, BOSS] = life


def kneeling(foes: str = "boss at 380 84 still"):
    """A bout in which the boss has just been beaten."""
    bout, _ = opened(foes)
    a = bout.world.actors
    a.act[:, BOSS], a.kept[:, BOSS], a.life[:, BOSS] = 1, 1, 1
    told = run(bout, 2)
    assert "knelt" in kinds(told)
    return bout


def test_he_enters_and_opens_his_first_act() -> None:
    bout, told = opened()
    assert [k for k in kinds(told) if k in ("boss_entered", "act_began")] == ["boss_entered", "act_began"]
    entered = next(fact for fact in told if fact.kind == "boss_entered")
    assert entered.b == 2
    assert bout.world.actors.kept[0, BOSS] == 50


def test_no_blow_carries_him_past_the_next_act() -> None:
    bout, _ = opened()
    wound(bout, 52)
    bout.world.actors.x[0, BOSS] = bout.world.actors.x[0, 0] + 70 * SUB
    told = run(bout, 2, HEAVY) + run(bout, 12)
    assert "struck" in kinds(told)
    assert bout.world.actors.life[0, BOSS] == 50
    told += run(bout, 40)
    began = [fact for fact in told if fact.kind == "act_began"]
    assert [fact.a for fact in began] == [1]
    assert bout.world.actors.act[0, BOSS] == 1


def test_nothing_touches_him_while_he_opens_an_act_and_nobody_attacks() -> None:
    bout, _ = opened("boss at 380 84 still, thug at 460 84 swing")
    wound(bout, 50)
    told = run(bout, 3)
    assert "act_began" in kinds(told)
    a = bout.world.actors
    a.x[0, BOSS] = a.x[0, 0] + 70 * SUB
    told = [fact for k in range(stagecraft.SECOND_TICKS - 4) for fact in bout.step(HEAVY * (k % 12 < 2))]
    began = {fact.source for fact in told if fact.kind == "began"}
    assert began == {0}, "she strikes, and no foe begins anything"
    assert not [fact for fact in told if fact.kind == "struck" and fact.target == BOSS]
    assert bout.world.stage.scene_until[0, 0] > bout.world.stage.frame[0, 0]
    run(bout, 20)
    assert bout.world.stage.scene_until[0, 0] <= bout.world.stage.frame[0, 0]
    told = run(bout, 120, 0)
    assert [f for f in told if f.kind == "began" and f.source == 2], "afterwards the others attack again"


def test_an_act_has_an_aplomb_of_its_own() -> None:
    bout, _ = opened()
    assert bout.book.aplomb[bout.book.fighter_index["boss/still"]].tolist() == [0, 9]


def test_he_is_let_go_when_an_act_begins() -> None:
    bout, _ = opened()
    a = bout.world.actors
    a.holds[0, 0], a.holder[0, BOSS], a.held_at[0, 0] = BOSS + 1, 1, bout.world.stage.frame[0, 0]
    wound(bout, 50)
    told = run(bout, 60)
    assert "act_began" in kinds(told)
    assert a.holder[0, BOSS] == 0


def test_he_kneels_instead_of_dying_and_inputs_are_dead_for_a_second() -> None:
    bout = kneeling()
    a = bout.world.actors
    assert a.plea[0, BOSS] == KNEELS and a.life[0, BOSS] == 1 and a.died_at[0, BOSS] == 0
    told = run(bout, 58, HEAVY | RIGHT)
    assert "began" not in kinds(told) and bout.outcome == ""
    told = run(bout, 30, PAD_BITS["light"])
    assert "began" in kinds(told)
    assert a.life[0, BOSS] == 1, "nothing touches who kneels"


def test_a_bow_beside_him_spares_him_and_wins() -> None:
    bout = kneeling()
    run(bout, 62)
    told = run(bout, 2, REVERENCE) + run(bout, 34)
    assert "spared" not in kinds(told)
    told = run(bout, 90)
    assert kinds(told).count("spared") == 1 and "encounter_won" in kinds(told)
    s = bout.world.stage
    assert s.spared[0, 0] == bout.book.boss_bit[bout.book.fighter_index["boss/still"]] > 0
    assert s.executed[0, 0] == 0 == s.felled[0, 0] and bout.outcome == "victory"
    assert bout.world.actors.plea[0, BOSS] == LEAVES


def test_a_bow_too_far_off_spares_nobody() -> None:
    bout = kneeling("boss at 640 84 still")
    run(bout, 62)
    told = run(bout, 2, REVERENCE) + run(bout, 100)
    assert "banked" in kinds(told) or "began" in kinds(told)
    assert "spared" not in kinds(told) and bout.world.actors.plea[0, BOSS] == KNEELS


def test_heavy_held_strikes_him_down() -> None:
    bout = kneeling()
    run(bout, 62)
    told = run(bout, 30, HEAVY) + run(bout, 20)
    assert "began" not in kinds(told), "let go too soon it does nothing at all"
    told = run(bout, 41, HEAVY)
    assert "struck_down" in kinds(told) and "held" in kinds(told)
    told = run(bout, 90)
    assert "died" in kinds(told) and bout.outcome == "victory"
    s = bout.world.stage
    assert s.executed[0, 0] > 0 and s.spared[0, 0] == 0 and s.felled[0, 0] == 1


def test_the_choice_waits_until_nobody_fights_on() -> None:
    bout = kneeling("boss at 380 84 still, thug at 600 84 still")
    told = run(bout, 80)
    assert "choice" not in kinds(told)
    bout.world.actors.life[0, 2] = 0
    assert "choice" in kinds(run(bout, 3))


def test_whom_he_called_leaves_when_he_kneels() -> None:
    bout, _ = opened()
    a, book = bout.world.actors, bout.book
    a.wish_move[0, BOSS] = book.move_index["boss/still", "help"]
    told = run(bout, 30)
    called = [fact for fact in told if fact.kind == "called"]
    assert len(called) == 2 and all(a.purse[0, fact.target] == 0 for fact in called)
    a.x[0, [fact.target for fact in called]] = 500 * SUB, 700 * SUB
    wound(bout, 50)
    run(bout, 60)
    wound(bout, 1)
    told = run(bout, 4)
    assert "knelt" in kinds(told)
    assert (a.plea[0, [fact.target for fact in called]] == LEAVES).all()
    run(bout, 500)
    assert (a.kind[0, [fact.target for fact in called]] == 0).all(), "they have walked off"


def test_the_last_man_sometimes_begs() -> None:
    seeds = range(60)
    bout = arena.bout("beggar at 380 84 still", seeds, cast=stagecraft.cast())
    run(bout, 30)
    a = bout.world.actors
    a.life[:, BOSS] = 12
    told = run(bout, 12)
    begs = [fact for fact in told if fact.kind == "begged"]
    assert 10 <= len(begs) <= 32, "one in three of them"
    w = begs[0].world
    pads = np.zeros((60, 1), np.int32)
    pads[w] = REVERENCE
    told = [fact for k in range(130) for fact in bout.step(pads * (k < 2))]
    assert [f.world for f in told if f.kind == "spared"] == [w]
    assert bout.world.stage.mercies[w, 0] == 1 and bout.world.stage.outcome[w, 0] == 1
    assert a.plea[w, BOSS] in (LEAVES, FIGHTS)


def test_any_blow_kills_who_begs_and_is_counted() -> None:
    for seed in range(12):
        bout = arena.bout("beggar at 380 84 still", seed, cast=stagecraft.cast())
        run(bout, 30)
        bout.world.actors.life[0, BOSS] = 12
        if "begged" in kinds(run(bout, 12)):
            break
    else:
        raise AssertionError("nobody begged in twelve bouts")
    bout.world.actors.x[0, BOSS] = bout.world.actors.x[0, 0] + 66 * SUB
    told = run(bout, 2, PAD_BITS["light"]) + run(bout, 60)
    assert "died" in kinds(told) and "struck_down" in kinds(told)
    assert bout.world.stage.struck_down[0, 0] == 1


def test_not_the_last_man_does_not_beg() -> None:
    bout = arena.bout("beggar at 380 84 still, thug at 700 84 still", range(30), cast=stagecraft.cast())
    run(bout, 30)
    bout.world.actors.life[:, BOSS] = 12
    assert "begged" not in kinds(run(bout, 40))
    assert set(kinds(run(bout, 1))) <= set(NAMES)
