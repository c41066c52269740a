"""A job posting read for what it asks for: parts, needs, skills, years, degree, languages, certificates."""
