"""Text that nobody sees, by declarations of CSS."""

import pytest

from screen.documents.readers.web.arithmetic import worked_out
from screen.documents.readers.web.html import read_html

STYLES = [
    "clip-path:inset(calc(50% + 1px))",
    "position:absolute;top:-50vh;transform:translateY(-50vh)",
    "padding-left:9999px;overflow:hidden;width:10px",
    "backface-visibility:hidden;transform:rotateY(180deg)",
    "display:table-column",
    "display:none",
    "visibility: hidden",
    "opacity:0",
    "opacity: 0.0 !important",
    "font-size:0",
    "font-size:.4pt",
    "position:absolute; left:-9999px",
    "position:fixed; inset:auto auto -900px -900px",
    "position:fixed; bottom:100%",
    "position:fixed; left:110%; top:0",
    "text-indent:-999em",
    "position:absolute;inset-inline-start:-9999px",
    "block-size:0;overflow:hidden",
    "contain:strict;height:0",
    "text-indent:100%;white-space:nowrap;overflow:hidden",
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
    "color:hsl(0, 0%, 99%)",
    "color:oklch(1 0 0)",
    "color:white; color:no-colour",
    "--paper:#fff; color:var(--paper)",
    "font:1px/1 Arial",
    "font-size:2%",
    "opacity:calc(0)",
    "opacity:1%",
    "zoom:.01",
    "inset:-9999px auto auto auto",
    "top:-500vh",
    "left:calc(-1 * 9999px)",
    "translate:-9999px",
    "transform:translate(-200vw, 0)",
    "scale:0",
    "transform:rotateX(90deg)",
    "rotate:y 90deg",
    "clip-path:polygon(0 0, 0 0, 0 0)",
    "clip-path:inset(0 100% 0 0)",
    "line-height:0; overflow:hidden",
    "display:/* shown */none",
    "d\\69splay:none",
    "color:#fff;background:linear-gradient(#fff, #fefefe)",
    "background:linear-gradient(90deg, white, #fff);-webkit-background-clip:text;color:transparent",
    "color:color-mix(in srgb, white 99%, black)",
    "color:light-dark(white, black)",
    "color:rgb(from white r g b)",
    "color:rgb(from black 255 255 254)",
    "font-size-adjust:0",
    "color:canvas",
    "height:1px;overflow:scroll",
    "height:20px;overflow:hidden;line-height:400px",
    "transform:matrix(1, 0, 0, 1, -9999, 0)",
    "transform:matrix3d(0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,1)",
    "transform:skewX(90deg)",
    "clip-path:path('M0 0')",
    "clip-path:xywh(0 0 0 0)",
]
SEEN = [
    "position:fixed; bottom:99%",
    "position:relative; left:100%",
    "overflow:hidden;white-space:nowrap;width:12em",
    "backface-visibility:hidden",
    "backface-visibility:hidden;transform:rotateY(180deg) rotateX(180deg)",
    "position:absolute;top:50vh;transform:translateY(-50vh)",
    "height:40px;overflow:hidden;line-height:20px",
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
    "contain:content;block-size:120px;margin-inline-start:-5px",
    "color:rgba(20,20,20,0.8)",
    "color:rgb(from white 20 20 20)",
    "font-size-adjust:0.5",
    "margin-left:50vw",
    "color:hsl(0, 0%, 40%)",
    "font:700 1rem/1.5 Arial",
    "transform:translate(-50%, -50%)",
    "transform:rotate(90deg)",
    "inset:0",
    "margin:0 auto",
    "margin-left:calc(50% - 50vw)",
    "z-index:2",
    "clip-path:inset(0 round 8px)",
    "clip-path:polygon(0 0, 100% 0, 50% 100%)",
    "clip-path:xywh(0 0 90px 90px)",
    "background:linear-gradient(90deg, #4f46e5, transparent);color:#fff",
    "background:linear-gradient(90deg, red, blue);background-clip:text;color:transparent",
    "overflow:auto;height:0;min-height:100%",
    "overflow:hidden;height:40px;line-height:40px",
    "grid-template-rows:repeat(2, minmax(0, 1fr))",
]
RULES = [
    "@property --seen{syntax:'*';inherits:true;initial-value:none} .q{display:var(--seen)}",
    "@media screen{.q{display:none}}",
    "@media (min-width:600px){.q{display:none}}",
    "@media (prefers-color-scheme: light){.q{color:#fff}}",
    "@media screen and (prefers-color-scheme:light){.q{display:none}}",
    "div{color:white} p{color:#222} .q{color:inherit}",
    "@supports (display:grid){.q{color:#fff}}",
    "@layer base{.q{display:none}}",
    "div > .q{display:none}",
    "[data-part]{display:none}",
    "p:nth-child(2){display:none}",
    "p:not(.seen){display:none}",
    ":is(.q, .r){display:none}",
    "div{& .q{display:none}}",
    "div{.q{display:none}}",
    ":root{--paper:#fff} .q{color:var(--paper)}",
    ".q{display:none !important} p.q{display:block}",
    "@import url('data:text/css,.q{display:none}');",
    "@keyframes go{to{opacity:0}} .q{animation:go 0s forwards}",
]
SHOWING_RULES = [
    "@media print{.q{display:none}}",
    "@media (max-width:600px){.q{display:none}}",
    "@media (hover:none){.q{display:none}}",
    "@media (prefers-color-scheme:dark){.q{color:#fff}}",
    "@media (prefers-color-scheme:light) and (max-width:600px){.q{display:none}}",
    "div{color:white} p{color:#222} .q{color:none}",
    ".q{display:none} p.q{display:block}",
    ".q{display:none} #part{display:block}",
    ".q::before{display:none}",
    ".q:hover{display:none}",
    ".r .q{display:none}",
    "@keyframes come{from{opacity:0}to{opacity:1}} .q{animation:come 1s}",
    "@keyframes come{to{opacity:1}} .q{opacity:0;animation:come 1s forwards}",
]
DOUBTED = [
    "<p style='overflow:hidden;white-space:nowrap;width:12em;text-overflow:ellipsis'>Kept the stock list of a shop in"
    " Exampleton, and Kubernetes as well as Docker</p>",
    "<div style='overflow:hidden;height:24px'>Wrote code.<br><br><br>Kubernetes</div>",
    "<div style='overflow:hidden;height:2em;line-height:2em'><p>Wrote code.</p><p>Tests</p><p>Kubernetes</p></div>",
    "<div style='-webkit-line-clamp:1;display:-webkit-box;overflow:hidden'>Wrote code.<br>Kubernetes</div>",
    "<table><col style='visibility:collapse'><tr><td>Kubernetes</td></tr></table>",
    "<style>div{position:relative}div::after{content:'';position:absolute;inset:0;background:#fff}</style>"
    "<div>Kubernetes</div>",
    "<p style='z-index:-1'>Kubernetes</p>",
    "<p style='filter:blur(40px)'>Kubernetes</p>",
    "<p style='filter:invert(1)'>Kubernetes</p>",
    "<p style='position:relative;left:100vw'>Kubernetes</p>",
    "<div><template shadowrootmode=open>Wrote code.</template><p>Kubernetes</p></div>",
    "<p style='mask:linear-gradient(transparent, transparent)'>Kubernetes</p>",
    "<p aria-hidden=true>Kubernetes</p>",
    "<p class=d-none>Kubernetes</p>",
    "<details><summary></summary><p>Kubernetes</p></details>",
    "<style>p::first-line{color:white}</style><p>Kubernetes</p>",
    "<style>@keyframes go{to{visibility:hidden}} p{animation:go 9s}</style><p>Kubernetes</p>",
    "<div style='display:grid;grid-template-rows:0fr'><p>Kubernetes</p></div>",
    "<p style='flex:1;width:0;overflow:hidden'>Kubernetes</p>",
    "<script></script><style>#q{display:none}</style><p id=q>Kubernetes</p>",
    "<script></script><style>.q{opacity:0}</style><p class=q>Kubernetes</p>",
    "<style>.t{contain:size;overflow:hidden}</style><p class=t>Kubernetes</p>",
    "<style>.t{filter:url(#f)}</style><p class=t>Kubernetes</p>",
]
IN_PLACES = [
    "<table><tr><td style='display:none'>Kubernetes</td><td>Docker</td></tr></table>",
    "<table><tr><td><p style='opacity:0'>Kubernetes</p></td><td>Docker</td></tr></table>",
    "<pre>Docker <b style='font-size:0'>Kubernetes</b></pre>",
    "<style>@media print, screen{.q{display:none}}</style><p class=q>Kubernetes</p><p>Docker</p>",
    "<style>@media not print{.q{display:none}}</style><p class=q>Kubernetes</p><p>Docker</p>",
    "<link rel=stylesheet href='data:text/css,.q{display:none}'><p class=q>Kubernetes</p><p>Docker</p>",
    "<link rel=stylesheet href='data:text/css;base64,LnF7b3BhY2l0eTowfQ=='><p class=q>Kubernetes</p><p>Docker</p>",
]
UNSHOWN = [
    "<p hidden>{}</p>",
    "<div popover>{}</div>",
    "<dialog>{}</dialog>",
    "<marquee width=0>{}</marquee>",
    "<noembed>{}</noembed>",
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
    assert shown == ["Seen"]
    assert "hidden text was left out (1 places): Kubernetes" in warnings[0]


@pytest.mark.parametrize("style", SEEN)
def test_what_can_be_seen_is_read(style: str) -> None:
    assert read(f'<p style="{style}">Kubernetes</p>') == (["Kubernetes"], [])


@pytest.mark.parametrize("rule", RULES)
def test_rules_of_any_form_hide(rule: str) -> None:
    page = f"<style>{rule}</style><div><p class=seen>Seen</p><p class=q data-part=1>Kubernetes</p></div>"
    shown, warnings = read(page)
    assert shown == ["Seen"]
    assert "Kubernetes" in warnings[0]


@pytest.mark.parametrize("rule", SHOWING_RULES)
def test_rules_that_do_not_hold_hide_nothing(rule: str) -> None:
    page = f"<style>{rule}</style><div><p class=seen>Seen</p><p class=q id=part>Kubernetes</p></div>"
    assert read(page) == (["Seen", "Kubernetes"], [])


@pytest.mark.parametrize("page", DOUBTED)
def test_what_may_be_hidden_is_read_and_told(page: str) -> None:
    shown, warnings = read(page)
    assert any("Kubernetes" in text for text in shown)
    assert len(warnings) == 1
    assert warnings[0].startswith("text was read that a reader may not see (1 places): ")
    assert "Kubernetes" in warnings[0]


@pytest.mark.parametrize("style", ["overflow:hidden;width:12em", "white-space:nowrap;width:12em"])
def test_lines_that_break_or_stand_out_are_not_cut(style: str) -> None:
    text = "Kept the stock list of a shop in Exampleton, and Kubernetes as well as Docker"
    assert read(f"<p style='{style}'>{text}</p>") == ([text], [])


@pytest.mark.parametrize("page", UNSHOWN)
def test_boxes_that_no_browser_opens_are_left_out(page: str) -> None:
    assert read("<p>Seen</p>" + page.format("Kubernetes"))[0] == ["Seen"]


@pytest.mark.parametrize("page", IN_PLACES)
def test_what_is_hidden_in_any_place_is_left_out_and_told(page: str) -> None:
    shown, warnings = read(page)
    assert shown == ["Docker"]
    assert warnings == ["hidden text was left out (1 places): Kubernetes"]


@pytest.mark.parametrize(
    "sheet",
    [
        "<style media=print>.q{display:none}</style>",
        "<style>@media not screen{.q{display:none}}</style>",
        "<style>@media print, (max-width:400px){.q{display:none}}</style>",
        "<link rel=stylesheet media=print href='data:text/css,.q{display:none}'>",
        "<link rel=stylesheet href='data:text/css;base64,%%a'>",
    ],
)
def test_sheets_that_are_not_for_a_screen_hide_nothing(sheet: str) -> None:
    assert read(f"{sheet}<p class=q>Kubernetes</p>") == (["Kubernetes"], [])


def test_what_may_be_hidden_in_a_table_is_told() -> None:
    page = "<table><tr><td><p style='z-index:-1'>Kubernetes</p></td><td>Docker</td></tr></table>"
    assert read(page)[1] == ["text was read that a reader may not see (1 places): Kubernetes"]


def test_letters_of_the_colour_of_their_own_ground_are_left_out() -> None:
    page = "<style>body{color:#222}</style><p>Seen</p><p style='background:#222'>Kubernetes</p>"
    assert read(page)[0] == ["Seen"]


def test_white_on_a_dark_page_is_read() -> None:
    page = "<style>body{background:#111;color:#eee}.name{color:#fff}</style><p class=name>Ada Example</p>"
    assert read(page) == (["Ada Example"], [])
    page = '<div style="background:#234"><p style="color:white">Ada Example</p></div>'
    assert read(page) == (["Ada Example"], [])


def test_a_page_with_other_sheets_may_have_a_ground_that_is_not_known() -> None:
    page = '<link rel="stylesheet" href="x.css"><div class="side"><p style="color:white">Ada Example</p></div>'
    assert read(page) == (["Ada Example"], [])


@pytest.mark.parametrize(
    "around",
    [
        "<div style='opacity:.3'><div style='opacity:.3'><p style='opacity:.3'>{}</p></div></div>",
        "<div style='font-size:4px'><p style='font-size:.3em'>{}</p></div>",
        "<div style='transform:scale(.3)'><p style='transform:scale(.2)'>{}</p></div>",
        "<div style='position:absolute;left:-600px'><p style='position:relative;left:-600px'>{}</p></div>",
        "<div style='background:black'><p>{}</p></div>",
    ],
)
def test_what_boxes_in_one_another_hide_together_is_left_out(around: str) -> None:
    assert read("<p>Seen</p>" + around.format("Kubernetes")) == (
        ["Seen"],
        ["hidden text was left out (1 places): Kubernetes"],
    )


@pytest.mark.parametrize(
    "page",
    [
        "<div style='font-size:0'><span style='font-size:16px'>Ada</span></div>",
        "<div style='visibility:hidden'><p style='visibility:visible'>Ada</p></div>",
        "<style>.hero{color:#fff}.in{background:navy}</style><div class=hero><div class=in>Ada</div></div>",
        "<body bgcolor='#000' text='#fff'><p>Ada</p>",
    ],
)
def test_letters_are_as_the_nearest_box_sets_them(page: str) -> None:
    assert read(page) == (["Ada"], [])


def test_letters_of_the_page_and_of_its_links_are_obeyed() -> None:
    assert read("<body text=white link=white><p>Kubernetes <a href=x>Docker</a></p><b style='color:red'>Seen</b>") == (
        ["Seen"],
        ["hidden text was left out (2 places): Kubernetes | Docker"],
    )


def test_old_attributes_are_obeyed() -> None:
    assert read("<p>Seen</p><font color=white>Kubernetes</font>")[0] == ["Seen"]
    assert read("<table bgcolor=black><tr><td><font color=white>Seen</font></td></tr></table>")[0] == ["Seen"]


@pytest.mark.parametrize("css", ["", ";", "color:", "color:#ggg", "color:rgb(a,b,c)", "background:url(x)"])
def test_what_is_no_declaration_hides_nothing(css: str) -> None:
    assert read(f'<p style="{css}">Seen</p>') == (["Seen"], [])


@pytest.mark.parametrize("prop", ["transform", "background", "color", "clip-path", "animation"])
def test_of_a_value_without_end_its_beginning_counts(prop: str) -> None:
    rule = f"p{{{prop}:{'a' * 300_000}}}"
    assert read(f"<style>{rule} p{{opacity:0}}</style><p>Kubernetes</p><b>Seen</b>")[0] == ["Seen"]
    assert read(f"<style>{rule}</style><p>Seen</p>") == (["Seen"], [])


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("calc(2px - 1.5px)", "0.5px"),
        ("calc(1em / 40)", "0.025em"),
        ("min(1px, 20px)", "1px"),
        ("clamp(0px, 1px, 3px)", "1px"),
        ("scale(calc(1/100))", "scale(0.01)"),
        ("calc((1px + 2pt) * -3)", "-11px"),
        ("calc(100% - 20px)", "calc(100% - 20px)"),
        ("calc(1px / 0)", "calc(1px / 0)"),
        ("calc(nix + 1px)", "calc(nix + 1px)"),
        ("calc(1px", "calc(1px"),
    ],
)
def test_sums_are_worked_out_where_they_can_be(told: str, number: str) -> None:
    assert worked_out(told) == number


