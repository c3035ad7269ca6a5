"""The twin on his hands: he stands, walks and is hurt upside down, and comes to his feet only to leave them."""

from __future__ import annotations

from game.content.moves.men_acrobat import LOW, ON_HANDS, acrobatics, caught, kick_up
from game.content.moves.men_falls import TUMBLING, falls
from game.content.moves.men_pleas import PLEADING
from game.content.poses import Pose
from game.content.poses_men import man
from game.sim.spec import Choreography, Key, Move

# fmt: off
_BACKWARDS = {"tip": -180}  # the same handstand, come to from the other side
_RUSH = {"rush": ((0, 200),)}
_SHUT: Pose = man(ON_HANDS, legR=(10, 10, 40, 4, 1), legL=(8, 170, 40, 6, 1))
_STILL: Pose = man("on_back", head=(-8, 24, 44))


def _danced(name: str, title: str, ticks: int, keys: tuple[Key, ...], *, family: str = "reactions",
        sounds: tuple[tuple[int, str], ...] = (), **more: object) -> Move:
    return Move(
        name=name, title=title, family=family, startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1, sounds=sounds,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys, options=_RUSH), **more,
    )


# The legs open and shut like a pair of scissors that somebody is thinking with.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=64,
    choreography=Choreography(
        standing="locked", ticks=64, loop=True,
        keys=(
            Key(0, ON_HANDS, "lin", "B"),
            Key(20, _SHUT, "io", "B"),
            Key(26, man(_SHUT, spine=(-2, 3, 0)), "io", "B"),
            Key(46, man(ON_HANDS, legR=(60, 4, 40, 4, 1), legL=(44, 176, 40, 20, 1)), "io", "B"),
            Key(64, ON_HANDS, "io", "B"),
        ),
    ),
)


def _hands(right: float, left: float, legs: tuple[float, float], elbows: tuple[float, float]) -> Pose:
    """Each arm swung so many degrees from overhead (more = towards the face), knees bent so far, elbows too."""
    def arm(swing: float, elbow: float) -> tuple[float, ...]:
        return (180 - abs(swing), 0 if swing >= 0 else 180, elbow, 0, -70)

    return man(ON_HANDS, armR=arm(right, elbows[0]), armL=arm(left, elbows[1]), legR=(48, 6, 40, legs[0], 1),
        legL=(40, 174, 40, legs[1], 1))


def _walk(name: str, title: str, ahead: int) -> Move:
    """Hand before hand; the knees bend over his head to keep him from falling on."""
    stride, dx = 13 * ahead, 0.0525 * ahead
    return Move(
        name=name, title=title, family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=36,
        sounds=((1, "step"), (18, "step")),
        choreography=Choreography(
            standing="locked", ticks=36, loop=True, options=_RUSH,
            keys=(
                Key(0, _hands(stride, -stride, (40, 30), (4, 4)), "lin", "B"),
                Key(9, man(_hands(0, 0, (24, 46), (36, 2) if ahead > 0 else (2, 36)), dx=dx), "lin", "B"),
                Key(18, man(_hands(-stride, stride, (10, 60), (4, 4)), dx=dx), "lin", "B"),
                Key(27, man(_hands(0, 0, (24, 46), (2, 36) if ahead > 0 else (36, 2)), dx=dx), "lin", "B"),
                Key(36, man(_hands(stride, -stride, (40, 30), (4, 4)), dx=dx), "lin", "B"),
            ),
        ),
    )


