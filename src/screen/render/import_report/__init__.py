"""What an import did in each of its forms."""