CLIP = ".box{overflow:hidden;height:30px;width:300px}"


@pytest.mark.parametrize(
    "page",
    [
        f"<style>{CLIP}.box p{{padding-top:60px}}</style><div class=box><p>Kubernetes</p></div>",
        f"<style>{CLIP}.box p{{transform:translateY(80px)}}</style><div class=box><p>Kubernetes</p></div>",
        f"<style>{CLIP}.box p{{translate:0 80px}}</style><div class=box><p>Kubernetes</p></div>",
        f"<style>{CLIP}.box p{{position:relative;top:80px}}</style><div class=box><p>Kubernetes</p></div>",
        f"<style>{CLIP}.box b{{padding-left:310px}}</style><div class=box><b>Kubernetes</b></div>",
        f"<style>{CLIP}</style><div class=box><div style=height:90px></div><p>Kubernetes</p></div>",
        "<p style='transform:scale(calc(1/100))'>Kubernetes</p>",
        "<p style='font-size:calc(2px - 1.5px)'>Kubernetes</p>",
        "<p style='-webkit-text-security:disc'>Kubernetes</p>",
        "<style>body{overflow-x:hidden}p{margin-left:110vw}</style><p>Kubernetes</p>",
    ],
)
def test_what_is_pushed_out_of_what_cuts_it_off_is_hidden(page: str) -> None:
    assert read(page) == ([], ["hidden text was left out (1 places): Kubernetes"])


