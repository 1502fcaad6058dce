"""Annotations: nothing that is quoted can start a workflow command of its own."""

import io

from dabiao.findings import Finding, Location
from dabiao.lang import Lang
from dabiao.render import FindingsFormat, renderer
from dabiao.rules import Rule


def test_an_annotation_names_file_line_and_code_and_nothing_escapes_it() -> None:
    place = Location("a,b:c.yaml\n::error::x", 3, 7)
    finding = Finding(Rule.UNKNOWN_KEY, place, {"key": "100%\n::set-env name=A::b", "hint": ""})
    stream = io.StringIO()
    renderer(FindingsFormat.GITHUB).findings([finding], stream, Lang.EN)
    [line] = stream.getvalue().splitlines()
    assert line.startswith(
        "::error file=a%2Cb%3Ac.yaml%0A%3A%3Aerror%3A%3Ax,line=3,col=7,title=D101::"
    )
    assert "100%25" in line and "\n" not in line
