"""Floor 4: reads worlds and facts and draws them; never writes to a world."""
