"""The Doorman and his umbrella: walking stick, lance, hook and, open, a wall that goes up on the beat.

Open it is held in both hands, one on the runner; so nothing else is: whoever clothes him reads it from there.
In the coda its ribs are bent and it opens no more; then he uses his weight.
"""

from __future__ import annotations

from game.content.moves.boss_doorman_coda import CODA, READY, bow
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_pleas import clear_of_the_floor, kneeling, standing_up
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
RUNNER = (1, 0.15)  # where the left hand holds it open
_OPEN: Pose = man(READY, trunk=trunk(-6, 12, 24), armR=(62, 16, 54, 40, 0), armL=(80, 0, 30, 30, 0), aim=(1, 12, 4),
    grip2=RUNNER, legs="fwd")


# He stands as he has stood for thirty years; now and then the ferrule taps.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=112,
    choreography=Choreography(
        standing="locked", ticks=112, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(40, man(READY, chest=(-2, 0, 5), shrug=(0.016, 0.016), head=(-5, 0, -12)), "io", "RL"),
            Key(70, man(READY, armR=(34, 28, 54, 30, 0), aim=(1, -54, 8)), "io", "RL"),
            Key(80, READY, "in", "RL"),
            Key(112, READY, "io", "RL"),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ entrée
# Three taps, the hat is lifted by its brim, and the umbrella opens on nothing but principle.
ENTRANCE = bow("entrance", "entrée", 120, (
    Key(0, READY, "lin", "RL"),
    Key(8, man(READY, armR=(40, 28, 62, 30, 0), aim=(1, -48, 8)), "io", "RL"),
    Key(14, man(READY, trunk=trunk(0, 4, 32)), "in", "RL"),
    Key(22, man(READY, armR=(40, 28, 62, 30, 0), aim=(1, -48, 8)), "io", "RL"),
    Key(28, man(READY, trunk=trunk(0, 4, 32)), "in", "RL"),
    Key(44, man(READY, armL=(128, 20, 118, 10, 0), head=(6, 0, -14), spine=(6, 0, 2)), "io", "RL"),
    Key(56, man(READY, armL=(140, 24, 96, 10, 0), head=(14, 0, -14), spine=(12, 0, 2), chest=(10, 0, 2)), "io", "RL"),
    Key(70, man(READY, armR=(50, 30, 80, 30, 0), aim=(1, 6, 4), armL=(60, 60, 70, 20, 0), legs="back"), "io", "RL"),
    Key(82, _OPEN, "in", "RL"),
    Key(98, man(_OPEN, chest=(6, 0, 6), head=(-8, 0, -10)), "io", "RL"),
    Key(110, man(READY, armR=(50, 30, 70, 30, 0), aim=(1, -20, 6), armL=(40, 80, 70, 10, 0)), "io", "RL"),
    Key(120, READY, "io", "RL"),
), sounds=((14, "step"), (28, "step"), (80, "cloth"), (82, "whoosh")))

_LEVELLED: Pose = man(READY, trunk=trunk(34, 10, 30), armR=(56, 50, 100, 30, 0), armL=(52, 110, 70, 10, 0),
    aim=(1, 6, 2), legs="back")

# Levelled like a musket, he sinks behind it; on the beat it is a wall, and whoever stands there is pushed out of it.
# The wall comes on a pace and stands.  Then it has to be shut again.
BLOOM = Move(
    name="bloom", title="the umbrella opens", family="attacks", startup_ticks=34, active_ticks=4, recovery_ticks=82,
    tell_tick=25, blocks_from_tick=33, blocks_to_tick=98,
    strikes=(Strike(first_tick=34, last_tick=37, bones=("weapon", "handL", "farmL"), damage=6, weight="medium",
        effect="stagger", stun_ticks=26, push_px=48, depth_px=28, swell_px=14, reach_px=(14, 0, 40, 40)),),
    sounds=((24, "cloth"), (33, "whoosh"), (36, "step"), (98, "cloth")),
    choreography=Choreography(
        standing="locked", ticks=120, options={"rush": ((28, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(13, _LEVELLED, "out", "RL"),
            Key(28, man(_LEVELLED, trunk=trunk(42, 18, 30), legR=(34, 50, 44, 76, 0), legL=(48, 14, 24, 44, 0)), "io",
                "RL"),
            Key(35, _OPEN, "in", "Rl"),
            Key(40, man(_OPEN, trunk=trunk(-10, 20, 24), legs="long"), "out", "RL"),
            Key(66, man(_OPEN, trunk=trunk(-6, 14, 24), chest=(10, 0, 0)), "io", "Lr"),
            Key(96, man(_OPEN, trunk=trunk(-6, 16, 24)), "io", "RL"),
            Key(108, man(READY, trunk=trunk(10, 14, 28), armR=(54, 34, 80, 30, 0), armL=(50, 70, 80, 20, 0),
                aim=(1, -10, 6)), "io", "Rl"),
            Key(120, READY, "io", "Lr"),
        ),
    ),
)

# She comes on: it is up between them before he has looked.
SHELTER = Move(
    name="shelter", title="under the umbrella", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=69,
    blocks_from_tick=6, blocks_to_tick=56, sounds=((4, "cloth"),),
    choreography=Choreography(
        standing="locked", ticks=70, options={"rush": ((0, 14),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(_OPEN, trunk=trunk(-10, 22, 24), legs="deep"), "out", "RL"),
            Key(34, man(_OPEN, trunk=trunk(-8, 26, 24), head=(-10, 0, -8), legs="deep"), "io", "RL"),
            Key(54, man(_OPEN, trunk=trunk(-6, 18, 24), legs="deep"), "io", "RL"),
            Key(70, READY, "io", "RL"),
        ),
    ),
)

_COUCHED: Pose = man(READY, trunk=trunk(48, 8, 34), armR=(36, 120, 86, 40, 0), armL=(78, 20, 20, 30, 0),
    aim=(1, 4, 4), legs="back")

# The left hand takes aim, the ferrule goes back to the hip; then the whole tower falls into the point.
LANCE = Move(
    name="lance", title="lance", family="attacks", startup_ticks=34, active_ticks=4, recovery_ticks=36, tell_tick=26,
    strikes=(Strike(first_tick=34, last_tick=37, bones=("weapon", "handR", "farmR"), damage=13, weight="heavy",
        stun_ticks=26, push_px=24, depth_px=16, swell_px=8),),
    sounds=((30, "step"), (33, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=74, options={"rush": ((28, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _COUCHED, "out", "RL"),
            Key(28, man(_COUCHED, trunk=trunk(58, 12, 34), armR=(34, 130, 96, 40, 0), legR=(34, 50, 44, 74, 0)), "io",
                "RL"),
            Key(32, man(READY, trunk=trunk(10, 16, 28), armR=(60, 60, 70, 36, 0), armL=(60, 40, 30, 20, 0),
                aim=(1, 2, 2), legs="fwd"), "in", "Rl"),
            Key(35, man(READY, trunk=trunk(-30, 22, 22), armR=(84, 4, 6, 30, 0), armL=(30, 130, 40, 0, 0),
                aim=(1, 0, 0), legs="long"), "lin", "LR"),
            Key(39, man(READY, trunk=trunk(-40, 28, 20), armR=(84, 0, 2, 30, 0), armL=(24, 140, 40, 0, 0),
                aim=(1, -3, -2), legs="long"), "out", "LR"),
            Key(52, man(READY, trunk=trunk(-34, 26, 22), armR=(76, 2, 10, 30, 0), armL=(24, 130, 40, 0, 0),
                aim=(1, -8, 0), legs="long"), "io", "LR"),
            Key(74, READY, "io", "Lr"),
        ),
    ),
)

_CROOKED: Pose = man(READY, trunk=trunk(42, 34, 32), armR=(26, 110, 40, 40, 0), armL=(60, 40, 60, 20, 0),
    aim=(1, -34, 140), legs="deep")

# The crook goes out along the floor for an ankle and comes home with it.  It passes beneath whoever leaps.
HOOK = Move(
    name="hook", title="hook", family="attacks", startup_ticks=36, active_ticks=5, recovery_ticks=32, tell_tick=27,
    strikes=(Strike(first_tick=36, last_tick=40, bones=("weapon",), damage=7, weight="medium", effect="trip",
        stun_ticks=30, push_px=-34, depth_px=26, swell_px=8),),
    sounds=((20, "slide"), (35, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=73, options={"rush": ((30, 46),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _CROOKED, "out", "RL"),
            Key(30, man(_CROOKED, trunk=trunk(52, 44, 32), aim=(1, -30, 152)), "io", "RL"),
            Key(35, man(READY, trunk=trunk(4, 52, 28), armR=(44, 40, 30, 60, 0), armL=(40, 90, 50, 0, 0),
                aim=(1, -36, 66), legs="long"), "in", "Rl"),
            Key(38, man(READY, trunk=trunk(-24, 58, 26), armR=(54, 6, 10, 60, 0), armL=(40, 120, 40, 0, 0),
                aim=(1, -36, 4), legs="long"), "lin", "LR"),
            Key(43, man(READY, trunk=trunk(-44, 52, 26), armR=(40, -16, 50, 60, 0), armL=(40, 120, 40, 0, 0),
                aim=(1, -40, -50), legs="long"), "out", "LR"),
            Key(56, man(READY, trunk=trunk(-20, 30, 28), armR=(30, 10, 60, 40, 0), aim=(1, -50, -20), legs="fwd"),
                "io", "LR"),
            Key(73, READY, "io", "Lr"),
        ),
    ),
)

_OVER: Pose = man(READY, trunk=trunk(16, -12, 30), armR=(164, 12, 54, 0, 0), armL=(120, 10, 60, 20, 0),
    aim=(1, 158, 6), legs="back")

# The handle over his hat, both heels off the floor; the floor gets what she does not.
CROWN = Move(
    name="crown", title="crown", family="attacks", startup_ticks=38, active_ticks=4, recovery_ticks=38, tell_tick=30,
    strikes=(Strike(first_tick=38, last_tick=41, bones=("weapon", "handR"), damage=15, weight="heavy",
        effect="knock_down", stun_ticks=36, push_px=16, depth_px=20, swell_px=8),),
    sounds=((36, "step"), (37, "whoosh"), (42, "land")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=80, options={"rush": ((32, 46),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, man(READY, trunk=trunk(4, 22, 32), armR=(30, 40, 50, 20, 0), aim=(1, -50, 20), legs="deep"), "io",
                "RL"),
            Key(22, _OVER, "io", "RL"),
            Key(34, man(_OVER, trunk=trunk(22, -18, 30), aim=(1, 172, 8), legL=(34, 14, 24, 26, 0.2)), "io", "R"),
            Key(37, man(READY, trunk=trunk(0, 12, 28), armR=(134, 4, 30, 10, 0), armL=(80, 50, 50, 20, 0),
                aim=(1, 70, 2), legs="fwd"), "in", "Rl"),
            Key(40, man(READY, trunk=trunk(-20, 44, 26), armR=(70, 0, 8, 20, 0), armL=(40, 100, 40, 0, 0),
                aim=(1, -14, 0), legs="long"), "lin", "LR"),
            Key(45, man(READY, trunk=trunk(-26, 56, 26), armR=(44, -4, 8, 20, 0), armL=(30, 120, 40, 0, 0),
                aim=(1, -34, 0), legs="long"), "out", "LR"),
            Key(60, man(READY, trunk=trunk(-20, 46, 28), armR=(40, 0, 14, 20, 0), armL=(30, 110, 40, 0, 0),
                aim=(1, -38, 2), legs="fwd"), "io", "LR"),
            Key(80, READY, "io", "Lr"),
        ),
    ),
)

_WOUND: Pose = man(READY, trunk=trunk(62, 6, 34), armR=(84, 120, 60, 60, 0), armL=(70, -10, 90, 40, 0),
    aim=(1, 10, 170), legs="back")

# All of him turns, at the height of a head, before and behind: he has noticed that one can leap over him.
WHIRL = Move(
    name="whirl", title="whirl", family="attacks", startup_ticks=40, active_ticks=14, recovery_ticks=34, tell_tick=31,
    strikes=(Strike(first_tick=40, last_tick=53, bones=("weapon", "handR", "farmR"), damage=10, weight="heavy",
        effect="stagger", stun_ticks=32, push_px=34, depth_px=38, swell_px=8),),
    sounds=((38, "step"), (39, "whoosh"), (47, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=88, options={"rush": ((34, 64),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _WOUND, "out", "RL"),
            Key(34, man(_WOUND, trunk=trunk(74, 10, 34), aim=(1, 8, 182)), "io", "RL"),
            Key(40, man(READY, trunk=trunk(10, 12, 30), armR=(88, 40, 14, 80, 0), armL=(60, 60, 60, 20, 0),
                aim=(1, 4, 60), legs="fwd"), "in", "Rl"),
            Key(44, man(READY, trunk=trunk(-34, 14, 22), armR=(90, 10, 8, 80, 0), armL=(60, 100, 40, 0, 0),
                aim=(1, 2, -10), legs="fwd"), "lin", "LR"),
            Key(49, man(READY, trunk=trunk(-70, 16, 6, look=0), armR=(90, -10, 10, 80, 0), armL=(60, 120, 40, 0, 0),
                aim=(1, 2, -110), legs="wide"), "lin", "LR"),
            Key(54, man(READY, trunk=trunk(-84, 16, -6, look=0), armR=(88, -30, 16, 80, 0), armL=(50, 120, 40, 0, 0),
                aim=(1, -4, -170), legs="wide"), "out", "LR"),
            Key(68, man(READY, trunk=trunk(-50, 18, 14, look=6), armR=(60, -10, 50, 60, 0), armL=(40, 110, 40, 0, 0),
                aim=(1, -30, -100), legs="wide"), "io", "LR"),
            Key(88, READY, "io", "Lr"),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ the end
_ON_A_KNEE: Pose = man("kneel", yaw=30, pelvis=(14, 0, 2), spine=(14, 0, 2), chest=(14, 0, 4), head=(26, 0, -8),
    armR=(60, 20, 50, 30, 0), armL=(40, 20, 50, 20, 0), aim=(1, -74, 8))

# The ferrule finds the floor, then the knee; the hat stays on.
KNEEL = kneeling(120, stays_from=50, rush_to=40, sounds=((14, "step"), (34, "land")), keys=(
    Key(0, man(READY, pelvis=(10, 0, 2), spine=(12, 0, 2), chest=(14, 0, 4), head=(20, 0, -8)), "lin", "RL"),
    Key(14, man(READY, trunk=trunk(4, 30, 30), armR=(50, 20, 40, 30, 0), aim=(1, -78, 8), legs="wide"), "io",
        "Rl"),
    Key(34, man(_ON_A_KNEE, pelvis=(22, 0, 2), head=(34, 0, -8)), "in", "Lr"),
    Key(50, _ON_A_KNEE, "io", "LR"),
    Key(84, man(_ON_A_KNEE, spine=(18, 0, 2), chest=(19, 0, 4), head=(34, 0, -8)), "io", "LR"),
    Key(120, _ON_A_KNEE, "io", "LR"),
))

GET_OFF_KNEES = standing_up(50, keys=(
    Key(0, _ON_A_KNEE, "lin", "B"),
    Key(16, man(_ON_A_KNEE, pelvis=(30, 0, 2), head=(10, 0, -8), armR=(50, 20, 60, 30, 0)), "io", "B"),
    Key(30, man(READY, trunk=trunk(0, 30, 30), armR=(40, 24, 50, 30, 0), aim=(1, -74, 8), legs="deep"), "io",
        "lr"),
    Key(38, man(READY, trunk=trunk(0, 16, 30), armR=(36, 26, 50, 30, 0), aim=(1, -70, 8), legs="guard"), "io",
        "LR"),
    Key(50, READY, "io", "Lr"),
))
# fmt: on



OWN = {"get_off_knees", "beg"}  # what he does otherwise than other men, or never
DOORMAN = (
    GUARD, walk(READY, 34), walk_back(READY), ENTRANCE, BLOOM, SHELTER, LANCE, HOOK, CROWN, WHIRL, *CODA, KNEEL,
    GET_OFF_KNEES, *hurts(READY),
    *(move for move in falls(READY) if move.name not in OWN),
    *(clear_of_the_floor(m, 0.11) if m.name == "tumble" else m for m in in_her_hands(READY, "heavy")),
)  # fmt: skip
