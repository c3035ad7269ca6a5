"""Blows that men take standing: each begins and ends in the man's own guard."""

from __future__ import annotations

from game.content.poses import Pose
from game.content.poses_men import man
from game.sim.spec import Choreography, Key, Move

# fmt: off
STRUCK_HIGH: Pose = man(
    "guard", pelvis=(-10, 0, 4), spine=(-14, 4, 10), chest=(-16, 6, 14), head=(-38, 8, 26),
    armR=(62, 60, 50, 10, 20), armL=(70, 50, 40, 10, 20), legL=(36, 16, 28, 24, 0.1), legR=(20, 140, 36, 40, 0.1),
)
STRUCK_LOW: Pose = man(
    "guard", pelvis=(26, 0, 2), spine=(24, 0, 4), chest=(22, 0, 4), head=(10, 0, -6), armR=(30, -10, 96, 60, 0),
    armL=(34, -14, 100, 70, 0), legL=(44, 16, 28, 66, 0.1), legR=(30, 110, 36, 66, 0.5),
)
STRUCK_BEHIND: Pose = man(
    "guard", pelvis=(-6, 0, -10), spine=(-18, 0, -14), chest=(-22, 0, -14), head=(-26, 0, 10),
    armR=(70, 110, 40, 0, 10), armL=(64, 110, 40, 0, 10), legL=(50, 12, 28, 50, 0), legR=(26, 170, 36, 30, 0.5),
)


def _reaction(name: str, title: str, ticks: int, keys: tuple[Key, ...], **more: object) -> Move:
    return Move(
        name=name, title=title, family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys, **more),
    )


def hurts(ready: Pose) -> tuple[Move, ...]:
    """Hurt high, low and from behind, staggered, and reeling after a parry."""
    return (_high(ready), _low(ready), _behind(ready), _stagger(ready), _reel(ready))


def _high(ready: Pose) -> Move:
    """The head snaps first, the chest follows, the rear foot catches the weight."""
    return _reaction("hurt_high", "hurt high", 26, (
        Key(0, ready, "lin", "RL"),
        Key(3, STRUCK_HIGH, "out4", "RL"),
        Key(9, man(STRUCK_HIGH, head=(-20, 14, 30), legL=(40, 10, 28, 16, 0.1), legR=(26, 160, 36, 44, 0.2),
            armR=(50, 80, 60, 10, 20)), "out", "Lr"),
        Key(16, man(ready, chest=(14, 0, 8), head=(16, 6, 0), legL=(42, 14, 28, 40, 0),
            legR=(22, 150, 36, 36, 0.2)), "io", "LR"),
        Key(26, ready, "io", "Rl"),
    ))


def _low(ready: Pose) -> Move:
    """He folds round the blow, hips back, hands to the belly."""
    return _reaction("hurt_low", "hurt low", 28, (
        Key(0, ready, "lin", "RL"),
        Key(3, STRUCK_LOW, "out4", "RL"),
        Key(10, man(STRUCK_LOW, pelvis=(34, 0, 2), head=(22, 0, 0), legL=(46, 14, 28, 62, 0.1),
            legR=(30, 130, 36, 70, 0.6)), "out", "LR"),
        Key(18, man(STRUCK_LOW, spine=(16, 0, 4), chest=(12, 0, 4)), "io", "LR"),
        Key(28, ready, "io", "RL"),
    ))


def _behind(ready: Pose) -> Move:
    """Arched forward, the arms left behind, he stumbles a step on."""
    return _reaction("hurt_behind", "hurt from behind", 28, (
        Key(0, ready, "lin", "RL"),
        Key(4, STRUCK_BEHIND, "out4", "RL"),
        Key(11, man(ready, pelvis=(20, 0, 0), spine=(10, 0, 0), chest=(6, 0, 0), head=(-20, 0, 0),
            armR=(60, 40, 40, 20, 0), armL=(70, 20, 40, 20, 0), legs="fwd_right"), "io", "Lr"),
        Key(18, man(ready, pelvis=(16, 0, 4), legs="fwd_right"), "io", "LR"),
        Key(28, ready, "io", "Lr"),
    ))


def _stagger(ready: Pose) -> Move:
    """Two short uncertain steps back, the arms hunt for balance; he stays within a leg's length."""
    return _reaction("stagger", "stagger", 44, (
        Key(0, ready, "lin", "RL"),
        Key(4, STRUCK_HIGH, "out4", "RL"),
        Key(12, man(STRUCK_HIGH, roll=4, armR=(96, 70, 30, 0, 0), legR=(11, 140, 30, 34, 0.1),
            legL=(26, 10, 28, 12, 0.2)), "out", "Lr"),
        Key(22, man("reel", chest=(-6, 10, -10), head=(-10, 14, -10), armL=(84, 70, 30, 0, 0),
            armR=(60, 80, 40, 0, 0), legL=(8, 160, 28, 22, 0.2), legR=(12, 20, 28, 18, 0.1)), "io", "Rl"),
        Key(33, man("reel", head=(20, 4, 0)), "io", "Lr"),
        Key(44, ready, "io", "Rl"),
    ))


def _reel(ready: Pose) -> Move:
    """Turned aside by a parry: a slow circle above planted feet, the arms dead."""
    return _reaction("reel", "reel", 54, (
        Key(0, ready, "lin", "RL"),
        Key(5, man("reel", yaw=50, pelvis=(6, -10, -8), spine=(10, -10, -8), head=(4, -18, 30),
            armR=(70, 60, 30, 20, 0)), "out", "RL"),
        Key(17, man("reel", pelvis=(14, -4, 0), spine=(18, -4, 0), head=(30, -8, 10), armR=(24, 20, 20, 20, 0)),
            "io", "RL"),
        Key(29, man("reel", pelvis=(4, 8, 4), chest=(8, 10, 6), head=(-4, 14, 14)), "io", "RL"),
        Key(42, man("reel", pelvis=(12, 4, 4), chest=(14, 4, 6), head=(16, 4, 0)), "io", "RL"),
        Key(54, ready, "io", "RL"),
    ))
# fmt: on
