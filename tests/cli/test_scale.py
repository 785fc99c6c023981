"""``crossread scale``, as it is run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.scale.flow import many_reports, write_lines

from crossread.cli.main import run


def test_reports_become_stories_and_what_is_missing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pyarrow", reason='pip install "crossread-news[scale]"')
    path, out = write_lines(tmp_path / "wire.jsonl", many_reports()), tmp_path / "out"
    command = ["scale", str(path), "-o", str(out), "--jobs", "1", "--open-days", "20"]
    assert run(command) == 0
    assert "24 reports in 12 stories" in capsys.readouterr().out
    assert run(command) == 0
    assert "1 of 1 batches were there before" in capsys.readouterr().out
    write_lines(path, many_reports(), "no JSON")
    assert run(command) == 3
    assert "1 rows hold no report" in capsys.readouterr().err
    assert run(["scale", str(tmp_path / "none"), "-o", str(out)]) == 2
    assert "none" in capsys.readouterr().err


@pytest.mark.parametrize(("missing", "extra"), [("pyarrow", "scale"), ("ray", "ray")])
def test_an_extra_that_is_not_installed_is_named(missing: str, extra: str, tmp_path: Path) -> None:
    if missing == "ray":
        pytest.importorskip("pyarrow", reason='pip install "crossread-news[scale]"')
    program = "import sys; sys.modules[sys.argv[1]] = None; from crossread.cli.main import main; main(sys.argv[2:])"
    command = ["scale", str(tmp_path), "-o", str(tmp_path / "out"), "--ray", "local"]
    done = subprocess.run([sys.executable, "-c", program, missing, *command], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert f'pip install "crossread-news[{extra}]"' in done.stderr
