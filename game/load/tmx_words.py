"""Elements, attributes, property types and numbers of a map or tileset, held against the vocabulary."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from game.load.errors import Report, quoted
from game.load.tmx_vocabulary import (
    ATTRIBUTES,
    CHILDREN,
    LAYERS,
    NEEDED,
    NO_CLASS,
    NUMBERS,
    PROPERTY_TYPES,
    UNREAD,
)  # fmt: skip
from game.load.tmx_xml import SAVE_AGAIN

MAX_POINTS = 256  # of one polygon

_OLDER = "in Tiled choose Project > Project Properties > Compatibility Version 'Tiled 1.8' and save the file again."
_NOTHING: frozenset[str] = frozenset()


class Placed(NamedTuple):
    """An element with the name of the layer and the id of the object it lies in ('' and 0: in none)."""

    element: Element
    layer: str
    thing: int


def walk(root: Element) -> list[Placed]:
    """`root` and every element below that is known and read, in the order of the file."""
    found: list[Placed] = []
    ahead = [Placed(root, "", 0)]
    while ahead:
        placed = ahead.pop()
        element, layer, thing = placed
        tag = element.tag
        if tag in LAYERS:
            layer = element.get("name") or f"id {element.get('id', '?')}"
            placed = Placed(element, layer, 0)
        elif tag == "object":
            thing = int(number(element.get("id", ""), int) or 0)
            placed = Placed(element, layer, thing)
        found.append(placed)
        known = CHILDREN.get(tag, _NOTHING)
        ahead.extend(Placed(child, layer, thing) for child in reversed(element) if child.tag in known)
    return found


def check_words(elements: Iterable[Placed], report: Report, file: Path | None = None) -> None:
    """Report every element, attribute, type and number that is not in the vocabulary; `file`: if not the map."""
    for element, layer, thing in elements:
        where = {"layer": layer, "object_id": thing, "file": file}
        tag, attributes = element.tag, element.attrib
        for name in sorted(attributes.keys() - ATTRIBUTES[tag]):
            report.add(f"Unknown attribute {quoted(name)} of <{tag}>.", _OLDER, **where)
        for name in NEEDED.get(tag, ()):
            if name not in attributes:
                report.add(f"<{tag}> lacks its {quoted(name)}.", SAVE_AGAIN, **where)
        for name, text in attributes.items():
            if (tag, name) in NUMBERS:
                _check_number(tag, name, text, report, where)
        if tag in NO_CLASS and attributes.get("class"):
            cause = f"The {_SPOKEN.get(tag, tag)} has the class {quoted(attributes['class'])}; only objects have one."
            report.add(cause, "clear Properties > Class and write its members as plain properties.", **where)
        _check_children(element, report, where)
        check = _CHECKS.get(tag)
        if check:
            check(element, report, where)


def number(text: str, kind: type) -> float | int | None:
    """`text` as a finite number of `kind` (int or float), or None.  Longer texts are no numbers of a map."""
    if len(text) > 32 or not text.isascii() or "_" in text:
        return None
    try:
        value = kind(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


_SPOKEN = {"objectgroup": "object layer", "imagelayer": "image layer", "layer": "tile layer"}


def _check_children(element: Element, report: Report, where: dict) -> None:
    if element.tag in UNREAD or element.tag == "data":
        return  # a layer's data is judged with its cells
    known = CHILDREN.get(element.tag, _NOTHING)
    for child in element:
        if child.tag not in known:
            report.add(f"Unknown element {quoted(child.tag)} in <{element.tag}>.", _OLDER, **where)


def _check_number(tag: str, name: str, text: str, report: Report, where: dict) -> None:
    kind, low, high = NUMBERS[tag, name]
    value = number(text, kind)
    if value is None or not low <= value <= high:
        wanted = "a whole number" if kind is int else "a number"
        bounds = f"from {low:.10g} to {high:.10g}" if low < high else f"of {low:g}"
        cause = f"{quoted(name)} of <{tag}> is {quoted(text)}, but must be {wanted} {bounds}."
        mend = f"set it in the Properties view of the {_SPOKEN.get(tag, tag)}, or {SAVE_AGAIN}"
        report.add(cause, mend, **where)


def _check_properties(element: Element, report: Report, where: dict) -> None:
    names = Counter(row.get("name", "") for row in element)
    for name in (name for name, times in names.items() if times > 1):
        report.add(f"The property {quoted(name)} is written twice.", SAVE_AGAIN, **where)


def _check_property(element: Element, report: Report, where: dict) -> None:
    kind, name = element.get("type", "string"), quoted(element.get("name"))
    if kind not in PROPERTY_TYPES:
        cause = f"The property {name} is of type {quoted(kind)}, which is not read."
        report.add(cause, "remove it (Edit > Remove Property) and write its members as plain properties.", **where)
    elif kind in ("int", "float", "object"):
        if number(element.get("value", "0"), float if kind == "float" else int) is None:
            cause = f"The property {name} is {quoted(element.get('value'))}, but must be a finite number ({kind})."
            report.add(cause, "type a number in the Properties view.", **where)
    elif kind == "bool" and element.get("value", "false") not in ("true", "false"):
        report.add(f"The property {name} must be true or false.", "tick or untick it in the Properties view.", **where)


def _check_points(element: Element, report: Report, where: dict) -> None:
    pairs = [pair.split(",") for pair in element.get("points", "").split()]
    if not 2 <= len(pairs) <= MAX_POINTS:
        report.add(f"The polygon has {len(pairs)} points; 2 to {MAX_POINTS} are allowed.", "redraw it.", **where)
    elif not all(len(p) == 2 and all(_coordinate(v) for v in p) for p in pairs):
        report.add("A point of the polygon is not a pair of finite numbers.", f"redraw it, or {SAVE_AGAIN}", **where)


def _coordinate(text: str) -> bool:
    value = number(text, float)
    return value is not None and abs(value) <= 1e6


def _check_object(element: Element, report: Report, where: dict) -> None:
    template = element.get("template")
    if template is not None:
        cause = f"The object is an instance of the template {quoted(template)}; templates are not read."
        report.add(cause, "right-click the object in Tiled and choose Detach.", **where)


def _check_image_layer(element: Element, report: Report, where: dict) -> None:
    """Tiled writes both offsets or none; a vertical one alone it passes over, and shows the picture elsewhere."""
    if "offsety" in element.attrib and "offsetx" not in element.attrib:
        cause = "The image layer states offsety without offsetx, and Tiled then reads neither."
        report.add(cause, 'set Properties > Vertical Offset in Tiled, or write offsetx="0" too.', **where)


_CHECKS = {
    "properties": _check_properties,
    "property": _check_property,
    "polygon": _check_points,
    "polyline": _check_points,
    "object": _check_object,
    "imagelayer": _check_image_layer,
}
