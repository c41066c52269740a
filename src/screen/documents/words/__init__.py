"""What words say by themselves: listed words, names of people, lists of authors."""
