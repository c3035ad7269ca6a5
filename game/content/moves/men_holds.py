"""What men dance in a dancer's hands: held, kneed, swung round, lifted, slammed, thrown, stopped by a wall, finished.

While a man is held his partner's move says where his pelvis is and which tick he is in; these rows say only what his
body does there.  He faces her.  `Partner` of `sim.spec` tells how the two are joined.
"""

from __future__ import annotations

from game.content.moves.men_falls import IN_FLIGHT, TUMBLING
from game.content.poses import Pose
from game.content.poses_men import man
from game.core.skeleton import mirror
from game.sim.spec import Choreography, Key, Move, Strike


# fmt: off
def in_her_hands(ready: Pose, death: str = "thug") -> tuple[Move, ...]:
    """All of it for a man who stands in `ready`; `death` names the coup de grace that is made for his body."""
    return (
        _held(ready), _kneed(ready), _revolved(ready), _lifted(ready), _slammed(ready), _thrown(ready), _splat(ready),
        _tumble(ready), _reception(ready), DEATHS[death](ready), _cut(ready), _crushed(ready),
    )


def _danced(name: str, title: str, ticks: int, keys: tuple[Key, ...], *, then: str = "",
        sounds: tuple[tuple[int, str], ...] = (), **more: object) -> Move:
    return Move(
        name=name, title=title, family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        then=then, sounds=sounds, choreography=Choreography(standing="locked", ticks=ticks, keys=keys, **more),
    )


def _in_hand(ready: Pose, **fields: object) -> Pose:
    """Bent back on his toes, one wrist caught, the other hand at the arm that has him by the collar."""
    base = {"pelvis": (-8, 0, 2), "spine": (-12, 0, 2), "chest": (-10, 0, 2), "head": (-8, 0, -6),
        "armR": (34, 30, 88, 4, 0), "armL": (56, 36, 138, 62, 0), "aim": (0.9, -72, 20)}
    return man(ready, yaw=12, tip=-8, legs="tiptoe", **{**base, **fields})


def _held(ready: Pose) -> Move:
    """He treads for a floor that his heels cannot find."""
    held = _in_hand(ready)
    return Move(
        name="held", title="held", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=32,
        choreography=Choreography(
            standing="locked", ticks=32, loop=True,
            keys=(
                Key(0, held, "lin", "RL"),
                Key(10, _in_hand(ready, head=(-10, 5, -6), chest=(-14, 2, 5)), "io", "RL"),
                Key(21, _in_hand(ready, head=(-2, -4, -14), chest=(-9, -2, 3), legR=(10, 120, 40, 30, 0.9)), "io",
                    "RL"),
                Key(32, held, "io", "RL"),
            ),
        ),
    )


def _kneed(ready: Pose) -> Move:
    """Drawn down onto the knee he folds over it, and hangs there by his collar."""
    folded = {"pelvis": (18, 0, 2), "spine": (14, 0, 2), "chest": (14, 0, 2), "head": (10, 0, -8),
        "aim": (0.9, -72, 20),
        "armR": (50, 30, 40, 20, 0), "armL": (70, 14, 84, 40, 0)}
    return _danced("kneed", "kneed", 17, (
        Key(0, _in_hand(ready), "lin", "RL"),
        Key(4, man(ready, yaw=18, legs="tiptoe", **{**folded, "pelvis": (10, 0, 2), "spine": (6, 0, 2)}), "io", "RL"),
        Key(7, man(ready, yaw=18, legs="tiptoe", **folded), "in", "RL"),
        Key(11, man(ready, yaw=18, legs="tiptoe", **{**folded, "head": (20, 0, -4)}), "out", "RL"),
        Key(17, _in_hand(ready), "io", "RL"),
    ))


