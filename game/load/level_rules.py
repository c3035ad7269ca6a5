"""From objects to a fight, with the rules that a level must keep so that it can be played to its end.

Encounters: one object layer each.  It holds one Encounter (a rectangle: the picture is locked to its left and
right edges), its Waves (in the order of `order`) and their Spawns (`wave` names the wave's order).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from game.load.errors import Report, quoted
from game.load.tmx_objects import Thing
from game.sim.spec import CameraCue, Encounter, PropSpawn, Rect, Spawn, Wave

PICTURE_PX = 960
DANCER_PX = 40  # half a body with its arms: nearer to the picture's edge than this it would be seen
FAR_OFF_PX = 400  # foes start at most this far outside the locked picture
MAX_FOES = 64  # of one Encounter: all its waves may stand there at once
MAX_WAIT_TICKS = 36_000  # ten minutes
PLACES = ("Hazard", "Light", "SceneCue", "Letter", "Checkpoint", "Bystanders")

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Ground:
    """What the rules need of the map: sizes, the floor in (x, z), wall tiles as (left, right, z from, z to)."""

    width_px: int
    belt_rows: tuple[int, int]
    floor: tuple[tuple[int, int], ...]
    walls: tuple[tuple[int, int, int, int], ...]
    mid_row: int
    slope: float

    def z(self, y: float) -> int:
        return nearest(y) - self.belt_rows[0]

    def may_stand(self, x: float, z: float) -> bool:
        return contains(self.floor, x, z)

    def walled(self, x: float, z: float) -> bool:
        return any(left <= x < right and top <= z < bottom for left, right, top, bottom in self.walls)

    def seen(self, x: float, z: float, camera: float) -> bool:
        """Whether a body at (x, z) shows in the picture: the floor's law of perspective."""
        scale = 1 + (z + self.belt_rows[0] - self.mid_row) * self.slope
        return -DANCER_PX < PICTURE_PX / 2 + (x - camera) * scale < PICTURE_PX + DANCER_PX


