"""What hunters and their hounds ask for: fire and teeth go low and are jumped, embers run on, a leap is long."""

from __future__ import annotations

import pytest

from game.content.cast import FIGHTERS
from game.lab.arena import MIDDLE_PX, open_arena, place
from game.sim.spec import PAD_BITS

DODGE_TICKS = 12  # before the blow: from then on she is over whatever sweeps the floor


def met(foe: str, attack: str, far_px: int, dodges: bool) -> list[int]:
    """Damage of every blow that a foe's one attack deals to a dancer who stands, or jumps in place in time."""
    bout = open_arena(cast=[FIGHTERS["rooney"], FIGHTERS[foe]], actors=4)
    row = place(bout, foe, MIDDLE_PX + far_px, 84)
    a = bout.world.actors
    a.face[0, 0], a.wish_move[0, row] = 1, bout.book.move_index[foe, attack]
    hurts = []
    for _ in range(130):
        ahead = int(a.blow_at[0, row]) - int(bout.world.stage.frame[0, 0])
        facts = bout.step(PAD_BITS["dodge"] if dodges and ahead == DODGE_TICKS else 0)
        hurts += [fact.a for fact in facts if fact.kind == "struck" and fact.target == 0]
        if bout.book.moves[bout.book.move_of[a.row[0, row]]].name not in (attack, "guard"):
            break
    return hurts


@pytest.mark.parametrize(
    ("foe", "attack", "far_px"),
    [("hunter", "torch_thrust", 110), ("hunter", "torch_thrust", 130), ("hound", "snap", 84), ("hound", "drag", 100)],
)
def test_what_sweeps_the_floor_is_jumped(foe: str, attack: str, far_px: int) -> None:
    assert met(foe, attack, far_px, dodges=False)
    assert not met(foe, attack, far_px, dodges=True)


def test_embers_run_on_from_where_the_torch_was_smashed() -> None:
    assert set(met("hunter", "smash", 245, dodges=False)) == {3}
    assert max(met("hunter", "smash", 100, dodges=False)) > 10


def test_a_hound_leaps_as_far_as_it_looks() -> None:
    assert met("hound", "leap", 150, dodges=False) and met("hound", "leap", 240, dodges=False)
    assert not met("hound", "leap", 420, dodges=False)
