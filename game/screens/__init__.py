"""Floor 5: title, fight, pause and cards, and the loop that runs them."""
