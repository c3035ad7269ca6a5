"""What lies in wait on the floor: seen, told on the beat, left or leapt over; and foes can be lured into it."""

from __future__ import annotations

from game.sim.spec import HazardKind

HAZARDS: dict[str, HazardKind] = {
    kind.name: kind
    for kind in (
        # a trapdoor of the stage: two pulses of warning, then whoever stands on it is thrown up
        HazardKind(name="trapdoor", title="Trapdoor", size_px=(96, 36), damage=14, effect="launch", pool=3,
            push_px=4, pulses=2, lasts_ticks=10, high_px=40, sound="trapdoor"),
        # iron jaws in the snow: they wait for a foot, and no aplomb keeps anybody from feeling them
        HazardKind(name="bear_trap", title="Bear trap", size_px=(56, 24), damage=14, weight="finisher",
            effect="stagger", stun_ticks=54, push_px=0, waits="step", arms_ticks=36, snaps_ticks=1, lasts_ticks=900,
            sound="trap"),
        # cloth flung down: who is in it when it draws tight falls
        HazardKind(name="cape", title="Cape", size_px=(120, 40), damage=4, weight="medium", effect="trip", pulses=2,
            push_px=0, stun_ticks=30, lasts_ticks=8, high_px=24, harms=("dancers",), sound="cloth"),
        # a bag of sand from the fly loft: what falls from above finds who is in the air as well
        HazardKind(name="sandbag", title="Sandbag", size_px=(64, 34), damage=12, effect="knock_down", pulses=2,
            push_px=4, lasts_ticks=5, high_px=260, shape="bag", sound="sandbag"),
        # a note held over her: no leap helps, only another place
        HazardKind(name="fermata", title="Fermata", size_px=(190, 64), damage=18, weight="finisher", effect="launch",
            pool=4, push_px=10, lasts_ticks=4, high_px=260, harms=("dancers",), shape="fermata",
            sound="fermata"),
        # what has been drawn on the floor rises
        HazardKind(name="plan", title="Plan", size_px=(62, 26), damage=9, effect="launch", pulses=2, push_px=4,
            lasts_ticks=8, high_px=44, sound="trapdoor"),
        # it comes down from the dark: no leap is high enough, and whoever is under it is under it
        HazardKind(name="chandelier", title="Chandelier", size_px=(150, 60), damage=16, pulses=3, pool=4, push_px=18,
            lasts_ticks=6, high_px=400, shape="bag", sound="sandbag"),
        # what it leaves on either side of it is light, from the floor to the flies
        HazardKind(name="column", title="Column of light", size_px=(60, 150), damage=10, effect="stagger", pulses=3,
            push_px=24, lasts_ticks=10, high_px=400, harms=("dancers",), shape="fermata",
            sound="trapdoor"),
        # a red ribbon at her feet, which his bolt will find: on the fourth pulse, unless she has shed it, or slips it
        HazardKind(name="ribbon", title="Ribbon", size_px=(46, 26), damage=9, effect="knock_down", pulses=4,
            push_px=14, lasts_ticks=2, high_px=400, follows=True, sound="cloth"),
    )
}  # fmt: skip
