"""`screen index`."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from screen.cli.options import DaskOption, JobsOption, argument, option, rubric_option

if TYPE_CHECKING:
    from screen.sources.rubric import Rubric

IndexAction = StrEnum("IndexAction", "BUILD UPDATE STATUS VERIFY")
"""What is done with an index."""


def index(
    action: Annotated[
        str,
        argument(
            "[build|update|status|verify]",
            "What to do with it; a pool alone: build it.",
            autocompletion=lambda: list(IndexAction),
        ),
    ],
    pool: Annotated[
        list[str] | None, argument("[POOL]...", "Folders, .json(.gz), .jsonl(.gz) files; an index.")
    ] = None,
    folder: Annotated[
        Path | None,
        option("--directory -d DIR", "Where the index is kept. Default: beside the pool, cvs.index of cvs.jsonl."),
    ] = None,
    repair: Annotated[bool, option("--repair", "Make all shards again, and write damaged ones.")] = False,
    rubric: Annotated[
        list[str] | None,
        rubric_option(
            "Judge by this rubric at once, so that rankings by it are quick this month; several, or a folder."
        ),
    ] = None,
    jobs: JobsOption = None,
    dask: DaskOption = None,
) -> None:
    """Keep an index of a large pool: rankings of it read nobody but those who are shown."""
    from screen.cli.output import leave, say, write_text
    from screen.cli.progress import progress
    from screen.cli.workplace import workplace_of
    from screen.commands.index import build, check_ahead, folder_of, judge_ahead, status
    from screen.ground.errors import UsageError

    action, pool = _parted(action, pool or [])
    making, looking = action is IndexAction.BUILD, action in (IndexAction.STATUS, IndexAction.VERIFY)
    if looking and (repair or rubric or jobs is not None or dask is not None):
        raise UsageError(f"`{action}` changes nothing; --repair, --rubric, --jobs and --dask are for build and update")
    _check_named(action, pool, folder)
    folder = folder or folder_of(pool, is_made=making)
    if looking:
        found = status(folder, verify=action is IndexAction.VERIFY)
        write_text(f"{_counted(found.profiles, found.shards)}, {found.bytes} bytes\n")
        for path in found.changed:
            say(f"changed: {path}")
        for sentence in found.damaged:
            say(sentence)
        if found.changed or found.damaged:
            raise typer.Exit(3 if found.damaged else 1)
        return
    rubrics, workplace = _loaded(rubric or []), workplace_of(jobs, dask)
    check_ahead(rubrics)
    with progress("indexing") as on_step:
        built = build(pool if making else [], folder, repair=repair, on_step=on_step, workplace=workplace)
    write_text(f"{_counted(built.profiles, built.shards)} ({built.made} made now)\n")
    if rubrics:
        with progress("judging") as on_step:
            judge_ahead(folder, rubrics, on_step=on_step, workplace=workplace)
        write_text(f"judged by {', '.join(_named(rubrics))}\n")
    leave(built.skipped)


def _loaded(names: list[str]) -> "list[Rubric]":
    """The rubrics of these names, a folder being those in it."""
    from screen.sources.finder import find_rubrics
    from screen.sources.rubric_file import load_rubric

    return [load_rubric(path) for path in find_rubrics(names)] if names else []


def _named(rubrics: "list[Rubric]") -> list[str]:
    """What rubrics are called: by their titles, those of one title by their files as well."""
    titles = [rubric.title for rubric in rubrics]
    return [one.title if titles.count(one.title) == 1 else f"{one.title} ({one.path})" for one in rubrics]


def _parted(word: str, pool: list[str]) -> tuple[IndexAction, list[str]]:
    """What to do, and the pool: a first word that names no action is of the pool, of which the index is built."""
    from screen.ground.errors import UsageError

    if word in list(IndexAction):
        return IndexAction(word), pool
    if word != "-" and not Path(word).exists():
        raise UsageError(f"{word!r} is neither a pool that is there nor one of {', '.join(IndexAction)}")
    return IndexAction.BUILD, [word, *pool]


def _check_named(action: IndexAction, pool: list[str], folder: Path | None) -> None:
    from screen.ground.errors import UsageError

    if action is not IndexAction.BUILD and pool and folder:
        raise UsageError(f"`{action}` takes the index with -d, or the pool that it lies beside; name one of the two")
    if action is IndexAction.BUILD and not pool:
        raise UsageError("name the pool: screen index build POOL")


def _counted(profiles: int, shards: int) -> str:
    """`3 profiles in 1 shard`."""
    return f"{profiles} profile{'s' * (profiles != 1)} in {shards} shard{'s' * (shards != 1)}"
