"""What the figures are that are no target: each has an opinion, and none is lost."""

import pytest

from dabiao.authoring.draft.drafting import figures_of
from dabiao.authoring.draft.model import Opinion
from tests.authoring.draft.reports import drafted, report


def opinions(sentence: str) -> dict[str, Opinion]:
    """The opinion of each figure of a task, by how it is printed."""
    [line] = [n for n, text in enumerate(report(sentence).split("\n"), 1) if text == sentence]
    return {f.figure: f.opinion for f in figures_of(report(sentence)) if f.line == line}


@pytest.mark.parametrize(
    ("sentence", "figure", "opinion"),
    [
        ("5月底前完成主体工程。", "5月", Opinion.DATE),
        ("实施国企改革3年行动。", "3年", Opinion.DATE),
        ("办好第31届大学生运动会。", "31", Opinion.ORDINAL),
        ("加快地铁22号线建设。", "22", Opinion.ORDINAL),
        ("落实冀政发〔2025〕16号文件。", "2025", Opinion.DOCUMENT_NUMBER),
        ("落实冀政发〔2025〕16号文件。", "16", Opinion.DOCUMENT_NUMBER),
        ("推进5G网络建设。", "5", Opinion.NAME),
        ("深化“1+3”协作机制。", "1", Opinion.NAME),
        ("实施12大工程。", "12", Opinion.NAME),
        ("锲而不舍落实中央八项规定精神。", "八项", Opinion.NAME),
        ("建成平山500千伏输变电工程。", "500千伏", Opinion.PROJECT_SIZE),
        ("开工建设东港60万吨乙烯项目。", "60万吨", Opinion.PROJECT_SIZE),
        ("为65岁以上老年人免费体检。", "65岁", Opinion.ELIGIBILITY),
        ("实施投资2000万元以上的技改项目3000个。", "2000万元", Opinion.ELIGIBILITY),
        ("农村自来水普及率由92%提高到95%。", "92%", Opinion.BASE),
        ("去年新建农村公路3100公里。", "3100公里", Opinion.ACHIEVED),
        ("统筹国内国际两个市场。", "两个", Opinion.OTHER),
        ("布局一批中试基地。", "一批", Opinion.OTHER),
        ("推动石门、东港、西山3个综保区联动发展。", "3个", Opinion.OTHER),
    ],
)
def test_what_a_figure_is(sentence: str, figure: str, opinion: Opinion) -> None:
    # Of spoken numerals the figure may be the numeral with its counter.
    found = opinions(sentence)
    [shown] = [f for f in found if f.startswith(figure)]
    assert found[shown] is opinion


def test_what_the_review_tells_was_achieved() -> None:
    left = drafted("新建农村公路3000公里。").left_out
    assert {f.figure for f in left if f.opinion is Opinion.ACHIEVED} == {"5.4%", "3100公里"}


def test_every_figure_of_a_text_is_a_target_or_left_out_with_its_line_and_words() -> None:
    text = "新建农村公路3000公里，5月底前完成主体工程，布局一批中试基地。"
    draft = drafted(text)
    read = figures_of(report(text))
    targets = [f for f in read if f.opinion is Opinion.TARGET]
    assert len(targets) == len(draft.targets) == 1
    assert len(draft.left_out) == len(read) - len(targets)
    assert all(f.line and f.figure in f.words for f in draft.left_out)
