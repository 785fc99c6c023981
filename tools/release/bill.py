"""Writes a software bill of materials (CycloneDX) beside a built wheel: ``python -m tools.release.bill dist``."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools.release.installed import NAME, Component, find_components

_IDENTIFIER = re.compile(r"[A-Za-z0-9.+-]+")


def make_bill(components: Sequence[Component], wheels: Sequence[Path]) -> dict[str, Any]:
    """The bill as plain data; the same components and wheels, the same bill."""
    own = next(one for one in components if one.name == NAME)
    digests = [{"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()} for wheel in wheels]
    content = json.dumps([[one.name, one.version] for one in components] + digests)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}",
        "version": 1,
        "metadata": {"component": {**_component(own, "application"), "hashes": digests}},
        "components": [_component(one, "library") for one in components if one is not own],
        "dependencies": [
            {"ref": _name(one), "dependsOn": [_name(other) for other in components if other.name in one.needs]}
            for one in components
        ],
    }


def _component(component: Component, kind: str) -> dict[str, Any]:
    described: dict[str, Any] = {
        "type": kind,
        "bom-ref": _name(component),
        "name": component.name,
        "version": component.version,
        "purl": _name(component),
        "licenses": [_licence(component.licence)],
        "scope": "optional" if component.extra else "required",
    }
    if component.home:
        described["externalReferences"] = [{"type": "website", "url": component.home}]
    return described


def _licence(words: str) -> dict[str, Any]:
    if re.search(r" (?:AND|OR|WITH) ", words):
        return {"expression": words}
    known = "id" if _IDENTIFIER.fullmatch(words) and words != "not said" else "name"
    return {"license": {known: words}}


def _name(component: Component) -> str:
    return f"pkg:pypi/{component.name}@{component.version}"


def main(folder: Path) -> Path:
    """Write the bill of the wheels in a folder beside them; its path."""
    wheels = sorted(folder.glob("*.whl"))
    components = find_components()
    own = next(one for one in components if one.name == NAME)
    path = folder / f"{NAME}-{own.version}.cdx.json"
    path.write_text(json.dumps(make_bill(components, wheels), indent=1) + "\n", "utf-8")
    return path


if __name__ == "__main__":
    print(f"bill of materials: {main(Path(sys.argv[1]))}")
