"""Coups de grace: thirty ticks for two bodies, danced to the end and never interrupted.

Four bare-handed ones, each made for one man's body, and one for every class of weapon.  Their men's halves stand in
`men_holds`: `finished` is each man's own; a blade, a shaft and a shard all kill `finished_cut` (the belly in tick 8,
    the
throat in tick 20), a club, a cord and a pistol `finished_crushed` (to his knees in tick 8, the last blow in tick 20).
"""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.stances import GARDE
from game.content.poses import FONDU, ON_POINTE, Pose, pose
from game.sim.spec import Choreography, Input, Key, Move, Partner

# fmt: off
TICKS = 30
FATAL = 999
#: One input for all ten: whom it ends and what is in her hand decide which of them it is.
ASKED = (Input(button="heavy", contexts=STANDING, when="beside_reeling"),)
Path = tuple[tuple[int, float, float, float], ...]


def _coup(name: str, title: str, *, rule: str, path: Path, keys: tuple[Key, ...], sounds: tuple[tuple[int, str], ...],
        finishes: str = "", weapon: str = "", behind: tuple[int, int] = (1, TICKS), first_blow: int = 0,
        flight: str = "ground", **more: object) -> Move:
    blows = (((first_blow, 1, "heavy"),) if first_blow else ()) + ((20, FATAL, "finisher"),)
    return Move(
        name=name, title=title, family="takedown", context="ground", startup_ticks=0, active_ticks=0,
        recovery_ticks=TICKS, untouchable=(1, TICKS), inputs=ASKED, finishes=finishes, weapon=weapon, flight=flight,
        trail=True, sounds=sounds, partner=Partner(rule=rule, path=path, behind_ticks=behind, blows=blows),
        choreography=Choreography(ticks=TICKS + 1, keys=keys, **more),
    )


# ------------------------------------------------------------------------------------------------ bare hands
# The leg is drawn in its great circle on to his shoulder; the other follows; the twist is a tour that his neck makes.
COUP_THUG = _coup(
    "coup_thug", "coup de grâce: grand rond de jambe", finishes="thug", rule="finished", flight="track",
    path=((0, 66, -160, -2), (3, 63, -160, -2), (5, 53, -160, -2), (6, 53, -160, -2), (7, 58, -160, -2),
        (13, 23, -160, -2), (16, 17, -160, -2), (20, 16, -160, -2), (25, 43, -160, -2), (30, 50, -160, -2)),
    sounds=((4, "whoosh"), (11, "cloth"), (27, "step")),
    root=((0, 0, None, 0), (7, 0.0, None, 1), (13, 0.23, 0.75, 1), (16, 0.27, 0.77, 1), (20, 0.28, 0.76, 1),
        (25, 0.12, None, 0), (30, 0.08, None, 0)),
    hold=(19, 20), options={"pace": "jump", "drag": 0.4},
    keys=(
        Key(0, GARDE),
        Key(3, pose("coupe", legL=FONDU, yaw=20)),
        Key(7, pose("devant", yaw=0, legR=(118, 20, 78, 6, 1.1), legL=ON_POINTE, arms="sec", pin=-1), "out"),
        Key(11, pose("aloft", yaw=0, arms="high", legR=(86, 22, 60, 70, 1.05), legL=(86, 22, 60, 70, 1.05)), "io"),
        Key(16, pose("aloft", yaw=0, arms="high", pelvis=(-12, 0, 0), spine=(-8, 0, 0), chest=(-12, 0, 0),
            head=(-10, 0, 0), legR=(88, 18, 60, 84, 1.05), legL=(88, 18, 60, 84, 1.05))),
        Key(20, pose("aloft", yaw=64, arms="sec", pelvis=(-6, -10, 10), chest=(-4, -6, 14), head=(0, 0, -50),
            legR=(88, 18, 60, 84, 1.05), legL=(88, 18, 60, 84, 1.05)), "in"),
        Key(25, pose("fifth", yaw=30, arms="demi", legR=(4.2, -58, 72, 1, 0.95), legL=(4.2, 238, 72, 1, 0.95), pin=0,
            plant=(0, 0))),
        Key(28, pose("fifth_plie", yaw=26, arms="demi", pin=0)),
        Key(31, pose(GARDE, pin=0)),
    ),
)

