"""The shield bearer: a slab with boots.  His front is shut while he stands, walks and comes on; after a blow it hangs
open, and who breaks it has all the time in the world.
"""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
READY: Pose = man("guard", yaw=16, pelvis=(10, 0, 8), spine=(8, 0, 4), chest=(6, 0, 4), head=(-6, 0, -10),
    armR=(104, 92, 84, 0, 0), armL=(62, 2, 52, 46, 0), aim=(1, 74, 14), legL=(33, 20, 28, 44, 0),
    legR=(24, 150, 36, 18.4, 0.15))
SLAB = ("farmL", "handL")  # what the shield is strapped to
_DOOR = {"armL": (60, 104, 60, 20, 0)}  # the shield swung aside: open

# Nothing moves but the baton, which taps the rim: one, two.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=76,
    blocks_from_tick=1,
    choreography=Choreography(
        standing="locked", ticks=76, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(22, man(READY, pelvis=(12, 0, 8), armR=(96, 84, 92, 0, 0), aim=(1, 84, 20)), "io", "RL"),
            Key(44, man(READY, armR=(84, 56, 96, 10, 0), aim=(1, 52, -16), pelvis=(12, 0, 6)), "io", "RL"),
            Key(50, man(READY, armR=(92, 70, 92, 6, 0), aim=(1, 66, -2), pelvis=(12, 0, 6)), "io", "RL"),
            Key(56, man(READY, armR=(84, 56, 96, 10, 0), aim=(1, 52, -16), pelvis=(12, 0, 6)), "io", "RL"),
            Key(76, READY, "io", "RL"),
        ),
    ),
)

# The front foot feels, the rear foot closes; the slab never dips.
WALK = Move(
    name="walk", title="walk", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=40, blocks_from_tick=1,
    sounds=((18, "step"), (38, "step")),
    choreography=Choreography(
        standing="locked", ticks=40, loop=True, options={"stride_h": 0.0078},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(READY, pelvis=(12, 0, 8), legL=(46, 18, 28, 52, 0.2), legR=(31, 154, 36, 16, 0.3)), "io", "R"),
            Key(19, man(READY, pelvis=(14, 0, 8), legL=(46, 14, 26, 34, 0), legR=(40, 164, 36, 8, 0.5)), "lin", "Rl"),
            Key(30, man(READY, pelvis=(12, 0, 8), legL=(40, 18, 28, 42, 0), legR=(22, 140, 36, 50, 0.4)), "lin", "L"),
            Key(40, READY, "io", "Lr"),
        ),
    ),
)

_SHUT: Pose = man(READY, trunk=trunk(-30, 30, 26, look=8), armR=(60, 130, 60, 0, 0), armL=(52, 16, 84, 56, 0),
    aim=(1, 40, 150), legs="deep")
_PUNCHED: Pose = man(READY, trunk=trunk(40, 20, 6, look=6), armR=(40, 130, 40, 0, 0), armL=(92, 6, 6, 50, 0),
    aim=(1, 20, 160), legs="long")

