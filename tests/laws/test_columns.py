"""What every form of a ranking prints: its columns are the groups that count, and add up."""

import csv
import io
import json
import re
import zipfile
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import strategies as st
from rich.console import Console

from laws.strategies import AS_OF, documents, holds_for, profile_of, rubrics
from screen.commands.asked import Asked
from screen.commands.rank import rank_pool
from screen.commands.ranking import Ranking
from screen.render.forms import RankingForm, render, render_data
from screen.render.ranking.table import draw_ranking
from screen.sources.pool import Pool
from screen.sources.rubric import GROUPS, Rubric, Skill

Row = dict[str, Decimal]


def ranked(rubric: Rubric, pool: list[Any]) -> Ranking:
    profiles = tuple(profile_of(document, f"candidate-{number}") for number, document in enumerate(pool))
    return rank_pool(rubric, Pool(profiles, ()), Asked(as_of=AS_OF))


def of_csv(ranking: Ranking) -> list[Row]:
    head, *rows = csv.reader(io.StringIO(render(RankingForm.CSV, ranking)))
    assert {len(row) for row in rows} == {len(head)}
    groups = head[head.index("confidence") + 1 :][: len(ranking.rubric.groups)]
    return [
        {"score": Decimal(row[head.index("score")])} | {name: Decimal(row[head.index(name)]) for name in groups}
        for row in rows
    ]


def of_markdown(ranking: Ranking) -> list[Row]:
    head, _, *rows = (
        re.split(r"(?<!\\) \| |^\| | \|$", line)[1:-1]
        for line in render(RankingForm.MARKDOWN, ranking).splitlines()
        if line.startswith("|")
    )
    out = []
    for row in rows:
        assert len(row) == len(head)
        shares = dict(share.split(" ") for share in row[head.index("Points by group")].split(", "))
        assert sum(Decimal(share.split("/")[1]) for share in shares.values()) == 100
        points = {name: Decimal(share.split("/")[0]) for name, share in shares.items()}
        out.append({"score": Decimal(row[head.index("Score")])} | points)
    return out


def of_table(ranking: Ranking) -> list[Row]:
    console = Console(file=io.StringIO(), width=100, highlight=False, markup=False, emoji=False)
    draw_ranking(ranking, console)
    assert isinstance(console.file, io.StringIO)
    shares = re.compile(rf"(?<!\S)({'|'.join(GROUPS)}) (\d+\.\d\d)(?!\S)")
    lines = [line for line in console.file.getvalue().splitlines() if not set(line) & set("█▓▒░")]  # bars and legend
    rows = [found for line in lines if (found := shares.findall(line))]
    scores = [Decimal(candidate.verdict.score) / 100 for candidate in ranking.candidates]
    assert len(rows) == len(scores)
    return [
        {"score": score} | {name: Decimal(points) for name, points in row}
        for score, row in zip(scores, rows, strict=True)
    ]


def of_json(ranking: Ranking) -> list[Row]:
    printed = json.loads(render(RankingForm.JSON, ranking), parse_float=Decimal)
    return [
        {"score": Decimal(one["score"])}
        | {group["label"]: Decimal(group["points"]) for group in one["explanation"]["details"]}
        for one in printed["candidates"]
    ]


def of_xlsx(ranking: Ranking) -> list[Row]:
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(render_data(RankingForm.XLSX, ranking))) as book:
        shared = [one.findtext(f"{main}t") or "" for one in fromstring(book.read("xl/sharedStrings.xml"))]
        sheet = fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for line in sheet.iter(f"{main}row"):
        cells = [(cell.get("t"), cell.findtext(f"{main}v") or "") for cell in line]
        rows.append([shared[int(value)] if kind == "s" else value for kind, value in cells])
    head, *rows = rows
    groups = head[head.index("confidence") + 1 :][: len(ranking.rubric.groups)]
    # A spreadsheet holds doubles: 0.07000000000000001 is how the one nearest to 0.07 may be written.
    return [{name: Decimal(repr(float(row[head.index(name)]))) for name in ("score", *groups)} for row in rows]


def of_html(ranking: Ranking) -> list[Row]:
    found = re.search(r'id="data">(.*?)</script>', render(RankingForm.HTML, ranking), re.DOTALL)
    assert found
    data = json.loads(found[1])
    rows = []
    for person in data["people"]:
        row = {"score": Decimal(person["score"]) / 100} | dict.fromkeys(data["weighing"]["shares"], Decimal(0))
        for criterion, cell in zip(data["criteria"], person["cells"], strict=True):
            row[criterion["group"]] += Decimal(cell["points"]) / 100
        rows.append(row)
    return rows


FORMS = {"html": of_html, "csv": of_csv, "markdown": of_markdown, "table": of_table, "json": of_json, "xlsx": of_xlsx}


def test_every_form_is_held() -> None:
    assert set(FORMS) == set(RankingForm)


@holds_for(st.lists(documents, min_size=1, max_size=3), rubrics(idf=None))
def test_the_columns_are_the_groups_that_count_and_add_up(pool: list[Any], rubric: Rubric) -> None:
    ranking = ranked(rubric, pool)
    expected = [
        {"score": Decimal(candidate.verdict.score) / 100}
        | {label: Decimal(points) / 100 for label, points, _ in candidate.verdict.shares}
        for candidate in ranking.candidates
    ]
    for name, form in FORMS.items():
        rows = form(ranking)
        assert rows == expected, name
        for row in rows:
            assert [label for label in row if label != "score"] == list(rubric.groups), name
            assert sum(points for label, points in row.items() if label != "score") == row["score"], name


@pytest.mark.parametrize("form", FORMS)
def test_a_group_without_a_hundredth_of_a_point_has_no_column(form: str) -> None:
    rubric = Rubric("T", "r.toml", "", points={"skills": 99.999, "keywords": 0.001}, skills=(Skill("CUDA"),))
    (row,) = FORMS[form](ranked(rubric, [{"work": [{"position": "Engineer", "highlights": ["Wrote CUDA kernels"]}]}]))
    assert list(row) == ["score", "skills"]
