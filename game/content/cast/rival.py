"""The Rival: once at the next place of the barre.  What she is shown she dances back."""

from __future__ import annotations

from game.content.moves.boss_rival import RIVAL
from game.sim.spec import Act, Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="rival",
    title="The Rival",
    team="foes",
    costume="rival",
    build=Build(height=1.02),
    moves=RIVAL,
    life=345,
    weight=256,
    walk_px=2.87,
    walk_depth_px=1.6,
    run_px=7.48,
    stance="garde",
    reactions={"kneels": "kneel"},
    mind="rival_entree",
    aplomb=6,
    purse=600,
    holdable=False,
    asks="What you show her comes back a bar later: never dance the same step twice.",
    shape="the comma",
    signature="grand_fouette",
    acts=(
        Act(name="entree", title="Entrée", mind="rival_entree", opens_with="salut"),
        Act(name="adagio", title="Adagio", mind="rival_adagio", below_percent=66, opens_with="salut", aplomb=7),
        Act(name="coda", title="Coda", mind="rival_coda", below_percent=33, opens_with="salut", aplomb=8),
    ),
    barks={
        "sees": ("Third place at the barre. You remember?",),
        "attacks": ("And one.", "Watch your hips."),
        "hurt": ("Again.", "You still rush it."),
        "act": ("Now slowly.", "Now everything."),
    },
)


def _walks(*, near: int, far: int) -> tuple[Wish, ...]:
    """How she moves between the steps: nearer or further in each act."""
    return (
        Wish(name="come on", does="approach", weight=44, near_px=near, apart_px=near, ticks=(8, 18)),
        Wish(name="round her", does="circle", weight=8, apart_px=far, ticks=(14, 30)),
        Wish(name="give way", does="retreat", weight=8, far_px=60, apart_px=far, ticks=(10, 22)),
        Wish(name="stand", does="wait", weight=6, ticks=(6, 14)),
    )


def _step(name: str, weight: int, near: int, far: int, **when) -> Wish:
    return Wish(name=name, does="attack", attack=name, weight=weight, near_px=near, far_px=far, depth_px=16, **when)


MINDS = (
    Mind(
        name="rival_entree",
        wishes=(
            Wish(name="as you did", does="mirror", weight=90, far_px=130, depth_px=16),
            _step("tendu", 60, 20, 96),
            _step("frappe", 51, 20, 92),
            _step("developpe", 54, 40, 118),
            _step("rond_de_jambe", 39, 20, 110),
            Wish(name="turn it away", does="guard", attack="port_de_bras", weight=40, far_px=110, when=("strikes",)),
            *_walks(near=84, far=140),
        ),
    ),
    Mind(
        name="rival_adagio",
        wishes=(
            Wish(name="as you did", does="mirror", weight=100, far_px=130, depth_px=16),
            _step("pirouette", 60, 0, 92),
            _step("pirouette_dedans", 45, 0, 100),
            _step("attitude", 60, 0, 90, when=("back_turned",)),
            _step("penchee", 51, 20, 110),
            _step("grand_fouette", 66, 50, 140),
            Wish(name="turn it away", does="guard", attack="port_de_bras", weight=60, far_px=110, when=("strikes",)),
            *_walks(near=96, far=170),
        ),
    ),
    Mind(
        name="rival_coda",
        wishes=(
            Wish(name="as you did", does="mirror", weight=90, far_px=130, depth_px=16),
            _step("chaines", 60, 60, 260),
            _step("saut_de_basque", 54, 60, 190),
            _step("saut_de_chat", 54, 80, 220),
            _step("jete", 60, 110, 280),
            _step("grand_battement", 60, 20, 104),
            _step("grand_fouette", 45, 50, 140),
            Wish(name="over and past", does="dive", attack="", weight=24, near_px=40, far_px=200, ticks=(20, 34)),
            *_walks(near=110, far=220),
        ),
    ),
)
