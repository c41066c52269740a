"""Requirements in the words of a reader; data formats keep the names of the rubric."""

from screen.ground.outgoing import one_line
from screen.sources.rubric import Rubric


def requirement_name(name: str, rubric: Rubric) -> str:
    """A skill's name as it is, `min_years` as `at least 3 years`, a degree and a language with their levels."""
    return one_line(rubric.requirements.get(name, name))
