"""What a document says of itself, its groups and its targets is complete, and its code the region's."""

from dabiao.authoring.proofs.case import Case
from dabiao.core.lang import Words, same_words
from dabiao.core.regions import Region
from dabiao.core.register import codes_of, fold_place, register
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import INCOMPLETE
from dabiao.findings.rules.wordings import WRONG_CODE
from dabiao.library.target_file import Located
from dabiao.model.document import Document
from dabiao.model.finding import Location

_WANTED = {
    "name_en": Words("the English name", "英文名称"),
    "title_en": Words("the English title", "英文标题"),
    "wording": Words("the words of the source that carry the figure", "承载数值的原文"),
    "section": Words("where in the document it stands", "在文件中的位置"),
}
_DERIVATION = Words("how the figure was derived", "数值如何推算")


def prove_head(
    document: Document,
    location: Location,
    located: Located,
    *,
    complete: bool,
    findings: Findings,
) -> None:
    """Title and groups have an English name, and the code is that of the region.

    Args:
        document: to be proven.
        location: of its file.
        located: its keys, with their places.
        complete: whether no key was misspelt, which would be missing for this reason alone.
        findings: gets what is wrong.
    """
    if complete:
        missing = {document.title: "title_en"} if not document.title_en else {}
        places = {document.title: location}
        for group in dict.fromkeys(target.group for target in document.targets):
            if not group.name_en:
                missing[group.name] = "name_en"
                places[group.name] = located.headings.get(group.name, location)
        for name, key in missing.items():
            findings.add(INCOMPLETE, places[name], name=name, key=key, meaning=_WANTED[key])
    _prove_code(document.region, located.fields.where("region"), findings)


def _prove_code(region: Region, location: Location, findings: Findings) -> None:
    if not region.code or not region.name:
        return
    right = codes_of(fold_place(region.name))
    if region.code in right:
        return
    known = register().names.get(region.code)
    if not right and (known is None or known == region.name):
        return  # a place that the register does not know may have a code of its own
    other = Words(f" (it is that of {known})", f"（是{known}的）") if known else Words("", "")
    choices = same_words(", ".join(right))
    advice = (
        Words(f"write {choices.en}", f"请写 {choices.zh}")
        if right
        else Words("leave the code out", "请不写代码")
    )
    findings.add(
        WRONG_CODE, location, code=region.code, region=region.name, other=other, advice=advice
    )


def prove_complete(case: Case, findings: Findings) -> None:
    """A target can be traced: English name, wording, section, how a derived figure was derived."""
    target, fields = case.target, case.fields
    present = {
        "name_en": target.indicator.name_en,
        "wording": target.wording,
        "section": target.section,
    }
    for key, value in present.items():
        if not value:
            meaning = _WANTED[key]
            findings.add(INCOMPLETE, fields.location, name=target.name, key=key, meaning=meaning)
    if target.derived and not target.note:
        location = fields.where("derived")
        findings.add(INCOMPLETE, location, name=target.name, key="note", meaning=_DERIVATION)
