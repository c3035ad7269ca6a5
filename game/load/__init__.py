"""Floor 3: files become specs: levels, settings, caches; every fault names its file and its cure."""
