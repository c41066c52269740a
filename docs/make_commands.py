"""Write docs/commands.md: the help of every command, as it prints itself at 80 columns.

usage: python docs/make_commands.py [--check]
"""

import re
import sys
from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from screen.cli.app import command_line

PAGE = Path(__file__).with_name("commands.md")
_HEAD = """# Commands

Every command with its options, as `screen COMMAND --help` prints them; made from the code by `docs/make_commands.py`.
[The tutorial](tutorial.md) shows them at work. `candidate-screen` and `python -m screen` are the same program.

`screen --version` prints the version.

Exit status: 0 clean, 1 findings, 2 wrong usage, 3 unreadable or invalid input; with several inputs the highest.
"""


def page() -> str:
    """The whole page."""
    commands = get_command(command_line()).commands  # type: ignore[attr-defined]
    listed = [f"- [`screen {name}`](#screen-{name}): {command.short_help}" for name, command in commands.items()]
    parts = (f"## screen {name}\n\n```text\n{_help(name)}\n```\n" for name in commands)
    return "\n".join([_HEAD, *listed, "", *parts])


def _help(name: str) -> str:
    done = CliRunner().invoke(
        command_line(name), [name, "--help"], prog_name="screen", terminal_width=78, env={"NO_COLOR": "1"}
    )
    return re.sub(r"[ \t]+$", "", done.stdout, flags=re.MULTILINE).strip("\n")


def main() -> int:
    """Rewrite the page, or with --check say whether it is fresh."""
    fresh = page()
    stale = not PAGE.exists() or PAGE.read_text("utf-8") != fresh
    if "--check" not in sys.argv:
        PAGE.write_text(fresh, encoding="utf-8")
    return int(stale and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
