"""JUnit's XML, in the dialect that Jenkins, GitLab and most CI systems read (junit-10.xsd)."""

from collections import Counter
from typing import TextIO
from xml.etree import ElementTree as ET

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.model.document import Document
from dabiao.model.finding import Finding
from dabiao.model.observation import Field
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.messages import finding_line, message
from dabiao.render.phrases import heading, result_name
from dabiao.render.sentences import NOTHING_CHECKED, sentence
from dabiao.render.utf8 import write_utf8

_TARGETS = Words("targets", "目标")
_SUBMISSION = Words("submission", "提交的数据")
_ANYTHING_CHECKED = Words("a target is checked", "至少一项目标得到检查")
_UNDECIDED = (Verdict.MISSING, Verdict.UNJUDGED)


class JUnitRenderer:
    """Writes JUnit's XML: a case per target, and a case per finding that fails the gate."""

    name = "junit"
    endings = (".xml",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """A suite of the targets and a suite of the submission's findings."""
        suites = [_targets(report, lang), _submission(report, lang)]
        root = ET.Element("testsuites", name=visible(report.document.id))
        root.extend(suites)
        for key in ("tests", "failures", "errors"):
            root.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
        ET.indent(root)
        xml = ET.tostring(root, encoding="unicode")
        write_utf8(f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n', stream)


RENDERER = JUnitRenderer()


def _targets(report: Report, lang: Lang) -> ET.Element:
    document = report.document
    suite = ET.Element("testsuite", name=f"{visible(document.id)} {_TARGETS(lang)}")
    for result in report.shown:
        # Readers part a class name at its dots: package and class, here document and group.
        group = visible(heading(result.target.group, lang)).replace(".", "·")
        case = ET.SubElement(
            suite,
            "testcase",
            classname=f"{visible(document.id)}.{group}",
            name=visible(result_name(result, lang)),
        )
        _outcome(case, result, report, lang)
    _count(suite)
    return suite


def _outcome(case: ET.Element, result: Result, report: Report, lang: Lang) -> None:
    if report.policy.fails(result):
        kind = "failure"
    elif result.verdict is Verdict.INVALID:
        kind = "error"
    elif result.waived is not None:
        kind = "skipped"
    else:
        kind = "skipped" if result.verdict in _UNDECIDED else "system-out"
    words = sentence(result, report.document, lang)
    location = result.observation.at(Field.VALUE) if result.observation else None
    stands = f"{visible(location.file)}:{location.line}" if location else ""
    _element(case, kind, result.verdict.value, words, stands)


def _submission(report: Report, lang: Lang) -> ET.Element:
    document = report.document
    suite = ET.Element("testsuite", name=f"{visible(document.id)} {_SUBMISSION(lang)}")
    anything = ET.SubElement(
        suite, "testcase", classname=_class(document, lang), name=_ANYTHING_CHECKED(lang)
    )
    if report.gate.nothing_checked:
        _element(anything, "failure", "nothing-checked", NOTHING_CHECKED(lang), "")
    names: Counter[str] = Counter()
    others: list[str] = []
    for finding in report.findings:
        if not report.policy.counts_as_error(finding.severity):
            others.append(finding_line(finding, lang))
            continue
        name = _name(finding)
        names[name] += 1
        if names[name] > 1:  # readers take two cases of one name for one
            name = f"{name} ({names[name]})"
        case = ET.SubElement(suite, "testcase", classname=_class(document, lang), name=name)
        line = finding_line(finding, lang)
        _element(case, "failure", finding.code, message(finding, lang), line)
    if others:
        ET.SubElement(suite, "system-out").text = "\n".join(others)
    _count(suite)
    return suite


def _class(document: Document, lang: Lang) -> str:
    return f"{visible(document.id)}.{_SUBMISSION(lang)}"


def _name(finding: Finding) -> str:
    location = finding.location
    return f"{finding.rule} {visible(location.file)}" + (
        f":{location.line}" if location.line else ""
    )


def _element(case: ET.Element, kind: str, code: str, words: str, more: str) -> None:
    if kind == "system-out":
        ET.SubElement(case, kind).text = words
        return
    ET.SubElement(case, kind, type=code, message=words).text = more or words


def _count(suite: ET.Element) -> None:
    for key, path in (
        ("tests", "testcase"),
        ("failures", "testcase/failure"),
        ("errors", "testcase/error"),
        ("skipped", "testcase/skipped"),
    ):
        suite.set(key, str(len(suite.findall(path))))
