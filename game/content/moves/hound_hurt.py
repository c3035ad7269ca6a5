"""What blows do to a hound: yelping, thrown over, on its side, up again; and how it dies."""

from __future__ import annotations

from game.content.moves.beasts import PAWS, Pose, beast
from game.content.moves.hound_poses import READY, SIDE, TUMBLING
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
IN_FLIGHT = ("trunk", "head", "hips")


def _reaction(name: str, title: str, ticks: int, *keys: Key, then: str = "", flight: str = "ground",
        sounds: tuple[tuple[int, str], ...] = (), rush: tuple[int, int] = (0, 12), **row: object) -> Move:
    return Move(
        name=name, title=title, startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1, then=then, flight=flight,
        sounds=sounds, **{"family": "reactions", **row},
        choreography=Choreography(standing="four", ticks=ticks, keys=keys, options={"rush": (rush,)}),
    )


def _stands(x: float, **fields: object) -> Pose:
    """The beast pushed `x` H along, its paws left where they stood."""
    return beast(READY, x=x, **{name: (READY[name][0] - x, 0) for name in PAWS} | fields)


# The back humps, the tail goes under, the mouth is wide.
HURT_HIGH = _reaction(
    "hurt_high", "yelp", 26,
    Key(0, READY, "lin", "F"),
    Key(3, _stands(-0.05, back=(0.335, 0.330, 0.050), neck=(44, 0), head=(44, 0, 1.0), tail=(-46, -8)), "out4", "F"),
    Key(10, beast(READY, x=-0.12, back=(0.315, 0.335, 0.045), neck=(4, 16), head=(-46, 20, 0.4), tail=(-52, -9),
        hindR=(0.0, 0), hindL=(-0.08, 0)), "out", "F"),
    Key(18, beast(READY, x=-0.12, back=(0.35, 0.34, 0.02), tail=(-30, -5)), "io", "F"),
    Key(26, beast(READY, x=-0.12), "io", "F"),
)

# A leg is gone from under it: it sinks on one shoulder.
HURT_LOW = _reaction(
    "hurt_low", "lamed", 28,
    Key(0, READY, "lin", "F"),
    Key(4, _stands(-0.02, root=(10, 4, -10), back=(0.365, 0.225, 0.030), neck=(-24, -10), head=(-50, -14, 0.9),
        tail=(-20, -6)), "out4", "F"),
    Key(12, beast(READY, x=-0.06, root=(10, 2, -6), back=(0.355, 0.235, 0.034), neck=(-10, -14), head=(-30, -20, 0.6),
        tail=(-40, -8), foreR=(0.12, 0.08)), "io", "F"),
    Key(20, beast(READY, x=-0.08, back=(0.36, 0.29, 0.02), foreR=(0.14, 0.05), tail=(-20, -4)), "io", "F"),
    Key(28, beast(READY, x=-0.08), "io", "F"),
)

# Struck from behind it is carried a pace on, and looks round for who did it.
HURT_BEHIND = _reaction(
    "hurt_behind", "hurt from behind", 28,
    Key(0, READY, "lin", "F"),
    Key(4, _stands(0.06, back=(0.300, 0.365, 0.030), neck=(30, 0), head=(26, 0, 1.0), tail=(-60, -8)), "out4", "F"),
    Key(12, beast(READY, x=0.14, back=(0.330, 0.350, 0.030), neck=(16, 46), head=(-10, 80, 0.6), tail=(-50, -8),
        foreR=(0.20, 0), foreL=(0.10, 0)), "io", "F"),
    Key(20, beast(READY, x=0.14, back=(0.35, 0.34, 0.02), neck=(8, 20), head=(-10, 30, 0.5), tail=(-20, -4)),
        "io", "F"),
    Key(28, beast(READY, x=0.14), "io", "F"),
)

