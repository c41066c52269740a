"""What a strong career earns by a rubric, in the words of every form."""


def career_sentence(points: int) -> str:
    """`a strong career in the words of this rubric earns about 67 of 100`; `points` in hundredths."""
    return f"a strong career in the words of this rubric earns about {round(points / 100)} of 100"
