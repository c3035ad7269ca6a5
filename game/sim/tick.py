"""The table of contents of a tick."""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import BANKS, CRASHES, PICKS, SETS, SHOOTS, STRIKES, ZERO, some, union
from game.sim.systems.acts import play_acts
from game.sim.systems.adagio import lives, slow_the_world
from game.sim.systems.allies import lead
from game.sim.systems.barks import speak_up
from game.sim.systems.choices import choose, hold_back, leave
from game.sim.systems.consequences import recover, settle
from game.sim.systems.contacts import NOBODY, PROP_TICKS, find_contacts, find_props, strikers
from game.sim.systems.director import direct
from game.sim.systems.grace import judge
from game.sim.systems.guests import keep_time
from game.sim.systems.hazards import both, erupt, set_out
from game.sim.systems.holds import follow
from game.sim.systems.intent import read_intent
from game.sim.systems.minds import THINK_PHASE, THINK_TICKS, think
from game.sim.systems.motion import crash, move_bodies
from game.sim.systems.moves import CARRIES, advance_moves, speak
from game.sim.systems.seats import led_by_minds, revive, take_seats
from game.sim.systems.shots import fire, fly
from game.sim.systems.weapons import pick_up

HANDS = SHOOTS | PICKS


def tick(world, book: Book, pads: np.ndarray) -> Facts:
    """Advance every world by one sixtieth of a second; return the facts of this tick.

    `pads` is int32 (worlds, players) of `spec.PAD_BITS` and `spec.SEAT_BITS`.
    """
    facts = Facts(int(world.stage.frame[0, 0]))
    if pads.shape[1] > 1:
        pads = take_seats(world, book, pads, facts)  # who joins and who leaves
    flags = book.flags.take(world.actors.row)
    if some(world.stage.choice_at):
        pads = hold_back(world, pads)  # a kneeling boss waits: what the fight does not hear
    read_intent(world, book, pads, flags)  # pad bits and their memory -> wishes
    slow_the_world(world, facts)  # Adagio
    live = lives(world, flags, facts.tick)  # hit-stop and Adagio decide who lives in this tick
    if facts.tick % THINK_TICKS == THINK_PHASE:
        think(world, book, flags, live)  # foes -> the same wishes
    if pads.shape[1] > 1 and some(led_by_minds(world)):
        lead(world, book)  # what an ally does for the other dancer
    if some(world.actors.plea):
        leave(world)  # who was spared walks off
    goes = advance_moves(world, book, facts, flags, live)  # start, cancel, advance
    flags = book.flags.take(world.actors.row)
    has = union(flags)
    if has & CARRIES:
        speak(world, book, facts, flags, goes)  # sounds and tells of the rows just reached
    move_bodies(world, book, facts, flags, live, goes)  # velocity, gravity, floor, locks, walls, crowding
    if has & CRASHES:
        crash(world, book, facts, flags)  # who ran blindly into a wall sticks there
    if some(world.actors.holds):
        follow(world, book, facts, goes)  # who is held goes where the holder's row says
        w = places((world.actors.holds > ZERO).any(1))  # elsewhere nothing of this is felt
        flags[w] = book.flags.take(world.actors.row.take(w, 0))
        has = union(flags)
    if has & HANDS:
        pick_up(world, book, facts, flags, goes)  # weapons from the floor
        fire(world, book, facts, flags, goes)  # shots and thrown weapons leave the hand
    if has & SETS:
        set_out(world, book, facts, flags, goes)  # traps are laid, foes are called
    who = strikers(world, book, flags, live) if has & STRIKES else NOBODY
    contacts = find_contacts(world, book, who)  # values: nothing changes here
    props = find_props(world, book, who) if facts.tick % PROP_TICKS == 0 else None
    shot = fly(world, book, facts) if some(world.shots.kind) else None  # shots go on, meet somebody, are sent back, end
    if some(world.hazards.kind):
        shot = both(shot, erupt(world, book, facts))  # marks on the floor wait, erupt and go
    settle(world, book, contacts, shot, props, facts)  # parry, block, damage, hit-stop, falls, props
    recover(world, book, facts, flags)  # rising, the dead, breath
    if has & BANKS and pads.shape[1] > 1:
        revive(world, book, facts, flags, goes)  # who lies is raised by the other's bow
    if some(world.actors.kept):
        play_acts(world, book, facts)  # bosses enter, open their acts, kneel
    if some(world.actors.plea):
        choose(world, book, facts, flags)  # who begs or kneels is spared or struck down
    judge(world, book, facts, flags)  # Grace: what all this was worth
    direct(world, book, facts)  # encounters, waves, locks, victory and defeat, the pulse
    if some(book.beats_time):
        keep_time(world, book, facts)  # a cane on the pulse
    if book.speaks:
        speak_up(world, book, facts)  # what foes say to all this
    world.stage.frame += 1
    return facts
