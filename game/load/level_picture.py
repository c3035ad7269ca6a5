"""The picture of a level: Tiled's image layers and the marks on the wall, as the compositor will read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from game.content.stage_kinds import MARKS, LayerError, check_layer, check_mark, check_stage
from game.load.errors import LevelError, Report, quoted
from game.load.folders import ASSETS
from game.load.level_rules import nearest
from game.load.tmx_gate import GatedMap
from game.load.tmx_objects import Picture, Thing, read_pictures
from game.load.tmx_paths import check_png, inside
from game.sim.spec import Rect, Stage, StageLayer

STAGES = ASSETS / "stages"

_IMAGE_PROPERTIES = ("pools", "mask", "other")  # properties of a picture layer that name a further image
_FOLLOW_SLACK = 0.01  # how far Tiled's parallax, three digits in its dialog, may lie from what the layer follows
_CUSTOM = "correct it in Properties > Custom Properties."


def read_stage(gated: GatedMap, values: Mapping[str, object], things: Sequence[Thing], report: Report) -> Stage:
    """The stage of a map, `values` being the map's own properties.

    `Stage.folder` is the name of a folder of assets/stages, or the whole path of the folder of a level of the
    player's own.
    """
    wall_row, mid_row, slope = int(values["wall_row"]), int(values["mid_row"]), float(values["slope"])
    pictures = read_pictures(gated, report)
    folder = _folder(gated, pictures, report)
    wall = 1 + (wall_row - mid_row) * slope
    layers = tuple(_layer(p, gated, folder, wall, report) for p in pictures)
    marks = tuple(_mark(t, report) for t in things if t.kind in MARKS)
    stage = Stage(
        folder=folder.name if folder.parent == STAGES.resolve() else str(folder),
        wall_row=wall_row, mid_row=mid_row, slope=slope, seed=int(values["seed"]), layers=layers, marks=marks,
    )  # fmt: skip
    if layers and not report:
        try:
            check_stage(stage)
        except LayerError as error:
            report.add(f"The stage cannot be drawn: {error}.", _CUSTOM)
    return stage


def _folder(gated: GatedMap, pictures: Sequence[Picture], report: Report) -> Path:
    folders = sorted({gated.pictures[p.source].parent for p in pictures if p.source})
    if len(folders) > 1:
        names = ", ".join(f.name for f in folders)
        report.add(f"The pictures lie in several folders: {names}.", "keep all pictures of a stage in one folder.")
    return folders[0] if folders else (STAGES / gated.path.stem).resolve()


def _layer(picture: Picture, gated: GatedMap, folder: Path, wall: float, report: Report) -> StageLayer:
    """One image layer.  Its place goes into `values` as `x` and `y`; `wall` is the parallax of the wall."""
    for name in sorted(picture.values.keys() & {"x", "y"}):
        mend = "remove it and set Properties > Horizontal and Vertical Offset."
        report.add(f"The layer states its place as the property {quoted(name)}.", mend, layer=picture.name)
    values = {**picture.values, "x": nearest(picture.x), "y": nearest(picture.y)}
    kind = str(values.pop("kind", ""))
    layer = StageLayer(kind=kind, image=gated.pictures[picture.source].name if picture.source else "", values=values)
    try:
        check_layer(layer, picture.name)
    except LayerError as error:
        report.add(f"The layer cannot be drawn: {error}.", _CUSTOM, layer=picture.name)
        return layer
    if "follow" in values:
        follows = wall if values["follow"] == "wall" else float(values["follow"])
        if abs(follows - picture.parallax) > _FOLLOW_SLACK:
            cause = (
                f"The layer follows {quoted(values['follow'])}, but Tiled shows it with parallax {picture.parallax:g}."
            )
            report.add(cause, f"set Properties > Parallax Factor X to {follows:.3f}.", layer=picture.name)
    for key in _IMAGE_PROPERTIES:
        if values.get(key):
            _check_further(folder, str(values[key]), picture.name, report)
    return layer


def _check_further(folder: Path, name: str, layer: str, report: Report) -> None:
    """An image that a property names is beside the layers' own."""
    try:
        check_png(inside(folder / "stage", name, [folder], f"The image {quoted(name)}"))
    except LevelError as error:
        report.add(error.cause, _CUSTOM, layer=layer)


def _mark(thing: Thing, report: Report) -> Rect:
    """A rectangle or point of the wall, in the wall's pixels; its name goes into `values`."""
    values = dict(thing.values)
    if thing.name:
        values["name"] = thing.name
    mark = Rect(kind=thing.kind, x=thing.x, y=thing.y, w=thing.w, h=thing.h, values=values)
    try:
        check_mark(mark, thing.name)
    except LayerError as error:
        report.add(f"The mark cannot be drawn: {error}.", "correct it in Properties.", **thing.where)
    return mark