# Its legs cross; it stands on three of them and finds the fourth.
STAGGER = _reaction(
    "stagger", "stagger", 44,
    Key(0, READY, "lin", "F"),
    Key(4, _stands(-0.05, root=(10, -6, 8), back=(0.33, 0.36, 0.04), neck=(40, 12), head=(34, 14, 1.0), tail=(-40, -8)),
        "out4", "F"),
    Key(13, beast(READY, x=-0.14, root=(14, 0, -14), back=(0.315, 0.330, 0.020), neck=(-10, -20), head=(-40, -20, 0.6),
        tail=(30, -8), foreR=(0.02, 0), foreL=(0.18, 0), hindR=(-0.02, 0), hindL=(-0.20, 0)), "out", "F"),
    Key(23, beast(READY, x=-0.12, root=(6, 0, 12), back=(0.340, 0.300, 0.016), neck=(10, 20), head=(-20, 24, 0.4),
        tail=(-10, 8), foreR=(0.18, 0), foreL=(0.02, 0.02), hindR=(-0.06, 0), hindL=(-0.22, 0)), "io", "F"),
    Key(34, beast(READY, x=-0.10, root=(10, 0, -4), back=(0.35, 0.32, 0.014), neck=(-4, -6), foreL=(0.08, 0.02)),
        "io", "F"),
    Key(44, beast(READY, x=-0.10), "io", "F"),
)

# Turned aside by her arm: it shakes the stars out of its ears.
REEL = _reaction(
    "reel", "shaking its head", 54,
    Key(0, READY, "lin", "F"),
    Key(5, _stands(-0.04, root=(24, 0, 10), back=(0.350, 0.350, 0.020), neck=(20, 50), head=(10, 70, 0.8),
        tail=(-20, 6)), "out", "F"),
    Key(17, _stands(-0.06, root=(10, 0, 0), back=(0.33, 0.29, 0.012), neck=(-22, 10), head=(-46, 10, 0.2),
        tail=(-30, -4)), "io", "F"),
    Key(24, _stands(-0.06, back=(0.33, 0.30, 0.012), neck=(-10, 26), head=(-30, 44, 0.3), tail=(-20, 6)), "io", "F"),
    Key(31, _stands(-0.06, back=(0.33, 0.30, 0.012), neck=(-10, -26), head=(-30, -44, 0.3), tail=(-20, -6)), "io", "F"),
    Key(38, _stands(-0.05, back=(0.33, 0.30, 0.012), neck=(-10, 18), head=(-30, 30, 0.3), tail=(-10, 4)), "io", "F"),
    Key(54, READY, "io", "F"),
)

LAUNCHED = Move(
    name="launched", title="launched", family="reactions", flight="ballistic", startup_ticks=1, active_ticks=29,
    recovery_ticks=0, then="lie",
    strikes=(Strike(first_tick=1, last_tick=29, bones=IN_FLIGHT, damage=3, weight="medium", effect="knock_down",
        stun_ticks=40, pool=3, push_px=8, depth_px=24, swell_px=8, bowls=True),),
    choreography=Choreography(
        standing="four", ticks=30, options={"rush": ((0, 30),)},
        keys=(
            Key(0, READY, "lin", ""),
            Key(4, beast(READY, root=(10, -26, -8), back=(0.34, 0.38, 0.040), neck=(50, 0), head=(50, 0, 1.0),
                tail=(-50, -8), foreR=(0.22, 0.16), foreL=(0.16, 0.12), hindR=(-0.04, 0.06), hindL=(-0.10, 0.04)),
                "out4", ""),
            Key(13, beast(TUMBLING, root=(12, -60, -30), drop=0.06, neck=(10, 0), head=(-20, 0, 0.8)), "out", ""),
            Key(30, TUMBLING, "io", ""),
        ),
    ),
)

