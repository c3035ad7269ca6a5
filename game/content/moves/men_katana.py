"""The katana man: hips level, feet that never leave the floor, stillness and then one line of steel.

Hidari jodan: the left foot leads, both hands above the brow, the blade up and back.  Right hand at the guard, left at
the end of the hilt; in every cut the foot, the hips and the edge arrive together.
"""

from __future__ import annotations

from game.content.moves.men_carry import one_handed
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.core.skeleton import mirror
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_HILT = (1, -0.085)  # the left hand, below the right
_LEFT_AHEAD = {"legL": (38, 12, 26, 50, 0), "legR": (34, 156, 40, 8.2, 0.25)}
_RIGHT_AHEAD = {"legR": (38, 12, 26, 50, 0), "legL": (34, 156, 40, 8.2, 0.25)}
_LONG_LEFT = {"legL": (58, 8, 22, 70, 0), "legR": (48, 170, 40, 8, 0.4)}
_LONG_RIGHT = {"legR": (58, 8, 22, 70, 0), "legL": (48, 170, 40, 8, 0.4)}
_WEIGHT_BACK = {"legR": (12, 146, 44, 46, 0), "legL": (44, 12, 24, 30, 0)}
READY: Pose = man(
    "guard", trunk=trunk(2, 2, 26), armR=(124, 12, 42, 20, 0), armL=(114, -16, 46, 30, 0), grip2=_HILT,
    aim=(1, 148, -8), shrug=(0.006, 0.006), **_LEFT_AHEAD,
)

# Jodan: nothing moves but the ribs, and the point by a hand's breadth.
GUARD = Move(
    name="guard", title="jodan", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=112,
    choreography=Choreography(
        standing="locked", ticks=112, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(52, man(READY, chest=(-4, 0, 2), aim=(1, 141, -12), shrug=(0.014, 0.014), legL=(40, 12, 26, 55, 0)),
                "io", "RL"),
            Key(112, READY, "io", "RL"),
        ),
    ),
)

WALK_TICKS = 27  # a step


def _walk() -> Move:
    """Suri-ashi: the soles brush the boards, the hips are carried level, the blade does not know that he walks."""
    calm = man(READY, yaw=22, pelvis=(4, 0, 0), spine=(0, 0, 2), chest=(-2, 0, 4))
    contact = man(calm, legL=(30, 6, 18, 32, 0), legR=(24, 174, 22, 26, 0.30))
    down = man(calm, legL=(29, 6, 18, 38, 0), legR=(17, 174, 22, 36, 0.34))
    passing = man(calm, legL=(17, 6, 18, 42, 0), legR=(24, 8, 18, 56, 0.1))

    def other(pose: Pose) -> Pose:
        """The other step: the legs alone change sides."""
        turned = mirror(pose)
        return man(pose, legR=turned["legR"], legL=turned["legL"])

    h = WALK_TICKS
    sink, cross = round(h * 0.22), round(h * 0.6)
    return Move(
        name="walk", title="suri-ashi", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=2 * h,
        sounds=((1, "slide"), (h, "slide")),
        choreography=Choreography(
            standing="locked", ticks=2 * h, loop=True, options={"lane_h": 0.058, "stride_h": 0.0160},
            keys=(
                Key(0, contact, "lin", "rl"), Key(sink, down, "out", "L"), Key(cross, passing, "io", "L"),
                Key(h, other(contact), "in", "Lr"), Key(h + sink, other(down), "out", "R"),
                Key(h + cross, other(passing), "io", "R"), Key(2 * h, contact, "in", "Rl"),
            ),
        ),
    )


_DOWN_THE_BACK: Pose = man(READY, trunk=trunk(4, -10, 26), arms=(152, 4, 64, 10, 0), aim=(1, 196, -4), **_WEIGHT_BACK)

