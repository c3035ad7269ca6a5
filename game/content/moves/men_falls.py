"""Men thrown, fallen, getting up and dying."""

from __future__ import annotations

from game.content.moves.men_hurt import STRUCK_HIGH, STRUCK_LOW
from game.content.moves.men_pleas import pleas
from game.content.poses import Pose
from game.content.poses_men import man
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
#: A body in flight is a blow to whoever of his own stands in its way, as long as it is fast.
IN_FLIGHT = ("trunk", "hips", "head", "thighR", "thighL")
TUMBLING: Pose = man("flung", tip=-70, legs="tuck")
_STILL: Pose = man("on_back", head=(-8, 24, 44))


def falls(ready: Pose) -> tuple[Move, ...]:
    """Launched, juggled, knocked back, landing on the back, getting up, two deaths, and begging."""
    return (
        _launched(ready), JUGGLED, _knock_back(ready), LIE, _getup(ready), _die_back(ready), _die_crumple(ready),
        *pleas(ready),
    )


def _launched(ready: Pose) -> Move:
    """Chin first, belly open, the legs follow; ends in the tumble."""
    return Move(
        name="launched", title="launched", family="reactions", flight="ballistic", startup_ticks=1,
        active_ticks=29, recovery_ticks=0, then="lie",
        strikes=(Strike(first_tick=1, last_tick=29, bones=IN_FLIGHT, damage=4, weight="medium", effect="knock_down",
            stun_ticks=40, pool=3, push_px=10, depth_px=24, swell_px=8, bowls=True),),
        choreography=Choreography(
            standing="locked", ticks=30, options={"rush": ((0, 30),)},
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(3, man("guard", pelvis=(-16, 0, 4), spine=(-20, 0, 4), chest=(-20, 0, 6), head=(-40, 0, 10),
                    arms=(70, 70, 40, 10, 20), legL=(20, 20, 28, 10, 0.9), legR=(10, 150, 36, 10, 0.9), hgt=0.52),
                    "out4", ""),
                Key(12, man("flung", tip=-40, pelvis=(-6, 0, 0), spine=(-12, 0, 0), chest=(-14, 0, 0),
                    head=(-22, 0, 0), legR=(10, 160, 30, 30, 0.8), legL=(18, 20, 30, 36, 0.8), hgt=0.42), "out", ""),
                Key(20, man("flung", tip=-58, hgt=0.30), "out", ""),
                Key(30, man(TUMBLING, hgt=0.22), "in", ""),
            ),
        ),
    )


# He jack-knifes at the blow and opens again.
JUGGLED = Move(
    name="juggled", title="juggled", family="reactions", flight="ballistic", startup_ticks=0,
    active_ticks=0, recovery_ticks=19, then="lie",
    choreography=Choreography(
        standing="locked", ticks=20, options={"rush": ((0, 20),)},
        keys=(
            Key(0, man(TUMBLING, hgt=0.22), "lin", ""),
            Key(3, man("flung", tip=-46, pelvis=(30, 0, 0), spine=(26, 0, 0), chest=(24, 0, 0), legs="tuck",
                armR=(60, 20, 30, 20, 0), armL=(70, 10, 20, 20, 0), hgt=0.26), "out4", ""),
            Key(11, man("flung", tip=-64, hgt=0.26), "out", ""),
            Key(20, man(TUMBLING, hgt=0.22), "in", ""),
        ),
    ),
)


def _knock_back(ready: Pose) -> Move:
    """The shoulders land before the heels; one small bounce."""
    return Move(
        name="knock_back", title="knocked down", family="reactions", startup_ticks=0, active_ticks=0,
        recovery_ticks=59, then="getup", sounds=((22, "land"),),
        choreography=Choreography(
            standing="locked", ticks=60, options={"rush": ((3, 30),)},
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(4, STRUCK_HIGH, "out4", "RL"),
                Key(11, man("flung", tip=-34, air=0.08, dx=-0.14), "out", ""),
                Key(18, man("flung", tip=-72, air=0.05, dx=-0.14, chest=(20, 0, 0), head=(30, 0, 0)), "lin", ""),
                Key(23, man("on_back", tip=-84, chest=(10, 0, 4), head=(24, 0, 10), legs="tuck", dx=-0.08), "in",
                    "B"),
                Key(28, man("on_back", air=0.03, legL=(46, 30, 30, 70, 0.6), dx=-0.05), "out", "B"),
                Key(34, man("on_back", dx=-0.02), "in", "B"),
                Key(46, _STILL, "io", "B"),
                Key(60, _STILL, "io", "B"),
            ),
        ),
    )


