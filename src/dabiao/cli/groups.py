"""Options that belong together: declared once as a frozen value, which a command takes as one."""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """A command as typer wants it: where it takes a group of options, these stand one by one.

    A group is a named tuple whose fields are annotated like the parameters of a command.
    """
    groups: dict[str, type[Any]] = {
        name: taken for name, taken in command.__annotations__.items() if _is_group(taken)
    }
    if not groups:
        return command

    @wraps(command)
    def carry_out(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(*(given.pop(option) for option in signature(group).parameters))
        command(**given)

    options: list[Parameter] = []
    for parameter in signature(command).parameters.values():
        group = groups.get(parameter.name)
        options += signature(group).parameters.values() if group else [parameter]
    by_name = [option.replace(kind=Parameter.KEYWORD_ONLY) for option in options]
    carry_out.__signature__ = Signature(by_name)  # type: ignore[attr-defined]
    return carry_out


def _is_group(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, tuple)
