"""Which key or pad button means what: tables only.

Keys are named by scancode, that is by place on the keyboard and not by the letter printed there, so that
the hands find the same shape on every national keyboard.  Labels are those of a US keyboard.

One keyboard, one player.  Layout `arrows` has the right hand on the arrows and the left below it (Z X C
strike, A S D guard, focus, bow); layout `wasd` is its mirror (J K L strike, I O P guard, focus, bow).  Both
at once, the default, would clash on A, S and D alone: there they walk, since a walk that fails is felt in
every second and a bow is not, and Q, E, R above them guard, focus and bow for the hand that strikes with
Z X C.  Q, E, R do so in `arrows` as well, so that what a hand learnt goes on working.

One keyboard, two players: `wasd` for the first and `keypad` for the second, which share no key.  The second strikes on
the lowest row of the number pad, or on the lower of the two rows above the arrows where there is no number pad.
"""

from __future__ import annotations

import pygame

from game.sim.spec import BUTTONS, DIRECTIONS

ARROW_KEYS = {
    pygame.KSCAN_LEFT: "left",
    pygame.KSCAN_RIGHT: "right",
    pygame.KSCAN_UP: "up",
    pygame.KSCAN_DOWN: "down",
}
WASD_KEYS = {
    pygame.KSCAN_A: "left",
    pygame.KSCAN_D: "right",
    pygame.KSCAN_W: "up",
    pygame.KSCAN_S: "down",
}
LEFT_HAND_STRIKES = {
    pygame.KSCAN_Z: "light",
    pygame.KSCAN_X: "heavy",
    pygame.KSCAN_C: "special",
}
UPPER_ROW = {
    pygame.KSCAN_Q: "guard",
    pygame.KSCAN_E: "focus",
    pygame.KSCAN_R: "reverence",
}
RIGHT_HAND = {
    pygame.KSCAN_J: "light",
    pygame.KSCAN_K: "heavy",
    pygame.KSCAN_L: "special",
    pygame.KSCAN_I: "guard",
    pygame.KSCAN_O: "focus",
    pygame.KSCAN_P: "reverence",
}
THUMBS = {
    pygame.KSCAN_SPACE: "jump",
    pygame.KSCAN_LSHIFT: "dodge",
}
HOME_ROW = {
    pygame.KSCAN_A: "guard",
    pygame.KSCAN_S: "focus",
    pygame.KSCAN_D: "reverence",
}

KEY_LAYOUTS: dict[str, dict[int, str]] = {
    "both": ARROW_KEYS | WASD_KEYS | LEFT_HAND_STRIKES | RIGHT_HAND | UPPER_ROW | THUMBS,
    "arrows": ARROW_KEYS | LEFT_HAND_STRIKES | HOME_ROW | UPPER_ROW | THUMBS,
    "wasd": WASD_KEYS | RIGHT_HAND | THUMBS,
    "keypad": ARROW_KEYS
    | {
        pygame.KSCAN_KP1: "light",
        pygame.KSCAN_KP2: "heavy",
        pygame.KSCAN_KP3: "special",
        pygame.KSCAN_KP0: "jump",
        pygame.KSCAN_RCTRL: "dodge",
        pygame.KSCAN_KP4: "guard",
        pygame.KSCAN_KP5: "focus",
        pygame.KSCAN_KP6: "reverence",
        pygame.KSCAN_DELETE: "light",
        pygame.KSCAN_END: "heavy",
        pygame.KSCAN_PAGEDOWN: "special",
        pygame.KSCAN_INSERT: "guard",
        pygame.KSCAN_HOME: "focus",
        pygame.KSCAN_PAGEUP: "reverence",
        pygame.KSCAN_RSHIFT: "jump",
    },
}
#: What asks for a seat in a fight: of the whole keyboard, of its right half beside another player, of a pad.
KEYS_ASK = (pygame.KSCAN_RETURN, pygame.KSCAN_KP_ENTER)
HALF_ASKS = (pygame.KSCAN_KP_ENTER,)
PAD_ASKS = ("start",)

