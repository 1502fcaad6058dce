"""What lint has proven, in the shape in which JSON has it."""

from typing import Any

from dabiao.core.lang import Lang
from dabiao.model.proof import Proof
from dabiao.render.finding_json import finding_as_json


def proof_as_json(proof: Proof, lang: Lang) -> dict[str, Any]:
    """The findings, how much was proven, and each figure that no target claims."""
    return {
        "findings": [finding_as_json(finding, lang) for finding in proof.findings],
        "proof": {
            "documents": proof.documents,
            "held_against_source": proof.held,
            "targets": proof.targets,
            "figures_in_wording": proof.figures,
            "wordings_in_source": proof.wordings,
            "comparators": proof.comparators,
            "sums": proof.sums,
            "figures_unclaimed": len(proof.unclaimed) if proof.held else None,
            "figures_left_out": proof.left_out if proof.held else None,
        },
        "unclaimed": [
            {
                "document": each.document,
                "source": each.source,
                "line": each.line,
                "figure": each.figure,
                "opinion": str(each.opinion),
                "words": each.words,
                "left_out": each.left_out,
            }
            for each in proof.unclaimed
        ],
    }