def _revolved(ready: Pose) -> Move:
    """Swung round her on dragging toes; the far side of the turn is his own hold in a mirror."""
    return _danced("revolved", "swung round", 17, (
        Key(0, _in_hand(ready), "lin", ""),
        Key(5, man(_in_hand(ready, head=(4, 12, -30)), yaw=60, roll=-6, legR=(16, 120, 30, 30, 0.9)), "flow", ""),
        Key(11, man(_in_hand(ready, head=(4, 10, 24)), yaw=128, roll=-4, legL=(20, 120, 30, 34, 0.9)), "flow", ""),
        Key(17, man(mirror(_in_hand(ready)), yaw=168), "flow", "lr"),
    ), options={"rush": ((0, 17),)})


def _lifted(ready: Pose) -> Move:
    """Folded up like a parcel, then laid on the air: an arch with nothing under it but her hands."""
    laid = man(ready, yaw=10, tip=-84, pelvis=(-4, 0, 0), spine=(-8, 0, 0), chest=(-10, 0, 0), head=(-14, 0, 0),
        armR=(140, 60, 30, 10, 10), armL=(120, 70, 40, 10, 10), legR=(6, 20, 30, 30, 0.8), legL=(20, 20, 30, 24, 0.8))
    arched = {"spine": (-16, 0, 4), "chest": (-18, 0, 0), "head": (-30, 0, 0), "armR": (158, 40, 20, 0, 10),
        "armL": (150, 60, 30, 0, 10), "hgt": 0.30}
    return _danced("lifted", "lifted", 41, (
        Key(0, _in_hand(ready), "lin", ""),
        Key(6, man(ready, yaw=12, tip=-30, pelvis=(16, 0, 0), spine=(12, 0, 0), chest=(8, 0, 0), head=(14, 0, 0),
            armR=(80, 30, 40, 20, 0), armL=(90, 10, 40, 40, 0), legR=(70, 20, 30, 84, 0.6), legL=(84, 14, 30, 96, 0.6),
            hgt=0.30), "io", ""),
        Key(13, man(laid, hgt=0.13), "io", ""),
        Key(22, man(laid, hgt=0.13), "lin", ""),
        Key(28, man(laid, **arched, legR=(10, 160, 30, 20, 0.8), legL=(24, 20, 30, 60, 0.8)), "io", ""),
        Key(34, man(laid, **arched, legR=(34, 20, 30, 64, 0.8), legL=(4, 160, 30, 10, 0.8)), "io", ""),
        Key(41, man(laid, **arched, legR=(12, 20, 30, 40, 0.8), legL=(16, 20, 30, 30, 0.8)), "io", ""),
    ), options={"rush": ((0, 41),)})


def _slammed(ready: Pose) -> Move:
    """The whole back at once; the limbs arrive later, and jerk up again."""
    flat = man("on_back", tip=-86, wpn=ready["wpn"], spine=(0, 0, 0), chest=(0, 0, 0), head=(-4, 0, 0),
        armR=(130, 70, 20, 0, 10), armL=(110, 80, 20, 0, 10), legR=(8, 30, 40, 14, 0.8), legL=(24, 20, 30, 24, 0.8))
    return _danced("slammed", "slammed down", 15, (
        Key(0, flat, "lin", "B"),
        Key(2, man(flat, head=(10, 0, 0), armR=(96, 80, 10, 0, 10), armL=(92, 84, 10, 0, 10)), "out4", "B"),
        Key(7, man(flat, tip=-80, air=0.015, pelvis=(14, 0, 0), chest=(16, 0, 0), head=(30, 0, 0),
            arms=(80, 50, 30, 10, 10), legR=(50, 20, 30, 40, 0.6), legL=(64, 20, 30, 60, 0.6), dx=-0.03), "out", "B"),
        Key(15, TUMBLING, "in", "B"),
    ), then="lie", options={"rush": ((0, 15),)}, sounds=((1, "land"),))


