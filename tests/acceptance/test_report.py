"""`screen report`: one page, in a real browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acceptance.browser import browser
from acceptance.conftest import ROOT, Run
from screen.commands.asked import Asked
from screen.commands.rank import rank
from screen.render.forms import RankingForm, render
from screen.render.ranking import page_person
from screen.render.ranking.html import render_html
from screen.sources.rubric_file import load_rubric

DAY = ("--as-of", "2026-11-20")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as one:
        yield one


@pytest.fixture(scope="module")
def usual(chromium: Any) -> Any:
    """A page that one test after the other opens: to make one takes longer than most of them."""
    return chromium.new_context().new_page()


@pytest.fixture
def opened(chromium: Any, usual: Any) -> Iterator[Any]:
    """`opened(path)`: the page, of which no request leaves and whose console stays silent.

    `own`: in a process that has shown nothing else.
    """
    contexts = []
    said: list[str] = []
    listening: dict[str, Any] = {}

    def open_page(path: Path, *, own: bool = False, scheme: str = "light", size: tuple[int, int] = (1280, 720)) -> Any:
        page = usual
        if own:
            contexts.append(chromium.new_context())
            page = contexts[-1].new_page()
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        listeners = {
            "console": lambda message: said.append(message.text),
            "pageerror": lambda error: said.append(str(error)),
            "request": lambda request: said.append(request.url) if request.url != path.as_uri() else None,
        }
        for event, listener in listeners.items():
            page.on(event, listener)
        if page is usual:
            listening.update(listeners)
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    for event, listener in listening.items():
        usual.remove_listener(event, listener)
    usual.goto("about:blank")
    assert said == []


@pytest.fixture(scope="module")
def real(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("report") / "report.html"
    done = run("report", "-r", "ml-systems", "-o", out, *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    return out


def test_it_is_blind_unless_names_are_asked_for(run: Run, pool: Path) -> None:
    out = pool.parent / "report.html"
    assert run("report", "-r", "tea", "-o", out, *DAY, cwd=pool.parent).returncode == 0
    blind = out.read_text("utf-8")
    assert "candidate-" in blind and "Ada" not in blind and "ada-example" not in blind and "Example Works" not in blind
    assert "leads back.\nUnknown: " in blind
    assert "Requirements, in this order: CUDA · Kubernetes · " in blind
    run("report", "-r", "tea", "-o", out, "--names", *DAY, cwd=pool.parent)
    assert "Ada Example" in out.read_text("utf-8")
    assert "Ada Example" in run("rank", "-r", "tea", "-f", "html", *DAY, cwd=pool.parent).stdout


def test_the_command_for_the_same_numbers_can_be_copied(run: Run, pool: Path) -> None:
    (pool.parent / "my tea.toml").write_bytes((pool.parent / "rubrics" / "tea.toml").read_bytes())
    page = run("report", "-r", "my tea.toml", "--names", *DAY, cwd=pool.parent).stdout
    assert "<code>screen rank --rubric &#39;my tea.toml&#39; --as-of 2026-11-20</code>" in page


def test_the_data_are_those_of_the_ranking(run: Run, pool: Path) -> None:
    page = run("report", "-r", "tea", "--names", *DAY, cwd=pool.parent).stdout
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]
    ranked = json.loads(run("rank", "-r", "tea", "-f", "json", *DAY, cwd=pool.parent).stdout)
    assert [(p["id"], p["rank"], p["score"]) for p in data["people"]] == [
        (c["id"], c["rank"], round(c["score"] * 100)) for c in ranked["candidates"]
    ]
    assert data["rubric"]["sha256"] == ranked["rubric"]["sha256"]
    ada = data["people"][0]
    assert ada["cells"][0]["quotes"][0]["quote"] == "Wrote CUDA kernels that brew tea twice as fast."
    lines = dict(ada["entries"]["work[0]"]["lines"])
    assert lines["work[0].highlights[0]"] == "Wrote CUDA kernels that brew tea twice as fast."
    assert sum(cell["points"] for cell in ada["cells"]) == ada["score"]


def test_hostile_text_stays_text(run: Run, pool: Path, opened: Any) -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)> {{ 7*7 }} \x1b[31m\u202e"
    document = {"basics": {"name": evil}, "work": [{"position": evil, "highlights": [f"CUDA {evil}"]}],
                "meta": {"warnings": [evil]}}  # fmt: skip
    (pool / "evil.json").write_text(json.dumps(document), encoding="utf-8")
    out = pool.parent / "report.html"
    run("report", "-r", "tea", "--names", "-o", out, cwd=pool.parent)
    page = opened(out)
    assert page.locator("#matrix tbody tr").count() == 4
    assert page.locator("img").count() == 0 and "{{ 7*7 }}" in page.content()
    page.locator("#matrix tbody tr", has_text="alert(1)").locator('[data-cell="0"]').click()
    assert "onerror" in page.locator("#detail").inner_text()


def test_a_click_opens_the_quotes_with_the_words_that_matched(opened: Any, real: Path) -> None:
    page = opened(real)
    page.locator('#matrix tbody tr:nth-child(1) [data-cell="0"]').click()
    assert page.locator("#detail blockquote mark").first.inner_text() == "large-batch training"
    page.locator("#detail details summary").first.click()
    assert page.locator("#detail .entry .here mark").first.inner_text() == "large-batch training"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.cell") == "0"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert "Model parallelism" in page.locator("#detail h3").first.inner_text()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"


def test_sorting_and_filtering(opened: Any, real: Path) -> None:
    page = opened(real)
    page.select_option("#sort", "c2")
    # A cell without points is its mark alone.
    points = [float([*text.split(), "0"][1]) for text in page.locator('#matrix [data-cell="2"]').all_inner_texts()]
    assert points == sorted(points, reverse=True) and points[0] > 0
    page.select_option("#where", "r0")
    page.select_option("#state", "met")
    assert page.locator("#matrix tbody tr").count() == 1
    assert page.locator("#count").inner_text() == "1 of 5 candidates"
    page.select_option("#where", "")
    page.select_option("#sort", "r0")
    states = [text.split(": ")[1] for text in page.locator("#matrix td:nth-child(5) .tag").evaluate_all(
        "tags => tags.map((tag) => tag.getAttribute('aria-label'))")]  # fmt: skip
    assert states == ["met", "partly", "unknown", "missing", "missing"]


def test_a_cell_says_what_the_rubric_looks_for(opened: Any, real: Path) -> None:
    page = opened(real)
    for cell, words in (
        (0, "Distributed training, data parallelism"),
        (page.locator("#matrix tbody tr:first-child [data-cell]").count() - 2, "MLSys 1"),
    ):
        page.locator(f'#matrix tbody tr:nth-child(1) [data-cell="{cell}"]').click()
        assert f"The rubric looks for: {words}" in page.locator("#detail").inner_text()


def test_words_in_common_stand_out_no_more_than_nothing(opened: Any, real: Path) -> None:
    missing = opened(real).locator("#matrix td .state.missing")
    texts = missing.all_inner_texts()
    assert "✗" in texts and any(text.startswith("✗ 0.") for text in texts)
    assert {"none" in kind.split() for kind in missing.evaluate_all("all => all.map((one) => one.className)")} == {True}


def test_the_longest_of_a_large_pool_are_told_shorter_and_say_so(
    opened: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_person, "_PAGE", 8_000)
    monkeypatch.setattr(page_person, "_ENOUGH", 100)
    lines = [f"Nothing to tell of year {year}" for year in range(20)]
    lines[10] = f"{'Brewed tea for all who came ' * 20}with CUDA kernels {'and went home ' * 20}"
    for name, highlights in (("ada", lines), ("ben", ["Wrote CUDA kernels"])):
        work = [{"position": "Engineer", "startDate": "2020-01", "endDate": "2024-12", "highlights": highlights}] * 5
        document = {"basics": {"name": name}, "work": work}
        (tmp_path / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "r.toml").write_text('title = "Tea"\n[points]\nskills = 100\n[[skills]]\nname = "CUDA"\n', "utf-8")
    ranking = rank(load_rubric(tmp_path / "r.toml"), [str(tmp_path)], Asked(as_of="2026-11-20", context=True))
    (tmp_path / "report.html").write_text(render_html(ranking), encoding="utf-8")
    page = opened(tmp_path / "report.html")
    shown = page.locator("#detail")
    page.locator("#matrix tbody tr", has_text="ben").locator("[data-cell]").first.click()
    assert shown.locator("summary").first.inner_text() == "The whole entry"
    page.locator("#matrix tbody tr", has_text="ada").locator("[data-cell]").first.click()
    shown.locator("summary").first.click()
    assert shown.locator("summary").first.inner_text() == "The entry"
    assert re.search(r"and \d+ more lines of it, which screen show has", shown.inner_text())
    assert shown.locator(".here mark").first.inner_text() == "CUDA" and "year 0" not in shown.inner_text()
    page.locator("#matrix tbody .name", has_text="ada").click()
    assert "this page has its strongest quotes" in shown.inner_text()


@pytest.mark.parametrize("rubric", sorted(path.stem for path in (ROOT / "rubrics").glob("*.toml")))
def test_sliders_give_the_ranking_of_a_rubric_with_those_weights(opened: Any, tmp_path: Path, rubric: str) -> None:
    """To the last digit, for odd shares and weights, in every shipped rubric."""
    own, out, pool = ROOT / "rubrics" / f"{rubric}.toml", tmp_path / "report.html", [str(ROOT / "profiles")]
    out.write_text(render_html(rank(load_rubric(own), pool, Asked(as_of=DAY[1], context=True))), encoding="utf-8")
    page = opened(out)
    page.click("#weights")
    groups, skills = page.locator('#sliders [data-kind="group"]'), page.locator('#sliders [data-kind="skill"]')
    assert page.locator("#banner").is_hidden()
    for number, value in ((0, "33.37"), (groups.count() - 1, "7.41")):
        groups.nth(number).fill(value)
    skills.nth(0).fill("1.13")
    skills.nth(skills.count() - 1).fill("4.21")
    assert page.locator("#banner").is_visible()
    weighing = page.evaluate("screenReport.weighing()")
    assert sum(weighing["shares"].values()) == 10_000
    changed = tmp_path / "changed.toml"
    changed.write_text(reweighed(own.read_text("utf-8"), weighing), encoding="utf-8")
    ranked = json.loads(render(RankingForm.JSON, rank(load_rubric(changed), pool, Asked(as_of=DAY[1]))))
    rows = [text.split("\t") for text in page.locator("#matrix tbody tr").all_inner_texts()]
    shown = {row[1].split("\n")[0].strip().rstrip("!… "): (row[0], row[2]) for row in rows}
    assert shown == {c["name"]: (str(c["rank"]), f"{c['score']:.2f}") for c in ranked["candidates"]}


def reweighed(text: str, weighing: dict[str, Any]) -> str:
    """A rubric with other points and weights, and no tests."""
    points = "".join(f"{group} = {share / 100:.2f}\n" for group, share in weighing["shares"].items())
    text = re.sub(r"(?ms)^\[points\].*?(?=^\[)", f"[points]\n{points}\n", text.partition("[[tests]]")[0])
    head, *tables = re.split(r"(?m)^\[\[skills\]\]", text)
    out = [head]
    for table, weight in zip(tables, weighing["weights"], strict=True):
        own, bracket, rest = re.sub(r"(?m)^weight\s*=.*\n", "", table).partition("\n[")
        out.append(f"\nweight = {weight:g}{own}{bracket}{rest}")
    return "[[skills]]".join(out)


def test_how_steady_ranks_are_is_told_of_the_rubric_alone(run: Run, opened: Any, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert run("report", "-r", "robust-ml", "--stability", "-o", out, *DAY).returncode == 0
    page = opened(out)
    assert "seed 0" in page.locator("header").inner_text()
    ranks = page.locator("#matrix tbody tr td:nth-child(4)")
    assert ranks.all_inner_texts() == ["1–2", "1–2", "3", "4", "5"]
    page.click("#weights")
    page.locator('#sliders [data-kind="group"]').first.fill("20")
    assert set(ranks.all_inner_texts()) == {"–"}


def test_decisions_go_out_as_json(opened: Any, real: Path) -> None:
    page = opened(real)
    page.locator("#matrix tbody tr:nth-child(1) [data-decide]").select_option("shortlist")
    page.locator("#matrix tbody tr:nth-child(1) .name").click()
    page.locator("#detail [data-reason]").fill("Parallel training in use")
    page.locator("#detail [data-note]").fill("Ask for dates")
    page.locator("#matrix tbody tr:nth-child(2) [data-decide]").select_option("hold")
    with page.expect_download() as download:
        page.click("#export")
    document = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert document["schema"] == "screen/decisions/1" and document["blind"] is True
    told = {one["decision"]: one for one in document["decisions"]}
    assert set(told) == {"shortlist", "hold"}
    assert (told["shortlist"]["reason"], told["shortlist"]["note"]) == ("Parallel training in use", "Ask for dates")


def test_what_was_logged_is_shown_and_only_what_was_changed_goes_out(run: Run, pool: Path, opened: Any) -> None:
    run("decide", "ada", "shortlist", "--reason", "Ada wrote kernels", cwd=pool.parent)
    out = pool.parent / "report.html"
    run("report", "-r", "tea", "-o", out, *DAY, cwd=pool.parent)
    page = opened(out)
    assert page.locator("#matrix tbody tr:nth-child(1) [data-decide]").input_value() == "shortlist"
    page.locator("#matrix tbody tr:nth-child(1) .name").click()
    assert page.locator("#detail [data-reason]").input_value() == "[name] wrote kernels"
    page.locator("#matrix tbody tr:nth-child(2) [data-decide]").select_option("hold")
    with page.expect_download() as download:
        page.click("#export")
    exported = pool.parent / "exported.json"
    download.value.save_as(exported)
    assert [one["decision"] for one in json.loads(exported.read_text("utf-8"))["decisions"]] == ["hold"]
    done = run("decide", "--import", exported, cwd=pool.parent)
    assert done.returncode == 0 and "1 decision logged" in done.stderr


def test_side_by_side_says_what_screen_compare_says(run: Run, opened: Any, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    run("report", "-r", "ml-systems", "--names", "-o", out, *DAY)
    page = opened(out)
    for name in ("Jeonggeun Song", "Seonggon Kim"):
        page.locator("#matrix tbody tr", has_text=name).locator("[data-pin]").check()
    said = page.locator("#pinned").inner_text()
    compared = run("compare", "jeonggeun", "seonggon", "-r", "ml-systems", "-f", "json", *DAY).stdout
    (pair,) = json.loads(compared)["pairs"]
    assert f"Jeonggeun Song leads Seonggon Kim by {pair['lead']:.2f}" in said
    for flip in pair["flips"][:3]:
        assert f"{flip['name']} {flip['now']:g} → {flip['then']:g}" in said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(opened: Any, real: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = opened(real, scheme=scheme)
    page.locator("#matrix tbody tr:nth-child(1) .name").click()
    for row in (1, 2):
        page.locator(f"#matrix tbody tr:nth-child({row}) [data-pin]").check()
    page.click("#weights")
    found = axe.Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_a_narrow_window_shows_requirements_in_place_of_the_bars(opened: Any, real: Path) -> None:
    page = opened(real, size=(500, 800))
    box = page.locator("#matrix tbody td.marks, #matrix tbody td:has(> .tag)").first.bounding_box()
    assert box["x"] + box["width"] <= 500
    assert not page.locator("#matrix .shares").first.is_visible()
    page.set_viewport_size({"width": 1280, "height": 720})
    assert page.locator("#matrix .shares").first.is_visible()


def test_a_narrow_window_scrolls_in_no_direction_but_down(opened: Any, real: Path) -> None:
    page = opened(real, size=(380, 800))
    assert page.evaluate("document.documentElement.scrollWidth") <= 380
    matrix, detail = (page.locator(name).bounding_box() for name in ("#scroll", "#detail"))
    assert detail["y"] >= matrix["y"] + matrix["height"]  # below the matrix, before anything is chosen too


def test_the_page_says_what_a_flag_is_about(run: Run, pool: Path) -> None:
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    document["work"][0]["endDate"] = "2090-01"
    (pool / "ada-example.json").write_text(json.dumps(document), encoding="utf-8")
    for more in ([], ["--names"]):
        page = run("report", "-r", "tea", *more, *DAY, cwd=pool.parent).stdout
        data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]
        (told,) = [text for one in data["people"] for text in one["warnings"] if text.startswith("contradiction: ")]
        assert "2090" in told and "(work[0]." in told


def test_a_name_opens_every_quote(opened: Any, real: Path) -> None:
    page = opened(real)
    page.locator("#matrix tbody .name").first.click()
    told = page.locator("#detail > details", has_text="Distributed training").first
    told.locator("summary").first.click()
    assert told.locator("blockquote mark").first.inner_text() == "large-batch training"
    assert "[object" not in page.locator("#detail").text_content()


def test_a_long_name_takes_the_matrix_no_room(run: Run, pool: Path, opened: Any) -> None:
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    document["basics"]["name"] = "Maximiliane-Alexandra von Beispiel-Musterhausen zu Wolkenstein-Rodenegg"
    (pool / "long.json").write_text(json.dumps(document), encoding="utf-8")
    out = pool.parent / "report.html"
    run("report", "-r", "tea", "--names", "-o", out, cwd=pool.parent)
    page = opened(out)
    assert page.locator("#matrix .name", has_text="Maximiliane").bounding_box()["width"] <= 240
    assert page.locator("#matrix .name", has_text="Ada Example").bounding_box()["height"] < 30


def pages_of(page: Any, paper: str) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


def test_print_gives_each_candidate_a_page(opened: Any, real: Path) -> None:
    page = opened(real)
    assert [pages_of(page, paper) for paper in ("A4", "Letter")] == [5, 5]
    assert page.locator(".sheet").count() == 5 and page.locator(".sheet").first.is_hidden()
    sheet = page.locator(".sheet").first
    assert "as of 2026-11-20 · screen" in sheet.text_content() and "[object" not in sheet.text_content()
    assert sheet.locator("blockquote").count() > 5
    assert "☐ shortlist" in sheet.locator(".decided").text_content()
    page.locator("#matrix tbody [data-decide]").first.select_option("hold")
    page.pdf()
    assert page.locator(".sheet .decided").first.text_content() == "Decision: hold"


def test_a_sheet_that_has_to_leave_something_out_says_what(run: Run, opened: Any, tmp_path: Path) -> None:
    """However long the profile and the rubric, and in wide letters."""
    topics = [f"Tool{letter}{digit}x" for letter in "abcdef" for digit in range(7)]
    rubric = "".join(
        f'[[skills]]\nname = "{name}"\nrequired = {str(at < 10).lower()}\n' for at, name in enumerate(topics)
    )
    (tmp_path / "long.toml").write_text(f'title = "Long"\n[points]\nskills = 100\n{rubric}', encoding="utf-8")
    folder = tmp_path / "profiles"
    folder.mkdir()
    for name, known, filler in (
        ("가나다", 42, "결제 플랫폼을 새로 설계하여 "),
        ("Ada Example", 42, "so that nothing is lost "),
        ("Ben", 1, ""),
    ):
        lines = [f"Built {topic} {filler * 20}" for topic in topics[:known]]
        work = [
            {"position": "Engineer", "startDate": f"{year}-01", "endDate": f"{year}-12", "highlights": lines}
            for year in range(2010, 2024 if known > 1 else 2011)
        ]
        document = {"basics": {"name": name * 40}, "work": work, "meta": {"warnings": ["A table was read. " * 20] * 30}}
        (folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    out = tmp_path / "report.html"
    assert run("report", "-r", tmp_path / "long.toml", folder, "--names", "-o", out, *DAY).returncode == 0
    page = opened(out)
    assert [pages_of(page, paper) for paper in ("A4", "Letter")] == [3, 3]
    told = page.locator(".sheet .gone").all_text_contents()
    assert len(told) == 3 and all("The report page has all of it." in text for text in told)
    assert re.search(
        r"Left out to fit one page: \d+ criteria \(\d+\.\d\d points\), \d+ quotes, \d+ questions or notes", told[0]
    )
    assert "quotes" not in told[2] and page.locator(".sheet").nth(2).locator("blockquote").count() == 1


def test_what_everybody_is_asked_stands_once(run: Run, opened: Any, pool: Path) -> None:
    rubric = pool.parent / "rubrics" / "tea.toml"
    rubric.write_text('ask = ["Green or black?"]\n' + rubric.read_text("utf-8"), encoding="utf-8")
    out = pool.parent / "report.html"
    run("report", "-r", "tea", "-o", out, *DAY, cwd=pool.parent)
    page = opened(out)
    page.locator("#matrix tbody .name").first.click()
    assert page.locator("body").inner_text().count("Green or black?") == 1
    page.pdf()
    assert page.locator(".sheet", has_text="Ask everybody: Green or black?").count() == page.locator(".sheet").count()


def processor_seconds(page: Any) -> float:
    """What a page has taken so far, however busy the machine is."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    (taken,) = (
        one["value"] for one in session.send("Performance.getMetrics")["metrics"] if one["name"] == "ProcessTime"
    )
    return float(taken)


