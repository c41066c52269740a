"""Messengers: what stands behind their names is how somebody is reached, as an address is."""

import re

_NAMES = (
    r"(?:skype|telegram|whats\s?app|wechat|weixin|微信号?|qq|icq|viber|threema|signal|kakao\s?talk|카카오톡|카톡|zalo|discord"
    r"|jabber|xmpp|snapchat|line(?=\sid))"
)
MESSENGER = rf"(?<!\w){_NAMES}(?:\s?[/&,]\s?{_NAMES})*(?:\s(?:id|name|handle|user|username|no\.?|number))?\s?[:：]\s*"
"""The source of a pattern for the label of one, or of several."""
_HANDLE = r"(?:live:)?@?[\w.+-]{2,40}"
_SURE = r"(?:[\w. ]{2,30}#\d{3,6}|(?:live:)?(?=[\w.+-]*[@_\d])@?[\w.+-]{2,40})"
"""A handle that is no word: with a sign or a number in it."""
HANDLE = re.compile(
    rf"{MESSENGER}{_SURE}(?=\s*(?:$|[|·•,;/)\n\t])|\s+[–—-]\s)"
    rf"|(?:^|(?<=[|·•/\n\t])|(?<=[|·•/]\s)){MESSENGER}{_HANDLE}(?=\s*(?:$|[|·•/\n\t]))"
    rf"|(?<!\w){_NAMES}\s@\w[\w.-]+",
    re.IGNORECASE,
)
"""A label with the name of somebody behind it: `Skype: ada_x`, `WeChat/QQ: 114477`; not `Telegram: bots for orders`."""
