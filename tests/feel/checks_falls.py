"""Checks 4, 5 and 11: who recovers when, what one pool allows, and that getting up is safe.

Each raises AssertionError.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np

from game.content.cast import FIGHTERS
from game.sim.rules import DOWN, FREE
from game.sim.spec import SUB, Input, Strike
from game.sim.systems.consequences import POOL_FULL
from tests import cast
from tests.cast import FOOT
from tests.feel.stage import HER, HIM, Seen, bits, blow_of, dancer, duel, light, man, watch, with_strike

POOL = {"beats": 1, "turns": 2, "battements": 3}
SAFE_TICKS = 12


def nobody_recovers_before_the_move_that_hit_him_ends() -> None:
    """A blow of little stun early in a long move: the victim is free no sooner than the dancer."""
    strike = Strike(first_tick=5, last_tick=7, bones=FOOT, damage=1, stun_ticks=6, pool=0, push_px=0,
        reach_px=(40, 0, 40, 40))  # fmt: skip
    long = blow_of("long", (5, 3, 50), (strike,), inputs=(Input(button="jump"),))
    made = dancer(long)
    made = replace(made, moves=tuple(m for m in made.moves if m.name != "saut"))
    seen = watch(duel([made, man()]), "long", 120)
    (blow,) = seen.ticks("struck", HER)
    at = blow - seen.start
    assert free_from(seen, HIM, at) >= free_from(seen, HER, at) > at + 40


def free_from(seen: Seen, who: int, at: int) -> int:
    """The first tick after `at` in which somebody may act."""
    free = ((seen.flags(who) & FREE) != 0) & (seen.stun[:, who] == 0) & (seen.hit_stop[:, who] == 0)
    free &= seen.y[:, who] == 0
    found = np.flatnonzero(free[at + 1 :])
    assert found.size, f"nobody is free again within {len(free)} ticks"
    return at + 1 + int(found[0])


def no_strike_of_the_games_lets_its_victim_go_too_soon() -> None:
    """The game's own strikes on foot against every weight: stun covers what is left of the move, but for the pool."""
    measured = 0
    for foe in ("thug", "knife_man", "heavy", "gunman"):
        fighters = [FIGHTERS["rooney"], replace(FIGHTERS[foe], life=9_000, mind="")]
        for move in fighters[0].moves:
            if move.family in ("beats", "battements", "turns") and move.strikes and not move.paced and not move.partner:
                measured += outlasts(fighters, foe, move.name)
    assert measured > 30


def outlasts(fighters, foe: str, name: str) -> bool:
    """Dance a move at a foe; False if it meets nobody."""
    bout = duel(fighters, f"{foe} at 364 84 still")
    move = bout.book.move_index["rooney", name]

    def wish(b, t: int) -> None:
        if t == 0:
            b.world.actors.wish_move[0, HER] = move

    seen = watch(bout, (), 330, wish)
    blows = [t - seen.start for t in seen.ticks("struck", HER, HIM)]
    danced = seen.moves(HER)
    if not blows or danced[blows[-1]] != name:
        return False
    last = blows[-1]
    ends = last + next((k for k, m in enumerate(danced[last:]) if m != name), 0)
    pool, stands = int(seen.pool[last, HIM]), last + int(seen.hit_stop[last, HIM])
    owed = (ends - stands) * (2 * POOL_FULL - min(pool, POOL_FULL)) // (2 * POOL_FULL)
    assert free_from(seen, HIM, last) >= stands + owed - 1, f"{name} on {foe}: free too soon"
    return True


# ---------------------------------------------------------------------- 5


def blows_take_from_the_pool_by_what_they_are(fighters=None) -> None:
    """Of the game's own: a light 1, a special's hit 2, a heavy 3."""
    fighters = fighters or [FIGHTERS["rooney"], replace(FIGHTERS["heavy"], life=9_000, mind="")]
    counted: dict[str, int] = {}
    for move in fighters[0].moves:
        if (
            move.family not in POOL
            or not move.strikes
            or not move.inputs
            or move.paced
            or "in_arms" in str(move.inputs)
        ):
            continue
        if any(set(i.contexts) & {"ground", "run"} and i.button in ("light", "heavy", "special") for i in move.inputs):
            first = pool_after(fighters, move.name)
            if first:
                assert first == POOL[move.family], f"{move.name} takes {first}, not {POOL[move.family]}"
                counted[move.family] = counted.get(move.family, 0) + 1
    assert min(counted.get(family, 0) for family in POOL) >= 2, counted