# ------------------------------------------------------------------------------------------------ struck
# The trunk folds about the blow, the legs come down before the face; he finds the vertical again.
HURT_HIGH = _danced("hurt_high", "hurt high", 26, (
    Key(0, ON_HANDS, "lin", "B"),
    Key(3, man(ON_HANDS, tip=164, legR=(64, 20, 30, 60, 0.7), legL=(30, 160, 30, 80, 0.6), spine=(14, 0, 0)), "out4",
        "B"),
    Key(10, man(ON_HANDS, tip=192, legR=(20, 20, 30, 50, 0.8), legL=(60, 170, 30, 60, 0.7), spine=(-14, 0, 0),
        arms=(166, 60, 26, 0, -70)), "out", "B"),
    Key(26, ON_HANDS, "io", "B"),
))
HURT_LOW = _danced("hurt_low", "hurt low", 28, (  # at the arms: the elbows give, his head all but meets the floor
    Key(0, ON_HANDS, "lin", "B"),
    Key(4, man(ON_HANDS, tip=172, arms=(140, 70, 74, 0, -50), legR=(40, 30, 30, 50, 0.8), legL=(60, 150, 30, 40, 0.8)),
        "out4", "B"),
    Key(13, man(ON_HANDS, tip=184, arms=(150, 70, 50, 0, -60), legR=(70, 20, 30, 70, 0.8), legL=(20, 150, 30, 20, 0.9)),
        "out", "B"),
    Key(28, ON_HANDS, "io", "B"),
))
HURT_BEHIND = _danced("hurt_behind", "hurt from behind", 28, (  # bowed, both feet before him like a scorpion's tail
    Key(0, ON_HANDS, "lin", "B"),
    Key(4, man(ON_HANDS, tip=196, legR=(70, 174, 30, 50, 0.8), legL=(80, 176, 30, 70, 0.8), spine=(-22, 0, 0),
        chest=(-22, 0, 0)), "out4", "B"),
    Key(13, man(ON_HANDS, tip=174, legR=(30, 10, 30, 30, 0.8), legL=(40, 20, 30, 40, 0.8), spine=(8, 0, 0)), "io", "B"),
    Key(28, ON_HANDS, "io", "B"),
))


def _knocked_off(name: str, title: str, ticks: int, *middle: Key) -> Move:
    """Off the hands and onto two feet that he had other plans for; then up again."""
    return _danced(name, title, ticks, (
        Key(0, ON_HANDS, "lin", "B"),
        Key(9, man(LOW, tip=22, yaw=30, legs="deep", pelvis=(40, 6, 0), arms=(40, 60, 20, 0, -20), dx=-0.12), "io",
            "B"),
        *middle,
        *kick_up(ticks - 16, ticks, dx=0.06),
    ), sounds=((9, "step"), (ticks - 6, "step")))


STAGGER = _knocked_off("stagger", "stagger", 48,
    Key(20, man("reel", chest=(-6, 10, -10), head=(-10, 14, -10), armL=(84, 70, 30, 0, 0), armR=(60, 80, 40, 0, 0),
        dx=-0.04), "io", "rl"))
REEL = _knocked_off("reel", "reel", 60,
    Key(18, man("reel", yaw=46, spine=(10, -10, -8), head=(4, -18, 30), armR=(70, 60, 30, 20, 0), dx=-0.04), "io",
        "rl"),
    Key(32, man("reel", pelvis=(4, 8, 4), chest=(8, 10, 6), head=(-4, 14, 14)), "io", "RL"))

# Both hands leave the floor together.
LAUNCHED = _danced("launched", "launched", 30, (
    Key(0, man(ON_HANDS, **_BACKWARDS), "lin", "B"),
    Key(4, man(ON_HANDS, tip=-170, arms=(150, 70, 20, 0, 0), spine=(-20, 0, 0), chest=(-20, 0, 0),
        legR=(40, 30, 30, 30, 0.9), legL=(30, 150, 30, 40, 0.9), hgt=0.60), "out4", ""),
    Key(16, man("flung", tip=-112, pelvis=(-6, 0, 0), spine=(-12, 0, 0), head=(-22, 0, 0), legR=(30, 160, 30, 30, 0.8),
        legL=(30, 20, 30, 36, 0.8), hgt=0.38), "io", ""),
    Key(30, man(TUMBLING, hgt=0.22), "in", ""),
), flight="ballistic", then="lie")

# His hands are taken: flat on the back from the height of his own arms.
KNOCK_BACK = _danced("knock_back", "knocked down", 60, (
    Key(0, man(ON_HANDS, **_BACKWARDS), "lin", "B"),
    Key(6, man(ON_HANDS, tip=-158, arms=(130, 80, 50, 0, -20), spine=(10, 0, 0), legR=(70, 10, 30, 40, 0.8),
        legL=(50, 20, 30, 50, 0.8), dx=-0.06), "out", "B"),
    Key(14, man("on_back", tip=-112, chest=(20, 0, 4), head=(36, 0, 0), legs="tuck", dx=-0.12), "in", "B"),
    Key(22, man("on_back", tip=-84, chest=(10, 0, 4), head=(24, 0, 10), legs="tuck", dx=-0.10), "in", "B"),
    Key(28, man("on_back", air=0.03, legL=(46, 30, 30, 70, 0.6), dx=-0.05), "out", "B"),
    Key(34, man("on_back", dx=-0.02), "in", "B"),
    Key(46, _STILL, "io", "B"),
    Key(60, _STILL, "io", "B"),
), then="getup", sounds=((22, "land"),))

