"""No output of a blind command tells who anybody is."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from acceptance.conftest import AT_NIGHT, Run
from screen.ground.text import fold

PEOPLE = {
    "latin": ("Zuleika Quillfeather", "Brandywhistle Ltd", "Thornapple University", "Marrowdale", "F. Quagglemire"),
    "cyrillic": ("Веслава Чайникова", "ООО Самоварово", "Листовский Университет", "Травоград", "Т. Заваркин"),
    "greek": ("Ευφροσύνη Τσαγιέρα", "Βραστήρας ΑΕ", "Πανεπιστήμιο Φύλλων", "Τσαϊούπολη", "Κ. Φλιτζάνης"),
    "hangul": ("곽주전자", "찻잔공방", "잎사귀대학교", "차마을시", "표다관"),
    "han": ("欧阳茶壶", "紫砂工坊", "龙井大学", "茶山镇", "司马茶杯"),
    "arabic": ("زليخة إبريق", "معمل الشاي", "جامعة الأوراق", "شايستان", "فنجان السكري"),
}


def document(name: str, employer: str, school: str, town: str, friend: str) -> dict[str, Any]:
    """A profile that says who it is of wherever a profile can."""
    said = f"{name} wrote CUDA kernels at {employer} in {town}; see https://tea.example.org/{quote(name)}."
    return {
        "basics": {"name": name, "label": f"Tea systems engineer at {employer}", "email": "kettle@tea.example.org",
                   "phone": "+1 555 555 0100", "url": "https://tea.example.org/me", "image": "https://tea.example.org/me.png",
                   "location": {"city": town}, "profiles": [{"network": "X", "username": "kettlefan77"}],
                   "summary": f"My name is {name}. She studied at {school}. Ask kettle@tea.example.org."},
        "work": [{"name": employer, "position": f"Tea engineer, {employer}", "startDate": "2018-03", "location": town,
                  "url": "https://works.example.org", "highlights": [said, f"{friend} and {name} ran Kubernetes."]}],
        "education": [{"institution": school, "studyType": "Ph.D.", "area": "Tea", "advisor": friend,
                       "startDate": "2011-09", "endDate": "2016-07", "thesis": f"Kettles of {town}"}],
        "publications": [{"name": f"{name}'s kettle, in CUDA", "venue": "MLSys", "status": "published", "position": 1,
                          "authors": [name, friend], "releaseDate": "2024", "url": "https://tea.example.org/paper"},
                         {"name": "Steam", "venue": f"{school} Annals", "releaseDate": "2023"},
                         {"name": "More steam", "publisher": f"Annals of {employer} 12, 2022"}],
        "projects": [{"name": f"{name}/kettle", "entity": employer, "description": f"CUDA for {employer}"}],
        "skills": [{"name": "CUDA", "keywords": [f"{employer} tools"]}],
        "awards": [{"title": f"Cup of {town}", "awarder": school}],
        "references": [{"name": friend, "reference": f"{name} is good."}],
        "volunteer": [{"organization": employer, "position": "Kettle keeper"}],
        "meta": {"warnings": [f"cv {name}.pdf names {employer}"], "sources": [{"file": f"{name}.pdf"}],
                 "provenance": {"work[0]": f"{name}.pdf, page 1", "publications[0]": f"{name} cv.pdf, line 3"}},
    }  # fmt: skip


@pytest.fixture
def strangers(pool: Path) -> Path:
    for path in pool.glob("*.json"):
        path.unlink()
    for name, *rest in PEOPLE.values():
        stem = unicodedata.normalize("NFC", name).replace(" ", "-").lower()
        (pool / f"{stem}.json").write_text(json.dumps(document(name, *rest), ensure_ascii=False), encoding="utf-8")
    (pool / "broken-quillfeather.json").write_text("{", encoding="utf-8")
    return pool


def identities() -> set[str]:
    """Every string that tells who one of them is, as a reader would compare it."""
    out = {"example.org", "kettlefan77", "555 0100", "kettle@tea", "2016-07", "2011-09", "she studied", ".pdf"}
    for strings in PEOPLE.values():
        for text in strings:
            out |= {fold(text), *(fold(word) for word in re.findall(r"[^\W\d_]{4,}", text))}
    return out - {fold(word) for word in ("University", "Университет", "Πανεπιστήμιο", "جامعة")}


COMMANDS = [
    ["rank", "-r", "tea", "--view", "table"],
    *(["rank", "-r", "tea", "-f", form] for form in ("table", "json", "csv", "markdown")),
    *(["show", "{}", "-r", "tea", "-f", form] for form in ("table", "json", "markdown")),
    ["show", "{}"],
    *(["compare", "{}", "곽주전자", "-r", "tea", "-f", form] for form in ("table", "json", "markdown")),
    *(["diff", "tea", "new", "-f", form] for form in ("table", "json", "markdown")),
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_output_holds_an_identity(run: Run, strangers: Path, arguments: list[str]) -> None:
    rubric = strangers.parent / "rubrics" / "tea.toml"
    text = rubric.read_text("utf-8").replace("skills = 50\nkeywords = 10", "skills = 40\nkeywords = 20")
    rubric.with_name("new.toml").write_text(text, "utf-8")
    ids = sorted(path.stem for path in strangers.glob("*.json") if not path.stem.startswith("broken"))
    named = [one for one in ids if one not in arguments] if "{}" in arguments else ids[:1]
    # Who is named comes in several forms: by day each in some of them.
    for name in named if AT_NIGHT else named[COMMANDS.index(arguments) % 3 :: 3] or named:
        done = run(*(part.format(name) for part in arguments), "--blind", cwd=strangers.parent)
        assert done.returncode in (0, 3) and "candidate-" in done.stdout.replace("\\-", "-"), done.stderr
        text = fold(done.stdout + done.stderr)
        found = {identity for identity in identities() if identity in text}
        assert not found, done.stdout


def test_scores_and_ranks_are_those_of_the_open_ranking(run: Run, strangers: Path) -> None:
    rank = ("rank", "-r", "tea", "-f", "json", "--as-of", "2026-11-20")
    blind, seen = (json.loads(run(*rank, *more, cwd=strangers.parent).stdout) for more in (["--blind"], []))
    scores = [sorted((c["rank"], c["score"]) for c in found["candidates"]) for found in (blind, seen)]
    assert scores[0] == scores[1]
    assert blind["blind"] is True and "blind" not in seen
    assert all("doubts" in candidate for candidate in blind["candidates"])


def test_a_pseudonym_leads_back_with_the_key_and_not_without(run: Run, strangers: Path, tmp_path: Path) -> None:
    ranked = json.loads(run("rank", "-r", "tea", "-f", "json", "--blind", cwd=strangers.parent).stdout)["candidates"]
    aliases = [candidate["id"] for candidate in ranked]
    done = run("unblind", *aliases, "--pool", "profiles", cwd=strangers.parent)
    assert done.returncode == 0, done.stderr
    assert {line.split("  ")[2] for line in done.stdout.splitlines()} == {name for name, *_ in PEOPLE.values()}
    assert aliases[0] in run("show", aliases[0], "-r", "tea", "--blind", cwd=strangers.parent).stdout
    stranger = "candidate-00000000"
    partly = run("unblind", stranger, aliases[0], cwd=strangers.parent)
    assert partly.returncode == 2 and partly.stdout == done.stdout.splitlines(keepends=True)[0]
    assert stranger in partly.stderr and aliases[0] not in partly.stderr
    other = {"SCREEN_KEY": str(tmp_path / "other.key")}
    without = run("unblind", aliases[0], cwd=strangers.parent, **other)
    assert without.returncode == 3 and "no such file" in without.stderr
    again = run("rank", "-r", "tea", "-f", "json", "--blind", cwd=strangers.parent, **other).stdout
    assert not set(aliases) & {candidate["id"] for candidate in json.loads(again)["candidates"]}
    assert run("unblind", aliases[0], cwd=strangers.parent, **other).returncode == 2
    assert run("unblind", "ada", cwd=strangers.parent).returncode == 2


def test_who_may_be_meant_is_not_listed(run: Run, pool: Path) -> None:
    done = run("show", "Example", "--blind", cwd=pool.parent)
    assert done.returncode == 2 and "Ada" not in done.stderr
    assert "ada-example" not in run("show", "ada exmple", "--blind", cwd=pool.parent).stderr
