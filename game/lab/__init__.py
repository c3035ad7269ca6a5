"""Floor 4: bots and measurements on headless bouts."""
