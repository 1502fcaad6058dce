"""Every text at hand: it is read in seconds, and what is written loads as it is."""

import re
import time
from pathlib import Path

import pytest

from dabiao.authoring.draft.drafting import draft_file
from dabiao.authoring.draft.writing import draft_yaml
from dabiao.library.target_file import read_document
from tests.sampling import sampled

SHARED = Path(__file__).parents[4] / "shared"
TEXTS = sorted(SHARED.glob("seeds/*.txt")) + sorted(SHARED.glob("sources/*/*.txt"))
PAGE = re.compile(r"[—–-]+\s*\d{1,4}\s*[—–-]+")
MOST_SECONDS = 5
SAMPLE = sampled(TEXTS, 5)
WITH_TARGETS = ("provinces-2026", "national")

pytestmark = pytest.mark.skipif(not TEXTS, reason="the source documents are not here")


@pytest.mark.parametrize("file", SAMPLE, ids=lambda file: file.name)
def test_a_draft_of_a_real_text_loads_and_is_the_same_twice(file: Path) -> None:
    data = file.read_bytes()
    start = time.process_time()
    draft = draft_file(data, file.name)
    written = draft_yaml(draft)
    assert time.process_time() - start < MOST_SECONDS
    document = read_document(written.encode(), file.name)
    assert len(document.targets) == len(draft.targets)
    if file.parent.name in WITH_TARGETS:
        assert len(document.targets) > 5
    assert draft_yaml(draft_file(data, file.name)) == written


@pytest.mark.parametrize("file", SAMPLE, ids=lambda file: file.name)
def test_every_wording_stands_in_its_text(file: Path) -> None:
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    text = "".join("".join(line for line in lines if not PAGE.fullmatch(line.strip())).split())
    text = "".join(c for c in text if c.isprintable())
    for target in draft_file(file.read_bytes(), file.name).targets:
        wording = "".join(target.wording.split())
        if "|" not in wording:
            assert wording in text
