"""The masked dancer: Rooney's school, Rooney's steps, nobody's face."""

from __future__ import annotations

from game.content.moves.masked_harm import MASKED_DANCER
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="masked_dancer",
    title="Masked dancer",
    team="foes",
    costume="masked_dancer",
    build=Build(),
    moves=MASKED_DANCER,
    life=56,
    weight=236,
    walk_px=2.4,
    walk_depth_px=1.3,
    stance="guard",
    reactions={"die": "die_back"},
    mind="echo",
    aplomb=1,
    asks="She dances your own steps a breath late: strike in the preparation.",
    shape="the bellflower",
    signature="pirouette",
    barks={
        "sees": ("And one.", "Shall we?"),
        "attacks": ("Late, I know.", "Yours, I believe."),
        "taunts": ("You dropped your shoulder.",),
    },
)

# fmt: off
MINDS = (
    Mind(
        name="echo",
        wishes=(
            Wish(name="dance it back", does="mirror", weight=90, near_px=0, far_px=130, depth_px=18, ticks=(20, 40)),
            Wish(name="tendu", does="attack", attack="tendu", weight=40, near_px=20, far_px=100, depth_px=14),
            Wish(name="developpe", does="attack", attack="developpe", weight=40, near_px=40, far_px=124, depth_px=14),
            Wish(name="battement", does="attack", attack="grand_battement", weight=34, near_px=30, far_px=112,
                depth_px=14),
            Wish(name="pirouette", does="attack", attack="pirouette", weight=34, near_px=0, far_px=104, depth_px=26),
            Wish(name="port de bras", does="guard", attack="port_de_bras", weight=60, far_px=110, when=("strikes",)),
            Wish(name="glissade", does="attack", attack="glissade", weight=24, near_px=0, far_px=64, depth_px=24),
            Wish(name="bow", does="attack", attack="reverence", weight=8, near_px=190, far_px=420, unhurt_ticks=240),
            Wish(name="polonaise", does="approach", weight=40, near_px=90, apart_px=96, ticks=(12, 26)),
            Wish(name="promenade", does="circle", weight=26, apart_px=140, ticks=(20, 44)),
            Wish(name="watch", does="wait", weight=14, near_px=90, ticks=(12, 28)),
        ),
    ),
)
# fmt: on
