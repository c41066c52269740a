"""Invented documents of every kind, each beside the facts that it states; no fact may be missed, and none added."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import typer
from typer.testing import CliRunner

from screen.cli.import_ import import_documents
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.ground.text import key

DOCUMENTS = Path(__file__).parent / "documents"
LOADING = ("industry.md", "moderncv.tex")
"""Documents that need most of what any needs."""
STEMS = sorted(path.name.removesuffix(".expected.json") for path in DOCUMENTS.glob("*.expected.json"))

app = typer.Typer()
app.command("import")(import_documents)


@app.callback()
def _root() -> None:
    """Keeps `import` a sub-command."""


def run(*arguments: object) -> Any:
    """However busy the machine is: no document is given up because its processor worked for others."""
    return CliRunner().invoke(app, ["import", "--seconds", "300", *map(str, arguments)])


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Load once what documents are read and understood by: what reads each of them is forked from this process."""
    for name in LOADING:
        assemble([read_document(DOCUMENTS / name)])


def inputs(stem: str) -> list[Path]:
    (source,) = [
        path
        for path in DOCUMENTS.iterdir()
        if (stem in (path.stem, path.name) and path.suffix != ".json") or path.name == f"{stem}.json"
    ]
    return sorted(source.iterdir()) if source.is_dir() else [source]


@pytest.fixture(scope="module", params=STEMS)
def case(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Any], dict[str, Any]]:
    out = tmp_path_factory.mktemp(request.param)
    result = run(*inputs(request.param), "-o", out)
    assert result.exit_code == 0, result.output
    (made,) = out.glob("*.json")
    return json.loads((DOCUMENTS / f"{request.param}.expected.json").read_text("utf-8")), json.loads(
        made.read_text("utf-8")
    )


