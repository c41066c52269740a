"""What kind of job a title names, where the profile does not say."""

from functools import cache, lru_cache

import tomli

from screen.ground.package_data import read_data_text
from screen.ground.text import key

KINDS = (
    "full-time",
    "part-time",
    "internship",
    "postdoc",
    "research-assistant",
    "teaching",
    "collaboration",
    "freelance",
    "volunteer",
    "phd",
)
"""Every kind; `phd` is doctoral study and comes from `education[]`."""

_DOCTORATE = (
    " ph d ",
    " phd ",
    " doctorate ",
    " doctoral ",
    " dphil ",
    " d phil ",
    " doctor of philosophy ",
    " dr ing ",
    " 박사 ",
)


@cache
def _words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = read_data_text("job_kinds.toml")
    return tuple(
        (kind["name"], tuple(f" {key(word)} " for word in kind["words"])) for kind in tomli.loads(text)["kind"]
    )


@lru_cache(1 << 14)
def kind_of_title(title: str) -> str:
    """The kind of job that `title` names; `full-time` where nothing in it says otherwise."""
    padded = f" {key(title)} "
    return next((kind for kind, words in _words() if any(word in padded for word in words)), "full-time")


def is_doctorate(study: str) -> bool:
    """Whether a kind of study leads to a doctorate."""
    padded = f" {key(study)} "
    return any(word in padded for word in _DOCTORATE) or any(word in study for word in ("박사", "博士", "Doktor"))
