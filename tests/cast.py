"""A small cast for tests: one move of each kind in the plainest choreography, so that tuning breaks no rule's test.

Rooney strikes with her right foot, the thug with his; every blow says its numbers here and nowhere else.
"""

from __future__ import annotations

from functools import cache

from game.content.poses import POSES
from game.sim.spec import AIMS, Build, Cancel, Choreography, Fighter, Input, Key, Move, Strike

FOOT = ("footR", "shinR")
BLOWS = ("beats", "battements", "turns", "leaps", "guard", "runs")
STILL = ((0, 0.0, None, 0), (999, 0.0, None, 0))


def dance(ticks: int, *middle: tuple[int, str], loop: bool = False, root=STILL, **options) -> Choreography:
    """From garde through the poses named and back."""
    keys = (Key(0, POSES["garde"]), *(Key(t, POSES[name], "out") for t, name in middle), Key(ticks, POSES["garde"]))
    return Choreography(ticks=ticks, keys=keys, loop=loop, root=root, options=options)


def ends_in(ticks: int, pose: str, loop: bool = False) -> Choreography:
    """From garde into a pose (a loop stays in it)."""
    first = POSES[pose if loop else "garde"]
    return Choreography(ticks=ticks, keys=(Key(0, first), Key(ticks, POSES[pose])), loop=loop)


def row(name: str, family: str, timing: tuple[int, int, int], choreography: Choreography, **more) -> Move:
    startup, active, recovery = timing
    return Move(
        name=name, title=name, family=family, startup_ticks=startup, active_ticks=active, recovery_ticks=recovery,
        choreography=choreography, **more,
    )  # fmt: skip


def blow(name: str, family: str, timing: tuple[int, int, int], pose: str, strike: dict, **more) -> Move:
    """A move that strikes with the foot in its active ticks, with garde before and after."""
    startup, active, recovery = timing
    last = startup + active - 1
    struck = Strike(first_tick=startup, last_tick=last, bones=FOOT, **{"reach_px": (10, 0, 30, 30), **strike})
    chor = dance(last + recovery, (startup, pose), (last, pose))
    return row(name, family, timing, chor, strikes=(struck,), **more)


def walk(name: str, ticks: int, far_h: float) -> Move:
    """A loop that slides along."""
    chor = Choreography(
        ticks=ticks, keys=(Key(0, POSES["garde"]), Key(ticks, POSES["garde"])), loop=True,
        root=((0, 0.0, None, 0), (ticks, far_h, None, 0)), options={"slide": True},
    )  # fmt: skip
    return row(name, "runs", (0, 0, ticks), chor)


def reactions() -> tuple[Move, ...]:
    """What happens to a body: the same for everyone."""
    return (
        row("hurt_high", "reactions", (0, 0, 12), dance(12, (4, "hurt"))),
        row("stagger", "reactions", (0, 0, 20), dance(20, (6, "hurt"))),
        row("launched", "reactions", (0, 0, 20), ends_in(20, "flung"), flight="ballistic"),
        row("knocked_down", "reactions", (0, 0, 20), ends_in(20, "supine"), then="lying"),
        row("lying", "reactions", (0, 0, 24), ends_in(24, "supine", loop=False), then="releve", context="down"),
        row("releve", "rising", (0, 0, 20), dance(20, (8, "squat"))),
        row("mort", "reactions", (0, 0, 30), ends_in(30, "supine")),
    )


def rooney() -> Fighter:
    """Two lights in a chain, a battement that launches, a chord, a guard and a jump."""
    on_hit = (Cancel(families=BLOWS, first_tick=5, on="hit"),)
    moves = (
        row("garde", "stance", (0, 0, 32), dance(32, loop=True)),
        walk("marche", 24, 0.3),
        walk("chasse", 24, 0.9),
        blow("tendu", "beats", (5, 3, 8), "tendu_devant", dict(damage=6), chain_step=1, cancels=on_hit,
             inputs=(Input(button="light", chain=(0,)),)),
        blow("degage", "beats", (5, 3, 8), "degage", dict(damage=8), chain_step=2, cancels=on_hit,
             inputs=(Input(button="light", chain=(1, 2, 3, 4)),)),
        blow("grand_battement", "battements", (8, 4, 14), "battement",
             dict(damage=14, weight="heavy", effect="launch", lift_px=9), inputs=(Input(button="heavy"),)),
        blow("pirouette", "turns", (10, 4, 12), "devant", dict(damage=10), breath=150, context="ground",
             inputs=(Input(button="special", aims=tuple(a for a in AIMS if a != "fresh_forward")),)),
        blow("saute_forward", "leaps", (10, 4, 12), "devant", dict(damage=10), context="ground",
             inputs=(Input(button="special", aims=("fresh_forward",)),)),
        blow("grand_pas", "turns", (12, 6, 20), "devant", dict(damage=30, weight="finisher", effect="knock_down"),
             breath=400, inputs=(Input(button="special+heavy"),)),
        row("port_de_bras", "guard", (2, 0, 16), dance(18, (4, "fifth")), parries=(2, 8),
            inputs=(Input(button="guard"),)),
        row("cinquieme", "guard", (0, 0, 20), ends_in(20, "fifth", loop=True), blocks_from_tick=1),
        row("saut", "jumps", (4, 0, 24), dance(28, (4, "demi"), (12, "aloft"), (22, "demi"),
            root=((0, 0.0, None, 0), (5, 0.0, None, 1), (12, 0.0, 0.95, 1), (20, 0.0, None, 0), (999, 0.0, None, 0))),
            flight="track", inputs=(Input(button="jump"),)),
        *reactions(),
    )  # fmt: skip
    return Fighter(
        name="rooney", title="Rooney", team="dancers", costume="rooney", build=Build(), moves=moves, life=100,
        weight=256, walk_px=2.0, walk_depth_px=1.5, run_px=4.0,
    )  # fmt: skip


def thug() -> Fighter:
    """One slow blow."""
    moves = (
        row("garde", "stance", (0, 0, 32), dance(32, loop=True)),
        walk("walk", 24, 0.25),
        blow("swing", "attacks", (20, 4, 20), "devant", dict(damage=10, weight="medium"), tell_tick=8),
        *reactions(),
    )
    return Fighter(
        name="thug", title="Thug", team="foes", costume="thug", build=Build(height=1.05), moves=moves, life=60,
        weight=280, walk_px=1.5, walk_depth_px=1.0,
    )  # fmt: skip


@cache
def plain_cast() -> tuple[Fighter, ...]:
    """Rooney and a thug, the same objects each time."""
    return rooney(), thug()
