"""How far a paper has come, its track, what it won, and whether there is a paper at all: the one judge of the words.

The phrases are data: `data/status.toml`, which says how they are read. A venue's own name is taken out of the text
before, so that the words of a name ("Conference on Demonstrations of Tea") say nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import msgspec

from screen.ground.package_data import load_tables
from screen.ground.text import MARKS, tokens

DISTINCTIONS = ("oral", "spotlight", "highlight", "best paper")
"""In the order in which they are told."""
_AWARD = "best paper"
"""The distinction that one can be a finalist for."""
_TRACKS = ("thesis", "workshop", "report", "findings", "demo")
_OTHER_KINDS = frozenset({*_TRACKS, "side", "part", "poster", "no-paper", "elsewhere", "nothing"})
"""Those that tell neither of a status nor of a distinction."""
_MEANING = ""
"""The trie's key for the kinds that end at a node; no token is empty."""
_WILD = re.compile(r" *([*#]) *")


class Saying(NamedTuple):
    """One phrase of the data where a text has it."""

    kind: str
    """The table of `status.toml` that has the phrase."""
    start: int
    """In steps, as `_steps` counts them."""
    end: int


class Told(msgspec.Struct, frozen=True):
    """What the words beside a venue say of a paper."""

    kinds: frozenset[str]
    """The tables of `status.toml` of which the text has a phrase."""
    distinctions: tuple[str, ...]
    """Of `DISTINCTIONS`, in their order; finalists and candidates have won nothing."""
    rest: tuple[str, ...]
    """The folded words that belong to no phrase about a status or a distinction."""

    @property
    def turned_down(self) -> bool:
        """Whether the paper was rejected or withdrawn."""
        return "turned-down" in self.kinds

    @property
    def status(self) -> str | None:
        """`accepted`, `under-review` or `in-preparation`: the worst that is said decides; None: nothing is said."""
        kinds = self.kinds
        if kinds & {"turned-down", "in-preparation"}:
            return "in-preparation"
        accepted = "accepted" in kinds
        if "under-review" in kinds or ("small-revision" in kinds and not accepted):
            return "under-review"
        return "accepted" if accepted else "in-preparation" if "draft" in kinds else None

    @property
    def track(self) -> str | None:
        """`thesis`, `workshop`, `report`, `findings` or `demo`; None: nothing is said."""
        return next((track for track in _TRACKS if track in self.kinds), None)

    @property
    def no_paper(self) -> Literal["", "venue", "anything"]:
        """`anything`: a review, a talk or a role; `venue`: of the venue that is named, at least, this is no paper."""
        return "anything" if "no-paper" in self.kinds else "venue" if "elsewhere" in self.kinds else ""


@lru_cache(maxsize=4096)
def read_standing(text: str) -> Told:
    """What `text`, the venue's name taken out, says of a paper."""
    steps = _steps(text)
    sayings = list(_sayings(steps))
    lost = _lost(steps, sayings)
    won = {saying.kind for number, saying in enumerate(sayings) if number not in lost}
    covered = {
        index for saying in sayings if saying.kind not in _OTHER_KINDS for index in range(saying.start, saying.end)
    }
    return Told(
        frozenset(saying.kind for saying in sayings),
        tuple(name for name in DISTINCTIONS if name in won),
        tuple(step for index, step in enumerate(steps) if index not in covered and step not in MARKS),
    )


def read_status(text: str) -> str:
    """The status that a field of that name gives; what says nothing earns nothing, as what is in preparation."""
    told = read_standing(text)
    if told.status is None and "preprint" in told.kinds:
        return "preprint"
    appeared = told.kinds & {"published", "workshop"}
    return told.status or ("published" if appeared else "in-preparation")


def _steps(text: str) -> list[str]:
    """The tokens of `text`, those in Hangul by syllables, so that a phrase is found with and without its spaces."""
    steps = tokens(text)
    if text.isascii():
        return steps
    parts = ((token,) if token.isascii() else re.findall("[가-힣]|[^가-힣]+", token) for token in steps)
    return [step for part in parts for step in part]


