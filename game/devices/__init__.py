"""Floor 4: keys and pads become pad bits and menu presses."""