# He is led: en avant, en couronne, and home.  She only turns his hand over.
COUP_KNIFE_MAN = _coup(
    "coup_knife_man", "coup de grâce: port de bras", finishes="knife_man", rule="finished",
    path=((0, 66, 0, -2), (5, 62, 0, -2), (13, 41, 0, -2), (15, 39, 0, -2), (21, 48, 0, -2), (25, 49, 0, -2),
        (30, 59, 0, -2)),
    sounds=((3, "cloth"), (12, "cloth")), options={"drag": 0.4},
    keys=(
        Key(0, GARDE),
        Key(5, pose(GARDE, yaw=20, armR=(86, 37, 68, 11, 8), armL=(74, -16, 45, 40, 18))),
        Key(10, pose("fifth", yaw=16, armR=(115, -4, 4, 12, -5), armL=(60, 30, 40, 30, 0), legR=(5, 160, 70, 0, 1),
            legL=(5, 20, 70, 0, 1), pin=-1, plant=(0, 0), chest=(-4, 0, 0)), "out"),
        Key(15, pose("coupe", yaw=12, armR=(60, 78, 112, 77, -29), armL=(29, -27, 56, 70, 2), legL=ON_POINTE)),
        Key(20, pose("arabesque", yaw=10, pelvis=(30, 0, 6), spine=(-6, 0, 0), chest=(-14, 0, 0),
            armR=(32, 47, 115, 100, 14), armL=(44, 67, 113, 100, 8), legL=(16, 40, 58, 28, 0),
                legR=(86, 174, 80, 4, 1.1)),
            "in"),
        Key(25, pose("arabesque", yaw=12, pelvis=(18, 0, 6), spine=(-8, 0, 0), chest=(-12, 0, 0), arms="allonge fwd",
            legL=(6, 60, 54, 8, 0.2), legR=(60, 170, 78, 4, 1.1)), "out"),
        Key(31, GARDE),
    ),
)

# Piqué on to his thigh, attitude for as long as a look, and the leg whips round: he is the floor and the post.
COUP_HEAVY = _coup(
    "coup_heavy", "coup de grâce: fouetté", finishes="heavy", rule="finished", flight="track",
    path=((0, 70, -160, -2), (3, 65, -160, -2), (6, 47, -160, -2), (11, 24, -160, -2), (20, 24, -160, -2),
        (26, 52, -160, -2), (30, 64, -160, -2)),
    sounds=((5, "step"), (17, "whoosh"), (27, "land")),
    root=((0, 0, None, 0), (3, 0.0, None, 1), (4, 0.02, 0.50, 1), (5, 0.05, 0.57, 1), (6, 0.08, 0.64, 1),
        (7, 0.11, 0.71, 1), (8, 0.14, 0.78, 1), (9, 0.17, 0.85, 1), (10, 0.20, 0.91, 1), (11, 0.22, 0.96, 1),
            (16, 0.22, 0.99, 1), (20, 0.22, 0.97, 1),
        (21, 0.20, 0.95, 1), (22, 0.17, 0.91, 1), (23, 0.14, 0.87, 1), (24, 0.12, 0.82, 1),
        (25, 0.09, 0.77, 1), (26, 0.06, 0.71, 1), (27, 0.04, None, 0), (30, 0.0, None, 0)),
    hold=(19, 20), options={"pace": "dash", "keep_yaw": True, "drag": 0.4},
    keys=(
        Key(0, GARDE),
        Key(3, pose("fourth", yaw=16, arms="first", legL=(36, 12, 60, 54, 0), pin=0)),
        Key(7, pose("coupe", yaw=16, arms="first sec", legL=(50, 20, 60, 70, 0.8), pin=0), "flow"),
        Key(11, pose("promenade", yaw=14, arms="high sec", pin=0)),
        Key(15, pose("promenade", yaw=40, arms="high sec", pin=0, legR=(92, 150, 80, 70, 1.08))),
        Key(18, pose("seconde", yaw=30, pin=0, legR=(98, 84, 86, 4, 1.1))),
        Key(20, pose("fouette_devant", yaw=-8, arms="sec", pin=0, legR=(82, -20, 76, 4, 1.1), legL=ON_POINTE,
            pelvis=(-8, 0, -8)), "in"),
        Key(23, pose("fouette_devant", yaw=-20, arms="sec demi", pin=0, legR=(80, -16, 76, 20, 1.1),
            legL=(4, 90, 50, 4, 1))),
        Key(27, pose("fifth", yaw=4, arms="demi", legR=(4.2, -58, 72, 1, 0.95), legL=(4.2, 238, 72, 1, 0.95), pin=0,
            plant=(0, 0))),
        Key(29, pose("fifth_plie", yaw=14, arms="demi", pin=0)),
        Key(31, pose(GARDE, pin=0)),
    ),
)

