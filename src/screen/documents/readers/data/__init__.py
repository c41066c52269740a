"""YAML and JSON."""
