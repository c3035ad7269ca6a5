"""The Twins of the Guard: one dance for two, a high line and a low one, each the other's mirror.

The elder carries the sabre aloft, the younger below; whatever the one does downwards the other does upwards, on the
same ticks.  Right feet lead.  What the one who is left does with both sabres stands in `boss_twins_rage`.
"""

from __future__ import annotations

from dataclasses import dataclass

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
HIGH: Pose = man("guard", trunk=_BODY, armR=(104, 22, 48, 30, 0), armL=ON_HIP, aim=(1, 62, 4), shrug=(0, 0), **STOOD)
LOW: Pose = man("guard", trunk=_BODY, armR=(44, 22, 22, 40, 0), armL=BEHIND, aim=(1, -32, 0), shrug=(0, 0), **STOOD)


@dataclass(frozen=True)
class Line:
    """Which of the two: his guard, and whether his line is the high one."""

    ready: Pose
    high: bool

    def either(self, high: Pose | dict, low: Pose | dict) -> Pose | dict:
        return high if self.high else low


def _told(name: str, title: str, startup: int, active: int, recovery: int, tell: int, strikes: tuple[Strike, ...],
        sounds: tuple[tuple[int, str], ...], keys: tuple[Key, ...], rush: tuple[tuple[int, int], ...]) -> Move:
    return Move(
        name=name, title=title, family="attacks", startup_ticks=startup, active_ticks=active, recovery_ticks=recovery,
        tell_tick=tell, strikes=strikes, sounds=sounds, trail=True,
        choreography=Choreography(standing="locked", ticks=startup + active + recovery, keys=keys,
            options={"rush": rush}),
    )


def guard(line: Line) -> Move:
    """They breathe against each other: one in while the other is out."""
    wide = man(line.ready, chest=(-5, 0, -5), shrug=(0.010, 0.010),
        aim=line.either({"aim": (1, 70, 8)}, {"aim": (1, -24, 4)})["aim"])
    deep = man(line.ready, legR=(37, 0, 12, 58, 0), legL=(27, 148, 60, 28, 0))
    first, second = (wide, deep) if line.high else (deep, wide)
    return Move(
        name="guard", title="en garde", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=72,
        choreography=Choreography(
            standing="locked", ticks=72, loop=True,
            keys=(Key(0, line.ready, "lin", "RL"), Key(20, first, "io", "RL"), Key(36, line.ready, "io", "RL"),
                Key(56, second, "io", "RL"), Key(72, line.ready, "io", "RL")),
        ),
    )


def march(line: Line) -> Move:
    """The pas de parade: straight knees, level heads, and the blade does not move."""
    calm = man(line.ready, trunk=trunk(-6, 0, 10))
    contact = man(calm, legL=(19, 4, 14, 4, 0), legR=(17, 176, 18, 8, 0.36))
    down = man(calm, legL=(18, 6, 14, 18, 0), legR=(11, 176, 18, 26, 0.42))
    passing = man(calm, legL=(8, 4, 14, 14, 0), legR=(32, 6, 14, 48, 0.6))

    def other(pose: Pose) -> Pose:
        turned = mirror(pose)
        return man(pose, legR=turned["legR"], legL=turned["legL"])

    h = _MARCH_TICKS
    sink, cross = round(h * 0.22), round(h * 0.6)
    return Move(
        name="walk", title="pas de parade", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=2 * h,
        sounds=((1, "step"), (h, "step")),
        choreography=Choreography(
            standing="locked", ticks=2 * h, loop=True, options={"lane_h": 0.050, "stride_h": 0.0165},
            keys=(
                Key(0, contact, "lin", "rl"), Key(sink, down, "out", "L"), Key(cross, passing, "io", "L"),
                Key(h, other(contact), "in", "Lr"), Key(h + sink, other(down), "out", "R"),
                Key(h + cross, other(passing), "io", "R"), Key(2 * h, contact, "in", "Rl"),
            ),
        ),
    )


def march_back(line: Line) -> Move:
    """Rompe, at attention: the back heel, then the front one."""
    return Move(
        name="walk_back", title="rompe", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=36,
        sounds=((16, "step"), (34, "step")),
        choreography=Choreography(
            standing="locked", ticks=36, loop=True,
            keys=(Key(0, line.ready, "lin", "RL"), Key(17, man(line.ready, **WIDE), "flow", "Rl"),
                Key(36, line.ready, "flow", "Lr")),
        ),
    )