# The end of a flight: tumbling onto the back, one bounce, then still.
LIE = Move(
    name="lie", title="down", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=41,
    then="getup", sounds=((1, "land"),),
    choreography=Choreography(
        standing="locked", ticks=42, options={"rush": ((0, 16),)},
        keys=(
            Key(0, TUMBLING, "lin", "B"),
            Key(5, man("on_back", tip=-84, chest=(10, 0, 4), head=(24, 0, 10), legs="tuck", dx=-0.06), "in", "B"),
            Key(10, man("on_back", air=0.03, legL=(46, 30, 30, 70, 0.6), dx=-0.05), "out", "B"),
            Key(16, man("on_back", dx=-0.02), "in", "B"),
            Key(28, _STILL, "io", "B"),
            Key(42, _STILL, "io", "B"),
        ),
    ),
)


def _getup(ready: Pose) -> Move:
    """He rolls on a hip: hand, knee, foot; the head rises last."""
    return Move(
        name="getup", title="getting up", family="rising", startup_ticks=0, active_ticks=0,
        recovery_ticks=51, untouchable=(1, 12),
        choreography=Choreography(
            standing="locked", ticks=52,
            keys=(
                Key(0, _STILL, "lin", "B"),
                Key(10, man("on_back", tip=-74, roll=20, chest=(20, 0, 14), head=(30, 0, 0),
                    legL=(60, 20, 30, 100, 0.3), legR=(40, 40, 30, 80, 0.4), armR=(40, 110, 30, 0, 0)), "io", "B"),
                Key(22, man("guard", yaw=36, tip=-26, pelvis=(22, 0, 8), spine=(18, 0, 8), chest=(14, 0, 8),
                    head=(4, 0, -10), armR=(34, 150, 20, 0, -40), armL=(60, 20, 60, 40, 0),
                    legL=(80, 20, 30, 106, 0), legR=(74, 60, 40, 120, 0.3), dx=0.1), "io", "B"),
                Key(34, man("kneel", pelvis=(30, 0, 6), armR=(40, 20, 30, 30, 0), armL=(60, 10, 50, 40, 0),
                    dx=0.12), "io", "lr"),
                Key(43, man(ready, pelvis=(26, 0, 6), spine=(14, 0, 6), legs="deep"), "io", "LR"),
                Key(52, ready, "out", "Lr"),
            ),
        ),
    )


def _die_back(ready: Pose) -> Move:
    """A step, the knees unlock, he sits down into it; the raised knee falls open last."""
    return Move(
        name="die_back", title="dying, backwards", family="reactions", startup_ticks=0,
        active_ticks=0, recovery_ticks=63, sounds=((36, "land"),),
        choreography=Choreography(
            standing="locked", ticks=64,
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(3, STRUCK_HIGH, "out4", "RL"),
                Key(12, man(STRUCK_HIGH, head=(-10, 10, 10), legL=(40, 10, 28, 16, 0.1),
                    legR=(26, 160, 36, 44, 0.2)), "out", "Lr"),
                Key(25, man("guard", tip=-12, pelvis=(10, 0, 0), chest=(10, 0, 0), head=(20, 0, 0),
                    arms=(30, 60, 20, 20, 0), legL=(50, 14, 28, 90, 0.1), legR=(30, 80, 36, 90, 0.4)), "io", "LR"),
                Key(35, man("on_back", tip=-66, chest=(12, 0, 0), head=(20, 0, 0), legL=(60, 20, 30, 100, 0.3),
                    legR=(50, 40, 30, 90, 0.4), dx=-0.2), "in", "B"),
                Key(40, man("on_back", legL=(44, 20, 30, 84, 0.4), legR=(20, 40, 40, 30, 0.6), dx=-0.1), "in", "B"),
                Key(64, man("on_back", head=(-6, 30, 50), legL=(16, 60, 50, 30, 0.7)), "io", "B"),
            ),
        ),
    )


def _die_crumple(ready: Pose) -> Move:
    """The knees, a sway, then the face; the arms never come up."""
    return Move(
        name="die_crumple", title="dying, forwards", family="reactions", startup_ticks=0,
        active_ticks=0, recovery_ticks=69, sounds=((22, "step"), (52, "land")),
        choreography=Choreography(
            standing="locked", ticks=70, options={"rush": ((12, 56),)},
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(4, STRUCK_LOW, "out4", "RL"),
                Key(16, man(STRUCK_LOW, legL=(54, 20, 28, 100, 0.3), legR=(40, 60, 36, 100, 0.7)), "in", "RL"),
                Key(24, man("knees", pelvis=(20, 0, 0), spine=(20, 0, 0), dx=0.03), "in", "B"),
                Key(38, man("knees", pelvis=(10, 4, 0), spine=(12, 4, 0), head=(10, 8, 0)), "io", "B"),
                Key(50, man("on_face", tip=60, arms=(20, 60, 20, 0, 0), head=(20, 0, 20),
                    legL=(10, 20, 30, 70, 0.9), legR=(10, 20, 30, 60, 0.9), dx=0.16), "in", "B"),
                Key(54, man("on_face", arms=(24, 80, 30, 0, 0), dx=0.1), "in", "B"),
                Key(70, man("on_face", arms=(20, 84, 40, 0, 0), head=(-10, 0, 66)), "io", "B"),
            ),
        ),
    )
# fmt: on