# Men: the blade falls down his back and the front foot hangs: the tell.  Then hips, foot and edge, all at once.
MEN = Move(
    name="men", title="men", family="attacks", startup_ticks=33, active_ticks=4, recovery_ticks=30, tell_tick=25,
    strikes=(Strike(first_tick=33, last_tick=36, bones=("weapon", "farmR"), damage=13, weight="heavy",
        stun_ticks=26, push_px=14, depth_px=16),),
    sounds=((31, "slide"), (32, "whoosh"), (34, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=67, options={"rush": ((28, 39),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, man(_DOWN_THE_BACK, aim=(1, 172, -4)), "out", "RL"),
            Key(24, man(_DOWN_THE_BACK, legR=(16, 140, 44, 56, 0), legL=(58, 10, 22, 62, 0.3)), "io", "R"),
            Key(28, man(_DOWN_THE_BACK, trunk=trunk(4, -14, 26), aim=(1, 204, -4), legR=(16, 140, 44, 56, 0),
                legL=(60, 10, 22, 60, 0.3)), "io", "R"),
            Key(32, man(READY, trunk=trunk(0, 8, 22), arms=(138, -2, 28, 10, 0), aim=(1, 84, 0), **_LEFT_AHEAD,
                dx=0.1), "in", "Rl"),
            Key(34, man(READY, trunk=trunk(0, 16, 22), arms=(92, -2, 6, 20, 0), aim=(1, 8, 0), **_LONG_LEFT), "lin",
                "LR"),
            Key(37, man(READY, trunk=trunk(0, 24, 22), arms=(62, -2, 8, 20, 0), aim=(1, -20, 0), **_LONG_LEFT), "out",
                "LR"),
            Key(48, man(READY, trunk=trunk(0, 20, 24), arms=(58, -2, 14, 20, 0), aim=(1, -12, 0), **_LONG_LEFT), "io",
                "LR"),
            Key(58, man(READY, trunk=trunk(2, 8, 26), arms=(96, -2, 44, 14, 0), aim=(1, 70, 0), **_LEFT_AHEAD), "io",
                "Lr"),
            Key(67, READY, "io", "LR"),
        ),
    ),
)

_HASSO: Pose = man(READY, trunk=trunk(44, 2, 34), armR=(64, 62, 118, 16, 0), armL=(70, -10, 96, 60, 0),
    aim=(1, 102, 30), **_WEIGHT_BACK)

# Kesa-giri: hilt at the ear, blade upright like a candle; then from the collar to the far hip, the right foot passing.
KESA = Move(
    name="kesa", title="kesa-giri", family="attacks", startup_ticks=32, active_ticks=4, recovery_ticks=30, tell_tick=24,
    strikes=(Strike(first_tick=32, last_tick=35, bones=("weapon", "farmR"), damage=11, weight="heavy",
        stun_ticks=26, push_px=18, depth_px=24),),
    sounds=((30, "slide"), (31, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=66, options={"rush": ((26, 38),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _HASSO, "out", "RL"),
            Key(27, man(_HASSO, trunk=trunk(54, 6, 34), armR=(70, 72, 124, 16, 0), aim=(1, 106, 34),
                legR=(20, 130, 44, 66, 0), legL=(48, 12, 24, 44, 0)), "io", "RL"),
            Key(31, man(READY, trunk=trunk(12, 12, 28), armR=(118, 14, 40, 10, 0), armL=(104, -10, 50, 10, 0),
                aim=(1, 74, 26), **_RIGHT_AHEAD), "in", "Lr"),
            Key(33, man(READY, trunk=trunk(-20, 22, 20), armR=(82, 0, 10, 30, 0), armL=(70, -6, 20, 30, 0),
                aim=(1, 2, -8), **_LONG_RIGHT), "lin", "RL"),
            Key(36, man(READY, trunk=trunk(-46, 30, 18), armR=(50, -30, 16, 50, 0), armL=(30, 0, 50, 40, 0),
                aim=(1, -34, -52), **_LONG_RIGHT), "out", "RL"),
            Key(46, man(READY, trunk=trunk(-42, 28, 20), armR=(48, -34, 20, 50, 0), armL=(28, 0, 54, 40, 0),
                aim=(1, -28, -60), **_LONG_RIGHT), "io", "RL"),
            Key(57, man(READY, trunk=trunk(2, 8, 26), arms=(100, -2, 60, 14, 0), aim=(1, 80, -30), **_LEFT_AHEAD),
                "io", "Lr"),
            Key(66, READY, "io", "LR"),
        ),
    ),
)

_WAKI: Pose = man(READY, trunk=trunk(50, 20, 34), armR=(34, 118, 34, 30, 0), armL=(40, 0, 62, 50, 0),
    grip2=(0.9, -0.075), aim=(1, -14, 158), legs="deep")

# Do: waki-gamae hides the blade behind the hip; he goes past, and the cut is left behind in whoever stood there.
DO = Move(
    name="do", title="do", family="attacks", startup_ticks=36, active_ticks=7, recovery_ticks=36, tell_tick=26,
    strikes=(Strike(first_tick=36, last_tick=42, bones=("weapon",), damage=10, weight="medium",
        stun_ticks=24, push_px=4, depth_px=24, swell_px=8),),
    sounds=((32, "slide"), (35, "whoosh"), (46, "slide")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=79, options={"rush": ((28, 62),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, man(_WAKI, **_WEIGHT_BACK), "out", "RL"),
            Key(29, man(_WAKI, trunk=trunk(58, 26, 34), aim=(1, -10, 170), legL=(62, 24, 30, 100, 0),
                legR=(52, 80, 44, 94, 0.2)), "io", "RL"),
            Key(35, man(_WAKI, trunk=trunk(14, 18, 26), armR=(60, 60, 20, 30, 0), armL=(54, 0, 40, 40, 0),
                aim=(1, -6, 74), **_RIGHT_AHEAD), "in", "Lr"),
            Key(38, man(READY, trunk=trunk(-22, 16, 20), armR=(74, 8, 12, 40, 0), armL=(64, 0, 30, 40, 0),
                aim=(1, 0, 4), **_LONG_RIGHT), "lin", "RL"),
            Key(43, man(READY, trunk=trunk(-48, 14, 18), armR=(72, -46, 30, 50, 0), armL=(60, 20, 60, 40, 0),
                grip2=(0.8, -0.075), aim=(1, 4, -84), **_RIGHT_AHEAD), "out", "RL"),
            Key(52, man(READY, trunk=trunk(-40, 8, 20), armR=(78, -40, 50, 50, 0), armL=(64, 20, 70, 40, 0),
                grip2=(0.8, -0.075), aim=(1, 16, -110), **_LONG_LEFT), "lin", "Rl"),
            Key(62, man(READY, trunk=trunk(-20, 8, 26), armR=(84, -20, 76, 30, 0), armL=(72, 6, 84, 40, 0),
                aim=(1, 50, -90), **_LONG_LEFT), "out", "LR"),
            Key(71, man(READY, trunk=trunk(2, 4, 26), arms=(124, -4, 70, 14, 0), aim=(1, 100, -40), **_LEFT_AHEAD),
                "io", "Lr"),
            Key(79, READY, "io", "LR"),
        ),
    ),
)

_SHEATHED: Pose = man(READY, trunk=trunk(-6, 16, 30), armR=(34, -40, 66, 76, 0), armL=(22, 16, 66, 50, 0),
    grip2=(0, 0), aim=(1, -28, -172), shrug=(0, 0))

# Iai: the blade goes home, the thumb is on the guard, he sinks and there is no light on him at all: the tell.
# Then it has been drawn.  One hand, one step, further than seems fair.
IAI = Move(
    name="iai", title="iai", family="attacks", startup_ticks=44, active_ticks=3, recovery_ticks=41, tell_tick=34,
    strikes=(Strike(first_tick=44, last_tick=46, bones=("weapon", "farmR"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=30, push_px=20, depth_px=26, reach_px=(14, 0, 0, 0)),),
    sounds=((18, "cloth"), (42, "slide"), (43, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=88, options={"rush": ((38, 52),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(READY, trunk=trunk(4, 6, 30), armR=(76, -8, 70, 40, 0), armL=(30, 16, 66, 50, 0), grip2=(0, 0),
                aim=(1, 60, -60)), "io", "RL"),
            Key(20, man(_SHEATHED, legs="guard"), "out", "RL"),
            Key(32, man(_SHEATHED, trunk=trunk(16, 32, 30), legL=(58, 20, 30, 94, 0), legR=(42, 100, 44, 80, 0.3)),
                "io", "RL"),
            Key(40, man(_SHEATHED, trunk=trunk(22, 38, 30), legL=(61, 20, 30, 99, 0), legR=(44, 98, 44, 86, 0.3)),
                "io", "RL"),
            Key(43, man(READY, trunk=trunk(-4, 26, 24), armR=(70, -34, 30, 70, 0), armL=(30, 120, 60, 0, 0),
                grip2=(0, 0), aim=(1, -4, -76), **_LONG_RIGHT, dx=0.06), "in", "Lr"),
            Key(45, man(READY, trunk=trunk(-30, 18, 18), armR=(90, 10, 4, 40, 0), armL=(40, 140, 40, 0, 0),
                grip2=(0, 0), aim=(1, 3, 4), **_LONG_RIGHT), "lin", "RL"),
            Key(49, man(READY, trunk=trunk(-6, 14, 24), armR=(94, 62, 4, 40, 0), armL=(44, 150, 30, 0, 0),
                grip2=(0, 0), aim=(1, 8, 56), **_LONG_RIGHT), "out", "RL"),
            Key(60, man(READY, trunk=trunk(6, 10, 26), armR=(88, 68, 10, 40, 0), armL=(40, 140, 40, 0, 0),
                grip2=(0, 0), aim=(1, 2, 62), **_LONG_RIGHT), "io", "RL"),
            Key(68, man(READY, trunk=trunk(10, 6, 28), armR=(40, 60, 30, 30, 0), armL=(50, -4, 70, 40, 0),
                grip2=(0.2, -0.085), aim=(1, -34, 40), **_RIGHT_AHEAD), "out", "RL"),
            Key(78, man(READY, trunk=trunk(2, 4, 26), arms=(92, -4, 70, 14, 0), aim=(1, 74, 10), **_LEFT_AHEAD),
                "io", "Lr"),
            Key(88, READY, "io", "LR"),
        ),
    ),
)

_FAR_SHOULDER: Pose = man(READY, trunk=trunk(-40, 4, 24, look=10), armR=(92, -46, 92, 40, 0),
    armL=(74, 20, 110, 40, 0), aim=(1, 112, -58), **_WEIGHT_BACK)

# Kiri-kaeshi: the hilt at the wrong shoulder tells that there are two.  The second is a pulse behind the first.
KIRIKAESHI = Move(
    name="kirikaeshi", title="kiri-kaeshi", family="attacks", startup_ticks=32, active_ticks=24, recovery_ticks=31,
    tell_tick=24,
    strikes=(
        Strike(first_tick=32, last_tick=35, bones=("weapon",), damage=7, weight="medium", stun_ticks=14, push_px=6,
            depth_px=20, swell_px=8),
        Strike(first_tick=52, last_tick=55, bones=("weapon", "farmR"), damage=10, weight="heavy", stun_ticks=26,
            push_px=18, depth_px=20),
    ),
    sounds=((30, "slide"), (31, "whoosh"), (49, "slide"), (51, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=87, options={"rush": ((27, 38), (46, 58))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _FAR_SHOULDER, "out", "RL"),
            Key(27, man(_FAR_SHOULDER, trunk=trunk(-48, 8, 24, look=10), aim=(1, 120, -62), legR=(18, 136, 44, 58, 0),
                legL=(50, 12, 24, 44, 0.1)), "io", "RL"),
            Key(31, man(READY, trunk=trunk(-16, 12, 26), armR=(112, -20, 40, 20, 0), armL=(96, 0, 50, 20, 0),
                aim=(1, 72, -30), **_LEFT_AHEAD, dx=0.08), "in", "Rl"),
            Key(33, man(READY, trunk=trunk(16, 20, 26), armR=(80, 10, 16, 30, 0), armL=(72, -8, 20, 30, 0),
                aim=(1, 0, 6), **_LONG_LEFT), "lin", "LR"),
            Key(37, man(READY, trunk=trunk(42, 24, 28), armR=(46, 60, 30, 30, 0), armL=(50, -14, 40, 50, 0),
                aim=(1, -30, 64), **_LONG_LEFT), "out", "LR"),
            Key(42, man(READY, trunk=trunk(44, 12, 30), armR=(64, 96, 60, 20, 0), armL=(66, -10, 60, 50, 0),
                aim=(1, 60, 120), **_LEFT_AHEAD), "io", "LR"),
            Key(47, man(READY, trunk=trunk(14, -4, 28), arms=(156, 0, 66, 10, 0), aim=(1, 152, 10), **_LEFT_AHEAD),
                "out", "LR"),
            Key(51, man(READY, trunk=trunk(0, 12, 22), arms=(130, 0, 26, 10, 0), aim=(1, 78, 6), **_RIGHT_AHEAD),
                "in", "Lr"),
            Key(53, man(READY, trunk=trunk(-18, 20, 18), arms=(86, -2, 8, 20, 0), aim=(1, 2, -2), **_LONG_RIGHT),
                "lin", "RL"),
            Key(57, man(READY, trunk=trunk(-34, 30, 18), armR=(54, -20, 12, 40, 0), armL=(36, 0, 44, 40, 0),
                aim=(1, -32, -24), **_LONG_RIGHT), "out", "RL"),
            Key(67, man(READY, trunk=trunk(-28, 26, 20), armR=(52, -20, 18, 40, 0), armL=(34, 0, 48, 40, 0),
                aim=(1, -24, -30), **_LONG_RIGHT), "io", "RL"),
            Key(78, man(READY, trunk=trunk(2, 6, 26), arms=(104, -4, 60, 14, 0), aim=(1, 84, -10), **_LEFT_AHEAD),
                "io", "Lr"),
            Key(87, READY, "io", "LR"),
        ),
    ),
)

_SEIZA: Pose = man("knees", trunk=trunk(0, 16, 28), armR=(40, -4, 70, 40, 0), armL=(40, -4, 70, 40, 0),
    grip2=_HILT, aim=(1, -64, 0))

# It takes him a while to believe it.  The point finds the floor, the knees follow it; he bows, and stays.
DIE = Move(
    name="die_crumple", title="dying, on his knees", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=83, sounds=((42, "land"),),
    choreography=Choreography(
        standing="locked", ticks=84,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(6, 10, 26), armR=(110, 0, 60, 10, 0), aim=(1, 90, 0), head=(14, 0, -20)),
                "out4", "RL"),
            Key(16, man(READY, trunk=trunk(0, 4, 26), arms=(60, -4, 40, 20, 0), aim=(1, -40, 0), **_LEFT_AHEAD),
                "io", "RL"),
            Key(30, man(READY, trunk=trunk(0, 24, 26), arms=(44, -4, 60, 30, 0), aim=(1, -62, 0), legs="deep"), "io",
                "RL"),
            Key(43, _SEIZA, "in", "B"),
            Key(58, man(_SEIZA, trunk=trunk(0, 30, 28), head=(24, 0, -10)), "io", "B"),
            Key(72, man(_SEIZA, trunk=trunk(0, 78, 28), head=(30, 0, -10), armR=(50, 0, 90, 30, 0),
                armL=(50, 0, 90, 30, 0), aim=(1, -20, 10)), "io", "B"),
            Key(84, man(_SEIZA, trunk=trunk(0, 92, 28), head=(34, 0, -10), armR=(56, 0, 84, 30, 0),
                armL=(56, 0, 84, 30, 0), aim=(1, -12, 14)), "io", "B"),
        ),
    ),
)
# fmt: on


_SHARED = (*hurts(READY), *(m for m in falls(READY) if m.name != DIE.name), *in_her_hands(READY, "gunman"))

KATANA_MAN = (
    GUARD, _walk(), walk_back(READY), MEN, KESA, DO, IAI, KIRIKAESHI, DIE,
    *(one_handed(move, READY) for move in _SHARED),
)  # fmt: skip