# He sinks behind the rim till only boots show, then the slab leaps a pace.  The arm stays where it went, and it hangs
# from it like a door from one hinge: his side is open.
BASH = Move(
    name="bash", title="shield bash", family="attacks", startup_ticks=32, active_ticks=5, recovery_ticks=32,
    tell_tick=25, blocks_from_tick=1, blocks_to_tick=38,
    strikes=(Strike(first_tick=32, last_tick=36, bones=SLAB, damage=8, weight="heavy", effect="stagger",
        stun_ticks=32, push_px=34, depth_px=24, swell_px=14, reach_px=(6, 0, 30, 34)),),
    sounds=((26, "step"), (31, "whoosh"), (33, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=69, options={"rush": ((25, 44),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(13, _SHUT, "out", "RL"),
            Key(28, man(_SHUT, trunk=trunk(-42, 38, 30, look=8), armL=(44, 24, 100, 60, 0),
                legR=(60, 60, 44, 108, 0.2)), "io", "RL"),
            Key(34, man(READY, trunk=trunk(30, 14, 10, look=6), armR=(50, 120, 50, 0, 0), armL=(88, 6, 10, 50, 0),
                aim=(1, 30, 155), legs="fwd"), "in", "Rl"),
            Key(39, _PUNCHED, "out", "LR"),
            Key(48, man(READY, trunk=trunk(34, 26, 12, look=6), armR=(36, 110, 50, 0, 0), armL=(80, 40, 20, 50, 0),
                aim=(1, 10, 140), legs="long"), "io", "LR"),
            Key(57, man(READY, trunk=trunk(12, 20, 18), armR=(80, 110, 70, 0, 0), armL=(62, 20, 52, 46, 0),
                aim=(1, 70, 60), legs="fwd"), "io", "LR"),
            Key(69, READY, "io", "Lr"),
        ),
    ),
)

_BATON_UP: Pose = man(READY, trunk=trunk(34, -8, 26), armR=(158, 50, 76, 0, 0), armL=(56, 64, 66, 40, 0),
    aim=(1, 130, 170), legs="back")

# The shield opens like a door as the baton rises: that is the tell, and the way in.
BATON = Move(
    name="baton", title="baton", family="attacks", startup_ticks=31, active_ticks=4, recovery_ticks=27, tell_tick=24,
    strikes=(Strike(first_tick=31, last_tick=34, bones=("weapon", "handR", "farmR"), damage=9, weight="medium",
        stun_ticks=24, push_px=12, depth_px=20, swell_px=8),),
    sounds=((29, "step"), (30, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=62,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, _BATON_UP, "out", "RL"),
            Key(27, man(_BATON_UP, trunk=trunk(42, -14, 26), armR=(168, 56, 90, 0, 0), **_DOOR, aim=(1, 150, 176)),
                "io", "RL"),
            Key(31, man(READY, trunk=trunk(-8, 16, 26), armR=(112, 10, 24, 20, 0), **_DOOR, aim=(1, 60, 4),
                legs="fwd"), "in", "Rl"),
            Key(35, man(READY, trunk=trunk(-40, 40, 24), armR=(52, 0, 8, 20, 0), armL=(48, 112, 60, 20, 0),
                aim=(1, -30, 0), legs="fwd"), "out", "LR"),
            Key(46, man(READY, trunk=trunk(-24, 30, 24), armR=(40, 20, 50, 20, 0), armL=(50, 70, 60, 40, 0),
                aim=(1, 10, 10), legs="fwd"), "io", "LR"),
            Key(62, READY, "io", "Lr"),
        ),
    ),
)

_BEHIND: Pose = man(READY, trunk=trunk(18, 40, 14, look=4), head=(-18, 0, -8), armR=(40, 140, 50, 0, 0),
    armL=(78, 4, 34, 50, 0), aim=(1, 10, 150), shrug=(0.02, 0.05))


def _stride(right: tuple[float, ...], left: tuple[float, ...]) -> Pose:
    return man(_BEHIND, legR=right, legL=left)


_FRONT, _REAR = (48, 8, 20, 70, 0.2), (38, 174, 30, 12, 0.6)
_BRAKED: Pose = man(READY, trunk=trunk(26, -2, 20), armR=(70, 110, 50, 0, 0), armL=(84, 50, 20, 40, 0),
    aim=(1, 50, 120), legs="back")

# A step back, the rim scrapes the floor, then six short strides with his shoulder to the slab: over it, or aside.
# He stops, the slab does not: it drags his arm and his shoulder round.
CHARGE = Move(
    name="charge", title="shield charge", family="attacks", startup_ticks=44, active_ticks=30, recovery_ticks=42,
    tell_tick=32, blocks_from_tick=1, blocks_to_tick=78,
    strikes=(Strike(first_tick=44, last_tick=73, bones=SLAB, damage=10, weight="heavy", effect="knock_down",
        stun_ticks=40, push_px=34, depth_px=22, swell_px=14, reach_px=(4, 0, 26, 34), splats=True),),
    sounds=((20, "slide"), (43, "step"), (50, "step"), (56, "step"), (62, "step"), (68, "step"), (80, "slide")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=116, options={"rush": ((36, 84),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, man(READY, trunk=trunk(-14, 10, 22), armL=(46, 20, 80, 50, 0), armR=(50, 120, 60, 0, 0),
                aim=(1, 30, 150), legL=(20, 20, 28, 30, 0.1), legR=(36, 140, 36, 30, 0.2)), "io", "Lr"),
            Key(24, man(_BEHIND, armL=(50, 8, 70, 50, 0), legs="deep"), "io", "LR"),
            Key(38, man(_BEHIND, trunk=trunk(22, 48, 14, look=4), head=(-22, 0, -8), armL=(46, 8, 74, 50, 0),
                legL=(60, 18, 30, 96, 0), legR=(46, 172, 40, 30, 0.6)), "io", "Lr"),
            Key(44, _stride(_REAR, _FRONT), "in", "Rl"),
            Key(50, _stride(_FRONT, _REAR), "lin", "Lr"),
            Key(56, _stride(_REAR, _FRONT), "lin", "Rl"),
            Key(62, _stride(_FRONT, _REAR), "lin", "Lr"),
            Key(68, _stride(_REAR, _FRONT), "lin", "Rl"),
            Key(74, _stride(_FRONT, _REAR), "lin", "Lr"),
            Key(82, _BRAKED, "out", "Rl"),
            Key(91, man(READY, trunk=trunk(44, 16, 24), head=(4, 0, -30), armR=(50, 110, 40, 0, 0),
                armL=(78, 24, 12, 50, 0), aim=(1, 10, 140), legs="wide"), "out", "LR"),
            Key(102, man(READY, trunk=trunk(16, 22, 18), armR=(70, 110, 70, 0, 0), armL=(60, 10, 50, 46, 0),
                aim=(1, 60, 60), legs="wide"), "io", "LR"),
            Key(116, READY, "io", "Rl"),
        ),
    ),
)

_RAISED: Pose = man(READY, trunk=trunk(-12, -18, 22), head=(-6, 0, -4), armL=(136, 14, 40, 30, 0),
    armR=(60, 120, 50, 0, 0), aim=(1, 20, 150), legs="back")

# The slab goes up over his head till he stands on his toes under it; then the rim comes down like a guillotine, on
# whoever lies.  Beneath it there is nothing but a man.
SLAM = Move(
    name="slam", title="shield slam", family="attacks", startup_ticks=38, active_ticks=4, recovery_ticks=34,
    tell_tick=30,
    strikes=(Strike(first_tick=38, last_tick=41, bones=SLAB, damage=14, weight="heavy", effect="knock_down",
        stun_ticks=40, push_px=12, depth_px=26, swell_px=12, reach_px=(10, 4, 4, 46), hits_fallen=True),),
    sounds=((14, "cloth"), (36, "step"), (37, "whoosh"), (41, "land")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=76, options={"rush": ((32, 46),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(READY, trunk=trunk(-20, 30, 24), armL=(50, 10, 40, 50, 0), armR=(40, 120, 60, 0, 0),
                aim=(1, 20, 150), legs="deep"), "io", "RL"),
            Key(24, _RAISED, "io", "RL"),
            Key(34, man(_RAISED, trunk=trunk(-16, -24, 22), armL=(154, 14, 30, 30, 0), legL=(20, 16, 24, 10, 0.5),
                legR=(20, 150, 36, 10, 0.5)), "io", "rl"),
            Key(38, man(READY, trunk=trunk(10, 16, 20), armL=(96, 8, 14, 40, 0), armR=(40, 130, 40, 0, 0),
                aim=(1, 10, 150), legs="fwd"), "in", "Rl"),
            Key(41, man(READY, trunk=trunk(26, 58, 16), head=(-14, 0, -10), armL=(34, 4, 6, 50, 0),
                armR=(60, 150, 30, 0, 0), aim=(1, 30, 160), legs="long"), "lin", "LR"),
            Key(46, man(READY, trunk=trunk(28, 66, 16), head=(-14, 0, -10), armL=(31, 4, 8, 50, 0),
                armR=(66, 150, 30, 0, 0), aim=(1, 34, 160), legs="long", legL=(70, 12, 20, 82, 0)), "out", "LR"),
            Key(60, man(READY, trunk=trunk(14, 40, 18), armL=(36, 10, 40, 46, 0), armR=(60, 110, 60, 0, 0),
                aim=(1, 50, 100), legs="fwd"), "io", "LR"),
            Key(76, READY, "io", "Lr"),
        ),
    ),
)

_PLANTED: Pose = man(READY, trunk=trunk(8, 26, 16, look=4), head=(4, 0, -8), armL=(38, 4, 52, 50, 0),
    armR=(44, 100, 80, 0, 0), aim=(1, 80, 100), legs="kneel")

# The rim on the floor, a knee behind it.
BRACE = Move(
    name="brace", title="brace", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=57, blocks_from_tick=1,
    sounds=((12, "land"),),
    choreography=Choreography(
        standing="locked", ticks=58,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, _PLANTED, "out", "Lr"),
            Key(28, man(_PLANTED, head=(-8, 0, -8), armR=(52, 96, 84, 0, 0)), "io", "LR"),
            Key(42, _PLANTED, "io", "LR"),
            Key(58, READY, "io", "Lr"),
        ),
    ),
)

