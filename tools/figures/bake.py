"""One move of one fighter -> its code pictures: which ticks, from which side, with what sockets."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np

from game.bout import PARTNER
from game.core.skeleton import JOINTS
from game.sim.choreography import Motion, solve, track
from game.sim.spec import BODY_PX, SUB, Fighter, Move
from tools.figures.codec import COST_OF_BIT, CodePicture, encode
from tools.figures.costumes import clothe, recipe
from tools.figures.flesh import Sculpt
from tools.figures.gbuffer import CAMERA, render
from tools.figures.sway import cloth_motion

BAKE_VERSION = 3  # raise it when bodies, rendering or codes change: every move is then baked again
EVERY_TICKS = 2  # away from the active ticks; one more for whatever foes do but walk
FAST_FAMILIES = ("runs",)
#: seldom seen: thrifty even where it is a dancer who dances them
SLOW_FAMILIES = ("holds", "takedown", "weapons", "reactions", "rising", "bow")
MOVED_PX, LONGEST_TICKS = 2.0, 8  # a picture is worth baking when it differs so much, or after so long
MIRROR_SIZE = 0.82  # how much smaller a figure stands in the mirror
MIRROR_EVERY_TICKS, MIRROR_MOVED_PX = 4, 4.0
MIRROR_COST_OF_BIT = 800.0  # seen small and dim through glass
SLOW_COST_OF_BIT = 600.0  # and what is seldom seen
FOE_COST_OF_BIT = 3000.0  # twenty bodies share the room of two dancers
HELPLESS_FAMILIES = ("reactions", "rising")  # of foes: on fours
SLOW_MIRROR_EVERY_TICKS = 10
CHECKED = ("pelvis", "skull", "crown", "haR", "haL", "knR", "knL", "toeR", "toeL", "tip")
KICK_TICKS = 3  # after a shot or a throw the hand is followed tick by tick
JOINT_STEPS, MOVED_TOO_FAR_PX = 2, 1.0
BUILD_FIELDS = ("height", "width", "shoulder", "hip", "leg", "torso", "neck", "weapon")
BEHIND = np.diag([-1.0, 1.0, -1.0])  # half a turn about the vertical: the side the mirror sees


@dataclass(slots=True)
class Shot:
    """One picture and where its sockets are: name -> numbers in px (x ahead, y above the floor minus rise, z near)."""

    tick: int
    picture: CodePicture
    sockets: dict[str, list[float]]
    joints: list[int]  # of CHECKED, in 1 / JOINT_STEPS px


def digest(fighter: Fighter, move: Move) -> int:
    """crc32 of what decides the move's pictures, but the motion itself: that is compared by `moved_px`."""
    suit, build = recipe(fighter.costume), fighter.build
    body = [round(float(getattr(build, name)), 4) for name in BUILD_FIELDS]
    active = sorted(_crisp_spans(move))
    row = move.choreography
    text = repr((BAKE_VERSION, fighter.costume, *suit, body, active, move.flight, row.loop, row.ticks))
    return zlib.crc32(text.encode())


def moved_px(fighter: Fighter, move: Move, entry: dict) -> float:
    """How far the farthest of the CHECKED joints stands from where the baked pictures of `entry` show it, px.

    The pictures belong to the motion while this is below MOVED_TOO_FAR_PX; machines that round otherwise agree on it.
    """
    ticks = entry["ticks"]
    motion = solve(move, fighter)
    if ticks[-1] > move.choreography.ticks:
        return float("inf")
    now = _checked(motion, fighter)[ticks]
    return float(np.abs(now - np.array(entry["joints"]).reshape(now.shape)).max()) / JOINT_STEPS


def _checked(motion: Motion, fighter: Fighter) -> np.ndarray:
    """(ticks, CHECKED * 3) places of some joints relative to the picture, in 1 / JOINT_STEPS px."""
    height_px = BODY_PX * fighter.build.height
    places = motion.joints[:, [JOINTS.index(name) for name in CHECKED]] - _origins(motion, height_px)[:, None]
    return np.round(places * height_px * JOINT_STEPS).astype(int).reshape(len(places), -1)


def leads(fighter: Fighter) -> bool:
    """Whether this body is before everybody's eyes all evening: the dancers, but for the partner."""
    return fighter.team == "dancers" and fighter.name != PARTNER


def seldom_seen(fighter: Fighter, move: Move) -> bool:
    """Whether a move is baked thriftily: all that foes and the partner dance, and what she seldom does."""
    return not leads(fighter) or move.family in SLOW_FAMILIES


def has_back(fighter: Fighter, move: Move) -> bool:
    """Whether the other side is baked for the mirror: not of foes who reel, fall and rise, small and dim in it."""
    return leads(fighter) or move.family not in HELPLESS_FAMILIES


