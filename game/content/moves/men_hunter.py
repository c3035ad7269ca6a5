"""The hunter: a slow broad man under fur, and a fire that goes before every blow.

His wind-ups draw the arc backwards that the blow then draws forwards: whoever watches the flame has seen it already.
"""

from __future__ import annotations

from game.content.moves.men_carry import carrying_walk
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import STRUCK_HIGH, hurts
from game.content.moves.men_walk import walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Shot, Strike

# fmt: off
# The torch stands over his head; the free hand keeps the cape, or the dark, away.
READY: Pose = man("guard", yaw=32, pelvis=(6, 0, 0), spine=(5, 0, -2), chest=(4, 0, -2), head=(2, 0, -10),
    armR=(126, 8, 24, 30, 0), armL=(48, 26, 64, 46, 0),
    shrug=(0.02, 0), aim=(1, 76, 40))


# He sweeps the light from side to side, looking for her along it.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=84,
    choreography=Choreography(
        standing="locked", ticks=84, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(28, man(READY, armR=(122, 30, 30, 30, 0), head=(2, 0, 12), chest=(5, 0, 6), aim=(1, 68, 80)),
                "io", "RL"),
            Key(58, man(READY, armR=(130, -8, 22, 30, 0), head=(4, 0, -28), chest=(4, 0, -10), pelvis=(8, 0, -3),
                aim=(1, 70, 10)), "io", "RL"),
            Key(84, READY, "io", "RL"),
        ),
    ),
)

_BEHIND: Pose = man("guard", trunk=trunk(52, -2, 40, look=14), armR=(98, 132, 20, 60, 0), armL=(66, 6, 40, 40, 0),
    legs="back", aim=(1, 6, 142))
_ACROSS: Pose = man("guard", trunk=trunk(-26, 18, 30), armR=(90, 14, 10, 80, 0), armL=(40, 90, 60, 20, 0), legs="fwd",
    aim=(1, -2, 6))

# The flame sinks before him and goes round level, all the way behind his shoulder; it comes back the way it went.
TORCH_SWING = Move(
    name="torch_swing", title="torch swing", family="attacks", startup_ticks=40, active_ticks=6, recovery_ticks=28,
    tell_tick=30,
    strikes=(Strike(first_tick=40, last_tick=45, bones=("farmR", "handR", "weapon"), damage=11, weight="heavy",
        stun_ticks=26, push_px=20, depth_px=44, swell_px=10, reach_px=(10, 0, 0, 0)),),
    sounds=((14, "whoosh"), (38, "step"), (39, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=74,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(READY, trunk=trunk(-12, 14, 34), armR=(92, 12, 26, 60, 0), aim=(1, 10, 14)), "io", "RL"),
            Key(18, man("guard", trunk=trunk(22, 6, 38), armR=(94, 76, 20, 60, 0), armL=(60, 16, 60, 40, 0),
                aim=(1, 4, 80)), "io", "RL"),
            Key(29, _BEHIND, "out", "RL"),
            Key(36, man(_BEHIND, trunk=trunk(60, -4, 40, look=14), armR=(100, 140, 24, 60, 0), aim=(1, 8, 152)), "io",
                "RL"),
            Key(40, man("guard", trunk=trunk(14, 12, 36), armR=(92, 80, 12, 70, 0), armL=(46, 60, 60, 30, 0),
                legs="fwd", aim=(1, 2, 76)), "in", "Rl"),
            Key(43, _ACROSS, "lin", "LR"),
            Key(47, man(_ACROSS, trunk=trunk(-62, 24, 24, look=0), armR=(80, -22, 20, 80, 0), armL=(40, 124, 50, 0, 0),
                legR=(34, 174, 24, 14, 0.6), aim=(1, -4, -60)), "out", "LR"),
            Key(56, man(_ACROSS, trunk=trunk(-50, 22, 26), armR=(66, -16, 50, 70, 0), aim=(1, 10, -40)), "io", "LR"),
            Key(74, READY, "io", "Lr"),
        ),
    ),
)

_DRAWN: Pose = man("guard", trunk=trunk(40, 30, 40, look=16), legs="back", legL=(58, 16, 24, 60, 0),
    armR=(46, 146, 96, 30, 0), armL=(72, 4, 16, 40, 0), aim=(1, -8, 8))
