"""What is missing from an account, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.model.accounts import Account
from crossread.model.faults import Fault

_PARTS = {"copies": "passages copied word for word", "coverage": "who carries what", "independence": "who copied whom"}


def fault_lines(account: Account, names: Mapping[str, str]) -> list[str]:
    """One sentence for each thing that is missing; ``names`` are what to call the reports, by their ids."""
    return describe_faults(account.faults, names)


def describe_faults(faults: Sequence[Fault], names: Mapping[str, str]) -> list[str]:
    """One sentence for each fault, in their order."""
    return [describe_fault(fault, names.get(fault.report or "", fault.report or "")) for fault in faults]


def describe_fault(fault: Fault, name: str) -> str:
    """``Could not take quotations from The Courier: KeyError: 'Lund' (extract/names/kinds.py:88)``."""
    return f"{_what(fault, name)}: {fault.reason}"


def _what(fault: Fault, name: str) -> str:
    part = _PARTS.get(fault.place, fault.place)
    if fault.stage == "read":
        return f"Could not read {part}"
    if fault.stage == "parse":
        return f"Could not read {name}, which is left out"
    if fault.stage == "extract":
        return f"Could not take {part} from {name}"
    if fault.stage == "check":
        return f"Could not check {name} by {part}"
    if fault.stage == "group" and part == fault.place:
        return f"Left {part} out of the account"
    if fault.stage == "account":
        return f"Could not work out {part}"
    if fault.stage == "render":
        return f"Could not show {part}" + (f" of {name}" if name else "")
    return f"Could not compare {part}" + (f" of {name} with the others'" if name else " of the reports")
