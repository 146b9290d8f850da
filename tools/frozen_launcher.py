"""Where the frozen program starts: PyInstaller wants a script, and a module of a package is none."""

import sys

from ecomguide.__main__ import main

sys.exit(main())
