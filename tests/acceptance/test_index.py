"""`screen index` and rankings with it."""

import json
from pathlib import Path

import pytest

from acceptance.conftest import Run
from screen.sources.kept_numbers import FOLDER, MOST, KeptNumbers


def test_an_index_is_built_used_and_brought_up_to_date(run: Run, pool: Path) -> None:
    folder = pool.parent
    built = run("index", "build", "profiles", "-d", "index", cwd=folder)
    assert (built.returncode, built.stderr) == (0, "")
    assert built.stdout.startswith("3 profiles in 1 shard (1 made now)")
    for form in ("json", "csv", "table"):
        options = ("-r", "tea", "--as-of", "2026-11-20", "-f", form)
        direct = run("rank", *options, "profiles", cwd=folder)
        indexed = run("rank", *options, "--index", "index", cwd=folder)
        assert (indexed.returncode, indexed.stdout) == (0, direct.stdout)
        assert indexed.stderr.splitlines()[-1] == "scores from the index index"
    assert run("index", "status", "-d", "index", cwd=folder).returncode == 0
    (pool / "dan-example.json").write_text('{"basics": {"name": "Dan Example"}}', encoding="utf-8")
    status = run("index", "status", "-d", "index", cwd=folder)
    assert (status.returncode, status.stderr) == (1, "changed: profiles/dan-example.json\n")
    stale = run("rank", "-r", "tea", "--index", "index", cwd=folder)
    assert (stale.returncode, stale.stdout) == (3, "")
    assert "the pool has changed since (profiles/dan-example.json); `screen index update -d index`" in stale.stderr
    assert run("index", "update", "-d", "index", cwd=folder).returncode == 0
    assert run("rank", "-r", "tea", "--index", "index", cwd=folder).returncode == 0


def test_rubrics_are_asked_ahead(run: Run, pool: Path) -> None:
    folder = pool.parent
    built = run("index", "build", "profiles", "-d", "index", "-r", "tea", cwd=folder)
    assert (built.returncode, built.stderr) == (0, "")
    assert built.stdout.splitlines()[1:] == ["judged by Tea systems engineer"]
    (question,) = (folder / "index" / FOLDER).iterdir()
    kept = {table: table.stat().st_mtime_ns for table in question.iterdir()}
    assert len(kept) == 1
    direct = run("rank", "-r", "tea", "-f", "json", "profiles", "--no-index", cwd=folder)
    indexed = run("rank", "-r", "tea", "-f", "json", "--index", "index", cwd=folder)
    assert (indexed.returncode, indexed.stdout) == (0, direct.stdout)
    assert {table: table.stat().st_mtime_ns for table in question.parent.glob("*/*")} == kept
    again = run("index", "update", "-d", "index", "-r", "rubrics", cwd=folder)
    assert again.stdout.splitlines() == ["3 profiles in 1 shard (0 made now)", "judged by Tea systems engineer"]


def test_rubrics_of_one_title_are_told_apart_and_one_that_no_index_serves_is_refused(run: Run, pool: Path) -> None:
    rubric = (pool.parent / "rubrics" / "tea.toml").read_text("utf-8")
    (pool.parent / "rubrics" / "two.toml").write_text(rubric, encoding="utf-8")
    built = run("index", "build", "profiles", "-r", "rubrics", cwd=pool.parent)
    told = ", ".join(f"Tea systems engineer ({Path('rubrics', name)})" for name in ("tea.toml", "two.toml"))
    assert built.stdout.splitlines()[1:] == [f"judged by {told}"]
    own = 'title = "Tea"\n[points]\nkeywords = 100\n[keywords]\nterms = ["tea"]\nidf = "pool"\n'
    (pool.parent / "own.toml").write_text(own, encoding="utf-8")
    for command, option in (
        ("index update profiles -r own.toml", "-r"),
        ("rank -r own.toml --index profiles.index", "--index"),
    ):
        done = run(*command.split(), cwd=pool.parent)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("screen: own.toml: ")
        assert done.stderr.endswith(f"leave {option} out\n")


