"""Work reports made up for tests, in the language of plans."""

from collections.abc import Sequence

from dabiao.authoring.draft.drafting import draft_text
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.model import Draft, Drafted
from dabiao.authoring.draft.text import of_text

YEAR = 2026


def report(tasks: str, goals: str = "") -> str:
    """A work report of 2026 with some main targets and some tasks."""
    announced = f"今年经济社会发展主要预期目标是：{goals}\n" if goals else ""
    return (
        "2026年河北省政府工作报告\n"
        "——2026年1月20日在河北省第十四届人民代表大会第四次会议上\n"
        "各位代表：\n"
        "一、2025年工作回顾\n"
        "过去一年，地区生产总值增长5.4%，新建农村公路3100公里。\n"
        "二、2026年工作安排\n"
        f"{announced}"
        "（一）着力扩大内需\n"
        f"{tasks}\n"
    )


def drafted(tasks: str, goals: str = "") -> Draft:
    """What is drafted from such a report."""
    return draft_text(of_text(report(tasks, goals)), Wanted())


def targets(tasks: str = "", goals: str = "") -> Sequence[Drafted]:
    """The targets of such a report."""
    return drafted(tasks, goals).targets


def only(tasks: str = "", goals: str = "") -> Drafted:
    """The one target of such a report."""
    [target] = targets(tasks, goals)
    return target
