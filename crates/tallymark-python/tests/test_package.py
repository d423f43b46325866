"""What the package says of itself."""

import ast
import pathlib
import re
import subprocess
import sys
from importlib import metadata, resources

import pytest

import tallymark

HERE = pathlib.Path(__file__).resolve().parent.parent


def test_an_older_python_is_refused_by_pip():
    about = metadata.metadata("tallymark")
    assert about["Requires-Python"] == ">=3.9"
    # The one native file serves every Python from there on.
    native = sys.modules["tallymark._native"].__file__
    assert re.search(r"_native\.abi3\.(so|pyd)$", native), native


def test_the_stubs_name_what_is_there():
    package = resources.files("tallymark")
    assert package.joinpath("py.typed").is_file()
    stub = ast.parse(package.joinpath("_native.pyi").read_text())
    named = {it.name for it in stub.body if isinstance(it, (ast.FunctionDef, ast.ClassDef))}
    there = {name for name in dir(tallymark._native) if not name.startswith("_")} - {"VERSION", "FIELDS"}
    assert named == there
    for name in tallymark.__all__:
        assert hasattr(tallymark, name), name


def test_the_readme_runs():
    code = re.findall(r"```python\n(.*?)```", (HERE / "README.md").read_text(), re.S)
    assert code
    for piece in code:
        if "spark" in piece:
            continue
        subprocess.run([sys.executable, "-c", piece], check=True, cwd=HERE, stdout=subprocess.DEVNULL)


def test_the_notebook_runs(tmp_path):
    pytest.importorskip("nbconvert")
    pytest.importorskip("ipykernel")
    done = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "html", "--execute", "--output-dir", str(tmp_path),
         str(HERE / "notebooks" / "first.ipynb")],
        capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "first.html").read_text()
    assert "CONFLICT" in page and "<mark>" in page
