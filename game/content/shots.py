"""What flies: fired or thrown, seen, dodged, sent back.  Speeds are px a tick; in Adagio all go at a third of it."""

from __future__ import annotations

from game.sim.spec import ShotKind

SHOTS: dict[str, ShotKind] = {
    kind.name: kind
    for kind in (
        ShotKind(name="bullet", title="Bullet", speed_px=15, damage=14, weight="heavy", pool=3, stun_ticks=26,
            push_px=10, size_px=(14, 5), blockable=False, sound="whoosh"),
        ShotKind(name="knife", title="Knife", speed_px=8.5, damage=8, stun_ticks=20, push_px=6, size_px=(18, 6),
            sound="whoosh"),
        ShotKind(name="tray", title="Tray", speed_px=7, damage=7, stun_ticks=20, push_px=10, size_px=(26, 6),
            sound="whoosh"),
        # a thrown club, bottle, pole: it turns over and comes down
        ShotKind(name="thrown", title="Thrown weapon", speed_px=8, fall_px=0.10, damage=12, weight="heavy",
            effect="knock_down", stun_ticks=30, push_px=16, size_px=(26, 16), depth_px=18, sound="whoosh"),
        # what a torch breaks into: low, soon spent, and it turns for nobody
        ShotKind(name="embers", title="Embers", speed_px=5.5, fall_px=0.16, damage=3, weight="light", pool=1,
            stun_ticks=14, push_px=4, size_px=(14, 8), depth_px=16, returns=False, sound="whoosh"),
        # straight, faster than a pistol's, and worth sending back
        ShotKind(name="rifle_round", title="Rifle round", speed_px=24, damage=16, weight="heavy", pool=3,
            stun_ticks=30, push_px=18, size_px=(18, 5), depth_px=12, blockable=False, sound="whoosh"),
        # thrown flat and far, and home again into the hand: it meets her twice
        ShotKind(name="axe", title="Axe", speed_px=9.5, damage=10, weight="heavy", pool=3, stun_ticks=28, push_px=16,
            size_px=(34, 34), depth_px=16, turns_ticks=24, sound="whoosh"),
        # from a crossbow: as straight as its line, and it can be sent back along it
        ShotKind(name="bolt", title="Bolt", speed_px=14, damage=10, weight="heavy", pool=3, stun_ticks=28, push_px=16,
            size_px=(24, 5), depth_px=12, blockable=False, sound="whoosh"),
        # it opens as it flies and comes down: who is in it gets up slowly, and hounds are quick
        ShotKind(name="net", title="Net", speed_px=5.5, fall_px=0.08, damage=4, effect="trip", stun_ticks=34, pool=2,
            push_px=0, size_px=(46, 40), depth_px=24, returns=False, blockable=False, sound="cloth"),
    )
}  # fmt: skip
