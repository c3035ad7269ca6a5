"""Those who fight: bodies, moves, life and pace.  Speeds are pixels a tick; those of walks follow from the steps."""

from __future__ import annotations

from game.content.moves import GUNMAN, HEAVY, KNIFE_MAN, ROONEY, THUG
from game.sim.spec import Build, Fighter

DANCER_WEIGHT = 256

ROONEY_BLACK = Fighter(
    name="rooney",
    title="Rooney",
    team="dancers",
    costume="rooney",
    build=Build(),
    moves=ROONEY,
    life=100,
    weight=DANCER_WEIGHT,
    walk_px=2.81,
    walk_depth_px=1.6,
    run_px=7.33,
    stance="garde",
)

THUG_MAN = Fighter(
    name="thug",
    title="Thug",
    team="foes",
    costume="thug",
    build=Build(height=1.02, width=1.22, shoulder=1.34, hip=1.06, leg=0.92, torso=1.06, neck=0.5, weapon=0.25),
    moves=THUG,
    life=64,
    weight=280,
    walk_px=2.16,
    walk_depth_px=1.0,
    stance="guard",
    mind="bruiser",
    aplomb=2,
    asks="Wait for the cudgel to hang down his back, then go.",
    drops="cudgel",
)

KNIFE = Fighter(
    name="knife_man",
    title="Knife man",
    team="foes",
    costume="knife_man",
    build=Build(height=0.98, width=0.92, shoulder=1.10, hip=0.95, neck=0.9, weapon=0.185),
    moves=KNIFE_MAN,
    life=48,
    weight=232,
    walk_px=2.9,
    walk_depth_px=1.2,
    stance="guard",
    reactions={"die": "die_crumple"},
    mind="sickle",
    aplomb=1,
    asks="Never stand on his line.",
    drops="knife",
)

HEAVY_MAN = Fighter(
    name="heavy",
    title="Heavy",
    team="foes",
    costume="heavy",
    build=Build(height=1.12, width=1.42, shoulder=1.55, hip=1.25, leg=0.93, torso=1.10, neck=0.5),
    moves=HEAVY,
    life=130,
    weight=440,
    walk_px=2.09,
    walk_depth_px=0.8,
    stance="guard",
    mind="mountain",
    aplomb=6,
    asks="Let him strike the floor; dance while he is bent.",
)

GUN = Fighter(
    name="gunman",
    title="Gunman",
    team="foes",
    costume="gunman",
    build=Build(height=1.04, width=0.96, shoulder=1.14, hip=0.96, leg=1.04, neck=0.9, weapon=0.11),
    moves=GUNMAN,
    life=44,
    weight=240,
    walk_px=2.38,
    walk_depth_px=1.1,
    stance="guard",
    mind="sharpshooter",
    aplomb=1,
    asks="One knee on the floor: over. Standing: beneath. Then be at his side.",
    drops="pistol",
)

FIGHTERS: dict[str, Fighter] = {f.name: f for f in (ROONEY_BLACK, THUG_MAN, KNIFE, HEAVY_MAN, GUN)}
