"""The window.

PySide6 6.12 is built for Pythons whose None, True and False are immortal (3.12 and newer). Each Qt call that
returns nothing gives away a reference to None that it never took; each signal sent from Python, one to True.
On Python 3.11 they run out, True after some hundred calls, and the program dies ("none_dealloc" or
"bool_dealloc"). So each gets more references here than any session can use up.
"""

import ctypes
import sys

_MORE_THAN_ENOUGH = 1 << 40

if sys.version_info < (3, 12) and not hasattr(sys, "getobjects"):  # with it, objects are laid out otherwise
    for _one in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_one)).value += _MORE_THAN_ENOUGH
