"""No combo without end and no touch of death; and what is planted is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.cast import FIGHTERS
from game.lab.search import Opening, Search, choices, open_states, openings_of, replayed, report
from game.sim.spec import PAD_BITS
from game.sim.systems import consequences
from tests.cast import rooney, thug

LIFE = 9_000
FEW = 12  # states are enough to find what is planted
AWAY = Opening("thug", 60)


def planted(life: int = LIFE, **strike) -> list:
    """The plain cast with a light of other numbers, and a thug of so much life."""
    dancer = rooney()
    moves = tuple(
        replace(m, strikes=(replace(m.strikes[0], **strike),)) if m.name in ("tendu", "degage") else m
        for m in dancer.moves
    )
    return [replace(dancer, moves=moves), replace(thug(), life=life)]


def search(cast: list, *openings: Opening, **more) -> Search:
    more.setdefault("beam", FEW)
    made = Search(cast, openings or (AWAY,), **more)
    made.run()
    return made


def test_nobody_is_held_for_ever_and_no_whole_life_goes_in_one_combo() -> None:
    """The game's own rows at normal difficulty from full Breath: every foe, in the open and at the wall, Adagio too."""
    cast = list(FIGHTERS.values())
    made = search(cast, *openings_of(cast), beam=12)
    assert len(made.findings) >= 8
    walls = {f.name for f in cast if any(m.name == f.stance and m.blocks_from_tick for m in f.moves)}
    for found in made.findings:
        if found.opening.foe not in walls:  # who is closed in front is closed to a combo that begins there
            assert found.ticks > 20 and found.damage > 10, f"{found.opening}: a search that finds nothing is broken"
    bad = [found for found in made.findings if not found.freed or found.died]
    assert not bad, report(cast, bad)


def test_weapons_take_no_whole_life_in_one_combo() -> None:
    """The same with what a foe may have let fall, on those who have least life."""
    cast = list(FIGHTERS.values())
    arms = ("knife", "cudgel", "pistol", "barre_pole", "cord", "bottle")
    made = search(cast, *(Opening(foe, weapon=arm) for foe in ("gunman", "knife_man") for arm in arms))
    assert sum(found.damage > 10 for found in made.findings) == len(made.findings)
    bad = [found for found in made.findings if not found.freed or found.died]
    assert not bad, report(cast, bad)


def test_a_planted_combo_without_end_is_found() -> None:
    (found,) = search(planted(pool=0, stun_ticks=60, push_px=0), horizon_ticks=400).findings
    assert not found.freed
    assert found.ticks > 300


def test_the_pool_frees_whom_long_stuns_hold() -> None:
    (found,) = search(planted(pool=1, stun_ticks=60, push_px=0), horizon_ticks=600).findings
    assert found.freed and found.ticks > 60


def test_a_planted_touch_of_death_is_found() -> None:
    cast = planted(life=40, pool=1, stun_ticks=40, damage=20, push_px=0)
    (found,) = search(cast, horizon_ticks=200).findings
    assert found.died and found.share >= 1
    told = replayed(cast, AWAY, found.hardest)
    assert told[-1][1] == "[died]", "the path leads there again, in one world alone"
    assert "DIED AT FULL LIFE" in report(cast, [found])


def test_without_shelter_for_the_rising_a_combo_without_end_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is struck again before he has stood was never free: the search must see that as one combo."""
    cast = planted(pool=6, stun_ticks=40, push_px=0)
    (safe,) = search(cast, horizon_ticks=420).findings
    assert safe.freed
    monkeypatch.setattr(consequences, "SAFE_TICKS", 0)
    (bare,) = search(cast, horizon_ticks=420).findings
    assert not bare.freed, "a body that gets up was never safe here"


def test_it_gives_the_same_every_time() -> None:
    runs = [search(planted(pool=1, stun_ticks=30), horizon_ticks=160) for _ in range(2)]
    assert runs[0].findings == runs[1].findings
    assert runs[0].stepped == runs[1].stepped > 0


def test_every_button_and_adagio_are_among_the_choices() -> None:
    held = 0
    for choice in choices():
        held |= choice.first
    assert held == sum(bit for name, bit in PAD_BITS.items() if name not in ("reverence", "up", "down"))
    assert not any(choice.first & PAD_BITS["focus"] for choice in choices(adagio=False))


def test_who_is_composed_has_just_lost_it() -> None:
    """Nothing would land on him otherwise, and a search that can find nothing proves nothing."""
    hill = next(f for f in FIGHTERS.values() if f.composure)
    (opened,) = search([FIGHTERS["rooney"], hill], Opening(hill.name), beam=4, horizon_ticks=60).findings
    assert opened.damage > 0


def test_openings_stand_as_they_say() -> None:
    bout = open_states(planted(), [AWAY, Opening("thug", 40, wall=True, behind=True)])
    a = bout.world.actors
    assert ((a.x[:, 1] - a.x[:, 0]) >> 8).tolist() == [60, 40]
    assert a.face[:, 1].tolist() == [-1, 1]
    assert a.bound_right[1, 1] - a.x[1, 1] <= 64 * 256, "his back is to the wall"
    assert (a.life[:, 1] == LIFE).all() and (bout.world.players.breath == 1000).all()
