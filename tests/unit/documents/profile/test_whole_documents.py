"""What a whole document shows that its parts alone do not."""

import hashlib
from itertools import count
from pathlib import Path
from typing import Any

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def profile(text: str) -> dict[str, Any]:
    return assemble([read_document(Path("cv.md"), text.encode())])


def test_a_list_of_papers_below_research_is_read_as_one() -> None:
    papers = (
        "1. Ovens of the north\n   Ada Example, Bob Sample\n   NeurIPS 2019\n"
        "2. Heat in loaves\n   Bob Sample*, Ada Example*, Cy Mock\n   ICML 2020\n"
        "3. Crusts that last\n   Ada Example, Cy Mock\n   arXiv preprint, 2021\n"
    )
    told = profile(f"# Ada Example\n\n## Research\n\n{papers}")
    assert [paper["name"] for paper in told["publications"]] == [
        "Ovens of the north",
        "Heat in loaves",
        "Crusts that last",
    ]


def test_entries_of_two_parts_that_lasted_are_jobs_if_one_of_them_tells() -> None:
    jobs = (
        "**Heat wrangler**, Crumb & Crust, 2015 – 2018\n\n"
        "**Loaf whisperer**, Brot, 2018 – 2020\n\n**Engineer**, Dough, 2020 – 2022\n"
    )
    told = profile(f"# Ada Example\n\n## My path\n\n{jobs}")
    assert [job["name"] for job in told["work"]] == ["Crumb & Crust", "Brot", "Dough"]


def test_an_employer_may_be_called_by_a_word_of_titles() -> None:
    jobs = (
        "### Engineer, Teacher Tapp\n2015 – 2018\n\n### Engineer, Manager Tools\n2018 – 2020\n\n"
        "**Cook, Baker Street** | 2012 – 2014\n"
    )
    told = profile(f"# Ada Example\n\n## Experience\n\n{jobs}")
    assert [job["name"] for job in told["work"]] == ["Teacher Tapp", "Manager Tools", "Baker Street"]


def test_the_fullest_form_of_the_author_in_bold_is_the_name() -> None:
    papers = (
        "- **A. Example**, B. Sample. Ovens of the north. Bread, 2019.\n"
        "- **A. Example**, C. Mock. Ovens of the south. Bread, 2020.\n"
        "- B. Sample, **Ada Example**. Ovens of the west. Bread, 2021.\n"
    )
    assert profile(f"# Publications\n\n{papers}")["basics"]["name"] == "Ada Example"


def test_a_digest_with_the_letters_of_the_plain_name_leaves_nothing_of_it() -> None:
    papers = "- Do, A., Tester, B., & Probe, C. Robots that sort parcels. In CVPR, 2018.\n"
    text = f"# An Do\n\nan@sample.org\n\n## Publications\n\n{papers}\n## Skills\n\nBaking, step {{}}\n"
    with_it = next(n for n in count() if "ada" in hashlib.sha256(text.format(n).encode()).hexdigest())
    without = next(n for n in count() if "ada" not in hashlib.sha256(text.format(n).encode()).hexdigest())
    told = [profile(text.format(n))["publications"] for n in (with_it, without)]
    assert told[0] == told[1]
    assert told[0][0]["authors"] == ["A. Do", "B. Tester", "C. Probe"]


def test_a_status_before_all_else_is_that_of_one_paper_of_a_list() -> None:
    told = profile(
        "# Ada Example\n\n## Papers\n\n"
        "1. **A. Example**, J. Sample. *Heat of kettles from first principles*. Physical Review B, 2019.\n"
        "2. J. Sample, **A. Example**. *Soft lids of pots*. Chemistry of Materials, 2022.\n"
        "3. **A. Example**. *A neural potential for tea*. arXiv:2305.00000, 2023.\n"
        "4. Submitted: **A. Example**. *Entropy of spouts*, Nature Materials.\n"
    )
    *_, last = told["publications"]
    assert (last["name"], last["authors"], last["status"]) == ("Entropy of spouts", ["A. Example"], "under-review")


def test_projects_below_an_employer_in_a_chinese_cv_are_no_positions() -> None:
    told = profile(
        "# 个人信息\n\n- 李示例/男/1995\n- 本科/安徽示例大学环境工程专业\n\n# 工作经历\n\n"
        "## 示例科技有限公司 （ 2016年10月 ~ 2018年1月 ）\n\n### 点餐系统\n\n**职责：**\n\n1. 写后台\n\n"
        "### 排班平台\n\n1. 维护\n\n"
        "## 样本信息有限公司 （ 2015年11月 ~ 2016年9月 ）\n\n### 后端工程师\n\n1. 写接口\n"
    )
    assert [(job["name"], job.get("position"), job["startDate"]) for job in told["work"]] == [
        ("示例科技有限公司", None, "2016-10"),
        ("样本信息有限公司", "后端工程师", "2015-11"),
    ]
    assert "点餐系统" in told["work"][0]["summary"]
    assert [(one["institution"], one["studyType"], one["area"]) for one in told["education"]] == [
        ("安徽示例大学", "本科", "环境工程专业")
    ]
