"""What a stage may be made of: every kind of layer and mark with its properties, their types and defaults.

Data only, so that the loader can refuse a map before any picture is opened and the compositor reads the same
table.  A property that a layer does not state takes the default; `REQUIRED` has none and must be stated.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.sim.spec import Rect, Stage, StageLayer

REQUIRED = object()

Properties = Mapping[str, tuple[type | tuple[type, ...], object]]

_NUMBER = (int, float)
_FOLLOW = (str, int, float)  # 'wall', or the share of the camera's movement as a number or its text

_PLACED: Properties = {
    "follow": (_FOLLOW, "1"),
    "x": (int, 0),
    "y": (int, 0),
    "when_broken": (str, ""),  # drawn only while the mirror of this name is broken
    "when_cracked": (str, ""),  # drawn only while it is cracked and not yet broken
}

LAYERS: dict[str, Properties] = {
    # opaque strip, drawn only inside the marks of kind `through`
    "copy": {**_PLACED, "through": (str, REQUIRED)},
    # strip with holes; `through` clips it to marks, `grain` roughens it against banding
    "cutout": {**_PLACED, "through": (str, ""), "grain": (bool, True)},
    # light that is added.  One picture, or one a mark of kind `at`; `half`: stored at half size, times `gain`
    "add": {
        **_PLACED,
        "at": (str, ""),
        "through": (str, ""),
        "pad_px": (int, 0),
        "half": (bool, False),
        "gain": (_NUMBER, 1.0),
        "glide": (_NUMBER, 0.0),  # how far a sheen slides over its mark as the camera passes
        "drift_px": (_NUMBER, 0.0),
        "drift_s": (_NUMBER, 0.0),
        "flicker": (str, ""),  # strengths, separated by spaces
    },
    # one hanging cloth at every mark of kind `at`, its phases warped when the stage opens
    "sway": {
        **_PLACED,
        "at": (str, REQUIRED),
        "phases": (int, 20),
        "sway_px": (_NUMBER, 2.6),
        "period_s": (_NUMBER, 5.5),
    },
    # rows that move at their own speed; `pools` maps moonlight on the floor, at half size
    "floor": {"y": (int, REQUIRED), "x": (int, 0), "origin_px": (_NUMBER, REQUIRED), "pools": (str, "")},
    # snow, city lights or dust: closed form of time.  `mask` (half size, moves with the wall) lights them
    "specks": {
        "follow": (_FOLLOW, "1"),
        "x": (int, 0),
        "y": (int, 0),
        "count": (int, REQUIRED),
        "colour": (str, "#ffffff"),
        "sizes": (str, "0.7 1.0 1.4"),
        "fall_px": (_NUMBER, 5.0),
        "sway_px": (_NUMBER, 9.0),
        "top": (int, 0),
        "bottom": (int, 540),
        "mask": (str, ""),
    },
    # cloth fixed to the picture's edges, which closes when the camera locks
    "wings": {"x": (int, 0), "y": (int, 0), "other": (str, REQUIRED)},
    # vignette (half size) and moving grain in one multiplication
    "grade": {"x": (int, 0), "y": (int, 0), "grain": (_NUMBER, 0.035), "phases": (int, 4)},
    # places in the order where the figures are drawn
    "mirror": {"x": (int, 0), "y": (int, 0)},
    "cast": {"x": (int, 0), "y": (int, 0)},
}

WITHOUT_IMAGE = frozenset({"specks", "mirror", "cast"})

MARKS: dict[str, Properties] = {
    "Opening": {"name": (str, "")},
    "Mirror": {"name": (str, REQUIRED)},
    "Lamp": {"name": (str, ""), "reach_px": (_NUMBER, 430.0)},
    "Drape": {"name": (str, "")},
    "LightZone": {
        "name": (str, ""),
        "warmth": (_NUMBER, 0.0),
        "moonlight": (_NUMBER, 0.0),
        "edge_px": (_NUMBER, 80.0),
    },
}


class LayerError(ValueError):
    """A stage that cannot be drawn as it is written: one line that names the layer or mark and what to mend."""


def _check(what: str, properties: Properties, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        if name not in properties:
            known = ", ".join(sorted(properties))
            raise LayerError(f"{what} has an unknown property '{name}' (it may have: {known})")
        kind = properties[name][0]
        kinds = kind if isinstance(kind, tuple) else (kind,)
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            wanted = " or ".join(k.__name__ for k in kinds)
            raise LayerError(f"{what}: property '{name}' is {value!r}, but must be of type {wanted}")
    for name, (_, default) in properties.items():
        if default is REQUIRED and values.get(name, "") == "":
            raise LayerError(f"{what} lacks the property '{name}'")


def _check_numbers(what: str, values: Mapping[str, object]) -> None:
    for name in ("flicker", "sizes"):
        for word in str(values.get(name, "")).split():
            if not _is_number(word):
                raise LayerError(f"{what}: property '{name}' must hold numbers separated by spaces, not '{word}'")
    follow = values.get("follow", "1")
    if follow != "wall" and not _is_number(str(follow)):
        raise LayerError(f"{what}: property 'follow' is {follow!r}, but must be a number or 'wall'")
    colour = str(values.get("colour", "#ffffff"))
    if len(colour) != 7 or colour[0] != "#" or any(c not in "0123456789abcdefABCDEF" for c in colour[1:]):
        raise LayerError(f"{what}: property 'colour' is {colour!r}, but must look like #9fb8e8")


def _is_number(word: str) -> bool:
    try:
        return abs(float(word)) < 1e6
    except ValueError:
        return False


def check_layer(layer: StageLayer, where: str = "") -> None:
    """Refuse an unknown kind, an unknown or ill-typed property, a missing picture.  `where` names the layer."""
    what = f"layer '{where or layer.image or layer.kind}' ({layer.kind})"
    if layer.kind not in LAYERS:
        raise LayerError(f"{what} is of unknown kind '{layer.kind}' (known: {', '.join(LAYERS)})")
    _check(what, LAYERS[layer.kind], layer.values)
    _check_numbers(what, layer.values)
    if not layer.image and layer.kind not in WITHOUT_IMAGE:
        raise LayerError(f"{what} has no image")
    if layer.values.get("phases", 1) < 1 or layer.values.get("count", 1) < 1:
        raise LayerError(f"{what}: 'phases' and 'count' must be at least 1")


def check_mark(mark: Rect, where: str = "") -> None:
    """Refuse an unknown kind of mark or property."""
    what = f"mark '{where or mark.values.get('name', '')}' at {mark.x:g},{mark.y:g} ({mark.kind})"
    if mark.kind not in MARKS:
        raise LayerError(f"{what}: unknown kind (known: {', '.join(MARKS)})")
    _check(what, MARKS[mark.kind], mark.values)
    if mark.kind in ("Opening", "Mirror", "LightZone") and (mark.w <= 0 or mark.h <= 0):
        raise LayerError(f"{what} must be a rectangle with a width and a height")


def check_stage(stage: Stage) -> None:
    """Everything a stage refers to is known: kinds, properties, names of marks; exactly one floor and one cast."""
    for layer in stage.layers:
        check_layer(layer)
    for mark in stage.marks:
        check_mark(mark)
    mirrors = [str(m.values["name"]) for m in stage.marks if m.kind == "Mirror"]
    if len(set(mirrors)) != len(mirrors):
        raise LayerError("two mirrors of the stage bear the same name")
    for layer in stage.layers:
        what = f"layer '{layer.image or layer.kind}' ({layer.kind})"
        for name in ("at", "through"):
            kind = layer.values.get(name)
            if kind and kind not in MARKS:
                raise LayerError(f"{what}: '{name}' names no kind of mark: '{kind}' (known: {', '.join(MARKS)})")
        for name in ("when_broken", "when_cracked"):
            mirror = layer.values.get(name)
            if mirror and mirror not in mirrors:
                raise LayerError(f"{what}: '{name}' names no mirror of this stage: '{mirror}'")
    for kind in ("floor", "cast"):
        if sum(layer.kind == kind for layer in stage.layers) != 1:
            raise LayerError(f"a stage has exactly one layer of kind '{kind}'")


def value(layer: StageLayer, name: str) -> object:
    """A layer's property, or the default of its kind."""
    return layer.values.get(name, LAYERS[layer.kind][name][1])
