"""What the wheel and the sdist hold: all that they should and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "newsparse"

#: Suffixes of what the package ships; anything else in its folder is a mistake.
SHIPPED = {".py", ".toml", ".json", ".typed", ".html", ".css"}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder with the wheel and the sdist of this source tree."""
    target = tmp_path_factory.mktemp("dist")
    for kind in ("sdist", "wheel"):
        command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(target)]
        subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    return target


def files_below(folder):
    """Every file, but for what interpreters and checkers leave behind."""
    files = {path for path in folder.rglob("*") if path.is_file()}
    return {
        path
        for path in files
        if not any(part.startswith((".", "__pycache__")) for part in path.relative_to(folder).parts)
    }


def test_the_package_folder_holds_only_what_is_shipped():
    assert {path.suffix for path in files_below(SOURCE)} <= SHIPPED


def test_wheel(built):
    (path,) = built.glob("*.whl")
    assert path.name == "newsparse-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(path) as wheel:
        names = set(wheel.namelist())
    info = "newsparse-0.1.0.dist-info/"
    package = {f"newsparse/{file.relative_to(SOURCE).as_posix()}" for file in files_below(SOURCE)}
    assert {name for name in names if not name.startswith(info)} == package
    assert "newsparse/py.typed" in names
    assert {name.removeprefix(info) for name in names if name.startswith(info)} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_metadata(built):
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        metadata = Parser().parsestr(wheel.read("newsparse-0.1.0.dist-info/METADATA").decode())
        entries = wheel.read("newsparse-0.1.0.dist-info/entry_points.txt").decode()
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    needed = {line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line}
    assert needed == {"attrs>=21.3", "python-dateutil>=2.8.2", "selectolax>=0.4.12"}
    assert "newsparse = newsparse._cli:main" in entries


def test_sdist(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        names = {name.removeprefix("newsparse-0.1.0/") for name in sdist.getnames()}
    assert {name.partition("/")[0] for name in names} <= {
        "src",
        "tests",
        "benchmarks",
        "fuzz",
        "docs",
        "examples",
        "tools",
        "training",
        "CHANGELOG.md",
        "LICENSE",
        "PKG-INFO",
        "README.md",
        "pyproject.toml",
        ".gitignore",  # hatchling adds it, so that a build from the sdist leaves out the same files
    }
    wanted = {file.relative_to(ROOT).as_posix() for file in files_below(SOURCE) | files_below(ROOT / "tests")}
    assert wanted <= names
    assert not {name for name in names if "__pycache__" in name or "_build" in name or name.endswith(".pyc")}