# A turn under the arm, as in any pas de deux; the arm is left over her shoulder and the hand is sent back to its owner.
COUP_GUNMAN = _coup(
    "coup_gunman", "coup de grâce: tour de main", finishes="gunman", rule="finished",
    path=((0, 66, 0, -2), (6, 56, 0, -2), (11, 37, 0, -2), (14, 37, 0, -2), (18, 44, 0, -2), (20, 42, 0, -2),
        (23, 31, 0, -2), (24, 30, 0, -2), (30, 36, 0, -2)),
    sounds=((3, "cloth"), (9, "slide"), (20, "shot")), spot=1, options={"drag": 0.4},
    keys=(
        Key(0, GARDE),
        Key(5, pose(GARDE, yaw=20, armR=(118, 14, 10, 0, 0), armL=(112, 10, 20, 20, 0))),
        Key(11, pose("retire", yaw=100, armR="high", armL=(100, 84, 20, 10, 0), legL=ON_POINTE)),
        Key(16, pose("retire", yaw=116, armR="high", armL=(84, 84, 30, 10, 0), legL=ON_POINTE)),
        Key(20, pose("seconde", yaw=122, armR="high", armL=(84, 84, 24, 10, 0), legL=(2, 90, 50, 2, 0.9),
            head=(0, 0, -60)), "out"),
        Key(25, pose("coupe", yaw=270, arms="sec")),
        Key(28, pose("demi", yaw=334, arms="first", pin=0, plant=(0, 0)), "lin"),
        Key(31, pose(GARDE, yaw=382, pin=0)),
    ),
)


# ------------------------------------------------------------------------------------------------ with what is in hand
def _pitched(name: str, pitch: float, heading: float, /, **fields: object) -> Pose:
    """A pose whose weapon points `pitch` degrees up; `heading` 0 is ahead, 90 to the viewer, 180 behind."""
    return pose(name, aim=(1, pitch, heading), **fields)