def test_more_rubrics_than_an_index_keeps_are_refused_before_anything_is_made(run: Run, pool: Path) -> None:
    rubric = (pool.parent / "rubrics" / "tea.toml").read_text("utf-8")
    for number in range(MOST):
        (pool.parent / "rubrics" / f"tea{number}.toml").write_text(rubric, encoding="utf-8")
    done = run("index", "build", "profiles", "-d", "index", "-r", "rubrics", cwd=pool.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"the last {MOST} rubrics" in done.stderr
    assert not (pool.parent / "index").exists()


def test_a_pool_alone_is_built(run: Run, pool: Path) -> None:
    for made, name in (("1 made now", "profiles"), ("0 made now", "build")):
        words = ("index", name, *(("profiles",) if name == "build" else ()), "-d", "index")
        assert run(*words, cwd=pool.parent).stdout == f"3 profiles in 1 shard ({made})\n"


def test_a_damaged_index_is_one_sentence(run: Run, pool: Path) -> None:
    folder = pool.parent
    run("index", "build", "profiles", "-d", "index", cwd=folder)
    (shard,) = (folder / "index").glob("*.shard")
    shard.write_bytes(shard.read_bytes()[:-1])
    for command in (("rank", "-r", "tea", "--index", "index"), ("index", "verify", "-d", "index")):
        done = run(*command, cwd=folder)
        assert done.returncode == 3
        assert len(done.stderr.splitlines()) == 1
        assert "--repair" in done.stderr
    assert run("index", "update", "--repair", "-d", "index", cwd=folder).returncode == 0
    assert run("index", "verify", "-d", "index", cwd=folder).returncode == 0


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("index build -d index", "name the pool"),
        ("index biuld profiles", "'biuld' is neither a pool that is there nor one of build, update, status, verify"),
        ("index build - -d index", "standard input"),
        ("index - -d index", "standard input"),
        ("index build profiles -d profiles", "keep the index in another one"),
        ("index update profiles -d index", "`update` takes the index with -d, or the pool that it lies beside"),
        ("index status profiles --repair", "`status` changes nothing"),
        ("index verify profiles --jobs 2", "`verify` changes nothing"),
        ("index status profiles -r tea", "`status` changes nothing"),
        ("index status profiles --dask tcp://127.0.0.1:9", "for build and update"),
        ("rank -r tea --index index --no-index", "--index and --no-index exclude each other"),
        ("rank -r tea profiles --index index", "name one of the two"),
        ("rank -r tea --gates-first --index index", "leave --index or --gates-first out"),
    ],
)
def test_what_has_no_meaning_is_said(run: Run, pool: Path, command: str, said: str) -> None:
    done = run(*command.split(), cwd=pool.parent)
    assert done.returncode == 2
    assert said in done.stderr


def test_without_an_index_it_is_said_how_to_make_one(run: Run, pool: Path) -> None:
    done = run("rank", "-r", "tea", "--index", "none", cwd=pool.parent)
    assert done.returncode == 3
    assert "screen index build POOL -d none" in done.stderr


def test_the_index_beside_a_pool_is_used_while_it_is_fresh(run: Run, pool: Path) -> None:
    folder = pool.parent
    options = ("rank", "-r", "tea", "--as-of", "2026-11-20", "-f", "json", "profiles")
    direct = run(*options, cwd=folder)
    assert run("index", "build", "profiles", cwd=folder).returncode == 0
    indexed = run(*options, cwd=folder)
    assert indexed.stdout == direct.stdout
    assert indexed.stderr.splitlines() == ["scores from the index profiles.index"]
    for passed_over in (("--no-index",), ("--gates-first",)):
        assert run(*options, *passed_over, cwd=folder).stderr == ""
    (pool / "dan-example.json").write_text('{"basics": {"name": "Dan Example"}}', encoding="utf-8")
    changed = "the pool has changed since (profiles/dan-example.json); `screen index update -d profiles.index`"
    stale = run(*options, cwd=folder)
    assert (stale.returncode, stale.stdout) == (0, run(*options, "--no-index", cwd=folder).stdout)
    assert stale.stderr == f"the profiles were read, not their index: profiles.index: {changed}\n"
    for named in ("profiles", "profiles.index"):
        assert run("index", "status", named, cwd=folder).stderr == "changed: profiles/dan-example.json\n"
    assert run("index", "update", "profiles", cwd=folder).returncode == 0
    assert run(*options, cwd=folder).stderr.splitlines() == ["scores from the index profiles.index"]


def test_an_index_that_is_damaged_or_of_another_pool_is_passed_over(run: Run, pool: Path) -> None:
    folder = pool.parent
    options = ("rank", "-r", "tea", "-f", "csv", "profiles")
    direct = run(*options, cwd=folder)
    run("index", "build", "profiles", cwd=folder)
    (shard,) = (folder / "profiles.index").glob("*.shard")
    shard.write_bytes(shard.read_bytes()[:-1])
    damaged = run(*options, cwd=folder)
    assert (damaged.returncode, damaged.stdout) == (0, direct.stdout)
    assert damaged.stderr.startswith("the profiles were read, not their index: ") and "--repair" in damaged.stderr
    run("index", "build", "profiles/ada-example.json", "-d", "profiles.index", cwd=folder)
    other = run(*options, cwd=folder)
    assert (other.returncode, other.stdout) == (0, direct.stdout)
    assert "of another pool (profiles/ada-example.json)" in other.stderr


def test_an_index_is_no_pool_but_can_be_named_in_place_of_one(run: Run, pool: Path) -> None:
    folder = pool.parent
    run("index", "build", "profiles", cwd=folder)
    ranked = run("rank", "-r", "tea", "-f", "csv", "profiles.index", cwd=folder)
    assert ranked.stderr == "scores from the index profiles.index\n"
    assert ranked.stdout == run("rank", "-r", "tea", "-f", "csv", "profiles", cwd=folder).stdout
    for command in (("rank", "-r", "tea", "profiles", "profiles.index"), ("show", "ada", "--pool", "profiles.index")):
        refused = run(*command, cwd=folder)
        assert refused.returncode == 3
        assert "profiles.index: an index, and no pool; name the pool that it was built of" in refused.stderr


