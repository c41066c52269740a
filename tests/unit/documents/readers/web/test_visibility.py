"""Text that nobody sees, by declarations of CSS."""

import pytest

from screen.documents.readers.web.html import read_html
from screen.documents.readers.web.visibility import is_colourless, is_gone

STYLES = [
    "display:none",
    "visibility: hidden",
    "opacity:0",
    "opacity: 0.0 !important",
    "font-size:0",
    "font-size:.4pt",
    "position:absolute; left:-9999px",
    "text-indent:-999em",
    "margin-left:-5000px",
    "transform:scale(0)",
    "transform: translateX(-10000px)",
    "clip:rect(0 0 0 0)",
    "clip: rect(1px, 1px, 1px, 1px)",
    "clip-path:inset(100%)",
    "height:0;overflow:hidden",
    "color:#fff",
    "color:#FEFEFE",
    "color:white",
    "color:rgb(255, 255, 255)",
    "color:rgba(0,0,0,0)",
    "color:transparent",
    "color:#11111100",
    "background:#102030;color:rgb(16,32,48)",
]
SEEN = [
    "color:#888",
    "background:#333;color:#fff",
    "background:linear-gradient(#111,#222);color:white",
    "opacity:0.6",
    "font-size:11px",
    "font-size:0.9em",
    "margin-left:-20px",
    "left:-5px",
    "transform:scale(0.95)",
    "height:0",
    "overflow:hidden;height:120px",
    "color:rgba(20,20,20,0.8)",
]


def read(page: str) -> tuple[list[str], list[str]]:
    blocks, warnings, _ = read_html(page, "ada.html")
    return [block.text for block in blocks], warnings


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("way", ["own", "class", "id", "tag"])
def test_hidden_text_is_left_out_and_told(style: str, way: str) -> None:
    marks = {"own": f'style="{style}"', "class": 'class="q"', "id": 'id="q"', "tag": ""}[way]
    selector = {"own": "", "class": f".q{{{style}}}", "id": f"#q{{{style}}}", "tag": f"aside{{{style}}}"}[way]
    shown, warnings = read(f"<style>{selector}</style><p>Seen</p><aside {marks}><p>Kubernetes</p></aside>")
    if way == "id" and "color" not in style:  # what has an id may be shown by a script
        assert "Kubernetes" in shown
    else:
        assert shown == ["Seen"]
        assert "Kubernetes" in warnings[0]


@pytest.mark.parametrize("style", SEEN)
def test_what_can_be_seen_is_read(style: str) -> None:
    assert read(f'<p style="{style}">Kubernetes</p>') == (["Kubernetes"], [])


def test_white_on_a_dark_page_is_read() -> None:
    page = "<style>body{background:#111;color:#eee}.name{color:#fff}</style><p class=name>Ada Example</p>"
    assert read(page) == (["Ada Example"], [])
    page = '<div style="background:#234"><p style="color:white">Ada Example</p></div>'
    assert read(page) == (["Ada Example"], [])


def test_a_page_with_other_sheets_may_have_a_ground_that_is_not_known() -> None:
    page = '<link rel="stylesheet" href="x.css"><div class="side"><p style="color:white">Ada Example</p></div>'
    assert read(page) == (["Ada Example"], [])


def test_old_attributes_are_obeyed() -> None:
    assert read("<p>Seen</p><font color=white>Kubernetes</font>")[0] == ["Seen"]
    assert read("<table bgcolor=black><tr><td><font color=white>Seen</font></td></tr></table>")[0] == ["Seen"]


@pytest.mark.parametrize("css", ["", ";", "color:", "color:#ggg", "color:rgb(a,b,c)", "background:url(x)"])
def test_what_is_no_declaration_hides_nothing(css: str) -> None:
    assert not is_gone(css)
    assert not is_colourless(css, None)