def pool_after(fighters, name: str) -> int:
    """What the first blow of a move leaves in a fresh victim's pool; 0 if it meets nobody."""
    bout = duel(fighters, "heavy at 364 84 still")
    move = bout.book.move_index["rooney", name]

    def wish(b, t: int) -> None:
        if t == 0:
            b.world.actors.wish_move[0, HER] = move

    seen = watch(bout, (), 50, wish)
    blows = seen.ticks("struck", HER, HIM)
    return int(seen.pool[blows[0] - seen.start, HIM]) if blows else 0


@cache
def worn_out() -> Seen:
    """A light over and over on one who bears all; it neither pushes nor ever lets him go."""
    made = light(stun_ticks=30, push_px=0)
    kept = [m for m in made.moves if m.name != "degage"]
    always = (Input(button="light"),)
    made = replace(made, moves=tuple(replace(m, inputs=always) if m.name == "tendu" else m for m in kept))
    return watch(duel([made, man()]), [bits("light") * (t % 6 == 0) for t in range(330)], 420)


def at_twelve_he_falls_and_nothing_reaches_him(seen: Seen | None = None) -> None:
    """The standing fall at 12; until he is up nobody can touch him, whatever she tries."""
    seen = seen or worn_out()
    first = seen.start
    falls = [t - first for t in seen.ticks("downed", HIM)]
    assert falls, "he falls"
    fall = falls[0]
    assert int(seen.pool[: fall + 1, HIM].max()) == POOL_FULL == 12
    assert len([t for t in seen.ticks("struck", HER, HIM) if t - first <= fall]) == 12, "twelve lights, a point each"
    up = free_from(seen, HIM, fall)
    assert not [t for t in seen.ticks("struck", HER, HIM) if fall < t - first < up], "untouchable until he is up"
    assert len([t for t, _ in seen.began(HER) if fall < t - first < up]) >= 4, "though she tries"


def stun_shortens_as_the_pool_fills() -> None:
    """The same blow stuns for less and less."""
    seen = worn_out()
    first = seen.start
    stuns = [int(seen.stun[t - first, HIM]) for t in seen.ticks("struck", HER, HIM)[:11]]
    assert all(a >= b for a, b in pairwise(stuns)) and stuns[-1] <= stuns[0] * 0.7, stuns


def damage_shrinks_as_the_pool_fills() -> None:
    """And it hurts for less and less."""
    hurts = [f.a for f in worn_out().told("struck", HER, HIM)[:11]]
    assert all(a >= b for a, b in pairwise(hurts)) and hurts[-1] < hurts[0] / 2, hurts


def the_airborne_recover_at_twelve() -> None:
    """One full of the pool in the air turns over, untouchable, lands on his feet and is free."""
    made = [dancer(), replace(man(), moves=(*man().moves, tumbling()))]
    bout = duel(made)
    a, book = bout.world.actors, bout.book

    def throw_up(b, t: int) -> None:
        if t == 0:
            a.row[0, HIM] = book.enter[book.move_index["thug/still", "launched"]]
            a.y[0, HIM], a.vy[0, HIM], a.pool[0, HIM] = 60 * SUB, 6 * SUB, 11

    seen = watch(bout, [0, 0, *[bits("light") * (t % 9 == 0) for t in range(110)]], 120, throw_up)
    first = seen.start
    turned = [t - first for t in seen.ticks("tumbled", HIM)]
    assert len(turned) == 1, "he recovers in the air"
    free = free_from(seen, HIM, turned[0])
    assert not seen.ticks("downed", HIM), "and does not fall"
    assert not [t for t in seen.ticks("struck", HER, HIM) if turned[0] < t - first < free], (
        "nothing reaches him till then"
    )


def tumbling():
    return cast.row("tumble", "reactions", (0, 0, 20), cast.ends_in(20, "squat"), flight="ballistic")


def a_wall_counts_three_once() -> None:
    """A splat takes 3 points, 6 life, and happens once a fall."""
    made = light(push_px=40, stun_ticks=40, splats=True, pool=1)
    bout = duel([made, man()], "thug at 888 84 still", start=(830, 84))
    seen = watch(bout, "tendu, wait 20, light, wait 20, light", 110)
    splats = [t - seen.start for t in seen.ticks("splatted", HIM)]
    assert len(splats) == 1, f"{len(splats)} splats"
    at = splats[0]
    assert seen.pool[at, HIM] - seen.pool[at - 1, HIM] == 3
    assert seen.life[at, HIM] < seen.life[at - 1, HIM]


