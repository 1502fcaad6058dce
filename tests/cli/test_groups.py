"""A group of options is declared as one value, and typed one by one."""

from typing import Annotated, NamedTuple

import typer
from typer.testing import CliRunner

from dabiao.cli.groups import spread


class Plot(NamedTuple):
    crop: Annotated[str, typer.Option("--crop")] = "wheat"
    year: Annotated[int | None, typer.Option("--year")] = None


def ask(*line: str) -> tuple[str, Plot, bool]:
    taken: list[tuple[str, Plot, bool]] = []

    def sow(farm: str, *, plot: Plot, dry: Annotated[bool, typer.Option("--dry")] = False) -> None:
        taken.append((farm, plot, dry))

    app = typer.Typer(add_completion=False)
    app.command()(spread(sow))
    done = CliRunner().invoke(app, line)
    assert done.exit_code == 0, done.output
    return taken[0]


def test_the_command_takes_the_options_of_a_group_as_one_value() -> None:
    assert ask("north", "--year", "2023", "--crop", "rye") == ("north", Plot("rye", 2023), False)
    assert ask("north", "--dry") == ("north", Plot(), True)


def test_the_options_stand_where_the_group_stands() -> None:
    command = typer.Typer(add_completion=False)

    @command.command()
    @spread
    def sow(farm: str, *, plot: Plot, dry: bool = False) -> None:
        """Sows."""

    names = [each.name for each in typer.main.get_command(command).params]
    assert names == ["farm", "crop", "year", "dry"]
