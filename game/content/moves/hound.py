"""The hound: head below the withers, tail for a rudder.  It bows before it leaps, and rears before it snaps."""

from __future__ import annotations

from game.content.moves.beasts import beast, gait, wave
from game.content.moves.hound_hurt import HURT
from game.content.moves.hound_poses import READY
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
# A growl in the jaw, the shoulders rising and sinking under it.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=48,
    choreography=Choreography(
        standing="four", ticks=48, loop=True,
        keys=(
            Key(0, READY, "lin", "F"),
            Key(24, beast(READY, back=(0.365, 0.322, 0.010), neck=(-6, 0), head=(-8, 6, 0.7), tail=(24, 2)), "io", "F"),
            Key(48, READY, "io", "F"),
        ),
    ),
)

_TROT = {"foreR": 0.0, "foreL": 0.5, "hindR": 0.5, "hindL": 0.0}
_SQUARE = beast(READY, foreR=(0.14, 0), foreL=(0.14, 0), hindR=(-0.15, 0), hindL=(-0.15, 0))

# Diagonal pairs, the head still, the back level.
WALK = gait(
    "walk", 26, 0.50, _TROT, 0.52, 0.070,
    lambda u: beast(_SQUARE, back=(0.362 + 0.006 * wave(u, 2), 0.345 + 0.008 * wave(u, 2, 0.3), 0.008),
        neck=(4 + 2 * wave(u, 2), 0), tail=(12 + 3 * wave(u), 4)),
    sounds=((2, "step"), (15, "step")),
)

# It gives ground without taking its eyes off her: one paw after the other, the belly near the floor.
WALK_BACK = gait(
    "walk_back", 40, -0.30, {"foreR": 0.0, "hindL": 0.25, "foreL": 0.5, "hindR": 0.75}, 0.66, 0.045,
    lambda u: beast(_SQUARE, back=(0.350, 0.305 + 0.006 * wave(u, 2), 0.014), neck=(-10, 0),
        head=(-2, 4 * wave(u), 0.6), tail=(30 + 6 * wave(u), -2)),
    sounds=((3, "step"), (23, "step")),
)

# A rotary gallop: the back folds and opens, all four gather beneath it.
RUN = gait(
    "run", 18, 1.02, {"foreR": 0.08, "foreL": 0.0, "hindR": 0.52, "hindL": 0.60}, 0.26, 0.11,
    lambda u: beast(_SQUARE, back=(0.380 + 0.028 * wave(u, 1, 0.10), 0.380 + 0.028 * wave(u, 1, 0.55),
        0.018 + 0.026 * wave(u, 1, 0.30)), neck=(8 + 8 * wave(u, 1, 0.5), 0), head=(-10, 0, 0.5),
        tail=(10 + 10 * wave(u), 2)),
    sounds=((2, "step"), (6, "step"), (11, "step")), fast=True,
)

_BOW = beast(READY, x=-0.21, back=(0.350, 0.215, 0.010), neck=(-20, 0), head=(-10, 0, 0.4), tail=(50, -3),
    foreR=(0.38, 0), foreL=(0.33, 0), hindR=(0.10, 0), hindL=(0.02, 0))
_LOW = beast(_BOW, x=0, back=(0.330, 0.195, 0.004), neck=(-10, 0), head=(-6, 0, 0.1), tail=(68, -4))

# It bows to the floor with its tail up; it passes at the height of her throat, and lands on its forepaws.
LEAP = Move(
    name="leap", title="leap", family="attacks", flight="track", startup_ticks=36, active_ticks=14, recovery_ticks=27,
    tell_tick=16,
    strikes=(Strike(first_tick=36, last_tick=49, bones=("head", "neck", "farmR"), damage=9, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=3, push_px=18, depth_px=20, swell_px=8),),
    sounds=((13, "cloth"), (35, "whoosh"), (53, "land")), trail=True,
    choreography=Choreography(
        standing="four", ticks=77, options={"rush": ((27, 60),)},
        keys=(
            Key(0, READY, "lin", "F"),
            Key(14, _BOW, "io", "F"),
            Key(28, _LOW, "io", "F"),
            Key(35, beast(READY, x=0.16, back=(0.34, 0.50, 0.0), neck=(34, 0), head=(-4, 0, 0.6), tail=(0, 2),
                foreR=(0.30, 0.34), foreL=(0.34, 0.29), hindR=(-0.27, 0), hindL=(-0.35, 0)), "flow", "F"),
            Key(41, beast(READY, x=0.62, back=(0.55, 0.66, -0.010), neck=(26, 0), head=(-8, 0, 1.0), tail=(-2, 2),
                foreR=(0.33, 0.50), foreL=(0.29, 0.44), hindR=(-0.36, 0.30), hindL=(-0.40, 0.25)), "lin", ""),
            Key(47, beast(READY, x=1.06, back=(0.60, 0.58, 0.020), neck=(12, 0), head=(-14, 0, 1.0), tail=(6, 3),
                foreR=(0.32, 0.28), foreL=(0.28, 0.20), hindR=(-0.32, 0.34), hindL=(-0.36, 0.30)), "lin", ""),
            Key(53, beast(READY, x=1.40, back=(0.50, 0.34, 0.0), neck=(6, 0), head=(-10, 0, 0.3), tail=(30, 3),
                foreR=(0.20, 0), foreL=(0.16, 0), hindR=(-0.20, 0.22), hindL=(-0.24, 0.18)), "flow", "F"),
            Key(59, beast(READY, x=1.56, back=(0.32, 0.315, 0.030), neck=(14, 0), head=(-14, 0, 0.3), tail=(40, 4),
                foreR=(0.04, 0), foreL=(0.00, 0), hindR=(-0.10, 0), hindL=(-0.14, 0)), "out", "F"),
            Key(66, beast(READY, x=1.56, back=(0.34, 0.32, 0.020), neck=(8, 0), foreR=(0.16, 0.04), foreL=(0.02, 0),
                hindR=(-0.11, 0), hindL=(-0.15, 0.02)), "io", "F"),
            Key(77, beast(READY, x=1.56), "io", "F"),
        ),
    ),
)

