"""Grace: what the tick's own facts were worth, judged at its end.

The meter rises with variety, timing, height, danger and craft, and falls with time and hurt; what a move that was
danced just now earns is less each time.  A reverence brings what is on it home.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import CODE, NAMES, Facts
from game.sim.rules import BANKS, BOWLS, FAMILY_BIT, GRACE_FULL, ZERO, mask, some
from game.sim.spec import SUB
from game.sim.spec_grace import REASON, STEPS_REMEMBERED
from game.sim.systems.meter import change, earn, earn_all, name_rank
from game.sim.systems.phrases import remember_steps, take_steps

IN_THE_AIR = 8 * SUB  # either of the two higher than this
NEAR_PX, MANY = 200, 3  # so many foes so near are danger; so is little life
LOW_LIFE = 30
HURT_SHARE, HURT_LEAST = 5, 20  # a blow taken costs a fifth of the meter, and this much at least
REST_TICKS = 180  # without earning, before time takes its share
FADE_TICKS, FADE_POINTS = 30, 5
VIEW_PX = 480  # a foe no further off sees a reverence
FALL_TICKS = 120  # so long after the last fall one is still owed
EIGHTHS = 8


def judge(world, book: Book, facts: Facts, flags: np.ndarray) -> None:
    """Judge a tick by its facts: phrases, purses, ranks, what is banked and what time takes.

    `flags` are those of the rows reached in this tick.
    """
    if some(world.players.stepped):
        take_steps(world, book, facts)
    told = facts.count
    heard = facts.heard()
    if not heard.isdisjoint(RULES):
        for kind, rules in [(k, rules) for k, rules in RULES.items() if k in heard]:
            rows = facts.of(NAMES[kind])
            for rule in rules:
                rule(world, book, facts, rows)
    players = world.players.pad.shape[1]
    if some(flags[:, :players] & IS_BANKING):
        bank(world, book, facts, book.banks.take(world.actors.row[:, :players]))
    if facts.tick % FADE_TICKS == 0:
        fade(world, facts)
    if facts.count != told:
        name_rank(world, book, facts)


def by_dancers(world, rows: np.ndarray) -> tuple[np.ndarray, ...]:
    """(world, dancer, foe, a, b) of those facts in which a dancer did something to a foe, each (n,)."""
    players = world.players.pad.shape[1]
    mine = rows[(rows[:, 3] >= 0) & (rows[:, 3] < players) & (rows[:, 4] >= players)]
    return tuple(mine[:, k] for k in (1, 3, 4, 6, 7))


def to_dancers(world, rows: np.ndarray) -> tuple[np.ndarray, ...]:
    """The same for facts whose target is the dancer: what she did to their source."""
    turned = rows.copy()
    turned[:, 3], turned[:, 4] = rows[:, 4], rows[:, 3]
    return by_dancers(world, turned)


def worn(world, book: Book, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(eighths left of what the present move earns, whether it is new among the last six), each (n,)."""
    shape = (world.worlds, world.players.pad.shape[1], STEPS_REMEMBERED)
    moves = world.steps.move.reshape(shape)[w, i]
    times = ((moves == moves[:, :1]) & (moves > 0)).sum(1)
    return book.grace_repeats.take(np.maximum(times - 1, 0)), times <= 1


# ------------------------------------------------------------------ what is earned