# Across the belly in fondu, a turn to wipe it, and the arabesque closes his throat.
COUP_BLADE = _coup(
    "coup_blade", "coup de grâce: la lame", weapon="blade", rule="finished_cut", first_blow=8,
    path=((0, 66, 0, -2), (18, 77, 0, -2), (19, 81, 0, -2), (22, 79, 0, -2), (25, 86, 0, -2), (30, 106, 0, -2)),
    sounds=((7, "whoosh"), (19, "whoosh")),
    spot=-1, options={"drag": 0.4}, hold=(8, 20),
    keys=(
        Key(0, GARDE),
        Key(3, _pitched("coupe", 10, 120, yaw=30, armR=(86, 110, 30, 10, 0), armL="first", legL=FONDU)),
        Key(8, _pitched("fourth", 0, 0, yaw=-4, plant=(0, 0), armR=(64, 6, 12, 30, 0), armL="back", pelvis=(12, 0, -8),
            pin=0), "in"),
        Key(11, _pitched("fourth", 0, -70, yaw=-44, plant=(0, 0), armR=(66, -30, 20, 60, 0), armL="sec",
            pelvis=(10, 0, -10), pin=0), "out"),
        Key(14, _pitched("fifth", 20, -160, yaw=-160, arms="first", pin=0, plant=(0, 0), legR=(4.6, 236, 74, 1, 1),
            legL=(4.6, -56, 74, 1, 1))),
        Key(18, _pitched("fifth", 10, -250, yaw=-300, armR=(100, 100, 20, 0, 0), armL="sec", pin=0, plant=(0, 0),
            legR=(4.6, 236, 74, 1, 1), legL=(4.6, -56, 74, 1, 1)), "lin"),
        Key(20, _pitched("arabesque", -12, -350, yaw=-350, armR=(90, 18, 6, 20, 0), armL="allonge"), "in"),
        Key(24, _pitched("arabesque", -20, -420, yaw=-360, armR=(90, -40, 20, 40, 0), armL="allonge"), "out"),
        Key(31, pose(GARDE, yaw=-338)),
    ),
)

# The knee first, from below; then both arms in fifth, and the crown of the head is where they come down.
COUP_CLUB = _coup(
    "coup_club", "coup de grâce: la masse", weapon="club", rule="finished_crushed", first_blow=8,
    path=((0, 66, 0, -2), (4, 71, 0, -2), (13, 70, 0, -2), (16, 77, 0, -2), (20, 92, 0, -2), (22, 95, 0, -2),
        (26, 95, 0, -2), (30, 86, 0, -2)),
    sounds=((7, "whoosh"), (18, "whoosh")), hold=(8, 20), options={"drag": 0.4},
    keys=(
        Key(0, GARDE),
        Key(5, _pitched("coupe", 30, 160, yaw=40, armR=(80, 130, 40, 0, 0), armL="first", legL=FONDU)),
        Key(8, _pitched("squat", -20, 0, yaw=-6, armR=(44, 0, 8, 30, 0), armL="back", pin=-1), "in"),
        Key(14, _pitched("fifth", 110, 0, yaw=20, arms="high", armR=(160, 20, 30, -40, 10), pin=-1, plant=(0, 0),
            legR=(4.6, 236, 74, 1, 1), legL=(4.6, -56, 74, 1, 1), chest=(-10, 0, 0))),
        Key(17, _pitched("fifth", 150, 0, yaw=20, armR=(168, 30, 50, -40, 10), armL=(168, 30, 50, -40, 10), pin=-1,
            plant=(0, 0), legR=(4.6, 236, 74, 1, 1), legL=(4.6, -56, 74, 1, 1), chest=(-16, 0, 0), head=(-14, 0, 0))),
        Key(20, _pitched("fourth", -24, 0, yaw=6, armR=(46, 8, 6, 10, 0), armL=(46, 8, 6, 10, 0), pelvis=(26, 0, 0),
            spine=(10, 0, 0), legL=(44, 12, 60, 66, 0)), "flow"),
        Key(24, _pitched("fourth", -36, 0, yaw=6, armR=(38, 8, 8, 10, 0), armL=(38, 8, 8, 10, 0), pelvis=(28, 0, 0),
            spine=(12, 0, 0), legL=(48, 12, 60, 74, 0)), "out"),
        Key(31, GARDE),
    ),
)

