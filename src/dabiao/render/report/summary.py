"""How many results there are of each verdict, as text: what asks for something to be done first."""

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from dabiao.core.lang import Lang, Words
from dabiao.model.report import count_waived
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.console import plain_text
from dabiao.render.marks import STYLES, Marks, is_loud, loud_style
from dabiao.render.phrases import VERDICTS
from dabiao.render.sentences import declared_words, of_them_waived

_IN_PARENTHESES = Words(" ({text})", "（{text}）")
_LIST = Words(", ", "、")


def counts_text(results: Sequence[Result], lang: Lang, marks: Marks) -> Text:
    """The counts on one line."""
    count = Counter(result.verdict for result in results)
    waived = count_waived(results)
    parts: list[Text] = []
    for verdict in STYLES:
        if not count[verdict]:
            continue
        words = f"{marks[verdict]} {count[verdict]} {VERDICTS[verdict](lang)}"
        if verdict is Verdict.UNJUDGED and (declared := _declared(results, lang)):
            words += _IN_PARENTHESES(lang).format(text=declared)
        words += of_them_waived(waived.get(verdict, 0), lang)
        parts.append(plain_text(f" {words} " if is_loud(verdict) else words, loud_style(verdict)))
    return Text("  ").join(parts)


def _declared(results: Sequence[Result], lang: Lang) -> str:
    """The declared verdicts of the results that no figure could decide."""
    count = Counter(r.declared for r in results if r.verdict is Verdict.UNJUDGED and r.declared)
    return _LIST(lang).join(
        f"{declared_words(verdict, lang)} {number}" for verdict, number in count.items()
    )
