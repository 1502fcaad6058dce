"""Units that stand beside a figure and not in the column of units."""

from dabiao.core.units import equal
from dabiao.findings.collector import Findings
from dabiao.findings.rules.figures import TWO_UNITS
from dabiao.model.finding import Location
from dabiao.model.observation import Observation


def with_unit_beside(
    observation: Observation, unit: str, location: Location, findings: Findings
) -> Observation:
    """The observation with a unit that stands in its value's cell, its header or behind its name.

    Where its own column has another unit, nobody knows which is meant: that is a finding.
    """
    if observation.unit is None:
        return observation._replace(unit=unit)
    if observation.unit == unit or equal(observation.unit, unit):
        return observation
    defect = findings.add(TWO_UNITS, location, cell=unit, column=observation.unit)
    return observation._replace(defect=defect)
