"""What of a candidate's documents import did not understand, in the words of every form."""


def unread_text(sections: int) -> str:
    """`2 sections unread`; empty where everything was understood."""
    return f"{sections} section{'s' * (sections != 1)} unread" if sections else ""