# The butt folds him; she draws it back through fourth and steps on to pointe behind the point.
COUP_POLEARM = _coup(
    "coup_polearm", "coup de grâce: la hampe", weapon="polearm", rule="finished_cut", first_blow=8,
    path=((0, 66, 0, -2), (5, 66, 0, -2), (12, 77, 0, -2), (16, 80, 0, -2), (23, 68, 0, -2), (25, 71, 0, -2),
        (30, 91, 0, -2)),
    sounds=((7, "whoosh"), (19, "whoosh")), hold=(8, 20), options={"drag": 0.4},
    keys=(
        Key(0, GARDE),
        Key(5, _pitched("fourth", 0, 180, yaw=40, armR=(56, 110, 60, 20, 0), armL=(70, 20, 40, 30, 0))),
        Key(8, _pitched("fourth", -6, 180, yaw=10, armR=(72, 10, 10, 20, 0), armL=(64, 10, 40, 30, 0),
            pelvis=(12, 0, 0)), "in"),
        Key(12, _pitched("fourth", 60, 180, yaw=30, armR=(90, 60, 40, 0, 0), armL=(90, 40, 30, 0, 0),
            pelvis=(-4, 0, 0))),
        Key(16, _pitched("tendu", 6, 0, yaw=50, armR=(80, 130, 30, 0, 0), armL=(90, 30, 10, 10, 0),
            pelvis=(-6, 0, 10))),
        Key(20, _pitched("arabesque", -2, 0, yaw=8, pelvis=(30, 0, 6), spine=(-14, 0, 0), chest=(-22, 0, 0),
            armR=(82, 4, 6, 20, 0), armL=(76, 14, 40, 30, 0)), "in"),
        Key(24, _pitched("arabesque", -2, 0, yaw=8, pelvis=(30, 0, 6), spine=(-14, 0, 0), chest=(-22, 0, 0),
            armR=(82, 2, 4, 20, 0), armL="allonge")),
        Key(31, GARDE),
    ),
)

# The grip across the jaw, a step back to be seen; then the arm is only an arabesque's, à deux bras.
COUP_PISTOL = _coup(
    "coup_pistol", "coup de grâce: le pistolet", weapon="pistol", rule="finished_crushed", first_blow=8,
    path=((0, 66, 0, -2), (5, 52, 0, -2), (10, 63, 0, -2), (18, 64, 0, -2), (30, 86, 0, -2)),
    sounds=((7, "whoosh"), (20, "shot")), hold=(8, 20, 21), options={"drag": 0.4},
    keys=(
        Key(0, GARDE),
        Key(5, _pitched("coupe", 40, 60, yaw=50, armR=(110, 100, 70, 0, 0), armL="first", legL=ON_POINTE)),
        Key(8, _pitched("fourth", 20, -40, yaw=-10, armR=(96, -4, 30, 40, 0), armL="sec"), "in"),
        Key(14, _pitched("retire", -30, 0, yaw=24, armR=(76, 16, 60, 30, 0), armL="sec", legL=(2, 90, 52, 2, 0.5))),
        Key(18, _pitched("arabesque", -40, 0, yaw=10, pelvis=(40, 0, 8), armR=(62, 8, 2, 20, 0), armL="allonge",
            legR=(108, 176, 80, 2, 1.1), legL=(4, 90, 50, 4, 0.5)), "out"),
        Key(20, _pitched("arabesque", -40, 0, yaw=10, pelvis=(44, 0, 8), armR=(60, 8, 2, 20, 0), armL="allonge",
            legR=(114, 176, 80, 2, 1.1), legL=(4, 90, 50, 4, 0.5)), "out"),
        Key(22, _pitched("arabesque", -10, 0, yaw=12, pelvis=(38, 0, 8), armR=(80, 8, 10, 20, 0), armL="allonge",
            legR=(108, 176, 80, 2, 1.1), legL=(4, 90, 50, 4, 0.4)), "out4"),
        Key(31, GARDE),
    ),
)

