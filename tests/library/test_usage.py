"""The vocabulary is listed with who uses it."""

import pytest

from dabiao.core.errors import UnknownIndicatorError
from dabiao.core.lang import Lang
from dabiao.library import vocabulary
from dabiao.library.folders import Library
from dabiao.library.usage import indicators, used


def ids(*words: str) -> list[str]:
    return [indicator.id for indicator in indicators(words)]


def test_without_words_all_are_listed_in_their_order() -> None:
    assert ids() == vocabulary.ids()


def test_words_are_looked_for_in_every_name() -> None:
    assert ids("forest") == ["forest-coverage", "forest-stock-volume"]
    assert ids("森林覆盖") == ["forest-coverage"]
    assert ids("社零") == ["retail-sales-growth"]  # an alias
    assert ids("单位", "用水") == ["water-intensity-reduction"]


def test_a_growth_is_found_by_the_words_for_growth() -> None:
    growing = ids("增长")
    assert "gdp-growth" in growing and "forest-coverage" not in growing
    assert ids("GDP增长") == ids("GDP", "增速") == ["gdp-growth", "gdp-per-capita-over-2020"]
    assert ids("能耗", "下降") == ["energy-intensity-reduction"]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("gpd-growth", "指标词表中没有“gpd-growth”；是否为“gdp-growth”？"),
        ("没有这样的", "指标词表中没有“没有这样的”；`dabiao indicators` 可列出全部"),
    ],
)
def test_an_unknown_one_gets_the_nearest(word: str, said: str) -> None:
    with pytest.raises(UnknownIndicatorError) as caught:
        indicators([word])
    assert caught.value.message(Lang.ZH) == said


def test_the_documents_that_use_it_are_named() -> None:
    documents = ("chengde-eco-2020", "hebei-2022", "hebei-2023")
    uses = {name: Library().indicator_ids(name) for name in documents}
    both = [*indicators(["forest-coverage"]), *indicators(["社零"])]
    [forest, retail] = used(both, uses)
    assert forest.documents == ("chengde-eco-2020",)
    assert retail.documents == ("hebei-2022", "hebei-2023")
