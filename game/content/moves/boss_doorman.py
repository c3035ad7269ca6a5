"""The Doorman and his umbrella: walking stick, lance, hook and, open, a wall that goes up on the beat.

Open it is held in both hands, one on the runner; so nothing else is: whoever clothes him reads it from there.
In the coda its ribs are bent and it opens no more; then he uses his weight.
"""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Call, Choreography, HazardMark, Key, Move, Strike

# fmt: off
RUNNER = (1, 0.15)  # where the left hand holds it open
READY: Pose = man("guard", yaw=32, pelvis=(0, 0, 2), spine=(2, 0, 2), chest=(2, 0, 4), head=(-2, 0, -14),
    armR=(26, 30, 40, 30, 0), armL=(10, 150, 50, 0, 0), aim=(1, -62, 6), legR=(14, 130, 36, 8, 0),
    legL=(18, 30, 28, 30.1, 0), shrug=(0, 0))
_OPEN: Pose = man(READY, trunk=trunk(-6, 12, 24), armR=(62, 16, 54, 40, 0), armL=(80, 0, 30, 30, 0), aim=(1, 12, 4),
    grip2=RUNNER, legs="fwd")


def _bow(name: str, title: str, ticks: int, keys: tuple[Key, ...], **more: object) -> Move:
    """A move that harms nobody by itself."""
    options = more.pop("options", {})
    return Move(
        name=name, title=title, family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys, options=options), **more,
    )


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
ENTRANCE = _bow("entrance", "entrée", 120, (
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

# ------------------------------------------------------------------------------------------------ coda
# It will not open.  He looks at it, as one looks at a servant, and bends it over his knee.
BREAKS_IT = _bow("breaks_it", "coda", 130, (
    Key(0, READY, "lin", "RL"),
    Key(12, man(READY, trunk=trunk(10, 20, 30), armR=(40, 40, 80, 30, 0), legs="wide"), "io", "Rl"),
    Key(26, man(READY, armR=(70, 20, 70, 30, 0), aim=(1, 14, 4), armL=(60, 60, 80, 20, 0), legs="wide"), "io", "RL"),
    Key(34, man(READY, trunk=trunk(-4, 10, 28), armR=(74, 12, 50, 30, 0), aim=(1, 18, 4), armL=(70, 30, 60, 20, 0),
        legs="wide"), "in", "RL"),
    Key(42, man(READY, armR=(70, 20, 74, 30, 0), aim=(1, 10, 4), armL=(60, 60, 80, 20, 0), head=(20, 0, -10),
        legs="wide"), "out", "RL"),
    Key(60, man(READY, trunk=trunk(0, -8, 30), armR=(130, 10, 70, 10, 0), armL=(124, 10, 70, 10, 0), aim=(1, 20, 80),
        legs="wide"), "io", "RL"),
    Key(70, man(READY, trunk=trunk(0, 40, 30), armR=(50, 20, 60, 20, 0), armL=(50, 20, 60, 20, 0), aim=(1, -10, 84),
        legL=(70, 20, 28, 86, 0.1), legR=(20, 120, 36, 24, 0)), "in", "R"),
    Key(78, man(READY, trunk=trunk(0, 46, 30), armR=(44, 24, 70, 20, 0), armL=(44, 24, 70, 20, 0), aim=(1, -16, 84),
        legL=(66, 20, 28, 84, 0.1), legR=(22, 120, 36, 28, 0)), "out", "R"),
    Key(96, man(READY, trunk=trunk(0, -16, 26), head=(-20, 0, -6), armR=(70, 100, 30, 0, 0), armL=(76, 100, 30, 0, 0),
        aim=(1, -30, 60), legs="wide", shrug=(0.02, 0.02)), "io", "Rl"),
    Key(112, man(READY, trunk=trunk(0, -12, 26), head=(-16, 6, -6), armR=(66, 96, 40, 0, 0), armL=(72, 96, 40, 0, 0),
        aim=(1, -34, 60), legs="wide"), "io", "RL"),
    Key(130, READY, "io", "Rl"),
), sounds=((12, "step"), (34, "cloth"), (70, "land"), (96, "step")))

_LOWERED: Pose = man(READY, trunk=trunk(-24, 44, 24, look=6), armR=(30, 130, 60, 0, 0), armL=(60, 30, 110, 50, 0),
    aim=(1, -10, 170), head=(-26, 0, -8))
_FRONT, _REAR = (44, 8, 20, 64, 0.2), (34, 174, 30, 14, 0.6)


def _stride(right: tuple[float, ...], left: tuple[float, ...], sway: float) -> Pose:
    return man(_LOWERED, legR=right, legL=left, chest=(16, sway, -8))


# Head down, the shoulder first, six strides like a door coming off its hinges; what stops him is the wall.
CHARGE = Move(
    name="charge", title="charge", family="attacks", startup_ticks=46, active_ticks=30, recovery_ticks=50, tell_tick=34,
    strikes=(Strike(first_tick=46, last_tick=75, bones=("chest", "uarmL", "farmL", "head"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=40, push_px=44, depth_px=24, swell_px=12, reach_px=(8, 0, 20, 30),
        splats=True),),
    sounds=((16, "slide"), (28, "slide"), (45, "step"), (52, "step"), (58, "step"), (64, "step"), (70, "step"),
        (84, "slide")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=126, options={"rush": ((38, 90),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, man(_LOWERED, legs="back"), "io", "RL"),
            Key(20, man(_LOWERED, legR=(14, 140, 36, 40, 0.5), legL=(38, 14, 24, 30, 0)), "io", "L"),
            Key(28, man(_LOWERED, legs="back"), "io", "Lr"),
            Key(40, man(_LOWERED, trunk=trunk(-30, 54, 20, look=6), head=(-30, 0, -8), legL=(54, 18, 30, 86, 0),
                legR=(40, 172, 40, 30, 0.6)), "io", "Lr"),
            Key(46, _stride(_REAR, _FRONT, 4), "in", "Rl"),
            Key(52, _stride(_FRONT, _REAR, -4), "lin", "Lr"),
            Key(58, _stride(_REAR, _FRONT, 4), "lin", "Rl"),
            Key(64, _stride(_FRONT, _REAR, -4), "lin", "Lr"),
            Key(70, _stride(_REAR, _FRONT, 4), "lin", "Rl"),
            Key(76, _stride(_FRONT, _REAR, -4), "lin", "Lr"),
            Key(85, man(READY, trunk=trunk(-10, -6, 26), armR=(60, 90, 40, 0, 0), armL=(70, 80, 40, 0, 0),
                aim=(1, -20, 120), legs="long"), "out", "Rl"),
            Key(98, man(READY, trunk=trunk(6, 36, 28), armR=(40, 30, 30, 20, 0), armL=(44, 20, 40, 30, 0),
                aim=(1, -60, 30), legs="wide"), "io", "LR"),
            Key(112, man(READY, trunk=trunk(4, 30, 30), armR=(36, 30, 34, 20, 0), armL=(40, 20, 40, 30, 0),
                aim=(1, -60, 20), legs="wide"), "io", "LR"),
            Key(126, READY, "io", "Rl"),
        ),
    ),
)

_ARMS_OPEN: Pose = man(READY, trunk=trunk(4, -14, 26), armR=(78, 96, 30, 20, 20), armL=(82, 96, 30, 20, 20),
    head=(-8, 0, -10), aim=(1, -40, 80), legs="back")

# As one opens a door to let somebody out: both arms, wide, for a long moment.  No guard helps against being carried.
THROW_OUT = Move(
    name="throw_out", title="thrown out", family="attacks", startup_ticks=56, active_ticks=4, recovery_ticks=42,
    tell_tick=30,
    strikes=(Strike(first_tick=56, last_tick=59, bones=("farmR", "farmL", "handR", "handL"), damage=18,
        weight="finisher", effect="launch", lift_px=8, stun_ticks=40, push_px=70, depth_px=18, swell_px=12,
        reach_px=(6, 0, 30, 20), breaks_guard=True, splats=True),),
    sounds=((14, "cloth"), (48, "step"), (55, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=102, options={"rush": ((46, 72),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(18, _ARMS_OPEN, "io", "RL"),
            Key(46, man(_ARMS_OPEN, trunk=trunk(4, -20, 26), armR=(86, 104, 20, 20, 20), armL=(90, 104, 20, 20, 20),
                legL=(40, 14, 24, 44, 0.2)), "io", "R"),
            Key(54, man(READY, trunk=trunk(2, 22, 28), armR=(74, 30, 40, 20, 0), armL=(76, 30, 40, 20, 0),
                aim=(1, -10, 60), legs="fwd"), "in", "Rl"),
            Key(58, man(READY, trunk=trunk(-6, 30, 28), armR=(78, -14, 60, 30, 0), armL=(80, -14, 60, 30, 0),
                aim=(1, 0, 70), legs="long"), "lin", "LR"),
            Key(64, man(READY, trunk=trunk(-40, -4, 22), armR=(104, 20, 20, 20, 0), armL=(110, 20, 20, 20, 0),
                aim=(1, 20, 40), legs="long"), "out", "LR"),
            Key(80, man(READY, trunk=trunk(-20, 10, 26), armR=(60, 60, 30, 20, 0), armL=(64, 60, 30, 20, 0),
                aim=(1, -30, 50), legs="fwd"), "io", "LR"),
            Key(102, READY, "io", "Lr"),
        ),
    ),
)

_KNEE: Pose = man(READY, trunk=trunk(8, -2, 28), armR=(40, 80, 50, 20, 0), armL=(60, 70, 50, 20, 0),
    aim=(1, -40, 90), legL=(90, 14, 20, 104, 0.1), legR=(8, 60, 30, 12, 0))

# The knee comes up under the coat tails and hangs there; the sole goes through whatever is before it.
BOOT = Move(
    name="boot", title="boot", family="attacks", startup_ticks=36, active_ticks=5, recovery_ticks=34, tell_tick=27,
    strikes=(Strike(first_tick=36, last_tick=40, bones=("footL", "shinL"), damage=12, weight="heavy", effect="stagger",
        stun_ticks=34, push_px=48, depth_px=20, swell_px=10, splats=True),),
    sounds=((35, "whoosh"), (52, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=75, options={"rush": ((30, 46),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _KNEE, "io", "R"),
            Key(30, man(_KNEE, trunk=trunk(14, -8, 28), legL=(100, 12, 20, 116, 0.1), legR=(8, 60, 30, 20, 0)), "io",
                "R"),
            Key(36, man(_KNEE, trunk=trunk(-14, -14, 20), legL=(88, 4, 14, 14, 0), legR=(8, 50, 30, 10, 0)), "in", "R"),
            Key(40, man(_KNEE, trunk=trunk(-20, -12, 20), legL=(84, 4, 14, 2, 0.05), legR=(8, 50, 30, 10, 0)), "out",
                "R"),
            Key(52, man(READY, trunk=trunk(-10, 22, 26), legs="fwd", aim=(1, -50, 40)), "io", "Rl"),
            Key(75, READY, "io", "Lr"),
        ),
    ),
)

_CAPE_DRAWN: Pose = man(READY, trunk=trunk(-40, 12, 30), armR=(60, -20, 100, 60, 0), armL=(86, -20, 110, 60, 0),
    aim=(1, -20, -80), legs="back")

# The cape is drawn across him, and flung: it lies where she stands, and on the second beat it is pulled tight.
CAPE = _bow("cape", "the cape", 62, (
    Key(0, READY, "lin", "RL"),
    Key(14, _CAPE_DRAWN, "out", "RL"),
    Key(20, man(_CAPE_DRAWN, trunk=trunk(-48, 18, 30)), "io", "RL"),
    Key(27, man(READY, trunk=trunk(20, 24, 26), armR=(60, 60, 30, 20, 0), armL=(88, 10, 6, 30, 0), aim=(1, -30, 100),
        legs="fwd"), "in", "Rl"),
    Key(36, man(READY, trunk=trunk(34, 30, 26), armR=(50, 90, 40, 20, 0), armL=(70, -6, 8, 30, 0), aim=(1, -40, 100),
        legs="fwd"), "out", "LR"),
    Key(48, man(READY, trunk=trunk(-6, 10, 30), armL=(50, 60, 100, 20, 0), legs="back"), "io", "LR"),
    Key(62, READY, "io", "Lr"),
), sounds=((12, "cloth"), (25, "whoosh"), (48, "cloth")), options={"rush": ((18, 40),)},
    hazards=(HazardMark(tick=28, kind="cape", at="target"),))

# Two fingers, and the street answers.
WHISTLE = _bow("whistle", "whistle", 70, (
    Key(0, READY, "lin", "RL"),
    Key(16, man(READY, armL=(92, 8, 136, 40, 0), head=(4, 0, -14)), "io", "RL"),
    Key(26, man(READY, trunk=trunk(0, -8, 30), armL=(96, 8, 134, 40, 0), head=(-12, 0, -10)), "io", "RL"),
    Key(46, man(READY, trunk=trunk(0, -6, 30), armL=(96, 8, 134, 40, 0), head=(-10, 0, -10)), "io", "RL"),
    Key(56, man(READY, armL=(96, 20, 30, 20, 0)), "io", "RL"),
    Key(70, READY, "io", "RL"),
), sounds=((26, "whoosh"),), calls=(Call(tick=36, fighter="thug", count=2, most=2),))

# ------------------------------------------------------------------------------------------------ the end
_ON_A_KNEE: Pose = man("kneel", yaw=30, pelvis=(14, 0, 2), spine=(14, 0, 2), chest=(14, 0, 4), head=(26, 0, -8),
    armR=(60, 20, 50, 30, 0), armL=(40, 20, 50, 20, 0), aim=(1, -74, 8))

# The ferrule finds the floor, then the knee; the hat stays on.
KNEEL = Move(
    name="kneel", title="on his knee", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=119,
    sounds=((14, "step"), (34, "land")),
    choreography=Choreography(
        standing="locked", ticks=120, loop_from=50, options={"rush": ((0, 40),)},
        keys=(
            Key(0, man(READY, pelvis=(10, 0, 2), spine=(12, 0, 2), chest=(14, 0, 4), head=(20, 0, -8)), "lin", "RL"),
            Key(14, man(READY, trunk=trunk(4, 30, 30), armR=(50, 20, 40, 30, 0), aim=(1, -78, 8), legs="wide"), "io",
                "Rl"),
            Key(34, man(_ON_A_KNEE, pelvis=(22, 0, 2), head=(34, 0, -8)), "in", "Lr"),
            Key(50, _ON_A_KNEE, "io", "LR"),
            Key(84, man(_ON_A_KNEE, spine=(18, 0, 2), chest=(19, 0, 4), head=(34, 0, -8)), "io", "LR"),
            Key(120, _ON_A_KNEE, "io", "LR"),
        ),
    ),
)

GET_OFF_KNEES = Move(
    name="get_off_knees", title="standing up", family="rising", startup_ticks=0, active_ticks=0, recovery_ticks=49,
    untouchable=(1, 49),
    choreography=Choreography(
        standing="locked", ticks=50,
        keys=(
            Key(0, _ON_A_KNEE, "lin", "B"),
            Key(16, man(_ON_A_KNEE, pelvis=(30, 0, 2), head=(10, 0, -8), armR=(50, 20, 60, 30, 0)), "io", "B"),
            Key(30, man(READY, trunk=trunk(0, 30, 30), armR=(40, 24, 50, 30, 0), aim=(1, -74, 8), legs="deep"), "io",
                "lr"),
            Key(38, man(READY, trunk=trunk(0, 16, 30), armR=(36, 26, 50, 30, 0), aim=(1, -70, 8), legs="guard"), "io",
                "LR"),
            Key(50, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on



def _clear_of_the_floor(move: Move) -> Move:
    """A tower that turns over needs more room beneath him than other men."""
    keys = tuple(k._replace(pose=man(k.pose, hgt=k.pose["hgt"][0] + 0.11)) for k in move.choreography.keys[:-1])
    return replace(move, choreography=replace(move.choreography, keys=(*keys, move.choreography.keys[-1])))


OWN = {"get_off_knees", "beg"}  # what he does otherwise than other men, or never
DOORMAN = (
    GUARD, walk(READY, 34), walk_back(READY), ENTRANCE, BLOOM, SHELTER, LANCE, HOOK, CROWN, WHIRL, BREAKS_IT, CHARGE,
    THROW_OUT, BOOT, CAPE, WHISTLE, KNEEL, GET_OFF_KNEES, *hurts(READY),
    *(move for move in falls(READY) if move.name not in OWN),
    *(_clear_of_the_floor(m) if m.name == "tumble" else m for m in in_her_hands(READY, "heavy")),
)  # fmt: skip
