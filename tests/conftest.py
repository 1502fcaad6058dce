"""The tests give the same results whatever the locale and the settings of whoever runs them."""

import os

from hypothesis import HealthCheck, settings

# Before anything is imported: the language of the command line is chosen when it is.
for _name in list(os.environ):
    if _name.startswith(("LC_", "LANG", "COLUMNS", "FORCE_COLOR", "NO_COLOR", "DABIAO")):
        del os.environ[_name]
os.environ["LANG"] = "C.UTF-8"

# Each example may overwrite the file of the one before; and the machine may be a slow one.
_EVERYWHERE = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# What decides on a change gives the same answer twice: its examples are the same in every run.
# Others are looked for by whoever has the time, with --hypothesis-profile exploring.
settings.register_profile("quick", _EVERYWHERE, max_examples=50, derandomize=True)
settings.register_profile("thorough", _EVERYWHERE, max_examples=200, derandomize=True)
settings.register_profile("exploring", _EVERYWHERE, max_examples=2000)
settings.load_profile("quick")
