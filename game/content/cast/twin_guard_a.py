"""The elder of the Twins of the Guard: the high line.  Boss of the ballroom with the other, in three acts."""

from __future__ import annotations

from game.content.moves.boss_twins_rage import TWINS
from game.sim.spec import Act, Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="twin_guard_a",
    title="The Twins of the Guard: High Line",
    team="foes",
    costume="twin_guard",
    build=Build(height=1.12, width=1.08, shoulder=1.26, leg=1.06, weapon=0.54),
    moves=TWINS,
    life=230,
    weight=300,
    walk_px=2.86,
    walk_depth_px=1.1,
    stance="guard",
    mind="high_line",
    aplomb=4,
    purse=400,
    holdable=False,
    asks="Two blades, one dance: step out of the middle. When one kneels, the other is somebody else.",
    shape="the mirror",
    signature="high_scissor",
    pair="twin_guard_b",
    acts=(
        Act(name="entree", title="Entrée", mind="high_line", opens_with="salute"),
        Act(name="adagio", title="Adagio", mind="high_pair", below_percent=66, opens_with="salute", aplomb=5),
        Act(name="coda", title="Coda", mind="high_alone", below_percent=33, when="alone", opens_with="takes_both",
            aplomb=6),
    ),
    barks={
        "sees": ("We have one dance card.", "After my brother."),
        "attacks": ("High!", "And over."),
        "hurt": ("That was his.",),
        "act": ("Attention!", "From the top."),
        "friend_fell": ("Brother!",),
    },
)  # fmt: skip


def step(attack: str, weight: int, near: int, far: int, depth: int = 16) -> Wish:
    """One blow of theirs, from..to px off."""
    return Wish(name=attack, does="attack", attack=attack, weight=weight, near_px=near, far_px=far, depth_px=depth)


def walks(*, near: int, off: int) -> tuple[Wish, ...]:
    """Each keeps his own side of her: as one comes on, the other gives way."""
    return (
        Wish(name="marche", does="approach", weight=40, near_px=near, apart_px=near - 8, ticks=(10, 24)),
        Wish(name="to the other side", does="flank", weight=18, apart_px=off, ticks=(24, 48)),
        Wish(name="rompe", does="retreat", weight=30, far_px=84, apart_px=off, ticks=(12, 28)),
        Wish(name="measure", does="wait", weight=16, near_px=90, ticks=(10, 24)),
    )


BACKS = Wish(name="dos à dos", does="guard", attack="parry", weight=90, far_px=130, ticks=(6, 14), when=("strikes",))

MINDS = (
    Mind(
        name="high_line",
        wishes=(
            step("high_scissor", 60, 30, 150),
            step("crossing_fleche", 36, 110, 260, 14),
            *walks(near=130, off=170),
        ),
    ),
    Mind(
        name="high_pair",
        wishes=(
            step("vault", 60, 90, 260),
            step("back_to_back", 44, 0, 120, 36),
            BACKS,
            *walks(near=120, off=150),
        ),
    ),
    Mind(
        name="high_alone",
        wishes=(
            step("two_sabres", 90, 30, 180),
            step("storm", 36, 0, 120, 30),
            *walks(near=110, off=180),
        ),
    ),
)
