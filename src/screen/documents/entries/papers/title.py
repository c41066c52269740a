"""Titles of papers without the marks that are printed around them, and labels of the parts of an entry."""

import re

LABEL = re.compile(
    r"^\W*(?P<label>title|authors?|published (?:in|at)|publication|venue|journal"
    r"|conference|status|year|date|summary|abstract|role|link|links|tl;?dr"
    r"|keywords?|doi|제목|저자|게재|학회|학술지|요약|역할|링크|题目|作者|期刊|会议|摘要|titre|auteurs?)\s*[:：]\s*",
    re.IGNORECASE,
)

MIN_TITLE_WORDS = 2


def tidy(text: str) -> str:
    """A title on one line, without quotation marks and punctuation around it."""
    text = re.sub(r"(?<=[\"”»])\.$", "", " ".join(text.split()))
    text = re.sub(r"^[\s\"“”„«»《》「」'‘’`*_,;:|•·–—-]+|[\s\"“”«»《》「」`*_,;:|•·–—-]+$", "", text)
    text = re.sub(r"(?<=[^\s.]{2})\.$|\s*\[[JCDMPNEOL/]{1,5}\]$", "", text)
    return text.strip(" '’‘") if text.startswith(("'", "‘")) else text.strip()
