"""``dabiao schema``: the JSON Schema of a target file."""

import sys

from dabiao.cli.options import DEFAULT_LANGUAGE, localized
from dabiao.cli.run import ending_well

HELP = localized("Print the JSON Schema of a target file.", "输出目标文件的 JSON Schema。")


def command() -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(DEFAULT_LANGUAGE):
        import json

        from dabiao.authoring.schema import schema

        sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
