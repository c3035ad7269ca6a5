"""Things on the stage.  `life` counts blows; a map places them as objects of class Prop, by `name`.

Weapons lie about or fall from hands.  `uses` counts blows that land, or rounds.
"""

from __future__ import annotations

from game.sim.spec import PropKind

SET_PIECES = (
    # along the far wall: it takes every blow and gives nothing
    PropKind(name="barre", title="The barre", size_px=(240, 44, 4), blocks=True, sound="wood_knock"),
    # as wide as the glass in its gilt frame; four blows, and it never shows anyone again
    PropKind(name="mirror", title="Mirror", life=4, size_px=(290, 250, 8), sound="glass", leaves="mirror_shard"),
    # a dancer's rosin: dust for the shoes, and breath again
    PropKind(name="rosin_box", title="Rosin box", life=1, size_px=(34, 20, 20), gives="breath", sound="wood_break"),
)  # fmt: skip

WEAPONS = (
    # what armed men let fall
    PropKind(name="knife", title="Knife", size_px=(22, 6, 8), weapon="blade", uses=8, thrown="knife", sound="steel"),
    PropKind(name="cudgel", title="Cudgel", size_px=(40, 8, 8), weapon="club", uses=10, thrown="thrown",
        sound="wood_knock"),
    # seven rounds; then it is still a pound of steel
    PropKind(name="pistol", title="Pistol", size_px=(22, 8, 8), weapon="pistol", uses=7, thrown="thrown",
        spent="pistol_empty", damage_percent=70, sound="steel"),
    PropKind(name="pistol_empty", title="Empty pistol", size_px=(22, 8, 8), weapon="club", uses=4, thrown="thrown",
        damage_percent=70, sound="steel"),
    # the studio's own
    PropKind(name="mirror_shard", title="Shard of glass", size_px=(30, 4, 8), weapon="blade", uses=4, thrown="knife",
        damage_percent=120, sound="glass"),
    PropKind(name="barre_pole", title="Pole of a barre", size_px=(150, 8, 8), weapon="polearm", uses=8,
        thrown="thrown", sound="wood_knock"),
    PropKind(name="cord", title="Curtain cord", size_px=(60, 6, 10), weapon="rope", uses=8, thrown="thrown",
        damage_percent=60, sound="cloth"),
    PropKind(name="metronome", title="Metronome", size_px=(24, 36, 16), weapon="fragile", uses=1, thrown="thrown",
        damage_percent=140, sound="wood_break"),
    # the neck of it is left in the hand
    PropKind(name="bottle", title="Bottle", size_px=(12, 32, 10), weapon="fragile", uses=1, thrown="thrown",
        spent="mirror_shard", sound="glass"),
    PropKind(name="candelabrum", title="Candelabrum", size_px=(46, 10, 12), weapon="club", uses=6, thrown="thrown",
        damage_percent=130, sound="steel"),
)  # fmt: skip

PROPS: dict[str, PropKind] = {prop.name: prop for prop in (*SET_PIECES, *WEAPONS)}
