"""What boxes paint over is told, and boxes that only look so are not; a browser shows of each page what is said."""

import pytest

from screen.documents.readers.web.html import read_html

WORK = "<p>Kept the lamps of the Quillon lighthouse from 2016 to 2019, and wrote down every ship.</p>" * 3
SHOP = "<p>Kubernetes</p>"


def warnings_of(sheet: str, body: str) -> list[str]:
    return read_html(f"<style>{sheet}</style><body>{body}", "cv.html")[1]


@pytest.mark.parametrize(
    ("sheet", "body"),
    [
        (".c{position:relative;background:#fff;margin-top:-52px;padding:16px 0}", f"{SHOP}<div class=c>{WORK}</div>"),
        (".c{transform:translateY(-3.2em);background:#fff;padding:14px 0}", f"{WORK}{SHOP}<div class=c>{WORK}</div>"),
        (
            ".g{display:grid}.g>*{grid-area:1/1;background:#fff}",
            f"<div class=g><div>{SHOP}</div><div>{WORK}</div></div>",
        ),
        (
            ".g{display:grid;grid-template-areas:'a b'}.g>*{grid-area:a}b{background:#fff}",
            f"<div class=g><i>{SHOP}</i><b>{WORK}</b></div>",
        ),
        (".c{position:sticky;bottom:0;background:#fff;min-height:100vh}", f"{SHOP}<div class=c>{WORK}</div>"),
        (
            "div{position:relative}svg{position:absolute;inset:0;width:100%;height:100%}",
            f"<div>{SHOP}<svg><rect width='9' height='9' fill='#fff'/></svg></div>{WORK}",
        ),
        (
            ".r{position:relative;height:90px}.c{position:absolute;inset:0;background:#fff}",
            f"<div class=r><div>{SHOP}</div><div><div class=c>Lamps</div></div></div>{WORK}",
        ),
        (
            ".f{display:flex}.a{flex:none;width:500px}.b{flex:none;margin-left:-500px;width:500px;background:#fff}",
            f"<div class=f><div class=a>{SHOP}</div><div class=b>{WORK}</div></div>",
        ),
        (
            "body{position:relative}.c{position:absolute;left:0;right:0;bottom:0;height:40px;background:#fff}",
            f"{WORK}{SHOP}<div class=c>Lamps</div>",
        ),
        (".c{position:fixed;top:0;width:100%;height:80px;background:#fff}", f"{SHOP}<div class=c>Ada</div>{WORK}"),
        (".c{position:fixed;inset:0;background:#fff}", f"{SHOP}<div class=c>{WORK}</div>"),
        (
            ".w{position:relative;z-index:0;background:#fff}.w p{position:relative;z-index:-1}",
            f"<div class=w><div style='background:#fff'>{SHOP}</div></div>{WORK}",
        ),
        (
            "div{position:relative}img{position:absolute;inset:0;width:100%;height:100%}",
            f"<div>{SHOP}<img src=lamp.jpg></div>{WORK}",
        ),
        (
            "div{position:relative}iframe{position:absolute;inset:0;width:100%;height:100%}",
            f"<div>{SHOP}<iframe srcdoc='<body style=background:white>'></iframe></div>{WORK}",
        ),
        (
            "div{position:relative}div::after{position:absolute;right:0;width:100%;top:0;height:40px;background:#fff}",
            f"<div>{SHOP}</div>{WORK}",
        ),
        (
            "li{float:left}.c{position:absolute;top:0;left:0;width:900px;height:200px;background:#fff}",
            f"<ul><li>{SHOP}</li></ul><br style=clear:both><div class=c>{WORK}</div><div style=height:300px></div>",
        ),
    ],
)
def test_text_that_a_box_is_painted_over_is_read_and_told(sheet: str, body: str) -> None:
    told = warnings_of(sheet, body)
    assert len(told) == 1
    assert told[0].startswith("text was read that a reader may not see")
    assert "Kubernetes" in told[0]


