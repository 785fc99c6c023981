"""What is done before a release; building and installing themselves are what ``make release`` does."""

from __future__ import annotations

import hashlib
import io
import re
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from tools.release.bill import make_bill
from tools.release.contents import find_faults, find_source_faults, list_package
from tools.release.installed import NAME, Component, find_components, is_installed
from tools.release.licences import PAGE, render_page

ROOT = Path(__file__).parents[2]
PACKAGE = {"crossread/__init__.py", "crossread/py.typed", "crossread/lexicon/en/cues.toml"}
ABOUT = """Metadata-Version: 2.4
Name: crossread-news
Version: 0.1.0
Summary: Reads reports.
Requires-Python: >=3.11
License-Expression: Apache-2.0
Description-Content-Type: text/markdown
"""
BOTH = ("LICENSE", "NOTICE")
OWN = Component(NAME, "0.1.0", "Apache-2.0", None, ("click",), False)
CLICK = Component("click", "8.5.1", "BSD-3-Clause", "https://click.example/", (), False)
NUMPY = Component("numpy", "2.4.6", "BSD-3-Clause AND MIT", None, (), True)
ODD = Component("odd", "1", "a licence of its own", None, (), True)

needs_all = pytest.mark.skipif(not is_installed(), reason="needs all extras to be installed")


def write_wheel(
    folder: Path, names: set[str], about: str = ABOUT, licences: tuple[str, ...] = ("LICENSE", "NOTICE")
) -> Path:
    wheel = folder / "a.whl"
    info = "crossread_news-0.1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in names | {f"{info}/licenses/{licence}" for licence in licences}:
            archive.writestr(name, "")
        archive.writestr(f"{info}/METADATA", about)
    return wheel


def test_a_wheel_with_exactly_the_package_has_no_faults(tmp_path: Path) -> None:
    assert find_faults(write_wheel(tmp_path, PACKAGE), PACKAGE) == []


@pytest.mark.parametrize(
    ("names", "about", "licences", "fault"),
    [
        (
            PACKAGE - {"crossread/lexicon/en/cues.toml"},
            ABOUT,
            ("LICENSE", "NOTICE"),
            "lacks crossread/lexicon/en/cues.toml",
        ),
        (PACKAGE | {"tests/test_a.py"}, ABOUT, BOTH, "has tests/test_a.py, which is no file of"),
        (PACKAGE, ABOUT, ("LICENSE",), "has no NOTICE"),
        (PACKAGE, ABOUT.replace("crossread-news", "crossread"), BOTH, "called crossread, not"),
        (PACKAGE, ABOUT.replace("Summary: Reads reports.\n", ""), BOTH, "does not say its Summary"),
    ],
)
def test_what_is_wrong_with_a_wheel_is_told(
    tmp_path: Path, names: set[str], about: str, licences: tuple[str, ...], fault: str
) -> None:
    [told] = find_faults(write_wheel(tmp_path, names, about, licences), PACKAGE)
    assert fault in told


def test_a_source_archive_has_what_building_needs(tmp_path: Path) -> None:
    names = ["pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "constraints.txt", "Makefile"]
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as archive:
        for name in [*names, *(f"src/{name}" for name in PACKAGE)]:
            archive.addfile(tarfile.TarInfo(f"crossread_news-0.1.0/{name}"), io.BytesIO())
    assert find_source_faults(tmp_path / "a.tar.gz", PACKAGE) == ["the source archive lacks NOTICE"]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs the checkout's list of files")
def test_the_package_has_its_templates_lexicons_and_data() -> None:
    package = list_package()
    for suffix in (".toml", ".html.j2", ".css", ".json", ".typed"):
        assert any(name.endswith(suffix) for name in package), suffix
    assert not any("tests" in name or name.endswith(".pyc") for name in package)


def test_a_bill_of_materials_names_every_component_with_its_licence_and_needs(tmp_path: Path) -> None:
    wheel = write_wheel(tmp_path, PACKAGE)
    components = [CLICK, OWN, NUMPY, ODD]
    bill = make_bill(components, [wheel])
    assert bill == make_bill(components, [wheel])
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    own = bill["metadata"]["component"]
    assert own["purl"] == "pkg:pypi/crossread-news@0.1.0"
    assert own["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}]
    licences = {one["name"]: (one["licenses"], one["scope"]) for one in bill["components"]}
    assert licences == {
        "click": ([{"license": {"id": "BSD-3-Clause"}}], "required"),
        "numpy": ([{"expression": "BSD-3-Clause AND MIT"}], "optional"),
        "odd": ([{"license": {"name": "a licence of its own"}}], "optional"),
    }
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    assert needs["pkg:pypi/crossread-news@0.1.0"] == ["pkg:pypi/click@8.5.1"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", bill["serialNumber"])


@needs_all
def test_the_page_of_licences_is_what_is_installed() -> None:
    assert PAGE.read_text("utf-8") == render_page(find_components()), "run: python -m tools.release.licences"


@needs_all
def test_every_component_says_its_licence_and_none_binds_what_uses_it() -> None:
    for component in find_components():
        assert component.licence != "not said", component
        strong = re.search(r"\bA?GPL", component.licence.replace("LGPL", ""))
        assert not strong or " OR " in component.licence, component


def test_the_extras_and_the_files_of_licences_are_those_of_the_project() -> None:
    held = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert set(held["optional-dependencies"]) == {"ocr", "ray", "scale", "server"}
    assert held["license-files"] == ["LICENSE", "NOTICE"]
