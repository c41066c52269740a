"""What follows from the points: score, gates, lint."""
