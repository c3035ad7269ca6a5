"""The younger of the Twins of the Guard: the low line."""

from __future__ import annotations

from dataclasses import replace

from game.content.cast import twin_guard_a as elder
from game.sim.spec import Mind

FIGHTER = replace(
    elder.FIGHTER,
    name="twin_guard_b",
    title="The Twins of the Guard: Low Line",
    stance="guard_low",
    mind="low_line",
    signature="low_scissor",
    pair="twin_guard_a",
    asks="What the one does downwards the other does upwards: jump his, then turn to the elder's.",
    acts=tuple(
        replace(act, mind=mind)
        for act, mind in zip(elder.FIGHTER.acts, ("low_line", "low_pair", "low_alone"), strict=True)
    ),
    barks={
        "sees": ("We have one dance card.", "Before my brother."),
        "attacks": ("Low!", "And under."),
        "hurt": ("Mine. Thank you.",),
        "act": ("Present... arms.", "From the floor."),
        "friend_fell": ("Brother!",),
    },
)

MINDS = (
    Mind(
        name="low_line",
        wishes=(
            elder.step("low_scissor", 60, 30, 150),
            elder.step("crossing_fleche", 30, 110, 260, 14),
            *elder.walks(near=126, off=170),
        ),
    ),
    Mind(
        name="low_pair",
        wishes=(
            elder.step("boost", 60, 20, 120),
            elder.step("back_to_back", 40, 0, 120, 36),
            elder.BACKS,
            *elder.walks(near=104, off=150),
        ),
    ),
    Mind(
        name="low_alone",
        wishes=(
            elder.step("storm", 60, 0, 130, 30),
            elder.step("two_sabres", 54, 40, 180),
            *elder.walks(near=110, off=180),
        ),
    ),
)
