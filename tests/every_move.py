"""A rule that holds for every move of every fighter, as one test a fighter.

A thousand moves under a dozen rules would be twelve thousand tests: counting and reporting them took as long as asking.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.content.cast import FIGHTERS
from game.sim.spec import Fighter, Move


def of_every_move(rule: Callable[[Fighter, Move], None]) -> Callable[[Fighter], None]:
    """Make a test of `rule(fighter, move)`; it fails with the name of every move that breaks the rule, and how."""

    def test(fighter: Fighter) -> None:
        assert fighter.moves
        broken = []
        for move in fighter.moves:
            try:
                rule(fighter, move)
            except AssertionError as fault:
                broken.append(f"{move.name}: {fault}")
        assert not broken, "\n".join(broken)

    test.__name__, test.__doc__, test.__module__ = rule.__name__, rule.__doc__, rule.__module__
    return pytest.mark.parametrize("fighter", FIGHTERS.values(), ids=FIGHTERS)(test)
