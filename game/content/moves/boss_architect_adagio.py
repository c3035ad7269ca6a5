"""The Architect's adagio: he draws.  What he has drawn on the floor rises on one; what he cannot draw he sends for."""

from __future__ import annotations

from game.content.moves.boss_architect_stand import READY, scene
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Call, Choreography, HazardMark, Key, Move, Strike

# fmt: off
_DRAWS: Pose = man(READY, trunk=trunk(20, 26, 34), armR=(46, 20, 20, 40, 0), armL=(50, 120, 50, 20, 0),
    aim=(1, -48, 10), legs="wide")

# He paces out the room with his eyes, and opens his hand: from here to there.
SURVEYS = scene("surveys", "adagio", 84, (
    Key(0, READY, "lin", "RL"),
    Key(14, man(READY, armR=(92, 4, 10, 40, 0), aim=(1, 2, 0), head=(-4, 0, -20)), "io", "RL"),
    Key(30, man(READY, trunk=trunk(-20, 0, 30), armR=(94, -14, 8, 40, 0), aim=(1, 4, -20), armL=(90, 90, 6, 10, 0)),
        "io", "RL"),
    Key(50, man(READY, trunk=trunk(30, -2, 34, look=0), armR=(92, 60, 8, 40, 0), aim=(1, 4, 60),
        armL=(94, 60, 6, 10, 0)), "io", "RL"),
    Key(66, man(READY, armR=(44, 10, 50, 40, 0), aim=(1, -82, 0), armL=(60, 40, 60, 30, 0), head=(4, 0, -14)), "in",
        "RL"),
    Key(84, READY, "io", "RL"),
), sounds=((14, "whoosh"), (66, "land")))

# Ligne: the ferrule is drawn along the floor from his foot towards her; what lies on the line will rise.
LIGNE = scene("ligne", "ligne", 66, (
    Key(0, READY, "lin", "RL"),
    Key(14, man(_DRAWS, armR=(30, 70, 30, 40, 0), aim=(1, -52, 90)), "out", "Rl"),
    Key(22, man(_DRAWS, trunk=trunk(26, 32, 34), armR=(28, 76, 30, 40, 0), aim=(1, -48, 100)), "io", "RL"),
    Key(34, man(READY, trunk=trunk(-20, 34, 28), armR=(58, 0, 8, 40, 0), armL=(50, 120, 40, 0, 0), aim=(1, -32, 0),
        legs="long"), "io", "Rl"),
    Key(42, man(READY, trunk=trunk(-26, 28, 28), armR=(76, -4, 4, 40, 0), armL=(44, 130, 40, 0, 0), aim=(1, -14, 0),
        legs="long"), "out", "RL"),
    Key(66, READY, "io", "Lr"),
), sounds=((16, "step"), (24, "slide"), (34, "slide")), options={"rush": ((8, 44),)},
    hazards=(HazardMark(tick=34, kind="plan", ahead_px=70, bar=3,
        pattern=((0, 0), (74, 0), (148, 0), (222, 0), (296, 0))),))

# Compas: the point stands still, the other goes round.  The circle is about her, and its middle is safe.
COMPAS = scene("compas", "compas", 72, (
    Key(0, READY, "lin", "RL"),
    Key(14, man(READY, armR=(120, 10, 40, 20, 0), aim=(1, -70, 10), armL=(60, 60, 30, 10, 0), chest=(-8, 0, 4)), "io",
        "RL"),
    Key(22, man(_DRAWS, armR=(40, 0, 44, 40, 0), aim=(1, -84, 0)), "in", "Rl"),
    Key(34, man(_DRAWS, trunk=trunk(-30, 22, 60), armR=(40, 20, 40, 60, 0), aim=(1, -76, 50), armL=(80, 60, 6, 10, 0)),
        "flow", "RL"),
    Key(46, man(_DRAWS, trunk=trunk(30, 20, 40), armR=(44, 40, 30, 40, 0), aim=(1, -66, -40), armL=(86, 100, 6, 10, 0)),
        "flow", "RL"),
    Key(56, man(READY, armR=(60, 20, 40, 30, 0), aim=(1, -20, 10), legs="wide"), "io", "RL"),
    Key(72, READY, "io", "Rl"),
), sounds=((14, "whoosh"), (22, "land"), (30, "slide"), (44, "slide")),
    hazards=(HazardMark(tick=36, kind="plan", at="target", bar=3, pattern=(
        (92, 0), (56, 34), (0, 46), (-56, 34), (-92, 0), (-56, -34), (0, -46), (56, -34))),))

