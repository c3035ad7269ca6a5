"""Says in one line that Python is too old.

Every Python 3 must be able to read this file, so it uses nothing that came after 3.0.
"""

import sys

OLDEST = (3, 11)


def check(version=sys.version_info, script="play"):
    """End the program with a line to act on when `version` is below `OLDEST`."""
    if tuple(version[:2]) < OLDEST:
        line = "Ballerina needs Python %d.%d or newer, and this is %d.%d. Install one and type: python%d.%d tools/%s.py"
        sys.exit(line % (OLDEST + tuple(version[:2]) + OLDEST + (script,)))
