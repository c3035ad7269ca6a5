"""Floor 2: what the game is made of, as rows: poses, moves, builds, fighters, minds, weapons, cues."""
