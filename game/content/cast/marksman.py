"""The marksman: far off, low down, and a red line that says where."""

from __future__ import annotations

from game.content.moves.men_marksman import MARKSMAN
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="marksman",
    title="Marksman",
    team="foes",
    costume="marksman",
    build=Build(height=1.0, width=1.02, shoulder=1.16, neck=0.70, weapon=0.45),
    moves=MARKSMAN,
    life=40,
    weight=240,
    walk_px=2.57,
    walk_depth_px=1.1,
    stance="guard",
    mind="long_shot",
    aplomb=1,
    asks="The red line is a promise: leave it, or send it back.",
    shape="the set square",
    signature="kneeling_shot",
    reactions={"die": "die_crumple"},
    barks={
        "sees": ("Hold still.", "Wind from the left."),
        "attacks": ("Breathe out.",),
        "hurt": ("Too near!",),
        "taunts": ("I could have. Twice.",),
    },
)

MINDS = (
    Mind(
        name="long_shot",
        wishes=(
            Wish(
                name="kneel", does="shoot", attack="kneeling_shot", weight=50, near_px=190, apart_px=350, ticks=(50, 90)
            ),
            Wish(
                name="lie down", does="shoot", attack="flat_shot", weight=32, near_px=260, apart_px=400, ticks=(50, 90)
            ),
            Wish(name="butt", does="attack", attack="butt_stroke", weight=60, far_px=78, depth_px=14),
            Wish(name="roll", does="attack", attack="roll_away", weight=54, far_px=96, depth_px=60),
            Wish(name="away", does="flee", weight=46, far_px=210, ticks=(24, 48), hurt_within_ticks=90),
            Wish(name="back off", does="retreat", weight=60, far_px=260, apart_px=380, ticks=(16, 36)),
            Wish(name="watch", does="wait", weight=14, near_px=220, ticks=(10, 24)),
        ),
    ),
)
