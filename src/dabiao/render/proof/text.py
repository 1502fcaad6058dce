"""What lint has proven, and what of the sources nobody claims, for people."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.model.finding import Severity
from dabiao.model.left_out import LeftOutReason
from dabiao.model.proof import Proof, Unclaimed
from dabiao.render.console import plain_text
from dabiao.render.messages import finding_line

_TARGET = "target"
_FINDINGS = Words("{count} findings", "发现 {count} 处问题")
_NOTES = Words(", {notes} of them notes", "，其中提示 {notes} 处")
_PROVEN = Words(
    "{targets} targets: {figures} figures in their wording, {held}{comparators} comparators, {sums} sums",
    "目标 {targets} 项：数值见于原文 {figures} 项，{held}比较方式 {comparators} 项，合计 {sums} 项",
)
_LEFT_OUT = Words(", {count} left out on purpose", "，已注明不列 {count} 个")
_HELD = Words("{wordings} wordings in the source, ", "原文见于来源 {wordings} 项，")
_UNCLAIMED = Words(
    "; {count} figures of the source unclaimed, {like} of them like targets",
    "；来源中未录入的数值 {count} 个，其中近似目标 {like} 个",
)
_NOT_HELD = Words(
    "Nothing was held against a source; --source names its folder.",
    "未与来源核对；--source 可指定来源文件夹。",
)
_PARTLY_HELD = Words(
    "{count} of {documents} documents were held against their source.",
    "{documents} 份文件中有 {count} 份与来源核对过。",
)
_LIST_THEM = Words("--unclaimed lists them.", "--unclaimed 可逐条列出。")
_LINE = Words(
    "{source}:{line}: {figure} ({opinion}{why}) {words}",
    "{source}:{line}：{figure}（{opinion}{why}）{words}",
)
_WHY = Words("; left out: {reason}", "；不列：{reason}")
_MOST = 1000
_MORE = Words(
    "… and {count} more; --format json lists all", "……另有 {count} 个；--format json 可全部列出"
)

OPINIONS = {
    "target": Words("like a target", "近似目标"),
    "achieved": Words("achieved", "已完成数"),
    "base": Words("a base", "基期值"),
    "date": Words("a date", "日期"),
    "ordinal": Words("an ordinal", "序号"),
    "document_number": Words("a number of a document", "编号"),
    "name": Words("part of a name", "名称的一部分"),
    "project_size": Words("the size of a project", "单个项目规模"),
    "eligibility": Words("who or what is meant", "适用条件"),
    "other": Words("something else", "其他"),
}

REASONS = {
    LeftOutReason.REPEATED: Words("repeats a target", "重复的目标"),
    LeftOutReason.CHANGE: Words("the change of a target's figure", "目标数的增减额"),
    LeftOutReason.ACHIEVED: OPINIONS["achieved"],
    LeftOutReason.CIRCUMSTANCE: Words("how things are", "既有情况"),
    LeftOutReason.COUNT: Words("how many items there are", "条目数"),
    LeftOutReason.NAME: OPINIONS["name"],
    LeftOutReason.ELIGIBILITY: OPINIONS["eligibility"],
    LeftOutReason.SIZE: OPINIONS["project_size"],
    LeftOutReason.RULE: Words("a rate or threshold of a rule", "税费率、标准"),
    LeftOutReason.UNDATED: Words("nothing says by when", "未写明期限"),
    LeftOutReason.UNCLEAR: Words("not clear", "不明"),
    LeftOutReason.OTHER: OPINIONS["other"],
}


def print_proof(proof: Proof, console: Console, lang: Lang, *, unclaimed: bool) -> None:
    """Prints the findings, then how much was proven, and, if asked for, what is unclaimed."""
    for finding in proof.findings:
        console.print(plain_text(finding_line(finding, lang)), soft_wrap=True)
    for line in _unclaimed(proof.unclaimed, lang) if unclaimed else ():
        console.print(plain_text(line, "dim"), soft_wrap=True)
    for line in proof_lines(proof, lang, unclaimed=unclaimed):
        console.print(plain_text(line), soft_wrap=True)
    count = _FINDINGS(lang).format(count=len(proof.findings))
    notes = sum(finding.severity is Severity.INFO for finding in proof.findings)
    count += _NOTES(lang).format(notes=notes) if notes else ""
    console.print(plain_text(count, "bold"), soft_wrap=True)


def proof_lines(proof: Proof, lang: Lang, *, unclaimed: bool = True) -> Iterator[str]:
    """What was proven, and what was not held against anything."""
    if not proof.documents:
        return
    said = _PROVEN(lang).format(
        targets=proof.targets,
        figures=proof.figures,
        held=_HELD(lang).format(wordings=proof.wordings) if proof.held else "",
        comparators=proof.comparators,
        sums=proof.sums,
    )
    if proof.held:
        opinions = Counter(str(each.opinion) for each in proof.unclaimed)
        said += _UNCLAIMED(lang).format(count=len(proof.unclaimed), like=opinions[_TARGET])
        said += _LEFT_OUT(lang).format(count=proof.left_out) if proof.left_out else ""
    yield said
    if not proof.held:
        yield _NOT_HELD(lang)
    elif proof.held < proof.documents:
        yield _PARTLY_HELD(lang).format(count=proof.held, documents=proof.documents)
    if proof.unclaimed and not unclaimed:
        yield _LIST_THEM(lang)


def _unclaimed(some: Sequence[Unclaimed], lang: Lang) -> Iterator[str]:
    for each in some[:_MOST]:
        opinion = OPINIONS.get(str(each.opinion), OPINIONS["other"])
        yield _LINE(lang).format(
            source=excerpt(each.source),
            line=each.line,
            figure=excerpt(each.figure),
            opinion=opinion(lang),
            why=_WHY(lang).format(reason=REASONS[each.left_out](lang)) if each.left_out else "",
            words=excerpt(each.words),
        )
    if len(some) > _MOST:
        yield _MORE(lang).format(count=len(some) - _MOST)