@pytest.mark.parametrize(
    ("sheet", "body"),
    [
        (".c{position:sticky;top:0;background:#fff;height:60px}", f"<div class=c>Ada</div>{SHOP}{WORK}"),
        (
            "body{margin:0;padding-top:70px}.c{position:fixed;top:0;width:100%;height:60px;background:#fff}",
            f"<div class=c>Ada</div>{SHOP}{WORK}",
        ),
        (
            ".c{position:fixed;bottom:0;width:100%;height:60px;background:#fff}",
            f"{WORK}{SHOP}<div class=c>Biscuits</div>",
        ),
        (
            ".r{position:relative}.c{position:absolute;inset:0;background:#224}.t{position:relative;color:#fff}",
            f"<div class=r><div class=c></div><div class=t>{SHOP}</div></div>{WORK}",
        ),
        (
            ".h{padding:60px 0 100px}.c{position:relative;background:#fff;margin:-60px auto 0;width:80%}",
            f"<div class=h>{SHOP}</div><div class=c>{WORK}</div>",
        ),
        (
            ".r{position:relative;padding:20px}.c{position:absolute;top:-10px;right:-10px;background:#c00}",
            f"<div class=r><span class=c>New</span>{SHOP}</div>{WORK}",
        ),
        ("#p{position:fixed;inset:0;background:#fff}", f"<div id=p>Loading</div>{SHOP}{WORK}"),
        (
            "div{position:absolute;top:0;width:900px;height:1100px;background:#fff}.b{top:1100px}",
            f"<div>{SHOP}</div><div class=b>{WORK}</div>",
        ),
        (
            "body{display:grid;grid-template-columns:repeat(2,minmax(200px,1fr));gap:20px}body>*{background:#fff}",
            f"<header style='grid-column:1/-1'>Ada</header><aside style='grid-row:2'>{SHOP}</aside>"
            f"<main style='grid-row:2;grid-column:2'>{WORK}</main>",
        ),
        (
            ".l{float:left;width:30%;position:relative;background:#eee}.r{margin-left:32%;position:relative;background:#fff}",
            f"<div class=l>{SHOP}</div><div class=r>{WORK}</div>",
        ),
        (
            ".f{display:flex;flex-wrap:wrap}.f>*{flex:1 0 60%;position:relative;background:#fff}",
            f"<div class=f><div>{SHOP}</div> Lamps <div>{WORK}</div></div>",
        ),
        (
            ".c{position:absolute;left:0;top:0;background:rgba(255,255,255,.4);width:900px;height:300px}",
            f"{SHOP}<div class=c></div>{WORK}",
        ),
        (
            "td{position:relative;background:#fff}",
            f"<table><tr><td>{SHOP}</td><td>{WORK}</td></tr><tr><td>{WORK}</td></tr></table>",
        ),
        (
            "div{position:relative}img{position:absolute;inset:0;width:100%;height:100%}",
            f"<div>{SHOP}<img src=watermark.png></div>{WORK}",
        ),
        (
            ".c{position:fixed;inset:0;background:#111;z-index:-1}main{background:rgba(255,255,255,.8)}",
            f"<div class=c></div><main>{SHOP}{WORK}</main>",
        ),
        (
            "nav{position:absolute;height:0;overflow:hidden;z-index:-1}ul{background:#111;height:900px;width:1200px}",
            f"<nav><ul></ul></nav>{SHOP}{WORK}",
        ),
        (
            ".r{position:relative;background:#ddd}.r::before{position:absolute;inset:0;background:#39c}"
            ".c{position:absolute;inset:0;background:#39c}span{position:relative}",
            f"<div class=r><span>Kubernetes</span></div><div class=r><div class=c></div><span>Rust</span></div>{WORK}",
        ),
        (
            ".r{position:relative}.c{position:absolute;inset:0;background:#eee}.t{isolation:isolate;filter:grayscale(1)}",
            f"<div class=r><div class=c></div><div class=t>{SHOP}</div></div>{WORK}",
        ),
        (
            "a{position:relative}a i{position:absolute;right:-20px;width:20px;height:20px;background:#c00}",
            f"<p>{WORK[3:60]} <a>Kubernetes<i></i></a></p>{WORK}",
        ),
        (".c{columns:2}.c p{position:relative;top:-1em;background:#fff}", f"<div class=c>{SHOP}{WORK}</div>"),
    ],
)
def test_text_that_is_to_be_seen_is_told_of_no_box(sheet: str, body: str) -> None:
    assert warnings_of(sheet, body) == []