def _thrown(ready: Pose) -> Move:
    """Shoulders first and low, the limbs left behind like streamers."""
    return Move(
        name="thrown", title="thrown", family="reactions", flight="ballistic", startup_ticks=1, active_ticks=29,
        recovery_ticks=0, then="lie", sounds=((1, "whoosh"),),
        strikes=(Strike(first_tick=1, last_tick=29, bones=IN_FLIGHT, damage=8, weight="medium", effect="knock_down",
            stun_ticks=40, pool=3, push_px=14, depth_px=28, swell_px=10, bowls=True),),
        choreography=Choreography(
            standing="locked", ticks=30, options={"rush": ((0, 30),)},
            keys=(
                Key(0, man("flung", tip=-46, wpn=ready["wpn"], spine=(-8, 0, 0), chest=(-10, 0, 0),
                    head=(10, 0, 0), armR=(100, 30, 30, 20, 20), armL=(90, 20, 40, 20, 20), hgt=0.40), "lin", ""),
                Key(5, man("flung", tip=-82, spine=(-6, 0, 0), chest=(-8, 0, 0), head=(24, 0, 0),
                    armR=(70, 40, 20, 20, 20), armL=(60, 60, 30, 20, 20), legR=(24, 20, 30, 16, 0.9),
                    legL=(50, 14, 30, 40, 0.9), hgt=0.30), "out", ""),
                Key(16, man("flung", tip=-92, roll=16, spine=(-12, 0, 8), chest=(-12, 0, 8), head=(10, 0, 0),
                    armR=(120, 60, 20, 20, 20), armL=(110, 80, 20, 20, 20), legR=(52, 14, 30, 50, 0.9),
                    legL=(28, 20, 30, 20, 0.9), hgt=0.26), "io", ""),
                Key(30, man(TUMBLING, hgt=0.22), "in", ""),
            ),
        ),
    )


def _splat(ready: Pose) -> Move:
    """Flattened against the wall, arms where the paper hangs; then the wall lets him down, hips last."""
    spread = man(ready, yaw=10, tip=-4, pelvis=(-6, 0, 0), spine=(-6, 0, 0), chest=(-8, 0, 0), head=(-22, 8, 10),
        armR=(98, 92, 20, 0, -20), armL=(84, 96, 36, 0, -20), legR=(18, 70, 40, 14, 0.8), legL=(22, 50, 40, 24, 0.8))
    return _danced("splat", "against the wall", 37, (
        Key(0, man(spread, armR=(70, 40, 40, 10, 0), armL=(60, 30, 50, 10, 0), head=(10, 0, 0), air=0.06), "lin", ""),
        Key(2, man(spread, air=0.07), "out4", ""),
        Key(9, man(spread, head=(-10, 12, 14), armR=(90, 92, 30, 0, -10), air=0.05), "io", ""),
        Key(18, man(spread, tip=-8, pelvis=(6, 0, 0), spine=(6, 0, 0), chest=(4, 0, 0), head=(16, 10, 10),
            armR=(60, 84, 30, 0, 0), armL=(50, 88, 40, 0, 0), legR=(44, 40, 30, 70, 0.2), legL=(52, 30, 30, 76, 0.2)),
            "io", "rl"),
        Key(27, man(spread, tip=-22, pelvis=(10, 0, 0), spine=(14, 0, 0), chest=(12, 0, 0), head=(28, 6, 0),
            armR=(30, 70, 20, 0, 0), armL=(28, 74, 30, 0, 0), legR=(70, 30, 30, 84, 0.2), legL=(76, 24, 30, 90, 0.2),
            dx=0.06), "in", "B"),
        Key(37, man(TUMBLING, dx=0.14), "io", "B"),
    ), then="lie", options={"rush": ((0, 37),)}, sounds=((1, "land"), (20, "cloth")))


_LANDING = {"pelvis": (22, 0, 4), "spine": (14, 0, 4), "chest": (10, 0, 4), "head": (-10, 0, -10),
    "armR": (40, 60, 40, 20, 0), "armL": (50, 50, 40, 20, 0)}


