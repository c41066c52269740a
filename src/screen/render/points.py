"""Points, which are hundredths everywhere else, as they are printed."""


def two_decimals(hundredths: int) -> str:
    """`6.58`."""
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def signed(hundredths: int) -> str:
    """`+6.58`, `-1.20`."""
    return f"{'-' if hundredths < 0 else '+'}{two_decimals(abs(hundredths))}"


def share(hundredths: int) -> str:
    """What a group can earn, with as few decimals as that takes: `55`, `12.5`."""
    return f"{hundredths / 100:g}"


def number(hundredths: int) -> float:
    """The number that is printed, for JSON."""
    return hundredths / 100
