import re

from screen.documents.readers.tex.arguments import Arguments, read_group


def test_each_reading_moves_on_and_one_that_finds_nothing_stays() -> None:
    args = Arguments(r"\x [a[b]] {c{d}} \e f] {g}{h}", 2)
    assert args.group() is None
    assert (args.option(), args.option()) == ("a[b]", None)
    assert args.opens()
    assert (args.argument(), args.argument(), args.argument(), args.argument()) == ("c{d}", "\\e", "f", None)
    assert args.find(re.compile("[{]")) is None
    assert args.find(re.compile("]")) is not None
    assert args.ahead().groups() == ["g", "h"]
    assert args.groups(1) == ["g"]
    assert args.at == len(args.text) - len("{h}")


def test_what_stands_on_another_line_or_behind_an_empty_one() -> None:
    assert Arguments("\n{a}{b}", 0).groups(on_line=True) == []
    assert Arguments(" {a}\n{b}{c}", 0).groups(on_line=True) == ["a"]
    assert Arguments(" {a}{b}\n{c}", 0).groups(on_line=True) == ["a", "b", "c"]
    assert Arguments("\n\n{a}", 0).group() is None


def test_groups_end_where_their_own_brace_stands_and_those_that_never_close_are_none() -> None:
    assert read_group(r"a{b{c}\}{d}}e", 1) == (r"b{c}\}{d}", 12)
    assert read_group(r"{a}}{b}", 4) == ("b", 7)
    assert read_group("{a{b}", 0) is None
    assert read_group("{a{b}", 2) == ("b", 5)
