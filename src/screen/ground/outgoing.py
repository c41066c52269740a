"""The gate for text that leaves: profiles, rubrics, documents and file names are other people's words.

Every form puts what it quotes through one of these first and escapes what its own format obeys (markup, cells, XML)
after that; `stopped` is the last look at a finished text, for what a form forgot. The characters are listed, not asked
of Python's tables, so that every version of Python prints the same bytes.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

_CONTROLS = "\0-\x1f"
_COMMANDS = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""What changes how other text is shown besides: C1 and bidirectional controls, line ends, lone surrogates."""
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
_UNSEEN = (
    "\xad\u034f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065"
    "\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    f"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff{_NO_CHARACTERS}"
)
"""The other format characters (Unicode 16, category Cf) and all else that is drawn as nothing (its property
`Default_Ignorable_Code_Point`) without those that join letters, and what it says will never be a character."""
_JOINERS = "\u200c\u200d"
"""They shape letters of some scripts and some emoji; inside a word they are kept."""
_SHAPELESS = frozenset({"Co", "Cn"})
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


@cache
def _class(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{characters}]")


def one_line(text: str) -> str:
    """`text` on one line, without control, bidirectional or other invisible characters; line ends become spaces."""
    if text.isascii() and text.isprintable():
        return text
    text = _class(_CONTROLS + _COMMANDS + _UNSEEN).sub("", text.translate(_LINE_ENDS))
    return text if text.isprintable() else "".join(c for c in text if unicodedata.category(c) not in _SHAPELESS)


def visible(text: str) -> str:
    """`text` with `�` for each character that a terminal obeys or nobody sees: for a place where it must be noticed."""
    if text.isascii() and text.isprintable():
        return text
    return _class(_CONTROLS + _COMMANDS + _UNSEEN).sub("�", text)


def escaped(json: str, *, ascii_only: bool = False) -> str:
    r"""A JSON text with `\u…` for each character that is obeyed or unseen, or for all outside ASCII: the same data."""
    found = _class("\x7f-\U0010ffff" if ascii_only else _COMMANDS + _UNSEEN + _JOINERS)
    json = json.replace("##[", "\\u0023#[")  # a log may obey it, and it stands in strings alone
    return _by_line(
        lambda line: found.sub(lambda match: "".join(f"\\u{unit:04x}" for unit in _units(match[0])), line), json
    )


def _units(char: str) -> tuple[int, ...]:
    code = ord(char) - 0x10000
    return (code + 0x10000,) if code < 0 else (0xD800 + (code >> 10), 0xDC00 + (code & 0x3FF))


def stopped(text: str, *, is_annotations: bool = False) -> str:
    r"""A finished text of lines, with `�` for what a terminal or a log of GitHub's actions obeys.

    Colours (SGR of ECMA-48) and `\r\n` pass. `is_annotations`: it is made of commands for that log.
    """
    if not is_annotations and ("::" in text or "##[" in text):
        text = _ordered().sub(lambda found: f"{found[1]}�{found[2][1:]}", text)
    return "\r\n".join(_by_line(lambda line: _stopped().sub("�", line), part) for part in text.split("\r\n"))


def _by_line(mend: Callable[[str], str], text: str) -> str:
    """A text with its lines mended, those apart that cannot need it: nearly all, and to search them takes long."""
    return "\n".join(line if line.isascii() and line.isprintable() else mend(line) for line in text.split("\n"))


@cache
def _ordered() -> re.Pattern[str]:
    """Workflow commands of GitHub (its documentation of them, and the older form, which may stand within a line)."""
    names = (
        "error|warning|notice|debug|group|endgroup|section|command|add-mask|add-path|add-matcher|remove-matcher|echo"
        "|set-env|set-output|save-state|stop-commands"
    )
    return re.compile(rf"((?m:^)[^\S\n]*|(?=##\[))((?:::|##\[)(?={names}))", re.IGNORECASE)


@cache
def _stopped() -> re.Pattern[str]:
    return re.compile(rf"\x1b(?!\[[\d;]*m)|[\0-\x08\x0b-\x1a\x1c-\x1f{_COMMANDS}]")