_UNHINGED: Pose = man("reel", yaw=36, armL=(74, 120, 30, 0, 0), armR=(60, 100, 40, 0, 0), aim=(1, 10, 120),
    pelvis=(-6, 4, 6), spine=(-10, 4, 10), chest=(-10, 4, 12), head=(-14, 8, -10))

# The slab is kicked out of the way of his own body and takes the arm with it; he goes round after it, once, twice,
# and only then remembers that he is holding it.
BROKEN = Move(
    name="broken", title="guard broken", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=103,
    sounds=((12, "step"), (30, "step"), (52, "slide"), (76, "step")),
    choreography=Choreography(
        standing="locked", ticks=104,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, _UNHINGED, "out4", "RL"),
            Key(16, man(_UNHINGED, pelvis=(6, 8, 16), spine=(2, 6, 14), chest=(4, 6, 14), head=(10, 12, -20),
                armL=(56, 130, 20, 0, 0), legR=(30, 150, 36, 30, 0.2), legL=(34, 30, 28, 30, 0)), "io", "Lr"),
            Key(32, man(_UNHINGED, pelvis=(16, -8, -4), spine=(14, -8, -4), chest=(14, -8, -2), head=(24, -10, 14),
                armL=(30, 60, 20, 20, 0), armR=(50, 80, 30, 0, 0), aim=(1, -30, 60)), "io", "rl"),
            Key(50, man(_UNHINGED, pelvis=(10, 10, 10), spine=(10, 8, 10), chest=(12, 8, 8), head=(20, 14, -10),
                armL=(40, 100, 14, 20, 0), armR=(30, 60, 40, 0, 0), aim=(1, -40, 80)), "io", "RL"),
            Key(68, man(_UNHINGED, pelvis=(22, -6, 0), spine=(18, -6, 0), chest=(18, -4, 0), head=(28, -6, 0),
                armL=(24, 40, 20, 30, 0), armR=(24, 40, 30, 10, 0), aim=(1, -50, 60), legs="deep"), "io", "RL"),
            Key(86, man(READY, trunk=trunk(0, 30, 26), head=(14, 4, -6), armL=(44, 20, 50, 40, 0),
                armR=(50, 60, 60, 0, 0), aim=(1, 20, 60)), "io", "RL"),
            Key(104, READY, "io", "RL"),
        ),
    ),
)