def test_a_sheet_printed_under_other_weights_says_so(opened: Any, real: Path) -> None:
    page = opened(real)
    assert "skills 60" in page.locator("#shares").inner_text()
    page.locator("#weights").click()
    slider = page.locator('#sliders input[data-kind="skill"]').nth(5)
    slider.fill("6")
    page.locator('#sliders input[data-kind="group"]').first.fill("40")
    assert "skills 40" in page.locator("#shares").inner_text()
    page.pdf()
    for number in range(5):
        sheet = page.locator(".sheet").nth(number).text_content()
        assert (
            "by other weights than the rubric's: skills 40.00" in sheet
            and "weight of Memory-efficient training 6" in sheet
        )
        assert "sha256" not in sheet
    page.evaluate("document.getElementById('reset').click()")
    page.pdf()
    sheet = page.locator(".sheet").first.text_content()
    assert "other weights" not in sheet and "sha256" in sheet


def test_five_hundred_candidates_open_at_once(run: Run, opened: Any, tmp_path: Path) -> None:
    folder = tmp_path / "profiles"
    folder.mkdir()
    sources = [path.read_text("utf-8") for path in sorted((ROOT / "profiles").glob("*.json"))]
    for number in range(500):
        (folder / f"person-{number:03}.json").write_text(sources[number % len(sources)], encoding="utf-8")
    out = tmp_path / "report.html"
    assert run("report", "-r", "ml-systems", folder, "--names", "-o", out, *DAY).returncode == 0
    assert out.stat().st_size < 10_000_000
    page = opened(out, own=True)
    assert page.locator("#matrix tbody tr").count() >= 60 and "500 of 500" in page.locator("#count").inner_text()
    assert processor_seconds(page) < 2
    assert page.locator("#matrix tbody tr").count() < 500
    page.keyboard.press("Control+f")
    assert page.locator("#matrix tbody tr").count() == 500 and page.locator("#more").is_hidden()
    page.fill("#find", "person-499")
    assert page.locator("#matrix tbody tr").count() == 1
