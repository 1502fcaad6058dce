"""How well ``dabiao draft`` reads texts, measured against target files that people encoded.

Run as ``python tests/benchmarks/draft.py --targets DIR --sources DIR [ID]...``; both options can be
given several times. Each target file whose source text is found is drafted and compared, target by
target. The layers: the figure was found (the same magnitude, in the same words of the source);
with its unit and comparator; with its due year; with the right name (the same indicator of the
vocabulary, or a name that shares most of its letters); and all of it. ``--misses`` lists what was
missed, drafted too much, or read otherwise; ``--tier headline`` measures announced targets alone.

Where several of the target files come out of one text, each is drafted from its own lines. What is
drafted from lines that a target file does not cover is not held against the draft.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from dabiao.authoring.draft.drafting import draft_file
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.writing import draft_yaml
from dabiao.core import units
from dabiao.core.decimals import plain
from dabiao.core.names import fold_name
from dabiao.library.errors import TargetFileError
from dabiao.library.target_file import read_document
from dabiao.model.document import Document, Target, Tier

LAYERS = ("figure", "unit and comparator", "due year", "name", "all")
SHARED = 4
"""Characters of their wordings that two targets must have in common to be the same."""


class Pair(NamedTuple):
    """A target that was encoded, and the drafted one that is taken for it."""

    gold: Target
    drafted: Target
    layers: tuple[bool, ...]


class Comparison(NamedTuple):
    """A document drafted beside the one that was encoded."""

    name: str
    gold: Sequence[Target]
    drafted: Sequence[Target]
    pairs: Sequence[Pair]


def magnitude(target: Target, value: Decimal | None) -> Decimal | None:
    """The figure without the multiplier of its unit: 86 万人 and 860000 人 are the same."""
    if value is None:
        return None
    multiplier, _ = units.multiplier(target.unit.partition("/")[0])
    return value * multiplier


def same_unit(gold: Target, drafted: Target) -> bool:
    """Whether the units are of one kind; 个, 项 and 家 that somebody supplied are not told apart."""
    if gold.value == 0:
        return True  # nothing is nothing, of whatever it is
    one, other = (_without_multiplier(target.unit) for target in (gold, drafted))
    return units.same(one, other) or units.equal(one, other)


def _without_multiplier(unit: str) -> str:
    amount, per, of = unit.partition("/")
    return units.multiplier(amount)[1] + per + of


def letters(text: str) -> Counter[str]:
    """The pairs of neighbouring letters of a name."""
    folded = fold_name(text)
    return Counter(folded[i : i + 2] for i in range(len(folded) - 1))


def same_name(gold: Target, drafted: Target) -> bool:
    """Whether a name is the right one: it shares half of its pairs of letters, or holds the other."""
    if gold.indicator.id == drafted.indicator.id:
        return True
    drafted_name = fold_name(drafted.name)
    for name in (gold.name, *gold.indicator.aliases):
        own = fold_name(name)
        if own == drafted_name:
            return True
        shorter, longer = sorted((own, drafted_name), key=len)
        if len(shorter) >= 3 and shorter in longer and len(shorter) * 3 >= len(longer):
            return True
        one, other = letters(name), letters(drafted.name)
        shared = sum((one & other).values())
        if 2 * shared >= 0.5 * (sum(one.values()) + sum(other.values())) and shared:
            return True
    return False


def share_words(one: str, other: str) -> bool:
    """Whether two wordings have some characters in a row in common."""
    one, other = "".join(one.split()), "".join(other.split())
    length = min(SHARED, len(one), len(other))
    return any(one[i : i + length] in other for i in range(len(one) - length + 1))


def compared(gold: Target, drafted: Target) -> tuple[bool, ...] | None:
    """The layers on which a drafted target is right; None where it is another target."""
    figures = [magnitude(t, t.value) for t in (gold, drafted)]
    if figures[0] != figures[1] or not share_words(gold.wording or "", drafted.wording or ""):
        return None
    if figures[0] is None and gold.comparator.takes_figure != drafted.comparator.takes_figure:
        return None
    bound = gold.comparator is drafted.comparator and (
        magnitude(gold, gold.upper) == magnitude(drafted, drafted.upper)
    )
    unit = figures[0] is None or same_unit(gold, drafted)
    parts = (True, bound and unit, gold.due == drafted.due, same_name(gold, drafted))
    return (*parts, all(parts))


def pairs_of(gold: Sequence[Target], drafted: Sequence[Target]) -> list[Pair]:
    """Each encoded target with the drafted one that is most like it, none taken twice."""
    candidates = []
    for g, target in enumerate(gold):
        for d, other in enumerate(drafted):
            layers = compared(target, other)
            if layers is not None:
                candidates.append((-sum(layers), g, d, layers))
    taken_gold: set[int] = set()
    taken_drafted: set[int] = set()
    pairs = []
    for _, g, d, layers in sorted(candidates):
        if g not in taken_gold and d not in taken_drafted:
            taken_gold.add(g)
            taken_drafted.add(d)
            pairs.append(Pair(gold[g], drafted[d], layers))
    return pairs


def drafted_document(document: Document, data: bytes, *, whole: bool) -> Document:
    """What is drafted from the text of an encoded document."""
    assert document.source is not None
    kept = data
    if not whole and document.source.lines:
        lines = data.split(b"\n")
        ranges = document.source.lines
        kept = b"\n".join(
            line if any(first <= number <= last for first, last in ranges) else b""
            for number, line in enumerate(lines, 1)
        )
    wanted = Wanted(document.id)
    draft = draft_file(kept, document.source.file, wanted)
    read = read_document(draft_yaml(draft).encode(), document.id)
    ranges = document.source.lines
    if not ranges:
        return read
    covered = {
        target.wording
        for target in draft.targets
        if target.line is None or any(first <= target.line <= last for first, last in ranges)
    }
    return read._replace(targets=tuple(t for t in read.targets if t.wording in covered))


def f1(right: int, drafted: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    precision = right / drafted if drafted else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def report(comparisons: Sequence[Comparison]) -> None:
    """Prints each document's F1 by layer, and precision, recall and F1 of all together."""
    print(f"{'':28}{'gold':>6}{'draft':>6}  " + "  ".join(f"{layer:>19}" for layer in LAYERS))
    for name, gold, drafted, pairs in comparisons:
        scores = [f1(sum(p.layers[i] for p in pairs), len(drafted), len(gold))[2] for i in range(5)]
        print(
            f"{name[:28]:28}{len(gold):6}{len(drafted):6}  "
            + "  ".join(f"{s:19.3f}" for s in scores)
        )
    total_gold = sum(len(c.gold) for c in comparisons)
    total_drafted = sum(len(c.drafted) for c in comparisons)
    for row, part in (("precision", 0), ("recall", 1), ("F1", 2)):
        scores = []
        for i in range(5):
            right = sum(p.layers[i] for c in comparisons for p in c.pairs)
            scores.append(f1(right, total_drafted, total_gold)[part])
        print(
            f"{'all: ' + row:28}{total_gold:6}{total_drafted:6}  "
            + "  ".join(f"{s:19.3f}" for s in scores)
        )


