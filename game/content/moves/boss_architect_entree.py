"""The Architect's entrée: a cane, the manners of a ballroom, and blows that come in threes.

One is strong; two and three, each a beat later, are weak.
"""

from __future__ import annotations

from game.content.moves.boss_architect_stand import READY, scene
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Beat, Choreography, Key, Move, Strike

# fmt: off
# He comes to a stop on one.  Two: the cane is set down before him.  Three: both hands fold on it, and he looks.
ENTRANCE = scene("entrance", "entrée", 92, (
    Key(0, READY, "lin", "RL"),
    Key(14, man(READY, armR=(66, 10, 40, 40, 0), aim=(1, -10, 4), chest=(-6, 0, 4)), "io", "RL"),
    Key(22, man(READY, armR=(40, 0, 40, 40, 0), aim=(1, -86, 0)), "in", "RL"),
    Key(38, man(READY, yaw=44, armR=(42, -2, 46, 50, 0), armL=(42, 8, 52, 60, 0), aim=(1, -88, 0), head=(-8, 0, -24)),
        "io", "RL"),
    Key(62, man(READY, yaw=44, armR=(42, -2, 46, 50, 0), armL=(42, 8, 52, 60, 0), aim=(1, -88, 0), head=(-4, 0, -26)),
        "io", "RL"),
    Key(76, man(READY, armR=(60, 30, 30, 30, 0), aim=(1, 20, 20), armL=(44, 70, 40, 40, 0)), "io", "RL"),
    Key(92, READY, "io", "RL"),
), sounds=((12, "step"), (22, "land"), (74, "whoosh")))

RAISED: Pose = man(READY, trunk=trunk(40, -2, 32), armR=(132, 40, 60, 20, 0), armL=(86, 20, 20, 30, 0),
    aim=(1, 128, 16), legR=(24, 60, 40, 40, 0), legL=(36, 14, 24, 14, 0))
_DOWN: Pose = man(READY, trunk=trunk(-30, 20, 24), armR=(80, 2, 6, 30, 0), armL=(40, 120, 30, 0, 0), aim=(1, -8, 0),
    legs="long")
_FLICKED: Pose = man(READY, trunk=trunk(10, 4, 28), armR=(66, 40, 40, 40, 0), armL=(50, 110, 40, 0, 0),
    aim=(1, 30, 40), legs="fwd")
_TAPPED: Pose = man(READY, trunk=trunk(-20, 6, 26), armR=(88, 2, 16, 40, 0), armL=(36, 130, 40, 0, 0),
    aim=(1, 6, -4), legs="fwd")

# One, two, three: the cane comes down as the foot does; on two it flicks back across, on three it taps.
WALTZ = Move(
    name="waltz", title="valse", family="attacks", startup_ticks=34, active_ticks=31, recovery_ticks=25, tell_tick=24,
    bar=3, beats=(Beat(tick=41, falls_tick=48), Beat(tick=54, falls_tick=62)),
    strikes=(
        Strike(first_tick=34, last_tick=37, bones=("weapon", "handR", "farmR"), damage=12, weight="heavy",
            effect="stagger", stun_ticks=26, push_px=12, depth_px=18, swell_px=8),
        Strike(first_tick=48, last_tick=50, bones=("weapon",), damage=4, stun_ticks=16, push_px=8, depth_px=16,
            swell_px=6),
        Strike(first_tick=62, last_tick=64, bones=("weapon",), damage=4, stun_ticks=16, push_px=20, depth_px=16,
            swell_px=6),
    ),
    sounds=((14, "cloth"), (32, "step"), (33, "whoosh"), (47, "whoosh"), (48, "step"), (61, "whoosh"), (62, "step")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=90, options={"rush": ((26, 66),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, RAISED, "out", "RL"),
            Key(27, RAISED, "io", "RL"),
            Key(32, man(READY, trunk=trunk(0, 8, 28), armR=(120, 10, 30, 20, 0), armL=(60, 70, 30, 10, 0),
                aim=(1, 60, 4), legs="fwd"), "in", "Rl"),
            Key(36, _DOWN, "lin", "LR"),
            Key(40, man(_DOWN, trunk=trunk(-34, 26, 24), aim=(1, -22, -4)), "out", "LR"),
            Key(44, man(_DOWN, trunk=trunk(-26, 14, 26), armR=(62, -26, 50, 50, 0), aim=(1, -10, -60),
                legs="fwd"), "io", "Lr"),
            Key(49, _FLICKED, "in", "LR"),
            Key(54, man(_FLICKED, trunk=trunk(18, 2, 28), aim=(1, 44, 60)), "out", "LR"),
            Key(58, man(_FLICKED, trunk=trunk(16, 0, 28), armR=(96, 26, 80, 30, 0), aim=(1, 70, 10)), "io", "Rl"),
            Key(63, _TAPPED, "in", "RL"),
            Key(67, man(_TAPPED, aim=(1, 0, -6)), "out", "RL"),
            Key(90, READY, "io", "Lr"),
        ),
    ),
)

_SWAYED: Pose = man(READY, trunk=trunk(46, 10, 34, lean=-6), armR=(20, 130, 30, 30, 0), armL=(76, 30, 30, 30, 0),
    aim=(1, -30, 164), legs="back")

