"""What is shown to people runs as it stands: the README, the examples in docstrings, the tour, the month end."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import json
import re
import runpy
from collections.abc import Iterator
from typing import Any

import pytest
import tenure
from shared import ROOT
from tenure import calculator

HERE = ROOT / "bindings-python"
README = (HERE / "README.md").read_text(encoding="utf-8")


def test_the_readme() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    assert len(blocks) >= 3
    # They go on from each other, as a reader does.
    names: dict[str, Any] = {}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), names)


def test_the_taste_of_the_main_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (block,) = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    exec(compile(block, "README.md", "exec"), {})


def test_the_first_taste_is_that_of_every_language() -> None:
    def files(text: str) -> list[Any]:
        return [json.loads(found) for found in re.findall(r'^[^\n]*?"*#*"*(\{\n    +"format".*?^ *\})', text, re.DOTALL | re.MULTILINE)]

    main = (ROOT / "README.md").read_text(encoding="utf-8")
    quay = json.loads((ROOT / "core" / "examples" / "quay.json").read_text(encoding="utf-8"))
    assert files(README) == files(main) == [quay]


def documented() -> Iterator[tuple[str, Any]]:
    """Everything public, with its name."""
    yield "tenure", tenure
    yield "tenure.calculator", calculator
    for module in (tenure, calculator):
        for name in module.__all__:
            value = getattr(module, name)
            yield f"{module.__name__}.{name}", value
            if inspect.isclass(value):
                own = ((method, found) for method, found in vars(value).items() if not method.startswith("_"))
                yield from ((f"{module.__name__}.{name}.{method}", found) for method, found in own)


def test_the_examples_in_docstrings() -> None:
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    for name, value in documented():
        docs = inspect.getdoc(value) or ""
        if ">>>" in docs:
            runner.run(parser.get_doctest(docs, {}, name, None, None))
    assert runner.summarize().failed == 0
    assert runner.tries >= 10


def test_everything_public_is_documented() -> None:
    silent = [
        name
        for name, value in documented()
        if (callable(value) or inspect.isdatadescriptor(value)) and not inspect.ismemberdescriptor(value)
        if not (getattr(value, "__doc__", None) or "").strip()
        if not isinstance(value, type(tenure.Party))
    ]
    assert silent == []


@pytest.mark.parametrize("name", ["tour", "harbour_month"])
def test_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(HERE / "examples" / f"{name}.py"), run_name="__main__")
    assert capsys.readouterr().out


def test_the_stubs_say_what_the_module_says() -> None:
    native = importlib.import_module("tenure._tenure")
    stubs = ast.parse((HERE / "python" / "tenure" / "_tenure.pyi").read_text(encoding="utf-8"))

    def differing(body: list[ast.stmt], there: Any) -> Iterator[str]:
        for node in body:
            if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) or node.name.startswith("_"):
                continue
            found = getattr(there, node.name)
            if ast.get_docstring(node) != inspect.getdoc(found):
                yield node.name
            if isinstance(node, ast.ClassDef):
                yield from differing(node.body, found)

    assert list(differing(stubs.body, native)) == []