def _tumble(ready: Pose) -> Move:
    """He has had enough of falling: knees to the chest, over backwards, and the feet come down first."""
    return Move(
        name="tumble", title="tumbling", family="reactions", flight="ballistic", startup_ticks=0, active_ticks=0,
        recovery_ticks=21, then="reception", sounds=((1, "cloth"),),
        choreography=Choreography(
            standing="locked", ticks=22, options={"rush": ((0, 22),)},
            keys=(
                Key(0, man("flung", tip=-60, hgt=0.34), "lin", ""),
                Key(5, man("flung", tip=-140, legs="tuck", pelvis=(24, 0, 0), spine=(26, 0, 0), chest=(24, 0, 0),
                    head=(30, 0, 0), arms=(60, 10, 70, 20, 0), hgt=0.36), "out", ""),
                Key(11, man("flung", tip=-250, legs="tuck", pelvis=(24, 0, 0), spine=(26, 0, 0), chest=(22, 0, 0),
                    head=(20, 0, 0), arms=(60, 10, 70, 20, 0), hgt=0.38), "lin", ""),
                Key(16, man("flung", tip=-322, legR=(40, 150, 30, 50, 0.6), legL=(40, 20, 30, 40, 0.6),
                    arms=(80, 80, 20, 10, 0), spine=(14, 0, 0), chest=(10, 0, 0), head=(0, 0, 0), hgt=0.42), "out", ""),
                Key(22, man(ready, tip=-360, **_LANDING), "io", "RL"),
            ),
        ),
    )


def _reception(ready: Pose) -> Move:
    """Into the knees, a hand's breadth from sitting, and up."""
    return _danced("reception", "landing on his feet", 19, (
        Key(0, man(ready, **_LANDING), "lin", "RL"),
        Key(5, man(ready, legs="deep", **{**_LANDING, "pelvis": (34, 0, 4), "head": (-20, 0, -10)}), "out", "RL"),
        Key(19, ready, "io", "Rl"),
    ), sounds=((1, "land"),), options={"rush": ((0, 8),)})


# ------------------------------------------------------------------------------------------------ the ends
_OPEN: Pose = man("on_back", head=(-6, 30, 50), legL=(16, 60, 50, 30, 0.7))
_SAT: Pose = man("on_back", tip=-60, chest=(12, 0, 0), head=(24, 0, 0), legL=(60, 20, 30, 100, 0.3),
    legR=(50, 40, 30, 90, 0.4))
_TALL: Pose = man("guard", legs="tiptoe", pelvis=(-4, 0, 0), spine=(-6, 0, 0), chest=(-6, 0, 0), head=(-10, 0, 0),
    yaw=18)


def _dies(name: str, ticks: int, keys: tuple[Key, ...], land: int, **options: object) -> Move:
    return _danced(name, "finished", ticks, keys, sounds=((land, "land"),), options=options)


def _scissored(ready: Pose) -> Move:
    """Her thighs shut on his neck: he carries her for a moment, hands at her knees; the twist takes his knees away."""
    carries = man(_TALL, legs="guard", armR=(120, 30, 84, 40, 0), armL=(120, 20, 84, 40, 0))
    return _dies("finished", 66, (
        Key(0, man("reel", wpn=ready["wpn"]), "lin", "RL"),
        Key(6, man("reel", spine=(8, 8, 4), chest=(6, 10, 4), head=(6, 20, 0), armR=(60, 40, 60, 20, 0)), "io", "RL"),
        Key(11, man(carries, spine=(-2, 0, 0)), "io", "RL"),
        Key(17, man(carries, spine=(-10, 0, 0), chest=(-10, 0, 0)), "io", "RL"),
        Key(20, man(carries, chest=(-2, -12, 20), head=(0, -34, 62), armR=(60, 60, 40, 20, 0)), "out4", "RL"),
        Key(27, man("knees", spine=(0, -10, 6), chest=(4, -12, 8), head=(16, -34, 50), wpn=(4, 0)), "in", "B"),
        Key(38, man(_SAT, roll=14, head=(20, -24, 50)), "io", "B"),
        Key(46, man("on_back", head=(-6, -20, 60), legL=(50, 30, 40, 90, 0.4), dx=-0.16), "in", "B"),
        Key(66, man(_OPEN, head=(-4, -24, 60), armR=(110, 84, 40, 0, 10)), "io", "B"),
    ), 45, rush=((18, 48),))


