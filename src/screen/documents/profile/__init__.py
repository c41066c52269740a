"""The profile of one person, made of the findings in their documents."""
