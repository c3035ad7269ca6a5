"""The fencer of the guard: the right foot to the foe, the left square behind it, the point always between them.

Arm before foot in every attack; the back arm curls high on guard and falls into line in the lunge.  Feet never cross
but in the fleche.
"""

from __future__ import annotations

from game.content.moves.men_right_foot import shared
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_BODY = trunk(-20, 2, 10)
READY: Pose = man(
    "guard", trunk=_BODY, legR=(40, 0, 12, 66, 0), legL=(22, 146, 66, 42.8, 0), armR=(58, 12, 46, 40, 0),
    armL=(112, 150, 84, -80, 20), aim=(1, 5, 0), shrug=(0, 0),
)
_WIDE = {"legR": (56, 0, 12, 60, 0), "legL": (40, 152, 66, 26, 0)}  # half way in a step
_GATHERED = {"legR": (30, 0, 12, 56, 0), "legL": (16, 130, 66, 48, 0)}
_FENTE = {"legR": (70, 0, 10, 76, 0), "legL": (58, 166, 62, 0, 0.05)}
_HALF_FENTE = {"legR": (58, 0, 10, 64, 0), "legL": (46, 160, 62, 4, 0.05)}
_BACK = {"legR": (44, 0, 12, 34, 0), "legL": (22, 120, 66, 66, 0)}  # the weight over the square foot

# The point writes an eight in the air and the knees are never straight.
GUARD = Move(
    name="guard", title="en garde", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=48,
    choreography=Choreography(
        standing="locked", ticks=48, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, man(READY, aim=(1, 12, 5), armR=(56, 15, 50, 40, 0)), "io", "RL"),
            Key(24, man(READY, aim=(1, 3, -2), legR=(42, 0, 12, 72, 0), legL=(24, 146, 66, 48, 0)), "io", "RL"),
            Key(36, man(READY, aim=(1, -2, -6), armR=(60, 10, 44, 40, 0)), "io", "RL"),
            Key(48, READY, "io", "RL"),
        ),
    ),
)

# Marche: the front heel first, then as much with the back foot.  The head stays on its line.
WALK = Move(
    name="walk", title="marche", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=22,
    sounds=((10, "step"), (20, "step")),
    choreography=Choreography(
        standing="locked", ticks=22, loop=True, options={"stride_h": 0.0123},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, man(READY, **_WIDE), "flow", "Lr"),
            Key(22, READY, "flow", "Rl"),
        ),
    ),
)

# Rompe: the back foot gives ground, the front one follows it, the point has not moved.
WALK_BACK = Move(
    name="walk_back", title="rompe", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=34,
    sounds=((15, "step"), (32, "step")),
    choreography=Choreography(
        standing="locked", ticks=34, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, man(READY, **_WIDE), "flow", "Rl"),
            Key(34, READY, "flow", "Lr"),
        ),
    ),
)

_UPRIGHT = {"legR": (3, 20, 40, 6, 0), "legL": (5, 150, 50, 9, 0)}
_AT_LIPS: Pose = man("guard", trunk=trunk(-6, -4, 8, look=6), armR=(52, 4, 128, 4, 0), armL=(16, 130, 20, 0, 0),
    aim=(1, 88, 0), shrug=(0, 0), **_UPRIGHT)

# The salute: heels together, the hilt at his lips, the blade swept down and out.  He does mean it.
SALUTE = Move(
    name="salute", title="salut", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=71,
    sounds=((14, "step"), (36, "whoosh"), (62, "step")),
    choreography=Choreography(
        standing="locked", ticks=72,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(15, man(_AT_LIPS, armR=(80, 10, 20, 30, 0), aim=(1, 14, 0)), "io", "Lr"),
            Key(25, _AT_LIPS, "io", "LR"),
            Key(35, man(_AT_LIPS, chest=(4, 0, -4), head=(10, 0, 6)), "io", "LR"),
            Key(43, man(_AT_LIPS, armR=(48, 30, 4, 40, 0), aim=(1, -38, 26)), "in", "LR"),
            Key(53, man(_AT_LIPS, armR=(44, 36, 4, 40, 0), aim=(1, -42, 34), head=(8, 0, 6)), "out", "LR"),
            Key(64, man(READY, **_GATHERED, armR=(64, 14, 40, 40, 0)), "io", "Lr"),
            Key(72, READY, "out", "Lr"),
        ),
    ),
)