def test_invented_people_are_left_out_of_an_indexed_ranking_too(run: Run, pool: Path) -> None:
    folder = pool.parent
    (pool / "eve.json").write_text('{"basics": {"name": "Eve"}, "meta": {"invented": true}}', encoding="utf-8")
    options = ("rank", "-r", "tea", "-f", "json", "--as-of", "2026-11-20", "profiles")
    direct = run(*options, cwd=folder).stdout
    run("index", "build", "profiles", cwd=folder)
    assert run(*options, cwd=folder).stdout == direct
    assert json.loads(direct)["pool"]["invented"] == 1


def test_an_index_that_scores_otherwise_than_its_profiles_is_told_and_passed_over(run: Run, pool: Path) -> None:
    folder = pool.parent
    options = ("rank", "-r", "tea", "--as-of", "2026-11-20", "-f", "csv")
    direct = run(*options, "profiles", cwd=folder)
    run("index", "build", "profiles", cwd=folder)
    run(*options, "profiles", cwd=folder)
    (table,) = (folder / "profiles.index" / "kept").glob("*/*.shard")
    kept = KeptNumbers(folder / "profiles.index", table.parent.name)
    found = kept.find(table.name)
    assert found is not None
    kept.keep(table.name, 0 * found)
    named = run(*options, "--index", "profiles.index", cwd=folder)
    assert (named.returncode, named.stdout) == (3, "")
    assert named.stderr.startswith("screen: profiles.index: scores ") and "build the index again" in named.stderr
    plain = run(*options, "profiles", cwd=folder)
    assert (plain.returncode, plain.stdout) == (0, direct.stdout)
    assert plain.stderr.startswith("the profiles were read, not their index: profiles.index: scores ")


def test_the_index_of_another_pool_is_left_alone(run: Run, pool: Path) -> None:
    folder = pool.parent
    (folder / "profiles.jsonl").write_text('{"basics": {"name": "Eve Example"}}\n', encoding="utf-8")
    assert run("index", "build", "profiles", cwd=folder).returncode == 0
    manifest = (folder / "profiles.index" / "manifest.json").read_bytes()
    for action in ("status", "update", "verify", "build"):
        done = run("index", action, "profiles.jsonl", cwd=folder)
        assert (done.returncode, done.stdout) == (3, "")
        assert "profiles.index: of another pool (profiles); `screen index build profiles.jsonl -d " in done.stderr
    assert (folder / "profiles.index" / "manifest.json").read_bytes() == manifest
    assert run("index", "build", "profiles.jsonl", "-d", "eve.index", cwd=folder).returncode == 0


def test_folders_whose_names_differ_have_indexes_of_their_own(run: Run, pool: Path) -> None:
    for name in ("cvs.v1", "cvs.v2"):
        (pool.parent / name).mkdir()
        (pool.parent / name / "eve.json").write_text('{"basics": {"name": "Eve Example"}}', encoding="utf-8")
        assert run("index", "build", name, cwd=pool.parent).returncode == 0
        assert (pool.parent / f"{name}.index" / "manifest.json").is_file()


def test_who_may_be_there_twice_is_told_of_a_small_pool_with_an_index_too(run: Run, pool: Path) -> None:
    for path in sorted(pool.glob("*-example.json")):
        (pool / f"again-{path.name}").write_bytes(path.read_bytes())
    options = ("rank", "-r", "tea", "--as-of", "2026-11-20", "--top", "1", "-f", "json", "profiles")
    direct = run(*options, cwd=pool.parent)
    assert json.loads(direct.stdout)["pool"]["twins"]
    run("index", "build", "profiles", cwd=pool.parent)
    indexed = run(*options, cwd=pool.parent)
    assert indexed.stdout == direct.stdout
    assert indexed.stderr.endswith("scores from the index profiles.index\n")


@pytest.mark.parametrize(
    "command",
    [
        "index status -d profiles.index",
        "index status profiles",
        "index update profiles",
        "index update -d profiles.index",
        "rank -r tea --index profiles.index",
        "erase ada-example --yes",
        "erase ada-example --yes --pool profiles",
    ],
)
def test_an_index_whose_pool_is_gone_says_that_it_holds_its_people_still(run: Run, pool: Path, command: str) -> None:
    folder = pool.parent
    assert run("index", "build", "profiles", cwd=folder).returncode == 0
    pool.rename(folder / "elsewhere")
    done = run(*command.split(), cwd=folder)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("screen: profiles.index: its pool is not there (profiles), and it still holds")
    assert "remove this folder if the pool is gone for good" in done.stderr
    (folder / "elsewhere").rename(pool)
    assert run("rank", "-r", "tea", "--index", "profiles.index", cwd=folder).returncode == 0


def test_where_no_index_is_left_a_pool_that_is_gone_is_told_as_ever(run: Run, pool: Path) -> None:
    pool.rename(pool.parent / "elsewhere")
    for command in ("index status profiles", "erase ada-example --yes --pool profiles"):
        done = run(*command.split(), cwd=pool.parent)
        assert done.returncode == 3
        assert "profiles: no such file or folder" in done.stderr
