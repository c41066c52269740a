"""Requirements in the words of a reader; data formats keep the names of the rubric."""

from screen.ground.dates import years_text
from screen.render.plain import plain


def requirement_name(name: str, min_years: float | None) -> str:
    """A skill's name as it is; `min_years` as `at least 3 years`. `min_years`: what the rubric asks for, if it does."""
    if name != "min_years" or not min_years:
        return plain(name)
    return f"at least {years_text(min_years)}"
