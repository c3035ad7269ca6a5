"""Grace: what the tick's own facts were worth, judged at its end.

The meter rises with variety, timing, height, danger and craft, and falls with time and hurt; what a move that was
danced just now earns is less each time.  A reverence brings what is on it home.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import CODE, NAMES, Facts
from game.sim.rules import BANKS, FAMILY_BIT, GRACE_FULL, ZERO, mask, some
from game.sim.spec import SUB
from game.sim.spec_grace import REASON, STEPS_REMEMBERED
from game.sim.systems.guests import harm_guests
from game.sim.systems.meter import Dues, settle
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
    dues = Dues()
    heard = facts.heard()
    if not heard.isdisjoint(RULES):
        for kind, rules in [(k, rules) for k, rules in RULES.items() if k in heard]:
            rows = facts.of(NAMES[kind])
            for rule in rules:
                rule(world, book, facts, rows, dues)
    players = world.players.pad.shape[1]
    if some(flags[:, :players] & IS_BANKING):
        bank(world, facts, book.banks.take(world.actors.row[:, :players]), dues)
    if facts.tick % FADE_TICKS == 0:
        fade(world, facts, dues)
    if dues:
        settle(world, book, facts, dues)


def by_dancers(world, rows: np.ndarray) -> tuple[np.ndarray, ...]:
    """(world, dancer, foe, a, b) of those facts in which a dancer did something to a foe, each (n,)."""
    players = world.players.pad.shape[1]
    mine = places((rows[:, 3] >= 0) & (rows[:, 3] < players) & (rows[:, 4] >= players))
    return tuple(rows[:, k].take(mine) for k in (1, 3, 4, 6, 7))


def to_dancers(world, rows: np.ndarray) -> tuple[np.ndarray, ...]:
    """The same for facts whose target is the dancer: what she did to their source."""
    turned = rows.copy()
    turned[:, 3], turned[:, 4] = rows[:, 4], rows[:, 3]
    return by_dancers(world, turned)


def worn(world, book: Book, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(eighths left of what the present move earns, whether it is new among the last six), each (n,)."""
    moves = world.steps.move.reshape(-1, STEPS_REMEMBERED).take(w * world.players.pad.shape[1] + i, 0)
    times = ((moves == moves[:, :1]) & (moves > 0)).sum(1)
    return book.grace_repeats.take(np.maximum(times - 1, 0)), times <= 1


# ------------------------------------------------------------------ what is earned