_REARED = beast(READY, x=-0.06, back=(0.345, 0.345, 0.006), neck=(58, 0), head=(30, 0, 0.9), tail=(34, -2),
    foreR=(0.22, 0), foreL=(0.18, 0), hindR=(-0.05, 0), hindL=(-0.13, 0))

# The head rears like a snake's, jaw open, and goes for the ankle: a jump is enough.
SNAP = Move(
    name="snap", title="ankle snap", family="attacks", startup_ticks=30, active_ticks=4, recovery_ticks=24,
    tell_tick=14,
    strikes=(Strike(first_tick=30, last_tick=33, bones=("head",), damage=6, weight="medium", effect="hurt",
        stun_ticks=24, push_px=6, depth_px=18, swell_px=6, reach_px=(12, 0, 0, 0)),),
    sounds=((29, "whoosh"),),
    choreography=Choreography(
        standing="four", ticks=58, options={"rush": ((26, 36),)},
        keys=(
            Key(0, READY, "lin", "F"),
            Key(11, beast(_REARED, neck=(50, 0), head=(22, 0, 0.4)), "out", "F"),
            Key(25, _REARED, "io", "F"),
            Key(30, beast(READY, x=0.14, back=(0.370, 0.235, 0.016), neck=(-26, 0), head=(-30, 0, 1.0), tail=(16, 4),
                foreR=(0.16, 0), foreL=(-0.02, 0), hindR=(-0.25, 0), hindL=(-0.30, 0.02)), "flow", "F"),
            Key(34, beast(READY, x=0.16, back=(0.370, 0.230, 0.016), neck=(-30, 0), head=(-26, 0, 0.0), tail=(10, 4),
                foreR=(0.14, 0), foreL=(-0.04, 0), hindR=(-0.27, 0), hindL=(-0.28, 0)), "out", "F"),
            Key(42, beast(READY, x=0.14, back=(0.365, 0.270, 0.012), neck=(-16, 10), head=(-20, 14, 0.1),
                foreR=(0.16, 0), foreL=(0.06, 0.03), hindR=(-0.25, 0), hindL=(-0.26, 0)), "io", "F"),
            Key(50, beast(READY, x=0.14, neck=(0, -4), head=(-6, -6, 0.4), hindR=(-0.16, 0.03), hindL=(-0.26, 0)),
                "io", "F"),
            Key(58, beast(READY, x=0.14), "io", "F"),
        ),
    ),
)

_SAT_BACK = beast(READY, x=-0.21, back=(0.215, 0.350, 0.012), neck=(26, 0), head=(-34, 0, 0.0), tail=(-14, -4),
    foreR=(0.38, 0), foreL=(0.33, 0), hindR=(0.10, 0), hindL=(0.02, 0))


def _shakes(turn: float, x: float, jaw: float = 0.25) -> dict:
    """Teeth in something: the forelegs brace, the whole neck goes to one side."""
    return beast(READY, x=x, back=(0.330, 0.235, 0.026), neck=(-20, turn), head=(-26, turn * 1.5, jaw),
        tail=(44, -turn / 6), foreR=(0.51 - x, 0), foreL=(0.44 - x, 0), hindR=(0.16 - x, 0), hindL=(0.08 - x, 0))