def _own_blade(ready: Pose) -> Move:
    """The knife hand is led up and round like a pupil's, and home; he looks down at it."""
    led = man("knife", trunk={"pelvis": (0, 0, 0), "spine": (-4, 0, 0), "chest": (-8, 0, 0), "head": (-16, 0, 0)},
        legs="tiptoe", yaw=18, armR=(150, 30, 16, 0, 0), armL=(50, 100, 40, 10, 0), wpn=(60, 0))
    home = man("knife", trunk={"pelvis": (14, 0, 4), "spine": (14, 0, 0), "chest": (14, 0, 0), "head": (22, 0, 0)},
        legs="guard", yaw=18, armR=(50, 10, 120, 80, 0), armL=(60, 20, 80, 40, 0), aim=(1, -4, 180))
    return _dies("finished", 66, (
        Key(0, man("reel", wpn=ready["wpn"]), "lin", "RL"),
        Key(5, man("knife", armR=(116, 40, 50, 10, 0), head=(-20, 0, 0), legs="guard", pelvis=(8, 0, 0)), "io", "RL"),
        Key(10, led, "io", "RL"),
        Key(15, man(home, pelvis=(0, 0, 0), spine=(-4, 0, 0), chest=(-4, 0, 0), head=(-10, 0, 0),
            armR=(84, 30, 100, 70, 0)), "io", "RL"),
        Key(20, home, "in", "RL"),
        Key(27, man(home, legs="knees", spine=(18, 0, 0), head=(34, 0, 0)), "in", "B"),
        Key(38, man(_SAT, roll=8, armR=(40, 20, 110, 80, 0), armL=(50, 70, 40, 20, 0), aim=(0.6, -4, 180)), "io", "B"),
        Key(45, man("on_back", legL=(54, 20, 30, 96, 0.4), armR=(40, 30, 104, 70, 0), dx=-0.14), "in", "B"),
        Key(66, man(_OPEN, armR=(44, 40, 100, 60, 0), legR=(10, 40, 40, 24, 0.8)), "io", "B"),
    ), 44, rush=((20, 48),))


def _felled(ready: Pose) -> Move:
    """A thigh for a stair, a whip across the neck; then nothing bends any more, and he goes down like a tree."""
    stair = man("heavy", pelvis=(-2, 0, 0), spine=(-4, 0, 0), chest=(-4, 0, 0), head=(-8, 0, 0), yaw=20,
        legL=(58, 16, 24, 84, 0), legR=(34, 164, 36, 16, 0.4), armR=(50, 70, 40, 20, 0), armL=(60, 60, 40, 20, 0))
    struck = man("heavy", pelvis=(-4, -4, 0), spine=(-6, -8, -16), chest=(-4, -10, -24), head=(0, -36, -60), yaw=20,
        legs="guard", armR=(60, 80, 30, 10, 0), armL=(40, 90, 30, 10, 0))
    stiff = {"legR": (3, 120, 30, 4, 0.3), "legL": (3, 40, 30, 4, 0.3), "arms": (20, 70, 14, 10, 0)}
    return _dies("finished", 66, (
        Key(0, man("reel", wpn=ready["wpn"]), "lin", "RL"),
        Key(6, stair, "io", "Rl"),
        Key(15, man(stair, chest=(-12, 0, 0), head=(-16, 0, 0)), "io", "RL"),
        Key(20, struck, "out4", "RL"),
        Key(27, man(struck, tip=-6, head=(-6, -30, -60), **stiff), "io", "rl"),
        Key(36, man(struck, tip=-40, head=(-6, -30, -60), **stiff, dx=-0.22), "in", "B"),
        Key(42, man("on_back", head=(-2, -20, -50), **stiff, dx=-0.26), "lin", "B"),
        Key(46, man("on_back", air=0.02, head=(4, -20, -50), **stiff, dx=-0.03), "out", "B"),
        Key(50, man("on_back", head=(-4, -20, -50), **stiff), "in", "B"),
        Key(66, man("on_back", head=(-8, -20, -56), legL=(10, 60, 40, 20, 0.6), arms=(44, 84, 30, 10, 0)), "io", "B"),
    ), 42, rush=((18, 52),))


