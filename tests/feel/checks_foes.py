"""Checks 4 (off the screen), 7, 8, 9: how foes attack.  Each raises AssertionError."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import numpy as np
import pygame

from game.audio import cues as heard
from game.bout import Bout, open_bout
from game.content.cast import FIGHTERS
from game.lab.arena import open_arena
from game.sim.facts import Fact
from game.sim.rules import ATTACK
from game.sim.spec import Encounter, Fighter, Level, Spawn, Terms, Wave
from game.view import cues as seen_cues
from game.view.bursts import crosses, diamonds
from tests import arena
from tests.feel.stage import HER

TOLD_TICKS = {"easy": 36, "normal": 28, "hard": 20}
UNGUARDABLE_TICKS = 44
AT_ONCE = {"easy": 2, "normal": 3, "hard": 4}
APART_TICKS = 12
TICKS = 900
SEEDS = range(4)
LEFT_PX, RIGHT_PX = 0, 960  # the locked picture
CROWD = "thug at 420 70, knife_man at 520 90, thug at 600 84, heavy at 640 100, thug at 160 84, knife_man at 120 60"
POSES_APART_PX = 7  # mean over the joints, between a wind-up at its tell and the stance, and between two wind-ups


def patient() -> list[Fighter]:
    """Everybody; the dancer bears it all."""
    return [replace(f, life=9_000_000) if f.team == "dancers" else f for f in FIGHTERS.values()]


def crowd(difficulty: str, cast: list[Fighter] | None = None) -> Bout:
    return arena.bout(CROWD, SEEDS, Terms(difficulty=difficulty), cast or patient())


class Evening:
    """What a crowd did: who attacked when, what was told, where everybody stood."""

    def __init__(self, bout: Bout, ticks: int = TICKS) -> None:
        self.bout, self.told, self.struck = bout, [], []
        self.attacking = np.zeros((ticks, bout.world.worlds), int)
        self.blows: dict[int, list[int]] = defaultdict(list)
        self.began: list[tuple[Fact, int]] = []
        a, book = bout.world.actors, bout.book
        for t in range(ticks):
            facts = bout.step(0)
            flags = book.flags.take(a.row)
            strikes = (flags & ATTACK) != 0
            self.attacking[t] = (strikes & (a.life > 0)).sum(1)
            for fact in facts:
                if fact.kind == "told":
                    self.told.append(fact)
                elif fact.kind == "struck" and fact.target == HER:
                    self.struck.append((fact, int(a.x[fact.world, fact.source]) >> 8))
                elif fact.kind == "began" and fact.source != HER:
                    self.began.append((fact, int(a.x[fact.world, fact.source]) >> 8))
            falls = strikes & (book.tick_of.take(a.row) == book.startup.take(book.move_of.take(a.row)))
            falls &= (a.hit_stop == 0) & (a.blow_at == facts.tick)
            for w, i in np.argwhere(falls):
                self.blows[w].append((facts.tick, int(i)))


@cache
def evening(difficulty: str) -> Evening:
    return Evening(crowd(difficulty))


def every_attack_is_told_in_time(made=evening) -> None:
    """36, 28 or 20 ticks ahead of the blow; 44 where it cannot be guarded; by a sound and a sign of its own shape."""
    for difficulty, ahead in TOLD_TICKS.items():
        told = made(difficulty).told
        assert len(told) > 20
        book = made(difficulty).bout.book
        unguardable = [fact for fact in told if fact.c]
        for fact in told:
            least = max(ahead, UNGUARDABLE_TICKS if fact.c else 0)
            assert fact.b >= least, f"{difficulty}: {book.moves[fact.a].name} is told {fact.b} ticks ahead, not {least}"
        assert unguardable or difficulty != "normal", "the heavy shows one that cannot be guarded"


def every_tell_is_heard_and_seen(fighters=None) -> None:
    """Every foe's tell has a sound and a sign, and what cannot be guarded a sign of another shape."""
    fighters = fighters or list(FIGHTERS.values())
    book = open_arena(0, cast=fighters).book
    for i, move in enumerate(book.moves):
        if move is None or move.family != "attacks":
            continue
        fact = Fact("told", 0, 0, 1, -1, 0, i, 40, int(book.unblockable[i]), 0, 0, 0)
        name = book.fighters[book.move_fighter[i]].name
        assert heard.sounds_of(fact, book), f"nothing is heard of {name}'s {move.name}"
        assert seen_cues.sights_of(fact, book), f"nothing is seen of {name}'s {move.name}"
    diamond, cross = (shape(max(made, key=lambda frame: frame.get_width())) for made in (diamonds(), crosses()))
    assert (diamond != cross).mean() > 0.05, "two signs are two shapes, and not two colours"


