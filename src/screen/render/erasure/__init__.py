"""What is taken out of a person in each of its forms."""
