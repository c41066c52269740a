"""Pseudonyms: the same candidate has the same one in every ranking, and nothing in it tells who it is."""

import hashlib


def pseudonym(profile_id: str) -> str:
    """A name for the candidate with this id: `candidate-3f9a1c`."""
    return "candidate-" + hashlib.sha256(f"screen:{profile_id}".encode()).hexdigest()[:6]