def _own_pistol(ready: Pose) -> Move:
    """His arm goes over her shoulder and comes back under his own chin."""
    over = man("guard", pelvis=(8, 0, 0), spine=(8, 0, 0), chest=(6, 0, 0), head=(-8, 0, 0), yaw=18, legs="tiptoe",
        armR=(112, -14, 20, 20, 0), armL=(50, 90, 40, 10, 0))
    chin = man(over, pelvis=(2, 0, 0), spine=(-2, 0, 0), chest=(-2, 0, 0), head=(-18, 0, 0), legs="guard",
        armR=(68, 40, 136, 64, -8), aim=(1, 64, 180))
    return _dies("finished", 66, (
        Key(0, man("reel", wpn=ready["wpn"]), "lin", "RL"),
        Key(5, man("guard", armR=(116, -16, 14, 10, 0), head=(-14, 0, 0), wpn=ready["wpn"]), "io", "RL"),
        Key(11, man(over, wpn=ready["wpn"]), "io", "RL"),
        Key(16, chin, "io", "RL"),
        Key(19, chin, "lin", "RL"),
        Key(21, man(chin, spine=(-14, 0, 0), chest=(-16, 0, 0), head=(-46, 0, 12), armR=(70, 50, 70, 30, 0),
            aim=(0, 0, 0)),
            "out4", "RL"),
        Key(28, man("flung", tip=-20, pelvis=(0, 0, 0), spine=(-10, 0, 0), chest=(-12, 0, 0), head=(-40, 0, 0),
            arms=(50, 80, 20, 10, 0), legL=(40, 14, 28, 60, 0.2), legR=(30, 60, 36, 70, 0.4), dx=-0.1), "io", "rl"),
        Key(37, man(_SAT, dx=-0.16), "in", "B"),
        Key(43, man("on_back", legL=(50, 20, 30, 90, 0.4), head=(6, 10, 20), dx=-0.14), "in", "B"),
        Key(66, man(_OPEN, armL=(100, 86, 30, 30, 0), armR=(84, 84, 20, 0, 10)), "io", "B"),
    ), 42, rush=((20, 46),))


DEATHS = {"thug": _scissored, "knife_man": _own_blade, "heavy": _felled, "gunman": _own_pistol}