# The knees to the ears, the hands beside them, and he is shot up from the shoulders onto his palms.
GETUP = _danced("getup", "getting up", 50, (
    Key(0, _STILL, "lin", "B"),
    Key(12, man("on_back", tip=-96, spine=(12, 0, 0), chest=(8, 0, 0), head=(20, 0, 0), arms=(150, 60, 70, 0, -60),
        legR=(84, 20, 30, 100, 0.6), legL=(80, 20, 30, 104, 0.6)), "io", "B"),
    Key(24, man("on_back", tip=-132, spine=(24, 0, 0), chest=(20, 0, 0), head=(44, 0, 0), arms=(160, 60, 60, 0, -60),
        legR=(100, 14, 30, 30, 0.8), legL=(104, 14, 30, 40, 0.8), dx=-0.12), "io", "B"),
    Key(33, man(ON_HANDS, tip=-170, legR=(30, 14, 30, 20, 1), legL=(34, 14, 30, 24, 1), arms=(168, 60, 30, 0, -70),
        dx=-0.10), "io", "B"),
    Key(50, man(ON_HANDS, **_BACKWARDS), "out", "B"),
), family="rising", untouchable=(1, 12))

# He may go, and does not walk.
GET_OFF_KNEES = _danced("get_off_knees", "getting off his knees", 44, (
    Key(0, PLEADING, "lin", "B"),
    Key(12, man(PLEADING, pelvis=(26, 0, 0), head=(10, 0, -10), arms=(50, 30, 70, 20, 0)), "io", "B"),
    *kick_up(26, 44),
), family="rising", untouchable=(1, 43))

_LANDING = {"pelvis": (22, 0, 4), "spine": (14, 0, 4), "chest": (10, 0, 4), "head": (-10, 0, -10),
    "armR": (40, 60, 40, 20, 0), "armL": (50, 50, 40, 20, 0)}

RECEPTION = _danced("reception", "landing on his feet", 30, (
    Key(0, man(LOW, **_LANDING), "lin", "RL"),
    Key(6, man(LOW, legs="deep", **{**_LANDING, "pelvis": (34, 0, 4)}), "out", "RL"),
    *kick_up(14, 30),
), sounds=((1, "land"),))

# One arm folds, then the other; the legs stay up a moment longer than anything that holds them.
DIE = _danced("die_crumple", "the hands give way", 78, (
    Key(0, ON_HANDS, "lin", "B"),
    Key(10, man(ON_HANDS, tip=176, roll=6, armR=(140, 80, 70, 0, -50), legR=(20, 20, 40, 20, 1),
        legL=(30, 170, 40, 30, 1)),
        "out4", "B"),
    Key(24, man(ON_HANDS, tip=186, roll=-4, arms=(136, 80, 84, 0, -40), legR=(16, 30, 40, 10, 1),
        legL=(14, 160, 40, 16, 1),
        head=(10, 0, 0)), "io", "B"),
    Key(38, man(ON_HANDS, tip=202, arms=(128, 84, 70, 0, -20), spine=(10, 0, 0), chest=(16, 0, 0), head=(40, 0, 0),
        legR=(30, 20, 40, 16, 1), legL=(20, 20, 40, 30, 1)), "io", "B"),
    Key(50, man("on_back", tip=252, chest=(8, 0, 0), head=(24, 0, 0), legR=(40, 20, 40, 20, 0.9),
        legL=(30, 20, 40, 40, 0.9), arms=(120, 84, 20, 0, 0), dx=0.18), "in", "B"),
    Key(56, man("on_back", tip=272, legL=(20, 60, 50, 30, 0.8), arms=(118, 86, 10, 0, 0), dx=0.12), "in", "B"),
    Key(78, man("on_back", tip=272, head=(-6, -30, -50), legL=(14, 70, 60, 30, 0.8), legR=(10, 70, 60, 6, 0.9),
        armR=(120, 88, 10, 0, 0), armL=(150, 60, 20, 0, 0)), "io", "B"),
), sounds=((52, "land"),))
# fmt: on

_OWN = (
    GUARD, _walk("walk", "walk", 1), _walk("walk_back", "walk back", -1), *acrobatics(on_hands=True), HURT_HIGH,
    HURT_LOW, HURT_BEHIND, STAGGER, REEL, LAUNCHED, KNOCK_BACK, GETUP, GET_OFF_KNEES, RECEPTION, DIE,
)  # fmt: skip
_NAMES = {move.name for move in _OWN}
ACROBAT_A = (*_OWN, *(m for m in (*falls(LOW), *caught(LOW)) if m.name not in _NAMES))
