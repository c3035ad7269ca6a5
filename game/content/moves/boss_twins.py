"""The Twins of the Guard, what both may dance: stances, steps, and the fence for two of their first act.

The elder keeps the high line, the younger the low one; between two moves both pass through one middle guard, so that
one body of pictures serves them.  Right feet lead.  What they do as a pair stands in `boss_twins_pair`, what the one
who is left does with both sabres in `boss_twins_rage`.
"""

from __future__ import annotations

from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.core.skeleton import mirror
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
STOOD = {"legR": (34, 0, 12, 52, 0), "legL": (24, 148, 60, 21.2, 0)}
GATHERED = {"legR": (12, 10, 20, 16, 0), "legL": (10, 150, 50, 14, 0)}
HEELS = {"legR": (3, 20, 40, 5, 0), "legL": (5, 150, 50, 8, 0)}
WIDE = {"legR": (44, 0, 12, 46, 0), "legL": (34, 152, 62, 14, 0)}
LONG = {"legR": (64, 0, 10, 70, 0), "legL": (52, 164, 62, 0, 0.05)}
BACK = {"legR": (36, 0, 12, 22, 0), "legL": (20, 116, 60, 58, 0)}
ON_HIP = (34, 118, 112, 66, 0)  # the left arm
BEHIND = (26, 168, 84, 74, 0)
_MARCH_TICKS = 23
_BODY = trunk(-16, 0, 12)
READY: Pose = man("guard", trunk=_BODY, armR=(74, 22, 36, 34, 0), armL=ON_HIP, aim=(1, 18, 2), shrug=(0, 0), **STOOD)
_HIGH: Pose = man(READY, armR=(122, 24, 58, 26, 0), aim=(1, 76, 6))
_LOW: Pose = man(READY, trunk=trunk(-18, 8, 12), armR=(44, 22, 22, 40, 0), aim=(1, -34, 0),
    legR=(42, 0, 12, 62, 0), legL=(30, 148, 60, 30, 0))


def told(name: str, title: str, startup: int, active: int, recovery: int, tell: int, strikes: tuple[Strike, ...],
        sounds: tuple[tuple[int, str], ...], keys: tuple[Key, ...], rush: tuple[tuple[int, int], ...]) -> Move:
    """A blow with its tell; it lasts until its last key."""
    return Move(
        name=name, title=title, family="attacks", startup_ticks=startup, active_ticks=active, recovery_ticks=recovery,
        tell_tick=tell, strikes=strikes, sounds=sounds, trail=True,
        choreography=Choreography(standing="locked", ticks=startup + active + recovery, keys=keys,
            options={"rush": rush}),
    )


def _guard(name: str, title: str, line: Pose, breath: Pose) -> Move:
    """Into his line, and there he breathes: one of them in while the other is out."""
    return Move(
        name=name, title=title, family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=71,
        choreography=Choreography(
            standing="locked", ticks=72, loop_from=12,
            keys=(Key(0, READY, "lin", "RL"), Key(12, line, "io", "RL"), Key(42, breath, "io", "RL"),
                Key(72, line, "io", "RL")),
        ),
    )


GUARD = _guard("guard", "garde haute", _HIGH, man(_HIGH, chest=(-5, 0, -5), shrug=(0.010, 0.010), aim=(1, 84, 8)))
GUARD_LOW = _guard("guard_low", "garde basse", _LOW, man(_LOW, legR=(46, 0, 12, 70, 0), legL=(34, 148, 60, 38, 0),
    aim=(1, -28, 4)))


def _other(pose: Pose) -> Pose:
    turned = mirror(pose)
    return man(pose, legR=turned["legR"], legL=turned["legL"])


def _march() -> Move:
    """The pas de parade: straight knees, level heads, and the blade does not move."""
    calm = man(READY, trunk=trunk(-6, 0, 10))
    contact = man(calm, legL=(19, 4, 14, 4, 0), legR=(17, 176, 18, 8, 0.36))
    down = man(calm, legL=(18, 6, 14, 18, 0), legR=(11, 176, 18, 26, 0.42))
    passing = man(calm, legL=(8, 4, 14, 14, 0), legR=(32, 6, 14, 48, 0.6))
    h = _MARCH_TICKS
    sink, cross = round(h * 0.22), round(h * 0.6)
    return Move(
        name="walk", title="pas de parade", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=2 * h,
        sounds=((1, "step"), (h, "step")),
        choreography=Choreography(
            standing="locked", ticks=2 * h, loop=True, options={"lane_h": 0.050, "stride_h": 0.0165},
            keys=(
                Key(0, contact, "lin", "rl"), Key(sink, down, "out", "L"), Key(cross, passing, "io", "L"),
                Key(h, _other(contact), "in", "Lr"), Key(h + sink, _other(down), "out", "R"),
                Key(h + cross, _other(passing), "io", "R"), Key(2 * h, contact, "in", "Rl"),
            ),
        ),
    )


