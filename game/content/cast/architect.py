"""The Architect: he drew the plan of all that was before, and dances it himself.  Last boss, four acts."""

from __future__ import annotations

from game.content.moves.boss_architect import ARCHITECT
from game.sim.spec import Act, Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="architect",
    title="The Architect",
    team="foes",
    costume="architect",
    build=Build(height=1.16, width=0.98, shoulder=1.2, hip=0.98, leg=1.08, torso=1.04, weapon=0.5),
    moves=ARCHITECT,
    life=360,
    weight=300,
    walk_px=2.66,
    walk_depth_px=1.1,
    stance="guard",
    mind="architect_entree",
    aplomb=4,
    purse=600,
    holdable=False,
    asks="Count three: the strong blow falls on one, and everything before comes back in waltz time.",
    shape="the obelisk",
    signature="waltz",
    acts=(
        Act(name="entree", title="Entrée", mind="architect_entree", opens_with="entrance"),
        Act(name="adagio", title="Adagio", mind="architect_adagio", below_percent=75, opens_with="surveys"),
        Act(name="variation", title="Variation", mind="architect_variation", below_percent=50,
            opens_with="takes_notes", aplomb=5),
        Act(name="coda", title="Coda", mind="architect_coda", below_percent=25, opens_with="unsheathes", aplomb=6),
    ),
    barks={
        "sees": ("You will have come for the plans.", "In three, if you please."),
        "attacks": ("One.", "And one.", "On one, child."),
        "hurt": ("That was drawn otherwise.", "A load I had not reckoned with."),
        "taunts": ("I built the stage you learned on.", "You count in two. They all do."),
        "act": ("Let us see the ground plan.", "I have taken notes.", "Then without measure."),
        "begs": ("It... stands without me.",),
    },
)  # fmt: skip


def _walks(*, near: int, far: int) -> tuple[Wish, ...]:
    """How he moves between the figures: he comes to a distance, and keeps it."""
    return (
        Wish(name="come on", does="approach", weight=44, near_px=near, apart_px=near - 8, ticks=(10, 20)),
        Wish(name="keep the distance", does="retreat", weight=26, far_px=near - 40, apart_px=far, ticks=(12, 24)),
        Wish(name="stand", does="wait", weight=14, near_px=60, ticks=(8, 20)),
    )


def _blow(name: str, weight: int, near: int, far: int, **more) -> Wish:
    return Wish(name=name, does="attack", attack=name, weight=weight, near_px=near, far_px=far, depth_px=16, **more)


def _figure(name: str, weight: int, near: int, far: int, **more) -> Wish:
    """What is no blow by itself: a bow, a drawing, a call."""
    return Wish(name=name, does="attack", attack=name, weight=weight, near_px=near, far_px=far, depth_px=200, **more)


_TURN_ASIDE = Wish(
    name="turn aside", does="guard", attack="side_step", weight=60, far_px=120, ticks=(10, 18), when=("strikes",)
)

MINDS = (
    Mind(
        name="architect_entree",
        wishes=(
            _blow("waltz", 54, 30, 150),
            _blow("balance", 52, 40, 160),
            _figure("invitation", 40, 70, 240, unhurt_ticks=150, unless=("strikes",)),
            _TURN_ASIDE,
            *_walks(near=132, far=150),
        ),
    ),
    Mind(
        name="architect_adagio",
        wishes=(
            _figure("ligne", 54, 110, 420),
            _figure("compas", 50, 90, 420, unless=("airborne",)),
            _blow("plomb", 54, 30, 130),
            _figure("summons", 46, 120, 480, friends=(0, 0)),
            *_walks(near=150, far=220),
        ),
    ),
    Mind(
        name="architect_variation",
        wishes=(
            Wish(name="as you did", does="mirror", weight=70, far_px=130, depth_px=16),
            _blow("retard", 56, 40, 150),
            _blow("tendu", 26, 30, 110),
            _blow("developpe", 34, 40, 130),
            _blow("pirouette", 34, 20, 130),
            _TURN_ASIDE,
            *_walks(near=116, far=150),
        ),
    ),
    Mind(
        name="architect_coda",
        wishes=(
            _blow("hemiole", 54, 30, 160),
            _blow("envers", 50, 30, 160),
            _blow("coule", 48, 130, 340),
            _blow("embrace", 40, 20, 100),
            _figure("lustre", 46, 80, 420, unless=("airborne",)),
            *_walks(near=128, far=180),
        ),
    ),
)
