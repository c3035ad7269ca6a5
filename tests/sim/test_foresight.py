"""A boss sees through one move danced again and again; nobody else does, and a varied dance he does not."""

from __future__ import annotations

from dataclasses import replace

from game.content.cast import FIGHTERS
from game.sim.spec import PAD_BITS, Act, Fighter
from tests import arena

PRESSES = {"tendu": "light", "developpe": "heavy", "pirouette": "special"}


def cast(boss: bool) -> list[Fighter]:
    """Her, and somebody who only stands and bears it, as a boss or as anybody."""
    acts = (Act(name="entree", title="", mind=""), Act(name="coda", title="", mind="", below_percent=1))
    name = "colossus" if boss else "giant"
    thug = replace(FIGHTERS["thug"], name=name, life=5000, mind="", acts=acts if boss else ())
    return [FIGHTERS["rooney"], thug]


def danced(presses: list[str], boss: bool, every: int = 130, seed: int | tuple = 1):
    """What she meets who presses so, with time to stand between two presses: kinds of facts, press by press."""
    bout = arena.bout(f"{'colossus' if boss else 'giant'} at 352 84 still", seed, cast=cast(boss))
    met = []
    for press in presses:
        told = set()
        for tick in range(every):
            a = bout.world.actors
            a.x[:, 1:] = a.x[:, :1] + 52 * 256  # he always stands before her
            a.face[:, :1] = 1
            for fact in bout.step(PAD_BITS[PRESSES[press]] if tick < 2 else 0):
                if fact.kind in ("struck", "parried"):
                    told.add((fact.kind, fact.source))
        met.append(told)
    return bout, met


def test_a_boss_sees_through_what_is_repeated() -> None:
    _, met = danced(["developpe"] * 5, boss=True)
    assert [("struck", 0) in told for told in met] == [True, True, False, False, False]
    assert [any(kind == "parried" and source > 0 for kind, source in told) for told in met] == [False] * 2 + [True] * 3


def test_anybody_else_is_struck_for_ever() -> None:
    _, met = danced(["developpe"] * 5, boss=False)
    assert all(("struck", 0) in told for told in met)


def test_variety_is_not_foreseen() -> None:
    _, met = danced(["developpe", "tendu", "pirouette"] * 3, boss=True)
    assert all(("struck", 0) in told for told in met)


def test_what_was_seen_through_is_forgotten_for_other_moves() -> None:
    _, met = danced(["developpe"] * 3 + ["tendu", "pirouette", "tendu", "pirouette", "developpe"], boss=True)
    assert ("struck", 0) not in met[2] and ("struck", 0) in met[-1]


def test_one_world_and_a_batch_foresee_alike() -> None:
    together, _ = danced(["developpe"] * 4, True, 60, (4, 5, 6))
    alone, _ = danced(["developpe"] * 4, True, 60, 5)
    assert alone.world.digest(0) == together.world.digest(1)