JUGGLED = _reaction(
    "juggled", "juggled", 20,
    Key(0, TUMBLING, "lin", ""),
    Key(3, beast(TUMBLING, root=(10, 20, -50), back=(0.33, 0.33, 0.070), neck=(-30, 0), head=(-60, 0, 1.0), drop=0.10,
        foreR=(0.14, 0.14), foreL=(0.10, 0.10), hindR=(-0.02, 0.10), hindL=(-0.08, 0.08)), "out4", ""),
    Key(11, beast(TUMBLING, root=(16, -40, -76), drop=0.12), "out", ""),
    Key(20, TUMBLING, "in", ""),
    then="lie", flight="ballistic", rush=(0, 20),
)

# Bowled over: a shoulder, the back, and it slides.
KNOCK_BACK = _reaction(
    "knock_back", "knocked over", 60,
    Key(0, READY, "lin", "F"),
    Key(4, _stands(-0.06, root=(10, -8, -10), back=(0.33, 0.36, 0.04), neck=(44, 0), head=(44, 0, 1.0), tail=(-46, -8)),
        "out4", "F"),
    Key(12, beast(TUMBLING, x=-0.22, root=(10, -24, -40), drop=0.06), "out", ""),
    Key(20, beast(TUMBLING, x=-0.40, root=(10, -6, -76), drop=0.24), "in", "B"),
    Key(26, beast(SIDE, x=-0.52, root=(12, -4, -100), foreR=(0.24, 0.18), hindR=(-0.20, 0.16)), "out", "B"),
    Key(34, beast(SIDE, x=-0.58), "io", "B"),
    Key(46, beast(SIDE, x=-0.58, neck=(4, 0), head=(-8, 0, 0.5)), "io", "B"),
    Key(60, beast(SIDE, x=-0.58), "io", "B"),
    then="getup", sounds=((20, "land"),), rush=(3, 36),
)

LIE = _reaction(
    "lie", "down", 42,
    Key(0, TUMBLING, "lin", "B"),
    Key(5, beast(SIDE, x=-0.05, root=(12, -4, -98), foreR=(0.24, 0.20), hindR=(-0.18, 0.18), head=(10, 0, 0.9)), "in",
        "B"),
    Key(11, beast(SIDE, x=-0.09, drop=0.28, neck=(10, 0)), "out", "B"),
    Key(17, beast(SIDE, x=-0.10), "in", "B"),
    Key(30, beast(SIDE, x=-0.10, neck=(2, 0), head=(-6, 0, 0.6)), "io", "B"),
    Key(42, beast(SIDE, x=-0.10), "io", "B"),
    then="getup", sounds=((1, "land"),), rush=(0, 18),
)

# Onto its breast, forelegs out, the rump first; then it shakes itself once.
GETUP = _reaction(
    "getup", "getting up", 46,
    Key(0, SIDE, "lin", "B"),
    Key(10, beast(SIDE, root=(10, 0, -50), drop=0.26, neck=(20, 0), foreR=(0.26, 0.16), foreL=(0.22, 0.16),
        hindR=(-0.14, 0.12), hindL=(-0.20, 0.12)), "io", "B"),
    Key(18, beast(READY, root=(10, 0, -8), drop=0.0, back=(0.130, 0.150, 0.010), neck=(30, 0), head=(-10, 0, 0.4),
        tail=(-10, 0), foreR=(0.28, 0), foreL=(0.24, 0), hindR=(-0.04, 0), hindL=(-0.10, 0)), "io", "B"),
    Key(28, beast(READY, back=(0.320, 0.200, 0.014), neck=(4, 0), foreR=(0.24, 0), foreL=(0.20, 0), hindR=(-0.09, 0),
        hindL=(-0.16, 0)), "io", "F"),
    Key(34, beast(READY, root=(10, 0, 7), back=(0.355, 0.310, 0.012), neck=(0, 18), head=(-16, 24, 0.3)), "io", "F"),
    Key(40, beast(READY, root=(10, 0, -6), neck=(0, -14), head=(-14, -18, 0.3)), "io", "F"),
    Key(46, READY, "io", "F"),
    family="rising", untouchable=(1, 14), rush=(8, 30),
)

