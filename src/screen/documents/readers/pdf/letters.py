"""What codes of fonts stand for that do not say it right: hyphens, signs of icon fonts, fonts that are pictures."""

import re
import sys

ICON_NAME = re.compile(
    r"(?i:awesome|wingdings|webdings|dingbats|marvosym|academicons|icomoon|fontello)|Icons?(?![a-z])"
)
"""Fonts of signs, whose letters stand for them."""
_ICONS = 0xF000
"""Where Unicode has signs without a name, as office programs place those of such fonts."""
SPACE, _DELETE = 0x20, 0x7F
_MISNAMED = {0xFFFE: "-", 0x02: "-", 0x88: "•"}
"""What the library has for a hyphen at a line end, the word's own or not; TeX's text bullet, nameless in old fonts."""
OF_BITMAPS = {
    at: sign
    for first, signs in (
        (0x0B, "ff fi fl ffi ffl"),
        (0x10, "“ ” „ « » – — ‌ ₀ ı ȷ ff fi fl ffi ffl"),
        (0x80, "Ă Ą Ć Č Ď Ě Ę Ğ Ĺ Ľ Ł Ń Ň Ŋ Ő Ŕ Ř Ś Š Ş Ť Ţ Ű Ů Ÿ Ź Ž Ż Ĳ İ đ §"),
        (0xA0, "ă ą ć č ď ě ę ğ ĺ ľ ł ń ň ŋ ő ŕ ř ś š ş ť ţ ű ů ÿ ź ž ż ĳ ¡ ¿ £"),
        (0xD7, "Œ"),
        (0xDF, "ẞ"),
        (0xF7, "œ"),
        (0xFF, "ß"),
    )
    for at, sign in enumerate(signs.split(" "), first)
}
"""What TeX's own letters are by their place where its fonts are pictures, which have no name and tell no text.

Those below 0x10 are of its first encoding (OT1), the others of the Cork encoding (T1; TUGboat 11, 1990, p. 514).
"""


def letter_of(code: int, *, untold: bool, has_icons: bool) -> str:
    """What a code of the library stands for; `untold`: by its place in a font of pictures; all signs of icons are."""
    char = _MISNAMED.get(code) or (OF_BITMAPS[code] if untold else chr(code) if code <= sys.maxunicode else "\ufffd")
    return chr(_ICONS + code % 256) if has_icons and (char.isalnum() or SPACE < code < _DELETE) else char