# Plomb: the cane is let hang from two fingers, quite still.  On one it drops, point first, and all of him with it.
PLOMB = Move(
    name="plomb", title="fil à plomb", family="attacks", startup_ticks=38, active_ticks=4, recovery_ticks=38,
    tell_tick=28, bar=3,
    strikes=(Strike(first_tick=38, last_tick=41, bones=("weapon", "handR", "handL"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=36, push_px=10, depth_px=20, swell_px=9, hits_fallen=True),),
    sounds=((18, "cloth"), (37, "whoosh"), (40, "land")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=80, options={"rush": ((30, 46),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(18, man(READY, trunk=trunk(6, -6, 28), armR=(128, 6, 20, 20, 0), armL=(120, 0, 20, 20, 0),
                aim=(1, -86, 0), legs="guard"), "io", "Rl"),
            Key(31, man(READY, trunk=trunk(6, -12, 28), armR=(142, 6, 12, 20, 0), armL=(136, 0, 12, 20, 0),
                aim=(1, -84, 0), legs="guard"), "io", "RL"),
            Key(35, man(READY, trunk=trunk(0, 18, 28), armR=(112, 4, 12, 20, 0), armL=(108, 0, 14, 20, 0),
                aim=(1, -62, 0), legs="fwd"), "in", "Rl"),
            Key(43, man(READY, trunk=trunk(-4, 40, 28), armR=(74, 2, 6, 20, 0), armL=(72, 0, 8, 20, 0),
                aim=(1, -44, 0), legs="kneel"), "lin", "Lr"),
            Key(54, man(READY, trunk=trunk(-4, 36, 28), armR=(72, 2, 8, 20, 0), armL=(70, 0, 10, 20, 0),
                aim=(1, -42, 0), legs="kneel"), "io", "LR"),
            Key(68, man(READY, trunk=trunk(4, 14, 30), armR=(46, 20, 30, 30, 0), aim=(1, -56, 6), legs="guard"), "io",
                "Lr"),
            Key(80, READY, "io", "Rl"),
        ),
    ),
)

# Two taps of the ferrule on the boards: there are always others in the wings.
SUMMONS = scene("summons", "le corps de garde", 70, (
    Key(0, READY, "lin", "RL"),
    Key(12, man(READY, armR=(52, 10, 50, 40, 0), aim=(1, -84, 0)), "io", "RL"),
    Key(18, man(READY, armR=(38, 6, 44, 40, 0), aim=(1, -86, 0), chest=(0, 0, 4)), "in", "RL"),
    Key(28, man(READY, armR=(52, 10, 50, 40, 0), aim=(1, -84, 0), armL=(70, 90, 30, 10, 0)), "io", "RL"),
    Key(34, man(READY, armR=(38, 6, 44, 40, 0), aim=(1, -86, 0), armL=(110, 96, 10, 10, 0), chest=(0, 0, 4)), "in",
        "RL"),
    Key(52, man(READY, yaw=38, armL=(116, 100, 6, 10, 0), chest=(-8, 0, 4), head=(-10, 0, -6)), "io", "RL"),
    Key(70, READY, "io", "RL"),
), sounds=((18, "land"), (34, "land"), (36, "cloth")),
    calls=(Call(tick=40, fighter="fencer", most=2), Call(tick=40, fighter="knife_man", most=2)))
# fmt: on

ADAGIO = (SURVEYS, LIGNE, COMPAS, PLOMB, SUMMONS)
