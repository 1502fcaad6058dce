"""The model: a policy document, its indicators and its targets. Plain, frozen values."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.core.regions import Region
from dabiao.model.comparator import Better, Comparator, Tolerance
from dabiao.model.left_out import LeftOut


class Measure(StrEnum):
    """What kind of quantity an indicator is."""

    LEVEL = "level"
    GROWTH = "growth"
    REDUCTION = "reduction"
    SHARE = "share"
    CUMULATIVE = "cumulative"
    RANK = "rank"
    STATE = "state"


class Collection(StrEnum):
    """How an indicator is observed over time (SDMX: COLLECTION).

    It decides what the figure of a part of a year says about the year.
    """

    END = "end"
    """A stock at the end of the period: beds, coverage."""
    SUM = "sum"
    """A flow: harvest, emissions, new jobs. The figures of parts add up."""
    MEAN = "mean"
    """A mean over the period: PM2.5, unemployment rate. The figures of parts do not add up."""
    RATE = "rate"
    """A change on the year before."""


class Tier(StrEnum):
    """Where in the document a target stands."""

    HEADLINE = "headline"
    TABLE = "table"
    TASK = "task"


class Binding(StrEnum):
    """The force that a document gives a target: 约束性, 预期性 or 参考性."""

    BINDING = "binding"
    EXPECTED = "expected"
    REFERENCE = "reference"


class Status(StrEnum):
    """Whether a document is in force."""

    IN_FORCE = "in-force"
    DRAFT = "draft"
    EXPIRED = "expired"


class Source(NamedTuple):
    """The file that a document was taken from, and where the text was published.

    Attributes:
        sha256: of the bytes of the file.
        lines: the document's part of it: ranges of line numbers, from 1 and with both ends; empty
            for the whole file.
        title: of the text, where it is not that of the document.
        publisher: who published the text: a gazette, a site, a newspaper.
        date: when it was published there.
        url: the address where it was published, if the text names one.
    """

    file: str
    sha256: str | None = None
    lines: tuple[tuple[int, int], ...] = ()
    title: str | None = None
    publisher: str | None = None
    date: "date | None" = None
    url: str | None = None


class Indicator(NamedTuple):
    """What is measured: official name, unit and direction.

    Attributes:
        unit: "" for a bare number.
        observed: how it is observed over time; None where that is not known.
    """

    id: str
    name: str
    better: Better
    measure: Measure
    unit: str = ""
    name_en: str | None = None
    aliases: tuple[str, ...] = ()
    observed: Collection | None = None

    @property
    def names(self) -> Iterator[str]:
        """Every name under which it is known: id, official, English, aliases."""
        yield self.id
        yield self.name
        if self.name_en:
            yield self.name_en
        yield from self.aliases


class Base(NamedTuple):
    """The value from which a target starts, in the target's unit."""

    year: int
    value: Decimal


class Group(NamedTuple):
    """A heading of the document under which targets stand."""

    name: str
    name_en: str | None = None


class Target(NamedTuple):
    """What a document sets for an indicator.

    Attributes:
        value: the figure in ``unit``; the lower one of ``between``; None without a figure.
        upper: the upper figure of ``between``.
        of: the id of the target of the same document whose actual value is the figure.
        delegated_to: ``document/target`` that a delegated target is judged by.
        state: the state that a qualitative target is to reach, or what a delegated one is held
            against (高于全国平均水平), as the document words it.
        expected: the figure of ``about`` is what is expected and no bound: what is better by more
            than the tolerance is neither met nor missed.
        stretch: the words of what is striven for beyond the target (争取更好结果); it decides nothing.
        since: the first year of a sum over years, of a mean of years, or of a yearly duty.
        average: it is the mean rate of the years from ``since`` to ``due`` (年均增长).
        yearly: it is due in each year, not only in the last.
        milestones: the figures that the document prints for years on the way, in their order.
        no_path: no path leads to it: a harvest is not asked for before it is in.
        due: the year in which the target is to be met.
        wording: the words of the source that carry the figure.
        derived: the figure is not printed but follows from the wording; the note says how.
        responsible: the units that answer for it (责任单位), where the document prints them.
    """

    id: str
    indicator: Indicator
    group: Group
    comparator: Comparator
    due: int
    tier: Tier = Tier.HEADLINE
    value: Decimal | None = None
    upper: Decimal | None = None
    of: str | None = None
    delegated_to: str | None = None
    state: str | None = None
    expected: bool = False
    stretch: str | None = None
    since: int | None = None
    average: bool = False
    base: Base | None = None
    binding: Binding | None = None
    scope: str | None = None
    tolerance: Tolerance | None = None
    wording: str | None = None
    section: str | None = None
    responsible: tuple[str, ...] = ()
    derived: bool = False
    note: str | None = None
    yearly: bool = False
    milestones: tuple[Base, ...] = ()
    no_path: bool = False

    @property
    def name(self) -> str:
        """The indicator's name as the document has it."""
        return self.indicator.name

    @property
    def unit(self) -> str:
        """The unit of the figures, "" for a bare number."""
        return self.indicator.unit

    @property
    def observed(self) -> Collection | None:
        """How it is observed over time; None where that is not known."""
        return self.indicator.observed

    @property
    def sum_since(self) -> int | None:
        """The first year of a sum or a cumulated change over several years; None of any other.

        A stock or a mean is never one: its figures of several years do not add up. Nor is a mean
        rate of several years.
        """
        several = self.since is not None and self.since < self.due
        adds_up = self.observed not in (Collection.END, Collection.MEAN)
        return self.since if several and adds_up and not (self.yearly or self.average) else None

    @property
    def better(self) -> Better:
        """The direction in which values are better."""
        return self.indicator.better

    @property
    def names(self) -> Iterator[str]:
        """Every name under which the target is known: its id and the indicator's names."""
        yield self.id
        yield from self.indicator.names


class Sum(NamedTuple):
    """An accounting identity of the document: the parts add up to the total; ids of targets."""

    total: str
    parts: tuple[str, ...]


class Document(NamedTuple):
    """One policy document with its targets, in the document's order.

    Attributes:
        status: what the target file says; None where it leaves that to the period: see
            :meth:`status_on`.
        file: the target file that it was read from; None of one that comes with the program.
        own_units: the units that its folder defines: see :mod:`dabiao.core.own_units`.
        left_out: the figures of its own lines that read like targets and are none.
    """

    id: str
    title: str
    region: Region
    period: tuple[int, int]
    targets: tuple[Target, ...]
    title_en: str | None = None
    issuer: str | None = None
    number: str | None = None
    issued: date | None = None
    status: Status | None = None
    tolerance: Tolerance | None = None
    source: Source | None = None
    note: str | None = None
    sums: tuple[Sum, ...] = ()
    file: str | None = None
    own_units: str = ""
    left_out: tuple[LeftOut, ...] = ()

    def status_on(self, today: date) -> Status:
        """Whether it is in force on a day, by its period where it does not say so itself.

        It is for lists. A check goes by ``status`` alone: results are always reported after the
        period, so that it is over is nothing that a submitter need be told.
        """
        if self.status is not None:
            return self.status
        return Status.EXPIRED if self.period[1] < today.year else Status.IN_FORCE

    def as_of(self, today: date) -> "Document":
        """The document with the status that it has on a day."""
        return self._replace(status=self.status_on(today))

    def target(self, target_id: str) -> Target | None:
        """The target with this id, or None."""
        return next((target for target in self.targets if target.id == target_id), None)