def _cut(ready: Pose) -> Move:
    """The belly, then the throat: folded, opened, and he kneels with both hands full of it."""
    throat = {"armR": (84, 6, 128, 80, 0), "armL": (88, 0, 128, 80, 0)}
    return _dies("finished_cut", 68, (
        Key(0, man("reel", wpn=ready["wpn"]), "lin", "RL"),
        Key(7, man(ready, pelvis=(-8, 0, 0), spine=(-4, 0, 0), chest=(0, 0, 0), head=(-10, 0, 0), legs="guard"), "io",
            "RL"),
        Key(10, man(ready, pelvis=(28, 0, 4), spine=(22, 0, 4), chest=(16, 0, 4), head=(10, 0, -4), legs="wide",
            armR=(30, -10, 96, 60, 0), armL=(34, -14, 100, 70, 0)), "out4", "RL"),
        Key(16, man(ready, pelvis=(12, 0, 0), spine=(10, 0, 0), chest=(6, 0, 0), head=(-12, 0, -4), legs="guard",
            armR=(30, -10, 96, 60, 0), armL=(40, 0, 90, 60, 0)), "io", "RL"),
        Key(19, man(ready, pelvis=(2, 0, 0), spine=(0, 0, 0), chest=(-4, 0, 0), head=(-14, 0, 0), legs="guard",
            armR=(40, 20, 80, 50, 0), armL=(50, 30, 60, 50, 0)), "lin", "RL"),
        Key(22, man(ready, pelvis=(-8, 0, 6), spine=(-14, 0, 14), chest=(-18, 0, 20), head=(-44, 0, 30), legs="guard",
            armR=(80, 70, 30, 10, 0), armL=(90, 60, 30, 10, 0)), "out4", "RL"),
        Key(29, man(ready, legs="guard", pelvis=(6, 0, 0), chest=(4, 0, 0), head=(8, 0, 0), **throat), "io", "RL"),
        Key(38, man("knees", head=(20, 0, 0), **throat, wpn=(4, 0)), "in", "B"),
        Key(46, man("knees", pelvis=(10, 4, 0), spine=(18, 4, 0), head=(34, 8, 0), **throat, wpn=(4, 0)), "io", "B"),
        Key(54, man("on_face", tip=62, arms=(30, 40, 60, 20, 0), head=(14, 0, 20), legL=(10, 20, 30, 66, 0.9),
            legR=(10, 20, 30, 56, 0.9), dx=0.16), "in", "B"),
        Key(58, man("on_face", armR=(40, 70, 90, 0, 0), armL=(60, 80, 60, -40, 0), dx=0.1), "in", "B"),
        Key(68, man("on_face", armR=(36, 76, 96, 0, 0), head=(-10, 0, 60)), "io", "B"),
    ), 57, rush=((8, 24), (26, 60)))


def _crushed(ready: Pose) -> Move:
    """The first blow puts him on his knees; he is looking up when the second comes."""
    looks = man("knees", spine=(2, 0, 0), chest=(0, 0, 0), head=(-22, 0, 0), armR=(30, 40, 60, 20, 0),
        armL=(60, 30, 70, 20, 0), wpn=(4, 0))
    return _dies("finished_crushed", 66, (
        Key(0, man("reel", wpn=ready["wpn"]), "lin", "RL"),
        Key(7, man("reel", pelvis=(6, 0, 0), head=(0, 0, 0), legs="wide"), "io", "RL"),
        Key(11, man("reel", pelvis=(20, 8, 0), spine=(16, 8, 0), head=(20, 8, 0), legL=(60, 20, 28, 104, 0.3),
            legR=(40, 50, 36, 104, 0.7)), "in", "RL"),
        Key(15, man(looks, head=(10, 0, 0), spine=(16, 0, 0)), "in", "B"),
        Key(19, looks, "io", "B"),
        Key(22, man(looks, spine=(22, 0, 0), chest=(24, 0, 0), head=(44, 10, 0), arms=(30, 60, 30, 10, 0)), "out4",
            "B"),
        Key(30, man(looks, spine=(4, 6, 0), chest=(2, 8, 0), head=(16, 24, 20), arms=(12, 50, 16, 10, 0)), "io", "B"),
        Key(40, man(_SAT, roll=-10, tip=-46, head=(10, 24, 20), arms=(30, 70, 20, 10, 0)), "in", "B"),
        Key(47, man("on_back", head=(6, 20, 30), legL=(70, 40, 30, 110, 0.3), legR=(40, 50, 30, 90, 0.4), dx=-0.12),
            "in",
            "B"),
        Key(66, man(_OPEN, legL=(54, 60, 40, 100, 0.4), legR=(16, 50, 40, 40, 0.7), armL=(120, 80, 40, 30, 0)), "io",
            "B"),
    ), 46, rush=((8, 50),))
# fmt: on
