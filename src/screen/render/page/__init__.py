"""The templates, the style and the script of pages: files beside this one."""

from pathlib import Path


def page_file(name: str) -> str:
    """The text of one of them."""
    return (Path(__file__).parent / name).read_text("utf-8")
