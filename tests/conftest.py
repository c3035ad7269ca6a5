"""What every test stands on: no window, no sound device, and a home folder of the suite's own."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

import hypothesis

# Before anything imports pygame.  A test that wants a real window starts a process with its own environment.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# Settings, caches and recordings of the person who runs the suite are theirs: `game.load.folders` reads this.
# Processes that share out the suite inherit the first one's folder, so that what one computed all may use.
if "BALLERINA_SUITE_HOME" not in os.environ:
    os.environ["BALLERINA_SUITE_HOME"] = tempfile.mkdtemp(prefix="ballerina-suite-")
    atexit.register(shutil.rmtree, os.environ["BALLERINA_SUITE_HOME"], ignore_errors=True)
os.environ["BALLERINA_HOME"] = os.environ["BALLERINA_SUITE_HOME"]

# The same examples in every run, and no limit of time for one: this machine may be busy with other things.
hypothesis.settings.register_profile("suite", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("suite")