def test_white_letters_on_a_dark_box_beside_them_are_read() -> None:
    sheet = ".r{position:relative}.c{position:absolute;inset:0;background:#224}p{position:relative;color:#fff}"
    blocks, warnings, _ = read_html(f"<style>{sheet}</style><div class=r><div class=c></div>{SHOP}</div>", "cv.html")
    assert [block.text for block in blocks] == ["Kubernetes"]
    assert warnings == []


@pytest.mark.parametrize(
    "sheet",
    [
        ".i{font-size:0}",
        ".i{font-size:1e999px}",
        ".i{width:1e999px;margin-left:-1e999px}",
        "body{display:grid;gap:10px;grid-template-columns:repeat(auto-fill,minmax(-10px,1fr))}",
        "body{display:grid}.i{grid-row:1e999;grid-column:99999999999/-1e999}",
        "body{display:flex}.i{flex:1e999}",
        "body{display:grid;grid-template-columns:1.2.3fr 1fr}",
        ".i{-webkit-line-clamp:-1e999}",
    ],
)
def test_a_page_with_absurd_lengths_is_read(sheet: str) -> None:
    page = (
        f"<style>.r{{position:absolute;background:#fff}}{sheet}</style><div class=r>CV</div><p class=i>icon</p>{WORK}"
    )
    blocks, _, _ = read_html(page, "cv.html")
    assert any("lamps" in block.text for block in blocks)


@pytest.mark.parametrize(
    "ground",
    [
        "background:linear-gradient(#000,#000) no-repeat 0 0/0 0",
        "background-image:linear-gradient(#000,#000);background-repeat:no-repeat;background-position:9999px",
        "background:#000;mask:linear-gradient(transparent,transparent)",
        "background:#000;clip-path:inset(50%)",
    ],
)
def test_a_box_that_may_paint_nothing_makes_no_white_letters_seen(ground: str) -> None:
    sheet = f".r{{position:relative}}.c{{position:absolute;inset:0;{ground}}}p{{position:relative;color:#fff}}"
    blocks, warnings, _ = read_html(f"<style>{sheet}</style><div class=r><div class=c></div>{SHOP}</div>", "cv.html")
    assert blocks == []
    assert warnings == ["hidden text was left out (1 places): Kubernetes"]


@pytest.mark.parametrize(
    "sheet",
    [
        "p+div{margin-top:-600px}",
        "div{margin-left:-600px}",
        "div{position:absolute;top:-180px}",
        "div{position:relative;left:-700px}",
        "div{translate:-600px}",
        "div{transform:translateY(-600px)}",
    ],
)
def test_what_stands_beside_the_page_is_told(sheet: str) -> None:
    body = f"{WORK}<div>{SHOP}</div>"
    assert any("Kubernetes" in warning for warning in warnings_of(sheet, body))


@pytest.mark.parametrize(
    "sheet",
    [
        "div{margin-left:-30px}",
        "div{position:absolute;left:-30px}",
        "div{margin-left:30px}",
        "div{position:absolute;top:-80px}",
        "div{position:relative}div p{position:absolute;top:50%;transform:translate(-50%,-50%)}",
    ],
)
def test_what_stands_on_the_page_in_part_or_where_nobody_can_tell_is_read(sheet: str) -> None:
    assert warnings_of(sheet, f"{WORK}<div>{SHOP}</div>") == []
