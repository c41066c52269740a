"""What pages share that need nothing else: they say themselves which style and which script are theirs."""

import base64
import hashlib


def source_digest(text: str) -> str:
    """A style or a script as a content security policy names it (W3C, Content Security Policy Level 3)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
