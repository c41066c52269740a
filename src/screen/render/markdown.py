"""Text that is literal in Markdown (CommonMark and GitHub's tables), with as few backslashes as that takes."""

import re
from functools import cache

from screen.ground.outgoing import one_line

_SPECIAL = r"""
      [|`*~$<]                          # a cell's end, code, emphasis, strike, maths, HTML: anywhere
    | (?<=\S)>                          # the end of a tag
    | \\(?=[!-/:-@\[-`{-~]|$)           # a backslash that would escape what comes next
    | (?<![^\W_])_+ | _+(?![^\W_])      # emphasis, but not inside a word
    | \](?=[(\[:])                      # the end of a link's text
    | &(?=\#?\w+;)                      # an entity
    | (?<![^\s])\#                      # a heading's mark, or its end
    | :(?=//) | (?<=www)\.              # what becomes a link of itself
    | @(?!\w) | (?<=\w)@                # an address
    | ^[-+=>\[]                         # a list, a rule, a quotation, a task
    """
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_MENTION = re.compile(r"(?<!\w)@(?=\w)")


@cache
def _special() -> re.Pattern[str]:
    return re.compile(_SPECIAL, re.VERBOSE | re.IGNORECASE)


def literal(text: str) -> str:
    """`text` on one line as literal Markdown: nothing in it is markup, a link, HTML, a mention or the end of a cell."""
    out = _special().sub(lambda found: "".join(f"\\{char}" for char in found[0]), one_line(text).strip())
    out = _NUMBERED.sub(r"\1\\\2", out)
    # GitHub looks for mentions after it has taken the backslashes away: one would not keep it from calling people.
    return _MENTION.sub("@\u200b", out)
