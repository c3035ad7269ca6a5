"""A stub boss of two acts, men who beg, a guest: the plainest rows that the rules of the stage can be tried on."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.content.moves.guard import REVERENCE
from game.sim.spec import Act, Call, Fighter, HazardMark, Input, Move, Partner
from tests import cast as plain

OPENING_TICKS, SECOND_TICKS = 30, 40


def dancer() -> Fighter:
    """The plain Rooney, who can bow, and end somebody."""
    rooney = plain.rooney()
    coup = plain.row(
        "coup", "takedown", (0, 0, 30), plain.dance(31), untouchable=(1, 30), context="ground",
        inputs=(Input(button="heavy", when="beside_reeling"),),
        partner=Partner(rule="finished", path=((0, 60, 0, 0), (30, 60, 0, 0)), blows=((20, 999, "finisher"),)),
    )  # fmt: skip
    return replace(rooney, moves=(*rooney.moves, REVERENCE, coup))


def pleas(name: str) -> tuple[Move, ...]:
    """On the knees for as long as it takes, and up again."""
    down = plain.row(name, "reactions", (0, 0, 30), plain.dance(31))
    down = replace(down, choreography=replace(down.choreography, loop_from=20))
    return down, plain.row("get_off_knees", "rising", (0, 0, 20), plain.dance(21))


def boss() -> Fighter:
    """One blow, a trap, a call for help; an act of each half of his life."""
    thug = plain.thug()
    moves = (
        *thug.moves,
        *pleas("kneel"),
        plain.row("opening", "bow", (0, 0, OPENING_TICKS - 1), plain.dance(OPENING_TICKS)),
        plain.row("second", "bow", (0, 0, SECOND_TICKS - 1), plain.dance(SECOND_TICKS)),
        plain.row("trap", "bow", (0, 0, 29), plain.dance(30),
                  hazards=(HazardMark(tick=4, kind="trapdoor", at="target", pattern=((0, 0), (120, 0))),)),
        plain.row("jaws", "bow", (0, 0, 29), plain.dance(30),
                  hazards=(HazardMark(tick=4, kind="bear_trap", ahead_px=60),)),
        plain.row("help", "bow", (0, 0, 29), plain.dance(30), calls=(Call(tick=6, fighter="thug", count=2),)),
    )  # fmt: skip
    return replace(
        thug, name="boss", title="The Boss", moves=moves, life=100, weight=500, purse=600,
        acts=(
            Act(name="entree", title="Entrée", mind="", opens_with="opening"),
            Act(name="coda", title="Coda", mind="", below_percent=50, opens_with="second", aplomb=9),
        ),
    )  # fmt: skip


def beggar() -> Fighter:
    """A thug who might beg."""
    thug = plain.thug()
    return replace(thug, name="beggar", moves=(*thug.moves, *pleas("beg")))


def guest() -> Fighter:
    """Somebody who only stands there."""
    return replace(plain.thug(), name="guest", title="Guest", team="guests", purse=0)


@cache
def cast() -> tuple[Fighter, ...]:
    """All of them, the same objects each time."""
    return dancer(), plain.thug(), boss(), beggar(), guest()