def blows(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """Blows that land: by weight, for newness, height, danger and what is in the hand."""
    w, i, j, _, weight = by_dancers(world, rows)
    if not w.size:
        return
    a = world.actors
    share, new = worn(world, book, w, i)
    base = book.grace_by_weight.take(weight) * share // EIGHTHS
    own, move = a.at(w, i), book.move_of.take(a.row.take(a.at(w, i)))
    high = (a.y.take(own) > IN_THE_AIR) | (a.y.take(a.at(w, j)) > IN_THE_AIR)
    armed = (book.move_family.take(move) & FAMILY_BIT["weapons"]) != 0
    dues.earn("variety", w, j, new * base)
    dues.earn("blow", w, j, ~new * base)
    joint, danger = book.joint.take(move), in_danger(world, w, own)
    for reason, which in (("height", high), ("danger", danger), ("weapon", armed), ("pas_de_deux", joint)):
        dues.earn(reason, w, j, which * (book.grace_points[REASON[reason]] * share // EIGHTHS))


def in_danger(world, w: np.ndarray, own: np.ndarray) -> np.ndarray:
    """Several foes near those at flat places `own` of worlds w, or little life left; bool (n,)."""
    a = world.actors
    near = np.abs(a.x.take(w, 0) - a.x.take(own)[:, None]) < NEAR_PX * SUB
    near &= (a.team.take(w, 0) == 1) & (a.life.take(w, 0) > 0)
    return (near.sum(1) >= MANY) | (a.life.take(own) < LOW_LIFE)


def on_the_beat(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """Presses on the pulse; a whip on it is a double."""
    w, i, j, move, _ = by_dancers(world, rows)
    share, _ = worn(world, book, w, i)
    whips = book.paced.take(move)
    for reason, which in (("en_mesure", ~whips), ("whip", whips)):
        dues.earn(reason, w, j, which * (book.grace_points[REASON[reason]] * share // EIGHTHS))


def dodges(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """Blows slipped past; in a move's heart they are worth more, and most when they did not slow the world."""
    w, i, j, _, _ = by_dancers(world, rows)
    perfect, many = facts.of("perfect_dodge"), world.actors.row.shape[1]
    own = perfect[:, 1] * many + perfect[:, 3]
    times = sum(np.isin(w * many + i, keys).astype(np.int32) for keys in (own, own[perfect[:, 7] == 0]))
    points = book.grace_points
    dues.earn("dodge", w, j, (times == 0) * points[REASON["dodge"]])
    dues.earn("perfect_dodge", w, j, times * points[REASON["perfect_dodge"]])


def deaths(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """A coup de grace is paid from what its victim has left."""
    w, i, j, _, _ = to_dancers(world, rows)
    finishes = book.is_takedown.take(book.move_of.take(world.actors.row[w, i]))
    if some(finishes):
        np.add.at(world.stage.coups, (w[finishes], 0), 1)
        dues.earn("coup_de_grace", w, j, finishes * book.grace_points[REASON["coup_de_grace"]])


def pays(reason: str, read):
    """A rule that pays the reason's points for every fact; `read` says who did it to whom."""

    def rule(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
        w, _, j, _, _ = read(world, rows)
        dues.earn(reason, w, j, np.full(len(w), book.grace_points[REASON[reason]]))

    return rule


def breakages(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """Things that dancers break: once each."""
    mine = rows[(rows[:, 3] >= 0) & (rows[:, 3] < world.players.pad.shape[1]), 1]
    dues.change("props", mine, book.grace_points[REASON["props"]])


# ------------------------------------------------------------------ what is spent, banked and lost


def hurt(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """A blow taken costs a share of the meter."""
    hurts = np.zeros(world.worlds, bool)
    hurts[rows[:, 1].take(places((rows[:, 4] >= 0) & (rows[:, 4] < world.players.pad.shape[1])))] = True
    taken = places(hurts)
    dues.change("hurt", taken, -np.maximum(world.stage.grace[taken, 0] // HURT_SHARE, HURT_LEAST))


def spend_grace(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """The grand pas takes all there is."""
    spent = places(book.spends_grace.take(rows[:, 6]))
    if spent.size:
        dues.change("grand_pas", np.unique(rows[:, 1].take(spent)), -GRACE_FULL)


def lose_all(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """Nobody stands any more: what was not banked is gone."""
    lost = np.unique(rows[:, 1])
    nobody = world.actors.life[lost, : world.players.pad.shape[1]].max(1) == 0
    dues.change("fall", lost[nobody], -GRACE_FULL)


def bank(world, facts: Facts, banks: np.ndarray, dues: Dues) -> None:
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
        dues.change("reverence", w, -points[w])


def fade(world, facts: Facts, dues: Dues) -> None:
    """Time takes a little when nothing has been earned for a while; a full meter is kept until it is spent."""
    s = world.stage
    fades = (s.grace > 0) & (s.grace < GRACE_FULL) & (facts.tick - s.grace_at > REST_TICKS) & (s.outcome == 0)
    if some(fades):
        dues.change("time", places(fades[:, 0]), -FADE_POINTS)


#: kind of fact -> rules; both in the order in which purses are opened
RULES = {
    CODE[kind]: rules
    for kind, rules in {
        "began": (remember_steps, spend_grace),
        "died": (deaths,),
        "struck": (blows, hurt, harm_guests),
        "en_mesure": (on_the_beat,),
        "dodged": (dodges,),
        "parried": (pays("parry", by_dancers),),
        "returned": (pays("returned", by_dancers),),
        "thrown": (pays("thrown", by_dancers),),
        "bowled": (pays("bowled", by_dancers),),
        "guard_broken": (pays("guard_broken", to_dancers),),
        "splatted": (pays("splat", to_dancers),),
        "prop_broke": (breakages,),
        "fell": (lose_all,),
    }.items()
}
IS_BANKING = mask(BANKS)
