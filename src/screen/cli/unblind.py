"""`screen unblind`."""

from typing import Annotated

from screen.cli.options import PoolOption, argument


def unblind(
    names: Annotated[list[str], argument("PSEUDONYM...", "As a blind result prints them.")], pool: PoolOption = None
) -> None:
    """Say who the pseudonyms of a blind result stand for; it takes the key with which they were made."""
    from screen.cli.output import write_text
    from screen.commands.unblind import unblind as unblind_names
    from screen.ground.errors import UsageError
    from screen.ground.outgoing import one_line

    found, unknown = unblind_names(names, pool or [])
    write_text("".join(f"{one.pseudonym}  {one_line(one.id)}  {one_line(one.name)}\n" for one in found))
    if unknown:
        raise UsageError("; ".join(unknown))
