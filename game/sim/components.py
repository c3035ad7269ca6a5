"""Every component of the simulation: its columns, their dtype, unit and meaning.  This is the whole state.

Positions and speeds count 1/256 px (`spec.SUB`).  An actor's x is that of its pelvis, y the height of its root above
the floor (0 unless airborne), z its depth.  Whatever is not declared here is not state.
"""

from __future__ import annotations

import numpy as np

from game.core.ecs import Table, component
from game.sim.spec_grace import REASONS, STEPS_REMEMBERED

I = np.int32  # noqa: E741  the one dtype of most columns
MOST_ACTORS = 32
SPARE_PROPS = 8  # rows for what falls from hands
SHOTS = 16
HAZARDS = 12
INDEX = np.int64  # columns used to index tables: `take` is fastest with the machine's own index type

IDENTITY = component(
    "identity",
    kind=(INDEX, "fighter", "row of the book's fighters; 0 = nobody"),
    generation=(I, "count", "moves on whenever the row is cleared, so that stale handles are caught"),
    team=(I, "0|1|2", "0 dancers, 1 foes, 2 guests"),
    spawn_id=(I, "id", "the map object a foe came from"),
)
PLACE = component(
    "place",
    x=(I, "px/256", "pelvis along the stage"),
    y=(I, "px/256", "root above the floor"),
    z=(I, "px/256", "depth, 0 upstage"),
    vx=(I, "px/256 a tick", "speed from blows and jumps, under friction"),
    vy=(I, "px/256 a tick", "speed upwards"),
    face=(I, "-1|1", "facing"),
    bound_left=(I, "px/256", "nobody is carried beyond it: the locked picture's edge, or the wings for who comes on"),
    bound_right=(I, "px/256", ""),
    settle=(I, "px/256", "height still to lose after a cut between two moves, so that the pelvis does not pop"),
)
DANCE = component(
    "dance",
    row=(INDEX, "row", "row of the book's timeline: which tick of which move"),
    hit_stop=(I, "ticks", "stands still this long"),
    stun=(I, "ticks", "cannot act this long"),
    delay=(I, "ticks", "a wind-up waits this long at its tell"),
    elapsed=(I, "ticks", "of a whip that is paced to the pulse"),
    hits=(np.uint32, "bit a row", "who the present strike has hit already"),
    landed=(I, "0|1", "a strike of the present move has landed: cancels on hit are open"),
    pressed=(I, "bits", "buttons pressed since the move began"),
    drifted=(I, "px/256", "help in depth given in this move"),
    armed=(I, "0|1", "the present port de bras can parry"),
    en_mesure=(I, "0|1", "the press of the present move lay on the pulse"),
    began_at=(I, "frame", "when the present move began"),
    tired=(I, "0|1", "the present move was begun again too soon: it protects for less"),
    holder=(I, "row + 1", "who holds this body: its dance and place are the holder's to say; 0 = nobody"),
    holds=(I, "row + 1", "whom this body holds"),
    held_at=(I, "frame", "since when"),
    held_blows=(I, "count", "that whom it holds has taken in this hold"),
)
BODY = component(
    "body",
    life=(I, "points", ""),
    aplomb=(I, "points", "left to a foe's told wind-up: while there is some, blows do not shake him"),
    shaken=(I, "points", "of a boss's composure, taken since he was last whole (systems/guards.py)"),
    open_until=(I, "frame", "he has lost it and is a man like others until then"),
    pool=(I, "points", "what juggling has used up; at 12 the fall is certain"),
    safe_until=(I, "frame", "untouchable before it: after rising"),
    struck_at=(I, "frame", "of the last blow taken: the view whitens the body for a moment"),
    died_at=(I, "frame", "of the last breath; 0 = lives"),
    purse=(I, "grace", "what can still be earned on this foe"),
    flung_by=(I, "row + 1", "whose blow or throw set this body flying: what it knocks over is that dancer's"),
    drives=(I, "0|1", "this flight ends at a wall with a splat"),
    splatted=(I, "0|1", "has met a wall since it last stood"),
    floored=(I, "0|1", "has been hit on the ground since it last stood"),
    kept=(I, "points", "no blow takes life below it: there a boss's next act begins, or he kneels; 0 = none"),
    act=(INDEX, "index", "of a boss's acts: the one he is in"),
    opens=(I, "0|1", "the dance that opens that act is still to come"),
    plea=(I, "index", "of rules.PLEAS: fights on, begs, kneels, leaves"),
    pled_at=(I, "frame", "since when"),
    called=(I, "0|1", "a boss has called him: he leaves when the boss kneels"),
)
WISH = component(
    "wish",
    wish_x=(I, "-1|0|1", "direction along the stage"),
    wish_z=(I, "-1|0|1", "direction in depth"),
    wish_move=(INDEX, "move", "move of the book that is wanted now; 0 = none"),
    wish_run=(I, "0|1", "run rather than walk"),
    wish_guard=(I, "0|1", "guard is held"),
)
MIND = component(
    "mind",
    wish_index=(INDEX, "row", "line of the book's minds that is being followed"),
    wish_until=(I, "frame", "until which it is followed"),
    ticket=(I, "0|1", "holds one of the attack tickets"),
    blow_at=(I, "frame", "when the first active tick of the scheduled attack falls"),
    rest_until=(I, "frame", "before which no attack may be wished"),
    off_side=(I, "-1|1", "side from which the target is approached"),
    place=(I, "index", "among his side round the target, the nearest first (systems/wishes.py)"),
    sees=(I, "bits", "of spec_mind.NOTICES: what he takes for true"),
    glimpsed=(I, "bits", "what he has seen since and is about to notice"),
    notices_at=(I, "frame", "when he does"),
)
PLAYER = component(
    "player",
    mode=(I, "0|1|2", "the seat is empty, played by a pad, led by a mind (spec_terms.SECOND_SEATS)"),
    left_with=(I, "points", "life + 1 of whoever left the seat: he who comes back has no more; 0 = comes whole"),
    pad=(I, "bits", "the pad of the tick before"),
    button=(I, "index", "remembered press: 1..8, chords after; 0 = none"),
    button_age=(I, "ticks", "of the remembered press; stands still during hit-stop"),
    aim=(I, "index", "spec.AIMS at that press"),
    press_frame=(I, "frame", "of that press"),
    other_button=(I, "index", "the press before, for chords"),
    other_frame=(I, "frame", "of the press before"),
    side=(I, "-1|0|1", "horizontal direction held"),
    side_frame=(I, "frame", "since when"),
    tap_side=(I, "-1|1", "direction of the last tap"),
    tap_frame=(I, "frame", "when that tap began"),
    running=(I, "0|1", ""),
    press_mesure=(I, "0|1", "the remembered press lay on the pulse, with no other strike pressed just before"),
    strike_frame=(I, "frame", "of the last press of a striking button"),
    free_face=(I, "-1|1", "the facing when last free: forward and back are relative to it"),
    chain=(I, "step", "place in the chain of lights"),
    chain_frame=(I, "frame", "of the last light that landed"),
    guard_frame=(I, "frame", "of the last press of guard: a parry arms again 24 ticks after"),
    breath=(I, "0..1000", ""),
    spent_frame=(I, "frame", "of the last spending"),
    breathless_until=(I, "frame", "essoufflee before it"),
    whips=(I, "count", "fouettes in a row"),
    queued=(I, "0|1|2", "another whip is wished: 1 off, 2 on the beat"),
    again_frame=(I, "frame", "when a move that tires was last begun"),
    weapon=(INDEX, "prop", "kind of what is in the hand; 0 = nothing"),
    uses=(I, "count", "blows or rounds left in it"),
    deep=(I, "-1|0|1", "depth asked for in the tick before"),
    deep_frame=(I, "frame", "since when"),
    stepped=(I, "index", "a linking step (spec_grace.LINKS, from 1) that has just been tapped; 0 = none"),
    tapped=(I, "code", "linking steps since the last move, two bits each"),
    tapped_frame=(I, "frame", "of the latest"),
    judged=(I, "ticks", "that heavy has been held beside who kneels"),
)
PROP = component(
    "prop",
    kind=(INDEX, "prop", "row of the book's props; 0 = nothing"),
    generation=(I, "count", "as for actors"),
    x=(I, "px/256", ""),
    z=(I, "px/256", ""),
    life=(I, "points", "blows it still stands"),
    broken=(I, "0|1", ""),
    hit_frame=(I, "frame", "of the last blow: one blow counts once"),
    spawn_id=(I, "id", "the map object it came from"),
    uses=(I, "count", "left in a weapon that lies here"),
    since=(I, "frame", "when it fell here: where there is no room, the oldest goes"),
)
SHOT = component(
    "shot",
    kind=(INDEX, "shot", "row of the book's shots; 0 = nothing"),
    generation=(I, "count", "as for actors"),
    x=(I, "px/256", ""),
    y=(I, "px/256", ""),
    z=(I, "px/256", ""),
    vx=(I, "px/256 a tick", ""),
    vy=(I, "px/256 a tick", ""),
    team=(I, "0|1", "whose side it is on now: a deflected one changes it"),
    owner=(I, "row", "who sent it last"),
    born=(I, "frame", ""),
    passed=(np.uint32, "bit a row", "untouchable bodies that it has passed"),
    prop=(INDEX, "prop", "a thrown weapon comes down as this; 0 = it is gone then"),
    uses=(I, "count", "left in it"),
)
HAZARD = component(
    "hazard",
    kind=(INDEX, "hazard", "row of the book's hazards; 0 = nothing"),
    generation=(I, "count", "as for actors"),
    x=(I, "px/256", "its middle"),
    z=(I, "px/256", ""),
    owner=(I, "row", "who laid it"),
    born=(I, "frame", ""),
    erupts_at=(I, "frame", "what waits for a step is far from it until somebody takes it"),
    met=(np.uint32, "bit a row", "whom it has harmed"),
    follows=(I, "row + 1", "the body that it lies on and goes with; 0 = it stays where it was laid"),
)
STAGE = component(
    "stage",
    frame=(I, "ticks", "since the bout began; the worlds of a World step together, so it is the same in all"),
    seed=(np.uint32, "", "of the fight's random numbers"),
    encounter=(I, "index", "encounters begun so far"),
    wave=(I, "index", "waves of the present encounter begun so far"),
    wave_frame=(I, "frame", "when the present wave began"),
    spawned=(I, "count", "foes of the present wave that have entered"),
    company=(I, "count", "seats that were taken when the present wave began"),
    fighting=(I, "0|1", "an encounter is on and the camera locked"),
    lock_left=(I, "px/256", "where the picture is locked, or the map's ends"),
    lock_right=(I, "px/256", ""),
    outcome=(I, "0|1|2", "0 going on, 1 victory, 2 defeat"),
    ended_at=(I, "frame", ""),
    fallen_at=(I, "frame", "when the last dancer fell; 0 = somebody stands"),
    struck=(I, "count", "blows that dancers landed"),
    taken=(I, "count", "blows that dancers took"),
    felled=(I, "count", "foes that died"),
    retries=(I, "count", ""),
    next_blow=(I, "frame", "of the latest blow that a foe has scheduled"),
    adagio=(I, "0|1", "the world is slowed in this tick"),
    adagio_until=(I, "frame", "a perfect dodge slows it so long"),
    adagio_again=(I, "frame", "before which no other perfect dodge does"),
    grace=(I, "points", "on the meter: 0..GRACE_FULL"),
    grace_at=(I, "frame", "when any was last earned"),
    rank=(I, "index", "of the book's ranks, by the meter"),
    best_rank=(I, "index", "the highest held so far"),
    banked=(I, "points", "brought home by reverences"),
    phrases=(I, "bit a phrase", "danced, this evening"),
    phrases_paid=(I, "bit a phrase", "paid in full in the encounter `phrases_in`"),
    phrases_in=(I, "index", "of encounters"),
    coups=(I, "count", "coups de grace"),
    hushed_until=(I, "frame", "before which no foe says anything more"),
    scene_until=(I, "frame", "a boss enters, opens an act or kneels: no foe attacks before it"),
    choice_at=(I, "frame", "since when a kneeling boss waits for what a dancer does; 0 = nobody waits"),
    spared=(I, "bit a boss", "bosses bowed to (book.bosses)"),
    executed=(I, "bit a boss", "bosses struck down on their knees"),
    mercies=(I, "count", "men who begged and were let go"),
    struck_down=(I, "count", "men who begged and were killed"),
    harmed=(I, "count", "blows that dancers' hands or shots did to guests"),
)
LEDGER = component(
    "ledger",
    points=(I, "points", "earned or lost, by reason (spec_grace.REASONS)"),
    times=(I, "count", "ticks in which it was"),
)
STEP = component(
    "step",
    move=(INDEX, "move", "begun by a dancer, the latest first; 0 = none yet"),
    began=(I, "frame", ""),
    links=(I, "code", "linking steps tapped before it, two bits each, the latest lowest"),
)


def tables(actors: int, props: int, players: int) -> tuple[Table, ...]:
    """The archetypes of a world: `actors`, `props`, `shots`, `hazards`, `players` (row i plays actor row i), `steps`
    (each player's in turn), `ledger` (a row a reason), `stage` (one row).
    """
    if actors > MOST_ACTORS:
        raise ValueError(f"a world holds at most {MOST_ACTORS} actors (one bit each in `hits`), not {actors}")
    return (
        Table("actors", (IDENTITY, PLACE, DANCE, BODY, WISH, MIND), actors),
        Table("props", (PROP,), props + SPARE_PROPS),
        Table("shots", (SHOT,), SHOTS),
        Table("hazards", (HAZARD,), HAZARDS),
        Table("players", (PLAYER,), players),
        Table("steps", (STEP,), players * STEPS_REMEMBERED),
        Table("ledger", (LEDGER,), len(REASONS)),
        Table("stage", (STAGE,), 1),
    )