# Rompe, at attention: the back heel, then the front one.
_MARCH_BACK = Move(
    name="walk_back", title="rompe", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=36,
    sounds=((16, "step"), (34, "step")),
    choreography=Choreography(
        standing="locked", ticks=36, loop=True,
        keys=(Key(0, READY, "lin", "RL"), Key(17, man(READY, **WIDE), "flow", "Rl"),
            Key(36, READY, "flow", "Lr")),
    ),
)

_LIPS: Pose = man("guard", trunk=trunk(-4, -4, 8, look=6), armR=(52, 4, 128, 4, 0), armL=(6, 90, 8, 0, 0),
    aim=(1, 88, 0), shrug=(0, 0), **HEELS)

# To the other one, not to her: heels, hilt to the lips, and the blades meet overhead.
SALUTE = Move(
    name="salute", title="salut croisé", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=67,
    sounds=((14, "step"), (38, "whoosh"), (60, "step")),
    choreography=Choreography(
        standing="locked", ticks=68,
        keys=(Key(0, READY, "lin", "RL"), Key(14, _LIPS, "io", "Lr"), Key(28, _LIPS, "io", "LR"),
            Key(40, man(_LIPS, armR=(150, 20, 6, 20, 0), aim=(1, 66, 0), head=(-16, 0, 10)), "in", "LR"),
            Key(50, man(_LIPS, armR=(150, 20, 6, 20, 0), aim=(1, 66, 0), head=(-16, 0, 10)), "lin", "LR"),
            Key(60, man(READY, **GATHERED), "io", "Lr"), Key(68, READY, "out", "Lr")),
    ),
)

_CUT = {"weight": "heavy", "stun_ticks": 26, "push_px": 18, "depth_px": 24}
BLADE = ("weapon", "farmR")

_WOUND_HIGH: Pose = man(READY, trunk=trunk(30, -8, 22), armR=(150, 40, 70, 10, 0), aim=(1, 158, 20), **BACK)

# The upper blade of the scissors: from behind the plume down to the floor.
HIGH_SCISSOR = told(
    "high_scissor", "ciseaux: la lame haute", 34, 5, 26, 25,
    (Strike(first_tick=34, last_tick=38, bones=BLADE, damage=12, **_CUT),),
    ((32, "whoosh"), (35, "step")),
    (Key(0, READY, "lin", "RL"), Key(14, _WOUND_HIGH, "out", "LR"),
        Key(27, man(_WOUND_HIGH, legR=(44, 0, 12, 20, 0.3)), "io", "LR"),
        Key(32, man(READY, trunk=trunk(6, 4, 16), armR=(128, 16, 30, 20, 0), aim=(1, 80, 8), **WIDE), "in", "Lr"),
        Key(35, man(READY, trunk=trunk(-26, 16, 12), armR=(84, -2, 6, 40, 0), aim=(1, -2, -4),
            armL=(60, 150, 20, 0, 0), **LONG), "flow", "Lr"),
        Key(39, man(READY, trunk=trunk(-44, 30, 10), armR=(44, -26, 12, 50, 0), aim=(1, -44, -30),
            armL=(70, 156, 20, 0, 0), **LONG), "out", "LR"),
        Key(46, man(READY, trunk=trunk(-44, 30, 10), armR=(46, -24, 12, 50, 0), aim=(1, -42, -28),
            armL=(68, 156, 20, 0, 0), **LONG), "lin", "LR"),
        Key(56, man(READY, chest=(2, 0, -8)), "io", "Lr"), Key(65, READY, "out", "LR")),
    ((28, 42),),
)

_WOUND_LOW: Pose = man(READY, trunk=trunk(34, 26, 22), armR=(30, 140, 20, 30, 0), aim=(1, -34, 160), armL=BEHIND,
    **BACK)

