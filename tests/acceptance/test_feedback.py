"""`screen feedback`, as people run it."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from acceptance.conftest import Run

FORMS = ("text", "markdown", "html")


@pytest.mark.parametrize("form", FORMS)
def test_what_was_found_and_nothing_of_points_or_others(run: Run, pool: Path, form: str) -> None:
    done = run("feedback", "ada", "-r", "tea", "-f", form, "--as-of", "2026-11-20", cwd=pool.parent)
    assert (done.returncode, done.stderr) == (0, "")
    plain = re.sub(r"\*|</?strong>", "", done.stdout)
    assert "Ada Example" in plain and "Wrote CUDA kernels that brew tea twice as fast." in plain
    assert "Found" in plain or "FOUND" in plain
    assert "Ben" not in plain and "초" not in plain
    ranked = json.loads(run("rank", "-r", "tea", "-f", "json", "--as-of", "2026-11-20", cwd=pool.parent).stdout)
    ada = ranked["candidates"][0]
    numbers = {f"{ada['score']:.2f}", *(f"{group['points']:.2f}" for group in ada["explanation"]["details"])}
    assert not numbers & set(re.findall(r"\d+\.\d\d", plain))
    assert not re.search(r"\b(rank|score|points|weight)\b", plain, re.IGNORECASE)


def test_the_words_that_matched_are_marked(run: Run, pool: Path) -> None:
    page = run("feedback", "ada", "-r", "tea", "-f", "html", cwd=pool.parent).stdout
    assert "<blockquote>“Wrote <strong>CUDA</strong> kernels that brew tea twice as fast.”</blockquote>" in page
    hostile = json.loads((pool / "ada-example.json").read_text("utf-8"))
    hostile["work"][0]["highlights"] = ["Wrote <b>CUDA</b> & more kernels that brew tea."]
    (pool / "ada-example.json").write_text(json.dumps(hostile), encoding="utf-8")
    page = run("feedback", "ada", "-r", "tea", "-f", "html", cwd=pool.parent).stdout
    assert "Wrote &lt;b&gt;<strong>CUDA</strong>&lt;/b&gt; &amp; more kernels" in page


def test_each_thing_stands_where_its_state_says(run: Run, pool: Path) -> None:
    ben = run("feedback", "ben", "-r", "tea", cwd=pool.parent).stdout
    named = ben[ben.index("NAMED") : ben.index("NOT TOLD")]
    assert "CUDA" in ben[: ben.index("NAMED")] or "CUDA" in named
    assert "Kubernetes (required)" in named
    cho = run("feedback", "cho", "-r", "tea", cwd=pool.parent).stdout
    assert "FOUND\n" not in cho.replace("NOT FOUND", "") and "CUDA" in cho[cho.index("NOT TOLD") :]


def test_what_somebody_is_still_learning_is_not_said_to_be_absent(run: Run, pool: Path) -> None:
    told = {"basics": {"name": "Dee"}, "work": [{"position": "Potter", "summary": "Learning CUDA at the moment"}]}
    (pool / "dee.json").write_text(json.dumps(told), encoding="utf-8")
    page = " ".join(run("feedback", "dee", "-r", "tea", cwd=pool.parent).stdout.split())
    absent = page[page.index("NOT FOUND") :]
    assert "none of these words says there that you did or have it" in absent and "CUDA" in absent


def test_a_line_that_stands_in_two_places_is_quoted_once(run: Run, pool: Path) -> None:
    twice = {"basics": {"name": "Dee", "label": "CUDA potter"}, "work": [{"position": "CUDA potter"}]}
    (pool / "dee.json").write_text(json.dumps(twice), encoding="utf-8")
    assert run("feedback", "dee", "-r", "tea", cwd=pool.parent).stdout.count("“CUDA potter”") == 1


def test_the_strongest_line_is_quoted_however_often_it_stands(run: Run, pool: Path) -> None:
    best = "Wrote CUDA kernels for nine kettles."
    work = [
        {"position": "Potter", "startDate": "2014", "endDate": "2023", "highlights": [best]},
        *(
            {"position": "Potter", "startDate": f"{year}-01", "endDate": f"{year}-03", "highlights": [line]}
            for year, line in (
                (2024, "Ran CUDA on an oven."),
                (2025, "Tuned CUDA for a tap."),
                (2026, "Sold CUDA mugs."),
            )
        ),
    ]
    document = {"basics": {"name": "Eve", "summary": best}, "work": work}
    (pool / "eve.json").write_text(json.dumps(document), encoding="utf-8")
    assert run("feedback", "eve", "-r", "tea", cwd=pool.parent).stdout.count(best) == 1


def test_a_requirement_that_a_list_meets_is_named_and_not_done(run: Run, pool: Path) -> None:
    skills = [{"name": "CUDA"}]
    for profile, line in (("lister", "Ran kettles on Kubernetes"), ("doer", "Wrote CUDA kernels on Kubernetes")):
        work = [{"position": "Tea engineer", "highlights": [line]}]
        document = {"basics": {"name": profile.title()}, "work": work, "skills": skills}
        (pool / f"{profile}.json").write_text(json.dumps(document), encoding="utf-8")
    lister, doer = (run("feedback", name, "-r", "tea", cwd=pool.parent).stdout for name in ("lister", "doer"))
    assert "CUDA (required)" in lister[lister.index("NAMED") :]
    assert "CUDA (required)" not in lister[: lister.index("NAMED")]
    assert "CUDA (required)" in doer and "NAMED" not in doer


def test_the_suffix_names_the_form_and_hostile_text_is_text(run: Run, pool: Path) -> None:
    evil = "</p><script>alert(1)</script> \x1b[31m\u202e"
    document = {"basics": {"name": evil}, "work": [{"position": "Tea engineer", "highlights": [f"CUDA {evil}"]}]}
    (pool / "evil.json").write_text(json.dumps(document), encoding="utf-8")
    out = pool.parent / "letter.html"
    assert run("feedback", "evil", "-r", "tea", "-o", out, cwd=pool.parent).returncode == 0
    text = out.read_text("utf-8")
    assert text.startswith("<!doctype html>") and "<script" not in text and not set(text) & set("\x1b\u202e")
    style = text.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert "max-width" in style and f"style-src &#39;sha256-{digest}&#39;" in text.replace("&#43;", "+")


def test_what_goes_wrong_is_one_sentence(run: Run, pool: Path) -> None:
    done = run("feedback", "zed", "-r", "tea", cwd=pool.parent)
    assert done.returncode == 2 and "no candidate 'zed'" in done.stderr


@pytest.mark.parametrize("form", FORMS)
def test_years_say_what_was_counted_and_no_word_is_told_twice(run: Run, pool: Path, form: str) -> None:
    rubric = """
        title = "Tea"
        points = { skills = 80, seniority = 20 }
        skills = [{ name = "Tea or coffee", terms = ["Tea", "coffee"] }, { name = "Milk" }]
        seniority = { min_years = 5 }
    """
    (pool.parent / "rubrics" / "years.toml").write_text(rubric, encoding="utf-8")
    job = {
        "position": "Potter",
        "startDate": "2018-01",
        "endDate": "2019-12",
        "highlights": ["Poured coffee for nine hundred guests every day."],
    }
    other = {"position": "Miner", "startDate": "2000-01", "endDate": "2017-12", "highlights": ["Dug for coal."]}
    document = {"basics": {"name": "Pia"}, "work": [job, other], "skills": [{"name": "Tea"}]}
    (pool / "pia.json").write_text(json.dumps(document), encoding="utf-8")
    plain = re.sub(
        r"\*|</?(?:strong|p|li|blockquote)>",
        "",
        run("feedback", "pia", "-r", "years", "-f", form, cwd=pool.parent).stdout,
    )
    assert "at least 5 years of work (required)" in plain
    assert "counted: 2 years of work that names this role or enough of what is looked for" in " ".join(plain.split())
    assert "looked for: " not in plain and "“Poured coffee for nine hundred guests every day.”" in plain
    assert plain.count("“Tea”") == 1  # beside the sentence, the list says nothing more
    cho = re.sub(r"</?p>", "", run("feedback", "cho", "-r", "years", "-f", form, cwd=pool.parent).stdout)
    assert "also looked for: Tea, coffee" in cho and cho.count("Milk") == 1


def test_the_years_of_a_skill_that_are_asked_for_are_said(run: Run, pool: Path) -> None:
    rubric = 'title = "Tea"\npoints = { skills = 100 }\nskills = [{ name = "CUDA", min_years = 2, required = true }]\n'
    (pool.parent / "rubrics" / "old.toml").write_text(rubric, encoding="utf-8")
    page = run("feedback", "ada", "-r", "old", "--as-of", "2026-11-20", cwd=pool.parent).stdout
    assert "- CUDA, 2 years (required)\n" in page and re.search(
        r"counted: \d+(\.\d)? years of work that names it", page
    )


@pytest.mark.parametrize("form", FORMS)
def test_what_was_read_of_degrees_languages_and_certificates_is_said(run: Run, pool: Path, form: str) -> None:
    rubric = """
        title = "Tea"
        points = { skills = 100 }
        skills = [{ name = "Tea" }]
        education = { level = "bachelor" }
        languages = [{ name = "Welsh" }]
        certificates = [{ name = "Kettle licence", terms = ["Licence to boil"] }, { name = "First aid" }]
    """
    (pool.parent / "rubrics" / "papers.toml").write_text(rubric, encoding="utf-8")
    document = {
        "basics": {"name": "Pia"},
        "education": [{"studyType": "BSc", "area": "Pottery", "endDate": "2010"}],
        "languages": [{"language": "English", "fluency": "native"}],
        "certificates": [{"name": "First aid at work"}],
    }
    (pool / "pia.json").write_text(json.dumps(document), encoding="utf-8")
    page = run("feedback", "pia", "-r", "papers", "-f", form, cwd=pool.parent).stdout
    plain = " ".join(re.sub(r"\\|</?\w+>", "", page).split())
    assert "read in your documents: BSc, Pottery" in plain
    assert "read in your documents: English, native" in plain
    assert "also looked for: Licence to boil; read in your documents: First aid at work" in plain
    assert plain.count("read in your documents: First aid at work") == 2  # below both certificates
    assert plain.count("also looked for: ") == 1
    document["education"] = [{"studyType": "Kettle studies", "endDate": "2010"}]
    (pool / "pia.json").write_text(json.dumps(document), encoding="utf-8")
    page = run("feedback", "pia", "-r", "papers", "-f", form, cwd=pool.parent).stdout
    plain = " ".join(re.sub(r"\\|</?\w+>", "", page).split())
    assert "read in your documents, and it does not tell this: Kettle studies" in plain


@pytest.mark.parametrize("form", FORMS)
def test_what_could_not_be_read_is_quoted_for_the_candidate(run: Run, pool: Path, form: str) -> None:
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    document["meta"] = {
        "unread": [{"text": f"Ran Kubernetes *{number}* <b>", "place": "ada.pdf"} for number in range(7)]
    }
    for field in ("work", "skills", "projects", "publications"):
        document[field] = json.loads(json.dumps(document.get(field, [])).replace("Kubernetes", "kettles"))
    (pool / "ada-example.json").write_text(json.dumps(document), encoding="utf-8")
    (pool.parent / "rubrics" / "ops.toml").write_text(
        'title = "Tea operator"\npoints = { skills = 100 }\n[[skills]]\nname = "Kubernetes"\n', encoding="utf-8"
    )
    page = run("feedback", "ada", "-r", "ops", "-f", form, cwd=pool.parent).stdout
    plain = " ".join(page.split()).replace("\\", "")
    shown = "Ran Kubernetes *4* &lt;b&gt;" if form == "html" else "Ran Kubernetes *4* <b>"
    assert f"could not be read: “{shown.replace('4', '0')}”" in plain
    assert f"“{shown}”, and 2 more lines." in plain and "*5*" not in plain
    assert form == "text" or not re.search(r"(?<!\\)<b>", page)


def test_of_what_was_read_that_which_meets_a_requirement_stands_below_it(run: Run, pool: Path) -> None:
    rubric = pool.parent / "rubrics" / "licensed.toml"
    asked = (
        '[[certificates]]\nname = "Licence to boil"',
        '[[certificates]]\nname = "First aid"',
        '[[languages]]\nname = "Welsh"',
    )
    rubric.write_text(
        (pool.parent / "rubrics" / "tea.toml").read_text("utf-8") + "\n\n" + "\n\n".join(asked), encoding="utf-8"
    )
    document = {
        "basics": {"name": "Kit"},
        "certificates": [{"name": "Licence to boil (2020)"}, {"name": "First aid at work"}],
        "languages": [{"language": "Welsh", "fluency": "B2"}, {"language": "English", "fluency": "native"}],
    }
    (pool / "kit.json").write_text(json.dumps(document), encoding="utf-8")
    page = " ".join(run("feedback", "kit", "-r", "licensed", cwd=pool.parent).stdout.split())
    assert "Licence to boil (required) read in your documents: Licence to boil (2020) -" in page
    assert "First aid (required) read in your documents: First aid at work " in page
    assert "Welsh (required) read in your documents: Welsh, B2 -" in page