# It breaks low on him; what is left of it goes by his throat in a renversé, the back looking first.
COUP_FRAGILE = _coup(
    "coup_fragile", "coup de grâce: l'éclat", weapon="fragile", rule="finished_cut", first_blow=8,
    path=((0, 66, 0, -2), (5, 51, 0, -2), (9, 56, 0, -2), (14, 45, 0, -2), (18, 47, 0, -2), (20, 41, 0, -2),
        (23, 47, 0, -2), (30, 49, 0, -2)),
    sounds=((7, "whoosh"),), spot=-1, options={"drag": 0.4}, hold=(8, 20),
    keys=(
        Key(0, GARDE),
        Key(5, _pitched("retire", 60, 150, yaw=30, armR=(130, 60, 60, -20, 0), armL="sec", legL=ON_POINTE)),
        Key(8, _pitched("coupe", -20, 0, yaw=4, armR=(60, 6, 20, 30, 0), armL="back", legL=FONDU, pelvis=(14, 0, 0)),
            "in"),
        Key(13, _pitched("attitude_devant", 0, 30, yaw=30, arms="first", legL=ON_POINTE)),
        Key(18, _pitched("seconde", 10, -40, yaw=-40, armR=(104, 60, 10, 10, 0), armL="high", chest=(-10, -10, 0))),
        Key(20, _pitched("attitude_back", 0, -90, yaw=-80, armR=(98, 60, 6, 20, 0), armL="high", pelvis=(0, 10, 0),
            chest=(-20, 10, 0), head=(-20, 10, 20)), "in"),
        Key(24, _pitched("retire", -20, -200, yaw=-200, arms="first", legL=ON_POINTE)),
        Key(27, pose("demi", yaw=-290, arms="first", pin=0, plant=(0, 0))),
        Key(31, pose(GARDE, yaw=-338, pin=0)),
    ),
)

# A loop over his head; she turns her back on him, the cord over her shoulder, and bows to the house.
COUP_ROPE = _coup(
    "coup_rope", "coup de grâce: la corde", weapon="rope", rule="finished_crushed", first_blow=8,
    path=((0, 66, 0, -2), (5, 51, 0, -2), (30, 58, 0, -2)),
    sounds=((5, "whoosh"), (8, "cloth")), spot=1, options={"drag": 0.4}, hold=(20,),
    keys=(
        Key(0, GARDE),
        Key(5, _pitched("retire", 20, 0, yaw=20, armR=(120, 10, 20, 0, 0), armL=(116, 10, 20, 0, 0), legL=ON_POINTE)),
        Key(8, _pitched("fourth", -10, 0, yaw=20, plant=(0, 0), armR=(80, 10, 60, 20, 0), armL=(80, 10, 60, 20, 0),
            pelvis=(-4, 0, 0))),
        Key(13, _pitched("fifth", -18, 0, yaw=110, armR=(120, 20, 110, 0, 0), armL=(120, 20, 110, 0, 0), pin=0,
            plant=(0, 0), legR=(4.6, 236, 74, 1, 1), legL=(4.6, -56, 74, 1, 1))),
        Key(16, _pitched("fifth", -24, 0, yaw=180, armR=(110, 20, 110, 0, 0), armL=(110, 20, 110, 0, 0), pin=0,
            plant=(0, 0), legR=(4.6, 236, 74, 1, 1), legL=(4.6, -56, 74, 1, 1))),
        Key(20, _pitched("fourth", -24, 0, yaw=196, plant=(0, 0), armR=(84, 10, 100, 30, 0), armL=(84, 10, 100, 30, 0),
            pin=0,
            pelvis=(34, 0, 0), spine=(20, 0, 0), chest=(10, 0, 0), legL=(46, 12, 60, 66, 0),
                legR=(36, 172, 62, 20, 0.8)),
            "in"),
        Key(24, _pitched("fourth", -20, 0, yaw=206, plant=(0, 0), armR=(70, 20, 90, 30, 0), armL=(70, 20, 90, 30, 0),
            pin=0,
            pelvis=(20, 0, 0), spine=(10, 0, 0))),
        Key(27, pose("demi", yaw=290, arms="demi", pin=0, plant=(0, 0))),
        Key(31, pose(GARDE, yaw=382, pin=0)),
    ),
)
# fmt: on

TAKEDOWNS = (
    COUP_THUG, COUP_KNIFE_MAN, COUP_HEAVY, COUP_GUNMAN, COUP_BLADE, COUP_CLUB, COUP_POLEARM, COUP_PISTOL, COUP_FRAGILE,
    COUP_ROPE,
)  # fmt: skip
