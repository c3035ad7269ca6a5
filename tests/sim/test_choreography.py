"""Every move of every fighter, at every tick: pelvis, feet, floor, loops; and what makes a step that step."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.core.skeleton import FOOT, FOREARM, HAND, JOINT, JOINTS, SHIN, SIDES, THIGH, UPPER_ARM
from game.sim.choreography import Motion, quadruped, solve, track
from game.sim.choreography.motion import JOINT_UNITS, rounded
from game.sim.choreography.sampling import EASES
from game.sim.spec import BODY_PX, SUB, Fighter, Key, Move
from game.sim.timeline import answer
from tests.every_move import of_every_move

THROWN = ("launched", "juggled", "knock_back", "knocked_down", "lie", "die_crumple", "releve", "releve_attack",
    "splat", "tumble",
)  # fmt: skip
#: What only her partner's move ends: it goes back to the hold, or the simulation throws the body.
HELD = {"kneed": "held", "revolved": "held"}
ENDINGS = ("lifted", "finished", "finished_cut", "finished_crushed")


def row(fighter: str, name: str):
    return next(move for move in FIGHTERS[fighter].moves if move.name == name)


@cache
def danced(fighter: str, name: str) -> Motion:
    return solve(row(fighter, name), FIGHTERS[fighter])


def px(fighter: str) -> float:
    return BODY_PX * FIGHTERS[fighter].build.height


def joint(motion: Motion, name: str) -> np.ndarray:
    return motion.joints[:, JOINT[name]]


def about_pelvis(motion: Motion) -> np.ndarray:
    """Joints with the travel taken out."""
    return motion.joints - motion.joints[:, :1] * (1, 0, 0)


def seen_in_a_mirror(joints: np.ndarray) -> np.ndarray:
    """Joints (J, 3) of the body that faces the other way."""
    other = {"R": "L", "L": "R"}
    names = [name[:-1] + other.get(name[-1], name[-1]) if name[:-1] + "L" in JOINTS else name for name in JOINTS]
    turned = joints[[JOINT[name] for name in names]] * (-1, 1, 1)
    turned[[JOINT["grip"], JOINT["tip"]]] = (turned[JOINT["wrR"]] + turned[JOINT["haR"]]) / 2
    return turned


# ------------------------------------------------------------------------------------------ limits of every move


def pelvis_limits(fighter: str, name: str, motion: Motion) -> np.ndarray:
    """Greatest speed of the pelvis a tick, px: 6 grounded, 9 airborne or jumping, 14 dashing, 17 thrown."""
    options = row(fighter, name).choreography.options
    t = np.arange(1, len(motion.air))
    limit = np.where(motion.air[1:] | motion.air[:-1], 9.0, 6.0)
    limit = np.maximum(limit, {"jump": 9.0, "dash": 14.0, "thrown": 17.0}.get(options.get("pace"), 0.0))
    for first, last in options.get("rush", ()):
        limit = np.where((t >= first) & (t <= last), 14.0, limit)
    return np.full_like(limit, 17.0) if name in THROWN else limit


@of_every_move
def test_the_pelvis_never_pops(who: Fighter, move: Move) -> None:
    fighter, name = who.name, move.name
    motion = danced(fighter, name)
    step = np.diff(joint(motion, "pelvis"), axis=0)[:, :2] * px(fighter)
    over = np.hypot(*step.T) - pelvis_limits(fighter, name, motion)
    assert over.max() <= 0.25, f"tick {over.argmax() + 1}: {over.max():.2f} px too far"


@of_every_move
def test_a_carrying_foot_lies_still(who: Fighter, move: Move) -> None:
    fighter, name = who.name, move.name
    motion = danced(fighter, name)
    for side, sign in (("R", 1), ("L", -1)):
        held = (motion.pinned[1:] == sign) & (motion.pinned[:-1] == sign)
        slip = np.linalg.norm(np.diff(joint(motion, "toe" + side), axis=0), axis=1) * px(fighter)
        assert (slip[held] < 1.0).all(), f"tick {np.where(held, slip, 0).argmax() + 1}: {slip[held].max():.2f} px"


@of_every_move
def test_nothing_sinks_into_the_floor(who: Fighter, move: Move) -> None:
    fighter, name = who.name, move.name
    low = danced(fighter, name).joints[:, :, 1] * px(fighter)
    tick, which = np.unravel_index(low.argmin(), low.shape)
    assert low.min() >= -1.5, f"tick {tick}: {JOINTS[which]} {low.min():.1f} px"


@of_every_move
def test_the_body_stands_on_the_floor_when_it_is_not_airborne(who: Fighter, move: Move) -> None:
    fighter, name = who.name, move.name
    motion = danced(fighter, name)
    lowest = motion.joints[:, :, 1].min(1) * px(fighter)
    assert lowest[~motion.air].max(initial=0) < 0.12 * px(fighter)


@of_every_move
def test_a_move_ends_where_the_next_begins(who: Fighter, move: Move) -> None:
    fighter, name = who.name, move.name
    body, chor = about_pelvis(danced(fighter, name)), move.choreography
    if chor.loop or chor.loop_from >= 0:
        after = body[max(0, chor.loop_from)]
    elif name in ("mort", "die_back", "die_crumple", *ENDINGS):
        return
    else:
        after = about_pelvis(danced(fighter, move.then or HELD.get(name, FIGHTERS[fighter].stance)))[0]
        if move.then and move.flight != row(fighter, move.then).flight:
            after = after - after[0] + body[-1][0]  # the height of the flight is the simulation's
        if move.turns or name == "revolved":
            after = seen_in_a_mirror(after)
    gap = np.linalg.norm(body[-1] - after, axis=1) * px(fighter)
    if name == "revolved":
        gap[[JOINT["grip"], JOINT["tip"]]] = 0  # in a mirror his weapon is in the other hand
    assert gap.max() <= 2.0, f"{JOINTS[gap.argmax()]} is {gap.max():.1f} px away"


@of_every_move
def test_bones_keep_their_length_in_every_solved_tick(who: Fighter, move: Move) -> None:
    fighter, name = who.name, move.name
    motion, build = danced(fighter, name), FIGHTERS[fighter].build
    bones = [("sh", "el", UPPER_ARM), ("el", "wr", FOREARM), ("wr", "ha", HAND), ("an", "toe", FOOT)]
    bones += [("hip", "kn", THIGH * build.leg), ("kn", "an", SHIN * build.leg)]
    bones = quadruped.LIMBS_H if move.choreography.standing == "four" else bones
    for a, b, length in bones:
        for side in SIDES:
            size = np.linalg.norm(joint(motion, b + side) - joint(motion, a + side), axis=1)
            assert np.abs(size - length).max() < 1e-6, a + b + side


@pytest.mark.parametrize("name", ["guard", "snap", "drag", "howl", "walk"])
def test_a_paw_that_stands_lies_still_however_the_back_moves(name: str) -> None:
    motion, still = danced("hound", name), 0
    for field, paw in (("foreR", "haR"), ("foreL", "haL"), ("hindR", "toeR"), ("hindL", "toeL")):
        at, wanted = joint(motion, paw), motion.poses[field]
        stands = (wanted[1:, 1] == 0) & (np.abs(np.diff(wanted[:, 0])) < 1e-9)
        slip = np.linalg.norm(np.diff(at, axis=0), axis=1)[stands] * px("hound")
        still += len(slip)
        assert slip.max(initial=0) < 2.3, f"{field} slips {slip.max():.2f} px"
    assert still > 40


def test_no_two_moves_share_a_track() -> None:
    names = ("crown", "haR", "haL", "elR", "elL", "knR", "knL", "toeR", "toeL")
    nearest = {}
    for fighter in FIGHTERS.values():
        tracks = {}
        for move in fighter.moves:
            body = about_pelvis(danced(fighter.name, move.name))
            at = np.linspace(0, len(body) - 1, 16).round().astype(int)
            tracks[move.name] = body[at][:, [JOINT[n] for n in names]]
        pairs = [(a, b) for i, a in enumerate(tracks) for b in list(tracks)[i + 1 :]]
        distance = {(a, b): float(np.sqrt(((tracks[a] - tracks[b]) ** 2).mean())) for a, b in pairs}
        nearest[fighter.name] = min((d, *pair) for pair, d in distance.items())
    assert all(d > 0.01 for d, *_ in nearest.values()), nearest


# ------------------------------------------------------------------------------------------ single steps


def leg_angle(motion: Motion) -> np.ndarray:
    """Angle (T+1,) between the thighs, degrees."""
    right, left = motion.frames["thighR"][:, 0], motion.frames["thighL"][:, 0]
    return np.degrees(np.arccos(np.clip((right * left).sum(1), -1, 1)))


def test_grand_jete_floats_and_lands_through_the_foot_into_plie() -> None:
    motion = danced("rooney", "jete")
    height, head = joint(motion, "pelvis")[:, 1], joint(motion, "crown")[:, 1] * BODY_PX
    apex = int(height.argmax())
    assert height[apex] >= 0.75
    assert leg_angle(motion)[apex] >= 160
    assert min(np.ptp(head[k : k + 10]) for k in range(8, 22)) <= 6
    down = int(np.flatnonzero(~motion.air & (np.arange(len(motion.air)) > apex))[0])
    toe, ankle = joint(motion, "toeR")[:, 1], joint(motion, "anR")[:, 1]
    assert toe[down] < 0.02 < 0.08 < ankle[down]  # the toe first
    assert (np.diff(ankle[down : down + 4]) < 0).all()  # then ball and heel
    assert height[down : down + 9].min() < height[down] - 0.12  # into plie
    assert joint(motion, "toeL")[down, 1] > 0.3  # the back leg is left in the air


@pytest.mark.parametrize("name", ["fouette", "fouette_grand", "finale"])
def test_a_whip_holds_the_leg_straight_a_la_seconde(name: str) -> None:
    leg = danced("rooney", name).poses["legR"]
    straight = (leg[:, 0] >= 80) & (leg[:, 3] <= 5) & (leg[:, 1] >= 70) & (leg[:, 1] <= 105)
    assert straight.sum() >= 3


TURNING = ("pirouette", "pirouette_dedans", "chaines", "fouette", "fouette_fin", "fouette_grand", "tour")


@pytest.mark.parametrize("name", TURNING)
def test_the_head_spots(name: str) -> None:
    """While the body turns evenly the head looks ahead for most of a turn, then whips faster than the body."""
    motion = danced("rooney", name)

    def heading(frame: str) -> np.ndarray:
        ahead = motion.frames[frame][:, :, 0]
        return np.degrees(np.unwrap(np.arctan2(ahead[:, 2], ahead[:, 0])))

    body, head = np.abs(np.diff(heading("heading"))), np.abs(np.diff(heading("head")))
    turning = body > 20
    assert turning.sum() >= 6
    assert head.max() > 1.3 * np.median(body[turning])
    assert head[turning].min() < 0.5 * np.median(body[turning])


def test_the_toe_of_a_retire_meets_the_knee() -> None:
    motion = danced("rooney", "pirouette")
    gap = np.linalg.norm(joint(motion, "toeR") - joint(motion, "knL"), axis=1)
    assert gap[14:33].max() < 0.045


def test_glissade_closes_in_fifth() -> None:
    motion = danced("rooney", "glissade")
    feet = [(joint(motion, "an" + side) + joint(motion, "toe" + side))[17] / 2 for side in SIDES]
    assert abs(feet[0][0] - feet[1][0]) < 0.03  # one before the other,
    assert abs(feet[0][2] - feet[1][2]) < 0.09  # heel to toe


def test_the_entrechat_beats_behind_and_in_front_in_the_air() -> None:
    motion = danced("rooney", "entrechat")
    gap = joint(motion, "anR") - joint(motion, "anL")
    beats = [gap[tick, 0] for tick in (12, 18)]
    assert beats[0] < -0.02 and beats[1] > 0.02
    assert all(abs(gap[tick, 2]) > 0.2 for tick in (9, 15))  # open between the beats
    assert min(joint(motion, "toeR")[10:22, 1].min(), joint(motion, "toeL")[10:22, 1].min()) > 0.12


def test_the_jete_entrelace_leaps_away_and_lands_facing_as_before() -> None:
    motion = danced("rooney", "entrelace")
    yaw, x = motion.poses["root"][:, 0], joint(motion, "pelvis")[:, 0]
    assert (yaw[-1] - yaw[0]) % 360 == 0
    assert 170 < yaw[9] < 230 and motion.air[9]  # her back to the foe as she takes off
    assert x[24] < -0.8
    assert leg_angle(motion)[11] > 80 and leg_angle(motion)[16] < 60 and leg_angle(motion)[22] > 80  # they interlace


def test_the_cambre_takes_head_and_heart_out_of_the_line_of_fire() -> None:
    motion = danced("rooney", "cambre")
    for name in ("crown", "skull", "c7", "ribs"):
        assert joint(motion, name)[10:24, 1].max() < 0.56
    assert (joint(motion, "crown")[10:24, 0] < joint(motion, "pelvis")[10:24, 0] - 0.2).all()


def test_the_bourree_glides_on_pointe() -> None:
    motion = danced("rooney", "bourree")
    assert min(joint(motion, "anR")[:, 1].min(), joint(motion, "anL")[:, 1].min()) > 0.11
    assert np.ptp(joint(motion, "pelvis")[:, 1]) * BODY_PX < 2
    step = np.diff(joint(motion, "pelvis")[:, 0]) * BODY_PX
    assert step.min() > 0 and step.max() < 1.5 * step.mean()


def test_the_saut_de_chat_draws_both_knees_up() -> None:
    motion = danced("rooney", "saut_de_chat")
    top = int(joint(motion, "pelvis")[:, 1].argmax())
    for side in SIDES:
        assert joint(motion, "kn" + side)[top, 1] > joint(motion, "hip" + side)[top, 1] - 0.05
        assert joint(motion, "toe" + side)[top, 1] > 0.5


def test_chaines_are_narrow_and_on_pointe() -> None:
    """Both feet on pointe, never further apart than a foot and a half; and the feet make the way."""
    motion = danced("rooney", "chaines")
    span = slice(10, 49)
    apart = np.linalg.norm((joint(motion, "toeR") - joint(motion, "toeL"))[span, ::2], axis=1)
    assert apart.max() < 1.6 * FOOT
    for side in SIDES:
        assert (joint(motion, "an" + side)[span, 1] > 0.1).all()
    assert (motion.pinned[span] != 0).all()
    assert 150 < joint(motion, "pelvis")[-1, 0] * BODY_PX < 230


def test_a_penchee_goes_under_as_the_leg_goes_over() -> None:
    motion = danced("rooney", "penchee")
    tick = row("rooney", "penchee").startup_ticks + 2
    hips, chest, toe, knee = (joint(motion, name)[tick, 1] for name in ("pelvis", "c7", "toeR", "knL"))
    assert chest < hips
    assert toe > hips + 0.45
    assert knee > 0.26  # the supporting leg is straight


def test_the_leg_of_a_grand_fouette_never_leaves_the_foe() -> None:
    """From devant to arabesque the foot stays ahead and level while the body turns half round, and on."""
    motion = danced("rooney", "grand_fouette")
    first, last = 8, row("rooney", "grand_fouette").startup_ticks + 3
    foot = (joint(motion, "toeR") - joint(motion, "pelvis"))[first : last + 1]
    assert (foot[:, 0] > 0.58).all()
    assert np.ptp(foot[:, 1]) < 0.25
    yaw = motion.poses["root"][:, 0]
    assert yaw[first] - yaw[last] > 140
    assert yaw[0] - yaw[-1] == pytest.approx(360)


@pytest.mark.parametrize("name", ["tendu", "degage"])
def test_the_weight_is_over_the_supporting_foot(name: str) -> None:
    motion = danced("rooney", name)
    foot = (joint(motion, "anL") + joint(motion, "toeL")) / 2
    tick = row("rooney", name).startup_ticks + 1
    assert abs(foot[tick, 0] - joint(motion, "pelvis")[tick, 0]) < 0.06


def test_the_reverence_is_a_deep_curtsey() -> None:
    motion = danced("rooney", "reverence")
    low = int(joint(motion, "pelvis")[:, 1].argmin())
    assert joint(motion, "pelvis")[low, 1] < 0.30
    assert joint(motion, "toeR")[low, 0] < joint(motion, "pelvis")[low, 0] - 0.25  # one leg behind
    assert joint(motion, "crown")[40:50, 1].min() < joint(motion, "crown")[31, 1] - 0.08  # the head bowed


@pytest.mark.parametrize("fighter", [f.name for f in FIGHTERS.values() if f.team == "foes"])
def test_the_tell_shows(fighter: str) -> None:
    """A wind-up stands clear of the guard: hands or feet by a fifth of the body."""
    guard = about_pelvis(danced(fighter, FIGHTERS[fighter].stance))[0]
    attacks = [m for m in FIGHTERS[fighter].moves if m.family == "attacks"]
    assert len(attacks) >= 3
    for move in attacks:
        told = about_pelvis(danced(fighter, move.name))[move.tell_tick]
        moved = [np.linalg.norm(told[JOINT[n]] - guard[JOINT[n]]) for n in ("haR", "haL", "toeR", "toeL", "crown")]
        assert max(moved) > 0.2, move.name


@pytest.mark.parametrize("fighter", list(FIGHTERS))
def test_the_walk_is_even(fighter: str) -> None:
    motion = danced(fighter, answer(FIGHTERS[fighter], "walk"))
    step = np.diff(joint(motion, "pelvis")[:, 0]) * px(fighter)
    assert step.min() > 0
    assert step.max() < 1.5 * step.mean()
    assert np.ptp(joint(motion, "pelvis")[:, 1]) * px(fighter) < 8


# ------------------------------------------------------------------------------------------ tracks


@of_every_move
def test_a_track_puts_the_joints_where_the_motion_has_them(who: Fighter, move: Move) -> None:
    fighter, name = who.name, move.name
    motion, height = danced(fighter, name), px(fighter)
    made = track(motion, height)
    assert made.joints.dtype == np.int16 and made.travel.dtype == made.rise.dtype == np.int32
    assert np.abs(motion.joints * height * JOINT_UNITS).max() < 10 * 32767  # room for a long travel
    back = made.joints / JOINT_UNITS
    back[:, :, 0] += (made.travel / SUB)[:, None] + motion.joints[0, 0, 0] * height
    back[:, :, 1] += (made.rise / SUB)[:, None]
    assert np.abs(back - motion.joints * height).max() < 2 / JOINT_UNITS
    assert (made.rise >= 0).all() and (made.rise[~made.air] == 0).all()


def test_rise_is_left_to_gravity_in_ballistic_moves() -> None:
    ballistic = [(f.name, m.name) for f in FIGHTERS.values() for m in f.moves if m.flight == "ballistic"]
    assert ballistic
    for fighter, name in ballistic:
        assert not track(danced(fighter, name), px(fighter)).rise.any()


def test_flight_lifts_the_track() -> None:
    made = track(danced("rooney", "changement"), BODY_PX)
    assert made.rise.max() > 30 * SUB
    assert not made.rise[[0, -1]].any()
    assert 20 <= made.air.sum() <= 36


def test_ties_round_alike_on_every_machine() -> None:
    assert rounded(np.array([0.5, -0.5, 1.5, 2.4999999]), np.int32).tolist() == [1, 0, 2, 3]


def test_solving_twice_gives_the_same_track() -> None:
    for fighter, name in (("rooney", "jete"), ("heavy", "slam")):
        a, b = (track(solve(row(fighter, name), FIGHTERS[fighter]), px(fighter)) for _ in range(2))
        assert (a.joints == b.joints).all() and (a.travel == b.travel).all()


# ------------------------------------------------------------------------------------------ rows that contradict


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"ticks": 15}, "key ticks must rise from 0 to 15"),
        ({"standing": "floating"}, "standing is 'pinned' or 'locked'"),
        ({"options": {"pace": "gallop"}}, "there is no pace 'gallop'"),
        ({"keys": (Key(0, {}), Key(14, {}, "bounce"))}, "there is no easing 'bounce'"),
        ({"keys": (Key(0, {}), Key(14, {"armX": (0,)}))}, "a pose has no field 'armX'"),
    ],
)
def test_a_row_that_contradicts_itself_is_named(change: dict, words: str) -> None:
    tendu = row("rooney", "tendu")
    broken = replace(tendu, choreography=replace(tendu.choreography, **change))
    with pytest.raises(ValueError, match="tendu") as fault:
        solve(broken, FIGHTERS["rooney"])
    assert words in str(fault.value)
    assert "\n" not in str(fault.value)


def test_easings_begin_and_end() -> None:
    for name, ease in EASES.items():
        assert np.allclose(ease(np.array([0.0, 1.0])), [0, 1]), name
