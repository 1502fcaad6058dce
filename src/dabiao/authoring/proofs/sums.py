"""What adds up to a total, by the figures of the targets."""

from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import UNBALANCED
from dabiao.library.target_file import Located
from dabiao.model.identities import imbalance


def prove_sums(located: Located, wrong: set[str], findings: Findings) -> int:
    """How many sums add up; of one with a figure that is wrong already nothing is said."""
    proven = 0
    for identity, fields in located.sums:
        found = imbalance(identity, located.document, lambda target: target.value)
        if wrong & {identity.total, *identity.parts}:
            continue
        if found is None or found.may_be_rounding:
            proven += 1
            continue
        findings.add(
            UNBALANCED,
            fields.where("total"),
            total=found.total,
            figure=found.figure,
            sum=found.sum,
        )
    return proven
