"""Objects and picture layers of a map that passed the gate, as plain values: typed, with defaults, in map pixels.

pytmx loses the order of layers, offsets of groups, points, ellipses and defaults of classes, so all of this is
read here, straight from the XML, with the project file's classes and the stage's schema at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from game.content.stage_kinds import LAYERS as PICTURE_KINDS
from game.load.errors import Report, quoted
from game.load.project_types import Member, ProjectTypes, Value
from game.load.tmx_gate import GatedMap
from game.load.tmx_vocabulary import LAYERS
from game.load.tmx_words import number

MAX_TEXT = 2_000


@dataclass(frozen=True)
class Thing:
    """An object of a declared class.  `points` are absolute, empty unless it is a polygon."""

    id: int
    kind: str
    name: str
    layer: str
    layer_id: int
    x: float
    y: float
    w: float
    h: float
    points: tuple[tuple[float, float], ...]
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def foot(self) -> tuple[float, float]:
        """Where it stands: the point itself, or the middle of the lower edge."""
        return self.x + self.w / 2, self.y + self.h

    @property
    def where(self) -> dict:
        """What a fault says of its place."""
        return {"layer": self.layer, "object_id": self.id}


@dataclass(frozen=True)
class Picture:
    """An image layer: its source as written, its properties, its place with the groups' offsets added."""

    name: str
    source: str
    x: float
    y: float
    parallax: float
    values: Mapping[str, Value]


@dataclass(frozen=True)
class _Nest:
    """What a layer inherits from the groups around it."""

    x: float = 0.0
    y: float = 0.0
    parallax: float = 1.0

    def within(self, layer: Element) -> _Nest:
        get = layer.get
        return _Nest(
            self.x + float(get("offsetx", "0")),
            self.y + float(get("offsety", "0")),
            self.parallax * float(get("parallaxx", "1")),
        )


def layers_in_order(root: Element, nest: _Nest = _Nest()) -> Iterator[tuple[Element, _Nest]]:
    """Every layer that is no group, far to near, with its own offset and parallax included in the nest."""
    for child in root:
        if child.tag in LAYERS:
            inner = nest.within(child)
            if child.tag == "group":
                yield from layers_in_order(child, inner)
            else:
                yield child, inner


def read_things(gated: GatedMap, types: ProjectTypes, report: Report) -> list[Thing]:
    """Every object of a declared class, in the order of the map.  Text objects are the designer's notes."""
    found: list[Thing] = []
    for layer, nest in layers_in_order(gated.root):
        if layer.tag == "objectgroup":
            for element in layer.iterfind("object"):
                thing = _thing(element, layer, nest, types, report)
                if thing is not None:
                    found.append(thing)
    return found


def _thing(element: Element, layer: Element, nest: _Nest, types: ProjectTypes, report: Report) -> Thing | None:
    kind, name = element.get("type") or element.get("class") or "", element.get("name", "")
    where = {"layer": layer.get("name", ""), "object_id": int(element.get("id", "0"))}
    if not kind and element.find("text") is not None:
        return None
    if kind not in types.classes:
        known = ", ".join(sorted(types.classes))
        cause = f"The object is of the unknown class {quoted(kind)}." if kind else "The object has no class."
        report.add(cause, f"choose one in Properties > Class (in Tiled 1.8: Type): {known}.", **where)
        return None
    if (
        element.find("ellipse") is not None
        or element.find("capsule") is not None
        or element.find("polyline") is not None
    ):
        report.add(
            f"The {kind} is an ellipse, capsule or open line.", "draw it as a point, rectangle or polygon.", **where
        )
        return None
    w, h = float(element.get("width", "0")), float(element.get("height", "0"))
    x, y = float(element.get("x", "0")) + nest.x, float(element.get("y", "0")) + nest.y
    polygon = element.find("polygon")
    if float(element.get("rotation", "0")) and (w or h or polygon is not None):
        report.add(f"The {kind} is turned.", "set Properties > Rotation to 0.", **where)
    if element.get("gid"):
        y -= h  # tile objects hang from their lower left corner
    pairs = [pair.split(",") for pair in polygon.get("points", "").split()] if polygon is not None else []
    points = tuple((x + float(a), y + float(b)) for a, b in pairs)
    values = types.defaults(kind) | read_values(element, types.classes[kind], kind, where, report)
    return Thing(where["object_id"], kind, name, where["layer"], int(layer.get("id", "0")), x, y, w, h, points, values)


def written(element: Element) -> Iterator[tuple[str, str]]:
    """Names and texts of an element's properties, as the map states them."""
    for row in element.iterfind("properties/property"):
        yield row.get("name", ""), row.get("value") if row.get("value") is not None else (row.text or "")


def read_values(
    element: Element, members: Mapping[str, Member], what: str, where: dict, report: Report
) -> dict[str, Value]:
    """The properties that are written, each of its declared type; unknown and unfit ones are reported."""
    values: dict[str, Value] = {}
    for name, text in written(element):
        member = members.get(name)
        if member is None:
            known = ", ".join(sorted(members)) or "none"
            mend = f"correct its name or remove it (Edit > Remove Property); {what} has: {known}."
            report.add(f"Unknown property {quoted(name)} of {what}.", mend, **where)
            continue
        value = convert(text, member.kind)
        if value is None:
            report.add(
                f"The property {quoted(name)} is {quoted(text)}, but must be of type {member.kind}.", _TYPE, **where
            )
        elif member.choices and value not in member.choices:
            cause = f"The property {quoted(name)} names the unknown {quoted(text)}."
            report.add(cause, f"choose in Properties one of: {', '.join(member.choices)}.", **where)
        else:
            values[name] = value
    return values


_TYPE = "remove the property and add it again with that type (Edit > Add Property)."


def convert(text: str, kind: str) -> Value | None:
    """`text` as a value of 'string', 'int', 'float' or 'bool'; None if it is none."""
    if kind == "bool":
        return {"true": True, "false": False}.get(text)
    if kind in ("int", "float"):
        value = number(text, int if kind == "int" else float)
        return value if value is not None and abs(value) <= 1e9 else None
    return text if len(text) <= MAX_TEXT else None


def read_pictures(gated: GatedMap, report: Report) -> list[Picture]:
    """The image layers, far to near, hidden ones too: the eye in Tiled's Layers view is the designer's alone."""
    found: list[Picture] = []
    for layer, nest in layers_in_order(gated.root):
        if layer.tag == "imagelayer":
            image = layer.find("image")
            source = image.get("source", "") if image is not None else ""
            name = layer.get("name", "")
            values = _picture_values(layer, name, report)
            found.append(Picture(name, source, nest.x, nest.y, nest.parallax, values))
    return found


def _picture_values(layer: Element, name: str, report: Report) -> dict[str, Value]:
    """A picture's properties, each of the type that the schema gives to this kind of layer."""
    texts = dict(written(layer))
    schema = PICTURE_KINDS.get(texts.get("kind", ""), {})
    values: dict[str, Value] = {}
    for key, text in texts.items():
        types = schema.get(key, (str, ""))[0]
        types = types if isinstance(types, tuple) else (types,)
        kind = "string" if str in types else "bool" if bool in types else "float" if float in types else "int"
        value = convert(text, kind)
        if value is None:
            report.add(f"The property {quoted(key)} is {quoted(text)}, but must be of type {kind}.", _TYPE, layer=name)
        else:
            values[key] = value
    return values
