"""The tests give the same results whatever the locale and the settings of whoever runs them."""

import os

from hypothesis import settings

# Before anything is imported: the language of the command line is chosen when it is.
for _name in list(os.environ):
    if _name.startswith(("LC_", "LANG", "COLUMNS", "FORCE_COLOR", "NO_COLOR", "DABIAO")):
        del os.environ[_name]
os.environ["LANG"] = "C.UTF-8"

# A property that needs more examples to be worth its name asks for them, or is marked slow.
settings.register_profile("dabiao", max_examples=50, deadline=None)
settings.load_profile("dabiao")