SPLAT = _reaction(
    "splat", "against the wall", 37,
    Key(0, beast(TUMBLING, root=(10, -50, -20), drop=-0.04), "lin", ""),
    Key(3, beast(TUMBLING, root=(10, -66, -10), drop=-0.06, back=(0.34, 0.34, 0.05), neck=(-10, 0), head=(-40, 0, 1.0)),
        "out4", ""),
    Key(12, beast(TUMBLING, root=(10, -58, -20), drop=-0.02, head=(-30, 0, 0.6)), "io", ""),
    Key(26, beast(TUMBLING, x=0.06, root=(12, -20, -60), drop=0.14), "in", "B"),
    Key(37, beast(TUMBLING, x=0.12), "io", "B"),
    then="lie", sounds=((1, "land"),), rush=(0, 37),
)

# It turns over its own back in the air and comes down on four paws.
TUMBLE = _reaction(
    "tumble", "turning over", 22,
    Key(0, TUMBLING, "lin", ""),
    Key(6, beast(TUMBLING, root=(10, -6, -160), drop=0.02, back=(0.35, 0.35, 0.050)), "out", ""),
    Key(12, beast(TUMBLING, root=(10, 4, -270), drop=0.0, neck=(10, 0), head=(-10, 0, 0.5)), "lin", ""),
    Key(17, beast(READY, root=(10, 4, -346), foreR=(0.20, 0.06), foreL=(0.14, 0.04), tail=(50, 4)), "out", ""),
    Key(22, beast(READY, root=(10, 0, -360), back=(0.33, 0.31, 0.02), tail=(40, 4)), "io", "F"),
    then="reception", flight="ballistic", sounds=((1, "whoosh"),), rush=(0, 22),
)

RECEPTION = _reaction(
    "reception", "landing on its feet", 18,
    Key(0, beast(READY, back=(0.33, 0.31, 0.02), tail=(40, 4)), "lin", "F"),
    Key(5, beast(READY, back=(0.265, 0.235, 0.026), neck=(14, 0), tail=(56, 2)), "out", "F"),
    Key(18, READY, "io", "F"),
    sounds=((1, "land"),),
)

# The forelegs fold first, then the chin is down, then the rump; the tail is last.
DIE = _reaction(
    "die_back", "dying", 66,
    Key(0, READY, "lin", "F"),
    Key(4, _stands(0.02, back=(0.340, 0.345, 0.040), neck=(50, 0), head=(50, 0, 1.0), tail=(40, 2)), "out4", "F"),
    Key(16, beast(READY, x=0.08, back=(0.320, 0.190, 0.020), neck=(-4, 0), head=(-30, 0, 0.5), tail=(30, 2),
        foreR=(0.10, 0.02), foreL=(0.16, 0), hindR=(-0.16, 0), hindL=(-0.24, 0)), "in", "F"),
    Key(26, beast(READY, x=0.12, root=(10, 4, -10), back=(0.240, 0.120, 0.014), neck=(-2, 0), head=(-8, 0, 0.4),
        tail=(24, 2), foreR=(0.36, 0.01), foreL=(0.34, 0.01), hindR=(-0.14, 0), hindL=(-0.22, 0)), "in", "B"),
    Key(38, beast(SIDE, x=0.14, root=(10, 2, -64), drop=0.29, neck=(-8, 0), tail=(26, 2)), "in", "B"),
    Key(44, beast(SIDE, x=0.14, root=(10, 0, -92), head=(-10, 0, 0.5), tail=(24, 0)), "in", "B"),
    Key(66, beast(SIDE, x=0.14, head=(-18, 0, 0.2), neck=(-10, 0), tail=(-14, -4), foreR=(0.28, 0.10)), "io", "B"),
    sounds=((22, "land"), (42, "land")), rush=(10, 46),
)
# fmt: on

HURT = (
    HURT_HIGH, HURT_LOW, HURT_BEHIND, STAGGER, REEL, LAUNCHED, JUGGLED, KNOCK_BACK, LIE, GETUP, SPLAT, TUMBLE,
    RECEPTION, DIE,
)  # fmt: skip
