"""`screen decide`."""

from pathlib import Path
from typing import Annotated

from screen.cli.options import LogOption, PoolOption, argument, name_argument, option, rubric_option


def decide(
    name: Annotated[str | None, name_argument("An id, a name or a pseudonym.")] = None,
    decision: Annotated[
        str | None,
        argument("shortlist|hold|reject", "What was decided.", autocompletion=lambda: ["shortlist", "hold", "reject"]),
    ] = None,
    reason: Annotated[str, option("--reason TEXT", "Why; every decision has a reason.")] = "",
    note: Annotated[str, option("--note TEXT", "Anything else.")] = "",
    rubric: Annotated[str | None, rubric_option("For which rubric. Default: for every one.")] = None,
    pool: PoolOption = None,
    exported: Annotated[Path | None, option("--import FILE", "Log what the report page exported.")] = None,
    log: LogOption = Path("decisions.jsonl"),
) -> None:
    """Log what people decided about a candidate, with the reason; nothing is ever overwritten."""
    from screen.cli.output import say
    from screen.commands.decide import decide as decide_on
    from screen.commands.decide import import_decisions
    from screen.ground.errors import UsageError
    from screen.sources.finder import find_rubric
    from screen.sources.pseudonyms import is_pseudonym
    from screen.sources.rubric_file import load_rubric

    if exported is not None:
        if name is not None:
            raise UsageError("either a name and a decision, or --import FILE")
        logged, known = import_decisions(exported, pool or [], log=log)
        again = f"; {known} stood there already" if known else ""
        say(f"{logged} decision{'s' * (logged != 1)} logged in {log}{again}")
        return
    if name is None or decision is None:
        raise UsageError("name a candidate and a decision: screen decide NAME shortlist|hold|reject --reason TEXT")
    loaded = load_rubric(find_rubric(rubric)) if rubric else None
    one = decide_on(name, decision, reason, pool or [], note=note, rubric=loaded, log=log)
    # who gives a pseudonym must not be told whose it is
    whom = name if is_pseudonym(name) else one.id
    counts = "" if loaded else "; it counts for every rubric (-r RUBRIC: for one alone)"
    say(f"{whom}: {one.decision} logged in {log}{counts}")
