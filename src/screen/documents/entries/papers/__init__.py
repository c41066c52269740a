"""Papers as lists of publications print them."""
