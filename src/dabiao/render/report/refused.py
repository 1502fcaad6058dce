"""The findings for which a submission is refused, in the order in which people are to read them."""

from dabiao.findings.collector import by_gravity
from dabiao.model.finding import Finding
from dabiao.model.report import Report


def errors_of(report: Report) -> list[Finding]:
    """Those that no result shows first (a misspelt indicator), then those of results that do."""
    errors = [
        finding
        for severity, some in by_gravity(report.findings)
        if report.policy.counts_as_error(severity)
        for finding in some
    ]
    of_results = {
        (result.defect.code, result.defect.location) for result in report.results if result.defect
    }
    return sorted(errors, key=lambda error: (error.code, error.location) in of_results)
