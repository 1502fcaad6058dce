"""Documents that are read together call one indicator by one id and one English name."""

from pathlib import Path
from typing import NamedTuple

from dabiao.authoring.proofs.alike import agree, kind_of
from dabiao.core.lang import Words, same_words
from dabiao.core.names import fold_name
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import RECURS
from dabiao.findings.rules.wordings import DEFINED_ALIKE, ENGLISH_DIFFERS, TWO_IDS
from dabiao.library.fields import Fields
from dabiao.library.own import INDICATORS
from dabiao.library.vocabulary import Vocabulary
from dabiao.model.document import Indicator, Target

_VOCABULARY = Words("the vocabulary", "指标词表")


class Defined(NamedTuple):
    """An indicator as a document that was read before defines it."""

    indicator: Indicator
    file: str


class Called(NamedTuple):
    """What a name is in English, and who says so."""

    name_en: str
    where: Words


class Neighbours:
    """What the documents that were read so far define, and what they call it in English."""

    def __init__(self) -> None:
        self._by_id: dict[str, Defined] = {}
        self._by_name: dict[tuple[str, str], Defined] = {}
        self._english: dict[tuple[str, str], Called] = {}

    def prove_defined(self, target: Target, fields: Fields, file: Path, findings: Findings) -> None:
        """An id that another document defines too is the same thing there, and the same thing has it.

        Args:
            target: which defines its own indicator.
            fields: its keys.
            file: of its document.
            findings: gets what is wrong.
        """
        own = target.indicator
        other = self._by_id.setdefault(own.id, Defined(own, str(file)))
        if other.file == str(file):
            self._prove_one_id(own, fields, file, findings)
        elif fold_name(own.name) == fold_name(other.indicator.name) and agree(own, other.indicator):
            where = same_words(str(file.with_name(INDICATORS)))
            findings.add(DEFINED_ALIKE, fields.where("id"), id=own.id, other=other.file, file=where)
        else:
            findings.add(
                RECURS,
                fields.where("id"),
                id=own.id,
                other=other.file,
                known=other.indicator.name,
                known_kind=kind_of(other.indicator),
                name=own.name,
                kind=kind_of(own),
            )

    def _prove_one_id(self, own: Indicator, fields: Fields, file: Path, findings: Findings) -> None:
        """No other document has the indicator's name under another id."""
        names = map(fold_name, (own.name, *own.aliases))  # an English name is only a translation
        known = [
            self._by_name.setdefault((name, own.measure), Defined(own, str(file))) for name in names
        ]
        for other in known:
            if (
                other.file != str(file)
                and other.indicator.id != own.id
                and agree(own, other.indicator)
            ):
                findings.add(
                    TWO_IDS,
                    fields.where("id"),
                    name=own.name,
                    id=own.id,
                    known=other.indicator.name,
                    known_id=other.indicator.id,
                    other=other.file,
                )
                return

    def prove_english(
        self,
        target: Target,
        fields: Fields,
        vocabulary: Vocabulary,
        file: Path,
        findings: Findings,
    ) -> None:
        """An indicator that has one official name has one English name.

        Args:
            target: of any document.
            fields: its keys.
            vocabulary: which is asked first.
            file: of the target's document.
            findings: gets what is wrong.
        """
        own = target.indicator
        if not own.name_en:
            return
        known = vocabulary.indicator(own.id)
        name = fold_name(own.name)
        if known is not None and known.name_en and fold_name(known.name) == name:
            called = Called(known.name_en, _VOCABULARY)
        else:
            here = Called(own.name_en, same_words(str(file)))
            called = self._english.setdefault((own.id, name), here)
        if called.name_en != own.name_en:
            findings.add(
                ENGLISH_DIFFERS,
                fields.where("name_en"),
                name=own.name,
                english=own.name_en,
                known=called.name_en,
                other=called.where,
            )
