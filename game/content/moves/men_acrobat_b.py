"""The twin on his feet: low, sidelong, never two beats in one place."""

from __future__ import annotations

from game.content.moves.men_acrobat import LOW, acrobatics, caught
from game.content.moves.men_falls import falls
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk, walk_back
from game.content.poses_men import man
from game.sim.spec import Choreography, Key, Move

# fmt: off
# The weight rocks from foot to foot, and whichever arm is behind comes before the face.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=48,
    choreography=Choreography(
        standing="locked", ticks=48, loop=True,
        keys=(
            Key(0, LOW, "lin", "RL"),
            Key(12, man(LOW, roll=5, pelvis=(26, 4, 0), chest=(4, 4, 0), legL=(66, 20, 44, 102, 0.3),
                head=(-24, -6, -4)),
                "io", "RL"),
            Key(24, man(LOW, yaw=30, pelvis=(20, -4, 6), spine=(8, 0, 6), chest=(2, -4, 8), armR=(70, 120, 16, 20, 0),
                armL=(88, 34, 30, 30, 0), head=(-22, 4, -16)), "io", "RL"),
            Key(36, man(LOW, roll=-4, pelvis=(26, -4, 2), armR=(80, 70, 20, 20, 0), armL=(76, 84, 20, 20, 0),
                head=(-24, 6, -2)), "io", "RL"),
            Key(48, LOW, "io", "RL"),
        ),
    ),
)

# He runs out of his own death: three small steps, a turn of the head for the house, and the floor comes up.
DIE = Move(
    name="die_crumple", title="the last trick", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=75,
    sounds=((10, "step"), (22, "step"), (52, "land")),
    choreography=Choreography(
        standing="locked", ticks=76, options={"rush": ((2, 66),)},
        keys=(
            Key(0, LOW, "lin", "RL"),
            Key(5, man(LOW, pelvis=(-12, 0, 6), spine=(-16, 4, 8), chest=(-16, 0, 8), head=(-36, 8, 10), yaw=30,
                arms=(100, 80, 10, 10, 0)), "out4", "RL"),
            Key(14, man(LOW, pelvis=(-6, 6, 0), chest=(-10, 6, 0), head=(-10, 10, 20), armR=(120, 84, 8, 0, 0),
                armL=(60, 84, 8, 0, 0), legL=(28, 10, 40, 12, 0.4), legR=(28, 160, 50, 40, 0.6)), "out", "Lr"),
            Key(25, man(LOW, pelvis=(-8, -6, 0), chest=(-12, -6, 0), head=(-10, -10, 0), armR=(70, 84, 8, 0, 0),
                armL=(118, 84, 8, 0, 0), legL=(20, 150, 40, 30, 0.5), legR=(24, 14, 40, 16, 0.3)), "io", "Rl"),
            Key(34, man(LOW, legs="tiptoe", pelvis=(-8, 0, 0), chest=(-18, 0, 0), head=(-24, 0, 30),
                arms=(140, 84, 6, 0, 0)), "io", "lr"),
            Key(46, man("on_back", tip=-52, legL=(50, 20, 30, 70, 0.5), legR=(30, 40, 40, 60, 0.5),
                arms=(130, 80, 10, 0, 0), dx=-0.16), "in", "B"),
            Key(53, man("on_back", arms=(120, 86, 6, 0, 0), legL=(50, 40, 40, 90, 0.4), dx=-0.12), "in", "B"),
            Key(76, man("on_back", head=(-8, 30, 40), armR=(118, 88, 6, 0, 0), armL=(80, 88, 20, 0, 0),
                legL=(20, 70, 60, 40, 0.8), legR=(16, 60, 60, 10, 0.9)), "io", "B"),
        ),
    ),
)
# fmt: on

ACROBAT_B = (
    GUARD, walk(LOW, 22, crouch=26), walk_back(LOW), *acrobatics(on_hands=False), DIE, *hurts(LOW),
    *(move for move in falls(LOW) if move.name != DIE.name), *caught(LOW),
)  # fmt: skip