# Balance: he sways on to the back foot, the cane behind him on the floor.  It sweeps on one, rests, and comes back on
# three, both times beneath whoever leaps.
BALANCE = Move(
    name="balance", title="balancé", family="attacks", startup_ticks=34, active_ticks=35, recovery_ticks=27,
    tell_tick=24, bar=3, beats=(Beat(tick=52, falls_tick=64),),
    strikes=(
        Strike(first_tick=34, last_tick=38, bones=("weapon",), damage=8, weight="medium", effect="trip",
            stun_ticks=30, push_px=6, depth_px=26, swell_px=8),
        Strike(first_tick=64, last_tick=68, bones=("weapon",), damage=5, weight="medium", effect="trip",
            stun_ticks=24, push_px=14, depth_px=26, swell_px=8),
    ),
    sounds=((16, "slide"), (33, "whoosh"), (36, "step"), (58, "slide"), (63, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=96, options={"rush": ((28, 44), (54, 72))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _SWAYED, "out", "RL"),
            Key(28, _SWAYED, "io", "RL"),
            Key(33, man(READY, trunk=trunk(0, 42, 28), armR=(40, 40, 20, 60, 0), armL=(50, 90, 40, 0, 0),
                aim=(1, -34, 60), legs="fwd"), "in", "Rl"),
            Key(37, man(READY, trunk=trunk(-28, 46, 26), armR=(50, 0, 8, 60, 0), armL=(50, 120, 40, 0, 0),
                aim=(1, -34, 0), legs="long"), "lin", "LR"),
            Key(42, man(READY, trunk=trunk(-46, 42, 26), armR=(40, -20, 40, 60, 0), armL=(50, 120, 40, 0, 0),
                aim=(1, -36, -56), legs="long"), "out", "LR"),
            Key(52, man(READY, trunk=trunk(-52, 36, 26), armR=(36, -30, 60, 60, 0), armL=(60, 110, 40, 0, 0),
                aim=(1, -36, -74), legs="fwd"), "io", "LR"),
            Key(63, man(READY, trunk=trunk(-28, 46, 26), armR=(50, 0, 10, 60, 0), armL=(50, 120, 40, 0, 0),
                aim=(1, -34, -20), legs="long"), "in", "Lr"),
            Key(67, man(READY, trunk=trunk(-4, 44, 28), armR=(46, 30, 10, 60, 0), armL=(50, 110, 40, 0, 0),
                aim=(1, -34, 40), legs="long"), "lin", "LR"),
            Key(72, man(READY, trunk=trunk(16, 34, 30), armR=(40, 60, 20, 50, 0), armL=(50, 90, 40, 0, 0),
                aim=(1, -34, 84), legs="fwd"), "out", "LR"),
            Key(96, READY, "io", "Lr"),
        ),
    ),
)

_ASIDE: Pose = man(READY, trunk=trunk(30, -6, 44, lean=-8), armR=(76, 10, 90, 60, 0), armL=(60, 120, 50, 0, 0),
    aim=(1, 76, -20), legR=(20, 70, 40, 34, 0), legL=(24, 30, 28, 8, 0.3))

# Pas de valse: a step back, a step aside, closed; whatever came meets the cane, upright, on its way past.
SIDE_STEP = Move(
    name="side_step", title="pas de valse", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=39,
    parries=(2, 20), sounds=((2, "slide"), (6, "whoosh"), (20, "step")),
    choreography=Choreography(
        standing="locked", ticks=40, options={"rush": ((0, 12),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(6, man(_ASIDE, armR=(70, -20, 84, 60, 0), aim=(1, 64, -34)), "out4", "Lr"),
            Key(14, _ASIDE, "io", "LR"),
            Key(22, man(_ASIDE, trunk=trunk(14, -8, 52, lean=6), armR=(72, 44, 80, 40, 0), aim=(1, 58, 30),
                legs="tiptoe"), "io", "Rl"),
            Key(40, READY, "io", "Lr"),
        ),
    ),
)

_BOWED: Pose = man(READY, yaw=36, pelvis=(30, 0, 2), spine=(20, 0, 0), chest=(16, 0, 2), head=(16, 0, -16),
    armR=(30, 60, 60, 40, 0), armL=(76, 60, 20, 20, 0), aim=(1, -74, 30), legR=(16, 150, 36, 20, 0.1),
    legL=(40, 14, 24, 10, 0))

# An open hand, a bowed head: may he have this dance?  Who strikes a man that bows so finds the cane is waiting.
INVITATION = scene("invitation", "l'invitation", 84, (
    Key(0, READY, "lin", "RL"),
    Key(14, man(READY, armL=(96, 40, 20, 10, 0), chest=(-6, 0, 4), legL=(26, 14, 24, 6, 0.2)), "io", "RL"),
    Key(28, _BOWED, "io", "RL"),
    Key(54, man(_BOWED, armL=(82, 50, 14, 20, 0), head=(6, 0, -18)), "io", "RL"),
    Key(70, man(READY, armL=(60, 60, 40, 20, 0), chest=(-5, 0, 4)), "io", "RL"),
    Key(84, READY, "io", "RL"),
), sounds=((12, "cloth"), (28, "slide")), parries=(16, 60))
# fmt: on

ENTREE = (ENTRANCE, WALTZ, BALANCE, SIDE_STEP, INVITATION)
