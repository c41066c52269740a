"""The linter of rubrics: rules in families, each with an id, a reason, and two examples that are its tests."""