def test_name(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, profile = case
    assert profile["basics"]["name"] == expected["name"]


def test_every_job_and_no_other(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, profile = case
    found = [
        (key(job.get("position", "")), job.get("startDate"), job.get("endDate", "present"))
        for job in profile.get("work", [])
    ]
    assert sorted(found) == sorted((key(job["position"]), job["start"], job["end"]) for job in expected["work"])
    names = {
        (key(job.get("position", "")), job.get("startDate")): key(job.get("name", ""))
        for job in profile.get("work", [])
    }
    for job in expected["work"]:
        assert key(job["organization"]) in names[key(job["position"]), job["start"]]


def test_every_degree_and_no_other(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, profile = case
    found = [(key(degree["institution"]), degree.get("endDate", "present")) for degree in profile.get("education", [])]
    assert sorted(found) == sorted((key(degree["institution"]), degree["end"]) for degree in expected["education"])
    studies = {
        (key(degree["institution"]), degree.get("endDate", "present")): degree.get("studyType", "")
        for degree in profile.get("education", [])
    }
    for degree in expected["education"]:
        assert key(degree.get("degree", "")) in key(studies[key(degree["institution"]), degree["end"]])


def test_every_paper_and_no_other(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, profile = case
    found = {key(paper["name"]): paper for paper in profile.get("publications", [])}
    assert sorted(found) == sorted(key(paper["title"]) for paper in expected["publications"])
    for paper in expected["publications"]:
        made = found[key(paper["title"])]
        for name in ("venue", "status", "track", "position", "distinctions"):
            if name in paper:
                assert made.get(name) == paper[name], name
        if "year" in paper:
            assert made.get("releaseDate", "")[:4] == str(paper["year"])
        if "equal" in paper:
            assert made.get("equalContribution", False) == paper["equal"]


def test_every_skill_and_no_other(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, profile = case
    found = [word for group in profile.get("skills", []) for word in group["keywords"]]
    assert sorted(found) == sorted(expected["skills"])


def test_profile_says_where_everything_came_from(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _, profile = case
    provenance = profile["meta"]["provenance"]
    files = {source["file"] for source in profile["meta"]["sources"]}
    for name in ("work", "education", "publications", "skills"):
        for at in range(len(profile.get(name, []))):
            assert any(provenance[f"{name}[{at}]"].startswith(file) for file in files)


def test_no_contact_data_is_kept(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _, profile = case
    assert not {"email", "phone", "url", "profiles"} & set(profile["basics"])
    assert "@example.org" not in json.dumps(profile)


def test_profile_is_a_json_resume(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _, profile = case
    jsonschema.Draft202012Validator(SCHEMA).validate(profile)


_DATE = {"type": "string", "pattern": r"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$"}
_TEXTS = {"type": "array", "items": {"type": "string"}}
SCHEMA = {
    "properties": {
        "basics": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "label": {"type": "string"}, "summary": {"type": "string"}},
        },
        **{
            name: {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "startDate": _DATE,
                        "endDate": _DATE,
                        "date": _DATE,
                        "releaseDate": _DATE,
                        "highlights": _TEXTS,
                        "keywords": _TEXTS,
                        "courses": _TEXTS,
                    },
                },
            }
            for name in (
                "work",
                "volunteer",
                "education",
                "publications",
                "projects",
                "skills",
                "languages",
                "awards",
                "certificates",
                "interests",
            )
        },
    },
}
"""What the official JSON Resume schema says of the fields that an import writes."""


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run(*inputs("al-folio"), "-o", tmp_path / name).exit_code == 0
    (one,), (two,) = (tmp_path / "a").iterdir(), (tmp_path / "b").iterdir()
    assert one.name == two.name == "al-folio.json"
    assert one.read_bytes() == two.read_bytes()


def test_an_existing_profile_is_kept_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "industry.json").write_text("{}", "utf-8")
    kept = run(DOCUMENTS / "industry.md", "-o", tmp_path)
    assert kept.exit_code == 3
    assert "--force" in kept.output
    assert (tmp_path / "industry.json").read_text("utf-8") == "{}"
    assert run(DOCUMENTS / "industry.md", "-o", tmp_path, "--force").exit_code == 0
    assert json.loads((tmp_path / "industry.json").read_text("utf-8"))["basics"]["name"] == "Greta Sham"
    assert [path.name for path in tmp_path.iterdir()] == ["industry.json"]


def test_a_profile_is_imported_no_second_time(tmp_path: Path) -> None:
    assert run(DOCUMENTS / "industry.md", "-o", tmp_path).exit_code == 0
    made = (tmp_path / "industry.json").read_bytes()
    again = run(tmp_path, "-o", tmp_path, "--force")
    assert again.exit_code == 3
    assert "industry.json: a profile already" in again.output
    assert (tmp_path / "industry.json").read_bytes() == made  # with the places in the document
    (tmp_path / "industry.md").write_bytes((DOCUMENTS / "industry.md").read_bytes())
    (tmp_path / "page.html").write_text("<title>Bakers – screen report</title><h1>Greta Sham</h1>", "utf-8")
    beside = run(tmp_path, "-o", tmp_path)  # its document lies beside it
    assert beside.exit_code == 0 and "a profile already" not in beside.output
    made_of = {
        source["file"]
        for path in tmp_path.glob("*.json")
        for source in json.loads(path.read_bytes())["meta"]["sources"]
    }
    assert made_of == {"industry.md"}  # and not of the page of a report


def test_a_broken_document_is_named_and_the_others_are_imported(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    result = run(tmp_path / "empty.pdf", DOCUMENTS / "industry.md", "-o", tmp_path / "out", "--format", "json")
    assert result.exit_code == 3
    report = json.loads(result.stdout)
    assert [failed["path"] for failed in report["failed"]] == [str(tmp_path / "empty.pdf")]
    assert [profile["name"] for profile in report["profiles"]] == ["Greta Sham"]


def test_several_people_give_several_profiles(tmp_path: Path) -> None:
    result = run(DOCUMENTS / "industry.md", DOCUMENTS / "french.md", "-o", tmp_path)
    assert result.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["french.json", "industry.json"]


def test_one_id_makes_one_profile_and_leaves_strangers_out(tmp_path: Path) -> None:
    result = run(DOCUMENTS / "industry.md", DOCUMENTS / "french.md", "-o", tmp_path, "--id", "greta")
    assert result.exit_code == 0
    profile = json.loads((tmp_path / "greta.json").read_text("utf-8"))
    assert profile["basics"]["name"] == "Greta Sham"
    assert any("french.md" in warning and "another person" in warning for warning in profile["meta"]["warnings"])


def test_a_folder_is_one_person(tmp_path: Path) -> None:
    assert run(DOCUMENTS / "al-folio", "-o", tmp_path).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["al-folio.json"]


def test_a_folder_of_one_name_and_two_addresses_is_told(tmp_path: Path) -> None:
    for number, domain in enumerate(("one", "two")):
        text = f"# Ada Example\n\nada@{domain}.example\n\n## Skills\n\nPython {number}, CUDA\n"
        (tmp_path / f"ada{number}.md").write_text(text, "utf-8")
    (one,) = json.loads(run(tmp_path, "-o", tmp_path / "out", "-f", "json").stdout)["profiles"]
    assert "ada0.md and ada1.md print different addresses of e-mail" in one["warnings"][-1]
    apart = json.loads(run(*tmp_path.glob("*.md"), "-o", tmp_path / "apart", "-f", "json").stdout)["profiles"]
    assert len(apart) == 2
    assert not any("addresses" in warning for profile in apart for warning in profile["warnings"])
    (tmp_path / "ada1.md").write_text(text.replace("two", "one"), "utf-8")
    (again,) = json.loads(run(tmp_path, "-o", tmp_path / "again", "-f", "json").stdout)["profiles"]
    assert not any("different addresses" in warning for warning in again["warnings"])


def test_what_systems_and_office_programs_put_into_a_folder_is_no_document(tmp_path: Path) -> None:
    folder = tmp_path / "cvs"
    folder.mkdir()
    for name in (".DS_Store", "~$ada.docx", "Thumbs.db", "desktop.ini"):
        (folder / name).write_bytes(b"\x00\x01")
    (folder / "ada.md").write_bytes((DOCUMENTS / "industry.md").read_bytes())
    result = run(folder, "-o", tmp_path / "out")
    assert result.exit_code == 0 and len(list((tmp_path / "out").iterdir())) == 1, result.stdout


def test_an_id_that_is_no_file_name_is_refused(tmp_path: Path) -> None:
    result = run(DOCUMENTS / "industry.md", "-o", tmp_path, "--id", "../escape")
    assert result.exit_code != 0
    assert not list(tmp_path.iterdir())


def test_report_says_what_was_found_and_what_to_check(tmp_path: Path) -> None:
    result = run(DOCUMENTS / "al-folio", "-o", tmp_path)
    assert "2 jobs, 2 degrees, 3 publications" in result.stdout
    assert "Relativity" in result.stdout  # the template's bibliography is left out, and said to be


def test_a_work_printed_in_two_documents_is_listed_once(tmp_path: Path) -> None:
    page = tmp_path / "set"
    page.mkdir()
    (page / "about.md").write_text(
        "# Ada Example\n\n## Publications\n\n- **Ada Example**, Bob Sample. *Invented Things*. arXiv, 2023.\n",
        "utf-8",
    )
    (page / "papers.bib").write_text(
        "@inproceedings{a, title={Invented {T}hings}, author={Example, Ada and Sample, Bob}, "
        "booktitle={ICML}, year={2023}}\n",
        "utf-8",
    )
    assert run(page, "-o", tmp_path / "out").exit_code == 0
    profile = json.loads((tmp_path / "out" / "set.json").read_text("utf-8"))
    (paper,) = profile["publications"]
    assert (paper["venue"], paper["status"]) == ("ICML", "published")


def test_the_id_does_not_depend_on_how_the_path_is_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    text = "Ada Example\n\nExperience\nJan 2020 - Present  Security Engineer, Example Works\n- Threat modeling\n"
    (folder / "cv.txt").write_text(text, "utf-8")
    for given, cwd in (("cv.txt", folder), ("downloads/cv.txt", tmp_path), (str(folder / "cv.txt"), tmp_path)):
        monkeypatch.chdir(cwd)
        assert run(given, "-o", tmp_path / "out", "--force").exit_code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["ada-example.json"]
    profile = json.loads((tmp_path / "out" / "ada-example.json").read_text("utf-8"))
    assert [job["position"] for job in profile["work"]] == ["Security Engineer"]
    assert profile["meta"]["warnings"] == []


def test_what_was_not_understood_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_text("Ada Example\n\nlikes tea\n", "utf-8")
    result = run(tmp_path / "ada.txt", "-o", tmp_path / "out")
    assert result.exit_code == 3
    assert f"{tmp_path}/ada.txt: nothing in it was understood" in result.output
    assert not (tmp_path / "out" / "ada.json").exists()


def test_a_folder_of_one_document_does_not_name_the_person(tmp_path: Path) -> None:
    text = "Ada Example\n\nExperience\nJan 2020 - Present  Security Engineer, Example Works\n- Threat modeling\n"
    for file, called in (("ada-example.txt", "ada-example"), ("cv.txt", "applications")):
        folder = tmp_path / called / "applications"
        folder.mkdir(parents=True)
        (folder / file).write_text(text, "utf-8")
        assert run(folder, "-o", tmp_path / called / "out").exit_code == 0
        assert [path.stem for path in (tmp_path / called / "out").iterdir()] == [called]


def test_data_that_is_not_understood_goes_into_nobody_s_profile(tmp_path: Path) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    text = "Ada Example\n\nExperience\nJan 2020 - Present  Security Engineer, Example Works\n- Threat modeling\n"
    (folder / "ada.txt").write_text(text, "utf-8")
    (folder / "bob.json").write_text('{"person": {"biography": {"content": "Glazes of the north."}}}', "utf-8")
    result = run(folder, "-o", tmp_path / "out")
    assert result.exit_code == 3
    assert "bob.json: the JSON could not be read: it is no JSON Resume" in result.output
    assert "Glazes" not in (tmp_path / "out" / "ada.json").read_text("utf-8")


def test_a_folder_of_two_people_gives_two_profiles(tmp_path: Path) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    for name in ("Ada Example", "Bob Sample"):
        text = f"{name}\n\nExperience\nJan 2020 - Present  Security Engineer, Example Works\n- Threat modeling\n"
        (folder / f"{name.split()[0].lower()}.txt").write_text(text, "utf-8")
    assert run(folder, "-o", tmp_path / "out").exit_code == 0
    made = sorted((tmp_path / "out").glob("*.json"))
    assert [path.stem for path in made] == ["ada", "bob"]  # the folder is nobody's
    assert [json.loads(path.read_text("utf-8"))["basics"]["name"] for path in made] == ["Ada Example", "Bob Sample"]


@pytest.mark.parametrize("typed", ["the folder", "its files"])
def test_several_documents_of_one_among_others_are_called_after_the_person(tmp_path: Path, typed: str) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    for file, name in (("ada.txt", "Ada Example"), ("ada-old.txt", "Ada Example"), ("bob.txt", "Bob Sample")):
        text = f"{name}\n\nExperience\nJan 2020 - Present  Security Engineer, Example Works\n- Threat modeling\n"
        (folder / file).write_text(text, "utf-8")
    given = [folder] if typed == "the folder" else sorted(folder.iterdir())
    assert run(*given, "-o", tmp_path / "out").exit_code == 0
    assert sorted(path.stem for path in (tmp_path / "out").glob("*.json")) == ["ada-example", "bob"]


def test_documents_among_others_that_the_name_alone_joins_are_told(tmp_path: Path) -> None:
    def told(*heads: str) -> list[str]:
        """Warnings of the import of documents of Ada Example, whose heads go on so, beside one of Ben Example."""
        work = "\n\n## Experience\n\nWelder, Example Yard, 2015 - 2019\n"
        for number, head in enumerate(heads):
            (tmp_path / f"ada{number}.md").write_text(f"# Ada Example\n\n{head}{work}", encoding="utf-8")
        (tmp_path / "ben.md").write_text(f"# Ben Example{work}", encoding="utf-8")
        made = json.loads(run(tmp_path, "-o", tmp_path / "out", "--force", "-f", "json").stdout)["profiles"]
        return [one for profile in made for one in profile["warnings"] if "state one name" in one]

    assert told("Welder") == told("Welder ada@example.org", "Nurse ada@example.org") == []
    (one,) = told("Welder", "Nurse")
    assert one.startswith("ada0.md and ada1.md state one name, and not both an address of e-mail")
    (one,) = told("Welder ada@example.org", "Nurse")
    assert "import them one by one" in one


def test_one_address_in_the_documents_of_two_is_told_and_kept_nowhere(tmp_path: Path) -> None:
    for name in ("Ada Example", "Ada Married", "Bob Sample"):
        address = f"{'bob' if name.startswith('Bob') else 'Ada'}@mail.example"
        job = "Experience\nJan 2020 - Present  Security Engineer, Example Works\n- Threat modeling\n"
        (tmp_path / f"{name.split()[1].lower()}.txt").write_text(f"{name}\n{address}\n\n{job}", "utf-8")
    documents = sorted(tmp_path.iterdir())
    result = run(*documents, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout.count("may be one person") == 1
    assert "example and married may be one person: the same e-mail address in their documents" in result.stdout
    assert not [path for path in (tmp_path / "out").iterdir() if "mail.example" in path.read_text("utf-8")]
    report = json.loads(run(*documents, "-o", tmp_path / "json", "-f", "json").stdout)
    assert report["same_address"] == [["example", "married"]]


def test_new_documents_beside_those_that_were_imported_are_what_is_told(tmp_path: Path) -> None:
    def write(name: str, task: str) -> None:
        job = f"Experience\nJan 2020 - Present  Security Engineer, Example Works\n- {task}\n"
        (tmp_path / f"{name.lower()}.txt").write_text(f"{name} Example\n\n{job}", "utf-8")

    def again() -> tuple[int, str]:
        result = run(*sorted(tmp_path.glob("*.txt")), "-o", tmp_path / "out")
        return result.exit_code, result.stdout

    for name in ("Ada", "Ben"):
        write(name, "Threat modeling")
    assert again()[0] == 0
    before = (tmp_path / "out" / "ada.json").stat()
    write("Cho", "Threat modeling")
    status, told = again()
    assert (status, told.count(" Example: ")) == (0, 1) and "cho.json: Cho Example: 1 job" in told
    assert "2 profiles unchanged: the same is there already" in told
    assert (tmp_path / "out" / "ada.json").stat().st_mtime_ns == before.st_mtime_ns
    write("Ada", "Incident response")
    status, told = again()
    assert status == 3 and "ada.json: exists already, and says something else; use --force" in told