SIGN_PX = 48


def shape(picture: pygame.Surface) -> np.ndarray:
    """Where a sign is bright, whatever its colour and size; bool (SIGN_PX, SIGN_PX)."""
    light = pygame.surfarray.array3d(pygame.transform.smoothscale(picture, (SIGN_PX, SIGN_PX))).max(-1)
    return light > light.max() * 0.4


def every_wind_up_is_a_pose_of_its_own(fighters=None) -> None:
    """At its tell a foe stands neither as in his stance nor as in another of his attacks."""
    fighters = fighters or list(FIGHTERS.values())
    book = open_arena(0, cast=fighters).book
    compared = 0
    for kind, fighter in enumerate(book.fighters):
        if fighter is None or fighter.team != "foes":
            continue
        poses = {"stance": book.joints[book.stance[kind]].astype(float)}
        for move in fighter.moves:
            if move.family == "attacks":
                row = book.first[book.move_index[fighter.name, move.name]] + move.tell_tick
                poses[move.name] = book.joints[row].astype(float)
        for (one, a), (two, b) in combinations(poses.items(), 2):
            far = np.sqrt(((a - b) ** 2).sum(-1)).mean() / JOINT_SUB
            assert far > POSES_APART_PX, f"{fighter.name}: {one} and {two} look alike when they are told ({far:.1f} px)"
            compared += 1
    assert compared >= 12


JOINT_SUB = 64  # the book's joints count 1/64 px


def blows_fall_on_the_pulse_and_apart(made=evening) -> None:
    """The first active tick of a foe's attack is on a pulse; two foes' blows never begin within 12 ticks."""
    for difficulty in TOLD_TICKS:
        seen = made(difficulty)
        book, count = seen.bout.book, 0
        for blows in seen.blows.values():
            for tick, _ in blows:
                assert book.pulse(np.array(tick))[1] == 0, f"{difficulty}: a blow falls at {tick}, off the pulse"
            ordered = sorted(blows)
            for (one, i), (two, j) in pairwise(ordered):
                assert i == j or two - one >= APART_TICKS, f"{difficulty}: blows at {one} and {two}"
            count += len(blows)
        assert count > 15, f"{difficulty}: {count} blows"


def only_so_many_attack_at_once(made=evening) -> None:
    """2, 3 or 4, and as many as may."""
    for difficulty, most in AT_ONCE.items():
        assert int(made(difficulty).attacking.max()) == most, difficulty


# ---------------------------------------------------------------------- in view


def entering(difficulty: str = "hard", ticks: int = 600) -> Evening:
    """Foes who walk on from both wings while she stands near an edge of the locked picture."""
    kinds = ("thug", "knife_man", "heavy", "gunman", "thug", "knife_man")
    spawns = tuple(
        Spawn(kind=kind, x_px=-40 if n % 2 else 1000, z_px=60 + 8 * n, enters="walk", id=n + 1, after_ticks=12 * n)
        for n, kind in enumerate(kinds)
    )
    room = arena.flat_level(start=(80, 84))
    wave = Wave(name="all", order=1, spawns=spawns)
    fight = Encounter(
        name="arena", title="", trigger_x_px=60, left_px=LEFT_PX, right_px=RIGHT_PX, waves=(wave,)
    )  # fmt: skip
    return Evening(open_room(replace(room, encounters=(fight,), digest=4), difficulty), ticks)


def open_room(level: Level, difficulty: str) -> Bout:
    return open_bout(level, list(SEEDS), Terms(difficulty=difficulty), _ENTERING)


_ENTERING = patient()


def nobody_attacks_from_out_of_view(made=entering) -> None:
    """No attack is begun and no blow lands from beyond the picture's edge, nor until a foe is wholly in it."""
    seen = made()
    attacks = [(f, x) for f, x in seen.began if seen.bout.book.moves[f.a].family == "attacks"]
    assert len(attacks) > 10
    for fact, x in attacks:
        name = seen.bout.book.moves[fact.a].name
        assert LEFT_PX + 30 <= x <= RIGHT_PX - 30, f"{name} begun at x = {x}, half out of view"
    for _, x in seen.struck:
        assert LEFT_PX <= x <= RIGHT_PX, f"a blow from x = {x}"
