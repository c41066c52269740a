"""What `screen show` prints in each of its forms: a profile, and what rubrics say of it."""
