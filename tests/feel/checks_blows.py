"""Checks 1..3: what a blow feels like, what may follow it, where it lands.  Each raises AssertionError."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.content.cast import FIGHTERS
from game.lab.arena import open_arena, plain_level
from game.lab.frames import stand
from game.sim.facts import Facts
from game.sim.rules import FREE
from game.sim.spec import FAMILIES, SUB, Fighter, Input, Strike, Terms
from game.sim.systems.moves import begin
from game.view import camera as cameras
from game.view.cues import CUES
from tests.cast import FOOT
from tests.feel.stage import HER, HIM, OTHER, bits, blow_of, dancer, duel, light, man, watch

STOPS = {"light": 4, "medium": 7, "heavy": 10, "finisher": 14}
LEAPS = 1 << FAMILIES.index("leaps")


def hit_stop_is_by_weight() -> None:
    """Both stand still for 4, 7, 10 or 14 ticks."""
    for weight, ticks in STOPS.items():
        seen = watch(duel([light(weight=weight), man()]), "tendu", 40)
        (blow,) = seen.ticks("struck", HER)
        at = blow - seen.start
        for who in (HER, HIM):
            assert seen.frozen(who, at) == ticks, f"{weight}: {seen.frozen(who, at)} ticks, not {ticks}"


def two_at_once_stop_her_no_longer() -> None:
    """The attacker takes the maximum of simultaneous hits, never the sum."""
    foes = "thug at 364 80 still, thug at 366 88 still"
    seen = watch(duel([light(weight="medium"), man()], foes), "tendu", 40)
    blows = seen.ticks("struck", HER)
    assert len(blows) == 2 and blows[0] == blows[1], "both are struck in one tick"
    assert seen.frozen(HER, blows[0] - seen.start) == STOPS["medium"]


def later_hits_of_a_move_stop_shortly() -> None:
    """3 ticks, whatever the weight."""
    strike = Strike(first_tick=6, last_tick=40, bones=FOOT, damage=4, weight="heavy", every_ticks=16, push_px=0,
        stun_ticks=60, reach_px=(60, 0, 40, 40), pool=0)  # fmt: skip
    moves = blow_of("whirl", (6, 35, 10), (strike,), inputs=(Input(button="jump", contexts=("ground",)),))
    made = dancer(moves)
    made = replace(made, moves=tuple(m for m in made.moves if m.name != "saut"))
    seen = watch(duel([made, man()]), "whirl", 90)
    blows = seen.ticks("struck", HER)
    assert len(blows) >= 2, "it hits again"
    stops = [seen.frozen(HER, blow - seen.start) for blow in blows]
    assert stops[0] == STOPS["heavy"] and set(stops[1:]) == {3}, stops


def the_camera_breathes() -> None:
    """A blow draws the camera in by a hair, heavier ones by more, and it comes back."""
    depths = []
    for weight in STOPS:
        camera = cameras.Camera(plain_level())
        for _ in range(60):
            camera.step(1000, 1, [], None)
        assert camera.now.zoom == 1.0, "at rest nothing is drawn in"
        camera.feel(weight)
        zooms = []
        for _ in range(120):
            camera.step(1000, 1, [], None)
            zooms.append(camera.now.zoom)
        assert zooms[-1] < 1.002, "it comes back"
        depths.append(max(zooms) - 1)
    assert 0 <= depths[0] <= depths[1] < depths[2] < depths[3] < 0.1, depths
    assert depths[2] > 0.002, "a heavy blow is felt"
    assert "recoil" in CUES["struck"], "and every blow that she deals or takes reaches the camera"


# ---------------------------------------------------------------------- 2


def mashing(every: int, ticks: int) -> list[int]:
    """A light every so many ticks."""
    return [bits("light") * (t % every == 0) for t in range(ticks)]


def a_light_links_into_the_next(fighters=None) -> None:
    """Of the game's own rows: each light that lands is followed by the next before its victim is free again."""
    fighters = fighters or [FIGHTERS["rooney"], replace(FIGHTERS["thug"], life=9_000)]
    for apart in (48, 60, 72):
        seen = watch(duel(fighters, f"thug at {300 + apart} 84 still"), mashing(6, 90), 90)
        began = seen.began(HER)
        assert [name for _, name in began[:3]] == ["tendu", "degage", "frappe"], began
        blows = seen.ticks("struck", HER)
        assert len(blows) >= 3, f"from {apart} px"
        first = seen.start
        between = slice(blows[0] - first, blows[2] - first + 1)
        assert not ((seen.flags(HIM)[between] & FREE) != 0).any(), "nobody slips out of a chain that lands"
        for (tick, _), blow in zip(began[1:3], blows[:2], strict=True):
            assert tick - blow <= STOPS["light"] + 12, "and the next is not long in coming"


def a_whiffed_chain_stops(made: Fighter | None = None) -> None:
    """A light that meets nobody is not cut short, and the chain does not go on."""
    made = made or dancer()
    seen = watch(duel([made, man()], "thug at 800 84 still"), mashing(5, 60), 60)
    began = seen.began(HER)
    assert len(began) >= 2 and {name for _, name in began} == {"tendu"}, began
    lasts = next(m for m in made.moves if m.name == "tendu").ticks
    assert began[1][0] - began[0][0] >= lasts, "it is danced to its end"