@cache
def _phrases() -> dict[str, Any]:
    """Every phrase by its steps; where one ends, the kind for each of the contexts that it needs."""
    root: dict[str, Any] = {}
    for kind, contexts in load_tables("status.toml").items():
        for context, phrases in contexts.items():
            for phrase in phrases if context != "between" else ():
                node = root
                for part in _WILD.split(phrase):
                    for step in [part] if _WILD.fullmatch(part) else _steps(part):
                        node = node.setdefault(step, {})
                node.setdefault(_MEANING, {})[context] = kind
    return root


@cache
def _between() -> frozenset[str]:
    """Words that may stand between an award and the word that says that it was not won."""
    return frozenset(step for word in load_tables("status.toml")["not-won"]["between"] for step in _steps(word))


def _sayings(steps: Sequence[str]) -> Iterator[Saying]:
    """The phrases in a text, in order: at each place the longest, which hides those that begin inside it."""
    index, phrases = 0, _phrases()
    while index < len(steps):
        end, kind = _longest(steps, index, index, phrases) if steps[index] in phrases else (index, "")
        if kind:
            yield Saying(kind, index, end)
        index = end if kind else index + 1


def _longest(steps: Sequence[str], start: int, at: int, node: dict[str, Any]) -> tuple[int, str]:
    """Where the longest phrase ends that goes on from `at`, and its kind; no kind: there is none."""
    found = [(at, kind) for context, kind in node.get(_MEANING, {}).items() if _stands(steps, start, at, context)]
    if at < len(steps):
        step = steps[at]
        wild = () if step in MARKS else ("*", "#") if step[0].isdigit() else ("*",)
        found += [_longest(steps, start, at + 1, node[key]) for key in (step, *wild) if key in node]
    return max(found, key=lambda ending: (bool(ending[1]), ending[0]), default=(at, ""))


def _stands(steps: Sequence[str], start: int, end: int, context: str) -> bool:
    """Whether a phrase has the marks or ends of the text around it that its context asks for."""
    opens = start == 0 or steps[start - 1] in MARKS
    closes = end == len(steps) or steps[end] in MARKS
    if context == "alone":
        return opens and closes
    if context == "opening":
        return all(step in MARKS for step in steps[:start])
    return closes if context == "closing" else True


def _lost(steps: Sequence[str], sayings: Sequence[Saying]) -> set[int]:
    """The numbers of the awards that were not won: each denial is of the award before it, else of the one behind."""
    lost = set()
    for number, saying in enumerate(sayings):
        if saying.kind != "not-won":
            continue
        for other in (number - 1, number + 1):
            if 0 <= other < len(sayings) and sayings[other].kind == _AWARD:
                first, second = sorted((saying, sayings[other]), key=lambda one: one.start)
                if all(step in MARKS or step in _between() for step in steps[first.end : second.start]):
                    lost.add(other)
                    break
    return lost


_COUNT = (
    r"(?i)\bcited by:?\s*(?:over|about|more than|around|~|>)?\s*\d+(?:,\d{3})*\+?"
    r"(?:\s*(?:times|papers|works|articles|others))?(?=\s*(?:$|[,;.:)\]|]))"
)
_CITED = r"(?i)\bcited (?:by|in|at)\b|\bcitations? (?:by|in|from)\b|\bfeatured (?:in|by)\b"


def without_citations(text: str) -> tuple[str, str]:
    """`text` without a number of citations, and without the clause that names who cites it, which comes second."""
    if not re.search(r"(?i)\b(?:cited|citations?|featured)\b", text):
        return text, ""
    text = re.sub(_COUNT, " , ", text)
    match = re.search(_CITED, text)
    if match is None:
        return text, ""
    opened = text.rfind("(", 0, match.start()) > text.rfind(")", 0, match.start())
    closing = text.find(")", match.end()) if opened else -1
    end = len(text) if closing < 0 else closing
    clause = text[match.end() : end]
    if not re.search(r"\w", clause):
        # `Science, ICLR (cited by)`: the names before it are those that cite.
        return "", text
    return f"{text[: match.start()]} , {text[end:]}".strip(" ,.;:-()"), clause
