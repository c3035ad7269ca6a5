"""The table of contents of a tick."""

from __future__ import annotations

import numpy as np

from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.systems.consequences import recover, settle
from game.sim.systems.contacts import find_contacts, find_props, strikers
from game.sim.systems.director import direct
from game.sim.systems.intent import read_intent
from game.sim.systems.minds import think
from game.sim.systems.motion import move_bodies
from game.sim.systems.moves import advance_moves


def tick(world, book: Book, pads: np.ndarray) -> Facts:
    """Advance every world by one sixtieth of a second; return the facts of this tick.

    `pads` is int32 (worlds, players) of `spec.PAD_BITS`.
    """
    facts = Facts(int(world.stage.frame[0, 0]))
    read_intent(world, book, pads)  # pad bits and their memory -> wishes
    think(world, book)  # foes -> the same wishes
    advance_moves(world, book, facts)  # start, cancel, advance; hit-stop decides who lives this tick
    move_bodies(world, book, facts)  # velocity, gravity, floor, locks, crowding
    who = strikers(world, book)
    contacts, props = find_contacts(world, book, who), find_props(world, book, who)  # values: nothing changes here
    settle(world, book, contacts, props, facts)  # parry, block, damage, hit-stop, falls, props
    recover(world, book, facts)  # rising, the dead, breath
    direct(world, book, facts)  # encounters, waves, locks, victory and defeat, the pulse
    world.stage.frame += 1
    return facts