def nearest(value: float) -> int:
    """Rounded half up: the same everywhere."""
    return int((value + 0.5) // 1)


def contains(polygon: Points, x: float, z: float) -> bool:
    """Whether a point lies inside a polygon, or on its edge.  Even-odd rule; convex or not."""
    inside = False
    for (ax, az), (bx, bz) in zip(polygon, (*polygon[1:], *polygon[:1])):
        cross = (bx - ax) * (z - az) - (bz - az) * (x - ax)
        if cross == 0 and min(ax, bx) <= x <= max(ax, bx) and min(az, bz) <= z <= max(az, bz):
            return True
        if (az > z) != (bz > z) and x < (bx - ax) * (z - az) / (bz - az) + ax:
            inside = not inside
    return inside


def overlap(polygon: Points, left: float, right: float, top: float, bottom: float) -> bool:
    """Whether a polygon and a rectangle share more than an edge."""
    for (ax, az), (bx, bz) in zip(polygon, (*polygon[1:], *polygon[:1])):
        enters, leaves = 0.0, 1.0  # the part of the side that lies within the rectangle
        for start, way, low, high in ((ax, bx - ax, left, right), (az, bz - az, top, bottom)):
            if way == 0:
                leaves = leaves if low < start < high else -1.0
            else:
                first, last = sorted(((low - start) / way, (high - start) / way))
                enters, leaves = max(enters, first), min(leaves, last)
        if enters < leaves:
            return True
    return contains(polygon, (left + right) / 2, (top + bottom) / 2)  # no side within: all of it or nothing


# ---------------------------------------------------------------------------------------------- floor and starts


def read_floor(
    things: Sequence[Thing], width_px: int, belt_rows: tuple[int, int], report: Report
) -> tuple[tuple[int, int], ...]:
    """The one Floor as a polygon of (x, z); () if there is none to use."""
    floors = [t for t in things if t.kind == "Floor"]
    if len(floors) != 1:
        cause = f"The level has {len(floors)} objects of class Floor instead of one."
        report.add(cause, "draw it with Insert Polygon (P) where feet may stand, and give it the class Floor.")
        return ()
    thing = floors[0]
    x, y, w, h = thing.x, thing.y, thing.w, thing.h
    corners = thing.points or ((x, y), (x + w, y), (x + w, y + h), (x, y + h))
    floor = tuple((nearest(a), nearest(b) - belt_rows[0]) for a, b in corners)
    area = sum(ax * bz - bx * az for (ax, az), (bx, bz) in zip(floor, (*floor[1:], *floor[:1]))) / 2
    xs = [a for a, _ in floor]
    if abs(area) < PICTURE_PX or max(xs) - min(xs) < 2 * DANCER_PX:
        report.add("The Floor has no area to stand on.", "redraw it with Insert Polygon (P).", **thing.where)
        return ()
    mend = "choose Edit Polygons (E) and move its corners"
    if any(not 0 <= z <= belt_rows[1] - belt_rows[0] for _, z in floor):
        cause = f"The Floor leaves the belt, rows {belt_rows[0]} to {belt_rows[1]}."
        report.add(cause, f"{mend}, or change Map Properties > belt.", **thing.where)
    if any(not 0 <= x <= width_px for x, _ in floor):
        report.add(f"The Floor leaves the map, which is {width_px} px wide.", f"{mend}.", **thing.where)
    if _crosses_itself(floor):
        report.add("Two sides of the Floor cross each other.", f"{mend} so that it has one inside.", **thing.where)
        return ()
    return floor


def _crosses_itself(polygon: Points) -> bool:
    """Whether two sides of a polygon run through each other."""
    sides = list(zip(polygon, (*polygon[1:], *polygon[:1])))

    def turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    return any(
        turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
        for n, (a, b) in enumerate(sides)
        for c, d in sides[:n]
    )


def read_starts(things: Sequence[Thing], ground: Ground, report: Report) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the first and the second dancer begin, as (x, z).  Without a second Start, beside the first."""
    starts = [t for t in things if t.kind == "Start"]
    for thing in starts:
        _check_foothold(thing, ground, report)
    first = [t for t in starts if t.values["player"] == 1]
    second = [t for t in starts if t.values["player"] == 2]
    if len(first) != 1 or len(second) > 1 or len(starts) != len(first) + len(second):
        mend = "add a point (I) of class Start with player 1; a second one may have player 2."
        report.add(f"The level has {len(first)} objects of class Start for player 1 instead of one.", mend)
    one = _place(first[0], ground) if first else (0, 0)
    return one, _place(second[0], ground) if second else one


def _place(thing: Thing, ground: Ground) -> tuple[int, int]:
    x, y = thing.foot
    return nearest(x), ground.z(y)


def _check_foothold(thing: Thing, ground: Ground, report: Report) -> None:
    x, z = _place(thing, ground)
    name = thing.kind + (f" {quoted(thing.name)}" if thing.name else "")
    if ground.walled(x, z):
        report.add(
            f"The {name} stands inside a wall.", "move it (Select Objects, S), or erase the wall tile.", **thing.where
        )
    elif ground.floor and not ground.may_stand(x, z):
        report.add(
            f"The {name} stands off the Floor.", "move it (Select Objects, S), or enlarge the Floor.", **thing.where
        )


# -------------------------------------------------------------------------------------------------- encounters


def read_encounters(
    things: Sequence[Thing], ground: Ground, foes: Collection[str] | None, report: Report
) -> tuple[Encounter, ...]:
    """The level's fights from left to right.  `foes`: the fighters that exist, or None if that is not known."""
    fights = [t for t in things if t.kind == "Encounter"]
    if not fights:
        mend = "draw a rectangle (R) of class Encounter in an object layer of its own, with Waves and Spawns."
        report.add("The level has no Encounter, so nobody can win it.", mend)
    layers = [t.layer_id for t in fights]
    for thing in things:
        if thing.kind in ("Wave", "Spawn") and thing.layer_id not in layers:
            mend = "move it to the object layer of its Encounter: Object > Move Object to Layer."
            report.add(f"The {thing.kind} is in a layer without an Encounter.", mend, **thing.where)
        if thing.kind == "Encounter" and layers.count(thing.layer_id) > 1:
            mend = "give each its own: Layer > New > Object Layer, then Object > Move Object to Layer."
            report.add("Two Encounters share one object layer.", mend, **thing.where)
    found = []
    for fight in fights:
        members = [t for t in things if t.layer_id == fight.layer_id]
        found.append(_encounter(fight, members, ground, foes, report))
    return tuple(sorted(found, key=lambda e: e.trigger_x_px))


def _encounter(
    fight: Thing, members: Sequence[Thing], ground: Ground, foes: Collection[str] | None, report: Report
) -> Encounter:
    left, right = nearest(fight.x), nearest(fight.x + fight.w)
    trigger = left + int(fight.values["trigger_px"])
    if right - left < PICTURE_PX or left < 0 or right > ground.width_px:
        cause = f"The Encounter reaches from {left} to {right}; it must lie in the map and be {PICTURE_PX} px wide."
        report.add(cause, "drag its edges: the picture is locked between them.", **fight.where)
    if not left < trigger < right or (ground.floor and not _reachable(trigger, ground)):
        cause = f"No dancer can pass the Encounter's trigger at x {trigger}."
        report.add(cause, "set Properties > trigger_px, which counts from the Encounter's left edge.", **fight.where)
    waves = [t for t in members if t.kind == "Wave"]
    if not waves:
        report.add("The Encounter has no Wave.", "add a point (I) of class Wave in its layer.", **fight.where)
    crowd = sum(t.kind == "Spawn" for t in members)
    if crowd > MAX_FOES:
        mend = "make two Encounters of it."
        report.add(f"The Encounter has {crowd} Spawns; at most {MAX_FOES} are allowed.", mend, **fight.where)
    orders = [t.values["order"] for t in waves]
    for n, thing in enumerate(waves):
        if thing.values["order"] in orders[:n]:
            cause = f"Two Waves of the Encounter have the order {thing.values['order']}."
            report.add(cause, "number them from 1 in Properties > order.", **thing.where)
    for thing in members:
        if waves and thing.kind == "Spawn" and thing.values["wave"] not in orders:
            cause = f"The Spawn belongs to wave {thing.values['wave']}, which its Encounter does not have."
            report.add(cause, "set Properties > wave to the order of a Wave in this layer.", **thing.where)
    waves.sort(key=lambda t: t.values["order"])
    lock = (left, right)
    rows = tuple(_wave(t, [s for s in members if s.kind == "Spawn"], lock, ground, foes, report) for t in waves)
    title = str(fight.values["title"])
    return Encounter(name=fight.name, title=title, trigger_x_px=trigger, left_px=left, right_px=right, waves=rows)


def _reachable(x: int, ground: Ground) -> bool:
    """Whether the floor, one piece as a polygon is, goes on to x."""
    xs = [a for a, _ in ground.floor]
    return min(xs) < x < max(xs)


def _wave(
    wave: Thing,
    spawns: Sequence[Thing],
    lock: tuple[int, int],
    ground: Ground,
    foes: Collection[str] | None,
    report: Report,
) -> Wave:
    mine = [t for t in spawns if t.values["wave"] == wave.values["order"]]
    if not mine:
        cause = f"Wave {wave.values['order']} has no Spawn."
        report.add(cause, "add points (I) of class Spawn with this wave, or remove the Wave.", **wave.where)
    if not 0 <= wave.values["when_left"] <= MAX_FOES:
        report.add(
            "The Wave's when_left is not a number of foes.", "set Properties > when_left from 0 up.", **wave.where
        )
    rows = []
    for thing in mine:
        kind, x_z = str(thing.values["kind"]), _place(thing, ground)
        if foes is not None and kind not in foes:
            cause = f"Wave {wave.values['order']} names the unknown foe {quoted(kind)}."
            report.add(cause, f"choose in Properties > kind one of: {', '.join(sorted(foes))}.", **thing.where)
        _check_entry(thing, x_z, lock, ground, report)
        rows.append(
            Spawn(
                kind=kind, x_px=x_z[0], z_px=x_z[1], after_ticks=int(thing.values["after_ticks"]), id=thing.id,
                enters=str(thing.values["enters"]), from_difficulty=str(thing.values["from_difficulty"]),
            )
        )  # fmt: skip
    return Wave(name=wave.name, order=wave.values["order"], spawns=tuple(rows), when_left=wave.values["when_left"])


def _check_entry(thing: Thing, place: tuple[int, int], lock: tuple[int, int], ground: Ground, report: Report) -> None:
    """A foe stands on the floor, or walks on from where nobody sees it."""
    x, z = place
    if not 0 <= thing.values["after_ticks"] <= MAX_WAIT_TICKS:
        cause = f"The Spawn's after_ticks is {thing.values['after_ticks']}, but must be from 0 to {MAX_WAIT_TICKS}."
        report.add(cause, "set Properties > after_ticks; 60 are a second.", **thing.where)
    if thing.values["enters"] == "there":
        _check_foothold(thing, ground, report)
        return
    left, right = lock
    if not 0 <= z <= ground.belt_rows[1] - ground.belt_rows[0] or not left - FAR_OFF_PX <= x <= right + FAR_OFF_PX:
        report.add(
            "The Spawn stands off the belt or far from its Encounter.", "move it (Select Objects, S).", **thing.where
        )
    elif ground.walled(x, z):
        report.add(
            "The Spawn stands inside a wall.", "move it (Select Objects, S), or erase the wall tile.", **thing.where
        )
    elif ground.seen(x, z, left + PICTURE_PX / 2) or ground.seen(x, z, right - PICTURE_PX / 2) or left < x < right:
        cause = f"The Spawn enters walking, but at x {x} it already stands in the picture."
        report.add(cause, "move it farther out, or set Properties > enters to 'there'.", **thing.where)


# --------------------------------------------------------------------------------------------- props, cues, places


def read_props(
    things: Sequence[Thing], ground: Ground, kinds: Collection[str] | None, report: Report
) -> tuple[PropSpawn, ...]:
    """Props in the order of the map.  `kinds`: the props that exist, or None if that is not known."""
    rows = []
    for thing in things:
        if thing.kind != "Prop":
            continue
        kind, (x, z) = str(thing.values["kind"]), _place(thing, ground)
        if kinds is not None and kind not in kinds:
            mend = f"choose in Properties > kind one of: {', '.join(sorted(kinds))}."
            report.add(f"The Prop is of the unknown kind {quoted(kind)}.", mend, **thing.where)
        _check_foothold(thing, ground, report)
        rows.append(PropSpawn(kind=kind, x_px=x, z_px=z, id=thing.id, name=thing.name))
    return tuple(rows)


def read_cues(things: Sequence[Thing], report: Report) -> tuple[CameraCue, ...]:
    """Camera cues, left to right."""
    rows = []
    for thing in things:
        if thing.kind != "CameraCue":
            continue
        zoom, bars, lead = (thing.values[n] for n in ("zoom", "bars", "lead_px"))
        if thing.w <= 0:
            report.add(
                "The CameraCue has no width.", "draw it as a rectangle (R) over the stretch it rules.", **thing.where
            )
        if not (1 <= zoom <= 1.1 and 0 <= bars <= 1 and -480 <= lead <= 480):
            cause = "A CameraCue has a zoom of 1 to 1.1, bars of 0 to 1 and a lead_px of -480 to 480."
            report.add(cause, "correct it in Properties.", **thing.where)
        left, right = nearest(thing.x), nearest(thing.x + thing.w)
        rows.append(CameraCue(left_px=left, right_px=right, zoom=float(zoom), lead_px=int(lead), bars=float(bars)))
    return tuple(sorted(rows, key=lambda c: (c.left_px, c.right_px)))


def read_places(things: Sequence[Thing], ground: Ground, report: Report) -> tuple[Rect, ...]:
    """Everything else that a designer may set on the floor, for the systems that will play it."""
    for thing in things:
        if thing.kind == "Letter":  # it is picked up, so feet must reach it
            _check_foothold(thing, ground, report)
    return tuple(
        Rect(
            kind=t.kind, x=t.x, y=t.y - ground.belt_rows[0], w=t.w, h=t.h,
            values={**t.values, "id": t.id, **({"name": t.name} if t.name else {})},
        )
        for t in things
        if t.kind in PLACES
    )  # fmt: skip
