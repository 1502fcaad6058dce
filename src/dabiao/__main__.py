"""Where the commands ``dabiao`` and ``check``, and ``python -m dabiao``, start."""

import gc
import os
import sys
from io import TextIOWrapper

# A check makes some tens of thousands of objects and drops them at its end: at the default
# threshold of 700 the collector would go through them again and again, a tenth of the time.
gc.set_threshold(50_000)


def _start() -> None:
    """Lets no character end the program that a terminal or a pipe cannot write."""
    if sys.stdout is None:  # closed by whoever started the program: nobody would see the report
        from dabiao.cli.run import INPUT_OUTPUT  # noqa: PLC0415 - after the threshold is set

        sys.exit(INPUT_OUTPUT)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _complete(program: str, instruction: str | None) -> None:
    """Ends the process with an answer where a shell asks what can stand next on a line."""
    if instruction:
        from dabiao.cli.completion.answer import answer  # noqa: PLC0415 - seldom asked

        sys.exit(answer(program, instruction))


def main() -> None:
    """The command ``dabiao``."""
    _start()
    _complete("dabiao", os.environ.get("_DABIAO_COMPLETE"))
    from dabiao.cli.app import dabiao_app, run  # noqa: PLC0415 - after the threshold is set

    run(dabiao_app(sys.argv[1:]))


def main_check() -> None:
    """The command ``check``, the same as ``dabiao check``."""
    _start()
    _complete("check", os.environ.get("_CHECK_COMPLETE"))
    from dabiao.cli.app import check_app, run  # noqa: PLC0415 - after the threshold is set

    run(check_app())


if __name__ == "__main__":
    main()