def one_blow_reaches_the_fallen_and_counts_four() -> None:
    """Only what hits the fallen does, once, for 4 points."""
    made = light(hits_fallen=True, reach_px=(60, 20, 80, 80))
    bout = duel([made, man()], "thug at 350 84 still")
    a, book = bout.world.actors, bout.book

    def lay_down(b, t: int) -> None:
        if t == 0:
            a.row[0, HIM] = book.enter[book.move_index["thug/still", "lying"]]

    seen = watch(bout, [0, bits("light"), 0, 0, 0, 0, 0, bits("light"), *[0] * 8, bits("light")], 60, lay_down)
    down = (seen.flags(HIM) & DOWN) != 0
    first = seen.start
    blows = [t - first for t in seen.ticks("struck", HER, HIM) if down[t - first - 1]]
    assert len(blows) == 1, f"{len(blows)} blows reached the fallen"
    assert seen.pool[blows[0], HIM] == 4
    plain = watch(duel([light(reach_px=(60, 20, 80, 80)), man()], "thug at 350 84 still"), [0, bits("light")], 20)
    assert plain.ticks("struck", HER), "standing he would be struck"


def fouettes_cost_a_point_in_four_and_end_in_a_fall(fighters=None) -> None:
    """Of the game's own: eight whips on the beat take two points from whom they strike, and the last knocks down."""
    fighters = fighters or [FIGHTERS["rooney"], replace(FIGHTERS["heavy"], life=9_000, mind="")]
    bout = duel(fighters, "heavy at 372 84 still", beat_ticks=30)
    seen = watch(bout, "pirouette, wait 26, @beat special" + ", @beat special" * 9, 420)
    first = seen.start
    danced = seen.moves(HER)
    assert seen.ticks("downed", HIM), "they end in a fall"
    fall = seen.ticks("downed", HIM)[0]
    whips = [t for t in seen.ticks("struck", HER, HIM) if danced[t - first] == "fouette" and t < fall]
    assert len(whips) >= 3, f"{len(whips)} whips struck"
    spent = sum(int(seen.pool[t - first, HIM] - seen.pool[t - first - 1, HIM]) for t in whips)
    counted = max(f.a for f in seen.told("whip", HER))
    assert counted >= 8 and spent == counted // 4, f"{counted} whips took {spent} points"


# ---------------------------------------------------------------------- 11


def getting_up_is_safe() -> None:
    """From the floor until he has stood for a moment, at least 12 ticks, no blow lands."""
    seen = worn_out()
    first = seen.start
    fall = seen.ticks("downed", HIM)[0] - first
    rises = next(t for t in range(fall, len(seen.row)) if seen.moves(HIM)[t] == "releve")
    up = free_from(seen, HIM, rises)
    assert up - rises >= SAFE_TICKS
    blows = [t - first for t in seen.ticks("struck", HER, HIM)]
    assert not [t for t in blows if fall < t < rises + SAFE_TICKS], "safe for 12 ticks"
    assert not [t for t in blows if rises <= t <= up], "and until he stands"
    reach = [t - first for t, _ in seen.began(HER)]
    assert [t for t in reach if rises < t < up], "though she strikes"


def she_is_safe_too() -> None:
    """A dancer who gets up cannot be struck before she stands."""
    bout = duel([dancer(), man()], "thug at 350 84 swing")
    a, book = bout.world.actors, bout.book
    risen: list[int] = []

    def lay_down(b, t: int) -> None:
        if t == 0:
            a.row[0, HER] = book.enter[book.move_index["rooney", "lying"]]
        move = book.moves[int(book.move_of[a.row[0, HIM]])]
        if t > 20 and move is not None and move.name == "garde":
            a.row[0, HIM], a.hits[0, HIM] = book.first[book.move_index["thug/swing", "swing"]] + 18, 0

    seen = watch(bout, (), 80, lay_down)
    for t, name in enumerate(seen.moves(HER)):
        if name == "releve":
            risen.append(t)
    assert len(risen) >= SAFE_TICKS
    blows = [t - seen.start for t in seen.ticks("struck", HIM, HER)]
    assert not [t for t in blows if t <= risen[0] + SAFE_TICKS], "getting up she is safe"
    assert [t for t in blows if t > risen[-1]], "and afterwards he strikes her"


def in_his_blow(tick: int):
    """Before the first tick: he is in that tick of his swing, and not to be shaken."""

    def put(bout, t: int) -> None:
        if t == 0:
            a, book = bout.world.actors, bout.book
            a.row[0, HIM], a.aplomb[0, HIM] = book.first[book.move_index["thug/swing", "swing"]] + tick, 9

    return put


def the_dying_never_hurt() -> None:
    """Killed in the middle of his blow, he strikes nobody."""
    for life, hurts in ((9_000, True), (1, False)):
        made = [dancer(tendu=lambda m: with_strike(m, damage=1, stun_ticks=4)), replace(man(life), aplomb=9)]
        bout = duel(made, "thug at 364 84 swing")
        seen = watch(bout, [bits("light")], 40, in_his_blow(14))
        assert bool(seen.ticks("struck", HIM, HER)) == hurts
        assert bool(seen.ticks("died", HIM)) != hurts
