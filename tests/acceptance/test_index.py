"""`screen index` and rankings with it."""

import json
from pathlib import Path

import pytest

from acceptance.conftest import Run


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
        ("index build - -d index", "standard input"),
        ("index build profiles -d profiles", "keep the index in another one"),
        ("index update profiles -d index", "`update` takes the index with -d, or the pool that it lies beside"),
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
