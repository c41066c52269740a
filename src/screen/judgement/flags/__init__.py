"""What a person should look at in a profile: flags, by what they speak of."""
