"""Things on the stage.  `life` counts blows; a map places them as objects of class Prop, by `name`."""

from __future__ import annotations

from game.sim.spec import PropKind

PROPS: dict[str, PropKind] = {
    prop.name: prop
    for prop in (
        # along the far wall: it takes every blow and gives nothing
        PropKind(name="barre", title="The barre", size_px=(240, 44, 4), blocks=True, sound="wood_knock"),
        # as wide as the glass in its gilt frame; four blows, and it never shows anyone again
        PropKind(name="mirror", title="Mirror", life=4, size_px=(290, 250, 8), sound="glass"),
        # a dancer's rosin: dust for the shoes, and breath again
        PropKind(name="rosin_box", title="Rosin box", life=1, size_px=(34, 20, 20), gives="breath", sound="wood_break"),
    )
}