_ARMED_BACK: Pose = man(READY, trunk=trunk(-6, -8, 12), armR=(64, 40, 112, 40, 0), armL=(146, 150, 70, -60, 20),
    aim=(1, 20, 0), legR=(62, 0, 12, 46, 0.5), legL=(20, 118, 66, 70, 0))

# Fente: the front foot hangs in the air and the back hand climbs: the tell.  Then arm, foot, and a straight back leg.
FENTE = Move(
    name="fente", title="fente", family="attacks", startup_ticks=31, active_ticks=5, recovery_ticks=27, tell_tick=23,
    strikes=(Strike(first_tick=31, last_tick=35, bones=("weapon", "farmR"), damage=11, weight="medium",
        stun_ticks=24, push_px=12, depth_px=12, swell_px=5),),
    sounds=((29, "whoosh"), (33, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=63, options={"rush": ((26, 38),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, man(_ARMED_BACK, armR=(60, 22, 92, 40, 0), aim=(1, 14, 0), **_BACK), "out", "LR"),
            Key(27, _ARMED_BACK, "io", "L"),
            Key(30, man(READY, trunk=trunk(-24, 2, 12), armR=(92, 4, 2, 40, 0), armL=(124, 156, 40, -30, 0),
                aim=(1, 1, 0), legR=(64, 0, 10, 40, 0.2), legL=(38, 156, 64, 20, 0)), "in", "L"),
            Key(33, man(READY, trunk=trunk(-34, 8, 12), armR=(92, 4, 2, 40, 0), armL=(72, 168, 4, 0, 0),
                aim=(1, 0, 0), **_FENTE), "lin", "Lr"),
            Key(37, man(READY, trunk=trunk(-38, 14, 12), armR=(92, 4, 0, 40, 0), armL=(64, 170, 4, 0, 0),
                aim=(1, 0, 0), **_FENTE), "out", "LR"),
            Key(45, man(READY, trunk=trunk(-34, 12, 12), armR=(90, 6, 10, 40, 0), armL=(66, 168, 10, 0, 0),
                aim=(1, 2, 0), **_FENTE), "io", "LR"),
            Key(56, man(READY, armR=(70, 12, 40, 40, 0), armL=(96, 156, 60, -50, 10)), "io", "Lr"),
            Key(63, READY, "out", "LR"),
        ),
    ),
)

_COILED: Pose = man(READY, trunk=trunk(-24, 30, 14), armR=(82, 8, 30, 40, 0), armL=(100, 160, 50, -40, 10),
    aim=(1, 4, 0), legR=(58, 0, 12, 86, 0), legL=(30, 140, 66, 84, 0.2))
_FLYING: Pose = man(READY, trunk=trunk(-34, 40, 12), armR=(94, 2, 0, 40, 0), armL=(60, 174, 4, 0, 0), aim=(1, 1, 0))

# Fleche: coiled over the front knee, he is let go like an arrow, runs past her shoulder and has to come about.
FLECHE = Move(
    name="fleche", title="flèche", family="attacks", startup_ticks=38, active_ticks=11, recovery_ticks=38, tell_tick=29,
    strikes=(Strike(first_tick=38, last_tick=48, bones=("weapon", "farmR"), damage=12, weight="heavy",
        stun_ticks=26, push_px=10, depth_px=14, swell_px=6),),
    sounds=((34, "step"), (37, "whoosh"), (47, "step"), (56, "step"), (66, "slide")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=87, options={"rush": ((29, 70),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, man(_COILED, trunk=trunk(-20, 18, 14), legR=(48, 0, 12, 76, 0), legL=(26, 144, 66, 60, 0)), "io",
                "RL"),
            Key(29, _COILED, "io", "RL"),
            Key(37, man(_FLYING, legR=(10, 172, 20, 34, 0.6), legL=(40, 170, 40, 20, 0.9)), "flow", "R"),
            Key(42, man(_FLYING, legR=(40, 174, 20, 14, 0.9), legL=(52, 4, 20, 46, 0.3), air=0.05, dx=0.26), "lin", ""),
            Key(47, man(_FLYING, trunk=trunk(-30, 24, 12), legL=(40, 4, 20, 44, 0), legR=(36, 174, 20, 60, 0.7),
                dx=0.20), "lin", "l"),
            Key(55, man(_FLYING, trunk=trunk(-24, 14, 12), armR=(84, 8, 14, 40, 0), legR=(32, 4, 20, 36, 0),
                legL=(24, 174, 20, 40, 0.7)), "lin", "Lr"),
            Key(65, man(READY, trunk=trunk(-8, -6, 16), armR=(64, 20, 36, 40, 0), armL=(90, 120, 30, 0, 0),
                aim=(1, 18, 0), legL=(36, 4, 24, 26, 0), legR=(20, 170, 30, 26, 0.5)), "out", "Rl"),
            Key(77, man(READY, **_GATHERED, armR=(60, 14, 46, 40, 0)), "io", "Lr"),
            Key(87, READY, "io", "Rl"),
        ),
    ),
)

_POINT_UP: Pose = man(READY, trunk=trunk(-8, -6, 12), armR=(92, 24, 74, 30, 0), armL=(132, 150, 70, -60, 20),
    aim=(1, 82, 0), **_BACK)

# Coupe-degage: the blade goes up and over, upright before both their eyes: the tell.  The thrust comes beneath.
DEGAGEMENT = Move(
    name="degagement", title="coupé-dégagé", family="attacks", startup_ticks=33, active_ticks=5, recovery_ticks=28,
    tell_tick=24,
    strikes=(Strike(first_tick=33, last_tick=37, bones=("weapon",), damage=8, weight="medium", effect="trip",
        stun_ticks=30, push_px=6, depth_px=14, swell_px=6),),
    sounds=((14, "whoosh"), (31, "whoosh"), (34, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=66, options={"rush": ((27, 39),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(13, _POINT_UP, "out", "LR"),
            Key(27, man(_POINT_UP, armR=(100, 26, 70, 30, 0), aim=(1, 100, 6), legR=(48, 0, 12, 30, 0.3)), "io", "LR"),
            Key(31, man(READY, trunk=trunk(-22, 20, 12), armR=(62, 14, 60, 40, 0), armL=(110, 160, 40, -30, 0),
                aim=(1, 10, 30), **_WIDE), "in", "Lr"),
            Key(34, man(READY, trunk=trunk(-34, 38, 12), armR=(62, 6, 4, 40, 0), armL=(96, 172, 4, 0, 0),
                aim=(1, -21, 0), **_FENTE), "lin", "Lr"),
            Key(38, man(READY, trunk=trunk(-38, 46, 12), armR=(58, 6, 0, 40, 0), armL=(100, 172, 4, 0, 0),
                aim=(1, -23, 0), **_FENTE), "out", "LR"),
            Key(47, man(READY, trunk=trunk(-34, 40, 12), armR=(58, 8, 10, 40, 0), armL=(96, 168, 14, 0, 0),
                aim=(1, -18, 0), **_FENTE), "io", "LR"),
            Key(58, man(READY, armR=(66, 14, 46, 40, 0), armL=(98, 156, 64, -50, 10)), "io", "Lr"),
            Key(66, READY, "out", "LR"),
        ),
    ),
)

_WHEELED: Pose = man(READY, trunk=trunk(26, -4, 22), armR=(120, 56, 84, 10, 0), armL=(60, 130, 90, -20, 0),
    aim=(1, 152, 30), **_BACK)

# Moulinet: the sabre wheels back over the shoulder, the chest opens: the tell.  A cut to the cheek, from the wrist.
MOULINET = Move(
    name="moulinet", title="moulinet", family="attacks", startup_ticks=32, active_ticks=4, recovery_ticks=27,
    tell_tick=24,
    strikes=(Strike(first_tick=32, last_tick=35, bones=("weapon", "farmR"), damage=9, weight="medium",
        stun_ticks=24, push_px=16, depth_px=26, swell_px=8),),
    sounds=((12, "whoosh"), (31, "whoosh"), (33, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=63, options={"rush": ((27, 37),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, man(READY, trunk=trunk(4, -2, 16), armR=(92, 20, 60, 30, 0), aim=(1, 80, 30)), "io", "RL"),
            Key(16, _WHEELED, "out", "LR"),
            Key(28, man(_WHEELED, trunk=trunk(32, -6, 22), armR=(126, 64, 88, 10, 0), aim=(1, 164, 34)), "io", "LR"),
            Key(31, man(READY, trunk=trunk(4, 4, 16), armR=(112, 24, 40, 20, 0), aim=(1, 84, 22), **_WIDE), "in", "Lr"),
            Key(33, man(READY, trunk=trunk(-22, 8, 12), armR=(96, 4, 8, 40, 0), armL=(70, 150, 60, -20, 0),
                aim=(1, 12, -4), **_HALF_FENTE), "lin", "Lr"),
            Key(36, man(READY, trunk=trunk(-42, 12, 10), armR=(82, -22, 14, 60, 0), armL=(76, 156, 40, -20, 0),
                aim=(1, -16, -54), **_HALF_FENTE), "out", "LR"),
            Key(45, man(READY, trunk=trunk(-38, 10, 10), armR=(78, -18, 24, 60, 0), armL=(80, 156, 50, -20, 0),
                aim=(1, -8, -50), **_HALF_FENTE), "io", "LR"),
            Key(55, man(READY, armR=(66, 10, 50, 40, 0), aim=(1, 30, -20)), "io", "Lr"),
            Key(63, READY, "out", "LR"),
        ),
    ),
)

_QUARTE: Pose = man(READY, trunk=trunk(-34, -2, 8), armR=(70, -26, 76, 60, 0), aim=(1, 58, -26), **_BACK)
_SIXTE: Pose = man(READY, trunk=trunk(2, -4, 14), armR=(72, 46, 74, 30, 0), armL=(122, 150, 80, -70, 20),
    aim=(1, 52, 24), **_BACK)

# Parade: quarte, and back through sixte; whatever comes meets the strong of the blade.
PARADE = Move(
    name="parade", title="parade", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=29,
    parries=(2, 17), sounds=((2, "whoosh"),),
    choreography=Choreography(
        standing="locked", ticks=30,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(3, _QUARTE, "out4", "LR"),
            Key(9, man(_QUARTE, armR=(74, -30, 72, 60, 0), aim=(1, 64, -30)), "io", "LR"),
            Key(15, _SIXTE, "io", "LR"),
            Key(20, man(_SIXTE, aim=(1, 44, 18)), "io", "LR"),
            Key(30, READY, "io", "LR"),
        ),
    ),
)

_BOUND: Pose = man(READY, trunk=trunk(10, -8, 18), armR=(76, 62, 100, 50, 0), armL=(134, 150, 76, -60, 20),
    aim=(1, 30, 34), legR=(50, 0, 12, 32, 0.2), legL=(20, 116, 66, 72, 0))

# Riposte: her blow is still in his hand, turned aside and held there: the tell.  Then the shortest way back.
RIPOSTE = Move(
    name="riposte", title="riposte", family="attacks", startup_ticks=28, active_ticks=4, recovery_ticks=24,
    tell_tick=16,
    strikes=(Strike(first_tick=28, last_tick=31, bones=("weapon", "farmR"), damage=10, weight="medium",
        stun_ticks=24, push_px=14, depth_px=14, swell_px=6),),
    sounds=((2, "whoosh"), (27, "whoosh"), (29, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=56, options={"rush": ((22, 34),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, man(_QUARTE, aim=(1, 40, -10)), "out", "LR"),
            Key(13, _BOUND, "io", "LR"),
            Key(24, man(_BOUND, trunk=trunk(16, -10, 18), armR=(78, 70, 106, 50, 0), aim=(1, 24, 42)), "io", "LR"),
            Key(28, man(READY, trunk=trunk(-28, 4, 12), armR=(90, 4, 4, 40, 0), armL=(84, 162, 20, 0, 0),
                aim=(1, 0, 0), **_HALF_FENTE), "in", "Lr"),
            Key(32, man(READY, trunk=trunk(-40, 10, 12), armR=(90, 2, 0, 40, 0), armL=(70, 168, 6, 0, 0),
                aim=(1, -1, 0), **_HALF_FENTE), "out", "LR"),
            Key(39, man(READY, trunk=trunk(-36, 8, 12), armR=(88, 4, 10, 40, 0), armL=(74, 166, 14, 0, 0),
                aim=(1, 2, 0), **_HALF_FENTE), "io", "LR"),
            Key(49, man(READY, armR=(68, 12, 42, 40, 0), armL=(98, 154, 64, -50, 10)), "io", "Lr"),
            Key(56, READY, "out", "LR"),
        ),
    ),
)

_ATTENTION: Pose = man("guard", trunk=trunk(0, 0, -20, look=0), arms=(6, 90, 6, 0, 0), shrug=(0, 0), prop=1, **_UPRIGHT)
_PLANK: Pose = man(_ATTENTION, legR=(2, 60, 40, 2, 0.3), legL=(2, 60, 40, 2, 0.3))

# The sabre drops, the heels come together, and a tin soldier falls in one piece.
DIE = Move(
    name="die_back", title="dying, at attention", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=71, sounds=((20, "step"), (49, "land")),
    choreography=Choreography(
        standing="locked", ticks=72, options={"rush": ((34, 56),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(-10, -18, 4), head=(-30, 0, 20), armR=(70, 50, 30, 20, 0)), "out4", "RL"),
            Key(10, man(READY, trunk=trunk(-6, -10, 0), armR=(50, 60, 20, 20, 0), armL=(40, 110, 20, 0, 0), prop=1,
                **_GATHERED), "io", "RL"),
            Key(21, man(_ATTENTION, head=(-10, 0, 10)), "io", "Lr"),
            Key(34, _ATTENTION, "io", "LR"),
            Key(42, man(_PLANK, tip=-34, dx=-0.22), "in", "B"),
            Key(49, man(_PLANK, tip=-86, dx=-0.26), "lin", "B"),
            Key(53, man(_PLANK, tip=-82, air=0.02, head=(14, 0, 0), arms=(14, 90, 6, 0, 0)), "out", "B"),
            Key(58, man(_PLANK, tip=-88, arms=(10, 90, 10, 0, 0)), "in", "B"),
            Key(72, man(_PLANK, tip=-88, head=(0, 14, 34), arms=(16, 90, 14, 0, 0)), "io", "B"),
        ),
    ),
)
# fmt: on

FENCER = (
    GUARD, WALK, WALK_BACK, SALUTE, FENTE, FLECHE, DEGAGEMENT, MOULINET, PARADE, RIPOSTE,
    *shared(READY, "gunman", (DIE,)),
)  # fmt: skip