def shown(target: Target) -> str:
    """A target on a line."""
    value = "" if target.value is None else plain(target.value)
    upper = "" if target.upper is None else f"-{plain(target.upper)}"
    return f"{target.name} [{target.comparator} {value}{upper} {target.unit} {target.due}] {target.wording}"


def misses(comparison: Comparison) -> None:
    """Prints what was missed, drafted too much, or read otherwise."""
    found = {id(p.gold) for p in comparison.pairs}
    used = {id(p.drafted) for p in comparison.pairs}
    print(f"\n== {comparison.name}")
    for target in comparison.gold:
        if id(target) not in found:
            print(f"  missed   {shown(target)}")
    for target in comparison.drafted:
        if id(target) not in used:
            print(f"  too much {shown(target)}")
    for pair in comparison.pairs:
        if not pair.layers[-1]:
            wrong = [layer for layer, right in zip(LAYERS, pair.layers, strict=True) if not right]
            print(
                f"  {', '.join(wrong[:-1])}:\n    gold  {shown(pair.gold)}\n    draft {shown(pair.drafted)}"
            )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--targets", action="append", type=Path, required=True)
    parser.add_argument("--sources", action="append", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--tier", choices=[*Tier])
    arguments = parser.parse_args()
    texts = {f.name: f for folder in arguments.sources for f in sorted(folder.rglob("*.txt"))}
    documents: list[Document] = []
    for file in sorted(f for folder in arguments.targets for f in folder.rglob("*.yaml")):
        try:
            documents.append(read_document(file.read_bytes(), str(file)))
        except TargetFileError as error:
            print(f"{file}: {error}", file=sys.stderr)
    of_file = defaultdict(list)
    for document in documents:
        of_file[document.source.file if document.source else ""].append(document)
    comparisons = []
    for document in documents:
        if document.source is None or document.source.file not in texts:
            continue
        if arguments.ids and document.id not in arguments.ids:
            continue
        alone = len(of_file[document.source.file]) == 1
        data = texts[document.source.file].read_bytes()
        drafted = drafted_document(document, data, whole=alone)
        gold = [t for t in document.targets if t.wording]
        pairs = pairs_of(gold, drafted.targets)
        if arguments.tier:
            pairs = [p for p in pairs if p.gold.tier == arguments.tier]
            counted = {id(p.drafted) for p in pairs}
            gold = [t for t in gold if t.tier == arguments.tier]
            theirs = [t for t in drafted.targets if t.tier == arguments.tier or id(t) in counted]
        else:
            theirs = list(drafted.targets)
        comparisons.append(Comparison(document.id, gold, theirs, pairs))
    if arguments.misses:
        for comparison in comparisons:
            misses(comparison)
    report(comparisons)


if __name__ == "__main__":
    main()
