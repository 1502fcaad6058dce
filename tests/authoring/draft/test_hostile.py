"""Input that nobody should have to wait for: time grows with its length, and no more."""

import time

import pytest

from dabiao.authoring.draft.drafting import draft_text
from dabiao.authoring.draft.text import of_text
from dabiao.authoring.draft.writing import draft_yaml
from dabiao.library.target_file import read_document

LENGTH = 20_000
MOST_SECONDS = 10


@pytest.mark.parametrize(
    "piece",
    ["1", "一", "万亿", "“", "（", "，", "、5", "分别", "5—", "等", "增长5%、", "增长5%。", "2026年", "三分之", "十四五",
     "一、\n", "（一）增长5%。\n", "实现全覆盖，", "\x00\x1b", "省市县区", "由5元",
     "达到", "5%", "开工建设", "消除", "百分之", "一点五", "提高使用率、", "●", "1.增长5%；\n", "力争7%，", "严禁新增"],
)  # fmt: skip
def test_many_characters_of_one_thing(piece: str) -> None:
    text = "今年主要预期目标是：" + piece * (LENGTH // len(piece)) + "公路里程达到5公里。"
    start = time.process_time()
    written = draft_yaml(draft_text(of_text(text, "x.txt")))
    assert time.process_time() - start < MOST_SECONDS
    read_document(written.encode(), "x.yaml")
