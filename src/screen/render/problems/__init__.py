"""What `screen check` found, in every format."""