def salute(line: Line) -> Move:
    """To the other one, not to her: heels, hilt to the lips, and the blades meet overhead or at the ground."""
    lips = man("guard", trunk=trunk(-4, -4, 8, look=6), armR=(52, 4, 128, 4, 0), armL=(6, 90, 8, 0, 0),
        aim=(1, 88, 0), shrug=(0, 0), **HEELS)
    met = line.either(
        man(lips, armR=(150, 20, 6, 20, 0), aim=(1, 66, 0), head=(-16, 0, 10)),
        man(lips, armR=(40, 20, 4, 40, 0), aim=(1, -44, 10), head=(14, 0, 10)),
    )
    return Move(
        name="salute", title="salut croisé", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=71,
        sounds=((14, "step"), (40, "whoosh"), (62, "step")),
        choreography=Choreography(
            standing="locked", ticks=72,
            keys=(Key(0, line.ready, "lin", "RL"), Key(14, lips, "io", "Lr"), Key(30, lips, "io", "LR"),
                Key(42, met, "in", "LR"), Key(54, met, "out", "LR"),
                Key(64, man(line.ready, **GATHERED), "io", "Lr"), Key(72, line.ready, "out", "Lr")),
        ),
    )


def scissors(line: Line) -> Move:
    """Ciseaux: the one cuts from the plume to the floor, the other from the floor to the plume, in one tick."""
    ready = line.ready
    wound = line.either(
        man(ready, trunk=trunk(30, -8, 22), armR=(150, 40, 70, 10, 0), aim=(1, 158, 20), armL=ON_HIP, **BACK),
        man(ready, trunk=trunk(34, 26, 22), armR=(30, 140, 20, 30, 0), aim=(1, -34, 160), armL=BEHIND, **BACK),
    )
    enters = line.either(
        man(ready, trunk=trunk(6, 4, 16), armR=(128, 16, 30, 20, 0), aim=(1, 80, 8), **WIDE),
        man(ready, trunk=trunk(8, 24, 16), armR=(34, 40, 10, 40, 0), aim=(1, -40, 40), **WIDE),
    )
    through = line.either(
        man(ready, trunk=trunk(-26, 16, 12), armR=(84, -2, 6, 40, 0), aim=(1, -2, -4),
            armL=(60, 150, 20, 0, 0), **LONG),
        man(ready, trunk=trunk(-24, 10, 12), armR=(86, 6, 4, 40, 0), aim=(1, 8, 0), armL=(60, 150, 20, 0, 0), **LONG),
    )
    spent = line.either(
        man(ready, trunk=trunk(-44, 30, 10), armR=(44, -26, 12, 50, 0), aim=(1, -44, -30),
            armL=(70, 156, 20, 0, 0), **LONG),
        man(ready, trunk=trunk(-36, -8, 12), armR=(142, -10, 10, 40, 0), aim=(1, 88, -20),
            armL=(50, 150, 30, 0, 0), **LONG),
    )
    return _told(
        "scissors", "ciseaux", 34, 5, 28, 25,
        (Strike(first_tick=34, last_tick=38, bones=("weapon", "farmR"), damage=12, weight="heavy", stun_ticks=26,
            push_px=18, depth_px=24),),
        ((32, "whoosh"), (35, "step")),
        (Key(0, ready, "lin", "RL"), Key(14, wound, "out", "LR"),
            Key(27, man(wound, legR=(44, 0, 12, 20, 0.3)), "io", "LR"), Key(32, enters, "in", "Lr"),
            Key(35, through, "flow", "Lr"), Key(39, spent, "out", "LR"),
            Key(49, man(spent, **LONG), "io", "LR"), Key(59, man(ready, armL=ready["armL"]), "io", "Lr"),
            Key(67, ready, "out", "LR")),
        ((28, 42),),
    )


