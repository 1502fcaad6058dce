"""A search over all documents finds a target by any of its words."""

import pytest

from dabiao.library.folders import Library
from dabiao.library.search import search


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["森林覆盖率"], ("chengde-eco-2020", "forest-coverage")),
        (["forest", "coverage"], ("chengde-eco-2020", "forest-coverage")),
        (["中欧班列"], ("hebei-2023", "china-europe-trains")),
        (["突破600列"], ("hebei-2023", "china-europe-trains")),  # the wording alone has it
        (["ＧＤＰ"], ("hebei-2022", "gdp-growth")),  # the vocabulary alone has it
        (["社零"], ("hebei-2023", "retail-sales-growth")),
    ],
)
def test_words_of_names_and_wordings_are_found(words: list[str], found: tuple[str, str]) -> None:
    hits = [(document.id, target.id) for document, target in search(Library(), words)]
    assert found in hits


def test_every_word_must_occur() -> None:
    assert list(search(Library(), ["森林覆盖率", "中欧班列"])) == []
    assert list(search(Library(), ["没有这样的指标"])) == []
    for nothing in (" ", "—", "。", ""):
        assert list(search(Library(), [nothing])) == []


def test_what_is_found_by_skipping_files_is_what_is_found_by_reading_all() -> None:
    library = Library()
    for words in (["养老", "床位"], ["%"], ["新能源"], ["PM2.5"], ["rate"]):
        from dabiao.library.index import speaks_of

        everything = [
            (name, target.id)
            for name in library.ids()
            for target in library.load(name).targets
            if speaks_of(target, words)
        ]
        assert [(d.id, t.id) for d, t in search(library, words)] == everything