def blows(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """Blows that land: by weight, for newness, height, danger, what is in the hand and what flies into others."""
    w, i, j, _, weight = by_dancers(world, rows)
    if not w.size:
        return
    a = world.actors
    share, new = worn(world, book, w, i)
    base = book.grace_by_weight.take(weight) * share // EIGHTHS
    high = (a.y[w, i] > IN_THE_AIR) | (a.y[w, j] > IN_THE_AIR)
    armed = (book.move_family.take(book.move_of.take(a.row[w, i])) & FAMILY_BIT["weapons"]) != 0
    due = {"variety": new * base, "blow": ~new * base}
    for reason, which in (("height", high), ("danger", in_danger(world, w, i)), ("weapon", armed)):
        due[reason] = which * book.grace_points[REASON[reason]] * share // EIGHTHS
    due["bowled"] = bowled(world, book, w, i, j) * book.grace_points[REASON["bowled"]]
    earn_all(world, facts, w, j, due)


def in_danger(world, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Several foes near, or little life left; bool (n,)."""
    a = world.actors
    near = np.abs(a.x[w] - a.x[w, i][:, None]) < NEAR_PX * SUB
    near &= (a.team[w] == 1) & (a.kind[w] > 0) & (a.life[w] > 0)
    return (near.sum(1) >= MANY) | (a.life[w, i] < LOW_LIFE)


def bowled(world, book: Book, w: np.ndarray, i: np.ndarray, j: np.ndarray) -> np.ndarray:
    """Whether it was a body that dancer i had sent flying which struck j; bool (n,)."""
    a = world.actors
    flies = ((book.flags.take(a.row[w]) & BOWLS) != 0) & (a.flung_by[w] == i[:, None] + 1)
    met = (a.hits[w] >> j[:, None].astype(np.uint32)) & np.uint32(1)
    return (flies & (met > 0)).any(1)


def on_the_beat(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """Presses on the pulse; a whip on it is a double."""
    w, i, j, move, _ = by_dancers(world, rows)
    share, _ = worn(world, book, w, i)
    whips = book.paced.take(move)
    for reason, which in (("en_mesure", ~whips), ("whip", whips)):
        earn(world, facts, reason, w, j, which * book.grace_points[REASON[reason]] * share // EIGHTHS)


def dodges(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """Blows slipped past; in a move's heart they are worth more, and most when they did not slow the world."""
    w, i, j, _, _ = by_dancers(world, rows)
    perfect, many = facts.of("perfect_dodge"), world.actors.row.shape[1]
    own = perfect[:, 1] * many + perfect[:, 3]
    times = sum(np.isin(w * many + i, keys).astype(np.int32) for keys in (own, own[perfect[:, 7] == 0]))
    points = book.grace_points
    earn(world, facts, "dodge", w, j, (times == 0) * points[REASON["dodge"]])
    earn(world, facts, "perfect_dodge", w, j, times * points[REASON["perfect_dodge"]])


def deaths(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """A coup de grace is paid from what its victim has left."""
    w, i, j, _, _ = to_dancers(world, rows)
    finishes = book.is_takedown.take(book.move_of.take(world.actors.row[w, i]))
    if some(finishes):
        np.add.at(world.stage.coups, (w[finishes], 0), 1)
        earn(world, facts, "coup_de_grace", w, j, finishes * book.grace_points[REASON["coup_de_grace"]])


def pays(reason: str, read):
    """A rule that pays the reason's points for every fact; `read` says who did it to whom."""

    def rule(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
        w, _, j, _, _ = read(world, rows)
        earn(world, facts, reason, w, j, np.full(len(w), book.grace_points[REASON[reason]]))

    return rule


def breakages(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """Things that dancers break: once each."""
    mine = rows[(rows[:, 3] >= 0) & (rows[:, 3] < world.players.pad.shape[1]), 1]
    change(world, facts, "props", times(world, mine) * book.grace_points[REASON["props"]])


def times(world, w: np.ndarray) -> np.ndarray:
    """How often each world stands among w, int32 (worlds,)."""
    return np.bincount(w, minlength=world.worlds).astype(np.int32)


# ------------------------------------------------------------------ what is spent, banked and lost


def hurt(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """A blow taken costs a share of the meter."""
    taken = rows[(rows[:, 4] >= 0) & (rows[:, 4] < world.players.pad.shape[1]), 1]
    if taken.size:
        share = np.maximum(world.stage.grace[:, 0] // HURT_SHARE, HURT_LEAST)
        change(world, facts, "hurt", -share * (times(world, taken) > 0))


def spend_grace(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """The grand pas takes all there is."""
    spends = rows[book.spends_grace.take(rows[:, 6]), 1]
    if spends.size:
        change(world, facts, "grand_pas", -world.stage.grace[:, 0] * (times(world, spends) > 0))


def lose_all(world, book: Book, facts: Facts, rows: np.ndarray) -> None:
    """Nobody stands any more: what was not banked is gone."""
    lost = times(world, rows[:, 1]) > 0
    lost &= world.actors.life[:, : world.players.pad.shape[1]].max(1) == 0
    change(world, facts, "fall", -world.stage.grace[:, 0] * lost)


def bank(world, book: Book, facts: Facts, banks: np.ndarray) -> None:
    """Rows that bank bring their share of the meter home, where somebody is there to see it.

    `banks`, int32 (worlds, players): percent of the meter.
    """
    a, s = world.actors, world.stage
    w, i = entries(banks * (a.hit_stop[:, : banks.shape[1]] == ZERO))
    foes = (a.team[w] == 1) & (a.kind[w] > 0)
    seen = foes & (a.life[w] > 0) & (np.abs(a.x[w] - a.x[w, i][:, None]) <= VIEW_PX * SUB)
    fell = foes & (a.died_at[w] > 0) & (facts.tick - a.died_at[w] <= FALL_TICKS)
    k = places((seen | fell).any(1))
    percent = np.zeros(world.worlds, np.int32)
    np.maximum.at(percent, w[k], banks[w[k], i[k]])
    points = (s.grace[:, 0] * percent + 99) // 100
    w = places(points)
    if w.size:
        s.banked[:, 0] += points
        facts.tell("banked", w, 0, -1, points[w], s.banked[w, 0])
        change(world, facts, "reverence", -points)


def fade(world, facts: Facts) -> None:
    """Time takes a little when nothing has been earned for a while; a full meter is kept until it is spent."""
    s = world.stage
    fades = (s.grace > 0) & (s.grace < GRACE_FULL) & (facts.tick - s.grace_at > REST_TICKS) & (s.outcome == 0)
    if some(fades):
        change(world, facts, "time", fades[:, 0] * np.int32(-FADE_POINTS))


#: kind of fact -> rules; both in the order in which purses are opened
RULES = {
    CODE[kind]: rules
    for kind, rules in {
        "began": (remember_steps, spend_grace),
        "died": (deaths,),
        "struck": (blows, hurt),
        "en_mesure": (on_the_beat,),
        "dodged": (dodges,),
        "parried": (pays("parry", by_dancers),),
        "returned": (pays("returned", by_dancers),),
        "thrown": (pays("thrown", by_dancers),),
        "guard_broken": (pays("guard_broken", to_dancers),),
        "splatted": (pays("splat", to_dancers),),
        "prop_broke": (breakages,),
        "fell": (lose_all,),
    }.items()
}
IS_BANKING = mask(BANKS)