_LEANT: Pose = man("kneel", yaw=20, armL=(70, 4, 34, 50, 0), armR=(24, 60, 30, 0, 0), aim=(1, -40, 60),
    head=(30, 0, -4))

# He gets down behind his wall as he was taught, lays his helmet against it, and the two of them fall over together.
DIE = Move(
    name="die_back", title="dying, behind his wall", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=83, sounds=((18, "land"), (60, "land")),
    choreography=Choreography(
        standing="locked", ticks=84, options={"rush": ((4, 66),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(20, -16, 22), head=(-30, 8, 10), armR=(80, 90, 50, 0, 0), aim=(1, 30, 100)),
                "out4", "RL"),
            Key(18, _LEANT, "in", "Rl"),
            Key(30, man(_LEANT, spine=(22, 0, 0), chest=(24, 0, 0), head=(40, 0, 0), armL=(62, 6, 50, 50, 0)), "io",
                "RL"),
            Key(42, man(_LEANT, spine=(26, 4, 0), chest=(28, 4, 0), head=(44, 6, 0), armL=(60, 8, 56, 50, 0)), "io",
                "RL"),
            Key(58, man("on_face", yaw=20, tip=70, head=(0, 0, 40), armL=(140, 60, 50, 20, 0), armR=(40, 80, 40, 0, 0),
                dx=0.26), "in", "B"),
            Key(63, man("on_face", yaw=20, tip=84, head=(-6, 0, 56), armL=(150, 74, 40, 20, 0),
                armR=(40, 84, 40, 0, 0), dx=0.06), "in", "B"),
            Key(84, man("on_face", yaw=20, head=(-6, 0, 62), armL=(150, 76, 40, 20, 0), armR=(34, 84, 30, 0, 0)), "io",
                "B"),
        ),
    ),
)
# fmt: on

SHIELD_BEARER = (
    GUARD, WALK, replace(walk_back(READY), blocks_from_tick=1), BASH, BATON, CHARGE, SLAM, BRACE,
    BROKEN, *hurts(READY), *(fall for fall in falls(READY) if fall.name != DIE.name), DIE,
    *in_her_hands(READY, "gunman"),
)  # fmt: skip