def strikes_are_cut_into_leaps_on_hit_and_never_on_whiff(fighters=None) -> None:
    """Of the game's own rows: every strike on foot, dodge pressed at every tick; only what is marked may be cut."""
    fighters = fighters or [FIGHTERS["rooney"], replace(FIGHTERS["thug"], life=9_000, mind="")]
    book = open_arena(0, cast=fighters).book
    dances = [m for m in fighters[0].moves if m.family in ("beats", "battements") and m.flight == "ground"]
    on_hit = 0
    for move in (m for m in dances if m.strikes):
        always = [c for c in move.cancels if c.on == "always" and "leaps" in c.families]
        marked = {t for c in always for t in range(c.first_tick, c.last_tick + 1)}
        index = book.move_index["rooney", move.name]
        missed = leaps_out(fighters, index, 700)
        early = sorted(set(missed) - marked)
        assert not early, f"{move.name} is cut into a leap at {early} though it met nobody"
        on_hit += bool(set(leaps_out(fighters, index, 60)) - marked)
    assert on_hit >= 5, "what lands may be left in a leap"


def leaps_out(fighters, move: int, apart_px: int) -> list[int]:
    """The ticks of a move in which a dodge pressed just then cuts it into a leap, the thug so far off."""
    ticks = fighters[0].moves[move - 1].ticks
    worlds = ticks
    bout = open_arena(range(worlds), Terms(), fighters, actors=2)
    a, book, n = bout.world.actors, bout.book, np.arange(worlds)
    stand(bout, HER, "rooney", 1000 * SUB, 1, worlds)
    stand(bout, HIM, fighters[1].name, (1000 + apart_px) * SUB, -1, worlds)
    begin(bout.world, book, Facts(0), n, np.full(worlds, HER), np.full(worlds, move))
    cut: dict[int, int] = {}
    for _ in range(ticks + 24):
        tick_of = book.tick_of.take(a.row[:, HER])
        same = book.move_of.take(a.row[:, HER]) == move
        pads = np.where(same & (tick_of == n + 1), bits("dodge+right"), 0)
        at = np.where(same, tick_of, 0)
        for fact in bout.step(pads[:, None]):
            if fact.kind == "began" and fact.source == HER and book.move_family[fact.a] & LEAPS and at[fact.world]:
                cut.setdefault(fact.world, int(at[fact.world]) + 1)
    return [t for t in cut.values() if t < ticks]


# ---------------------------------------------------------------------- 3


def she_may_turn_within_a_chain() -> None:
    """A direction held between two lights turns her, and the second strikes there."""
    foes = "thug at 364 84 still, thug at 236 84 still"
    pads = [bits("light"), *[0] * 11, *[bits("left+light")] * 2, *[bits("left")] * 6]
    seen = watch(duel([dancer(), man()], foes), pads, 40)
    assert seen.ticks("struck", HER, HIM) and seen.ticks("struck", HER, OTHER), "before her, then behind"
    assert [name for _, name in seen.began(HER)][:2] == ["tendu", "degage"], "and it is still the chain"
    assert seen.face[-1, HER] == -1


def blows_cover_her_own_depth(fighters=None) -> None:
    """Every light of the game's meets a foe close by, upstage and downstage as far as its reach in depth says."""
    fighters = fighters or [FIGHTERS["rooney"], replace(FIGHTERS["thug"], mind="")]
    for name in ("tendu", "degage", "frappe", "rond_de_jambe"):
        for depth in (-16, -8, 0, 8, 16):
            assert struck_at(fighters, name, 44, depth), f"{name} passes a foe {depth} px nearer"
        assert not struck_at(fighters, name, 44, 60), f"{name} strikes somebody 60 px away in depth"


def struck_at(fighters, name: str, apart_px: int, depth_px: int) -> bool:
    """Whether a move strikes a thug who stands so far off, and so much nearer to the viewer."""
    bout = duel(fighters, f"thug at {300 + apart_px} {84 + depth_px} still")
    book = bout.book
    move = book.move_index["rooney", name]

    def wish(b, t: int) -> None:
        if t == 0:
            b.world.actors.wish_move[0, HER] = move

    return bool(watch(bout, (), 30, wish).ticks("struck", HER))


def the_chain_is_remembered() -> None:
    """36 ticks after a light has landed the next one still goes on; one later it begins anew."""
    for wait, goes_on in ((20, "degage"), (36, "degage"), (37, "tendu"), (60, "tendu")):
        bout = duel([light(stun_ticks=6, push_px=0), man()])
        landed = watch(bout, [bits("light")], 12).ticks("struck", HER)[0]
        while int(bout.world.stage.frame[0, 0]) < landed + wait:
            bout.step(0)
        seen = watch(bout, [bits("light")], 2)
        assert [name for _, name in seen.began(HER)] == [goes_on], f"{wait} ticks after: {seen.began(HER)}"