def crossing_fleche(line: Line) -> Move:
    """Flèche croisée: they coil towards each other and pass on either side of her, one blade high, one low."""
    ready = line.ready
    coiled = line.either(
        man(ready, trunk=trunk(-10, 26, 16), armR=(140, 24, 50, 20, 0), aim=(1, 96, 10), armL=(110, 160, 30, -20, 0),
            legR=(56, 0, 12, 82, 0), legL=(30, 140, 62, 74, 0.2)),
        man(ready, trunk=trunk(10, 36, 20), armR=(36, 130, 40, 30, 0), aim=(1, -16, 150), armL=(90, 20, 40, 20, 0),
            legR=(56, 0, 12, 82, 0), legL=(30, 140, 62, 74, 0.2)),
    )
    running = line.either(
        man(ready, trunk=trunk(-24, 34, 12), armR=(112, 4, 4, 40, 0), aim=(1, 6, 0), armL=(60, 172, 4, 0, 0)),
        man(ready, trunk=trunk(-30, 40, 12), armR=(66, 4, 4, 40, 0), aim=(1, -12, 0), armL=(70, 172, 4, 0, 0)),
    )
    past = line.either(
        man(running, trunk=trunk(-40, 16, 12), armR=(90, -30, 20, 50, 0), aim=(1, -10, -60)),
        man(running, trunk=trunk(10, 10, 20), armR=(96, 60, 20, 40, 0), aim=(1, 30, 70)),
    )
    return _told(
        "crossing_fleche", "flèche croisée", 40, 12, 38, 30,
        (Strike(first_tick=40, last_tick=51, bones=("weapon", "farmR"), damage=12, weight="heavy", stun_ticks=26,
            push_px=8, depth_px=18, swell_px=8),),
        ((36, "step"), (39, "whoosh"), (49, "step"), (58, "step"), (68, "slide")),
        (Key(0, ready, "lin", "RL"),
            Key(15, man(coiled, legR=(46, 0, 12, 70, 0), legL=(26, 144, 62, 52, 0)), "io", "RL"),
            Key(31, coiled, "io", "RL"),
            Key(40, man(running, legR=(10, 172, 20, 34, 0.6), legL=(40, 170, 40, 20, 0.9)), "flow", "R"),
            Key(45, man(running, legR=(38, 174, 20, 16, 0.9), legL=(50, 4, 20, 44, 0.3), air=0.05, dx=0.24), "lin", ""),
            Key(50, man(running, legL=(38, 4, 20, 42, 0), legR=(34, 174, 20, 56, 0.7), dx=0.20), "lin", "l"),
            Key(58, man(past, legR=(30, 4, 20, 34, 0), legL=(22, 174, 20, 38, 0.7)), "lin", "Lr"),
            Key(68, man(past, trunk=trunk(-10, -4, 16), legL=(32, 4, 24, 24, 0), legR=(18, 170, 30, 26, 0.5)), "out",
                "Rl"),
            Key(80, man(ready, **GATHERED), "io", "Lr"), Key(90, ready, "io", "Rl")),
        ((30, 72),),
    )


def back_to_back(line: Line) -> Move:
    """Dos à dos: heels together, and round, the blade at the length of the arm; nobody is behind two backs."""
    ready = line.ready
    pitch = line.either({"aim": 4}, {"aim": -10})["aim"]
    out = man(ready, trunk=trunk(0, 0, 12, look=12), armR=(88, 88, 2, 40, 0), armL=(84, 92, 4, 0, 0), **HEELS)
    told = man(out, trunk=trunk(40, 0, 12, look=-30), armR=(86, 124, 10, 40, 0), armL=(80, 20, 60, 40, 0),
        aim=(1, pitch, 120))

    def turned(yaw: float, **fields: object) -> Pose:
        """`yaw` degrees on; the blade goes with the arm."""
        return man(out, yaw=12 - yaw, aim=(1, pitch, 84 - yaw), head=(0, 0, -30), **fields)

    return _told(
        "back_to_back", "dos à dos", 36, 12, 30, 27,
        (Strike(first_tick=36, last_tick=47, bones=("weapon", "farmR"), damage=11, weight="heavy", effect="knock_down",
            stun_ticks=30, push_px=22, depth_px=44),),
        ((14, "step"), (34, "slide"), (36, "whoosh"), (44, "whoosh"), (66, "step")),
        (Key(0, ready, "lin", "RL"), Key(14, told, "io", "Lr"), Key(32, man(told, chest=(-6, 0, 16)), "io", "LR"),
            Key(36, turned(60), "in", "B"), Key(40, turned(190), "lin", "B"), Key(44, turned(300), "lin", "B"),
            Key(48, turned(360), "lin", "B"),
            Key(56, man(turned(360, armL=(70, 110, 20, 0, 0)), aim=(1, pitch, -300)), "out", "rl"),
            Key(68, man(ready, yaw=-348, **GATHERED, aim=(1, ready["aim"][1], -356)), "io", "LR"),
            Key(78, man(ready, yaw=-348, aim=(1, ready["aim"][1], ready["aim"][2] - 360)), "io", "Lr")),
        ((30, 60),),
    )


def parry(line: Line) -> Move:
    """The high one drops a curtain before himself, the low one lifts a roof over his plume."""
    shut = line.either(
        man(line.ready, trunk=trunk(-28, 2, 8), armR=(104, -20, 50, 60, 0), aim=(1, -66, -10), **BACK),
        man(line.ready, trunk=trunk(-20, -4, 10), armR=(134, 6, 40, 70, 0), aim=(1, 24, -66), **BACK),
    )
    return Move(
        name="parry", title="parade", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=29,
        parries=(2, 16), sounds=((2, "whoosh"),),
        choreography=Choreography(
            standing="locked", ticks=30,
            keys=(Key(0, line.ready, "lin", "RL"), Key(4, shut, "out4", "LR"),
                Key(16, man(shut, chest=(-2, 0, -10)), "io", "LR"), Key(30, line.ready, "io", "LR")),
        ),
    )
# fmt: on