def chosen_ticks(fighter: Fighter, move: Move, motion: Motion, *, behind: bool = False) -> list[int]:
    """The ticks that get a picture of their own.

    From the front every tick from one before the first active to one after the last, and round a shot; elsewhere every
    second, as soon as some joint has moved by MOVED_PX in the picture since the last, and at the latest after
    LONGEST_TICKS.  What foes and the partner do is baked on threes, their falls on fours, what the mirror shows on
    fours to tens (see `has_back`).
    """
    slow = move.family not in FAST_FAMILIES and seldom_seen(fighter, move)
    helpless = not leads(fighter) and move.family in HELPLESS_FAMILIES
    every, moved_px = EVERY_TICKS + slow + helpless, MOVED_PX
    if behind:
        every, moved_px = MIRROR_EVERY_TICKS + 2 * slow, MIRROR_MOVED_PX
        every = SLOW_MIRROR_EVERY_TICKS if seldom_seen(fighter, move) else every
    height_px = BODY_PX * fighter.build.height
    last = move.choreography.ticks
    wanted = set()
    for first, final in () if behind else _crisp_spans(move):
        wanted |= set(range(max(0, first - 1), min(last, final + 1) + 1))
    seen = ((motion.joints - _origins(motion, height_px)[:, None]) @ CAMERA.T)[..., :2] * height_px
    ticks = [0]
    for tick in range(1, last + 1):
        far = np.abs(seen[tick] - seen[ticks[-1]]).max() >= moved_px
        if tick in wanted or (tick % every == 0 and (far or tick - ticks[-1] >= LONGEST_TICKS)):
            ticks.append(tick)
    return ticks


def _crisp_spans(move: Move) -> set[tuple[int, int]]:
    """(first, last) ticks in which every tick has its picture: blows, and what leaves the hand."""
    spans = {(s.first_tick, s.last_tick) for s in move.strikes if not s.bowls}
    spans |= {(s.tick, s.tick + KICK_TICKS) for s in move.shots}
    if move.partner:
        spans |= {(tick, tick) for tick, _, _ in move.partner.blows}
    return spans


def _origins(motion: Motion, height_px: float) -> np.ndarray:
    """(n, 3) H: pelvis x, floor minus rise, the body's line: where a picture's offset is counted from."""
    rise = track(motion, height_px).rise / (height_px * SUB)
    pelvis_x = motion.joints[:, JOINTS.index("pelvis"), 0]
    return np.stack([pelvis_x, rise, np.zeros(len(rise))], 1)


def _sculpt(fighter: Fighter, motion: Motion, tick: int, origin: np.ndarray, cloth: dict, behind: bool) -> Sculpt:
    joints = motion.joints[tick] - origin
    frames = {name: frame[tick] for name, frame in motion.frames.items()}
    if behind:
        joints = joints @ BEHIND.T
        frames = {n: BEHIND @ f if f.shape == (3, 3) else f @ BEHIND.T for n, f in frames.items()}
        cloth = {**cloth, "sway": BEHIND @ cloth["sway"]}
    prop = float(motion.poses["prop"][tick, 0]) if "prop" in motion.poses else 0.0
    cloth = {**cloth, "armed": prop < 0.5, "both_armed": prop < -0.5}
    return clothe(fighter.costume, fighter.build, dict(zip(JOINTS, joints)), frames, cloth)


def _sockets(sculpt: Sculpt, height_px: float) -> dict[str, list[float]]:
    at = {
        name: [round(float(v), 1) for v in sculpt.joints[name] * height_px]
        for name in ("pelvis", "skull", "toeR", "toeL")
    }
    for name in ("knot", "hem_back", "hem_near", "hem_far"):
        if name in sculpt.joints:
            at[name] = [round(float(v), 1) for v in sculpt.joints[name] * height_px]
    ahead = sculpt.frames["head"][:, 0]
    at["yaw"] = [round(float(np.degrees(np.arctan2(ahead[2], ahead[0]))), 1)]
    return at


def sculpts(fighter: Fighter, move: Move, *, behind: bool = False, ticks: list[int] | None = None):
    """Yield (tick, clothed body, px to the H) of a move, from the front or (`behind`) as the mirror sees it."""
    motion = solve(move, fighter)
    height_px = BODY_PX * fighter.build.height
    origins = _origins(motion, height_px)
    pelvis = motion.joints[:, JOINTS.index("pelvis")]
    turning = motion.poses["root"][:, 0]
    cloth = cloth_motion(pelvis, turning, motion.frames["heading"], move.choreography.loop)
    for tick in ticks or chosen_ticks(fighter, move, motion, behind=behind):
        body = _sculpt(fighter, motion, tick, origins[tick], cloth[tick], behind)
        yield tick, body, height_px * (MIRROR_SIZE if behind else 1)


def shots(fighter: Fighter, move: Move, *, behind: bool = False, ticks: list[int] | None = None, passes: int = 1):
    """Yield the Shots of a move (see `sculpts`)."""
    places = _checked(solve(move, fighter), fighter).tolist()
    for tick, body, size in sculpts(fighter, move, behind=behind, ticks=ticks):
        cost = SLOW_COST_OF_BIT if seldom_seen(fighter, move) else COST_OF_BIT
        cost = MIRROR_COST_OF_BIT if behind else cost
        cost = cost if leads(fighter) else max(cost, FOE_COST_OF_BIT)
        yield Shot(tick, encode(render(body, size), passes, cost), _sockets(body, size), places[tick])
