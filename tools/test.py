"""Tests Ballerina from a fresh checkout: `python3 tools/test.py [arguments of pytest]`.

The first start makes `.venv` and fills it from `requirements-test.txt`.  Paths among the arguments are
relative to the project's folder.  The suite uses every core unless the arguments say otherwise.
"""

import sys

import python_check

python_check.check(script="test")

import house

ONE_PROCESS = {"--numprocesses", "--capture", "--pdb", "--trace", "--co", "--collect-only", "--help", "--version"}
ONE_PROCESS_SHORT = ("-n", "-s", "-h")
SHARED_OUT = ["-n", "auto", "--maxprocesses", "8", "--dist", "worksteal"]


def pytest_arguments(given):
    """Arguments for pytest: those given, shared out over the cores unless they ask for one process or a debugger."""
    alone = any(word.split("=")[0] in ONE_PROCESS or word.startswith(ONE_PROCESS_SHORT) for word in given)
    return list(given) if alone else [*SHARED_OUT, *given]


if __name__ == "__main__":
    sys.exit(house.start("test", "pytest", pytest_arguments(sys.argv[1:]), in_project=True))