@pytest.mark.parametrize(
    "page",
    [
        "<style>.o i{position:absolute;inset:0;background:#fff}</style><div class=o><p>Kubernetes</p><i></i></div>",
        "<div class=o><i style='position:absolute;inset:0;background:#fff'></i><p>Kubernetes</p></div>",
        "<div style='background:url(x.png) #123'><p style='color:#123'>Kubernetes</p></div>",
        "<style>li{font-size:.75em}</style><ul><li>A<ul><li>B<ul><li>C<ul><li>D<ul><li>Kubernetes"
        "</li></ul></li></ul></li></ul></li></ul></li></ul>",
    ],
)
def test_covers_pictures_and_small_print_in_small_print_are_told(page: str) -> None:
    shown, warnings = read(page)
    assert "Kubernetes" in shown
    assert warnings == ["text was read that a reader may not see (1 places): Kubernetes"]


@pytest.mark.parametrize(
    "page",
    [
        f"<style>{CLIP}.box p{{margin-top:5px}}</style><div class=box><p>Kubernetes</p></div>",
        "<div style='overflow:auto;height:30px'><p style='margin-top:90px'>Kubernetes</p></div>",
        "<div style='overflow-x:hidden;height:30px'><p style='margin-top:90px'>Kubernetes</p></div>",
        "<div style='overflow:hidden;height:30px;min-height:100%'><p style='margin-top:90px'>Kubernetes</p></div>",
        f"<style>{CLIP}.box p{{position:absolute;top:90px}}</style><div class=box><p>Kubernetes</p></div>",
        f"<style>{CLIP}.box p{{top:90px}}</style><div class=box><p>Kubernetes</p></div>",
        "<style>.o i{position:absolute;inset:0;background:rgba(0,0,0,.1)}</style><p class=o>Kubernetes<i></i></p>",
        "<style>.o i{position:absolute;inset:0}</style><div class=o><p>Kubernetes</p><i></i></div>",
        "<style>i{position:absolute;inset:0;background:#fff}p{position:relative}</style><i></i><p>Kubernetes</p>",
        "<style>li{font-size:.8em}</style><ul><li><ul><li><ul><li>Kubernetes</li></ul></li></ul></li></ul>",
        "<div style='width:calc(100% - 800px);overflow:hidden'>Kubernetes</div>",
        "<style>body{overflow-x:hidden}p{margin-left:40vw}</style><p>Kubernetes</p>",
        "<style>p{contain:strict;overflow:hidden;height:40px}</style><p>Kubernetes</p>",
    ],
)
def test_what_has_room_is_read_without_a_word(page: str) -> None:
    assert read(page) == (["Kubernetes"], [])


@pytest.mark.parametrize("style", ["columns:3", "column-count:3", "display:flex"])
def test_a_page_of_columns_has_room_for_more_lines(style: str) -> None:
    lines = "<div>Bread</div>" * 70
    _, warnings, _ = read_html(f"<div style='height:600px;overflow:hidden;{style}'>{lines}</div>", "cv.html")
    assert warnings == []
