"""The brawler: a barrel on flat feet.  Shoulders lead, the breath goes in between blows, and the third one is meant."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk_back
from game.content.poses import Pose
from game.content.poses_men import gait, man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
READY: Pose = man("guard", yaw=38, pelvis=(4, 0, 4), spine=(9, 0, 2), chest=(11, 0, 2), head=(0, 0, -22),
    armR=(50, 52, 108, 24, 0), armL=(62, 28, 96, 34, 0), shrug=(0.02, 0.02), legL=(26, 26, 32, 40, 0),
    legR=(22, 130, 40, 11.7, 0.05))
_HAND = ("handR", "farmR")
_OTHER_HAND = ("handL", "farmL")

# He rocks from foot to foot like a boat, fists rolling over each other.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=72,
    choreography=Choreography(
        standing="locked", ticks=72, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(18, man(READY, pelvis=(6, 7, 6), spine=(10, 4, 4), armR=(56, 46, 112, 24, 0),
                armL=(54, 30, 104, 34, 0)), "io", "RL"),
            Key(36, man(READY, shrug=(0.034, 0.034), chest=(7, 0, 2)), "io", "RL"),
            Key(54, man(READY, pelvis=(6, -7, -2), spine=(10, -4, 0), armR=(44, 52, 116, 24, 0),
                armL=(68, 24, 90, 34, 0)), "io", "RL"),
            Key(72, READY, "io", "RL"),
        ),
    ),
)


def _rolling() -> Move:
    """He walks as sailors do: the whole barrel over the foot that carries, fists high before his face."""
    base = man(READY, yaw=26, armR=(60, 40, 118, 26, 0), armL=(66, 24, 110, 34, 0), head=(6, 0, -12))
    contact = man(base, pelvis=(5, -3, -8), spine=(9, -3, 2), chest=(9, 0, 10), legL=(27, 14, 30, 12, 0),
        legR=(23, 166, 34, 12, 0.40))
    down = man(base, pelvis=(7, -7, -5), spine=(10, -5, 0), chest=(10, -2, 6), legL=(25, 16, 30, 36, 0),
        legR=(14, 160, 34, 34, 0.4))
    passing = man(base, pelvis=(4, -6, 2), spine=(8, -4, 0), chest=(8, -2, 0), shrug=(0.03, 0.03),
        legL=(4, 20, 30, 10, 0), legR=(26, 30, 34, 54, 0.2))
    return Move(
        name="walk", title="walk", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=54,
        sounds=((1, "step"), (27, "step")),
        choreography=Choreography(
            standing="locked", ticks=54, loop=True, options={"lane_h": 0.084, "stride_h": 0.42 / 27},
            keys=gait(27, contact, down, passing),
        ),
    )


_WOUND_LEFT: Pose = man(READY, trunk=trunk(-46, 18, 36, lean=-8), armL=(34, 112, 96, 40, 0), armR=(64, 30, 122, 40, 0),
    legs="deep")
_WOUND_RIGHT: Pose = man(READY, trunk=trunk(40, 22, 36, lean=6), armR=(34, 112, 96, 40, 0), armL=(64, 24, 116, 40, 0),
    legs="deep")
_COCKED: Pose = man(READY, trunk=trunk(62, -6, 42, lean=4), armR=(84, 132, 60, 40, 0), armL=(70, 20, 64, 40, 0),
    legs="back", legR=(40, 60, 44, 74, 0.1))

# Left to the ribs, right to the ribs, each from the knees; then a breath, the fist goes right behind him, and the third
# sends her away.  Two lead her to think that there is a rhythm.
THREE = Move(
    name="three_blows", title="body, body, head", family="attacks", startup_ticks=31, active_ticks=45,
    recovery_ticks=29, tell_tick=24,
    strikes=(
        Strike(first_tick=31, last_tick=34, bones=_OTHER_HAND, damage=5, weight="medium", stun_ticks=18, push_px=6,
            depth_px=20, swell_px=10),
        Strike(first_tick=44, last_tick=47, bones=_HAND, damage=5, weight="medium", stun_ticks=18, push_px=6,
            depth_px=20, swell_px=10),
        Strike(first_tick=71, last_tick=75, bones=_HAND, damage=12, weight="heavy", effect="launch", stun_ticks=40,
            push_px=22, lift_px=6, depth_px=24, swell_px=12),
    ),
    sounds=((29, "step"), (30, "whoosh"), (43, "whoosh"), (54, "cloth"), (69, "step"), (70, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=105, options={"rush": ((26, 78),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(_WOUND_LEFT, legs="guard"), "out", "RL"),
            Key(26, man(_WOUND_LEFT, trunk=trunk(-56, 26, 36, lean=-10), armL=(30, 124, 104, 40, 0)), "io", "RL"),
            Key(31, man(READY, trunk=trunk(6, 24, 30), armL=(52, 46, 72, 76, 0), armR=(60, 34, 122, 40, 0), legs="fwd"),
                "in", "Rl"),
            Key(35, man(READY, trunk=trunk(40, 26, 24), armL=(64, 4, 60, 88, 0), armR=(50, 60, 120, 40, 0),
                legs="fwd"), "out", "LR"),
            Key(40, man(_WOUND_RIGHT, legs="fwd"), "io", "LR"),
            Key(44, man(READY, trunk=trunk(-8, 26, 30), armR=(52, 44, 72, 78, 0), armL=(60, 34, 122, 40, 0),
                legs="fwd", legL=(52, 14, 24, 72, 0)), "in", "LR"),
            Key(48, man(READY, trunk=trunk(-44, 28, 24), armR=(64, 2, 60, 88, 0), armL=(50, 60, 120, 40, 0),
                legs="fwd", legL=(52, 14, 24, 74, 0)), "out", "LR"),
            Key(58, man(_COCKED, shrug=(0.05, 0.05)), "io", "LR"),
            Key(66, man(_COCKED, trunk=trunk(72, -10, 44, lean=6), armR=(92, 140, 50, 40, 0), shrug=(0.05, 0.05)), "io",
                "LR"),
            Key(71, man(READY, trunk=trunk(4, 8, 34), armR=(96, 78, 34, 84, 0), armL=(50, 60, 104, 40, 0),
                legs="fwd"), "in", "Rl"),
            Key(75, man(READY, trunk=trunk(-54, 16, 26), armR=(104, 8, 26, 84, 0), armL=(40, 90, 96, 40, 0),
                legs="long"), "lin", "LR"),
            Key(80, man(READY, trunk=trunk(-78, 24, 22, look=4), armR=(96, -40, 50, 84, 0), armL=(40, 100, 96, 40, 0),
                legs="long"), "out", "LR"),
            Key(90, man(READY, trunk=trunk(-46, 30, 30), armR=(56, 10, 90, 50, 0), legs="fwd"), "io", "LR"),
            Key(105, READY, "io", "Lr"),
        ),
    ),
)

_HEAD_BACK: Pose = man(READY, trunk=trunk(4, -26, 18), head=(-44, 0, -14), armR=(56, 26, 84, 50, 0),
    armL=(62, 18, 78, 50, 0), shrug=(0.045, 0.045), legs="wide")

# The chin goes up and the neck goes away between the shoulders; what comes back is bone.
HEADBUTT = Move(
    name="headbutt", title="headbutt", family="attacks", startup_ticks=30, active_ticks=4, recovery_ticks=25,
    tell_tick=23,
    strikes=(Strike(first_tick=30, last_tick=33, bones=("head", "neck"), damage=9, weight="heavy", effect="stagger",
        stun_ticks=34, push_px=12, depth_px=18, swell_px=10),),
    sounds=((28, "step"), (29, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=59, options={"rush": ((24, 36),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, _HEAD_BACK, "out", "RL"),
            Key(25, man(_HEAD_BACK, trunk=trunk(6, -36, 18), head=(-52, 0, -14), legR=(40, 110, 40, 44, 0)), "io",
                "RL"),
            Key(30, man(READY, trunk=trunk(0, 34, 14), head=(10, 0, -10), armR=(50, 60, 104, 30, 0),
                armL=(52, 50, 104, 30, 0), legs="fwd"), "in", "Rl"),
            Key(33, man(READY, trunk=trunk(0, 60, 12), head=(22, 0, -8), armR=(40, 96, 90, 20, 0),
                armL=(42, 90, 90, 20, 0), legs="long"), "out", "LR"),
            Key(42, man(READY, trunk=trunk(0, 40, 24), head=(2, 6, -10), armR=(40, 60, 90, 20, 0),
                armL=(44, 50, 90, 20, 0), legs="fwd"), "io", "LR"),
            Key(59, READY, "io", "Lr"),
        ),
    ),
)

_DRAGGED: Pose = man(READY, trunk=trunk(56, 30, 30, lean=10), armR=(42, 156, 10, 30, 0), armL=(84, 6, 40, 30, 0),
    legs="deep", legR=(44, 90, 44, 86, 0.2))

# The fist is dragged behind him as if it were tied to the wall; the step comes first, then everything.
HAYMAKER = Move(
    name="haymaker", title="haymaker", family="attacks", startup_ticks=36, active_ticks=5, recovery_ticks=33,
    tell_tick=28,
    strikes=(Strike(first_tick=36, last_tick=40, bones=_HAND, damage=14, weight="heavy", effect="launch",
        stun_ticks=40, push_px=26, lift_px=7, depth_px=26, swell_px=12, splats=True),),
    sounds=((18, "slide"), (33, "step"), (35, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=74, options={"rush": ((28, 44),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(9, man(READY, trunk=trunk(20, 20, 34), armR=(30, 110, 60, 30, 0), armL=(76, 12, 60, 30, 0),
                legL=(30, 24, 30, 30, 0.1)), "io", "RL"),
            Key(20, _DRAGGED, "out", "RL"),
            Key(31, man(_DRAGGED, trunk=trunk(66, 36, 30, lean=14), armR=(50, 162, 6, 30, 0), armL=(92, 4, 24, 30, 0),
                legL=(56, 18, 30, 60, 0.2)), "io", "R"),
            Key(36, man(READY, trunk=trunk(14, 14, 34), armR=(82, 84, 12, 84, 0), armL=(60, 60, 90, 40, 0),
                legs="long", dx=0.1), "in", "l"),
            Key(40, man(READY, trunk=trunk(-50, 12, 26), armR=(112, 20, 16, 84, 0), armL=(40, 100, 90, 40, 0),
                legs="long"), "lin", "LR"),
            Key(46, man(READY, trunk=trunk(-84, 16, 22, look=0), armR=(126, -34, 40, 84, 0), armL=(36, 120, 80, 40, 0),
                legs="long", legR=(34, 178, 20, 20, 0.8)), "out", "LR"),
            Key(57, man(READY, trunk=trunk(-50, 34, 28), armR=(60, -10, 70, 50, 0), armL=(40, 80, 90, 30, 0),
                legs="fwd"), "io", "LR"),
            Key(74, READY, "io", "Lr"),
        ),
    ),
)

_BULL: Pose = man(READY, trunk=trunk(-8, 56, 20), head=(-8, 0, -6), armR=(70, 40, 64, 60, 0), armL=(74, 36, 60, 60, 0),
    shrug=(0.05, 0.05))
_BUTTS = ("shoulders", "head", "chest", "handR", "handL")


def _stride(right: tuple[float, ...], left: tuple[float, ...]) -> Pose:
    return man(_BULL, legR=right, legL=left)


_FRONT, _REAR = (50, 8, 20, 74, 0.2), (40, 174, 30, 10, 0.6)

# He paws the floor once, like what he thinks he is: that is the tell.  Arms wide as a door: there is no guarding it.
BULL_RUSH = Move(
    name="bull_rush", title="bull rush", family="attacks", startup_ticks=46, active_ticks=26, recovery_ticks=37,
    tell_tick=32,
    strikes=(Strike(first_tick=46, last_tick=71, bones=_BUTTS, damage=11, weight="heavy", effect="knock_down",
        stun_ticks=40, push_px=40, depth_px=22, swell_px=6, breaks_guard=True, splats=True),),
    sounds=((22, "slide"), (45, "step"), (52, "step"), (59, "step"), (66, "step"), (76, "slide")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=109, options={"rush": ((38, 84),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, man(READY, trunk=trunk(16, 40, 30), armR=(36, 84, 80, 30, 0), armL=(34, 70, 70, 20, 0),
                legs="deep"), "out", "RL"),
            Key(20, man(READY, trunk=trunk(14, 46, 30), armR=(40, 96, 60, 30, 0), armL=(36, 80, 50, 20, 0),
                legL=(62, 20, 30, 96, 0), legR=(24, 176, 40, 70, 0.5)), "io", "L"),
            Key(27, man(READY, trunk=trunk(12, 50, 30), armR=(44, 104, 50, 30, 0), armL=(40, 90, 40, 20, 0),
                legL=(64, 20, 30, 100, 0), legR=(40, 172, 40, 40, 0.6)), "out", "Lr"),
            Key(40, man(READY, trunk=trunk(4, 58, 26), armR=(56, 110, 40, 30, 0), armL=(52, 100, 36, 20, 0),
                legL=(66, 18, 30, 102, 0), legR=(46, 172, 40, 30, 0.6)), "io", "LR"),
            Key(46, _stride(_REAR, _FRONT), "in", "Rl"),
            Key(52, _stride(_FRONT, _REAR), "lin", "Lr"),
            Key(58, _stride(_REAR, _FRONT), "lin", "Rl"),
            Key(64, _stride(_FRONT, _REAR), "lin", "Lr"),
            Key(70, _stride(_REAR, _FRONT), "lin", "Rl"),
            Key(80, man(READY, trunk=trunk(8, 2, 38), armR=(70, 70, 50, 30, 0), armL=(76, 60, 50, 30, 0), legs="back"),
                "out", "Lr"),
            Key(92, man(READY, trunk=trunk(4, 22, 36), head=(14, 0, -10), armR=(36, 40, 60, 30, 0),
                armL=(40, 30, 60, 30, 0)), "io", "LR"),
            Key(109, READY, "io", "Rl"),
        ),
    ),
)

_SUNK: Pose = man(READY, trunk=trunk(44, 44, 34, lean=8), armR=(10, 60, 70, 10, 0), armL=(72, 20, 112, 40, 0),
    legs="deep", legR=(56, 60, 44, 104, 0.2))

# He sits on his heels, the fist by his boot; then both legs throw it through the ceiling.
UPPERCUT = Move(
    name="uppercut", title="uppercut", family="attacks", startup_ticks=32, active_ticks=6, recovery_ticks=31,
    tell_tick=25,
    strikes=(Strike(first_tick=32, last_tick=37, bones=_HAND, damage=11, weight="heavy", effect="launch",
        stun_ticks=36, push_px=6, lift_px=9, depth_px=22, swell_px=12, reach_px=(4, 0, 26, 0)),),
    sounds=((30, "step"), (31, "whoosh"), (46, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=69, options={"rush": ((26, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, man(_SUNK, legs="guard"), "out", "RL"),
            Key(27, man(_SUNK, trunk=trunk(52, 54, 34, lean=10), armR=(6, 90, 56, 10, 0)), "io", "RL"),
            Key(32, man(READY, trunk=trunk(4, 18, 30), armR=(64, 8, 84, 20, 0), armL=(50, 60, 104, 40, 0), legs="fwd"),
                "in", "Rl"),
            Key(37, man(READY, trunk=trunk(-38, -14, 24), head=(-22, 0, 30), armR=(164, 10, 30, 20, 0),
                armL=(30, 110, 80, 30, 0), legL=(14, 16, 24, 6, 0.6), legR=(22, 172, 36, 4, 0.9)), "out", "lr"),
            Key(44, man(READY, trunk=trunk(-48, -16, 24), head=(-26, 0, 34), armR=(172, 0, 24, 20, 0),
                armL=(30, 120, 70, 30, 0), legL=(16, 16, 24, 8, 0.5), legR=(24, 172, 36, 6, 0.9)), "io", "LR"),
            Key(54, man(READY, trunk=trunk(-20, 20, 32), armR=(90, 20, 100, 30, 0), legs="fwd"), "io", "Lr"),
            Key(69, READY, "io", "Rl"),
        ),
    ),
)

_COVERED: Pose = man(READY, trunk=trunk(0, 30, 30), head=(24, 0, -14), armR=(82, -2, 138, 20, 0),
    armL=(86, -6, 136, 24, 0), shrug=(0.05, 0.05), legs="deep")

# Peek-a-boo: two forearms and a skull behind them.
BLOCK = Move(
    name="block", title="cover", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=44, blocks_from_tick=7,
    choreography=Choreography(
        standing="locked", ticks=45,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(7, _COVERED, "out", "RL"),
            Key(20, man(_COVERED, trunk=trunk(6, 33, 30, lean=4)), "io", "RL"),
            Key(33, man(_COVERED, trunk=trunk(-6, 31, 30, lean=-4)), "io", "RL"),
            Key(45, READY, "io", "RL"),
        ),
    ),
)

# He looks at his fists, sits down on what he takes to be a stool in the corner, and goes on down past it.
DIE = Move(
    name="die_back", title="dying, in his corner", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=83, sounds=((20, "step"), (42, "land"), (62, "land")),
    choreography=Choreography(
        standing="locked", ticks=84, options={"rush": ((22, 66),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(16, -18, 34), head=(-34, 8, 20), armR=(70, 60, 60, 20, 0),
                armL=(74, 50, 60, 20, 0)), "out4", "RL"),
            Key(16, man(READY, trunk=trunk(-8, 16, 34), head=(18, -8, -8), armR=(46, 10, 84, 60, 0),
                armL=(52, 6, 80, 60, 0), legs="wide"), "io", "Lr"),
            Key(28, man(READY, trunk=trunk(6, 20, 34), head=(30, 6, -4), armR=(40, 10, 64, 60, 0),
                armL=(44, 8, 60, 60, 0), legs="wide"), "io", "RL"),
            Key(42, man("guard", tip=-24, pelvis=(14, 0, 0), spine=(16, 0, 0), chest=(16, 0, 0), head=(26, 6, 0),
                arms=(22, 40, 40, 30, 0), legL=(74, 30, 30, 104, 0.1), legR=(70, 40, 36, 100, 0.1), dx=-0.22), "in",
                "B"),
            Key(50, man("guard", tip=-30, pelvis=(16, 0, 0), spine=(18, 0, 0), chest=(20, 0, 0), head=(34, 6, 0),
                arms=(16, 60, 20, 10, 0), legL=(72, 34, 30, 100, 0.1), legR=(66, 44, 36, 96, 0.1)), "out", "B"),
            Key(62, man("on_back", tip=-80, chest=(8, 0, 0), head=(18, 0, 20), legL=(54, 30, 30, 96, 0.3),
                legR=(34, 50, 40, 60, 0.5), dx=-0.12), "in", "B"),
            Key(84, man("on_back", head=(-6, 20, 46), legL=(24, 60, 50, 44, 0.6)), "io", "B"),
        ),
    ),
)
# fmt: on

BRAWLER = (
    GUARD, _rolling(), walk_back(READY), THREE, HEADBUTT, HAYMAKER, BULL_RUSH, UPPERCUT, BLOCK, *hurts(READY),
    *(fall for fall in falls(READY) if fall.name != DIE.name), DIE, *in_her_hands(READY, "gunman"),
)  # fmt: skip
