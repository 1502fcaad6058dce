"""Which units of one's own are known, beside the built-in ones: those of the document at hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_OWN: ContextVar[str] = ContextVar("own_units", default="")


def own_units() -> str:
    """The definitions of the units that are known here beside the built-in ones."""
    return _OWN.get()


def use(own: str) -> None:
    """Has the units of a document's folder known from here to the end of the scope around.

    Args:
        own: their definitions, as :func:`dabiao.core.own_units.read_units` gives them; "" for none.
    """
    _OWN.set(own)


@contextmanager
def using(own: str) -> Iterator[None]:
    """Has them known for a while; ``@using("")`` makes a function a scope of its own."""
    token = _OWN.set(own)
    try:
        yield
    finally:
        _OWN.reset(token)
