"""The cast: every picture is there and stands on the floor, is drawn in order, and lit again only after a change."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content import materials as m
from game.content.cast import FIGHTERS
from game.content.lights import STAGE_LIGHTS
from game.core.skeleton import BOOT_ANKLE, BOX, HEEL, JOINT
from game.sim.choreography import solve, track
from game.sim.spec import BODY_PX
from game.view.cloth import CoatTails
from game.view.figures import Cast, Figure, FigureError
from game.view.pictures import CACHE_BYTES, MIRROR_SIZE, Wardrobe, load_atlas, shrunk_and_turned
from game.view.ribbon import Ribbon
from game.view.slots import Slot
from tools.figures.atlas import encode_atlas, pack

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "figures"
COSTUMES = sorted({fighter.costume for fighter in FIGHTERS.values()})
BACKGROUND = (38, 34, 58)
STANDING = ("stance", "runs", "beats", "battements", "guard", "attacks")


class Flat:
    """A floor without a law of its own."""

    def screen_x(self, x: float, row: float, camera: float) -> float:
        return 480 + x - camera

    def mirror_row(self, row: float) -> float:
        return 338 - (row - 338) * 0.35


@pytest.fixture(scope="module")
def wardrobe() -> Wardrobe:
    return Wardrobe(ASSETS, COSTUMES)


@pytest.fixture
def screen() -> pygame.Surface:
    surface = pygame.Surface((960, 540), 0, 32)
    surface.fill(BACKGROUND)
    return surface


@pytest.fixture
def cast(screen) -> Cast:
    return Cast(ASSETS, COSTUMES, STAGE_LIGHTS["studio"], screen)


def painted(screen: pygame.Surface) -> np.ndarray:
    """(540, 960) bool: where something was drawn."""
    return (pygame.surfarray.array3d(screen) != BACKGROUND).any(2).T


def test_atlases_keep_every_bit(tmp_path) -> None:
    pixels = np.random.default_rng(2).integers(0, 1 << 32, (37, 61), dtype=np.uint32)
    (tmp_path / "a.webp").write_bytes(encode_atlas(pixels))
    assert np.array_equal(load_atlas(tmp_path / "a.webp"), pixels)


def test_packed_pictures_do_not_overlap() -> None:
    rng = np.random.default_rng(4)
    sizes = [tuple(int(v) for v in rng.integers(5, 90, 2)) for _ in range(60)]
    places, height = pack(sizes, 256)
    used = np.zeros((height, 256), int)
    for (x, y), (h, w) in zip(places, sizes):
        used[y : y + h, x : x + w] += 1
    assert used.max() == 1 and used.sum() == sum(h * w for h, w in sizes)


@pytest.mark.parametrize("fighter", FIGHTERS.values(), ids=FIGHTERS)
def test_every_tick_of_every_move_has_its_picture(wardrobe, fighter) -> None:
    for move in fighter.moves:
        entry = wardrobe.index[fighter.costume][move.name]
        ticks = entry["ticks"]
        assert ticks[0] == 0 and ticks == sorted(set(ticks)), move.name
        assert len(ticks) == len(entry["frames"]), move.name
        assert len(entry["mirror_ticks"]) == len(entry["mirror_frames"]), move.name
        assert max(np.diff([*ticks, move.choreography.ticks + 1])) <= 10, move.name
        for strike in move.strikes:
            if not strike.bowls:  # a body in flight is no finer baked than others
                assert set(range(strike.first_tick, strike.last_tick + 1)) <= set(ticks), move.name
        for frames in ("frames", "mirror_frames"):
            assert all(w > 0 and h > 0 for _, _, w, h, _, _ in entry[frames]), (move.name, frames)


#: A cape and trousers whose hems swing about the feet, a coat whose hem lies on the boards when he kneels.
WIDE_CLOTH = {"doorman", "katana_man", "oyabun", "architect"}
NOT_ON_TWO_FEET = {"hound", "acrobat_a"}  # four paws; his hands
MOST_ALIKE = 0.72  # of two outlines laid over each other
MOST_ALIKE_GUESTS = 0.75  # two of whom neither strikes, as tests/view/test_line_up.py has it


@pytest.mark.parametrize("name", sorted(set(FIGHTERS) - NOT_ON_TWO_FEET))
def test_feet_stand_on_the_floor(wardrobe, name) -> None:
    """Where a foot carries, it is on the floor and the picture ends with the lower foot, each within a few pixels.

    Or it ends with the point of a blade, where that is lower on the picture because it comes towards the viewer.
    """
    fighter = FIGHTERS[name]
    height_px = BODY_PX * fighter.build.height
    ankle = HEEL if fighter.costume == "rooney" else BOOT_ANKLE
    soles = np.array([BOX, BOX, ankle, ankle]) * height_px
    elevation, checked = np.radians(9), 0
    for move in fighter.moves:
        if move.flight != "ground" or move.family not in STANDING:
            continue
        danced = track(solve(move, fighter), height_px)
        feet = danced.joints[:, [JOINT[j] for j in ("toeR", "toeL", "anR", "anL")]] / 64
        for tick in wardrobe.index[fighter.costume][move.name]["ticks"]:
            if danced.air[tick] or not danced.pinned[tick]:
                continue
            above = feet[tick, :, 1] - soles
            assert abs(above.min()) <= 3, (move.name, tick, above)
            seen = (feet[tick, :, 2] * np.sin(elevation) - above * np.cos(elevation)).max()
            picture = wardrobe.picture(fighter.costume, move.name, tick)
            lowest = picture.offset[1] + picture.pixels.shape[0]
            _, tip_y, tip_z = danced.joints[tick, JOINT["tip"]] / 64
            point = tip_z * np.sin(elevation) - tip_y * np.cos(elevation) if tip_y >= 0 else seen
            off = min(abs(lowest - seen), abs(lowest - max(point, seen)))
            assert off <= (12 if name in WIDE_CLOTH else 5), (move.name, tick, lowest, seen, point)
            checked += 1
    assert checked > 20


def test_silhouettes_differ(wardrobe) -> None:
    shapes = {}
    for fighter in FIGHTERS.values():
        picture = wardrobe.picture(fighter.costume, fighter.stance, 0)
        canvas = np.zeros((360, 400), bool)
        y, x = 320 + picture.offset[1], 200 + picture.offset[0]
        h, w = picture.pixels.shape
        canvas[y : y + h, x : x + w] = picture.pixels >> np.uint32(24) > 127
        shapes[fighter.costume] = canvas
    assert len(shapes) >= 4
    guests = {fighter.costume for fighter in FIGHTERS.values() if fighter.kind == "bystander"}
    for (a, one), (b, other) in combinations(shapes.items(), 2):
        most = MOST_ALIKE_GUESTS if {a, b} <= guests else MOST_ALIKE
        assert (one & other).sum() / (one | other).sum() < most, (a, b)


def test_codes_name_materials_and_normals_that_exist(wardrobe) -> None:
    pixels = wardrobe.picture("rooney", "garde", 0).pixels
    codes = pixels & np.uint32(m.CODE_MASK)
    assert codes.max() < m.NORMALS * m.MATERIALS * m.OCCLUSIONS
    assert len(np.unique(codes >> m.NORMAL_SHIFT)) > 200
    assert ((pixels >> np.uint32(24)) == 255).sum() > 2000


def test_the_picture_is_the_last_one_at_or_before_the_tick(wardrobe) -> None:
    ticks = wardrobe.index["rooney"]["jete"]["ticks"]
    gap = next(i for i in range(len(ticks) - 1) if ticks[i + 1] - ticks[i] > 1)
    held = wardrobe.picture("rooney", "jete", ticks[gap] + 1)
    assert held is wardrobe.picture("rooney", "jete", ticks[gap])
    assert held is not wardrobe.picture("rooney", "jete", ticks[gap + 1])
    assert wardrobe.picture("rooney", "jete", 9999) is wardrobe.picture("rooney", "jete", ticks[-1])


def test_the_other_facing_is_a_mirror_image(wardrobe) -> None:
    right, left = (wardrobe.picture("rooney", "garde", 0, facing) for facing in (1, -1))
    assert np.array_equal(left.pixels, right.pixels[:, ::-1])
    assert left.offset[0] == -(right.offset[0] + right.pixels.shape[1])


def test_the_decode_cache_keeps_its_limit(wardrobe) -> None:
    assert CACHE_BYTES <= 96 << 20
    asked = [(costume, move) for costume in COSTUMES for move in wardrobe.moves(costume)[:8]]
    # what is shown is held whatever its size, so the least that a limit can be is the largest move
    sizes = [4 * sum(w * h for _, _, w, h, _, _ in wardrobe.index[c][move]["frames"]) for c, move in asked]
    limit = max(sizes)
    assert limit <= CACHE_BYTES // 8, "no move takes more than its share of the cache of the game"
    small = Wardrobe(ASSETS, COSTUMES, limit_bytes=limit)
    for costume, move in asked:
        small.picture(costume, move, 0)
        assert 0 < small.bytes_held <= limit
    assert len(asked) >= 24
    assert sum(sizes) > 4 * limit, "most was forgotten again"
    assert not small.load("rooney", "chaines")


def test_missing_things_are_named(tmp_path) -> None:
    with pytest.raises(FigureError, match=r"no pictures of 'nobody'.*index\.json is missing"):
        Wardrobe(ASSETS, ["nobody"])
    with pytest.raises(FigureError, match="move 'moonwalk' in costume 'rooney'"):
        Wardrobe(ASSETS, ["rooney"]).picture("rooney", "moonwalk", 0)
    (tmp_path / "rooney").mkdir()
    (tmp_path / "rooney" / "index.json").write_text("{]", "utf-8")
    with pytest.raises(FigureError, match="is not an index of pictures"):
        Wardrobe(tmp_path, ["rooney"])
    (tmp_path / "rooney" / "index.json").write_text((ASSETS / "rooney" / "index.json").read_text("utf-8"), "utf-8")
    with pytest.raises(FigureError, match=r"garde\.webp cannot be read"):
        Wardrobe(tmp_path, ["rooney"]).picture("rooney", "garde", 0)
    (tmp_path / "rooney" / "garde.webp").write_bytes(encode_atlas(np.zeros((4, 4), np.uint32)))
    with pytest.raises(FigureError, match="smaller than its index says"):
        Wardrobe(tmp_path, ["rooney"]).picture("rooney", "garde", 0)


def test_a_figure_is_lit_again_only_when_something_changed(cast, screen, monkeypatch) -> None:
    lit = []
    monkeypatch.setattr(Slot, "light", lambda self, *rest, light=Slot.light: lit.append(1) or light(self, *rest))
    figure = Figure("rooney", move="garde", x=480, row=450)
    cast.draw(screen, [figure], Flat(), 480)
    assert len(lit) == 1  # the reflection is made of the lit body
    figure.x += 5
    cast.draw(screen, [figure], Flat(), 480)
    assert len(lit) == 1
    figure.flash = 1
    cast.draw(screen, [figure], Flat(), 480)
    assert len(lit) == 2


def test_a_body_in_the_air_leaves_its_shadow_on_the_floor(cast, screen) -> None:
    figure = Figure("rooney", move="garde", x=480, row=440)
    cast.draw(screen, [figure], Flat(), 480)
    grounded = painted(screen)
    screen.fill(BACKGROUND)
    figure.rise = 120
    cast.draw(screen, [figure], Flat(), 480)
    risen = painted(screen)
    top = [int(np.flatnonzero(p.any(1))[0]) for p in (grounded, risen)]
    assert top[1] == top[0] - 120
    assert risen[441:470].any(), "a shadow"
    assert risen[441:520].sum() < grounded[441:520].sum()


def test_the_nearer_figure_covers_the_farther(cast, screen) -> None:
    far = Figure("heavy", move="guard", x=480, row=430)
    near = Figure("thug", move="guard", x=480, row=470)
    cast.draw(screen, [near, far], Flat(), 480)
    together = pygame.surfarray.array3d(screen).copy()
    screen.fill(BACKGROUND)
    cast.draw(screen, [near], Flat(), 480)
    alone = pygame.surfarray.array3d(screen)
    picture = cast.picture("thug", "guard", 0)
    h, w = picture.pixels.shape
    solid = (picture.pixels >> np.uint32(24) == 255).T
    x, y = 480 + picture.offset[0], 470 + picture.offset[1]
    assert solid.sum() > 1500
    assert np.array_equal(together[x : x + w, y : y + h][solid], alone[x : x + w, y : y + h][solid])


def test_others_stand_among_the_figures_by_depth(cast, screen) -> None:
    class Box:
        row = 460.0

        def draw(self, dst, ground, camera) -> None:
            dst.fill((255, 0, 255), (470, 330, 20, 130))

    figure = Figure("rooney", move="garde", x=480, row=450)
    cast.draw(screen, [figure], Flat(), 480, others=[Box()])
    assert screen.get_at((480, 400))[:3] == (255, 0, 255)
    figure.row = 470
    cast.draw(screen, [figure], Flat(), 480, others=[Box()])
    assert any(screen.get_at((480, y))[:3] != (255, 0, 255) for y in range(340, 450))


def test_the_mirror_shows_the_other_side_inside_its_frame(cast, screen) -> None:
    glass = pygame.Rect(380, 60, 200, 260)
    figure = Figure("rooney", move="garde", x=480, row=450, ribbon=Ribbon())
    cast.step([figure])
    cast.draw_mirror(screen, [figure], [glass], Flat(), 480)
    seen = painted(screen)
    assert seen[60:320, 380:580].sum() > 1500
    seen[60:320, 380:580] = False
    assert not seen.any()
    assert not np.array_equal(
        cast.wardrobe.mirror_picture("rooney", "garde", 0).pixels, cast.picture("rooney", "garde", 0).pixels[:, ::-1]
    )


def test_warming_ends_and_keeps_the_limit(cast) -> None:
    for _ in range(2000):
        if cast.warm(5):
            break
    else:
        pytest.fail("it never ended")
    assert 0 < cast.wardrobe.bytes_held <= CACHE_BYTES
    assert cast.tables.has(("zone", 0, 0), False)


def test_coat_tails_come_after_the_coat(cast, screen) -> None:
    tails = CoatTails()
    figure = Figure("heavy", move="walk", x=400, row=450, tails=tails)
    for _ in range(30):
        cast.step([figure])
    still = tails.places.copy()
    for _ in range(12):
        figure.x += 3
        cast.step([figure])
    moved = tails.places - still
    ends, hems = moved[:, -1, 0], moved[:, 0, 0]
    assert (hems == pytest.approx(36, abs=1e-6)) and (ends < hems - 1).all(), "the ends lag"
    lengths = np.linalg.norm(np.diff(tails.places, axis=1), axis=2)
    assert np.allclose(lengths, lengths[0, 0])
    cast.draw(screen, [figure], Flat(), 400)
    figure.x += 500
    cast.step([figure])
    assert abs(tails.places[:, :, 0] - figure.x).max() < 120, "a leap across the stage leaves nothing behind"


@pytest.mark.parametrize(("costume", "move"), [("rival", "grand_battement"), ("thug", "walk")])
def test_where_no_back_was_baked_the_front_stands_in_the_glass(wardrobe, costume, move) -> None:
    """Held against moves whose back was baked: the same outline the same way round, however he faces."""

    def outline(picture) -> np.ndarray:
        room = np.zeros((300, 400), bool)
        height, width = picture.pixels.shape
        y, x = picture.offset[1] + 260, picture.offset[0] + 200
        room[y : y + height, x : x + width] = picture.pixels >> np.uint32(24) > 127
        return room

    def alike(one: np.ndarray, other: np.ndarray) -> float:
        return float((one & other).sum() / (one | other).sum())

    assert wardrobe.has_back(costume, move) and not wardrobe.has_back(costume, "hurt_high")
    back = wardrobe.mirror_picture(costume, move, 0)
    front = shrunk_and_turned(wardrobe.picture(costume, move, 0), ("stand in",))
    assert alike(outline(back), outline(front.turned())) > 0.7 > 0.6 > alike(outline(back), outline(front))
    fallen = wardrobe.mirror_picture(costume, "hurt_high", 6)
    height, width = wardrobe.picture(costume, "hurt_high", 6).pixels.shape
    assert fallen.pixels.shape == (round(height * MIRROR_SIZE), round(width * MIRROR_SIZE))
    assert alike(outline(fallen), outline(wardrobe.mirror_picture(costume, "hurt_high", 6, facing=-1).turned())) == 1
