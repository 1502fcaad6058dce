"""A comparison of documents as text: an indicator per block, a document per line."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.library.compare import Shared
from dabiao.model.document import Document
from dabiao.render.console import grid, plain_text
from dabiao.render.phrases import named, target_text

_NOTHING = Words("These documents share no indicator.", "这些文件没有共同的指标。")
_HIGHEST = Words("aims higher", "目标更高")
_CONTRADICTION = Words("contradictory", "相互矛盾")
_SUMMARY = Words(
    "{count} shared indicators, {contradictions} with contradictory figures",
    "共同指标 {count} 项，其中 {contradictions} 项数值相互矛盾",
)


def print_comparison(
    documents: Sequence[Document], shared: Sequence[Shared], console: Console, lang: Lang
) -> None:
    """Prints the shared indicators; who aims higher and where documents disagree is marked."""
    if not shared:
        console.print(_NOTHING(lang))
        return
    width = max(cell_len(document.id) for document in documents)
    for row in shared:
        name = plain_text(named(row.indicator.name, row.indicator.name_en, lang), "bold")
        if row.contradiction:
            name.append(f"  ≠ {_CONTRADICTION(lang)}", "bold red")
        console.print(name)
        table = grid()
        table.add_column(width=1)
        table.add_column(width=width, style="cyan")
        for _ in range(3):
            table.add_column(overflow="fold")
        for position, targets in enumerate(row.targets):
            document = documents[position]
            for target in targets:
                highest = position in row.highest
                table.add_row(
                    "",
                    plain_text(document.id),
                    plain_text(
                        target_text(target, document, lang), "bold green" if highest else ""
                    ),
                    plain_text(f"{target.due} {target.scope or ''}".rstrip(), "dim"),
                    plain_text(f"↑ {_HIGHEST(lang)}" if highest else "", "green"),
                )
        console.print(table)
        console.print()
    contradictions = sum(row.contradiction for row in shared)
    summary = _SUMMARY(lang).format(count=len(shared), contradictions=contradictions)
    console.print(plain_text(summary, "bold"))
