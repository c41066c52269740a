"""What is said of text that is not TOML, word for word and place for place."""

import pytest

from screen.sources.toml_document import TomlError, parse_toml

VALUE = "write text in quotes, numbers without units, dates as YYYY-MM-DD, `true` or `false` in lower case"
BRACKETS = "put a list in brackets: `key = [ … ]`; else take the comma away"


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "fix"),
    [
        ("title = Makes models fast\n", 1, 9, "`Makes` is no value", VALUE),
        ("a = TRUE\n", 1, 5, "`TRUE` is no value", "write `true`"),
        ("a = null\n", 1, 5, "`null` is no value", "leave the key out: TOML has no empty value"),
        ("a = \n", 1, 5, "a value is missing", VALUE),
        ("a = 1 b = 2\n", 1, 7, "more follows on this line", "put each `key = value` on a line of its own"),
        ("a = 2026-13-01\n", 1, 5, "`2026-13-01` is no value", VALUE),
        ("a\n", 1, 2, "a key without `=`", "write `key = value`; a key with spaces or signs needs quotes"),
        ("= 1\n", 1, 1, "this begins no statement", "begin each line with a key, a [table] header, or # for a comment"),
        ("[a\n", 1, 3, "the header is not closed", "close it with ]"),
        ("[[a]\n", 1, 4, "the header is not closed", "close it with ]]"),
        (
            'a = "x\n',
            1,
            7,
            "the string has no closing quote on its line",
            "close it, or use three quotes for several lines",
        ),
        ('a = """x\n\n', 1, 5, "the string is never closed", "close it with the quotes that opened it"),
        ("a = '''x", 1, 5, "the string is never closed", "close it with the quotes that opened it"),
        ("a = [1 2]\n", 1, 8, "the array is not closed here, and no comma follows", "add a comma, or close it with ]"),
        ("a = [1,\n", 1, 5, "the array is never closed", "close it with ]"),
        (
            "a = { b = 1 ]\n",
            1,
            13,
            "the table is not closed here, and no comma follows",
            "add a comma, or close it with }",
        ),
        ("a = { b = 1, }\n", 1, 14, "a comma before the closing }", "remove the comma: no key follows it"),
        (
            "a = {\n",
            1,
            6,
            "an inline table must end on the line where it begins",
            "write it on one line, or as a [table] of its own",
        ),
        (
            "a = { b = 1, # c\n}\n",
            1,
            14,
            "an inline table must end on the line where it begins",
            "write it on one line, or as a [table] of its own",
        ),
        (
            "a = { b = 1\n}\n",
            1,
            12,
            "the table is not closed here, and no comma follows",
            "add a comma, or close it with }",
        ),
        ("a = { b = 1, b = 2 }\n", 1, 14, "`a.b` is already defined on line 1", "keep one of the two"),
        ("a = 1\nb = 2\na = 3\n", 3, 1, "`a` is already defined on line 1", "keep one of the two"),
        ("[a]\n[b]\n[a]\n", 3, 1, "`a` is already defined on line 1", "keep one header and put all its keys below it"),
        ("a = 1\n[a]\n", 2, 1, "`a` is already defined on line 1", "keep one of the two"),
        ("[[a]]\n[a]\n", 2, 1, "`a` is already defined on line 1", "keep one header and put all its keys below it"),
        ("a = []\n[[a]]\n", 2, 1, "`a` is already defined on line 1", "write the whole table in one place"),
        ("a.b = 1\n[a]\n", 2, 1, "this table is already defined", "keep one header and put all its keys below it"),
        ("a = {}\n[a.b]\n", 2, 1, "this table is already defined", "keep one header and put all its keys below it"),
        ('a = "\\q"\n', 1, 6, "a backslash that escapes nothing", "write \\\\ for a backslash, or use 'single quotes'"),
        (
            'a = "b\\u12"\n',
            1,
            7,
            "an escape without its hexadecimal digits",
            "write \\\\ for a backslash, or use 'single quotes'",
        ),
        ('a = "\\uD800"\n', 1, 6, "an escape of no character", "write the character itself"),
        ("a = 2026-02-30\n", 1, 5, "no such day or time", "write a date of the calendar as YYYY-MM-DD"),
        ("a = 1979-05-27 07:32\n", 1, 16, "more follows on this line", "put each `key = value` on a line of its own"),
        ("a = 07:32\n", 1, 5, "`07:32` is no value", VALUE),
        ("# \x01\n", 1, 3, "found invalid character '\\x01'", "remove the character"),
        (
            'a = "\x01"\n',
            1,
            6,
            "illegal character '\\x01'",
            "remove the character, or write it as an escape such as \\u0000",
        ),
        ("a = 1\x00\n", 1, 6, "a NUL character", "save the file as UTF-8 text: this is UTF-16, or no text"),
        ("?\n", 1, 1, "this begins no statement", "begin each line with a key, a [table] header, or # for a comment"),
        (
            " a = 1\n  ]\n",
            2,
            3,
            "this begins no statement",
            "begin each line with a key, a [table] header, or # for a comment",
        ),
        (
            "a = xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
            1,
            5,
            "`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is no value",
            VALUE,
        ),
        ("a = 1, 2\n", 1, 6, "a second value", BRACKETS),
        ("a = 0,5\n", 1, 6, "a comma in a number", "write it with a point: 0.5"),
        ("a = -1,25 # half\n", 1, 7, "a comma in a number", "write it with a point: -1.25"),
        ("a = 1,2,3\n", 1, 6, "a second value", BRACKETS),
        ('a = "b", "c"\n', 1, 8, "a second value", BRACKETS),
        ('a = "b" c = 1\n', 1, 9, "more follows on this line", "put each `key = value` on a line of its own"),
        ("a = “b”\n", 1, 5, "`“b”` is no value", "write straight quotes, \" or ': a word processor has bent these"),
        ("a = .5\n", 1, 5, "`.5` is no value", VALUE),
        ("a = 1\r\nb = x\r\n", 2, 5, "`x` is no value", VALUE),
        (
            "é = 1\n",
            1,
            1,
            "this begins no statement",
            "begin each line with a key, a [table] header, or # for a comment",
        ),
        ('a = [\n  "x",\n  "y"\n\n', 1, 5, "the array is never closed", "close it with ]"),
        ("[t]\na = [[1], [2\n", 2, 11, "the array is never closed", "close it with ]"),
        ("a = {}\n  a.b = 1\n", 2, 3, "this table is already closed", "write the whole table in one place"),
        (
            "a = [ { b = 1\n",
            1,
            14,
            "the table is not closed here, and no comma follows",
            "add a comma, or close it with }",
        ),
        ('a = [ "]"\n', 1, 5, "the array is never closed", "close it with ]"),
        (
            "[a]\nb.c = 1\n[a.b]\n",
            3,
            1,
            "this table is already defined",
            "keep one header and put all its keys below it",
        ),
        (
            "a = [1\nb = 2\n",
            2,
            1,
            "the array is not closed here, and no comma follows",
            "add a comma, or close it with ]",
        ),
        ("[[a]]\n[a.b]\n[[a.b]]\n", 3, 1, "`a.b` is already defined on line 2", "keep one of the two"),
        (
            'a = "b\\\\c\\q"\n',
            1,
            10,
            "a backslash that escapes nothing",
            "write \\\\ for a backslash, or use 'single quotes'",
        ),
    ],
)
def test_what_is_said(text, line, column, message, fix):
    with pytest.raises(TomlError) as caught:
        parse_toml(text)
    error = caught.value
    assert (error.line, error.column, error.message, error.fix) == (line, column, f"not TOML: {message}", fix)


def test_what_goes_beyond_a_document_is_said_where_it_does():
    with pytest.raises(TomlError, match="nested too deeply") as caught:
        parse_toml("a = 1\nb = " + "[" * 100_000)
    assert (caught.value.line, caught.value.column) == (2, 105)
    with pytest.raises(TomlError, match="a number with thousands of digits") as caught:
        parse_toml("a = 1\nb = 1" + "0" * 5000)
    assert (caught.value.line, caught.value.column) == (2, 5)


def test_toml_is_read_as_it_is():
    assert parse_toml('a = { b = [\n1,\n] }\nc = "x"\n') == {"a": {"b": [1]}, "c": "x"}