# Pad buttons are named by place too: the make decides what is printed on them.
PAD_CONTROLS = (
    "south", "east", "west", "north", "left_shoulder", "right_shoulder", "left_trigger", "right_trigger",
    "select", "start", "left_stick", "right_stick", *DIRECTIONS,
)  # fmt: skip
PAD_LAYOUTS: dict[str, dict[str, str]] = {
    # the four under the thumb strike and jump; fingers guard, dodge, focus
    "thumb": {
        "west": "light",
        "north": "heavy",
        "east": "special",
        "south": "jump",
        "right_shoulder": "dodge",
        "left_shoulder": "guard",
        "left_trigger": "focus",
        "right_trigger": "reverence",
    },
    # the dodge under the thumb, for those who come from games of that habit
    "fingers": {
        "west": "light",
        "north": "heavy",
        "right_shoulder": "special",
        "south": "jump",
        "east": "dodge",
        "left_shoulder": "guard",
        "right_trigger": "focus",
        "left_trigger": "reverence",
    },
}

MENU_KEYS: dict[int, str] = {
    **ARROW_KEYS,
    **WASD_KEYS,
    pygame.KSCAN_RETURN: "accept",
    pygame.KSCAN_KP_ENTER: "accept",
    pygame.KSCAN_SPACE: "accept",
    pygame.KSCAN_Z: "accept",
    pygame.KSCAN_J: "accept",
    pygame.KSCAN_BACKSPACE: "back",
    pygame.KSCAN_X: "back",
    pygame.KSCAN_K: "back",
    pygame.KSCAN_ESCAPE: "pause",
    pygame.KSCAN_Q: "earlier",
    pygame.KSCAN_E: "later",
    pygame.KSCAN_TAB: "again",
    pygame.KSCAN_F: "word",
}
MENU_CONTROLS: dict[str, str] = {
    **{direction: direction for direction in DIRECTIONS},
    "south": "accept",
    "east": "back",
    "start": "pause",
    "left_shoulder": "earlier",
    "right_shoulder": "later",
    "select": "again",
    "right_stick": "word",
}

CONTROLLER_BUTTONS: dict[int, str] = {
    pygame.CONTROLLER_BUTTON_A: "south",
    pygame.CONTROLLER_BUTTON_B: "east",
    pygame.CONTROLLER_BUTTON_X: "west",
    pygame.CONTROLLER_BUTTON_Y: "north",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "left_shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "right_shoulder",
    pygame.CONTROLLER_BUTTON_BACK: "select",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "left_stick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "right_stick",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
}
CONTROLLER_TRIGGERS: dict[int, str] = {
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: "left_trigger",
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: "right_trigger",
}
# A pad that SDL has no mapping for: the order most drivers give, until the player says otherwise.
RAW_BUTTONS: tuple[str, ...] = (
    "south", "east", "west", "north", "left_shoulder", "right_shoulder", "select", "start", "left_stick", "right_stick",
)  # fmt: skip

KEY_LABELS: dict[int, str] = {
    **{getattr(pygame, f"KSCAN_{letter}"): letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **{getattr(pygame, f"KSCAN_KP{digit}"): f"Pad {digit}" for digit in range(10)},
    pygame.KSCAN_LEFT: "Left",
    pygame.KSCAN_RIGHT: "Right",
    pygame.KSCAN_UP: "Up",
    pygame.KSCAN_DOWN: "Down",
    pygame.KSCAN_SPACE: "Space",
    pygame.KSCAN_LSHIFT: "Shift",
    pygame.KSCAN_RCTRL: "Ctrl",
    pygame.KSCAN_RSHIFT: "Shift",
    pygame.KSCAN_DELETE: "Del",
    pygame.KSCAN_END: "End",
    pygame.KSCAN_PAGEDOWN: "PgDn",
    pygame.KSCAN_INSERT: "Ins",
    pygame.KSCAN_HOME: "Home",
    pygame.KSCAN_PAGEUP: "PgUp",
    pygame.KSCAN_RETURN: "Enter",
    pygame.KSCAN_KP_ENTER: "Enter",
    pygame.KSCAN_BACKSPACE: "Backspace",
    pygame.KSCAN_ESCAPE: "Esc",
}


def key_labels(layout: str, button: str) -> tuple[str, ...]:
    """What stands on the keys that mean `button` (of BUTTONS or DIRECTIONS) in a layout, the first one first."""
    return tuple(KEY_LABELS[code] for code, meaning in KEY_LAYOUTS[layout].items() if meaning == button)


def pad_control(layout: str, button: str) -> str:
    """The place of the pad button that means `button` (of BUTTONS) in a layout."""
    return next(control for control, meaning in PAD_LAYOUTS[layout].items() if meaning == button)


def lacking(layout: dict[int, str] | dict[str, str]) -> set[str]:
    """The buttons that a layout cannot press."""
    return set(BUTTONS) - set(layout.values())
