"""The gate's decision in JSON."""

from dabiao.model.gate import Gate


def gate_as_json(gate: Gate) -> dict[str, object]:
    """Whether the gate holds, with the exit code, and what it was told to fail on."""
    return {
        "holds": gate.holds,
        "exit_code": gate.exit_code,
        "fail_on": sorted(gate.policy.fail_on),
        "strict": gate.policy.strict,
        "nothing_checked": gate.nothing_checked,
    }