# It sinks on its haunches, chin in; then it has her by the shoe, and shakes it, and goes backwards.
DRAG = Move(
    name="drag", title="drag and shake", family="attacks", startup_ticks=34, active_ticks=8, recovery_ticks=38,
    tell_tick=14,
    strikes=(
        Strike(first_tick=34, last_tick=37, bones=("head",), damage=4, weight="medium", effect="stagger", stun_ticks=30,
            push_px=-10, depth_px=18, swell_px=8, reach_px=(10, 0, 0, 0)),
        Strike(first_tick=38, last_tick=41, bones=("head",), damage=2, effect="hurt", stun_ticks=12, pool=1,
            push_px=-9, depth_px=20, swell_px=9, every_ticks=3, reach_px=(10, 0, 0, 0)),
    ),
    sounds=((33, "whoosh"), (39, "cloth"), (43, "cloth"), (52, "cloth")),
    choreography=Choreography(
        standing="four", ticks=80, options={"rush": ((24, 40),)},
        keys=(
            Key(0, READY, "lin", "F"),
            Key(13, beast(_SAT_BACK, head=(-20, 0, 0.3)), "io", "F"),
            Key(26, _SAT_BACK, "io", "F"),
            Key(34, beast(READY, x=0.30, back=(0.360, 0.240, 0.014), neck=(-22, 0), head=(-30, 0, 1.0), tail=(6, 3),
                foreR=(0.20, 0), foreL=(0.14, 0), hindR=(-0.14, 0), hindL=(-0.22, 0)), "flow", "F"),
            Key(38, _shakes(0, 0.31, 0.1), "out", "F"),
            Key(41, _shakes(26, 0.28), "io", "F"),
            Key(45, _shakes(-26, 0.24), "io", "F"),
            Key(50, _shakes(24, 0.20), "io", "F"),
            Key(57, _shakes(-12, 0.18, 0.6), "io", "F"),
            Key(68, beast(READY, x=0.22, back=(0.350, 0.300, 0.014), neck=(6, 0), head=(-12, 0, 0.5),
                foreR=(0.16, 0.04), foreL=(0.26, 0), hindR=(-0.12, 0), hindL=(-0.19, 0.03)), "io", "F"),
            Key(80, beast(READY, x=0.22), "io", "F"),
        ),
    ),
)

_HOWLING = beast(READY, x=-0.04, back=(0.175, 0.375, 0.020), neck=(66, 0), head=(52, 0, 0.75), tail=(-18, -6),
    foreR=(0.17, 0), foreL=(0.13, 0), hindR=(-0.05, 0), hindL=(-0.12, 0))

# It sits, and sings for the others.
HOWL = Move(
    name="howl", title="howl", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=91,
    choreography=Choreography(
        standing="four", ticks=92,
        keys=(
            Key(0, READY, "lin", "F"),
            Key(16, beast(_HOWLING, neck=(28, 0), head=(-20, 0, 0.2)), "io", "F"),
            Key(28, _HOWLING, "out", "F"),
            Key(46, beast(_HOWLING, neck=(74, 6), head=(60, 10, 1.0)), "io", "F"),
            Key(64, beast(_HOWLING, neck=(70, -6), head=(56, -10, 0.9)), "io", "F"),
            Key(76, beast(_HOWLING, neck=(30, 0), head=(-10, 0, 0.3)), "io", "F"),
            Key(92, READY, "io", "F"),
        ),
    ),
)

# All four at once, backwards, and out of her reach before she has turned.
SPRING_BACK = Move(
    name="spring_back", title="springing back", family="jumps", flight="track", startup_ticks=0, active_ticks=0,
    recovery_ticks=29, untouchable=(3, 12), sounds=((5, "whoosh"), (19, "land")),
    choreography=Choreography(
        standing="four", ticks=30, options={"rush": ((3, 24),)},
        keys=(
            Key(0, READY, "lin", "F"),
            Key(3, beast(READY, x=0.03, back=(0.300, 0.290, 0.020), foreR=(0.13, 0), foreL=(0.09, 0),
                hindR=(-0.14, 0), hindL=(-0.22, 0)), "out", "F"),
            Key(10, beast(READY, x=-0.34, back=(0.440, 0.520, 0.020), neck=(26, 0), head=(-24, 0, 0.8), tail=(-6, -3),
                foreR=(0.18, 0.26), foreL=(0.15, 0.22), hindR=(-0.10, 0.12), hindL=(-0.16, 0.10)), "lin", ""),
            Key(18, beast(READY, x=-0.74, back=(0.310, 0.380, 0.024), neck=(20, 0), head=(-24, 0, 0.6), tail=(10, 0),
                foreR=(0.20, 0.08), foreL=(0.16, 0.06), hindR=(-0.11, 0), hindL=(-0.19, 0)), "flow", "F"),
            Key(22, beast(READY, x=-0.78, back=(0.310, 0.290, 0.020), neck=(0, 0)), "out", "F"),
            Key(30, beast(READY, x=-0.78), "io", "F"),
        ),
    ),
)
# fmt: on

HOUND = (GUARD, WALK, WALK_BACK, RUN, LEAP, SNAP, DRAG, HOWL, SPRING_BACK, *HURT)
