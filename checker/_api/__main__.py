"""``python -m treatylint``."""

import sys

from treatylint.checker.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
