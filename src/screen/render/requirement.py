"""Requirements in the words of a reader; data formats keep the names of the rubric."""

from screen.render.plain import plain
from screen.sources.rubric import Rubric


def requirement_name(name: str, rubric: Rubric) -> str:
    """A skill's name as it is, `min_years` as `at least 3 years`, a degree and a language with their levels."""
    return plain(rubric.requirements.get(name, name))
