"""The table of forms: each member of it is a module with its renderer, and no module is missing from it."""

import importlib
import inspect
import pkgutil

import pytest

from screen.render.forms import FOLDERS


@pytest.mark.parametrize(("forms", "folder"), FOLDERS.items())
def test_every_form_is_a_module_and_every_renderer_a_form(forms: type, folder: str) -> None:
    package = importlib.import_module(f"screen.render.{folder}")
    found = {
        module.name
        for module in pkgutil.iter_modules(package.__path__)
        if hasattr(importlib.import_module(f"{package.__name__}.{module.name}"), f"render_{module.name}")
    }
    assert found == set(forms)
    for name in found:
        render = getattr(importlib.import_module(f"{package.__name__}.{name}"), f"render_{name}")
        first, *options = inspect.signature(render).parameters.values()
        assert first.kind is first.POSITIONAL_OR_KEYWORD
        assert all(option.kind is option.KEYWORD_ONLY and option.default is not option.empty for option in options)