# The lower blade: from the floor up past the plume.
LOW_SCISSOR = told(
    "low_scissor", "ciseaux: la lame basse", 34, 5, 26, 25,
    (Strike(first_tick=34, last_tick=38, bones=BLADE, damage=11, effect="trip", **_CUT),),
    ((32, "whoosh"), (35, "step")),
    (Key(0, READY, "lin", "RL"), Key(14, _WOUND_LOW, "out", "LR"),
        Key(27, man(_WOUND_LOW, legR=(44, 0, 12, 20, 0.3)), "io", "LR"),
        Key(32, man(READY, trunk=trunk(8, 24, 16), armR=(34, 40, 10, 40, 0), aim=(1, -40, 40), armL=BEHIND, **WIDE),
            "in", "Lr"),
        Key(35, man(READY, trunk=trunk(-24, 10, 12), armR=(56, 6, 4, 40, 0), aim=(1, -14, 0),
            armL=(60, 150, 20, 0, 0), **LONG), "flow", "Lr"),
        Key(39, man(READY, trunk=trunk(-36, -8, 12), armR=(142, -10, 10, 40, 0), aim=(1, 88, -20),
            armL=(50, 150, 30, 0, 0), **LONG), "out", "LR"),
        Key(46, man(READY, trunk=trunk(-36, -8, 12), armR=(140, -10, 12, 40, 0), aim=(1, 86, -18),
            armL=(50, 150, 30, 0, 0), **LONG), "lin", "LR"),
        Key(56, man(READY, chest=(2, 0, -8)), "io", "Lr"), Key(65, READY, "out", "LR")),
    ((28, 42),),
)

_COILED: Pose = man(READY, trunk=trunk(4, 30, 18), armR=(96, 60, 60, 24, 0), aim=(1, 30, 60),
    armL=(100, 90, 30, 0, 0), legR=(56, 0, 12, 82, 0), legL=(30, 140, 62, 74, 0.2))
_RUNNING: Pose = man(READY, trunk=trunk(-24, 34, 12), armR=(92, 4, 4, 40, 0), aim=(1, 0, 0), armL=(60, 172, 4, 0, 0))
_PAST: Pose = man(_RUNNING, trunk=trunk(-40, 16, 12), armR=(90, -30, 20, 50, 0), aim=(1, -10, -60))

# Flèche croisée: each coils towards the other, and they pass on either side of her.
CROSSING_FLECHE = told(
    "crossing_fleche", "flèche croisée", 40, 12, 34, 30,
    (Strike(first_tick=40, last_tick=51, bones=BLADE, damage=12, weight="heavy", stun_ticks=26, push_px=8,
        depth_px=18, swell_px=8),),
    ((36, "step"), (39, "whoosh"), (49, "step"), (58, "step"), (68, "slide")),
    (Key(0, READY, "lin", "RL"),
        Key(15, man(_COILED, legR=(46, 0, 12, 70, 0), legL=(26, 144, 62, 52, 0)), "io", "RL"),
        Key(31, _COILED, "io", "RL"),
        Key(40, man(_RUNNING, legR=(10, 172, 20, 34, 0.6), legL=(40, 170, 40, 20, 0.9)), "flow", "R"),
        Key(45, man(_RUNNING, legR=(38, 174, 20, 16, 0.9), legL=(50, 4, 20, 44, 0.3), air=0.05, dx=0.24), "lin", ""),
        Key(50, man(_RUNNING, legL=(38, 4, 20, 42, 0), legR=(34, 174, 20, 56, 0.7), dx=0.20), "lin", "l"),
        Key(58, man(_PAST, legR=(30, 4, 20, 34, 0), legL=(22, 174, 20, 38, 0.7)), "lin", "Lr"),
        Key(67, man(_PAST, trunk=trunk(-10, -4, 16), legL=(32, 4, 24, 24, 0), legR=(18, 170, 30, 26, 0.5)), "out",
            "Rl"),
        Key(77, man(READY, **GATHERED), "io", "Lr"), Key(86, READY, "io", "Rl")),
    ((30, 70),),
)
# fmt: on

STEPS = (GUARD, GUARD_LOW, _march(), _MARCH_BACK, SALUTE, HIGH_SCISSOR, LOW_SCISSOR, CROSSING_FLECHE)
