"""Minds: what a wish waits for, what it leads to, how soon it is noticed, whose mind it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.bout import Bout
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.core.ecs import World
from game.load.tracks import tracks_for
from game.sim.book import Book
from game.sim.check_rows import BookError
from game.sim.components import tables
from game.sim.difficulty import REACTION_TICKS
from game.sim.rules import NOTICE_BIT
from game.sim.spec import PAD_BITS, SUB, Act, Fighter, Mind, Spawn, Terms, Wish
from game.sim.systems import barks, director, senses
from game.sim.systems.minds import THINK_PHASE, THINK_TICKS
from tests import arena
from tests import cast as plain

LIGHT, RIGHT = PAD_BITS["light"], PAD_BITS["right"]
HER, HIM = 0, 1
WAITS = Wish(name="looks on", does="wait", weight=1, ticks=(1, 1))
COMES = Wish(name="comes", does="approach", weight=1, ticks=(1, 1), apart_px=110)
MORE = (
    plain.row("port_de_bras", "guard", (2, 0, 16), plain.dance(18, (4, "fifth")), parries=(2, 14)),
    plain.row("beg", "bow", (0, 0, 40), plain.dance(40, (10, "squat"))),
    plain.blow("tendu", "attacks", (20, 4, 20), "devant", dict(damage=6), tell_tick=8),
)


def man(*wishes: Wish, name: str = "man", **more) -> tuple[Fighter, Mind]:
    """A plain thug who can parry, beg and dance her tendu, with a mind of these lines."""
    thug = plain.thug()
    fighter = replace(thug, name=name, moves=(*thug.moves, *MORE), mind=name, **more)
    return fighter, Mind(name=name, wishes=wishes)


def bout(
    *men: tuple[Fighter, Mind], at: Sequence[tuple[int, int]], difficulty: str = "hard", seeds=(1,), minds=()
) -> Bout:
    """Everybody on the flat floor, on the places `at`; she stands at 300, 84 and bears it all."""
    spawns = [
        Spawn(kind=fighter.name, x_px=x, z_px=z, enters="there", id=n + 1)
        for n, ((fighter, _), (x, z)) in enumerate(zip(men, at, strict=True))
    ]
    cast = [replace(plain.rooney(), life=90_000), *{f.name: f for f, _ in men}.values()]
    known = {mind.name: mind for mind in (*(m for _, m in men), *minds)}
    level, terms = arena.flat_level(spawns), Terms(difficulty=difficulty)
    book = Book(cast, {f.name: tracks_for(f) for f in cast}, known, PROPS, level, terms, SHOTS)
    world = World(len(seeds), tables(director.most_actors(level), 0, 1))
    director.set_the_stage(world, book, np.asarray(seeds))
    made = Bout(level, terms, tuple(seeds), book, world)
    while (world.actors.kind[0] > 0).sum() < 1 + len(men):
        made.step(0)
    return made


def began(made: Bout, ticks: int, pads=lambda t: 0, row: int = HIM) -> list[tuple[int, str]]:
    """(tick, move) of what somebody began in so many ticks."""
    out = []
    for t in range(ticks):
        for fact in made.step(pads(t)):
            if fact.kind == "began" and fact.source == row:
                out.append((t, made.book.moves[fact.a].name))
    return out


def away(made: Bout, row: int = HIM) -> int:
    """How far along the stage somebody is from her, px."""
    a = made.world.actors
    return int(a.x[0, row] - a.x[0, HER]) // SUB


# ---------------------------------------------------------------------------------------------------- conditions

SURE = dict(does="circle", weight=1000, ticks=(1, 1), apart_px=150)


def _state(**columns):
    def set_it(a) -> None:
        for name, value in columns.items():
            getattr(a, name)[0, HIM] = value

    return set_it


CONDITIONS = {
    "near": (dict(far_px=100), _state(x=380 * SUB), _state(x=430 * SUB)),
    "far": (dict(near_px=100), _state(x=430 * SUB), _state(x=380 * SUB)),
    "depth": (dict(depth_px=20), _state(z=90 * SUB), _state(z=130 * SUB)),
    "life": (dict(life_below=30), _state(life=18), _state(life=60)),
    "hurt": (dict(hurt_within_ticks=60), _state(struck_at=38), _state(struck_at=0)),
    "unhurt": (dict(unhurt_ticks=40), _state(struck_at=0), _state(struck_at=39)),
    "noticed": (dict(when=("airborne",)), _state(sees=NOTICE_BIT["airborne"]), _state(sees=0)),
    "unless": (dict(unless=("lies",)), _state(sees=NOTICE_BIT["airborne"]), _state(sees=NOTICE_BIT["lies"])),
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_wish_is_wished_where_its_condition_holds_and_nowhere_else(name: str) -> None:
    condition, holds, fails = CONDITIONS[name]
    for state, expected in ((holds, 1), (fails, 0)):
        made = bout(man(COMES, Wish(name="it", **SURE, **condition)), at=[(400, 84)])
        a = made.world.actors
        while made.world.stage.frame[0, 0] % THINK_TICKS != THINK_PHASE or made.world.stage.frame[0, 0] < 40:
            made.step(0)
        a.notices_at[0, HIM] = 1 << 30  # what he believes is what the test says
        state(a)
        made.step(0)
        assert a.wish_index[0, HIM] == expected, f"{name}: {expected}"


@pytest.mark.parametrize(
    ("friends", "alone", "three"), [((0, 0), 1, 0), ((1, 99), 0, 1), ((2, 2), 0, 1), ((3, 9), 0, 0)]
)
def test_how_many_friends_live_decides_as_well(friends: tuple[int, int], alone: int, three: int) -> None:
    one = man(COMES, Wish(name="it", **SURE, friends=friends))
    for count, expected in ((1, alone), (3, three)):
        made = bout(*[one] * count, at=[(400 + 80 * n, 84) for n in range(count)])
        for _ in range(10):
            made.step(0)
        assert made.world.actors.wish_index[0, HIM] == expected


# ------------------------------------------------------------------------------------------------- what wishes do


def test_he_parries_when_he_has_noticed_that_she_strikes() -> None:
    guards = Wish(name="guards", does="guard", weight=900, far_px=120, when=("strikes",), ticks=(5, 5))
    for mind, parries in (((WAITS, guards), True), ((WAITS,), False)):
        made = bout(man(*mind, life=9_000), at=[(372, 84)])
        told = [f for t in range(480) for f in made.step(LIGHT * (t % 50 < 2))]
        assert any(f.kind == "struck" and f.target == HIM for f in told), "what he does not see coming lands"
        parried = [f for f in told if f.kind == "parried" and f.source == HIM]
        assert bool(parried) == parries
        raised = [f for f in told if f.kind == "began" and f.source == HIM]
        assert all(made.book.moves[f.a].name == "port_de_bras" for f in raised) and bool(raised) == parries
        assert not made.world.actors.ticket.any(), "a guard is no attack"


def test_a_lure_steps_back_and_then_strikes() -> None:
    lures = Wish(name="lures", does="lure", attack="swing", weight=9, apart_px=120, ticks=(50, 50))
    made = bout(man(lures), at=[(350, 84)])
    told = began(made, 130)
    assert told and told[0][1] == "swing"
    assert told[0][0] >= 45 and away(made) >= 70, "first he has gone back"


def test_a_shooter_lines_up_from_depth_before_he_shoots() -> None:
    shoots = Wish(name="shoots", does="shoot", attack="swing", weight=9, near_px=100, far_px=400, apart_px=200)
    made = bout(man(shoots), at=[(460, 150)])
    a = made.world.actors
    assert not began(made, 20), "out of line"
    told = began(made, 100)
    assert [name for _, name in told] == ["swing"]
    assert abs(int(a.z[0, HIM] - a.z[0, HER])) <= 12 * SUB and away(made) > 100


def test_a_dive_ends_on_her_other_side_and_strikes_there() -> None:
    dives = Wish(name="dives", does="dive", attack="swing", weight=9, far_px=300, apart_px=60, ticks=(200, 200))
    made = bout(man(dives), at=[(400, 84)])
    sides = []
    for _ in range(220):
        told = [made.book.moves[f.a].name for f in made.step(0) if f.kind == "began" and f.source == HIM]
        sides += [away(made)] * told.count("swing")
    assert sides and sides[0] < -16


def test_he_stands_between_her_and_a_friend_who_lies() -> None:
    covers = Wish(name="covers", does="cover", weight=900, when=("friend_down",), ticks=(60, 60))
    made = bout(man(WAITS, covers), man(WAITS, name="friend", life=9_000), at=[(560, 84), (480, 84)])
    a, book = made.world.actors, made.book
    for t in range(120):
        if t % 40 == 0:
            a.row[0, 2] = book.enter[book.move_index["friend", "knocked_down"]]
        made.step(0)
    assert a.x[0, HER] < a.x[0, HIM] < a.x[0, 2]


def test_the_last_one_flees_with_little_life() -> None:
    flees = Wish(name="flees", does="flee", weight=900, life_below=25, friends=(0, 0), ticks=(60, 60))
    for life, gone in ((10, True), (60, False)):
        made = bout(man(WAITS, flees), at=[(380, 84)])
        made.world.actors.life[0, HIM] = life
        for _ in range(90):
            made.step(0)
        assert (away(made) > 130) == gone


def test_he_begs_who_has_learnt_it_and_nobody_else() -> None:
    begs = Wish(name="begs", does="beg", weight=900, ticks=(60, 60))
    made = bout(man(WAITS, begs), at=[(380, 84)])
    assert ("beg" in {name for _, name in began(made, 30)}) and not made.world.actors.ticket.any()
    fighter, mind = man(WAITS, begs)
    proud = replace(fighter, moves=tuple(m for m in fighter.moves if m.name != "beg"))
    assert not began(bout((proud, mind), at=[(380, 84)]), 30)


def test_her_own_step_comes_back_a_bar_later() -> None:
    mirrors = Wish(name="mirrors", does="mirror", weight=900, ticks=(5, 5))
    made = bout(man(WAITS, mirrors), at=[(600, 84)])
    assert not began(made, 60), "she has shown nothing"
    pulse = int(made.book.pulse_ticks[0])
    told = began(made, 8 * pulse, lambda t: LIGHT * (t < 2))
    assert told and {name for _, name in told} == {"tendu"}
    assert pulse <= told[0][0] <= 6 * pulse
    assert not began(made, 20 * pulse)[3:], "and is forgotten"


def test_nobody_waits_twice_who_might_come_nearer() -> None:
    patient = Wish(name="waits", does="wait", weight=900, ticks=(9, 9))
    made = bout(man(patient, replace(COMES, far_px=20)), at=[(500, 84)])
    for _ in range(200):
        made.step(0)
    assert away(made) < 160, "nothing fits but to wait, and yet he comes"


def test_foes_surround_her_and_do_not_queue() -> None:
    comes = Wish(name="comes", does="approach", weight=9, apart_px=62, ticks=(8, 20))
    made = bout(*[man(comes)] * 6, at=[(420 + 40 * n, 20 + 24 * n) for n in range(6)])
    for _ in range(420):
        made.step(0)
    a = made.world.actors
    sides = np.sign(a.x[0, 1:7] - a.x[0, HER])
    assert 2 <= (sides < 0).sum() <= 4, "those behind have gone round"
    assert np.ptp(a.z[0, 1:7]) > 20 * SUB, "spread in depth"


# --------------------------------------------------------------------------------------------- seeing and reacting


def noticed_after(difficulty: str, life: int = 60) -> np.ndarray:
    """Ticks from her turning her back until each of many believes it."""
    looks = Wish(name="looks", does="wait", weight=1, ticks=(5, 5), when=("back_turned",))
    made = bout(man(WAITS, looks), at=[(500, 84)], difficulty=difficulty, seeds=range(60))
    a = made.world.actors
    for _ in range(50):
        made.step(0)
    assert not a.sees[:, HIM].any()
    a.life[:, HIM] = life
    a.face[:, HER] = -1
    after = np.zeros(60, int)
    for t in range(80):
        made.step(0)
        after[(after == 0) & (a.sees[:, HIM] == NOTICE_BIT["back_turned"])] = t + 1
    return after


def test_reactions_take_their_time_by_difficulty_and_never_by_life() -> None:
    means = []
    for difficulty, (low, high) in REACTION_TICKS.items():
        after = noticed_after(difficulty)
        assert low <= after.min() and after.max() <= high + 12, f"{difficulty}: {after.min()}..{after.max()}"
        assert len(set(after.tolist())) > 1, "drawn anew for everybody"
        assert (after == noticed_after(difficulty, life=20)).all()
        means.append(after.mean())
    assert means == sorted(means, reverse=True)


def test_a_dancer_who_is_led_means_the_nearest_living_foe() -> None:
    made = bout(man(WAITS), man(WAITS, name="other"), at=[(500, 84), (380, 84)])
    a = made.world.actors
    assert senses.nearest(a, 1, np.array([0, 0]), np.array([HER, HIM])).tolist() == [2, HER]
    a.life[0, 2] = 0
    assert senses.nearest(a, 1, np.array([0]), np.array([HER])).tolist() == [1]


def test_every_act_has_a_mind_of_its_own() -> None:
    fighter, calm = man(WAITS, name="boss")
    wild = Mind(name="wild", wishes=(WAITS, Wish(name="it", **SURE)))
    acts = (Act(name="entree", title="I", mind="boss"), Act(name="coda", title="II", mind="wild", below_percent=50))
    made = bout((replace(fighter, acts=acts), calm), at=[(500, 84)], minds=(wild,))
    kind = made.book.fighter_index["boss"]
    first, second = made.book.mind_index[kind, :2]
    assert first != second and first > 0
    a = made.world.actors
    for act, mind in enumerate((first, second)):
        a.act[0, HIM] = act
        assert senses.look(made.world, made.book, np.array([0]), np.array([HIM])).mind.tolist() == [mind]


BAD = {
    "does": (replace(WAITS, does="sulk"), "man.mind.looks on.does", "'sulk'"),
    "attack": (replace(WAITS, attack="bite"), "man.mind.looks on.attack", "'bite'"),
    "no attack": (replace(WAITS, does="shoot"), "man.mind.looks on.attack", "needs a move"),
    "when": (replace(WAITS, when=("sleeps",)), "man.mind.looks on.when", "'sleeps'"),
    "span": (replace(WAITS, near_px=90, far_px=20), "man.mind.looks on.near_px", "90..20"),
    "ticks": (replace(WAITS, ticks=(9, 3)), "man.mind.looks on.ticks", "9..3"),
    "life": (replace(WAITS, life_below=0), "man.mind.looks on.life_below", "0"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_line_that_names_what_is_not_there_is_refused(name: str) -> None:
    wish, where, why = BAD[name]
    with pytest.raises(BookError) as refused:
        bout(man(wish), at=[(500, 84)])
    assert where in str(refused.value) and why in str(refused.value)


# ------------------------------------------------------------------------------------------------------- speaking


def test_foes_speak_rarely_and_only_what_is_theirs() -> None:
    says = {"sees": ("There.",), "hurt": ("Ow.", "Oh."), "attacks": ("Now!",), "friend_fell": ("No!",)}
    swings = Wish(name="swings", does="attack", attack="swing", weight=9, apart_px=64, ticks=(5, 9))
    speaker, mute = man(swings, barks=says, life=900), man(swings, name="mute", life=900)
    made = bout(speaker, mute, at=[(380, 84), (420, 84)], seeds=range(8))
    told = [f for t in range(1500) for f in made.step(LIGHT * (t % 20 < 2 and t > 900)) if f.kind == "bark"]
    assert len(told) >= 5 and len({f.b for f in told}) >= 2
    lines = {line for said in says.values() for line in said}
    kinds = made.world.actors.kind
    for fact in told:
        assert made.book.lines[fact.a] in lines and kinds[fact.world, fact.source] == made.book.fighter_index["man"]
    for w in range(8):
        ticks = [f.tick for f in told if f.world == w]
        assert all(b - a >= barks.HUSH_TICKS for a, b in pairwise(ticks))


def test_an_occasion_that_is_none_is_refused() -> None:
    with pytest.raises(BookError, match=r"man\.barks: 'sneezes'"):
        bout(man(WAITS, barks={"sneezes": ("Ah.",)}), at=[(500, 84)])