_THRUST: Pose = man("guard", trunk=trunk(-34, 84, 28, look=10), legs="long", armR=(34, 0, 4, 30, 0),
    armL=(44, 140, 30, 0, 0), aim=(1, -14, 2))

# Fire drawn back along a line at the height of her knees, pointing where it will go: over it is the way.
TORCH_THRUST = Move(
    name="torch_thrust", title="torch thrust", family="attacks", startup_ticks=35, active_ticks=4, recovery_ticks=25,
    tell_tick=24,
    strikes=(Strike(first_tick=35, last_tick=38, bones=("weapon",), damage=9, weight="medium", effect="trip",
        stun_ticks=30, push_px=8, depth_px=16, swell_px=6, reach_px=(8, 0, 0, 0)),),
    sounds=((32, "step"), (33, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=64, options={"rush": ((28, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(9, man("guard", trunk=trunk(4, 40, 36), armR=(56, 6, 30, 30, 0), armL=(56, 20, 60, 40, 0), legs="deep",
                aim=(1, -16, 4)), "io", "RL"),
            Key(22, _DRAWN, "out", "RL"),
            Key(30, man(_DRAWN, trunk=trunk(48, 32, 40, look=16), armR=(48, 156, 104, 30, 0),
                legR=(40, 56, 44, 74, 0.1)), "io", "RL"),
            Key(35, _THRUST, "in", "Rl"),
            Key(39, man(_THRUST, trunk=trunk(-40, 88, 26, look=8), armR=(36, 0, 4, 30, 0)), "out", "LR"),
            Key(47, man(_THRUST, trunk=trunk(-24, 44, 28), armR=(46, 8, 40, 30, 0), legs="fwd"), "io", "LR"),
            Key(64, READY, "io", "Lr"),
        ),
    ),
)

_BACK_OVER: Pose = man("guard", trunk=trunk(20, -20), armR=(168, 16, 44, -14, 0), armL=(160, -6, 40, 20, 0),
    legs="back", aim=(1, 40, 172), grip2=(1, -0.06), shrug=(0.03, 0.03))

# Both fists to the torch, up before him in an arch and down his back; where it lands it breaks into embers that run on.
SMASH = Move(
    name="smash", title="torch smash", family="attacks", startup_ticks=44, active_ticks=4, recovery_ticks=36,
    tell_tick=32,
    strikes=(Strike(first_tick=44, last_tick=47, bones=("farmR", "handR", "weapon"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=3, push_px=14, depth_px=22, swell_px=10, breaks_guard=True),),
    shots=(Shot(tick=48, kind="embers", joint="tip", up_px=1.9), Shot(tick=50, kind="embers", joint="tip", up_px=0.7)),
    sounds=((42, "step"), (43, "whoosh"), (47, "land"), (48, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=84, options={"rush": ((40, 54),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man("guard", trunk=trunk(-6, 30), armR=(64, 0, 30, 30, 0), armL=(66, -14, 40, 30, 0), legs="deep",
                aim=(1, 10, 0), grip2=(1, -0.06)), "io", "RL"),
            Key(20, man("guard", trunk=trunk(6, 4), armR=(130, 6, 20, 10, 0), armL=(126, -14, 30, 20, 0),
                aim=(1, 70, 0), grip2=(1, -0.06)), "io", "RL"),
            Key(31, _BACK_OVER, "out", "RL"),
            Key(40, man(_BACK_OVER, trunk=trunk(26, -26), aim=(1, 24, 174), legL=(50, 14, 24, 50, 0.3)), "io", "R"),
            Key(44, man("guard", trunk=trunk(0, 8), armR=(132, 6, 20, 0, 0), armL=(128, -14, 24, 10, 0), legs="fwd",
                aim=(1, 60, 2), grip2=(1, -0.06)), "in", "Rl"),
            Key(46, man("guard", trunk=trunk(-16, 44), armR=(82, 4, 6, 20, 0), armL=(78, -16, 10, 20, 0), legs="fwd",
                aim=(1, -10, 2), grip2=(1, -0.06)), "lin", "LR"),
            Key(48, man("guard", trunk=trunk(-20, 66), armR=(48, 0, 6, 20, 0), armL=(44, -14, 16, 20, 0), legs="long",
                aim=(1, -34, 2), grip2=(1, -0.06)), "out", "LR"),
            Key(62, man("guard", trunk=trunk(-18, 62), armR=(44, 0, 14, 20, 0), armL=(40, -10, 26, 20, 0), legs="long",
                aim=(1, -30, 2), grip2=(0.6, -0.06)), "io", "LR"),
            Key(84, READY, "io", "Lr"),
        ),
    ),
)

_KNEE_UP: Pose = man(READY, trunk=trunk(10, -6, 30), armR=(140, 60, 40, 20, 0), armL=(60, 40, 70, 30, 0),
    legR=(92, 8, 20, 112, 0), legL=(10, 150, 30, 16, 0.1), aim=(1, 80, 140))

# Too near for the fire: the knee comes up to the fur, and the boot goes out flat.
KICK = Move(
    name="kick", title="kick", family="attacks", startup_ticks=30, active_ticks=4, recovery_ticks=22, tell_tick=22,
    strikes=(Strike(first_tick=30, last_tick=33, bones=("shinR", "footR"), damage=6, weight="medium", effect="stagger",
        stun_ticks=26, push_px=30, depth_px=18, swell_px=8),),
    sounds=((29, "whoosh"), (44, "step")),
    choreography=Choreography(
        standing="locked", ticks=56,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(7, man(READY, trunk=trunk(-6, 16), legs="deep"), "io", "RL"),
            Key(18, _KNEE_UP, "out", "L"),
            Key(26, man(_KNEE_UP, trunk=trunk(14, -10, 30), legR=(100, 8, 20, 122, 0)), "io", "L"),
            Key(31, man(_KNEE_UP, trunk=trunk(-14, -16, 22), legR=(84, 2, 20, 6, -0.1), armL=(50, 100, 40, 20, 0)),
                "in", "L"),
            Key(35, man(_KNEE_UP, trunk=trunk(-16, -12, 22), legR=(80, 2, 20, 14, 0), armL=(50, 100, 40, 20, 0)), "out",
                "L"),
            Key(44, man(READY, trunk=trunk(-8, 20), legs="fwd_right"), "io", "Lr"),
            Key(56, READY, "io", "Rl"),
        ),
    ),
)

_KNELT: Pose = man("knees", pelvis=(4, 0, 0), spine=(8, 0, 0), chest=(6, 0, 0), head=(-24, 0, 0), yaw=28,
    armR=(128, 30, 30, 20, 0), armL=(20, 40, 20, 20, 0), aim=(1, 80, 120))

# He kneels as in a church, the torch still up; then it comes down, and he after it, like a tree.
DIE = Move(
    name="die_back", title="dying, torch last", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=87, sounds=((22, "step"), (72, "land")),
    choreography=Choreography(
        standing="locked", ticks=88, options={"rush": ((14, 74),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(STRUCK_HIGH, armR=(120, 50, 50, 10, 0), aim=(1, 70, 130)), "out4", "RL"),
            Key(14, man(READY, pelvis=(14, 0, 0), head=(18, 0, 0), legs="deep"), "io", "RL"),
            Key(24, man(_KNELT, spine=(16, 0, 0), dx=0.02), "in", "B"),
            Key(44, _KNELT, "io", "B"),
            Key(56, man(_KNELT, head=(22, 0, 0), spine=(14, 0, 0), armR=(70, 40, 20, 10, 0), aim=(1, 10, 60)),
                "io", "B"),
            Key(70, man("on_face", tip=66, head=(10, 0, 20), armR=(70, 60, 20, 0, 0), armL=(20, 60, 20, 0, 0),
                legL=(10, 20, 30, 60, 0.9), legR=(10, 20, 30, 50, 0.9), dx=0.18), "in", "B"),
            Key(75, man("on_face", armR=(110, 70, 20, 0, 0), armL=(24, 80, 30, 0, 0), dx=0.1), "in", "B"),
            Key(88, man("on_face", armR=(112, 72, 20, 0, 0), armL=(20, 84, 40, 0, 0), head=(-10, 0, 66)), "io", "B"),
        ),
    ),
)
# fmt: on

HUNTER = (
    GUARD, carrying_walk(READY, 27, knee=12), walk_back(READY), TORCH_SWING, TORCH_THRUST, SMASH, KICK, *hurts(READY),
    *(fall for fall in falls(READY) if fall.name != DIE.name), DIE, *in_her_hands(READY, "thug"),
)  # fmt: skip
